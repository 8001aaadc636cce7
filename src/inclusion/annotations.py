"""The types of the fields of a class, which stand as texts in its annotations.

They are asked for by what checks, reads, writes and searches values. To make types of the texts
takes most of what a first reading takes, and may load the modules in which the types are at home;
so it is done once for each field, when it is first met.
"""

from __future__ import annotations

import sys
from functools import cache
from inspect import get_annotations
from types import SimpleNamespace
from typing import Any, get_type_hints


class _FieldTypes:
    """The types of the fields of a class by name, as they stand in annotations.

    Args:
        kind: The class.
    """

    def __init__(self, kind: type[Any]) -> None:
        self._stand_in = {
            name: owner for owner in reversed(kind.__mro__) for name in get_annotations(owner)
        }
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a type expression
        if name not in self._made:
            self._made[name] = self._made_of_text(name)
        return self._made[name]

    def _made_of_text(self, name: str) -> Any:  # noqa: ANN401 - a type expression
        owner = self._stand_in[name]
        annotation = SimpleNamespace(__annotations__={name: owner.__annotations__[name]})
        return get_type_hints(annotation, vars(sys.modules[owner.__module__]), vars(owner))[name]


def types_of(kind: type[Any]) -> _FieldTypes:
    """The types of the fields of a class by name.

    Args:
        kind: The class.
    """
    known: Any = kind
    return _types(known)


@cache
def _types(kind: Any) -> _FieldTypes:  # noqa: ANN401 - a class; checkers doubt its hash
    return _FieldTypes(kind)
