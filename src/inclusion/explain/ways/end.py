"""The ways to a project that goes on when a cooperation ends: what is done or found out by then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from inclusion.dates import Moment
from inclusion.decision import Decision
from inclusion.explain.borders import turning_days
from inclusion.explain.ways.filed_ways import filed_ways
from inclusion.explain.ways.found_ways import MOST, found_ways
from inclusion.explain.ways.goes_on_ways import goes_on_ways
from inclusion.explain.ways.search import MIDNIGHT, Inquiry, Proposer
from inclusion.explain.ways.way import WaysToYes
from inclusion.identifiers import LocalityId, ProjectId
from inclusion.programme import Programme
from inclusion.rules.end_of_cooperation import (
    END_OF_COOPERATION,
    END_PROFILES,
    EndOfCooperationCase,
    EndProfile,
    decide_end,
)

END_PROPOSALS: Final[Mapping[str, Proposer[EndOfCooperationCase]]] = MappingProxyType(
    {
        "filed-in-time": filed_ways,
        "project-goes-on": goes_on_ways,
    }
)
"""What may mend each binding rule of the book. A project is filed before anything else is done."""


def ways_to_go_on(  # noqa: PLR0913 - two name the project, two the end of the cooperation
    programme: Programme,
    *,
    locality: LocalityId | str,
    project: ProjectId | str,
    on: date,
    profiles: tuple[EndProfile, ...] = END_PROFILES,
    most: int = MOST,
) -> WaysToYes:
    """What can be done so that this project goes on if the cooperation of this place ends?

    Each way is proven: the book grants with its moves, and with one fewer it does not. All acts are
    made by the last day of the cooperation, none after it, and nothing is waited for. ``until`` of
    a way is another thing: the last day on which the cooperation could end as well, with the
    project going on.

    Args:
        programme: The record.
        locality: The identifier of the place.
        project: The identifier of the project.
        on: The last day of the cooperation, recorded or supposed; nothing reads a clock.
        profiles: What is known of the operational programmes, each at most once. It stands in no
            record, so no way changes it.
        most: How many changed records are asked about at most.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        InvalidValueError: An operational programme has two profiles.
        UnknownReferenceError: The programme holds no such place or project.
    """
    place, name = LocalityId.parse(str(locality)), ProjectId.parse(str(project))

    def case_at(record: Programme, at: Moment) -> EndOfCooperationCase:
        return EndOfCooperationCase(
            programme=record,
            locality=record.locality(place),
            project=record.project(name),
            on=at.day,
            profiles=profiles,
        )

    inquiry = Inquiry(
        at=case_at,
        decide=_decide,
        proposals=END_PROPOSALS,
        turning=_turning,
        closing=_never,
    )
    return found_ways(inquiry, programme, Moment(on, MIDNIGHT), most)


def _decide(case: EndOfCooperationCase) -> Decision:
    return decide_end(case, END_OF_COOPERATION)


def _turning(case: EndOfCooperationCase) -> Iterator[Moment]:
    return (Moment(day, MIDNIGHT) for day in turning_days(END_OF_COOPERATION, case))


def _never(_: EndOfCooperationCase) -> None:
    """A cooperation ends with a day, not with a minute."""
