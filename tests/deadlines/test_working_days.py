"""Working days."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    DayRange,
    InvalidValueError,
    add_working_days,
    count_working_days,
    is_working_day,
    next_working_day,
)
from inclusion.testing import days

IN_LAW = days(min_value=date(2000, 9, 1), max_value=date(2050, 6, 30))
ONE_DAY = timedelta(days=1)
THEIRS = holidays.country_holidays("CZ", years=range(2000, 2052))


@given(IN_LAW)
def test_working_day_is_no_weekend_and_no_holiday(day: date) -> None:
    """A working day is one that an independent calendar has as one."""
    assert is_working_day(day) == (day.isoweekday() <= 5 and day not in THEIRS)


@given(IN_LAW, st.integers(1, 90))
def test_counting_back_gives_what_was_counted_forward(day: date, count: int) -> None:
    """Between a day and the end of so many working days lie just so many of them."""
    end = add_working_days(day, count)
    assert end > day
    assert is_working_day(end)
    assert count_working_days(DayRange(day + ONE_DAY, end)) == count


@given(IN_LAW)
def test_next_working_day_is_the_first_that_is_one(day: date) -> None:
    """A working day stays, any other day moves forward over days that are none."""
    reached = next_working_day(day)
    assert is_working_day(reached)
    over = [day + ONE_DAY * n for n in range((reached - day).days)]
    assert not any(map(is_working_day, over))


@given(IN_LAW, st.integers(1, 20), st.integers(1, 20))
def test_working_days_add_up(day: date, first: int, second: int) -> None:
    """A law that months do not have: counting twice is counting the sum."""
    assert add_working_days(add_working_days(day, first), second) == add_working_days(
        day, first + second
    )


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2023, 4, 3), 10, date(2023, 4, 19)),
        (date(2023, 12, 22), 1, date(2023, 12, 27)),
        (date(2023, 12, 23), 1, date(2023, 12, 27)),
        (date(2016, 6, 10), 1, date(2016, 6, 13)),
        (date(1999, 11, 16), 1, date(1999, 11, 17)),
        (date(2000, 11, 16), 1, date(2000, 11, 20)),
    ],
)
def test_working_days_by_hand(start: date, count: int, end: date) -> None:
    """Counted with a finger on a printed calendar."""
    assert add_working_days(start, count) == end


@pytest.mark.parametrize("count", [0, -1])
def test_fewer_than_one_working_day_is_refused(count: int) -> None:
    """No working days, or fewer, are no term."""
    with pytest.raises(InvalidValueError, match=f"1 or more, not {count}") as refused:
        add_working_days(date(2023, 1, 2), count)
    assert refused.value.violations[0].code == "too-small"


def test_days_before_the_law_are_refused() -> None:
    """Whether a day of 1989 was off is not recorded, and a Saturday makes no exception."""
    with pytest.raises(InvalidValueError, match="1990 to 4099, not 1989"):
        is_working_day(date(1989, 12, 30))
    with pytest.raises(InvalidValueError, match="must lie in 1990-01-01/4099-12-31") as refused:
        count_working_days(DayRange(date(1989, 12, 31), date(1990, 1, 2)))
    assert refused.value.violations[0].code == "out-of-range"


def test_last_day_of_the_law_can_be_counted() -> None:
    """The ends of the time that is covered are part of it."""
    assert count_working_days(DayRange(date(1990, 1, 1), date(1990, 1, 2))) == 1
    assert count_working_days(DayRange(date(4099, 12, 31), date(4099, 12, 31))) in (0, 1)
