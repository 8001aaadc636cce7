"""Working days: Monday to Friday without the public holidays of the Czech Republic."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from inclusion.dates import DayRange
from inclusion.errors import InvalidValueError, Violation
from inclusion.holiday_law import COVERED, public_holidays
from inclusion.public_holiday import DayOff

_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


def day_off_on(day: date) -> DayOff | None:
    """The public holiday that falls on a day; ``None`` if there is none.

    Args:
        day: The day, from 1990 to 4099.

    Raises:
        InvalidValueError: The law of that year is not recorded, with the code ``out-of-range``.
    """
    return next((off for off in public_holidays(day.year) if off.day == day), None)


def is_working_day(day: date) -> bool:
    """Whether a day is neither a Saturday, nor a Sunday, nor a public holiday.

    Args:
        day: The day, from 1990 to 4099.

    Raises:
        InvalidValueError: The law of that year is not recorded, with the code ``out-of-range``.
    """
    off = day_off_on(day)
    return day.weekday() < _SATURDAY and off is None


def next_working_day(day: date) -> date:
    """The day itself if it is a working day, otherwise the next one that is.

    Args:
        day: The day, from 1990 to 4099.

    Raises:
        InvalidValueError: The law of a year is not recorded, with the code ``out-of-range``.
    """
    while not is_working_day(day):
        day += _ONE_DAY
    return day


def add_working_days(day: date, count: int) -> date:
    """The last of so many working days after a day, which itself is not counted.

    Args:
        day: The day, from 1990 to 4099; it need not be a working day.
        count: How many working days, at least 1.

    Raises:
        InvalidValueError: The count is less than 1 (code ``too-small``), or the law of a year is
            not recorded (``out-of-range``).
    """
    if count < 1:
        message = f"must be 1 or more, not {count}"
        raise InvalidValueError("add_working_days", (Violation(("count",), "too-small", message),))
    for _ in range(count):
        day = next_working_day(day + _ONE_DAY)
    return day


def count_working_days(days: DayRange) -> int:
    """How many working days a range has.

    Args:
        days: The range, both ends included, from 1990 to 4099.

    Raises:
        InvalidValueError: The law of a year is not recorded, with the code ``out-of-range``.
    """
    if not COVERED.covers(days):
        message = f"must lie in {COVERED}, but is {days}"
        raise InvalidValueError(
            "count_working_days", (Violation(("days",), "out-of-range", message),)
        )
    every_day = (date.fromordinal(n) for n in range(days.first.toordinal(), _after(days.last)))
    return sum(map(is_working_day, every_day))


def _after(day: date) -> int:
    return day.toordinal() + 1
