"""Over which stretches of days something stays the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import TypeVar

from inclusion.dates import DayRange

_Answer = TypeVar("_Answer")


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
