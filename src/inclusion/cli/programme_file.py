"""Reading the document that a command is given."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import BinaryIO, TextIO

import typer

from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.output import fail, tell
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.programme_document import loads
from inclusion.errors import DocumentError, Problem
from inclusion.programme import Programme

STANDARD_INPUT = "-"
"""Stands in place of a file name."""


def programme_or_exit(file: str) -> Programme:
    """The programme in a file; if it has problems, they are told and the command ends.

    Args:
        file: The name of the file, or ``-``.
    """
    with problems_told(file):
        return read_programme(file)


@contextmanager
def problems_told(file: str) -> Generator[None]:
    """Where a document turns out to have problems, they are told and the command ends.

    Args:
        file: The name of the file, or ``-``.
    """
    try:
        yield
    except DocumentError as error:
        for problem in error.problems:
            tell(str(problem))
        tell(f"Error: {shown_name(file)} is not a valid document")
        raise typer.Exit(ExitStatus.PROBLEMS) from None


def read_programme(file: str, *, limits: Limits = DEFAULT_LIMITS) -> Programme:
    """The programme in a file. If the file cannot be read at all, the command ends.

    Args:
        file: The name of the file, or ``-``.
        limits: The limits within which it is read; of a longer file, nothing is.

    Raises:
        DocumentError: The document cannot be read.
    """
    return loads(document_bytes(file, limits=limits), limits=limits)


def document_bytes(file: str, *, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """The bytes of a document. If the file cannot be read at all, the command ends.

    Args:
        file: The name of the file, or ``-``.
        limits: The limits within which it is read; of a longer file, nothing is.

    Raises:
        DocumentError: The file is too long.
    """
    data = read_bytes(file, limits.size)
    if data is None:
        message = f"must not have more than {limits.size} bytes"
        raise DocumentError((Problem("", "too-long", message),))
    return data


def read_bytes(file: str, size: int) -> bytes | None:
    """The bytes of a file; ``None`` if it is too long. If it cannot be read, the command ends.

    Args:
        file: The name of the file, or ``-``.
        size: How many bytes it may have; of a stream one more is read, so that it shows.
    """
    try:
        with _opened(file) as stream:
            return stream.read(size + 1) if _size(stream) <= size else None
    except (OSError, ValueError) as error:
        fail(f"cannot read {shown_name(file)}: {getattr(error, 'strerror', None) or error}")


def shown_name(file: str) -> str:
    """The name of a file in a message.

    Args:
        file: The name of the file, or ``-``.
    """
    return "standard input" if file == STANDARD_INPUT else file or "''"


def _opened(file: str) -> AbstractContextManager[BinaryIO]:
    if file != STANDARD_INPUT:
        return open(file, "rb")  # noqa: PTH123 - "" is no file, but Path("") is the folder
    stream = _standard_input()
    if stream is None:
        raise ValueError("it is closed")
    return nullcontext(stream.buffer)


def _standard_input() -> TextIO | None:
    """The stream; ``None`` if it was closed before the process began."""
    return sys.stdin


def _size(stream: BinaryIO) -> int:
    """How many bytes a stream has; 0 if it cannot be known before they are read."""
    try:
        return os.fstat(stream.fileno()).st_size
    except OSError:
        return 0
