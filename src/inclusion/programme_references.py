"""The references inside a programme: every identifier names one thing, every reference finds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, TypeAlias

import attrs

from inclusion.errors import Violation
from inclusion.identifiers import (
    Identifier,
    LocalityId,
    MunicipalityCode,
    PlanId,
    SourceId,
    WaveId,
)
from inclusion.identifiers_within import identifiers_within
from inclusion.invariants import distinct

_Path: TypeAlias = tuple[str | int, ...]
Members: TypeAlias = Mapping[str, Any]
"""The fields of a programme by name; what cannot be read, a collection or an item, is ``None``."""

_IDENTIFIERS = MappingProxyType(
    {
        "municipalities": "code",
        "localities": "id",
        "waves": "id",
        "applications": "id",
        "partnerships": "id",
        "plans": "id",
        "packages": "id",
        "projects": "id",
        "sources": "id",
    }
)
"""The collections whose items have an identifier, with the field that holds it."""

_REFERABLE = (
    (MunicipalityCode, "municipality", "municipalities"),
    (LocalityId, "locality", "localities"),
    (WaveId, "wave", "waves"),
    (PlanId, "plan", "plans"),
    (SourceId, "source", "sources"),
)
"""The kinds of identifier by which one record refers to another."""


def repeated_identifiers(members: Members) -> Iterator[Violation]:
    """Each identifier names one thing of its kind.

    Args:
        members: The members of a programme.

    Yields:
        The later of two things with one identifier.
    """
    for name in _IDENTIFIERS:
        yield from distinct(name, _own_identifiers(members, name))


def dangling_references(
    members: Members, spared: frozenset[str] = frozenset()
) -> Iterator[Violation]:
    """Each municipality, place, wave, plan and source referred to is in the programme.

    Args:
        members: The members of a programme.
        spared: Identifiers of things that are there but cannot be read.

    Yields:
        Each reference to what is not there.
    """
    known: dict[type[Identifier], tuple[str, frozenset[Any]]] = {
        kind: (word, frozenset(_own_identifiers(members, name)))
        for kind, word, name in _REFERABLE
        if members.get(name, ()) is not None
    }
    if not _is_any_missing(members, {kind: present for kind, (_, present) in known.items()}):
        return
    for name, value in members.items():
        for path, identifier in _identifiers(value, (name,)):
            word, present = known.get(type(identifier), ("", frozenset({identifier})))
            if identifier not in present and str(identifier) not in spared:
                yield Violation(path, "dangling-reference", f"names no {word} of this programme")


def _is_any_missing(members: Members, known: Mapping[type[Identifier], frozenset[object]]) -> bool:
    """Whether anything at all refers to what is not there; where, is a slower question."""
    values = (
        part
        for member in members.values()
        for part in (member if isinstance(member, tuple) else (member,))
    )
    found = identifiers_within(values, known)
    return any(
        not found[kind] <= {here.value for here in present if isinstance(here, Identifier)}
        for kind, present in known.items()
    )


def _own_identifiers(members: Members, name: str) -> Iterator[object]:
    """The identifier of each item of a collection; its position where the item cannot be read."""
    for position, item in enumerate(members.get(name) or ()):
        yield getattr(item, _IDENTIFIERS[name], position)


def _identifiers(value: object, path: _Path) -> Iterator[tuple[_Path, Identifier]]:
    """Every identifier inside a value, with its path."""
    if isinstance(value, Identifier):
        yield path, value
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _identifiers(item, (*path, position))
    elif attrs.has(type(value)):
        kind: Any = type(value)
        for name in _field_names(kind):
            yield from _identifiers(getattr(value, name), (*path, name))


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind) if field.init)
