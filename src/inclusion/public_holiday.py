"""A public holiday: on which day it falls, and from when until when a law makes it a day off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import attrs

from inclusion.dates import DayRange, easter_sunday
from inclusion.errors import Violation
from inclusion.language import Text
from inclusion.source import Ground
from inclusion.validity import Valid

_COMMON_YEAR: Final = 2001


@attrs.frozen
class FixedDay(Valid):
    """A day of the calendar that comes once a year.

    Args:
        month: The month, 1 to 12.
        day: The day of the month; not 29 February, which does not come every year.
    """

    month: int
    day: int

    def _violations(self) -> Iterator[Violation]:
        try:
            self.in_year(_COMMON_YEAR)
        except ValueError:
            message = f"must be a day of every year, but {self.day}. {self.month}. is not"
            yield Violation(("day",), "no-such-day", message)

    def in_year(self, year: int) -> date:
        """The day in a year.

        Args:
            year: The year.
        """
        return date(year, self.month, self.day)


@attrs.frozen
class EasterDay(Valid):
    """A day that is counted from Easter Sunday.

    Args:
        offset: How many days later than Easter Sunday; negative for days before it.
    """

    offset: int

    def in_year(self, year: int) -> date:
        """The day in a year.

        Args:
            year: The year, 1583 to 4099.
        """
        return easter_sunday(year) + timedelta(days=self.offset)


@attrs.frozen(kw_only=True)
class PublicHoliday(Valid):
    """A day off that a law sets for every year.

    Args:
        name: Its name, as the last law that set it has it.
        when: On which day it falls.
        in_force: The days on which the law makes it a day off, both included; without an end it
            runs to the last day there is.
        basis: The laws.
    """

    name: Text
    when: FixedDay | EasterDay
    in_force: DayRange
    basis: tuple[Ground, ...]

    def in_year(self, year: int) -> date | None:
        """The day off in a year; ``None`` if the law does not make it one in that year.

        Args:
            year: The year, 1990 to 4099.
        """
        day = self.when.in_year(year)
        return day if day in self.in_force else None


@attrs.frozen(kw_only=True)
class DayOff(Valid):
    """A public holiday of one year.

    Args:
        day: The day on which it falls.
        holiday: What it is, and by which law.
    """

    day: date
    holiday: PublicHoliday
