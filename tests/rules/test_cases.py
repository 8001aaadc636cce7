"""The case tables of all rule books: every row gets its answer, and no reason is left out."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import inclusion
from inclusion import Decision, Phrase, RuleBook, Text

Row = Mapping[str, Any]
"""One ``[[case]]`` of a table."""


class CaseTable(NamedTuple):
    """The table of one book, and what the ``conftest.py`` beside it says of its rows.

    Args:
        book: The book.
        asks: What a row may say beside what all rows say.
        decide: The decision that a row asks for.
        rows: The rows.
    """

    book: RuleBook[Any]
    asks: frozenset[str]
    decide: Callable[[Row], Decision]
    rows: tuple[Row, ...]


def table_of(path: Path) -> CaseTable:
    """The table in a file.

    Args:
        path: The file ``cases.toml`` of a book.
    """
    spec = spec_from_file_location(f"cases_of_{path.parent.name}", path.with_name("conftest.py"))
    assert spec
    assert spec.loader
    said = module_from_spec(spec)
    spec.loader.exec_module(said)
    rows = tuple(tomllib.loads(path.read_text("utf-8"))["case"])
    return CaseTable(said.BOOK, said.ASKS, said.decide, rows)


TABLES = [table_of(path) for path in sorted(Path(__file__).parent.glob("*/cases.toml"))]
CASES = [(table, row) for table in TABLES for row in table.rows]
EVERY_ROW = frozenset({"name", "record", "day", "at", "outcome", "source", "findings"})
by_table = pytest.mark.parametrize("table", TABLES, ids=[table.book.id for table in TABLES])


class BrokenCase:
    """A case in which nothing can be looked up."""

    def __getattribute__(self, name: str) -> object:
        """Break."""
        raise LookupError("the record is broken")


def decided(table: CaseTable, row: Row) -> Decision:
    """The decision that a row asks for; of a broken record on the day of the first other row."""
    if row.get("record") != "broken":
        return table.decide(row)
    question = Phrase(text=Text(en="May it", cs="Může"))
    on = next(table.decide(row).on for row in table.rows if row.get("record") != "broken")
    return table.book.decide(BrokenCase(), question=question, on=row.get("day", on))


@pytest.mark.parametrize(
    ("table", "row"), CASES, ids=[f"{table.book.id}: {row['name']}" for table, row in CASES]
)
def test_case_of_the_table(
    table: CaseTable, row: Row, held_to: Callable[[Decision, Row], None]
) -> None:
    """Every row gets its outcome, and each rule that matters its answer for the stated reason."""
    held_to(decided(table, row), row)
    assert row.keys() <= EVERY_ROW | table.asks


def test_every_book_has_a_table() -> None:
    """The tables are those of the rule books that the library offers, one each."""
    offered = [getattr(inclusion, name) for name in inclusion.__all__]
    books = [book.id for book in offered if isinstance(book, RuleBook)]
    assert sorted(books) == sorted(table.book.id for table in TABLES)


@by_table
def test_rows_have_names_of_their_own(table: CaseTable) -> None:
    """No two rows of a table have the same name."""
    names = Counter(row["name"] for row in table.rows)
    assert [name for name, count in names.items() if count > 1] == []


@by_table
def test_table_reaches_every_reason_of_every_rule_and_no_other(
    table: CaseTable,
    reached: Callable[[tuple[Row, ...]], set[tuple[str, str]]],
    declared: Callable[[RuleBook[Any]], set[tuple[str, str]]],
) -> None:
    """Each rule reaches each reason it declares, and the two of the engine, in some row."""
    assert reached(table.rows) == declared(table.book)


@by_table
def test_what_keeps_a_yes_away_is_among_the_findings_of_a_row(
    table: CaseTable, reached: Callable[[list[Row]], set[tuple[str, str]]]
) -> None:
    """A row that is barred, and one not granted yet, names a finding that is not met."""
    for row in table.rows:
        answers = {said.split(":")[0] for _, said in reached([row])}
        if row["outcome"] in {"barred", "not_yet"}:
            assert "not-met" in answers, row["name"]
        if row["outcome"] == "undetermined":
            assert "undetermined" in answers, row["name"]


@by_table
def test_every_rule_rests_on_a_source(table: CaseTable) -> None:
    """Each rule names its sources, each of which has a title."""
    for rule in table.book.rules:
        assert rule.basis
        assert all(ground.source.title.en for ground in rule.basis)


@by_table
def test_reasons_speak_both_languages_apart(table: CaseTable) -> None:
    """The sentence of each reason differs between the languages: none was left untranslated."""
    for rule in table.book.rules:
        for reason in rule.reasons:
            assert reason.text.en != reason.text.cs
