"""The unions of classes that a document can hold, each told apart by a word under a key."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, NamedTuple, get_args

from inclusion.plan_events import PlanEvent
from inclusion.project_events import ProjectEvent
from inclusion.territory import Territory


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


TAGGED_UNIONS = (
    TaggedUnion(PlanEvent, key="event", code="unknown-event"),
    TaggedUnion(ProjectEvent, key="event", code="unknown-event"),
    TaggedUnion(Territory, key="form", code="unknown-form"),
)
"""Every such union; a new one is a new row."""

KEYS = MappingProxyType(
    {kind: union.key for union in TAGGED_UNIONS for kind in union.kinds.values()}
)
"""The key under which an object of a class says which of a union it is."""
