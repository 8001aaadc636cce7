"""Adding months to a day, with the rule for short months named."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from dateutil.relativedelta import relativedelta

from inclusion.errors import InvalidValueError, Violation

_ONE_DAY = timedelta(days=1)


class MonthEnd(Enum):
    """What happens where the month that is reached has no day of the same number."""

    LAST_DAY = "last-day"
    """Its last day is taken; 31 January plus one month is the last of February (rounding down)."""
    NEXT_MONTH = "next-month"
    """The first day of the next month is taken, which here is 1 March (rounding up)."""
    REFUSE = "refuse"
    """Nothing is taken, the sum is refused."""


def add_months(day: date, count: int, *, month_end: MonthEnd = MonthEnd.LAST_DAY) -> date:
    """The day of the same number, some months later.

    A year is twelve months. Adding is not associative (31 January plus one month twice is 28 or
    29 March): add once, from the first day.

    Args:
        day: The day to start from, a ``date`` and no ``datetime``.
        count: How many months, negative to go back.
        month_end: What happens where that month has no such day.

    Raises:
        InvalidValueError: ``day`` is no ``date`` (code ``wrong-type``), the calendar, years 1 to
            9999, does not reach that far (``out-of-range``), or the month has no such day and the
            rule is to refuse (``no-such-day``).
    """
    if type(day) is not date:
        message = f"must be date, not {type(day).__name__}"
        raise _refused(Violation(("day",), "wrong-type", message))
    try:
        reached = day + relativedelta(months=count)
    except (ValueError, OverflowError) as reason:
        message = f"must lead from {day} to a year from 1 to 9999, but {count} months do not"
        raise _refused(Violation(("count",), "out-of-range", message)) from reason
    return reached if reached.day == day.day else _rounded(day, reached, month_end)


def _rounded(day: date, last: date, month_end: MonthEnd) -> date:
    """What is taken instead, given the last day of the month that is too short."""
    if month_end is MonthEnd.REFUSE:
        message = f"must reach a month that has a day {day.day}, but {last:%Y-%m} has none"
        raise _refused(Violation(("count",), "no-such-day", message))
    return last if month_end is MonthEnd.LAST_DAY else last + _ONE_DAY


def _refused(violation: Violation) -> InvalidValueError:
    return InvalidValueError("add_months", (violation,))
