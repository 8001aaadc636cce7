"""Where the command line writes."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import pytest
import typer
from rich.text import Text

from inclusion.cli import run
from inclusion.cli.output import put, put_document, put_json, put_styled, tell


def _pipe_without_reader() -> TextIO:
    reading, writing = os.pipe()
    os.close(reading)
    return os.fdopen(writing, "w", encoding="utf-8")


def test_writing_says_whether_anybody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that has gone is no error; writing says so, and later writing goes nowhere."""
    with _pipe_without_reader() as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert put("one") is False
        assert put("two") is True


@pytest.mark.parametrize(
    "write", [lambda: put_styled([Text("x")]), lambda: put_json({})], ids=["styled", "JSON"]
)
def test_each_way_of_writing_says_whether_anybody_reads(
    monkeypatch: pytest.MonkeyPatch, write: Callable[[], bool]
) -> None:
    """Styled lines and JSON say it too."""
    with _pipe_without_reader() as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert write() is False


def test_closed_output_has_no_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where standard output was closed before, nobody reads."""
    monkeypatch.setattr(sys, "stdout", None)
    assert (put("x"), put_json({}), put_styled([Text("x")])) == (False, False, False)


def test_closed_error_stream_swallows_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where standard error was closed before, messages go nowhere."""
    monkeypatch.setattr(sys, "stderr", None)
    tell("x")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_cannot_be_written_ends_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A full disk gives status 2 and a reason."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        with pytest.raises(typer.Exit) as ended:
            put("x")
    assert ended.value.exit_code == 2
    assert capsys.readouterr().err == "Error: cannot write: No space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_help_that_cannot_be_written_ends_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A full disk gives status 2 even where typer writes."""
    monkeypatch.setattr(sys, "argv", ["inclusion", "--help"])
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        with pytest.raises(SystemExit) as ended:
            run()
    assert ended.value.code == 2
    assert "cannot write" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8", "utf_8"])
def test_json_is_escaped_unless_the_output_is_utf_8(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    """Beyond UTF-8, JSON is written in ASCII, so that every reader gets what was meant."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    put_json({"a": "Žďár\x9b\ud800\u202e"})
    assert ("Žďár".encode() in raw.getvalue()) == encoding.startswith("utf")
    assert json.loads(raw.getvalue()) == {"a": "Žďár\x9b\ud800\u202e"}


def test_json_is_compact_or_indented(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON is one line unless an indent is asked for."""
    put_json([1, 2])
    put_json([1], indent=2)
    assert capsys.readouterr().out == "[1, 2]\n[\n  1\n]\n"


def test_document_for_an_output_that_lacks_letters_is_escaped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the output is not UTF-8, a document has escapes and keeps its layout."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert put_document('{ "a":"ž\U0001f600"}\n'.encode())
    assert raw.getvalue() == b'{ "a":"\\u017e\\ud83d\\ude00"}\n'
