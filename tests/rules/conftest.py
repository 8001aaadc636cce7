"""What the case tables of all books share: how a row says what it expects, and how it is held."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from string import Formatter
from typing import Any, TypeAlias

import pytest

from inclusion import Decision, Finding, Language, Phrase, Reader, RuleBook
from inclusion.prose import say
from inclusion.report import to_markdown
from inclusion.rule import FAILED, NOT_IN_FORCE

Row: TypeAlias = Mapping[str, Any]
"""One ``[[case]]`` of a table."""

HeldTo: TypeAlias = Callable[[Decision, Row], None]
Reached: TypeAlias = Callable[[Iterable[Row]], set[tuple[str, str]]]
Declared: TypeAlias = Callable[[RuleBook[Any]], set[tuple[str, str]]]


@pytest.fixture(scope="session")
def held_to() -> HeldTo:
    """A function that holds a decision to a row: its outcome, and each finding the row names."""
    return _held_to


@pytest.fixture(scope="session")
def reached() -> Reached:
    """A function that gives each rule and reason that rows name."""
    return _reached


@pytest.fixture(scope="session")
def declared() -> Declared:
    """A function that gives each rule of a book with each reason it can give."""
    return _declared


def _held_to(decision: Decision, row: Row) -> None:
    _reads_well(decision)
    for rule, wanted in row["findings"].items():
        _check(decision.finding(rule), _in_full(wanted))
    assert decision.outcome.value == row["outcome"]
    assert row["source"]


def _reads_well(decision: Decision) -> None:
    """Every reader and language has a text, no place is left open, and no fact is without one."""
    for phrase in _phrases(decision):
        places = {name for _, name, _, _ in Formatter().parse(phrase.text.en) if name}
        assert places == {fact.name for fact in phrase.facts}, phrase.text.en
    for language, reader in product(Language, Reader):
        told = decision.explain(language, reader=reader)
        parts = (*told.short, *told.steps, *told.missing, *(f.reason for f in told.findings))
        for text in (str(told), to_markdown(told), *parts):
            assert text.strip()
            assert not re.search(r"[{}]|None|\b[A-Z][A-Z]+_[A-Z]+\b", text), text


def _phrases(decision: Decision) -> Iterator[Phrase]:
    """Every phrase of a decision."""
    yield decision.question
    for finding in decision.findings:
        yield finding.reason
        yield from (step.what for step in finding.steps)
        yield from (fact.what for fact in finding.missing)


def _reached(rows: Iterable[Row]) -> set[tuple[str, str]]:
    return {(rule, _in_full(said)["is"]) for row in rows for rule, said in row["findings"].items()}


def _declared(book: RuleBook[Any]) -> set[tuple[str, str]]:
    return {
        (rule.id, f"{reason.answer.value}: {reason.code}")
        for rule in book.rules
        for reason in (*rule.reasons, NOT_IN_FORCE, FAILED)
    }


def _in_full(wanted: str | Row) -> dict[str, Any]:
    """What a row says of one finding, a short form made long."""
    said = {"is": wanted} if isinstance(wanted, str) else wanted
    return {"steps": [], "missing": [], "says": [], **said}


def _check(finding: Finding, wanted: Row) -> None:
    """The finding is what the row says, with the same reason, facts missing, steps and distance."""
    reason = finding.reason.to(Language.ENGLISH)
    assert f"{finding.answer.value}: {finding.code}" == wanted["is"], reason
    assert [step.code for step in finding.steps] == wanted["steps"]
    assert [fact.code for fact in finding.missing] == wanted["missing"]
    if "distance" in wanted:
        assert finding.distance is not None
        distance = say(finding.distance, Language.ENGLISH)
        assert distance.replace("\N{NO-BREAK SPACE}", " ") == wanted["distance"]
    else:
        assert finding.distance is None
    for words in wanted["says"]:
        assert words in reason
