"""Which ways lead to a project that may be submitted, from every case of the table."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from inclusion import (
    PROJECT_ELIGIBILITY,
    InclusionError,
    Language,
    Moment,
    Move,
    MoveKind,
    Outcome,
    Programme,
    TimeOfDay,
    WaysToYes,
    Weight,
    project_eligibility,
    ways_in_words,
    ways_to_eligibility,
)
from inclusion.explain.ways.eligibility import ELIGIBILITY_PROPOSALS

CASES: list[dict[str, Any]] = [
    case
    for case in tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]
    if case["record"] != "broken"
]
PAST_MENDING = {
    "The town joined the place only after the application",
    "In which region the town lies is not known",
    "A call for regions, and the project does not say where it is",
}
"""The call closes before the town joins; the town lies in an ORP of another region; no region of
the call is one of the record."""


def found_for(
    case: Mapping[str, Any], centrum: Callable[[Mapping[str, Any]], Programme]
) -> tuple[Programme, WaysToYes]:
    """The record of a row, and the ways from its answer."""
    record, package = centrum(case), case.get("package_asked")
    at = Moment.parse(case["at"])
    return record, ways_to_eligibility(record, project="centrum", at=at, package=package)


def minute_after(moves: tuple[Move, ...], at: Moment) -> Moment:
    """The minute to which waiting leads."""
    waits = [m for m in moves if m.kind is MoveKind.WAIT]
    return max([at, *(Moment(m.on, m.minute or TimeOfDay(0)) for m in waits)])


def leads_to_yes(record: Programme, case: Mapping[str, Any], moves: tuple[Move, ...]) -> bool:
    """Whether the book grants once these moves are made, one after the other."""
    try:
        for move in moves:
            record = move.applied(record)
    except InclusionError:
        return False
    at, package = minute_after(moves, Moment.parse(case["at"])), case.get("package_asked")
    answer = project_eligibility(record, project="centrum", at=at, package=package)
    return answer.outcome is Outcome.GRANTED


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_ways_from_every_case_of_the_table_are_proven(
    case: dict[str, Any], centrum: Callable[[Mapping[str, Any]], Programme]
) -> None:
    """All moves lead to yes at the minute of the way, without any one of them they do not."""
    record, found = found_for(case, centrum)
    open_or_failed = found.decision.outcome in (Outcome.NOT_YET, Outcome.UNDETERMINED)
    assert bool(found.ways) is (open_or_failed and case["name"] not in PAST_MENDING)
    assert bool(found.why_none) is (
        found.decision.outcome is not Outcome.GRANTED and not found.ways
    )
    for way in found:
        assert leads_to_yes(record, case, way.moves)
        assert way.at == minute_after(way.moves, Moment.parse(case["at"]))
        for left_out in way.moves:
            others = tuple(move for move in way.moves if move is not left_out)
            assert not leads_to_yes(record, case, others)
    for language in Language:
        told = ways_in_words(found, language)
        assert not set(" ".join(text for way in told.ways for text in way.moves)) & set("{}\n")


def test_every_binding_rule_has_a_row_in_the_table_of_proposals() -> None:
    """Whatever stands in the way of a project, something says what may mend it."""
    binding = {rule.id for rule in PROJECT_ELIGIBILITY.rules if rule.weight is Weight.BINDING}
    assert set(ELIGIBILITY_PROPOSALS) == binding
