"""A whole programme as a document: ``format``, ``version`` and the members of the programme."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin

from inclusion.documents.collector import collector_suspended
from inclusion.documents.flaws import Flaw, FlawedError, document_error
from inclusion.documents.json_text import Json, read
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.reading import (
    Member,
    born,
    members_of,
    misfits,
    read_each,
    register_reading,
)
from inclusion.documents.reading_at_once import register_reading_at_once
from inclusion.documents.reading_scalars import demand
from inclusion.documents.writing import register_writing
from inclusion.documents.writing_text import Layout, TextWriters
from inclusion.programme import Programme
from inclusion.programme_references import dangling_references, repeated_identifiers
from inclusion.project_references import crossed_references

if TYPE_CHECKING:
    from cattrs import Converter

FORMAT = "inclusion/programme"
"""The name of the format."""

VERSION = 1
"""The version of the format that this library writes."""


def loads(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Programme:
    """Read a programme from a JSON document, strictly.

    Args:
        data: The document in UTF-8.
        limits: The limits within which it is read.

    Raises:
        DocumentError: The document cannot be read; holds every problem with its place.
    """
    with collector_suspended(len(data)):
        return _loaded(data, limits)


def _loaded(data: bytes, limits: Limits) -> Programme:
    flaws: list[Flaw] = []
    try:
        value, flaws = read(data, limits)
        programme = _programme(value)
    except FlawedError as error:
        told = {flaw.path for flaw in flaws}
        flaws += [flaw for flaw in error.flaws if flaw.path not in told]
        raise document_error(flaws, limits) from None
    if flaws:
        raise document_error(flaws, limits)
    return programme


def dumps(programme: Programme, *, indent: int | None = 2) -> bytes:
    """Write a programme as a JSON document in UTF-8, with a last line end.

    Args:
        programme: The programme.
        indent: By how many spaces it is indented; ``None`` puts it on one line, which is shorter
            and faster to write.
    """
    return _writers(indent).document({"format": FORMAT, "version": VERSION}, programme)


@cache
def _writers(indent: int | None) -> TextWriters:
    return TextWriters(converter(), Layout(indent))


@cache
def converter() -> Converter:
    """The converter of this library, made at its first use."""
    from cattrs import Converter  # noqa: PLC0415 - loaded only when a document is at hand

    made = Converter()
    register_reading(made)
    register_reading_at_once(made)
    register_writing(made)
    return made


@cache
def _members() -> tuple[Member, ...]:
    return members_of(converter(), Programme)


def _programme(value: Json) -> Programme:
    demand(value, dict)
    members = dict(value)
    _check_envelope(members.pop("format", None), members.pop("version", None))
    flaws = misfits(members, _members())
    arguments: dict[str, Any] = {}
    for member in _members():
        if member.name in members:
            arguments[member.name], found = _read_member(member, members[member.name])
            flaws.extend(flaw.under(member.name) for flaw in found)
    if flaws:
        unread = frozenset(_unread_identifiers(members, arguments))
        found_whole = (
            *repeated_identifiers(arguments),
            *dangling_references(arguments, unread),
            *crossed_references(arguments, unread),
        )
        raise FlawedError([*flaws, *(Flaw(*violation) for violation in found_whole)])
    programme: Programme = born(Programme, arguments)
    return programme


def _check_envelope(name: Json, version: Json) -> None:
    flaws = []
    if name != FORMAT or type(name) is not str:
        flaws.append(Flaw(("format",), "unknown-format", f"must be {FORMAT!r}"))
    if version != VERSION or type(version) is not int:
        flaws.append(Flaw(("version",), "unknown-version", f"must be {VERSION}"))
    if flaws:
        raise FlawedError(flaws)


def _read_member(member: Member, value: Json) -> tuple[Any, list[Flaw]]:
    """A member of the programme; of a collection as much as can be read."""
    if get_origin(member.kind) is tuple and isinstance(value, list):
        item_kind = get_args(member.kind)[0]
        return read_each(value, converter().get_structure_hook(item_kind), item_kind)
    try:
        return member.hook(value, member.kind), []
    except FlawedError as error:
        return None, list(error.flaws)


def _unread_identifiers(members: dict[str, Json], arguments: dict[str, Any]) -> list[str]:
    """The identifiers of things that are there, though they cannot be read."""
    return [
        raw.get(key, "")
        for name, items in arguments.items()
        if isinstance(items, tuple) and isinstance(members[name], list)
        for raw, item in zip(members[name], items, strict=True)
        if item is None and isinstance(raw, dict)
        for key in ("id", "code")
        if isinstance(raw.get(key), str)
    ]
