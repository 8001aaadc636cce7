"""Something that can be learnt about a programme."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple, TypeAlias

from hypothesis.strategies import SearchStrategy

from inclusion.programme import Programme

Path: TypeAlias = tuple[str | int, ...]
"""Names of fields and positions in collections, from the programme down."""


class Gap(NamedTuple):
    """Something that can be learnt.

    Args:
        path: Where it stands.
        answers: What may stand there then.
    """

    path: Path
    answers: SearchStrategy[Any]


def one_more(programme: Programme, name: str, record: SearchStrategy[Any]) -> Gap:
    """A further record in a collection of a programme.

    Args:
        programme: The programme.
        name: The name of the collection.
        record: The record.
    """
    return Gap((name,), record.map(partial(_appended, getattr(programme, name))))


def _appended(held: tuple[Any, ...], new: object) -> tuple[Any, ...]:
    return (*held, new)
