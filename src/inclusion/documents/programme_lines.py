"""A programme as JSON Lines, for records that do not fit in memory as one document.

The first line is the head: ``format``, ``version`` and the fields of the programme that are no
collections. Each further line is an object with one key, the name of a collection, under which one
thing of it stands; the lines may come in any order. The versions are those of the document, and
lines of an earlier one are upgraded by the same steps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from inclusion.documents.flaws import Flaw, document_error
from inclusion.documents.layout import Layout
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.line_reading import FORMAT, LineReader, collections, head
from inclusion.documents.lines import ByteStream, Progress, each_line
from inclusion.documents.own_converter import converter
from inclusion.documents.programme_document import flaws_between
from inclusion.documents.upgrades import VERSION
from inclusion.documents.writing_text import TextWriters
from inclusion.errors import BadLine, InvalidValueError, LinesError, Problem
from inclusion.programme import Programme


class LineEntry(NamedTuple):
    """One thing of a programme, with where it belongs and where it stands.

    Args:
        line: The number of its line; the first one has 1.
        member: The field of the programme to which it belongs, for example ``"plans"``.
        value: The thing: a plan for ``"plans"``, the title for ``"title"``.
    """

    line: int
    member: str
    value: Any


def dump_lines(programme: Programme) -> Iterator[bytes]:
    """Write a programme as JSON Lines in UTF-8, one line at a time.

    Args:
        programme: The programme.

    Yields:
        The head, then a line for each thing; each with its line end.
    """
    writers = _writers()
    yield writers.document({"format": FORMAT, "version": VERSION}, programme, head())
    for name, member in collections().items():
        write = writers.of(member.kind)
        for item in getattr(programme, name):
            yield f'{{"{name}":{write(item)}}}\n'.encode()


def iter_lines(
    stream: ByteStream,
    *,
    limits: Limits = DEFAULT_LIMITS,
    skip: Callable[[BadLine], object] | None = None,
    progress: Callable[[Progress], object] | None = None,
) -> Iterator[LineEntry]:
    """Read the things of a programme one after another, never holding more than one line.

    Each thing is checked by itself; whether what it refers to is there is not known.

    Args:
        stream: A file opened in binary mode, or ``io.BytesIO``.
        limits: The limits; ``size`` is how many bytes one line may have.
        skip: Called with each line that cannot be read, which is then passed over; not with the
            first one, without which nothing can be read.
        progress: Called after each line.

    Yields:
        Each part of the head, then each thing.

    Raises:
        LinesError: A line cannot be read, and ``skip`` is not given or it is the first.
    """
    return _entries(stream, LineReader(limits), limits, _but_the_first(skip), progress)


def _entries(
    stream: ByteStream,
    reader: LineReader,
    limits: Limits,
    skip: Callable[[BadLine], object] | None,
    progress: Callable[[Progress], object] | None,
) -> Iterator[LineEntry]:
    for number, entries in each_line(
        stream, reader.read, limits=limits, skip=skip, progress=progress
    ):
        for name, value in entries:
            yield LineEntry(number, name, value)
    if reader.waits_for_head:
        raise LinesError((BadLine(1, (Problem("", "not-json", "the first line is missing"),)),))


def load_lines(
    stream: ByteStream,
    *,
    limits: Limits = DEFAULT_LIMITS,
    skip: Callable[[BadLine], object] | None = None,
    progress: Callable[[Progress], object] | None = None,
) -> Programme:
    """Read a whole programme from JSON Lines.

    Args:
        stream: A file opened in binary mode, or ``io.BytesIO``.
        limits: The limits; ``size`` is how many bytes one line may have.
        skip: Called with each line that cannot be read, which is then passed over. What other
            lines refer to must still be there.
        progress: Called after each line.

    Raises:
        LinesError: Lines cannot be read, all of them named unless ``skip`` is given; or an
            identifier stands twice, or something refers to what is not there. Without ``skip`` both
            are told at once, unless of some line it is not even known what stands there.
    """
    bad: list[BadLine] = []
    refused: list[tuple[str, ...]] = []
    members: dict[str, Any] = {name: [] for name in collections()}
    lines: dict[str, list[int]] = {name: [] for name in members}
    reader = LineReader(limits, refused.append)
    skip_others = _but_the_first(skip or bad.append)
    for entry in _entries(stream, reader, limits, skip_others, progress):
        if entry.member in lines:
            members[entry.member].append(entry.value)
            lines[entry.member].append(entry.line)
        else:
            members[entry.member] = entry.value
    arguments = members | {name: tuple(members[name]) for name in lines}
    if not bad:
        return _whole(arguments, lines)
    spared = frozenset(chain.from_iterable(refused))
    between = flaws_between(arguments, spared) if len(refused) == len(bad) else ()
    raise LinesError((*bad, *_on_their_lines(between, lines)))


def _whole(arguments: dict[str, Any], lines: dict[str, list[int]]) -> Programme:
    try:
        return Programme(**arguments)
    except InvalidValueError as error:
        flaws = (Flaw(*violation) for violation in error.violations)
        raise LinesError(tuple(_on_their_lines(flaws, lines))) from None


def _on_their_lines(flaws: Iterable[Flaw], lines: dict[str, list[int]]) -> Iterator[BadLine]:
    """Flaws between things, each at the line of the thing in which it lies."""
    for flaw in flaws:
        number, here = 1, flaw
        match flaw.path:
            case (str(name), int(position), *rest) if name in lines:
                number, here = lines[name][position], flaw._replace(path=(name, *rest))
            case _:
                pass
        yield BadLine(number, document_error([here], DEFAULT_LIMITS).problems)


def _but_the_first(skip: Callable[[BadLine], object] | None) -> Callable[[BadLine], object] | None:
    def skip_others(bad: BadLine) -> object:
        if bad.number == 1 or skip is None:
            raise LinesError((bad,))
        return skip(bad)

    return None if skip is None else skip_others


@cache
def _writers() -> TextWriters:
    return TextWriters(converter, Layout(indent=None))
