"""The unions of classes that a document can hold, each told apart by a word under a key.

Their classes are loaded when a document holds one of them, or anything is asked about all.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin


class TaggedUnion(NamedTuple):
    """One union; each of its classes has a stable name in its class variable ``name``.

    Args:
        hint: The union as it stands in annotations.
        key: The key under which an object says which of the classes it is.
        code: The code of the problem where it says none of them.
    """

    hint: Any
    key: str
    code: str

    @property
    def kinds(self) -> dict[str, Any]:
        """The classes by their names."""
        return {kind.name: kind for kind in get_args(self.hint)}


@cache
def tagged_unions() -> tuple[TaggedUnion, ...]:
    """Every such union; a new one is a new row."""
    from inclusion.plan_events import PlanEvent  # noqa: PLC0415 - loaded when one is at hand
    from inclusion.project_events import ProjectEvent  # noqa: PLC0415 - the same
    from inclusion.territory import Territory  # noqa: PLC0415 - the same

    return (
        TaggedUnion(PlanEvent, key="event", code="unknown-event"),
        TaggedUnion(ProjectEvent, key="event", code="unknown-event"),
        TaggedUnion(Territory, key="form", code="unknown-form"),
    )


def union_of(hint: Any) -> TaggedUnion | None:  # noqa: ANN401 - a type expression
    """The union whose objects say which of its classes they are, if a type is one.

    Args:
        hint: The type.
    """
    origin: Any = get_origin(hint)
    if origin not in (Union, UnionType) or NoneType in get_args(hint):
        return None
    return next((union for union in tagged_unions() if union.hint == hint), None)


@cache
def tags() -> Mapping[Any, str]:
    """By class the key under which an object of it says which of a union it is."""
    return MappingProxyType(
        {kind: union.key for union in tagged_unions() for kind in union.kinds.values()}
    )
