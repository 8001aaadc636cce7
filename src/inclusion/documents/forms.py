"""What the classes say about documents: which fields an object has, what may be left out.

Everything is read from the classes and their annotations, so a new field needs nothing here.
"""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Final, NamedTuple, TypeAlias, Union, get_args, get_origin

import attrs

from inclusion.annotations import types_of
from inclusion.documents.reading_scalars import WRITTEN
from inclusion.identifiers import Identifier

Hint: TypeAlias = Any
"""A type as it stands in annotations; no narrower type says that."""


_STATED: Final = MappingProxyType({"FundingPackage": ("reservation", "territory")})


def stated_fields(kind: Hint) -> tuple[str, ...]:
    """The fields that a document has to state though Python has a default, since version 2.

    Args:
        kind: The type; only classes of the collections of a programme have such fields.
    """
    return _STATED.get(getattr(kind, "__name__", ""), ())


class FieldForm(NamedTuple):
    """One field of a class as documents hold it.

    Args:
        name: Its name.
        hint: The type of its value where it is known.
        default: What leaving it out means; ``attrs.NOTHING`` if it cannot be left out.
        can_be_unknown: Whether ``None``, "the record does not say", is one of its values.
        needed: Whether a document has to state it.
    """

    name: str
    hint: Hint
    default: Any
    can_be_unknown: bool
    needed: bool


@cache
def fields_of(kind: type[Any]) -> tuple[FieldForm, ...]:
    """The fields of a class that a document can hold, in their order.

    Args:
        kind: An attrs class.
    """
    hints = types_of(kind)
    return tuple(
        FieldForm(
            field.name,
            known(hints[field.name]),
            field.default,
            NoneType in get_args(hints[field.name]),
            field.default is attrs.NOTHING or field.name in stated_fields(kind),
        )
        for field in attrs.fields(kind)
        if field.init
    )


def known(hint: Hint) -> Hint:
    """A type without ``None``.

    Args:
        hint: The type.
    """
    origin: Any = get_origin(hint)
    if origin not in (Union, UnionType):
        return hint
    return reduce(or_, (part for part in get_args(hint) if part is not NoneType))


def is_object(hint: Hint) -> bool:
    """Whether a document writes values of a type as objects with the fields of the class.

    Args:
        hint: The type.
    """
    return attrs.has(hint) and not issubclass(hint, (Identifier, *WRITTEN))


def item_of(hint: Hint) -> Hint | None:
    """The type of the items where a type is that of an array, otherwise ``None``.

    Args:
        hint: The type.
    """
    origin: Any = get_origin(hint)
    return get_args(hint)[0] if origin is tuple else None
