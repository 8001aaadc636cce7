"""Adding months."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.dates import add_months
from inclusion.errors import InvalidValueError
from inclusion.testing.dates import days

NEAR_ENOUGH = days(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
COUNTS = st.integers(-1200, 1200)


@given(NEAR_ENOUGH, COUNTS)
def test_day_is_kept_or_the_last_of_the_month(day: date, count: int) -> None:
    """The month moves by the count; the day stays, or is the last where the month is too short."""
    moved = add_months(day, count)
    months = (moved.year - day.year) * 12 + moved.month - day.month
    assert months == count
    assert moved.day == min(day.day, monthrange(moved.year, moved.month)[1])


@given(NEAR_ENOUGH, NEAR_ENOUGH, COUNTS)
def test_order_is_kept(one: date, other: date, count: int) -> None:
    """A later day is never moved before an earlier one."""
    if one <= other:
        assert add_months(one, count) <= add_months(other, count)


@pytest.mark.parametrize(
    ("day", "count", "moved"),
    [
        (date(2016, 1, 31), 1, date(2016, 2, 29)),
        (date(2015, 1, 31), 1, date(2015, 2, 28)),
        (date(2016, 1, 31), 2, date(2016, 3, 31)),
        (date(2016, 2, 29), 12, date(2017, 2, 28)),
        (date(2016, 3, 31), -1, date(2016, 2, 29)),
        (date(2016, 12, 17), 1, date(2017, 1, 17)),
        (date(2016, 1, 31), 0, date(2016, 1, 31)),
    ],
)
def test_short_month_rule(day: date, count: int, moved: date) -> None:
    """Where the month has no such day, its last day is taken, in both directions."""
    assert add_months(day, count) == moved


def test_adding_twice_is_not_adding_the_sum() -> None:
    """A law that does not hold: twice a month from 31 January is not two months from it."""
    day = date(2016, 1, 31)
    assert add_months(add_months(day, 1), 1) == date(2016, 3, 29)
    assert add_months(day, 2) == date(2016, 3, 31)


@pytest.mark.parametrize(
    ("day", "count"), [(date.max, 1), (date.min, -1), (date(2016, 1, 1), 10**20)]
)
def test_calendar_has_an_end(day: date, count: int) -> None:
    """Beyond the years 1 to 9999 there is an error of this library."""
    with pytest.raises(InvalidValueError, match="to a year from 1 to 9999") as refused:
        add_months(day, count)
    assert refused.value.violations[0].code == "out-of-range"


def test_moment_is_no_day() -> None:
    """A ``datetime`` is refused where a day is meant."""
    moment = datetime(2016, 1, 1)  # noqa: DTZ001 - a naive one is the likelier mistake
    with pytest.raises(InvalidValueError, match="must be date, not datetime") as refused:
        add_months(moment, 1)
    assert refused.value.violations[0].code == "wrong-type"
