"""Documents made to hurt: an answer with a status, never a traceback."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import Result

from inclusion import reference
from inclusion.documents.programme_document import dumps
from inclusion.report import decision_rows

Run = Callable[..., Result]

pytestmark = pytest.mark.hostile

WHOLE = json.loads(dumps(reference.illustration()))
QUESTION = ("--locality", "vzorov", "--package", "OPZ-901", "--on", "2018-12-01")
TO_BE_MENDED = (*QUESTION[:-1], "2016-09-01")


def _as_bytes(value: object) -> bytes:
    return json.dumps(value).encode()


BROKEN = {
    "empty": b"",
    "blank": b" \n",
    "not JSON": b"{",
    "a list": b"[]",
    "a number": b"1",
    "null": b"null",
    "a tower": b"[" * 1_000_000,
    "a tower of objects": b'{"a":' * 100_000,
    "binary": bytes(range(256)) * 100,
    "UTF-16": '{"format": 1}'.encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbf{}",
    "repeated keys": b'{"format": 1, "format": 1}',
    "NaN": b'{"format": NaN}',
    "infinite": b'{"format": 1e400}',
    "long number": b'{"version": ' + b"9" * 100_000 + b"}",
    "unknown field": _as_bytes(WHOLE | {"localites": []}),
    "dangling reference": _as_bytes(WHOLE | {"municipalities": []}),
    "other version": _as_bytes(WHOLE | {"version": 99}),
    "lone surrogate": _as_bytes(WHOLE | {"title": {"en": "\ud800", "cs": "x"}}),
    "a list for an object": _as_bytes(WHOLE | {"title": [], "agency": [5]}),
    "wrong types everywhere": _as_bytes(
        {name: 5 if isinstance(value, list | dict) else [] for name, value in WHOLE.items()}
    ),
    "wrong types inside": _as_bytes(
        {name: [5] if isinstance(value, list) else value for name, value in WHOLE.items()}
    ),
}


@pytest.mark.parametrize("document", BROKEN.values(), ids=BROKEN.keys())
@pytest.mark.parametrize(
    "command",
    [
        ("check", "-"),
        ("decide", "-", "--on", "2018-12-01"),
        ("explain", "-", *QUESTION),
        ("verify", "-", "no-such-record.json"),
        ("ways", "-", *QUESTION),
    ],
    ids=lambda command: command[0],
)
def test_broken_document_has_problems(run: Run, command: tuple[str, ...], document: bytes) -> None:
    """Each command gives status 1, each problem on a line with its code, and nothing else."""
    result = run(*command, stdin=document)
    assert result.exit_code == 1
    problems = result.stdout if command[0] == "check" else result.stderr
    assert re.search(r": .+ \[[a-z0-9-]+\]$", problems, re.MULTILINE)
    assert "Traceback" not in result.output
    assert result.stdout == "" or command[0] == "check"


@pytest.mark.parametrize("document", BROKEN.values(), ids=BROKEN.keys())
def test_broken_document_is_inspected_or_refused(run: Run, document: bytes) -> None:
    """What can be understood in part gets a report with what is not; all else has problems."""
    result = run("inspect", "-", stdin=document)
    told = result.stderr if result.exit_code else result.stdout
    assert re.search(r": .+ \[[a-z0-9-]+\]$", told, re.MULTILINE)
    assert "Traceback" not in result.output
    assert {result.stdout, result.stderr} == {"", told}


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_get_an_answer(run: Run, document: bytes) -> None:
    """Any bytes at all are checked without an exception; they have problems."""
    result = run("check", "-", stdin=document)
    assert result.exit_code == 1
    assert result.stdout


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*WHOLE, "x"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda items: st.lists(items) | st.dictionaries(st.text(), items),
        ),
    )
)
def test_any_damage_gets_an_answer(run: Run, damage: dict[str, Any]) -> None:
    """A document with any of its members replaced is checked, and a status says how it went."""
    result = run("check", "-", "--format", "json", stdin=_as_bytes(WHOLE | damage))
    assert result.exit_code == (0 if json.loads(result.stdout)["valid"] else 1)


EVIL = "[red]Zlo\x1b]0;owned\x07\x9b2J\u202e\n| *x* <b>"


@pytest.mark.parametrize("colour", ["", "1"], ids=["piped", "terminal"])
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_no_document_can_steer_the_terminal(run: Run, form: str, colour: str) -> None:
    """Control characters of a document never reach the output, whatever its form."""
    places = [WHOLE["localities"][0] | {"name": EVIL}, *WHOLE["localities"][1:]]
    document = _as_bytes(WHOLE | {"localities": places})
    variables = {"FORCE_COLOR": colour} if colour else {}
    explained = run("explain", "-", *QUESTION, "--format", form, stdin=document, **variables)
    decided = run("decide", "-", "--on", "2018-12-01", stdin=document, **variables)
    led = run("ways", "-", *TO_BE_MENDED, "--format", form, stdin=document, **variables)
    for result in (explained, decided, led):
        assert result.exit_code == 0
        assert "Zlo" in result.stdout
        without_colours = re.sub(r"\x1b\[[0-9;]*m", "", result.stdout)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", without_colours)


def test_programme_of_nothing_is_decided(run: Run) -> None:
    """A document without places and packages is valid and has no decisions."""
    document = _as_bytes(
        {
            "format": WHOLE["format"],
            "version": WHOLE["version"],
            "title": {"en": "Nothing", "cs": "Nic"},
            "agency": {
                "name": {"en": "The Agency", "cs": "Agentura"},
                "affiliations": [
                    {"institution": {"en": "An office", "cs": "Úřad"}, "since": "2008-03"}
                ],
            },
        }
    )
    checked = run("check", "-", stdin=document)
    assert (checked.exit_code, checked.stdout) == (0, "standard input: valid (empty)\n")
    for variables in ({}, {"FORCE_COLOR": "1"}):
        decided = run("decide", "-", "--on", "2018-12-01", stdin=document, **variables)
        assert decided.exit_code == 0
        assert decided.stdout.endswith("0\n")


def test_question_of_these_tests_is_granted() -> None:
    """The question asked here is one that is granted, so status 1 can only mean problems."""
    rows = decision_rows(reference.illustration(), date(2018, 12, 1))
    asked = [row for row in rows if (row.locality, row.package) == (QUESTION[1], QUESTION[3])]
    assert [row.outcome for row in asked] == ["granted"]
