"""The table of ways to funding access, and that every rule that can be mended has proposals."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from inclusion import (
    FUNDING_ACCESS,
    Answer,
    Language,
    Move,
    MoveKind,
    Outcome,
    Programme,
    Way,
    WaysToYes,
    Weight,
    ways_to_access,
)
from inclusion.explain.ways.access import PROPOSALS
from inclusion.prose import say

Testov = Callable[[Mapping[str, Any]], Programme]

ROWS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("ways.toml").read_text("utf-8")
)["case"]
CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("cases.toml").read_text("utf-8")
)["case"]


def asked(programme: Programme, row: Mapping[str, Any]) -> WaysToYes:
    """The ways of Testov on the day of a row."""
    return ways_to_access(programme, locality="testov", package="OPZ-1", on=row["day"])


def written(move: Move) -> str:
    """A move as the table writes it."""
    if move.kind is MoveKind.WAIT:
        return f"{move.code} until {move.on}"
    if move.kind is MoveKind.ACT:
        return f"{move.by.value}: {move.code}{f' by {move.latest}' if move.latest else ''}"
    needed = next(fact.value for fact in move.what.facts if fact.name == "needed")
    words = say(needed, Language.ENGLISH).replace("\N{NO-BREAK SPACE}", " ")
    return f"find out {move.code}: {words}"


def as_written(way: Way) -> dict[str, Any]:
    """A way as the table writes it."""
    until = str(way.until) if way.until else ""
    return {"on": way.on, "until": until, "moves": [written(move) for move in way.moves]}


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_ways_of_the_table(row: dict[str, Any], testov: Testov) -> None:
    """The ways are those of the row, and each of them gives a record that is granted."""
    programme = testov(row["facts"])
    found = asked(programme, row)
    assert found.decision.outcome.value == row["outcome"]
    assert [as_written(way) for way in found] == row["ways"]
    remain = [f"{finding.rule}: {finding.code}" for finding in found.why_none]
    assert list(dict.fromkeys(remain)) == row.get("why_none", [])
    for way in found:
        after = asked(way.applied(programme), {"day": way.on})
        assert after.decision.outcome is Outcome.GRANTED


def not_granted(testov: Testov) -> Iterator[tuple[Programme, dict[str, Any]]]:
    """The cases of the other table that are about Testov and not granted."""
    for case in CASES:
        if case["record"] == "Testov" and case["outcome"] in ("not_yet", "undetermined"):
            yield testov(case.get("facts", {})), case


def test_every_case_of_the_book_has_a_way_or_says_why_not(testov: Testov) -> None:
    """Whatever reason a rule of the book can give, a search about it ends with an answer."""
    for programme, case in not_granted(testov):
        found = asked(programme, case)
        assert bool(found.ways) != bool(found.why_none), case["name"]


def test_every_rule_that_can_be_mended_has_proposals() -> None:
    """A binding rule has a row if a reason of it is undetermined, or not met but not final."""
    mendable = {
        rule.id
        for rule in FUNDING_ACCESS.rules
        if rule.weight is Weight.BINDING
        and any(
            reason.answer is Answer.UNDETERMINED
            or (reason.answer is Answer.NOT_MET and not reason.final)
            for reason in rule.reasons
        )
    }
    assert set(PROPOSALS) == mendable
