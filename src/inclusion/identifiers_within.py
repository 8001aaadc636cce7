"""Which identifiers a value holds anywhere inside, told without their places and therefore fast.

Whether anything refers to what is not there is asked of every programme, where it stands only of
those few in which something does. What can hold no such identifier is never looked into.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

import attrs

from inclusion.annotations import types_of
from inclusion.identifiers import Identifier

Kinds: TypeAlias = frozenset[type[Identifier]]
Found: TypeAlias = dict[type[Identifier], set[str]]
"""The texts of the identifiers that were found, by kind."""

_Gather: TypeAlias = Callable[[Any, Found], None]


def identifiers_within(values: Iterable[object], kinds: Iterable[type[Identifier]]) -> Found:
    """The identifiers of some kinds that values hold.

    Args:
        values: Values of the model; ``None`` holds nothing.
        kinds: The kinds of identifier that are wanted.
    """
    found: Found = {kind: set() for kind in kinds}
    wanted = frozenset(found)
    for value in values:
        kind: Any = type(value)
        gather = _gather(kind, wanted)
        if gather is not None:
            gather(value, found)
    return found


@cache
def _gather(hint: Any, kinds: Kinds) -> _Gather | None:  # noqa: ANN401 - a type expression
    """What gathers the identifiers of a value; ``None`` if values of the type hold none."""
    if hint in kinds:
        return lambda value, found: found[hint].add(value.value)
    if get_origin(hint) is tuple:
        return _of_items(_gather(get_args(hint)[0], kinds))
    if get_origin(hint) in (Union, UnionType):
        parts = [part for part in get_args(hint) if part is not NoneType]
        return _of_alternatives({part: _gather(part, kinds) for part in parts})
    return _of_fields(hint, kinds) if isinstance(hint, type) and attrs.has(hint) else None


def _of_items(gather: _Gather | None) -> _Gather | None:
    if gather is None:
        return None

    def gather_all(items: tuple[Any, ...], found: Found) -> None:
        for item in items:
            gather(item, found)

    return gather_all


def _of_alternatives(alternatives: dict[Any, _Gather | None]) -> _Gather | None:
    """A value of a union is told apart by its type; ``None`` and plain values hold nothing."""
    by_type = {get_origin(kind) or kind: gather for kind, gather in alternatives.items() if gather}

    def gather_any(value: object, found: Found) -> None:
        gather = by_type.get(type(value))
        if gather is not None:
            gather(value, found)

    return gather_any if by_type else None


def _of_fields(kind: type[Any], kinds: Kinds) -> _Gather | None:
    hints = types_of(kind)
    fields = [(f.name, _gather(hints[f.name], kinds)) for f in attrs.fields(kind) if f.init]
    parts = tuple((name, gather) for name, gather in fields if gather is not None)

    def gather_each(value: object, found: Found) -> None:
        for name, gather in parts:
            gather(getattr(value, name), found)

    return gather_each if parts else None
