"""The command line as a process: pipes, terminals, encodings, closed streams."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from inclusion import reference

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

DOCUMENT = str(Path(reference.__file__).parent / "wave-4.json")
DECIDE = ("decide", DOCUMENT, "--on", "2017-06-01")
VARNSDORF = ("--locality", "varnsdorf", "--package", "OP-VVV-39")
EXPLAIN = ("explain", DOCUMENT, *VARNSDORF, "--on", "2017-06-01")
WITHOUT_ACCENTS = str.maketrans("ěščřžýáíéůúňťďŽ", "escrzyaieuuntdZ")
MACHINE = {"COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "PYTHONIOENCODING", "TTY_COMPATIBLE"}


def _environment(**variables: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in MACHINE}
    return kept | {"TERM": "xterm-256color", "PYTHONUTF8": "1"} | variables


def _piped(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "inclusion", *arguments]
    return subprocess.run(  # noqa: S603 - our own command
        command, env=_environment(**variables), capture_output=True, check=False
    )


def _in_shell(line: str) -> subprocess.CompletedProcess[bytes]:
    command = ["/bin/sh", "-c", line.replace("inclusion", f"{sys.executable} -m inclusion", 1)]
    return subprocess.run(command, env=_environment(), capture_output=True, check=False)  # noqa: S603 - our own


def _in_terminal(*arguments: str, **variables: str) -> tuple[int, str]:
    """The status of a command and what a terminal would get."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "inclusion", *arguments],
        env=_environment(**variables),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 65536):
            seen += chunk
    except OSError:
        pass  # this is how a pseudo-terminal says that it ends
    os.close(ours)
    return process.wait(), seen.decode()


def test_pipe_gets_no_colour() -> None:
    """What is piped has no escapes, and the status is that of the answer."""
    done = _piped(*EXPLAIN)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\x1b" not in done.stdout


def test_terminal_gets_colour_and_its_width() -> None:
    """A terminal gets colours, and lines no wider than it but for addresses."""
    status, seen = _in_terminal(*EXPLAIN, COLUMNS="60")
    text = re.sub(r"\x1b\[[0-9;]*m", "", seen)
    assert status == 1
    assert "\x1b[35m" in seen
    assert all(len(line) <= 60 or "<http" in line for line in text.splitlines())


def test_terminal_without_colours_is_respected() -> None:
    """With NO_COLOR a terminal gets no colour, and signs still tell the answers apart."""
    _, seen = _in_terminal(*DECIDE, NO_COLOR="1")
    assert not re.search(r"\x1b\[[0-9;]*3[1-7]m", seen)
    assert "✗ barred" in seen


def test_machine_output_has_no_colour_in_a_terminal() -> None:
    """JSON in a terminal is plain JSON."""
    _, seen = _in_terminal(*EXPLAIN, "--format", "json")
    assert json.loads(seen)["outcome"] == "undetermined"


@pytest.mark.parametrize("encoding", ["ascii", "cp1250"])
@pytest.mark.parametrize("command", [EXPLAIN, DECIDE, ("demo",)], ids=lambda command: command[0])
def test_any_encoding_is_written(command: tuple[str, ...], encoding: str) -> None:
    """An encoding that lacks letters gets the nearest it has."""
    done = _piped(*command, "--lang", "cs", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    text = done.stdout.decode(encoding)
    assert done.stderr == b""
    assert text.translate(WITHOUT_ACCENTS).lower().startswith(("lokalita", "muze misto", "4. vlna"))


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_json_loses_nothing_in_any_encoding(encoding: str) -> None:
    """JSON says the same whatever the encoding, and can always be read as UTF-8."""
    done = _piped(*EXPLAIN, "--format", "json", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert "Může místo" in json.loads(done.stdout)["question"]["cs"]


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_reader_may_go_away(form: str) -> None:
    """A reader that takes one line and leaves causes no message and no status of its own."""
    line = f"{{ inclusion {' '.join(DECIDE)} --format {form}; echo status $? >&2; }} | head -n 1"
    done = _in_shell(line)
    assert done.stderr == b"status 0\n"
    assert done.stdout.count(b"\n") == 1


def test_status_is_that_of_the_answer_even_if_nobody_reads() -> None:
    """Where the reader has gone at once, the status still says that the answer is no."""
    done = _in_shell(f"{{ sleep 1; inclusion {' '.join(EXPLAIN)}; echo status $? >&2; }} | true")
    assert done.stderr == b"status 1\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("command", ["check " + DOCUMENT, "--help"], ids=["check", "help"])
def test_full_disk_is_told(command: str) -> None:
    """Output that cannot be written gives status 2 and a reason."""
    done = _in_shell(f"inclusion {command} > /dev/full")
    assert done.returncode == 2
    assert done.stderr == b"Error: cannot write: No space left on device\n"


def test_closed_streams_are_lived_with() -> None:
    """A process whose streams were closed before it began still ends with its status."""
    assert _in_shell(f"inclusion check {DOCUMENT} >&-").returncode == 0
    assert _in_shell("inclusion check /none >&- 2>&-").returncode == 2
    assert _in_shell("inclusion check - <&-").returncode == 2


def test_file_name_that_is_no_text_is_told() -> None:
    """A file name of bytes that are no text gives status 2 and no traceback."""
    done = _in_shell("inclusion check \"$(printf '\\377\\376')\"")
    assert done.returncode == 2
    assert b"cannot read" in done.stderr
