"""JSON Lines: one thing on each line, read and written in the memory that one line needs.

Any kind of thing can stand on the lines (:func:`each_line`). A whole programme is written as a head
and one line for each thing it holds (:mod:`inclusion.documents.programme_lines`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, NamedTuple, Protocol, TypeVar

from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.errors import BadLine, DocumentError, LinesError, Problem

_Thing = TypeVar("_Thing")


class ByteStream(Protocol):
    """What lines are read from: a file opened in binary mode, or ``io.BytesIO``."""

    def readline(self, size: int, /) -> bytes:
        """The bytes up to and with the next line end, but not more than this number."""
        ...


class Progress(NamedTuple):
    """How far a reading has come.

    Args:
        lines: How many lines are read.
        bytes: How many bytes they have.
    """

    lines: int
    bytes: int


class NumberedLine(NamedTuple, Generic[_Thing]):
    """What stands on one line.

    Args:
        number: The number of the line; the first one has 1.
        value: What was read from it.
    """

    number: int
    value: _Thing


def each_line(
    stream: ByteStream,
    read: Callable[[bytes], _Thing],
    *,
    limits: Limits = DEFAULT_LIMITS,
    skip: Callable[[BadLine], object] | None = None,
    progress: Callable[[Progress], object] | None = None,
) -> Iterator[NumberedLine[_Thing]]:
    """Read things one after another, never holding more than one line.

    Args:
        stream: A file opened in binary mode, or ``io.BytesIO``.
        read: Reads what stands on one line; it refuses a line with a ``DocumentError``.
        limits: The limits; ``size`` is how many bytes one line may have.
        skip: Called with each line that cannot be read, which is then passed over.
        progress: Called after each line.

    Yields:
        What was read, with the number of its line.

    Raises:
        LinesError: A line cannot be read, and ``skip`` is not given.
    """
    done = 0
    for number, line in enumerate(_lines(stream, limits.size), start=1):
        done += len(line)
        try:
            _refuse_too_long(line, limits)
            value = read(line)
        except DocumentError as error:
            bad = BadLine(number, error.problems)
            if skip is None:
                raise LinesError((bad,)) from None
            skip(bad)
        else:
            yield NumberedLine(number, value)
        if progress is not None:
            progress(Progress(number, done))


def _refuse_too_long(line: bytes, limits: Limits) -> None:
    if len(line) > limits.size:
        message = f"must not have more than {limits.size} bytes"
        raise DocumentError((Problem("", "too-long", message),))


def _lines(stream: ByteStream, longest: int) -> Iterator[bytes]:
    """Each line; of one that is too long the beginning, and no more of it is held."""
    while line := stream.readline(longest + 1):
        yield line
        rest = line
        while len(rest) > longest and not rest.endswith(b"\n"):
            rest = stream.readline(longest + 1)
