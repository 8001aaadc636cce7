"""The ways to funding access: what a place, its councils and the Agency can do, and by when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

import attrs

from inclusion.answer import Outcome
from inclusion.dates import Moment
from inclusion.decision import Decision
from inclusion.explain.borders import turning_days
from inclusion.explain.ways.area_ways import chosen_area_ways, opening_area_ways
from inclusion.explain.ways.cooperation_ways import (
    cooperation_ways,
    partnership_ways,
)
from inclusion.explain.ways.move import MoveKind, applied
from inclusion.explain.ways.package_ways import (
    companion_ways_unknown,
    territory_ways,
    window_ways,
)
from inclusion.explain.ways.plan_ways import plan_ways, ways_to
from inclusion.explain.ways.search import Inquiry, Moves, day_of, search
from inclusion.explain.ways.support_ways import support_ways
from inclusion.explain.ways.way import Way, WaysToYes
from inclusion.finding import Finding
from inclusion.identifiers import LocalityId, PackageId
from inclusion.programme import Programme
from inclusion.rules.funding_access import FUNDING_ACCESS, FundingAccessCase, decide_access

MOST: Final = 500
"""How many changed records are asked about, unless the caller says otherwise."""


def _companion_ways(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    if case.package.companions is None:
        yield companion_ways_unknown(case, finding)
    for kind in case.package.companions or ():
        if case.among((kind,), case.in_force) is not True:
            yield from ways_to(case, (kind,), finding)
            return


PROPOSALS: Final[Mapping[str, Callable[[FundingAccessCase, Finding], Iterable[Moves]]]] = (
    MappingProxyType(
        {
            "cooperation": cooperation_ways,
            "support-kind": support_ways,
            "partnership": partnership_ways,
            "plan": plan_ways,
            "agency-key": plan_ways,
            "council-keys": plan_ways,
            "plan-in-force": plan_ways,
            "companion-plan": _companion_ways,
            "areas-open": opening_area_ways,
            "areas-complete": chosen_area_ways,
            "territory": territory_ways,
            "package-open": window_ways,
        }
    )
)
"""What may mend each binding rule of the book; that a package keeps nothing, nothing can mend."""


def ways_to_access(
    programme: Programme,
    *,
    locality: LocalityId | str,
    package: PackageId | str,
    on: date,
    most: int = MOST,
) -> WaysToYes:
    """What can be done so that this place may draw from this package?

    Each way is proven: the book grants with its moves, and with one fewer it does not. A move is
    made on the day of the question, or on a later day that the record makes somebody wait for.

    Args:
        programme: The record.
        locality: The identifier of the place.
        package: The identifier of the package.
        on: The day; nothing reads a clock.
        most: How many changed records are asked about at most.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        UnknownReferenceError: The programme holds no such place or package.
    """
    place, money = LocalityId.parse(str(locality)), PackageId.parse(str(package))

    def at(record: Programme, day: date) -> FundingAccessCase:
        return FundingAccessCase(
            programme=record,
            locality=record.locality(place),
            package=record.package(money),
            on=day,
        )

    inquiry = Inquiry(at=at, decide=_decide, proposals=PROPOSALS)
    decision = inquiry.ask(programme, on)
    if decision.outcome is Outcome.GRANTED:
        return WaysToYes(decision=decision, ways=())
    found = search(inquiry, programme, on, most)
    ways = tuple(_way(inquiry, programme, on, moves) for moves in found.ways)
    return WaysToYes(
        decision=decision,
        ways=ways,
        why_none=() if ways else found.dead_ends or decision.decisive,
        complete=found.complete,
    )


def _decide(case: FundingAccessCase) -> Decision:
    return decide_access(case, FUNDING_ACCESS)


def _way(inquiry: Inquiry[FundingAccessCase], programme: Programme, on: date, moves: Moves) -> Way:
    day = day_of(moves, on)
    changed = applied(programme, moves)
    until = _granted_until(inquiry, changed, day)
    told = tuple(
        attrs.evolve(move, latest=until) if move.kind is MoveKind.ACT else move for move in moves
    )
    window = inquiry.at(changed, day).package.window
    closing = None
    if until and window.closes and window.closes.day == until and window.closes_at:
        closing = Moment(until, window.closes_at)
    return Way(moves=told, on=day, until=until, last_minute=closing)


def _granted_until(
    inquiry: Inquiry[FundingAccessCase], programme: Programme, on: date
) -> date | None:
    """The last day on which the answer stays ``granted`` from a day on; ``None`` if none is."""
    case = inquiry.at(programme, on)
    for day in sorted(day for day in turning_days(FUNDING_ACCESS, case) if day > on):
        if inquiry.ask(programme, day).outcome is not Outcome.GRANTED:
            return day - timedelta(1)
    return None
