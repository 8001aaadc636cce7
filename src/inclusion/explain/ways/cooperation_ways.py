"""How a place comes to cooperate, to the support that a package asks for, to a partnership."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from inclusion.answer import Answer
from inclusion.cooperation import Cooperation
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.explain.ways.effects import Effect, Gained, Known
from inclusion.explain.ways.move import YES, Doer, Move, act, find_out, wait
from inclusion.explain.ways.places import position, unused
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding
from inclusion.identifiers import PartnershipId
from inclusion.language import Text
from inclusion.local_partnership import LocalPartnership
from inclusion.phrase import Fact, Phrase
from inclusion.rules.chosen_areas import OnCooperations
from inclusion.rules.funding_access.case import FundingAccessCase

_AWAIT_PARTNERSHIP = Text(
    en="{locality} waits for the local partnership that the record names: {founded}",
    cs="Místo {locality} vyčká vzniku lokálního partnerství, které záznam uvádí: {founded}",
)


def cooperation_ways(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a cooperation that runs on the day.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.UNDETERMINED:
        yield from _running_found(case, finding)
        return
    ahead = [c.began for c in case.cooperations if c.began and c.began.earliest > case.on]
    step = finding.steps[0]
    if ahead:
        yield (wait(step.code, step.what, min(map(day_of_coming, ahead))),)
        return
    begun = Cooperation(locality=case.locality.id, began=PartialDate.on(case.on))
    lasting = attrs.evolve(begun, ended=silently_after(case))
    yield (act(step, Doer.PLACE, case.on, Gained(value=lasting)),)


def silently_after(case: FundingAccessCase) -> PartialDate | None:
    """The end of what lasts on the day: none in a complete record, some later day otherwise.

    Args:
        case: The case.
    """
    return None if case.dossier is Dossier.COMPLETE else PartialDate.not_before(case.on)


def _running_found(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    if not case.cooperations:
        found = Cooperation(
            locality=case.locality.id,
            began=PartialDate.not_after(case.on),
            ended=PartialDate.not_before(case.on),
        )
        yield (find_out(finding.missing[0], YES, case.on, Gained(value=found)),)
    for cooperation in case.cooperations:
        if cooperation.lasts(case.locality, on=case.on) is None:
            yield tuple(_lasting(case, cooperation, finding))


def _lasting(case: FundingAccessCase, cooperation: Cooperation, finding: Finding) -> Iterator[Move]:
    """What has to be found out about a cooperation for it to run on the day."""
    at = ("cooperations", position(case.programme.cooperations, cooperation))
    doubts = {fact.code: fact for fact in finding.missing}
    began, ended = cooperation.began, cooperation.ended
    if began is None or began.has_come_by(case.on) is None:
        path, value = (*at, "began"), begun_by(began, case.on)
        needed = PartialDate.not_after(case.on)
        yield find_out(doubts["cooperation-began"], needed, case.on, Known(path=path, value=value))
    if case.dossier.lasts_on(case.on, PartialDate.on(case.on), ended) is None:
        path, value = (*at, "ended"), lasting_on(ended, case.on)
        needed = PartialDate.not_before(case.on)
        yield find_out(doubts["cooperation-ended"], needed, case.on, Known(path=path, value=value))
    if cooperation.is_given_up(case.locality, on=case.on) is None:
        needed = PartialDate.not_before(case.on)
        yield find_out(doubts["notice"], needed, case.on, *_notices(case, cooperation, at))


def _notices(
    case: FundingAccessCase, cooperation: Cooperation, at: tuple[str | int, ...]
) -> Iterator[Effect]:
    for number, memorandum in enumerate(cooperation.memoranda):
        notice = memorandum.notice
        if notice and notice.has_ended(on=case.on, dossier=case.dossier) is None:
            path = (*at, "memoranda", number, "notice", "last_day")
            yield Known(path=path, value=lasting_on(notice.last_day, case.on))


def day_of_coming(known: PartialDate) -> date:
    """The day to wait for: by which it has surely come; if none is known, when it may come first.

    Args:
        known: What is known of the day.
    """
    return known.latest if known.latest < date.max else known.earliest


def may_be_awaited(known: PartialDate, on: date) -> bool:
    """Whether there is a day after a day by which it has surely come, or on which it may come.

    Args:
        known: What is known of the day.
        on: The day.
    """
    return day_of_coming(known) > on


def begun_by(known: PartialDate | None, day: date) -> PartialDate:
    """A first day as known, and not after a day.

    Args:
        known: What is known of it.
        day: The day.
    """
    return PartialDate(known.earliest, day) if known else PartialDate.not_after(day)


def lasting_on(known: PartialDate | None, day: date) -> PartialDate:
    """A last day as known, and not before a day.

    Args:
        known: What is known of it.
        day: The day.
    """
    if known is None:
        return PartialDate.not_before(day)
    return PartialDate(max(known.earliest, day), known.latest)


def partnership_ways(
    case: OnCooperations, finding: Finding, *, latest: date | None = None
) -> Iterator[Moves]:
    """The ways to a local partnership that is founded by the day.

    Args:
        case: The case.
        finding: The finding.
        latest: The last day by which it has to turn out to be founded; the day of the case if left
            out.
    """
    doubt = finding.answer is Answer.UNDETERMINED
    last = case.on if latest is None else latest
    by = PartialDate.not_after(last)
    for partnership in case.partnerships:
        at = ("partnerships", position(case.programme.partnerships, partnership))
        founded = partnership.founded
        path = (*at, "founded")
        if doubt and (founded is None or founded.has_come_by(last) is None):
            known = Known(path=path, value=begun_by(founded, last))
            yield (find_out(finding.missing[0], by, case.on, known),)
        elif not doubt and founded:
            earlier = Known(path=path, value=PartialDate.on(case.on))
            yield (act(finding.steps[0], Doer.PLACE, case.on, earlier),)
            awaited = Phrase(
                text=_AWAIT_PARTNERSHIP, facts=(case.place, Fact(name="founded", value=founded))
            )
            yield (wait("await-partnership", awaited, day_of_coming(founded)),)
    if not case.partnerships:
        made = LocalPartnership(
            id=unused(PartnershipId, "partnership-", (p.id for p in case.programme.partnerships)),
            locality=case.locality.id,
            founded=by if doubt else PartialDate.on(case.on),
        )
        gained = Gained(value=made)
        if doubt:
            yield (find_out(finding.missing[0], by, case.on, gained),)
        else:
            yield (act(finding.steps[0], Doer.PLACE, case.on, gained),)
