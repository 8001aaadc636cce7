"""The ways to a project that goes on when a cooperation ends: what is to be done by that day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from inclusion.dates import Moment
from inclusion.decision import Decision
from inclusion.explain.borders import turning_days
from inclusion.explain.ways.end_ways import filing_ways, going_on_ways
from inclusion.explain.ways.found_ways import MOST, found_ways
from inclusion.explain.ways.search import MIDNIGHT, Inquiry, Proposer
from inclusion.explain.ways.way import WaysToYes
from inclusion.identifiers import LocalityId, ProjectId
from inclusion.programme import Programme
from inclusion.rules.end_of_cooperation import (
    END_OF_COOPERATION,
    END_PROFILES,
    EndOfCooperationCase,
    EndProfile,
    end_of_cooperation,
)

END_PROPOSALS: Final[Mapping[str, Proposer[EndOfCooperationCase]]] = MappingProxyType(
    {
        "filed-in-time": filing_ways,
        "project-goes-on": going_on_ways,
    }
)
"""What may mend each binding rule of the book. A project is filed before it is begun."""


def ways_to_go_on(  # noqa: PLR0913 - what is asked, and how much is tried
    programme: Programme,
    *,
    locality: LocalityId | str,
    project: ProjectId | str,
    on: date,
    profiles: tuple[EndProfile, ...] = END_PROFILES,
    most: int = MOST,
) -> WaysToYes:
    """What can be done so that this project goes on if the cooperation ends on this day?

    Each way is proven: the book grants with its moves, and with one fewer it does not. Every act
    has to be done by the day asked about. A way says until which later day the answer stays yes,
    were the cooperation to end then. A project that is lost, or was over before, has no way.

    Args:
        programme: The record.
        locality: The identifier of the place.
        project: The identifier of the project.
        on: The last day of the cooperation, recorded or supposed; nothing reads a clock.
        profiles: What is known of the operational programmes, each at most once. That nothing is
            known of one, no move changes: it is no part of the record.
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
    return end_of_cooperation(
        case.programme,
        locality=case.locality.id,
        project=case.project.id,
        on=case.on,
        profiles=case.profiles,
    )


def _turning(case: EndOfCooperationCase) -> Iterator[Moment]:
    return (Moment(day, MIDNIGHT) for day in turning_days(END_OF_COOPERATION, case))


def _never(_: EndOfCooperationCase) -> None:
    """A cooperation ends with a day, not with a minute."""
