"""The command that lists the problems of a document."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from inclusion import reference
from inclusion.cli.programme_file import read_programme
from inclusion.documents.limits import Limits
from inclusion.errors import DocumentError

Run = Callable[..., Result]


def test_valid_document_gets_one_line_with_counts(run: Run, wave_4: str) -> None:
    """A valid document gives status 0 and one line that says what it holds."""
    result = run("check", wave_4)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"{wave_4}: valid (")
    assert f"localities {len(reference.wave_4().localities)}" in result.stdout
    assert result.stdout.count("\n") == 1


def test_each_problem_gets_a_line(run: Run) -> None:
    """Each problem is a line with pointer, text and code; the verdict goes to standard error."""
    result = run("check", "-", stdin=b'{"format": "x", "version": 0}')
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "/format: must be 'inclusion/programme' [unknown-format]",
        (
            "/version: must be a version from 1 to 2; a newer one needs a newer release"
            " [unknown-version]"
        ),
    ]
    assert result.stderr == "standard input: not valid (problems listed: 2)\n"


def test_problems_are_coloured_in_a_terminal(run: Run) -> None:
    """In a terminal the place and the code of a problem stand out."""
    result = run("check", "-", stdin=b"[]", FORCE_COLOR="1")
    assert "\x1b[1m(whole document)\x1b[0m: must be an object" in result.stdout
    assert "\x1b[31m[wrong-type]\x1b[0m" in result.stdout


def test_json_of_a_valid_document(run: Run, wave_4: str) -> None:
    """As JSON, a valid document has its counts and no problems."""
    result = run("check", wave_4, "--format", "json")
    members = json.loads(result.stdout)
    assert result.exit_code == 0
    assert members["format"] == "inclusion/check"
    assert members["valid"] is True
    assert members["file"] == wave_4
    assert members["counts"]["packages"] == len(reference.wave_4().packages)
    assert members["problems"] == []


def test_json_of_a_broken_document(run: Run) -> None:
    """As JSON, each problem has pointer, code and message, and nothing goes to standard error."""
    result = run("check", "-", "--format", "json", stdin=b'{"format": NaN, "a": 1, "a": 1}')
    members = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (1, "")
    assert members["valid"] is False
    assert members["problems"][0] == {
        "pointer": "/a",
        "code": "repeated-key",
        "message": "stands more than once in the same object",
    }


def test_problem_of_a_name_with_a_lone_surrogate_is_still_json(run: Run) -> None:
    """A key that no encoding can hold is escaped in the output, which stays JSON."""
    document = b'{"format": "inclusion/programme", "version": 1, "\\ud800": 1}'
    result = run("check", "-", "--format", "json", stdin=document)
    assert result.exit_code == 1
    assert "/\\ud800" in {problem["pointer"] for problem in json.loads(result.stdout)["problems"]}
    assert run("check", "-", stdin=document).exit_code == 1


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "No such file"),
        ("missing.json", "No such file"),
        (".", "Is a directory"),
        ("a\0b", "null"),
    ],
)
def test_unreadable_file_is_wrong_usage(run: Run, name: str, reason: str) -> None:
    """What cannot be read at all gives status 2 and a reason, and nothing on standard output."""
    result = run("check", name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: cannot read ")
    assert reason in result.stderr


def test_forbidden_file_is_wrong_usage(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that may not be read gives status 2."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    result = run("check", str(tmp_path / "secret.json"))
    assert result.exit_code == 2
    assert "Permission denied" in result.stderr


def test_document_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """The size of a file is looked at first: a file that is too long is not read."""
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(DocumentError) as caught:
        read_programme(str(huge))
    assert [problem.code for problem in caught.value.problems] == ["too-long"]


def test_stream_over_the_limit_is_read_no_further(run: Run) -> None:
    """Of a stream, no more is read than one byte over the limit."""
    assert run("check", "-", stdin=b" " * 20).exit_code == 1
    with open("/dev/zero", "rb") as endless:  # noqa: PTH123 - as the command opens it
        assert endless.readable()
    with pytest.raises(DocumentError) as caught:
        read_programme("/dev/zero", limits=Limits(size=1000))
    assert [problem.code for problem in caught.value.problems] == ["too-long"]


def test_closed_standard_input_is_wrong_usage(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where standard input was closed, reading it gives status 2."""
    monkeypatch.setattr("inclusion.cli.programme_file._standard_input", lambda: None)
    result = run("check", "-")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: cannot read standard input: it is closed\n",
    )
