"""Adding months to a day, with the short-month rule said once."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from inclusion.errors import InvalidValueError, Violation


def add_months(day: date, count: int) -> date:
    """The day of the same number, some months later.

    **Short-month rule:** where that month has no such day, its last day is taken: 31 January plus
    one month is the last of February. Adding is therefore not associative (31 January plus one
    month twice is 28 or 29 March): add once, from the first day.

    Args:
        day: The day to start from, a ``date`` and no ``datetime``.
        count: How many months, negative to go back.

    Raises:
        InvalidValueError: ``day`` is no ``date`` (code ``wrong-type``), or the calendar, years 1 to
            9999, does not reach that far (code ``out-of-range``).
    """
    if type(day) is not date:
        wrong_type = Violation(("day",), "wrong-type", f"must be date, not {type(day).__name__}")
        raise InvalidValueError("add_months", (wrong_type,))
    try:
        return day + relativedelta(months=count)
    except (ValueError, OverflowError) as reason:
        message = f"must lead from {day} to a year from 1 to 9999, but {count} months do not"
        out_of_range = Violation(("count",), "out-of-range", message)
        raise InvalidValueError("add_months", (out_of_range,)) from reason
