"""The glossary finds the room of each term."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import inclusion
from inclusion import RuleBook

PACKAGE = Path(inclusion.__file__).parent
PAGE = PACKAGE.parents[1] / "docs" / "glossary.md"
ROW = re.compile(r"^\| (?!Czech|---)(.+?) \| (.+?) in `(.+?)` \| (.+?) \|$", re.MULTILINE)
RULES = "rules"
PUBLIC = [getattr(inclusion, name) for name in inclusion.__all__]
BOOKS = [book for book in PUBLIC if isinstance(book, RuleBook)]

NOT_DOMAIN = {  # folders and modules that hold no term of the domain
    "cli": "the command line",
    "documents": "JSON",
    "index_table": "the published table of the index",
    "errors.py": "the errors have a page of their own",
    "report": "other forms of a decision",
    "testing": "strategies",
}
NO_TERM = {  # classes that are no term, though their module is of the domain
    "AnswersOver": "one pass over many pairs and the days of a range",
    "Asked": "what a group of rules needs to know of a rule",
    "Assembly": "how a reader puts a value together",
    "Composition": "parts of an identifier in order",
    "Part": "a part of an identifier",
    "Slip": "a slip of the pen in an identifier",
    "Bounds": "two days inside the text form of a PartialDate",
    "Compared": "two amounts on the way to a Discrepancy",
    "Decided": "what wording needs to know of a Decision",
    "Explained": "what the values of the index share: they explain themselves",
    "Found": "what a search for ways hands back",
    "Inquiry": "how a search for ways asks",
    "InSight": "what the finding of borders needs to know of a case",
    "Heading": "the headings of an Explanation",
    "Lane": "what a finding counts for, inside OutcomeDays",
    "Made": "a version that a way makes, with the moves that do it",
    "Markup": "text that is HTML already",
    "OnCooperations": "what a rule of several books needs to know of a case",
    "OnEditions": "what a rule of several books needs to know of a case",
    "OnPackage": "what a way to an open package needs to know of a case",
    "OnPartnerships": "what a rule of several books needs to know of a case",
    "OnPlans": "what a way to a plan in force needs to know of a case",
    "OnRecord": "what the facts of a rule need to know of a case",
    "OutcomeDays": "how the outcomes over a range of days are held in one number",
    "PairTurns": "the days on which an answer about a pair can change",
    "ProgrammeIndex": "the look-ups of a programme",
    "Rate": "a percentage of something, inside a comparison",
    "Recollection": "what was worked out about a record already",
    "RuleGroup": "rules that look at the same part of a case",
    "Run": "days with one outcome on the way to a SpellRow",
    "Summaries": "one pass over many pairs on one day",
    "Summary": "what a PortfolioRow says beside the names",
    "Terminal": "what an Explanation asks of a console",
    "Valid": "the check that values share",
}


class Entry(NamedTuple):
    """A row of the glossary."""

    czech: str
    in_code: str
    file: str
    meaning: str


def entries() -> Iterator[Entry]:
    """The rows of the page; the files of the last table are in the folder of the rules."""
    terms, *books = PAGE.read_text("utf-8").split("## The rules on ")
    for row in ROW.findall(terms):
        yield Entry(*row)
    for rules in books:
        folder = rules.partition("\n")[0].replace(" ", "_")
        for czech, in_code, file, meaning in ROW.findall(rules):
            yield Entry(czech, in_code, f"{RULES}/{folder}/{file}", meaning)


ENTRIES = list(entries())


def classes_by_file() -> dict[str, set[str]]:
    """The public classes of each module of the domain."""
    return {
        path.relative_to(PACKAGE).as_posix(): set(classes_in(path))
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.relative_to(PACKAGE).parts[0] not in NOT_DOMAIN
    }


def classes_in(path: Path) -> Iterator[str]:
    """The public classes that a module defines."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name


CLASSES = classes_by_file()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.czech} in {entry.file}")
def test_each_term_lives_where_the_glossary_says(entry: Entry) -> None:
    """The file is there and, where the term is a class, defines it."""
    assert (PACKAGE / entry.file).is_file()
    name = entry.in_code.strip("`")
    if re.fullmatch(r"`[A-Z].*`", entry.in_code):
        assert name in CLASSES[entry.file]


def test_each_class_of_the_domain_has_one_entry() -> None:
    """Nothing of the domain can be added without a Czech term and a line that says what it is."""
    named = [e.in_code.strip("`") for e in ENTRIES if re.fullmatch(r"`[A-Z].*`", e.in_code)]
    assert len(named) == len(set(named))
    assert set(named) == set().union(*CLASSES.values()) - NO_TERM.keys()


def test_each_rule_has_one_entry() -> None:
    """A rule is found by its identifier, in the file of its name."""
    found = {(e.in_code.strip("`"), e.file) for e in ENTRIES}
    for book in BOOKS:
        for rule in book.rules:
            folder = book.id.replace("-", "_")
            assert (rule.id, f"{RULES}/{folder}/{rule.id.replace('-', '_')}.py") in found


def test_each_row_is_read() -> None:
    """A row that the pattern of these tests misses would escape them."""
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    heads = [line for line in rows if line.startswith(("| Czech ", "| --- "))]
    assert len(rows) - len(heads) == len(ENTRIES)


def test_each_exception_is_still_there() -> None:
    """An exception for what is gone would hide what comes next under its name."""
    assert all((PACKAGE / name).exists() for name in NOT_DOMAIN)
    assert set().union(*CLASSES.values()) >= NO_TERM.keys()
