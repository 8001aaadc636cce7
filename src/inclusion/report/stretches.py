"""Over which stretches of days an answer stays the same.

An answer that changes only where a date of the record lies is asked at those borders alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple, TypeVar

import attrs

from inclusion.answer import Outcome
from inclusion.dates import DayRange, PartialDate
from inclusion.identifiers import LocalityId, PackageId
from inclusion.programme import Programme
from inclusion.rules.funding_access import FUNDING_ACCESS, funding_access

_Answer = TypeVar("_Answer")


class Stretch(NamedTuple):
    """Days on which the outcome is the same.

    Args:
        days: The days, both ends included.
        outcome: The outcome.
    """

    days: DayRange
    outcome: Outcome


def outcome_stretches(
    programme: Programme, *, locality: LocalityId, package: PackageId, within: DayRange
) -> tuple[Stretch, ...]:
    """The outcome of funding access over some days, stretch by stretch, without a gap.

    Args:
        programme: The record.
        locality: The place.
        package: The package.
        within: The days.
    """

    def outcome(on: date) -> Outcome:
        return funding_access(programme, locality=locality, package=package, on=on).outcome

    told = (*told_of(programme, locality), programme.package(package), *FUNDING_ACCESS.rules)
    return tuple(Stretch(*part) for part in unchanged(outcome, days_in(told), within))


def told_of(programme: Programme, locality: LocalityId) -> tuple[object, ...]:
    """Everything in the record that is about one place.

    Args:
        programme: The record.
        locality: The place.
    """
    return (
        programme.locality(locality),
        programme.waves,
        programme.applications_of(locality),
        programme.cooperations_of(locality),
        programme.partnerships_of(locality),
        programme.plans_of(locality),
    )


def unchanged(
    answer: Callable[[date], _Answer], days: Iterable[date], within: DayRange
) -> Iterator[tuple[DayRange, _Answer]]:
    """The stretches over which an answer stays the same, in order and without a gap.

    Args:
        answer: The answer on a day; it may change on each of the days and the day after it.
        days: The days.
        within: Where the first stretch begins and the last one ends.
    """
    known = set(days)
    after = {day + timedelta(days=1) for day in known if day < date.max}
    first, *others = sorted({within.first, *(day for day in known | after if day in within)})
    said = answer(first)
    for day in others:
        says = answer(day)
        if says != said:
            yield DayRange(first, day - timedelta(days=1)), said
            first, said = day, says
    yield DayRange(first, within.last), said


def days_in(value: object) -> Iterator[date]:
    """Every day that a value of the record names, wherever in it; open ends are none.

    Args:
        value: A value, or several.
    """
    match value:
        case date():
            if date.min < value < date.max:
                yield value
        case PartialDate():
            yield from days_in((value.earliest, value.latest))
        case DayRange():
            yield from days_in((value.first, value.last))
        case tuple():
            for item in value:
                yield from days_in(item)
        case _:
            kind: Any = type(value)
            for name in _fields(kind):
                yield from days_in(getattr(value, name))


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    """The names of the fields of a class of the model; none for any other class."""
    return tuple(field.name for field in attrs.fields(kind)) if attrs.has(kind) else ()
