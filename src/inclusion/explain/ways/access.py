"""The ways to funding access: what a place, its councils and the Agency can do, and by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from inclusion.dates import Moment
from inclusion.decision import Decision
from inclusion.explain.borders import turning_days
from inclusion.explain.ways.area_ways import chosen_area_ways, opening_area_ways
from inclusion.explain.ways.cooperation_ways import (
    cooperation_ways,
    partnership_ways,
)
from inclusion.explain.ways.found_ways import MOST, found_ways
from inclusion.explain.ways.package_ways import (
    closing_minute,
    companion_ways_unknown,
    territory_ways,
    window_ways,
)
from inclusion.explain.ways.plan_ways import plan_ways, ways_to
from inclusion.explain.ways.search import MIDNIGHT, Inquiry, Moves, Proposer
from inclusion.explain.ways.support_ways import support_ways
from inclusion.explain.ways.way import WaysToYes
from inclusion.finding import Finding
from inclusion.identifiers import LocalityId, PackageId
from inclusion.programme import Programme
from inclusion.rules.funding_access import FUNDING_ACCESS, FundingAccessCase, decide_access


def _companion_ways(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    if case.package.companions is None:
        yield companion_ways_unknown(case, finding)
    for kind in case.package.companions or ():
        if case.among((kind,), case.in_force) is not True:
            yield from ways_to(case, (kind,), finding)
            return


PROPOSALS: Final[Mapping[str, Proposer[FundingAccessCase]]] = MappingProxyType(
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

    def case_at(record: Programme, at: Moment) -> FundingAccessCase:
        return FundingAccessCase(
            programme=record,
            locality=record.locality(place),
            package=record.package(money),
            on=at.day,
        )

    inquiry = Inquiry(
        at=case_at,
        decide=_decide,
        proposals=PROPOSALS,
        turning=_turning,
        closing=closing_minute,
    )
    return found_ways(inquiry, programme, Moment(on, MIDNIGHT), most)


def _decide(case: FundingAccessCase) -> Decision:
    return decide_access(case, FUNDING_ACCESS)


def _turning(case: FundingAccessCase) -> Iterator[Moment]:
    return (Moment(day, MIDNIGHT) for day in turning_days(FUNDING_ACCESS, case))
