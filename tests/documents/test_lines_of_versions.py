"""JSON Lines age as documents do: read, upgraded and refused by the same steps."""

from __future__ import annotations

import io
import json
import tracemalloc
from itertools import chain, repeat
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from inclusion import (
    DocumentError,
    LinesError,
    Problem,
    Programme,
    dump_lines,
    dumps,
    iter_lines,
    load_lines,
    loads,
    reference,
)
from inclusion.documents.forms import stated_fields
from inclusion.documents.upgrades import FIRST, VERSION, upgraded
from inclusion.funding_package import FundingPackage
from inclusion.testing import programmes
from inclusion.testing.damages import Spoil, spoils, written

GOLDEN = Path(__file__).with_name("golden")
FILES = sorted(GOLDEN.glob("v*/*.jsonl"))
FORMAT = "inclusion/programme-lines"
VERSIONS = st.integers(FIRST, VERSION)
OF_THE_TEXT = {"broken-text", "not-a-number", "not-whole", "repeated-key"}
COLLECTIONS = [field.name for field in attrs.fields(Programme) if field.default == ()]


class Lines(NamedTuple):
    """The lines of a document, and on which of them each thing of a collection stands."""

    lines: list[bytes]
    numbers: dict[str, list[int]]

    def place(self, problem: Problem) -> tuple[int, Problem]:
        """A problem of the document at its line: the position in a collection is the number."""
        _, name, *rest = [*problem.pointer.split("/"), ""]
        if name not in self.numbers or not rest[0].isdigit():
            return 1, problem
        number = self.numbers[name][int(rest[0])]
        return number, problem._replace(pointer="/".join(["", name, *rest[1:-1]]))

    @property
    def stream(self) -> io.BytesIO:
        """The lines as a file."""
        return io.BytesIO(b"".join(self.lines))


def as_lines(document: dict[str, Any]) -> Lines:
    """A document as lines of its version, whatever is wrong with it."""
    head = {name: value for name, value in document.items() if name not in COLLECTIONS}
    lines, numbers = [written(head | {"format": FORMAT}) + b"\n"], {}
    for name in COLLECTIONS:
        things = document.get(name, [])
        numbers[name] = list(range(len(lines) + 1, len(lines) + 1 + len(things)))
        lines += [written({name: thing}) + b"\n" for thing in things]
    return Lines(lines, numbers)


@st.composite
def documents_of_versions(draw: st.DrawFn) -> dict[str, Any]:
    """Documents as any released version may have written them."""
    document: dict[str, Any] = json.loads(dumps(draw(programmes(max_places=1))))
    document["version"] = draw(VERSIONS)
    if document["version"] == FIRST:
        for package in document["packages"]:
            for name in stated_fields(FundingPackage):
                if draw(st.booleans()):
                    del package[name]
    return document


@pytest.mark.golden
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_golden_lines_say_what_the_golden_document_says(path: Path) -> None:
    """Lines of any version hold the programme of the document beside them."""
    with path.open("rb") as stream:
        programme = load_lines(stream)
    assert programme == loads(path.with_suffix(".json").read_bytes())
    assert json.loads(path.read_bytes().splitlines()[0])["version"] == int(path.parent.name[1:])


@pytest.mark.golden
def test_every_version_has_golden_lines() -> None:
    """There are lines of each version from the first to the current one."""
    assert {path.parent.name for path in FILES} == {f"v{n}" for n in range(FIRST, VERSION + 1)}


@given(documents_of_versions())
def test_lines_of_any_version_are_upgraded_as_the_document_is(document: dict[str, Any]) -> None:
    """Whatever version the lines are of, they say what the document of that version says."""
    programme = loads(json.dumps(document).encode())
    assert load_lines(as_lines(document).stream) == programme
    assert load_lines(io.BytesIO(b"".join(dump_lines(programme)))) == programme


@given(documents_of_versions())
def test_upgrade_changes_each_record_by_itself(document: dict[str, Any]) -> None:
    """A step changes a record without looking at others, so the parts of a document suffice."""
    whole = upgraded(document)
    version = {"version": document["version"]}
    for name in COLLECTIONS:
        alone = [upgraded({name: [item]} | version)[name][0] for item in document.get(name, [])]
        assert alone == whole.get(name, [])
    head = {name: value for name, value in document.items() if name not in COLLECTIONS}
    assert upgraded(head).items() <= whole.items()


@given(documents_of_versions(), st.data())
def test_lines_and_document_have_the_same_problems(
    document: dict[str, Any], draws: st.DataObject
) -> None:
    """What is wrong with a document is wrong with its lines, told at their numbers."""
    possible = [s for s in spoils(loads(json.dumps(document).encode())) if is_of_records(s)]
    done = draws.draw(st.lists(st.sampled_from(possible), min_size=1, max_size=2, unique_by=id))
    assume(len(done) == 1 or are_told_together(*done))
    try:
        for spoil in done:
            spoil.on(document)
    except KeyError:  # what version 1 leaves unsaid cannot be spoilt
        reject()
    lines = as_lines(document)
    wanted = problems_of_document(document, lines)
    assert problems_of_lines(lines) == wanted
    assert wanted or document["version"] < VERSION


def is_of_records(spoil: Spoil) -> bool:
    """Whether it leaves the collections arrays, each of which stands once in the document."""
    return bool(spoil.path) or not any(str(spoil.key).endswith(name) for name in COLLECTIONS)


def are_told_together(one: Spoil, other: Spoil) -> bool:
    """Whether neither of two damages hides the other, in the document or in its lines.

    Without the head lines are not read on, and a thing whose JSON is broken is not held against
    others, which a document still does.
    """
    kinds = {one.kind, other.kind}
    heads = not all({*spoil.reported[:1]} & {*COLLECTIONS} for spoil in (one, other))
    is_between = not (one.is_local and other.is_local)
    return one.is_apart_from(other) and not heads and not (is_between and kinds & OF_THE_TEXT)


def problems_of_document(document: dict[str, Any], lines: Lines) -> list[tuple[int, Problem]]:
    """The problems of a document, at the lines to which they belong."""
    try:
        loads(written(document))
    except DocumentError as error:
        return sorted(map(lines.place, error.problems))
    return []


def problems_of_lines(lines: Lines) -> list[tuple[int, Problem]]:
    """The problems of lines with their numbers."""
    try:
        load_lines(lines.stream)
    except LinesError as error:
        return sorted((line.number, problem) for line in error.lines for problem in line.problems)
    return []


@pytest.mark.parametrize("name", stated_fields(FundingPackage))
def test_lines_of_version_2_have_to_say_what_documents_have_to(name: str) -> None:
    """A package that does not say it is refused at its line; in version 1 it meant the default."""
    document = json.loads(dumps(reference.illustration()))
    del document["packages"][1][name]
    lines = as_lines(document)
    assert problems_of_lines(lines) == [
        (
            lines.numbers["packages"][1],
            Problem("/packages", "missing-field", f"lacks the field {name!r}"),
        )
    ]
    older = as_lines(document | {"version": 1})
    assert load_lines(older.stream).packages == reference.illustration().packages


class Endless:
    """A head of version 1, and then one package again and again."""

    def __init__(self, count: int) -> None:
        document = json.loads((GOLDEN / "v1" / "illustration.json").read_bytes())
        head, *_, last = as_lines(document | {"packages": document["packages"][:1]}).lines
        package = next(line for line in as_lines(document).lines if line.startswith(b'{"packages"'))
        self._lines = chain([head], repeat(package, count), [last])

    def readline(self, size: int, /) -> bytes:
        """The next line."""
        line = next(self._lines, b"")
        assert len(line) < size
        return line


def test_lines_of_an_earlier_version_are_read_in_constant_memory() -> None:
    """Ten times as many lines take no more memory than a few of them."""
    peaks = []
    for count in (50, 500):
        tracemalloc.start()
        entries = sum(1 for _ in iter_lines(Endless(count)))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert entries > count
    assert peaks[1] < peaks[0] + 20_000
