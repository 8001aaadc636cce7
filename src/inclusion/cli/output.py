"""Where the command line writes: answers to standard output, messages to standard error.

Nothing else in the package writes anything. A reader that goes away, an encoding that lacks a
letter and a stream that was closed are all lived with.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn, TextIO

import typer
from rich.console import Console
from rich.text import Text

from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.shown_text import encodable, harmless, one_line

_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def screen() -> Console:
    """The standard output as rich sees it: terminal or not, its width and colours."""
    return Console(highlight=False, markup=False, emoji=False)


def put(text: str) -> bool:
    """Write a text to standard output, control characters replaced.

    Args:
        text: The text.

    Returns:
        Whether anybody still reads.
    """
    return _write(harmless(text))


def put_styled(lines: Iterable[Text]) -> bool:
    """Write styled lines to standard output, in colour if it is a terminal that has colours.

    Args:
        lines: The lines; wrapped already, and their words harmless already.

    Returns:
        Whether anybody still reads.
    """
    console = screen()
    with console.capture() as capture:
        for line in lines:
            console.print(line, soft_wrap=True)
    return _write(capture.get())


def put_json(value: Any, *, indent: int | None = None) -> bool:  # noqa: ANN401 - any JSON
    """Write a value as JSON to standard output, on lines of its own.

    Where the output is not UTF-8, everything beyond ASCII is escaped, so nothing is lost.

    Args:
        value: The value.
        indent: By how many spaces it is indented; ``None`` puts it on one line.

    Returns:
        Whether anybody still reads.
    """
    ascii_only = not _holds_everything(_standard_output())
    text = json.dumps(value, ensure_ascii=ascii_only, allow_nan=False, indent=indent)
    return _write(_escaped(text) + "\n")


def put_document(data: bytes) -> bool:
    """Write a JSON document to standard output in the layout that it has.

    As in :func:`put_json`, what a terminal or its encoding cannot take is escaped within texts.

    Args:
        data: The document in UTF-8.

    Returns:
        Whether anybody still reads.
    """
    text = _escaped(data.decode())
    if not _holds_everything(_standard_output()):
        text = _BEYOND_ASCII.sub(lambda found: json.dumps(found.group())[1:-1], text)
    return _write(text)


def _escaped(text: str) -> str:
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _holds_everything(stream: TextIO | None) -> bool:
    return _encoding(stream).lower().replace("_", "-") in ("utf-8", "utf8")


def tell(message: str) -> None:
    """Write a message of one line to standard error.

    Args:
        message: The message.
    """
    stream = _standard_error()
    if stream is not None:
        with contextlib.suppress(OSError):
            print(encodable(one_line(message), _encoding(stream)), file=stream, flush=True)


def fail(message: str) -> NoReturn:
    """Say why the command cannot be carried out as it was given, and end it.

    Args:
        message: The reason.
    """
    tell(f"Error: {message}")
    raise typer.Exit(ExitStatus.WRONG_USAGE)


def _write(text: str) -> bool:
    stream = _standard_output()
    if stream is None:
        return False
    try:
        stream.write(encodable(text, _encoding(stream)))
        stream.flush()
    except OSError as error:
        write_no_more(stream)
        if isinstance(error, BrokenPipeError):
            return False
        fail(f"cannot write: {error.strerror}")
    return True


def write_no_more(stream: TextIO) -> None:
    """Send what is still in the buffer of a stream nowhere, so that the process ends quietly.

    Args:
        stream: The stream.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _standard_output() -> TextIO | None:
    """The stream; ``None`` if it was closed before the process began."""
    return sys.stdout


def _standard_error() -> TextIO | None:
    return sys.stderr


def _encoding(stream: TextIO | None) -> str:
    return getattr(stream, "encoding", None) or "utf-8"
