"""How a place comes to the kind of support that a package asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from inclusion.answer import Answer
from inclusion.cooperation import Cooperation
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.explain.ways.cooperation_ways import begun_by, lasting_on, silently_after
from inclusion.explain.ways.effects import Known
from inclusion.explain.ways.move import Doer, act, find_out
from inclusion.explain.ways.places import position
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding
from inclusion.phrase import FactItem
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.support import SupportKind, SupportPeriod


def support_ways(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a kind of support to which the package is open.

    Args:
        case: The case.
        finding: The finding.
    """
    needed: tuple[FactItem, ...] = tuple(kind.label for kind in case.package.support_kinds)
    for cooperation in case.cooperations:
        lasts = cooperation.lasts(case.locality, on=case.on)
        if lasts or (lasts is None and finding.answer is Answer.UNDETERMINED):
            at = position(case.programme.cooperations, cooperation)
            path = ("cooperations", at, "support")
            if finding.answer is Answer.NOT_MET:
                agreed = Known(path=path, value=_begun(case, cooperation.support))
                yield (act(finding.steps[0], Doer.PLACE, case.on, agreed),)
            else:
                kinds = case.package.support_kinds
                for support in possible_support(
                    cooperation, kinds, on=case.on, dossier=case.dossier
                ):
                    effect = Known(path=path, value=support)
                    yield (find_out(finding.missing[0], needed, case.on, effect),)


def _begun(
    case: FundingAccessCase, periods: tuple[SupportPeriod, ...]
) -> tuple[SupportPeriod, ...]:
    """The support with one of the kinds asked for from the day on; what it follows, it ends."""
    on = case.on
    before = [p for p in periods if p.since is None or p.since.has_come_by(on) is not False]
    kind = case.package.support_kinds[0]
    made = SupportPeriod(kind=kind, since=PartialDate.on(on), until=silently_after(case))
    later = (period for period in periods if period not in before)
    return (*(_ended_by_the_next(period, on) for period in before), made, *later)


def _ended_by_the_next(period: SupportPeriod, on: date) -> SupportPeriod:
    if period.until is None or period.until.latest < on:
        return period
    return attrs.evolve(period, until=None)


def possible_support(
    cooperation: Cooperation, kinds: tuple[SupportKind, ...], *, on: date, dossier: Dossier
) -> Iterator[tuple[SupportPeriod, ...]]:
    """The support as it may turn out to be, with one of some kinds on the day.

    Args:
        cooperation: The cooperation.
        kinds: The kinds, at least one.
        on: The day.
        dossier: What it says where no end is recorded.
    """
    periods = cooperation.support
    if not periods:
        since, until = PartialDate.not_after(on), PartialDate.not_before(on)
        yield (SupportPeriod(kind=kinds[0], since=since, until=until),)
    for at, period in enumerate(periods):
        lasts = cooperation.support_lasts(at, on=on, dossier=dossier)
        if period.kind in kinds and lasts is None:
            since, until = begun_by(period.since, on), lasting_on(period.until, on)
            held = attrs.evolve(period, since=since, until=until)
            yield (*periods[:at], held, *(_begun_after(one, on) for one in periods[at + 1 :]))


def _begun_after(period: SupportPeriod, on: date) -> SupportPeriod:
    known = period.since
    if known is not None and known.has_come_by(on) is False:
        return period
    after = on + timedelta(1)
    since = PartialDate(after, known.latest) if known else PartialDate.not_before(after)
    return attrs.evolve(period, since=since)
