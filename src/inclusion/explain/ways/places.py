"""Where a value stands in a record, and identifiers that are still free."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from typing import TypeVar

from inclusion.identifiers import Identifier

_Id = TypeVar("_Id", bound=Identifier)


def position(held: tuple[object, ...], value: object) -> int:
    """The position of a value among those of a record.

    Args:
        held: The values; this very one is among them.
        value: The value.
    """
    return next(at for at, one in enumerate(held) if one is value)


def unused(make: Callable[[str], _Id], stem: str, taken: Iterable[_Id]) -> _Id:
    """An identifier that nothing has yet.

    Args:
        make: Makes an identifier of its text.
        stem: How it begins; a number follows.
        taken: The identifiers that are taken.
    """
    known = frozenset(taken)
    made = (make(f"{stem}{number}") for number in count(1))
    return next(one for one in made if one not in known)
