"""The hooks that read arrays and objects into values: strict, and with all problems at once.

Each hook either gives a value or raises :class:`FlawedError` with everything wrong in its part;
the hook around it adds where the part stands. Nothing is coerced, and what a document held is not
repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cached_property, partial
from itertools import islice
from operator import eq
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    TypeAlias,
    Union,
    cast,
    get_args,
    get_origin,
)

import attrs

from inclusion.annotations import types_of
from inclusion.documents.flaws import ENOUGH, Flaw, FlawedError, flawed, shortened
from inclusion.documents.json_text import Json
from inclusion.documents.reading_scalars import demand, read_choice, read_exactly, scalar_hook
from inclusion.documents.tagged import TaggedUnion, tagged_unions
from inclusion.errors import InvalidValueError

if TYPE_CHECKING:
    from cattrs import Converter

Hook: TypeAlias = Callable[[Json, Any], Any]


def register_reading(converter: Converter) -> None:
    """Teach a converter to read every type of the library.

    Args:
        converter: The converter.
    """
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, read_exactly)
    converter.register_structure_hook_factory(attrs.has, lambda kind: members_hook(converter, kind))
    converter.register_structure_hook_factory(
        lambda kind: scalar_hook(kind) is not None, cast("Any", scalar_hook)
    )
    converter.register_structure_hook(Enum, read_choice)
    converter.register_structure_hook_factory(is_tuple, lambda kind: items_hook(converter, kind))
    converter.register_structure_hook_factory(
        is_optional, lambda kind: _optional_hook(converter, kind)
    )
    for union in tagged_unions():
        converter.register_structure_hook_func(
            partial(eq, union.hint), _TaggedReader(converter, union).read
        )


def is_a(*kinds: type) -> Callable[[Any], bool]:
    """The question whether a type is one of these or a kind of one."""
    return lambda kind: isinstance(kind, type) and issubclass(kind, kinds)


def is_tuple(kind: Any) -> bool:  # noqa: ANN401 - a type expression has no narrower type
    """Whether a type expression is ``tuple[X, ...]``."""
    return get_origin(kind) is tuple


def is_optional(kind: Any) -> bool:  # noqa: ANN401 - a type expression has no narrower type
    """Whether a type expression is ``X | None``."""
    parts = get_args(kind)
    return get_origin(kind) in (Union, UnionType) and len(parts) == 2 and NoneType in parts  # noqa: PLR2004 - X or None


def present_part(kind: Any) -> Any:  # noqa: ANN401 - a type expression has no narrower type
    """``X`` of ``X | None``; any other type as it is."""
    if not is_optional(kind):
        return kind
    return next(part for part in get_args(kind) if part is not NoneType)


REFUSALS = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, ExceptionGroup)
"""By what hooks that are not of this library, and those of cattrs, refuse a value."""


def hook_of(converter: Converter, kind: Any) -> Hook:  # noqa: ANN401 - a type expression
    """The hook that a converter has for a type; whatever it refuses a value with is a flaw.

    It is asked for when there is a value to read, so that none is made for what no document holds.

    Args:
        converter: The converter.
        kind: The type.
    """

    def read(value: Json, _: Any) -> Any:  # noqa: ANN401 - a value of the type
        try:
            return converter.get_structure_hook(kind)(value, kind)
        except REFUSALS as error:
            name = getattr(kind, "__name__", str(kind))
            raise flawed("refused", f"cannot be read as {name}: {error}") from error

    return read


def items_hook(converter: Converter, kind: Any) -> Hook:  # noqa: ANN401 - a type expression
    """The hook that reads an array into a tuple.

    Args:
        converter: The converter.
        kind: The type of the tuple, ``tuple[X, ...]``.
    """
    item_kind = get_args(kind)[0]
    read_item = hook_of(converter, item_kind)

    def read(value: Json, _: Any) -> tuple[Any, ...]:  # noqa: ANN401 - cattrs passes the type
        demand(value, list)
        items, flaws = read_each(value, read_item, item_kind)
        if flaws:
            raise FlawedError(flaws)
        return items

    return read


def read_each(values: list[Json], hook: Hook, kind: Any) -> tuple[tuple[Any, ...], list[Flaw]]:  # noqa: ANN401 - a type expression
    """Read every item of an array.

    Args:
        values: The array.
        hook: The hook of an item.
        kind: The type of an item.

    Returns:
        The items, ``None`` in place of one that cannot be read, and everything that is wrong; after
        very many problems the rest counts as unread.
    """
    items: list[Any] = []
    flaws: list[Flaw] = []
    for position, value in enumerate(values):
        if len(flaws) >= ENOUGH:
            return (*items, *[None] * (len(values) - position)), flaws
        try:
            items.append(hook(value, kind))
        except FlawedError as error:
            items.append(None)
            flaws.extend(flaw.under(position) for flaw in error.flaws)
    return tuple(items), flaws


def _optional_hook(converter: Converter, kind: Any) -> Hook:  # noqa: ANN401 - a type expression
    present = present_part(kind)
    read_present = hook_of(converter, present)
    return lambda value, _: None if value is None else read_present(value, present)


class Member:
    """One field of a class, and how it is read; type and hook are made when they are asked for.

    Args:
        name: The name of the field.
        kind: Gives its type.
        hook: Gives the hook of a type.
        required: Whether an object has to have it.
    """

    def __init__(
        self, name: str, kind: Callable[[], Any], hook: Callable[[Any], Hook], *, required: bool
    ) -> None:
        self.name = name
        self.required = required
        self._kind = kind
        self._hook = hook

    @cached_property
    def kind(self) -> Any:  # noqa: ANN401 - a type expression
        """The type as it stands in annotations."""
        return self._kind()

    @cached_property
    def hook(self) -> Hook:
        """The hook that reads a value of the type."""
        return self._hook(self.kind)


def members_of(kind: type[Any], hook: Callable[[Any], Hook]) -> tuple[Member, ...]:
    """The fields of a class that a document can hold.

    Args:
        kind: An attrs class.
        hook: Gives the hook of a type.
    """
    hints = types_of(kind)
    return tuple(
        Member(
            field.name,
            partial(hints.__getitem__, field.name),
            hook,
            required=field.default is attrs.NOTHING,
        )
        for field in attrs.fields(kind)
        if field.init
    )


def members_hook(converter: Converter, kind: type[Any]) -> Hook:
    """The hook that reads an object into an attrs class.

    Args:
        converter: The converter.
        kind: The class.
    """
    members = members_of(kind, partial(hook_of, converter))
    fields = required_by_name(members)

    def read(value: Json, _: Any) -> Any:  # noqa: ANN401 - cattrs passes the type
        demand(value, dict)
        flaws = misfits(value, fields)
        arguments: dict[str, Any] = {}
        for member in members:
            if member.name in value:
                try:
                    arguments[member.name] = member.hook(value[member.name], member.kind)
                except FlawedError as error:
                    flaws.extend(flaw.under(member.name) for flaw in error.flaws)
        if flaws:
            raise FlawedError(flaws)
        return born(kind, arguments)

    return read


def required_by_name(members: Iterable[Member]) -> dict[str, bool]:
    """By name of a field whether an object has to have it.

    Args:
        members: The fields.
    """
    return {member.name: member.required for member in members}


def misfits(value: dict[str, Json], fields: Mapping[str, bool]) -> list[Flaw]:
    """The keys that an object lacks or should not have.

    Args:
        value: The object.
        fields: By name of a field that it may have, whether it has to.
    """
    names = tuple(fields)
    flaws = [
        Flaw((), "missing-field", f"lacks the field {name!r}")
        for name, required in fields.items()
        if required and name not in value
    ]
    for key in islice((key for key in value if key not in names), ENOUGH):
        place = (shortened(key),)
        flaws.append(Flaw(place, "unknown-field", "is not a field of this object", key, names))
    return sorted(flaws)


def born(kind: type[Any], arguments: dict[str, Any]) -> Any:  # noqa: ANN401 - an instance of the class
    """An instance of a class, or its violations as flaws.

    Args:
        kind: The class.
        arguments: Its fields.

    Raises:
        FlawedError: The class refuses the fields.
    """
    try:
        return kind(**arguments)
    except InvalidValueError as error:
        raise FlawedError(Flaw(*violation) for violation in error.violations) from None


class _TaggedReader:
    """Reads an object into the class of a union that it names itself."""

    def __init__(self, converter: Converter, union: TaggedUnion) -> None:
        self._converter = converter
        self._union = union
        self._kinds = union.kinds

    def read(self, value: Json, _: Any) -> Any:  # noqa: ANN401 - cattrs passes the type
        demand(value, dict)
        members = dict(value)
        name = members.pop(self._union.key, None)
        if type(name) is not str or name not in self._kinds:
            word = name if type(name) is str else ""
            message = f"{self._union.key!r} must be one of {', '.join(self._kinds)}"
            raise flawed(self._union.code, message, word, self._kinds)
        kind = self._kinds[name]
        return self._converter.get_structure_hook(kind)(members, kind)
