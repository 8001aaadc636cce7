"""A whole programme as a document: ``format``, ``version`` and the members of the programme."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin

from inclusion.documents.collector import LARGE, collector_suspended
from inclusion.documents.envelope import ENVELOPE, FORMAT, version_of
from inclusion.documents.flaws import Flaw, FlawedError, document_error, joined
from inclusion.documents.forms import stated_fields
from inclusion.documents.json_text import Json, opened, parsed
from inclusion.documents.layout import Layout
from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.own_converter import converter, hook_at_once
from inclusion.documents.programme_in_parts import read_in_parts
from inclusion.documents.programme_members import programme_members
from inclusion.documents.reading import Member, born, misfits, read_each, required_by_name
from inclusion.documents.reading_scalars import demand
from inclusion.documents.upgrades import VERSION, upgraded
from inclusion.documents.writing_text import TextWriters
from inclusion.programme import Programme
from inclusion.programme_references import dangling_references, repeated_identifiers
from inclusion.project_references import crossed_references


def loads(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Programme:
    """Read a programme from a JSON document, strictly; one of an older version is upgraded.

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
        text = opened(data, limits)
        fields = read_in_parts(text, limits) if len(data) >= LARGE else None
        if fields is None:
            value, flaws = parsed(text, limits)
            fields = _fields(value)
        programme: Programme = born(Programme, fields)
    except FlawedError as error:
        raise document_error(joined(flaws, error.flaws), limits) from None
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
    return TextWriters(converter, Layout(indent))


def _fields(value: Json) -> dict[str, Any]:
    """The fields of the programme in a document that is read as a whole."""
    demand(value, dict)
    version_of(value, newest=VERSION)
    document = upgraded(value)
    return fields_of_programme({key: item for key, item in document.items() if key not in ENVELOPE})


def fields_of_programme(members: dict[str, Json]) -> dict[str, Any]:
    """Read the members of a programme, without the envelope around them.

    Args:
        members: The members as plain JSON.

    Raises:
        FlawedError: Something is wrong; holds all of it.
    """
    fields, flaws = read_members(members, programme_members())
    if flaws:
        unread = frozenset(_unread_identifiers(members, fields))
        raise FlawedError([*flaws, *flaws_between(fields, unread)])
    return fields


def read_members(
    members: dict[str, Json], known: tuple[Member, ...]
) -> tuple[dict[str, Any], list[Flaw]]:
    """Read some members of a programme, each by itself.

    Args:
        members: The members as plain JSON.
        known: The fields that may be among them.

    Returns:
        The fields; ``None`` in place of what cannot be read, a member or an item of a collection.
        And everything that is wrong.
    """
    flaws = misfits(members, required_by_name(known))
    arguments: dict[str, Any] = {}
    for member in known:
        if member.name in members:
            arguments[member.name], found = _read_member(member, members[member.name])
            flaws.extend(flaw.under(member.name) for flaw in found)
    return arguments, flaws


def flaws_between(arguments: dict[str, Any], spared: frozenset[str]) -> Iterator[Flaw]:
    """What is wrong between the members of a programme of which not all can be read.

    Args:
        arguments: The fields, with ``None`` for what cannot be read.
        spared: Identifiers of things that are there but cannot be read.
    """
    found = (
        *repeated_identifiers(arguments),
        *dangling_references(arguments, spared),
        *crossed_references(arguments, spared),
    )
    return (Flaw(*violation) for violation in found)


def unstated(kind: type[Any], record: Json) -> list[Flaw]:
    """The fields that a record has to state, though Python has a default, and does not.

    Args:
        kind: The class of the record.
        record: The record as plain JSON.
    """
    if not isinstance(record, dict):
        return []
    lacking = (name for name in stated_fields(kind) if name not in record)
    return [Flaw((), "missing-field", f"lacks the field {name!r}") for name in lacking]


def _read_member(member: Member, value: Json) -> tuple[Any, list[Flaw]]:
    """A member of the programme; of a collection as much as can be read."""
    if get_origin(member.kind) is tuple and isinstance(value, list):
        kind = get_args(member.kind)[0]
        items, flaws = read_each(value, hook_at_once(kind), kind)
        return items, [*_all_unstated(kind, value), *flaws]
    try:
        return member.hook(value, member.kind), []
    except FlawedError as error:
        return None, list(error.flaws)


def _all_unstated(kind: type[Any], records: list[Json]) -> Iterator[Flaw]:
    if stated_fields(kind):
        for position, record in enumerate(records):
            for flaw in unstated(kind, record):
                yield flaw.under(position)


def _unread_identifiers(members: dict[str, Json], arguments: dict[str, Any]) -> list[str]:
    """The identifiers of things that are there, though they cannot be read."""
    return [
        identifier
        for name, items in arguments.items()
        if isinstance(items, tuple) and isinstance(members[name], list)
        for raw, item in zip(members[name], items, strict=True)
        if item is None
        for identifier in stated_identifiers(raw)
    ]


def stated_identifiers(thing: Json) -> Iterator[str]:
    """The identifiers that a thing gives itself, whatever else is wrong with it.

    Args:
        thing: The thing as plain JSON.
    """
    for key in ("id", "code"):
        if isinstance(thing, dict) and isinstance(thing.get(key), str):
            yield thing[key]
