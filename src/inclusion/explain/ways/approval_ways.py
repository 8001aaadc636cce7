"""How one version of a plan comes to be in force, rule by rule; no other version can help it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from inclusion.answer import Answer
from inclusion.area import Area
from inclusion.dates import DayRange, PartialDate
from inclusion.dossier import Dossier
from inclusion.explain.ways.choice_ways import (
    areas_found,
    choice_found,
    content_place,
    goals_found,
)
from inclusion.explain.ways.content_ways import content_on, extended
from inclusion.explain.ways.cooperation_ways import day_of_coming, may_be_awaited, partnership_ways
from inclusion.explain.ways.edition_ways import (
    adoption_of,
    approval_awaited,
    found_approved,
    key_turned,
    void_later,
)
from inclusion.explain.ways.effects import Known
from inclusion.explain.ways.move import Doer, Move, act, find_out, wait
from inclusion.explain.ways.places import position
from inclusion.explain.ways.plan_effects import Dated
from inclusion.explain.ways.search import Moves
from inclusion.explain.ways.vote_ways import votes_of
from inclusion.finding import Finding, MissingFact, Step
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.plan_events import PlanEvent
from inclusion.plan_life_cycle import Holder, KeyHolder
from inclusion.rules.chosen_areas import areas_chosen
from inclusion.rules.plan_approval import PlanApprovalCase
from inclusion.rules.plan_approval.into_force import AWAIT_FORCE
from inclusion.rules.plan_approval.steps import approval

_BEFORE_VOTE: Final = Text(
    en="founded on the day of the vote at the latest", cs="vzniklo nejpozději v den hlasování"
)


def standing_ways(case: PlanApprovalCase, _: Finding) -> Iterator[Moves]:
    """The version turns out not to be returned or withdrawn by the day.

    Args:
        case: The case, in which it is not known.
    """
    yield (void_later(case, case.edition),)


def period_ways(case: PlanApprovalCase, finding: Finding) -> Iterator[Moves]:
    """The period turns out to reach the day, or a later one that has to be waited for.

    Args:
        case: The case.
        finding: The finding.
    """
    plan = position(case.programme.plans, case.plan)
    version = position(case.plan.versions, case.version)
    path = ("plans", plan, "versions", version, "period")
    for last in sorted(_lasts(case)):
        needed = DayRange(case.on, last)
        yield (find_out(finding.missing[0], needed, case.on, Known(path=path, value=needed)),)


def _lasts(case: PlanApprovalCase) -> frozenset[date]:
    """The day, or that on which the version comes into force, and the last one named after it."""
    force = case.plan.force_event(case.version.label)
    least = max(case.on, force.on.earliest) if force else case.on
    told = case.plan.events_of(case.version.label)
    days = (*(e.on for e in told), *(p.founded for p in case.partnerships if p.founded))
    return frozenset({least, max((least, *map(day_of_coming, days)))})


def founding_ways(case: PlanApprovalCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a partnership that is founded by the day, and not after its vote.

    A vote that was taken before any partnership was founded, nothing can mend.

    Args:
        case: The case.
        finding: The finding.
    """
    vote = next(iter(votes_of(case)), None)
    if finding.code == "founded-after-vote":
        return
    if vote is None or finding.answer is Answer.NOT_MET:
        yield from partnership_ways(case, finding)
        return
    latest = min(case.on, vote.on.earliest)
    found = tuple(partnership_ways(case, finding, latest=latest))
    if found:
        yield from found
    elif finding.code == "order-unknown":
        yield from _founded_first(case, vote, finding.missing[0])
    else:
        yield from partnership_ways(case, finding)


def _founded_first(case: PlanApprovalCase, vote: PlanEvent, doubt: MissingFact) -> Iterator[Moves]:
    """Both days turn out to lie so that the vote did not come first."""
    for partnership in case.partnerships:
        founded, at = partnership.founded, position(case.programme.partnerships, partnership)
        if founded and founded.earliest <= vote.on.latest:
            last = min(founded.latest, vote.on.latest)
            on = PartialDate(max(last, vote.on.earliest), vote.on.latest)
            path = ("partnerships", at, "founded")
            known = Known(path=path, value=PartialDate(founded.earliest, last))
            dated = Dated(plan=case.plan.id, event=vote, on=on)
            yield (find_out(doubt, _BEFORE_VOTE, case.on, known, dated),)


def agency_ways(case: PlanApprovalCase, _: Finding) -> Iterator[Moves]:
    """The ways to the approval of the Agency.

    Args:
        case: The case.
    """
    return _keys(case, (Holder.AGENCY,))


def council_ways(case: PlanApprovalCase, _: Finding) -> Iterator[Moves]:
    """The ways to the approval of every council.

    Args:
        case: The case.
    """
    return _keys(case, case.plan.territory)


def every_key_ways(case: PlanApprovalCase, _: Finding) -> Iterator[Moves]:
    """The ways to every approval, which no other version can then have in place of this one.

    Args:
        case: The case.
    """
    return _keys(case, case.plan.key_holders)


def _keys(case: PlanApprovalCase, holders: tuple[KeyHolder, ...]) -> Iterator[Moves]:
    """The approvals that are lacking are given, or turn out to be.

    One that the record knows for a later day can be brought forward or waited for.
    """
    edition = case.edition
    lacking = [holder for holder in holders if case.has_key(edition, holder) is not True]
    made = [_approved(case, holder) for holder in lacking]
    waits = [approval_awaited(case, edition, holder) for holder in lacking]
    yield tuple(made)
    awaited = tuple(move for move in waits if move)
    if awaited:
        yield (*(one for one, late in zip(made, waits, strict=True) if late is None), *awaited)


def _approved(case: PlanApprovalCase, holder: KeyHolder) -> Move:
    if case.has_key(case.edition, holder) is None:
        return found_approved(case, case.edition, holder)
    return _turned(case, holder)


def _turned(case: PlanApprovalCase, holder: KeyHolder) -> Move:
    return key_turned(case.edition, holder, approval(case, holder), case.on)


def force_ways(case: PlanApprovalCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a version that has come into force by the day.

    Args:
        case: The case.
        finding: The finding.
    """
    stated = case.plan.force_event(case.version.label)
    if stated is None:
        yield from every_key_ways(case, finding)
    elif finding.answer is Answer.UNDETERMINED:
        known = PartialDate(stated.on.earliest, case.on)
        effect = Dated(plan=case.plan.id, event=stated, on=known)
        yield (find_out(finding.missing[0], PartialDate.not_after(case.on), case.on, effect),)
    if stated and may_be_awaited(stated.on, case.on):
        plan, version = case.names
        what = Phrase(text=AWAIT_FORCE, facts=(plan, version, Fact(name="since", value=stated.on)))
        yield (wait("come-into-force", what, day_of_coming(stated.on)),)


def chosen_area_ways(case: PlanApprovalCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a version that works out every area that the place chose.

    Only a draft can still be changed. What the place chose comes last, for then the record may turn
    out to be complete.

    Args:
        case: The case.
        finding: The finding.
    """
    areas, content = areas_chosen(case), case.version.content
    if finding.answer is Answer.NOT_MET:
        if case.is_draft:
            yield tuple(_completed(case, finding.steps[0], areas))
        return
    doubt = finding.missing[0]
    if doubt.code == "chosen-areas":
        if case.dossier is Dossier.PARTIAL and not _is_approved(case):
            return
        worked_out = tuple(area for area in Area if content.works_out(area))
        yield from choice_found(case, doubt, worked_out)
    else:
        yield from goals_found(case, doubt, areas, (case.edition,))
        yield from areas_found(case, doubt, content_on(areas).areas or (), (case.edition,))


def _is_approved(case: PlanApprovalCase) -> bool:
    return bool(votes_of(case)) and case.has_every_key(case.edition) is True


def _completed(case: PlanApprovalCase, done: Step, areas: tuple[Area, ...]) -> Iterator[Move]:
    """The draft is completed and adopted; nobody can have approved it in that form before."""
    more = extended(case.version.content, content_on(areas))
    known = Known(path=content_place(case, case.edition), value=more)
    yield act(done, Doer.PARTNERSHIP, case.on, known, adoption_of(case.edition, case.on))
    for holder in case.plan.key_holders:
        if case.has_key(case.edition, holder) is None:
            yield _turned(case, holder)
