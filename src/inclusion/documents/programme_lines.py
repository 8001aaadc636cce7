"""A programme as JSON Lines, for records that do not fit in memory as one document.

The first line is the head: ``format``, ``version`` and the fields of the programme that are no
collections. Each further line is an object with one key, the name of a collection, under which one
thing of it stands; the lines may come in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from inclusion.documents.flaws import Flaw, FlawedError, document_error, flawed
from inclusion.documents.json_text import Json, read
from inclusion.documents.layout import Layout
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.lines import ByteStream, Progress, each_line
from inclusion.documents.own_converter import converter, hook_at_once
from inclusion.documents.programme_members import programme_members
from inclusion.documents.reading import Member, is_tuple, misfits
from inclusion.documents.reading_scalars import demand
from inclusion.documents.upgrades import VERSION
from inclusion.documents.writing_text import TextWriters
from inclusion.errors import BadLine, InvalidValueError, LinesError, Problem
from inclusion.programme import Programme

FORMAT = "inclusion/programme-lines"
"""The name of the format."""


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
    yield writers.document({"format": FORMAT, "version": VERSION}, programme, _head())
    for name, member in _collections().items():
        write = writers.of(get_args(member.kind)[0])
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
    reader = _LineReader(limits)
    for number, entries in each_line(
        stream, reader.read, limits=limits, skip=_but_the_first(skip), progress=progress
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
            identifier stands twice, or something refers to what is not there.
    """
    bad: list[BadLine] = []
    members: dict[str, Any] = {name: [] for name in _collections()}
    lines: dict[str, list[int]] = {name: [] for name in members}
    for entry in iter_lines(stream, limits=limits, skip=skip or bad.append, progress=progress):
        if entry.member in lines:
            members[entry.member].append(entry.value)
            lines[entry.member].append(entry.line)
        else:
            members[entry.member] = entry.value
    if bad:
        raise LinesError(tuple(bad))
    return _whole(members, lines)


def _whole(members: dict[str, Any], lines: dict[str, list[int]]) -> Programme:
    collected: dict[str, Any] = {name: tuple(members[name]) for name in lines}
    arguments = members | collected
    try:
        return Programme(**arguments)
    except InvalidValueError as error:
        refused = [_on_its_line(Flaw(*violation), lines) for violation in error.violations]
        raise LinesError(tuple(refused)) from None


def _on_its_line(flaw: Flaw, lines: dict[str, list[int]]) -> BadLine:
    """A flaw of the whole at the line of the thing in which it lies."""
    number, here = 1, flaw
    match flaw.path:
        case (str(name), int(position), *rest) if name in lines:
            number, here = lines[name][position], flaw._replace(path=(name, *rest))
        case _:
            pass
    return BadLine(number, document_error([here], DEFAULT_LIMITS).problems)


def _but_the_first(skip: Callable[[BadLine], object] | None) -> Callable[[BadLine], object] | None:
    def skip_others(bad: BadLine) -> object:
        if bad.number == 1 or skip is None:
            raise LinesError((bad,))
        return skip(bad)

    return None if skip is None else skip_others


class _LineReader:
    """Reads the head first and then things."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.waits_for_head = True

    def read(self, line: bytes) -> list[tuple[str, Any]]:
        """What stands on a line, each with the field to which it belongs."""
        flaws: list[Flaw] = []
        try:
            value, flaws = read(line, self._limits)
            demand(value, dict)
            if not flaws:
                return self._head(value) if self.waits_for_head else [_thing(value)]
        except FlawedError as error:
            flaws = [*flaws, *error.flaws]
        raise document_error(flaws, self._limits)

    def _head(self, value: dict[str, Json]) -> list[tuple[str, Any]]:
        rest = dict(value)
        flaws = []
        if rest.pop("format", None) != FORMAT:
            flaws.append(Flaw(("format",), "unknown-format", f"must be {FORMAT!r}"))
        version = rest.pop("version", None)
        if version != VERSION or type(version) is not int:
            flaws.append(Flaw(("version",), "unknown-version", f"must be {VERSION}"))
        if flaws:
            raise FlawedError(flaws)
        entries = _members_of_head(rest)
        self.waits_for_head = False
        return entries


def _members_of_head(value: dict[str, Json]) -> list[tuple[str, Any]]:
    head = tuple(_head().values())
    flaws = misfits(value, head)
    entries = []
    for member in head:
        if member.name in value:
            try:
                entries.append((member.name, member.hook(value[member.name], member.kind)))
            except FlawedError as error:
                flaws.extend(flaw.under(member.name) for flaw in error.flaws)
    if flaws:
        raise FlawedError(flaws)
    return entries


def _thing(value: dict[str, Json]) -> tuple[str, Any]:
    if len(value) != 1:
        raise flawed("not-one", "must have one key, the name of a collection")
    ((name, raw),) = value.items()
    member = _collections().get(name)
    if member is None:
        message = f"must be one of {', '.join(_collections())}"
        raise flawed("unknown-field", message, name, _collections())
    kind = get_args(member.kind)[0]
    try:
        return name, hook_at_once(kind)(raw, kind)
    except FlawedError as error:
        raise FlawedError(flaw.under(name) for flaw in error.flaws) from None


@cache
def _head() -> dict[str, Member]:
    """The fields of a programme that are no collections."""
    return {m.name: m for m in programme_members() if not is_tuple(m.kind)}


@cache
def _collections() -> dict[str, Member]:
    """The fields of a programme that are collections."""
    return {m.name: m for m in programme_members() if is_tuple(m.kind)}


@cache
def _writers() -> TextWriters:
    return TextWriters(converter, Layout(indent=None))
