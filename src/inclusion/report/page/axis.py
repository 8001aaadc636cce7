"""From days to places on the axis of the picture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from inclusion.dates import DayRange

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


class Axis(NamedTuple):
    """Whole years drawn from left to right.

    Args:
        days: The days that are drawn.
        width: How wide the drawing is.
        ticks: How many years are named at most.
    """

    days: DayRange
    width: int
    ticks: int

    def at(self, day: date) -> float:
        """Where a day begins.

        Args:
            day: A day; one outside is drawn at the nearer end.
        """
        inside = min(max(day, self.days.first), self.days.last)
        return self.width * (inside - self.days.first).days / self.days.days

    def span(self, days: DayRange) -> tuple[float, float]:
        """Where days begin, and how wide they are.

        Args:
            days: The days, both ends included.
        """
        begin, end = self.at(days.first), self.at(days.last) + self.width / self.days.days
        return begin, end - begin

    def years(self) -> Iterator[date]:
        """The first days of the years to name, so few that they can be read."""
        first, last = self.days.first.year, self.days.last.year
        step = next(step for step in _STEPS if (last - first) // step < self.ticks)
        return (date(year, 1, 1) for year in range(first, last + 1, step))


def whole_years(first: date, last: date) -> DayRange:
    """The years that hold two days, from 1 January to 31 December.

    Args:
        first: The earlier day.
        last: The later day.
    """
    return DayRange(date(first.year, 1, 1), date(last.year, 12, 31))
