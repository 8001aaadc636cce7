"""JSON Lines: constant memory, bad lines by number, progress, and nothing lost."""

from __future__ import annotations

import io
import json
import pickle
from typing import Any

import pytest
from hypothesis import given

from inclusion import (
    BadLine,
    DocumentError,
    Limits,
    LineEntry,
    LinesError,
    NumberedLine,
    Problem,
    Programme,
    Progress,
    dump_lines,
    each_line,
    iter_lines,
    load_lines,
    read_json,
    reference,
)
from inclusion.testing import programmes

LINES = list(dump_lines(reference.illustration()))


def stream(*lines: bytes) -> io.BytesIO:
    """Lines as a file."""
    return io.BytesIO(b"".join(lines))


def edited(line: int, edit: Any) -> list[bytes]:  # noqa: ANN401 - a change of plain JSON
    """The lines of the illustration after an edit of one of them; the first one is 1."""
    document = json.loads(LINES[line - 1])
    edit(document)
    return [*LINES[: line - 1], json.dumps(document).encode() + b"\n", *LINES[line:]]


def number_of(name: str, position: int = 0) -> int:
    """The number of the line of a thing."""
    starts = [n for n, line in enumerate(LINES, 1) if line.startswith(f'{{"{name}"'.encode())]
    return starts[position]


@given(programmes())
def test_programme_survives_its_lines(programme: Programme) -> None:
    """What is written line by line is read again as it was."""
    assert load_lines(stream(*dump_lines(programme))) == programme


@pytest.mark.parametrize(
    "programme", [reference.wave_4(), reference.calls(), reference.illustration()]
)
def test_shipped_records_survive_their_lines(programme: Programme) -> None:
    """The shipped records too, and each line is JSON that ends with a line end."""
    lines = list(dump_lines(programme))
    assert load_lines(stream(*lines)) == programme
    assert all(line.endswith(b"}\n") and line.count(b"\n") == 1 for line in lines)
    assert all(isinstance(read_json(line), dict) for line in lines)


def test_head_comes_first_and_things_in_any_order() -> None:
    """The lines after the head may be mixed; what is of one kind keeps its order."""
    head, *rest = LINES
    assert json.loads(head).keys() == {"format", "version", "title", "agency", "illustrative"}
    mixed = load_lines(stream(head, *reversed(rest)))
    assert set(mixed.plans) == set(reference.illustration().plans)


def test_last_line_needs_no_line_end_and_others_may_have_a_carriage_return() -> None:
    """Files that other systems wrote are read too."""
    data = b"".join(LINES).replace(b"\n", b"\r\n").rstrip()
    assert load_lines(io.BytesIO(data)) == reference.illustration()


def test_things_come_one_by_one() -> None:
    """Each thing is given with its line and where it belongs, before the next line is read."""
    reading = iter_lines(stream(*LINES[:4], b"no JSON\n"))
    entries = [next(reading) for _ in range(6)]
    assert [entry.member for entry in entries[:3]] == ["title", "agency", "illustrative"]
    assert entries[3] == LineEntry(2, "municipalities", reference.illustration().municipalities[0])
    with pytest.raises(LinesError, match="line 5: "):
        next(reading)


def test_bad_line_is_told_with_its_number_and_place() -> None:
    """The place is within the line; a copy of the error says the same."""
    number = number_of("localities", 1)
    with pytest.raises(LinesError) as caught:
        load_lines(stream(*edited(number, lambda d: d["localities"].update(name=5))))
    problem = Problem("/localities/name", "wrong-type", "must be a text, not a whole number")
    assert caught.value.lines == (BadLine(number, (problem,)),)
    assert caught.value.problems == (problem,)
    assert str(caught.value) == f"line {number}: {problem}"
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert (copy.lines, copy.problems) == (caught.value.lines, caught.value.problems)


def test_all_bad_lines_are_told_at_once() -> None:
    """A whole programme is refused with every bad line, each with all its problems."""
    lines = edited(number_of("plans"), lambda d: d["plans"].update(title="", kind="X"))
    lines[number_of("sources") - 1] = b"{\n"
    with pytest.raises(LinesError) as caught:
        load_lines(stream(*lines))
    assert [(line.number, [p.code for p in line.problems]) for line in caught.value.lines] == [
        (number_of("plans"), ["unknown-choice"]),
        (number_of("sources"), ["not-json"]),
    ]


def test_bad_line_is_passed_over_on_request() -> None:
    """With ``skip`` the rest is read, and each bad line is handed over once."""
    bad: list[BadLine] = []
    number = number_of("packages", 1)
    lines = [*LINES[: number - 1], b'{"packages": {}}\n', *LINES[number:]]
    programme = load_lines(stream(*lines), skip=bad.append)
    assert [line.number for line in bad] == [number]
    packages = reference.illustration().packages
    assert programme.packages == (packages[0], *packages[2:])


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        (b"", ["not-json"]),
        (b"[]\n", ["wrong-type"]),
        (b"{}\n", ["unknown-format", "unknown-version"]),
        (b'{"format": "inclusion/programme", "version": 2}\n', ["unknown-format"]),
        (b'{"format": "inclusion/programme-lines", "version": true}\n', ["unknown-version"]),
        (
            b'{"format": "inclusion/programme-lines", "version": 2, "title": 1, "plans": []}\n',
            ["missing-field", "unknown-field", "wrong-type"],
        ),
        (b'{"format": "inclusion/programme-lines", "version": 1.0}\n', ["not-whole"]),
    ],
)
def test_first_line_cannot_be_done_without(head: bytes, codes: list[str]) -> None:
    """A head that cannot be read ends the reading, whether lines are skipped or not."""
    for skip in (None, lambda _: None):
        with pytest.raises(LinesError) as caught:
            load_lines(stream(head, *LINES[1:] if head else ()), skip=skip)
        (line,) = caught.value.lines
        assert line.number == 1
        assert [problem.code for problem in line.problems] == codes


@pytest.mark.parametrize(
    ("line", "pointer", "code"),
    [
        (b"\n", "", "not-json"),
        (b"{}\n", "", "not-one"),
        (b'{"plans": {}, "waves": {}}\n', "", "not-one"),
        (b'{"plan": {}}\n', "", "unknown-field"),
        (b'{"title": {"en": "a", "cs": "a"}}\n', "", "unknown-field"),
        (b'{"plans": []}\n', "/plans", "wrong-type"),
        (b'{"plans": {"id": 1.5}}\n', "/plans/id", "not-whole"),
        (b'{"plans": {}, "plans": {}}\n', "/plans", "repeated-key"),
    ],
)
def test_line_that_is_no_thing_is_refused(line: bytes, pointer: str, code: str) -> None:
    """Each line has one key, the name of a collection, and one thing."""
    bad: list[BadLine] = []
    list(iter_lines(stream(LINES[0], line), skip=bad.append))
    assert (pointer, code) in [(p.pointer, p.code) for p in bad[0].problems]


def test_misspelt_collection_gets_a_hint() -> None:
    """The collection that may have been meant is named."""
    with pytest.raises(LinesError, match="did you mean 'plans'"):
        list(iter_lines(stream(LINES[0], b'{"plan": {}}\n')))


def test_what_agrees_badly_is_told_at_its_line() -> None:
    """A reference to nothing and a repeated identifier are told where they stand."""
    number = number_of("cooperations", 1)
    lines = edited(number, lambda d: d["cooperations"].update(locality="nikde"))
    lines.append(LINES[number_of("waves") - 1])
    with pytest.raises(LinesError) as caught:
        load_lines(stream(*lines))
    told = [(line.number, line.problems[0].pointer) for line in caught.value.lines]
    assert (number, "/cooperations/locality") in told
    assert (len(lines), "/waves") in told


def test_what_is_wrong_with_the_head_as_a_whole_is_told_at_line_one() -> None:
    """A source that the Agency cites and nobody holds is a problem of the head."""
    lines = edited(1, lambda d: d["agency"].update(citations=[CITED]))
    with pytest.raises(LinesError) as caught:
        load_lines(stream(*lines))
    assert [line.number for line in caught.value.lines] == [1]


CITED = {"source": "nowhere", "confidence": "high"}


def test_progress_is_told_after_each_line() -> None:
    """Lines and bytes grow to those of the file, bad lines included."""
    seen: list[Progress] = []
    lines = [*LINES, b"bad\n"]
    list(iter_lines(stream(*lines), skip=lambda _: None, progress=seen.append))
    assert [one.lines for one in seen] == list(range(1, len(lines) + 1))
    assert seen[-1].bytes == sum(map(len, lines))


@pytest.mark.hostile
def test_line_without_an_end_is_not_held() -> None:
    """Of a line that is longer than the limit no more than the limit is held at once."""
    asked: list[int] = []

    class Endless(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            asked.append(size or 0)
            return super().readline(size)

    bad: list[BadLine] = []
    data = LINES[0] + b"x" * 10_000 + b"\n" + LINES[1]
    limits = Limits(size=len(LINES[0]) + 200)
    entries = list(iter_lines(Endless(data), limits=limits, skip=bad.append))
    assert [(line.number, line.problems[0].code) for line in bad] == [(2, "too-long")]
    assert entries[-1].line == 3
    assert set(asked) == {limits.size + 1}


def test_any_thing_can_stand_on_lines() -> None:
    """Any function that reads bytes reads lines, and refuses them in its own way."""
    data = io.BytesIO(b'{"a": 1}\n[1.5]\n"x"\n')
    bad: list[BadLine] = []
    assert list(each_line(data, read_json, skip=bad.append)) == [
        NumberedLine(1, {"a": 1}),
        NumberedLine(3, "x"),
    ]
    assert [line.number for line in bad] == [2]


def test_error_of_lines_is_one_of_documents() -> None:
    """Who catches the error of documents catches this one."""
    with pytest.raises(DocumentError):
        load_lines(io.BytesIO())
