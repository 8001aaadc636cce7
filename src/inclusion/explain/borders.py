"""The days on which an answer can change, found in what the rules look at.

A rule compares the day of its case with days of the record, and with days that it works out and
names in ``turns``. Between two such days every comparison comes out the same, so the answer is the
same. A comparison with a day turns on that day ("not before") or on the next ("after").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import Any, Protocol, TypeVar, get_args, get_type_hints

import attrs

from inclusion.rule import RuleBook

_ONE_DAY = timedelta(1)
_DATELESS = (str, int, float, Decimal, Enum, NoneType)


class InSight(Protocol):
    """A case that says what of the record its rules may look at."""

    @property
    def in_sight(self) -> tuple[object, ...]: ...  # noqa: D102 - the class says it


Case = TypeVar("Case", bound=InSight)


def turning_days(book: RuleBook[Case], case: Case) -> frozenset[date]:
    """The days on which the answer of a book about a case can change, and perhaps some more.

    Args:
        book: The book.
        case: The case, on any day.
    """
    return turns_of(*case.in_sight) | rule_turns(book, case)


def rule_turns(book: RuleBook[Case], case: Case) -> frozenset[date]:
    """The days on which rules come into force or go out of it, and those that they work out.

    Args:
        book: The book.
        case: The case, on any day.
    """
    derived = (day for rule in book.rules for turns in rule.turns for day in turns(case))
    return turns_of(*(rule.in_force for rule in book.rules), *derived)


def turns_of(*values: object) -> frozenset[date]:
    """Each day inside some values, and the day after each.

    Args:
        values: Values of the record.
    """
    named = frozenset(days_in(values))
    return named | {day + _ONE_DAY for day in named if day < date.max}


def days_in(value: object) -> Iterator[date]:
    """Every day inside a value, however deep: also the bounds of ranges and of rough days.

    Args:
        value: Any value of the record.
    """
    if isinstance(value, date):
        yield value
    elif isinstance(value, tuple | frozenset):
        for item in value:
            yield from days_in(item)
    elif not isinstance(value, _DATELESS):
        kind: Any = type(value)
        for read in _fields(kind):
            yield from days_in(read(value))
        if isinstance(value, Mapping):
            yield from days_in(tuple(value.items()))


@cache
def _fields(kind: type[Any]) -> tuple[Callable[[Any], object], ...]:
    """How the fields are read that an instance was made from and that can hold a day.

    Nothing is read of what was worked out.
    """
    if not attrs.has(kind):
        return ()
    hints = _hints(kind)
    return tuple(attrgetter(name) for name, hint in hints.items() if _may_hold_a_day(hint))


@cache
def _may_hold_a_day(hint: Any, within: frozenset[Any] = frozenset()) -> bool:  # noqa: ANN401 - a type
    """Whether a value of a type can hold a day; what cannot be told from the type may.

    A class inside itself adds nothing to what is asked about it already.
    """
    parts = tuple(part for part in get_args(hint) if part is not Ellipsis)
    if parts:
        return any(_may_hold_a_day(part, within) for part in parts)
    if not isinstance(hint, type):
        return True
    if attrs.has(hint):
        inside = () if hint in within else _hints(hint).values()
        return any(_may_hold_a_day(part, within | {hint}) for part in inside)
    return not issubclass(hint, _DATELESS)


def _hints(kind: type[Any]) -> dict[str, Any]:
    """The fields that an instance was made from, with their types."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in attrs.fields(kind) if field.init}
