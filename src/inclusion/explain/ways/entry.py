"""The ways into the programme: what a place and the body that chooses can do, and by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from inclusion.dates import Moment
from inclusion.decision import Decision
from inclusion.explain.borders import turning_days
from inclusion.explain.ways.applying_ways import area_ways, evidence_ways, kind_ways
from inclusion.explain.ways.found_ways import MOST, found_ways
from inclusion.explain.ways.intake_ways import delivery_ways, opening_ways
from inclusion.explain.ways.search import MIDNIGHT, Inquiry, Moves, Proposer
from inclusion.explain.ways.selection_ways import selection_ways
from inclusion.explain.ways.territory_ways import population_ways, territory_found
from inclusion.explain.ways.way import WaysToYes
from inclusion.finding import Finding
from inclusion.identifiers import ApplicationId
from inclusion.programme import Programme
from inclusion.rules.entry import ENTRY, EntryCase, decide_entry


def _evidence_ways(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    yield from territory_found(case, finding)
    yield from evidence_ways(case, finding)


ENTRY_PROPOSALS: Final[Mapping[str, Proposer[EntryCase]]] = MappingProxyType(
    {
        "window-open": opening_ways,
        "population": population_ways,
        "applicant-kind": kind_ways,
        "areas": area_ways,
        "excluded-localities": _evidence_ways,
        "delivered-in-time": delivery_ways,
        "selection": selection_ways,
    }
)
"""What may mend each binding rule of the book. A place applies before it is chosen."""


def ways_to_entry(
    programme: Programme,
    *,
    application: ApplicationId | str,
    on: date,
    most: int = MOST,
) -> WaysToYes:
    """What can be done so that this applicant may enter the programme in this wave?

    Each way is proven: the book grants with its moves, and with one fewer it does not. A move is
    made on the day of the question, or on a later day that the record makes somebody wait for.
    Municipalities that may join an application are looked for among those of the place and of the
    same districts on record.

    Args:
        programme: The record.
        application: The identifier of the application; it names the wave and the place.
        on: The day; nothing reads a clock.
        most: How many changed records are asked about at most.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        UnknownReferenceError: The programme holds no such application.
    """
    name = ApplicationId.parse(str(application))

    def case_at(record: Programme, at: Moment) -> EntryCase:
        return EntryCase(programme=record, application=record.application(name), on=at.day)

    inquiry = Inquiry(
        at=case_at,
        decide=_decide,
        proposals=ENTRY_PROPOSALS,
        turning=_turning,
        closing=_never,
    )
    return found_ways(inquiry, programme, Moment(on, MIDNIGHT), most)


def _decide(case: EntryCase) -> Decision:
    return decide_entry(case, ENTRY)


def _turning(case: EntryCase) -> Iterator[Moment]:
    return (Moment(day, MIDNIGHT) for day in turning_days(ENTRY, case))


def _never(_: EntryCase) -> None:
    """What was granted is granted to the end of a day, not to a minute."""
