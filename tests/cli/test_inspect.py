"""The command that lists what a document leaves open."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from inclusion import dumps, inspect, loads_tolerantly, reference

Run = Callable[..., Result]

V1 = Path(__file__).parents[1] / "documents" / "golden" / "v1" / "illustration.json"
PARTS = ("unknown", "deprecated", "missing", "uncited")


def newer() -> bytes:
    """A document of a version to come, with an event and a field that are not known here."""
    document: dict[str, Any] = json.loads(dumps(reference.illustration()))
    document |= {"version": 1_000, "surprise": 1}
    document["plans"][0]["history"].append({"event": "surprised", "on": "2018"})
    return json.dumps(document).encode()


def test_summary_comes_first_and_then_each_thing(run: Run, wave_4: str) -> None:
    """The first line counts; each further line is one thing with place, text and code."""
    found = inspect(loads_tolerantly(Path(wave_4).read_bytes()))
    result = run("inspect", wave_4)
    assert (result.exit_code, result.stderr) == (0, "")
    summary, *lines = result.stdout.splitlines()
    assert summary == (
        f"{wave_4}: not understood 0, written otherwise today 0, not known {len(found.missing)}, "
        f"with a source {found.cited} of {found.cited + len(found.uncited)} records"
    )
    assert lines == [str(problem) for problem in (*found.missing, *found.uncited)]
    assert found.missing
    assert found.uncited


def test_old_version_is_told_and_no_failure(run: Run) -> None:
    """A document of an earlier version is readable: status 0, and its version is named."""
    result = run("inspect", str(V1))
    assert result.exit_code == 0
    assert ": not understood 0, written otherwise today 1, " in result.stdout
    assert "/version: is older than 2, in which the document is written today [old-version]" in (
        result.stdout.splitlines()
    )


def test_what_is_not_understood_is_told_and_no_failure(run: Run) -> None:
    """A document of a newer version is readable as far as it is understood: status 0."""
    result = run("inspect", "-", stdin=newer())
    assert (result.exit_code, result.stderr) == (0, "")
    summary, first, second, *_ = result.stdout.splitlines()
    assert summary.startswith("standard input: not understood 2, written otherwise today 0, ")
    assert {line.rpartition(" ")[2] for line in (first, second)} == {
        "[unknown-event]",
        "[unknown-field]",
    }


@pytest.mark.parametrize("data", [newer(), V1.read_bytes()], ids=["newer", "older"])
def test_json_has_every_part_of_the_report(run: Run, data: bytes) -> None:
    """As JSON, the report has what the one in Python has."""
    found = inspect(loads_tolerantly(data))
    result = run("inspect", "-", "--format", "json", stdin=data)
    assert (result.exit_code, result.stderr) == (0, "")
    members = json.loads(result.stdout)
    assert members == {
        "format": "inclusion/inspection",
        "version": 1,
        "file": "-",
        "cited": found.cited,
        **{part: [problem._asdict() for problem in getattr(found, part)] for part in PARTS},
    }


@pytest.mark.parametrize("form", ["text", "json"])
def test_document_that_cannot_be_read_has_no_report(run: Run, form: str) -> None:
    """What is wrong is told on standard error, with status 1 and nothing on standard output."""
    result = run("inspect", "-", "--format", form, stdin=b'{"format": "x", "version": 2}')
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "/format: must be 'inclusion/programme' [unknown-format]",
        "Error: standard input is not a valid document",
    ]


def test_things_are_coloured_in_a_terminal(run: Run) -> None:
    """In a terminal the place and the code stand out, as those of problems do."""
    result = run("inspect", str(V1), FORCE_COLOR="1")
    assert "\x1b[1m/version\x1b[0m: is older than" in result.stdout
    assert "\x1b[31m[old-version]\x1b[0m" in result.stdout
