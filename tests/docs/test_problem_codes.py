"""The page on problems lists the codes that the source has, no more and no fewer."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, get_args, get_type_hints

import attrs

import inclusion
from inclusion import (
    Programme,
    invariants,
    programme_references,
    project_references,
)
from inclusion.documents.json_text import Mark
from inclusion.documents.reading_scalars import WRITTEN
from inclusion.documents.tagged import tagged_unions

PACKAGE = Path(inclusion.__file__).parent
PAGE = PACKAGE.parents[1] / "docs" / "reference" / "problems.md"
ROW = re.compile(r"^\| `([a-z0-9-]+)` \|", re.MULTILINE)
PLACE_OF_CODE = {
    "Violation": 1,
    "Flaw": 1,
    "Problem": 1,
    "TableProblem": 2,
    "flawed": 0,
    "refused": 0,
}
READ_AS_TEXT = tuple(WRITTEN)  # refused as texts, before they are made
IN_TABLES = (
    {mark.value[0] for mark in Mark}
    | {union.code for union in tagged_unions()}
    | {*WRITTEN.values()}
)
WHOLE = (invariants, programme_references, project_references)
NOT_OF_READING = {
    PACKAGE / "documents" / f"{name}.py"
    for name in ("compatibility", "inspection", "limits", "upgrades")
}  # the limits of the reader themselves


def codes_in(path: Path) -> Iterator[str]:
    """The codes of problems and violations that a module can report."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = PLACE_OF_CODE.get(node.func.id, len(node.args))
            for part in node.args[place : place + 1]:
                yield from texts_of(part)


def texts_of(node: ast.expr) -> Iterator[str]:
    """The text that an expression is, or the texts that it chooses from."""
    if isinstance(node, ast.IfExp):
        yield from chain(texts_of(node.body), texts_of(node.orelse))
    elif isinstance(node, ast.Constant):
        yield str(node.value)


def modules_of_reading() -> set[Path]:
    """The modules that can say what is wrong with a document."""
    classes: set[Any] = set()
    waiting: list[Any] = [Programme]
    while waiting:
        kind = waiting.pop()
        waiting += get_args(kind)
        if attrs.has(kind) and kind not in classes and kind not in READ_AS_TEXT:
            classes.add(kind)
            waiting += get_type_hints(kind).values()
    sources = {Path(inspect.getfile(kind)) for kind in (*classes, *WHOLE)}
    return (sources | set((PACKAGE / "documents").glob("*.py"))) - NOT_OF_READING


def test_the_page_lists_every_code_of_reading() -> None:
    """A code that a document can be refused with is explained, and nothing else is."""
    about_documents, _, _ = PAGE.read_text("utf-8").partition("## Only in Python")
    in_source = set(chain.from_iterable(map(codes_in, modules_of_reading())))
    assert set(ROW.findall(about_documents)) == in_source | IN_TABLES


def test_the_page_lists_every_other_code() -> None:
    """A code that only Python code can meet is explained too, and nothing else is."""
    _, _, only_in_python = PAGE.read_text("utf-8").partition("## Only in Python")
    everywhere = set(chain.from_iterable(map(codes_in, PACKAGE.rglob("*.py"))))
    in_reading = set(chain.from_iterable(map(codes_in, modules_of_reading())))
    others = everywhere - in_reading - IN_TABLES
    assert set(ROW.findall(only_in_python)) == others


def test_no_code_is_explained_twice() -> None:
    """A reader who looks for a code finds one answer."""
    codes = ROW.findall(PAGE.read_text("utf-8"))
    assert len(codes) == len(set(codes))
