"""Reading one line of a programme: first the head, then one thing after another.

A line is read as a document of its version that holds nothing else, so that it is upgraded, checked
and refused as a document is. Places are within the line: there is no position in a collection.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any, Final, TypeAlias

from inclusion.documents.envelope import ENVELOPE, version_of
from inclusion.documents.flaws import Flaw, FlawedError, document_error, flawed, joined
from inclusion.documents.forms import item_of
from inclusion.documents.json_text import Json, read
from inclusion.documents.limits import Limits
from inclusion.documents.own_converter import hook_at_once
from inclusion.documents.programme_document import (
    read_members,
    stated_identifiers,
    unstated,
)
from inclusion.documents.programme_members import programme_members
from inclusion.documents.reading import Member, is_tuple
from inclusion.documents.reading_scalars import demand
from inclusion.documents.upgrades import VERSION, upgraded_part

FORMAT: Final = "inclusion/programme-lines"
"""The name of the format."""

Entry: TypeAlias = tuple[str, Any]
"""A field of the programme, and what belongs to it: a thing of a collection, or the value."""


class LineReader:
    """Reads the head first and then things.

    Args:
        limits: The limits within which each line is read.
        refused: Called with the identifiers that a thing states which is refused; not for a line on
            which no thing can be made out.
    """

    def __init__(
        self, limits: Limits, refused: Callable[[tuple[str, ...]], object] | None = None
    ) -> None:
        self._limits = limits
        self._refused = refused
        self._version: int | None = None

    @property
    def waits_for_head(self) -> bool:
        """Whether the head has still to be read."""
        return self._version is None

    def read(self, line: bytes) -> list[Entry]:
        """What stands on a line.

        Args:
            line: The line.

        Raises:
            DocumentError: It cannot be read; holds every problem with its place in the line.
        """
        flaws: list[Flaw] = []
        entries: list[Entry] = []
        part: dict[str, Json] = {}
        try:
            value, flaws = read(line, self._limits)
            demand(value, dict)
            if self._version is None:
                self._version = version_of(value, newest=VERSION, name=FORMAT)
                entries = _entries_of_head(value, self._version)
            else:
                part = _part(value)
                entries = _entries_of_thing(part, self._version)
        except FlawedError as error:
            flaws = joined(flaws, error.flaws)
        if flaws:
            self._tell_refused(part)
            raise document_error(flaws, self._limits)
        return entries

    def _tell_refused(self, part: dict[str, Json]) -> None:
        if self._refused is not None:
            for things in part.values():
                self._refused(tuple(stated_identifiers(things[0])))


def _part(value: dict[str, Json]) -> dict[str, Json]:
    """A line with one thing as the part of a document in which that thing stands alone."""
    if len(value) != 1:
        raise flawed("not-one", "must have one key, the name of a collection")
    return {name: [thing] for name, thing in value.items()}


def _entries_of_head(value: dict[str, Json], version: int) -> list[Entry]:
    part = {name: member for name, member in value.items() if name not in ENVELOPE}
    current = upgraded_part(part, version, belonging=head())
    read_head, flaws = read_members(current, tuple(head().values()))
    if flaws:
        raise FlawedError(flaws)
    return list(read_head.items())


def _entries_of_thing(part: dict[str, Json], version: int) -> list[Entry]:
    current = upgraded_part(part, version, belonging=collections())
    return [(name, _thing(name, raw)) for name, things in current.items() for raw in things]


def _thing(name: str, raw: Json) -> Any:  # noqa: ANN401 - a value of the type that the name tells
    member = collections().get(name)
    if member is None:
        message = f"must be one of {', '.join(collections())}"
        raise flawed("unknown-field", message, name, collections())
    flaws = unstated(member.kind, raw)
    try:
        thing = member.hook(raw, member.kind)
        if not flaws:
            return thing
    except FlawedError as error:
        flaws = [*flaws, *error.flaws]
    raise FlawedError(flaw.under(name) for flaw in flaws)


@cache
def head() -> dict[str, Member]:
    """The fields of a programme that are no collections, by name."""
    return {m.name: m for m in programme_members() if not is_tuple(m.kind)}


@cache
def collections() -> dict[str, Member]:
    """The fields of a programme that are collections, by name, each as what reads one thing."""
    return {
        m.name: Member(m.name, partial(item_of, m.kind), hook_at_once, required=False)
        for m in programme_members()
        if is_tuple(m.kind)
    }
