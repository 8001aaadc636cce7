"""The types of the fields of a class, which stand as texts in its annotations.

They are asked for by what checks, reads, writes and searches values. To make types of the texts
takes most of what a first reading takes, so it is done once for each class, when it is first met.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, get_type_hints


def types_of(kind: type[Any]) -> Mapping[str, Any]:
    """The types of the fields of a class by name, as they stand in annotations.

    Args:
        kind: The class.
    """
    known: Any = kind
    return _types(known)


@cache
def _types(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401 - a class; checkers doubt its hash
    return MappingProxyType(get_type_hints(kind))
