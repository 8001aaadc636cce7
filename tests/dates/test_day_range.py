"""Closed ranges of days."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.dates import DayRange
from inclusion.errors import InvalidValueError
from inclusion.testing.dates import boundary_days, day_ranges, days

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

FIRST, LAST = date(2016, 1, 1), date(2016, 2, 10)


def small_ranges() -> SearchStrategy[DayRange]:
    """Ranges so near to each other that they often meet and can be enumerated."""
    return day_ranges(min_value=FIRST, max_value=LAST)


def every_day(days_of: DayRange) -> set[date]:
    """The days of a range, one by one."""
    return {day for day in calendar() if day in days_of}


def calendar() -> list[date]:
    """Every day on which a small range may lie."""
    return [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


@given(day_ranges())
def test_range_is_given_back_exactly(days_of: DayRange) -> None:
    """Every range survives being written and read, pickled and copied."""
    assert DayRange.parse(str(days_of)) == days_of
    assert pickle.loads(pickle.dumps(days_of)) == days_of  # noqa: S301 - our own bytes
    assert copy.deepcopy(days_of) == days_of


@given(small_ranges(), small_ranges())
def test_equal_ranges_hash_equal(one: DayRange, other: DayRange) -> None:
    """Ranges are equal just if they have the same days, and then they hash equal."""
    assert (one == other) == (every_day(one) == every_day(other))
    assert hash(DayRange(one.first, one.last)) == hash(one)


@given(small_ranges(), small_ranges())
def test_order_is_by_first_then_last_day(one: DayRange, other: DayRange) -> None:
    """Ranges sort as the pairs of their ends."""
    assert (one < other) == ((one.first, one.last) < (other.first, other.last))


@given(small_ranges())
def test_days_are_counted(days_of: DayRange) -> None:
    """The number of days is the number of the days that are in the range."""
    assert days_of.days == len(every_day(days_of))


@given(small_ranges(), small_ranges())
def test_intersection_is_membership(one: DayRange, other: DayRange) -> None:
    """A day lies in the intersection just if it lies in both ranges."""
    both = one.intersection(other)
    assert (every_day(both) if both else set()) == every_day(one) & every_day(other)
    assert both == other.intersection(one)
    assert one.overlaps(other) == (both is not None)


@given(small_ranges(), small_ranges())
def test_covering_is_inclusion(one: DayRange, other: DayRange) -> None:
    """One range covers another just if it has all its days."""
    assert one.covers(other) == (every_day(one) >= every_day(other))


@given(day_ranges(), st.data())
def test_both_ends_belong_to_the_range(days_of: DayRange, data: st.DataObject) -> None:
    """Around the ends, a day is in the range just if it is neither before nor after it."""
    day = data.draw(boundary_days(days_of))
    assert (day in days_of) == (not day < days_of.first and not day > days_of.last)


@given(days(), days())
def test_reversed_ends_are_refused(one: date, other: date) -> None:
    """Two different days make a range in one order only."""
    if one > other:
        with pytest.raises(InvalidValueError, match="must not be before the first day") as refused:
            DayRange(one, other)
        assert refused.value.violations[0].code == "range-reversed"
    else:
        assert DayRange(one, other).days >= 1


def test_moment_is_no_day() -> None:
    """A ``datetime`` is refused where a day is meant, at both ends at once."""
    moment = datetime(2016, 1, 1)  # noqa: DTZ001 - a naive one is the likelier mistake
    with pytest.raises(InvalidValueError) as refused:
        DayRange(moment, moment)
    assert [violation.path for violation in refused.value.violations] == [("first",), ("last",)]


def test_range_cannot_be_changed() -> None:
    """A range is a value."""
    days_of = DayRange(FIRST, LAST)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        days_of.last = FIRST  # type: ignore[misc]  # the test is that it fails


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2017-01-01", "must be two days joined by a slash: YYYY-MM-DD/YYYY-MM-DD"),
        ("2017/2019", "must be a day written YYYY-MM-DD in ASCII digits"),
        ("2017-01-01/2019-12-31\n", "must be a day written YYYY-MM-DD in ASCII digits"),
        ("2017-01-01/..", "must be a day written YYYY-MM-DD in ASCII digits"),
        ("2017-01-01/2017-02-29", "must be a day that the calendar has"),
        ("2017-01-02/2017-01-01", "the last day must not be before the first"),
        (20170101, "must be a plain str, not int"),
    ],
)
def test_wrong_text_has_a_reason(text: object, reason: str) -> None:
    """Each way to be no range has a reason, and reading raises with it."""
    assert DayRange.why_not(text) == reason
    with pytest.raises(InvalidValueError) as refused:
        DayRange.parse(text)  # type: ignore[arg-type]  # one of them is no text
    assert refused.value.violations == (((), "not-a-date", reason),)


def test_plan_period_as_text() -> None:
    """The period of a plan of 2017-2019 has three years of 365 days."""
    period = DayRange.parse("2017-01-01/2019-12-31")
    assert period == DayRange(date(2017, 1, 1), date(2019, 12, 31))
    assert period.days == 3 * 365
