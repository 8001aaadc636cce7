"""The page on coverage names each rule, case and figure once, and only what there is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, reduce
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import inclusion

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "explanation" / "coverage.md"
BOOKS = {
    book.id: book
    for book in (
        inclusion.ENTRY,
        inclusion.FUNDING_ACCESS,
        inclusion.PLAN_APPROVAL,
        inclusion.PROJECT_ELIGIBILITY,
        inclusion.END_OF_COOPERATION,
    )
}
SECTIONS = {"A": 10, "B": 18, "C": 23, "D": 34, "E": 52, "F": 57, "G": 60}
FIGURES = 19
CASE_NAME = re.compile(r'"([^"]+)"')
CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\(([^)]+)\)")


class Row(NamedTuple):
    """A row of one of the three tables."""

    subject: str
    where: str
    shown_by: str
    page: str

    @property
    def number(self) -> str:
        """What the row is about: its first word."""
        return self.subject.split()[0]

    @property
    def places(self) -> list[str]:
        """The rules and names that it points to, before anything that is open."""
        return CODE.findall(self.where)


def rows(heading: str) -> list[Row]:
    """The rows of the table under a heading."""
    section = PAGE.read_text("utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [Row(*(cell.strip() for cell in line.strip("|").split(" | "))) for line in lines[2:]]


RULES, CASES, WORKED = map(rows, ("Rules", "Cases that a naive model gets wrong", "Worked figures"))
ROWS = [*RULES, *CASES, *WORKED]
by_row = pytest.mark.parametrize("row", ROWS, ids=[row.subject for row in ROWS])


@cache
def cases_of(book: str) -> dict[str, dict[str, Any]]:
    """The rows of the table of a book by their names."""
    path = ROOT / "tests" / "rules" / book.replace("-", "_") / "cases.toml"
    return {case["name"]: case for case in tomllib.loads(path.read_text("utf-8"))["case"]}


def rules_of_section_8() -> Iterator[str]:
    """A1 to G60, with 23a before 24."""
    first = 1
    for letter, last in SECTIONS.items():
        yield from ["D23a"] if letter == "D" else []
        yield from (f"{letter}{number}" for number in range(first, last + 1))
        first = last + 1


def test_every_rule_case_and_figure_has_one_row() -> None:
    """No number is missing, stands twice or is made up; the figures are nineteen."""
    assert [row.number for row in RULES] == list(rules_of_section_8())
    assert [row.number for row in CASES] == [str(number) for number in range(1, 47)]
    assert len({row.subject for row in WORKED}) == len(WORKED) == FIGURES


@by_row
def test_row_says_where_and_is_shown_or_open(row: Row) -> None:
    """A row points to something, and nothing but names of cases and tests shows it."""
    assert row.places
    rest = CODE.sub("", CASE_NAME.sub("", row.shown_by))
    assert not rest.replace("; ", "").strip()
    assert row.shown_by or "open: " in row.where


@by_row
def test_row_points_to_rules_and_public_names(row: Row) -> None:
    """Each place is a rule of a book or a public name of the library."""
    for place in row.places:
        book, is_rule, rule = place.partition("/")
        if is_rule:
            assert rule in {one.id for one in BOOKS[book].rules}
        else:
            assert place.split(".")[0] in inclusion.__all__
            assert reduce(getattr, place.split("."), inclusion) is not None


@by_row
def test_row_is_shown_by_cases_of_its_rules(row: Row) -> None:
    """Each case stands in the table of a book, with a finding of a rule that the row names."""
    rules = [place.split("/") for place in row.places if "/" in place]
    for name in CASE_NAME.findall(row.shown_by):
        found = [cases_of(book).get(name, {}).get("findings", {}) for book, _ in rules]
        assert any(rule in findings for (_, rule), findings in zip(rules, found, strict=True)), name


@by_row
def test_row_is_shown_by_tests_that_exist(row: Row) -> None:
    """Each test is found under its name in its file."""
    for test in CODE.findall(row.shown_by):
        path, _, name = test.partition("::")
        assert f"\ndef {name}(" in (ROOT / path).read_text("utf-8"), test


@by_row
def test_row_links_to_pages_that_exist(row: Row) -> None:
    """Each row leads to at least one page of the documentation."""
    links = LINK.findall(row.page)
    assert links
    assert all((PAGE.parent / link).is_file() for link in links)
