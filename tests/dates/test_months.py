"""Adding months.

The table ``date_arithmetic.csv`` holds the facts of the published test tables of the library
``CatalaLang/dates-calc`` (``exact_computations.csv``, ``ambiguous_computations.csv``), and rows of
our own on which its Python implementation agrees. A sum of years, months and days is rounded once,
after the months and before the days.
"""

from __future__ import annotations

import csv
from calendar import monthrange
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.dates import MonthEnd, PartialDate, add_months
from inclusion.errors import InvalidValueError
from inclusion.testing.dates import days

NEAR_ENOUGH = days(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
COUNTS = st.integers(-1200, 1200)


class Sum(NamedTuple):
    """A row of the table: a day, what is added, and the two ways to round."""

    day: date
    months: int
    days: timedelta
    last_day: date
    next_month: date

    @classmethod
    def read(cls, row: dict[str, str]) -> Sum:
        """The row of the file."""
        return cls(
            day=date.fromisoformat(row["day"]),
            months=12 * int(row["years"]) + int(row["months"]),
            days=timedelta(days=int(row["days"])),
            last_day=date.fromisoformat(row["last_day"]),
            next_month=date.fromisoformat(row["next_month"]),
        )


with Path(__file__).with_name("date_arithmetic.csv").open(encoding="utf-8", newline="") as table:
    SUMS = [Sum.read(row) for row in csv.DictReader(table)]


def test_the_table_is_read() -> None:
    """All sixty rows are there, and in a good part of them a month is too short."""
    assert len(SUMS) == 60
    assert sum(row.last_day != row.next_month for row in SUMS) >= 20


@pytest.mark.differential
@pytest.mark.parametrize("row", SUMS, ids=lambda row: f"{row.day}+{row.months}m{row.days.days}d")
def test_sums_are_those_of_the_published_tables(row: Sum) -> None:
    """Rounding down, rounding up and refusing agree with the table in every row."""
    ends = (MonthEnd.LAST_DAY, MonthEnd.NEXT_MONTH)
    assert [add_months(row.day, row.months, month_end=end) + row.days for end in ends] == [
        row.last_day,
        row.next_month,
    ]
    if row.last_day == row.next_month:
        exact = add_months(row.day, row.months, month_end=MonthEnd.REFUSE)
        assert exact + row.days == row.last_day
    else:
        with pytest.raises(InvalidValueError, match=f"has a day {row.day.day}") as refused:
            add_months(row.day, row.months, month_end=MonthEnd.REFUSE)
        assert refused.value.violations[0].code == "no-such-day"


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2012, 2, 15), date(2012, 2, 1), date(2012, 2, 29)),
        (date(2013, 2, 15), date(2013, 2, 1), date(2013, 2, 28)),
    ],
)
def test_ends_of_a_month_are_those_of_the_published_table(
    day: date, first: date, last: date
) -> None:
    """The first and the last day of a month agree with ``first_last_day_of_month.csv``."""
    assert PartialDate.in_month(day.year, day.month) == PartialDate.between(first, last)


@given(NEAR_ENOUGH, COUNTS)
def test_rules_differ_by_one_day_or_not_at_all(day: date, count: int) -> None:
    """Rounding up gives the day after rounding down, and only where the day is not there."""
    down, up = (
        add_months(day, count, month_end=end) for end in (MonthEnd.LAST_DAY, MonthEnd.NEXT_MONTH)
    )
    if down.day == day.day:
        assert up == down
    else:
        assert up == down + timedelta(days=1)
        assert up.day == 1


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
