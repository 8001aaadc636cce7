"""The first of two tiers of reading: fast, and silent about what is wrong.

For each class there is one function, made once from its fields, and of each field when it is first
met. It tests the exact type of each part, counts the keys, fills the slots of the value and runs
the check across its fields. Anything that is not as it should be stops it, and the hooks of
:mod:`inclusion.documents.reading` read the same object again and say everything that is wrong. They
are the reference: a value is read at once only if they would read the same value, and a test holds
both tiers to that.

What makes it fast: the types of a value are tested here and not once more at its birth
(:class:`inclusion.validity.Assembly`); days, amounts, numbers and identifiers are made once for
each text; a choice is a look-up. Generated source code was tried: it gains some 5 %, and to compile
it takes longer than to read a small document, so there is none.

The JSON must come from :func:`inclusion.documents.json_text.read` without a flaw: texts and whole
numbers are not looked into again.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, get_args

import attrs

from inclusion.annotations import types_of
from inclusion.documents.flaws import FlawedError
from inclusion.documents.json_text import Json
from inclusion.documents.reading import (
    Hook,
    is_a,
    is_optional,
    is_tuple,
    members_hook,
    present_part,
)
from inclusion.documents.reading_scalars import WRITTEN, scalar_hook
from inclusion.documents.tagged import TaggedUnion, union_of
from inclusion.identifiers import Identifier
from inclusion.validity import Assembly, assembly

if TYPE_CHECKING:
    from cattrs import Converter

Read: TypeAlias = Callable[[Json], Any]
"""Gives the value of a piece of JSON, or raises something of ``STOPPED``."""


class NotAtOnceError(Exception):
    """A value is not as it should be; never leaves this package."""


STOPPED = (NotAtOnceError, FlawedError, KeyError, TypeError)
"""What stops a fast reader.

A key that is missing and a choice that is not in its list are a ``KeyError``; an object or array in
place of a text cannot be looked up, which is a ``TypeError``.
"""

MOST_KEPT = 10_000
"""How many values of one kind are kept by their text."""


def register_reading_at_once(converter: Converter) -> None:
    """Teach a converter, which can read every type, to read objects at once where nothing is wrong.

    Args:
        converter: A converter of :func:`inclusion.documents.reading.register_reading`.
    """
    readers = Readers(lambda: converter)

    def hook(kind: Any) -> Hook:  # noqa: ANN401 - an attrs class
        read_at_once = readers.of(kind)
        read_in_detail = members_hook(converter, kind)

        def read(value: Json, _: Any) -> Any:  # noqa: ANN401 - cattrs passes the type
            try:
                return read_at_once(value)
            except STOPPED:
                return read_in_detail(value, kind)

        return read

    converter.register_structure_hook_factory(_is_assembled, hook)


def _is_assembled(kind: Any) -> bool:  # noqa: ANN401 - a type expression has no narrower type
    return attrs.has(kind) and not is_a(Identifier, *WRITTEN)(kind) and assembly(kind) is not None


class _Kept(dict[Json, Any]):
    """The values of one kind by their texts; a text that is not there yet is read."""

    def __init__(self, read: Read) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: Json) -> Any:  # noqa: ANN401 - a value of the kind
        if len(self) >= MOST_KEPT:
            self.clear()
        value = self[text] = self._read(text)
        return value


class Readers:
    """The fast readers of one converter by type, each made when it is first asked for.

    Args:
        converter: Gives the converter; it is asked only for types that are not known here.
    """

    def __init__(self, converter: Callable[[], Converter]) -> None:
        self._converter = converter
        self._made: dict[Any, Read] = {str: _text, int: _whole_number, bool: _truth}

    def of(self, kind: Any) -> Read:  # noqa: ANN401 - a type expression
        """The fast reader of a type.

        Args:
            kind: The type as it stands in annotations.
        """
        if kind not in self._made:
            self._made[kind] = self._new(kind)
        return self._made[kind]

    def _new(self, kind: Any) -> Read:  # noqa: ANN401 - a type expression
        union = union_of(kind)
        if union is not None:
            return self._tagged(union)
        if is_tuple(kind):
            return _items(self.of(get_args(kind)[0]))
        if is_optional(kind):
            return self._optional(present_part(kind))
        if is_a(Enum)(kind):
            return {member.value: member for member in kind}.__getitem__
        hook = scalar_hook(kind)
        if hook is not None:
            return _Kept(lambda text: hook(text, kind)).__getitem__
        return self._object(kind) if _is_assembled(kind) else self._of_converter(kind)

    def _of_converter(self, kind: Any) -> Read:  # noqa: ANN401 - a type expression
        """A type that is not known here is read by the hook that the converter has for it."""
        hook = self._converter().get_structure_hook(kind)
        return lambda value: hook(value, kind)

    def _optional(self, present: Any) -> Read:  # noqa: ANN401 - a type expression
        """What is read by a look-up finds ``None`` among the rest, which spares a call."""
        read_present = self.of(present)
        if is_a(Enum, Identifier, Decimal, *WRITTEN)(present):
            return _Kept(lambda value: None if value is None else read_present(value)).__getitem__
        return lambda value: None if value is None else read_present(value)

    def _tagged(self, union: TaggedUnion) -> Read:
        key = union.key
        readers = {name: self._object(kind, key) for name, kind in union.kinds.items()}
        return lambda value: readers[value[key]](value)

    def _object(self, kind: Any, tag: str | None = None) -> Read:  # noqa: ANN401 - an attrs class
        way = assembly(kind)
        return self._of_converter(kind) if way is None else self._assembled(kind, way, tag)

    def _assembled(self, kind: Any, way: Assembly, tag: str | None) -> Read:  # noqa: ANN401 - a class
        parts = _Parts(self, kind, way, tag)
        defaults = _defaults(kind, way)
        all_keys = len(way.slots) + (tag is not None)
        empty, violations = way.empty, way.violations

        def read(value: Json) -> Any:  # noqa: ANN401 - an instance of the class
            if value.__class__ is not dict:
                _stop()
            new = empty()
            for name, part in value.items():
                fill, read_part = parts[name]
                fill(new, read_part(part))
            keys = len(value)
            if keys < all_keys:
                for name, fill, default in defaults:
                    if name not in value:
                        keys += 1
                        fill(new, default)
                if keys < all_keys:
                    _stop()
            if violations is not None:
                for _ in violations(new):
                    _stop()
            return new

        return read


_Fill: TypeAlias = Callable[[Any, Any], object]
"""Puts a part into a value."""


class _Parts(dict[str, tuple[_Fill, Read]]):
    """How each part of a class is filled in and read, made when the first such part is met.

    Under the tag stands the name of the class; that has been looked at and is no part.
    """

    def __init__(self, readers: Readers, kind: type[Any], way: Assembly, tag: str | None) -> None:
        super().__init__({} if tag is None else {tag: (_leave_out, _text)})
        self._readers = readers
        self._slots = way.slots
        self._kind = kind

    def __missing__(self, name: str) -> tuple[_Fill, Read]:
        part = self[name] = self._slots[name], self._readers.of(types_of(self._kind)[name])
        return part


def _leave_out(_: object, __: object) -> None:
    """Fill in nothing."""


def _defaults(kind: type[Any], way: Assembly) -> tuple[tuple[str, _Fill, Any], ...]:
    """The fields that may be left out, each with what fills it and what then stands there."""
    return tuple(
        (field.name, way.slots[field.name], _default(field))
        for field in attrs.fields(kind)
        if field.default is not attrs.NOTHING
    )


def _default(field: attrs.Attribute[Any]) -> Any:  # noqa: ANN401 - of the type of the field
    """What stands in a field that is left out; all values are frozen, so all may share it."""
    default: Any = field.default
    return getattr(default, "factory", lambda: default)()


def _stop() -> NoReturn:
    raise NotAtOnceError


def _text(value: Json) -> str:
    return value if value.__class__ is str else _stop()


def _whole_number(value: Json) -> int:
    return value if value.__class__ is int else _stop()


def _truth(value: Json) -> bool:
    return value if value.__class__ is bool else _stop()


def _items(read_item: Read) -> Read:
    def read(value: Json) -> tuple[Any, ...]:
        return tuple(map(read_item, value)) if value.__class__ is list else _stop()

    return read
