"""The public strategies for dates keep what they promise."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from inclusion.dates import DayRange, PartialDate
from inclusion.testing.dates import boundary_days, day_ranges, days, partial_dates

NEAR_ENOUGH = days(min_value=date(2014, 1, 1), max_value=date(2018, 12, 31))


@given(NEAR_ENOUGH, NEAR_ENOUGH, st.data())
def test_bounds_are_kept(one: date, other: date, data: st.DataObject) -> None:
    """Every known bound of what is drawn lies within the bounds that were asked."""
    low, high = min(one, other), max(one, other)
    asked = DayRange(low, high)
    drawn = data.draw(partial_dates(min_value=low, max_value=high))
    assert {drawn.earliest, drawn.latest} - {date.min, date.max} <= {
        end for end in (drawn.earliest, drawn.latest) if end in asked
    }
    assert asked.covers(data.draw(day_ranges(min_value=low, max_value=high)))
    assert data.draw(days(min_value=low, max_value=high)) in asked


@given(partial_dates(min_value=date(2016, 1, 1), max_value=date(2016, 12, 31), open_ended=False))
def test_open_ends_can_be_left_out(known: PartialDate) -> None:
    """Without open ends, both bounds are always known."""
    assert date.min < known.earliest <= known.latest < date.max


@pytest.mark.parametrize(
    "text",
    ["2016-03-08", "2016-01", "2016-12", "2016", "2016-03-08/..", "../2016-03-08"],
)
def test_every_form_comes_up(text: str) -> None:
    """Exact days, whole months and years at the very bounds, and open ends are all drawn."""
    within = partial_dates(min_value=date(2016, 1, 1), max_value=date(2016, 12, 31))
    wanted = PartialDate.parse(text)
    found = find(within, lambda known: len(str(known)) == len(text) and _alike(known, wanted))
    assert _alike(found, wanted)


@pytest.mark.parametrize(
    ("low", "high", "months"),
    [
        (date(2016, 1, 2), date(2016, 2, 28), []),
        (date(2016, 1, 2), date(2016, 2, 29), ["2016-02"]),
        (date(2016, 1, 1), date(2016, 2, 28), ["2016-01"]),
        (date(2016, 1, 1), date(2016, 2, 29), ["2016-01", "2016-02"]),
    ],
)
def test_only_whole_months_come_up(low: date, high: date, months: list[str]) -> None:
    """Months are drawn just if they lie wholly within the bounds."""
    for month in months:
        wanted = PartialDate.parse(month)
        drawn = partial_dates(min_value=low, max_value=high)
        assert find(drawn, lambda known, wanted=wanted: known == wanted) == wanted  # type: ignore[misc]


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (date(2016, 1, 2), date(2016, 2, 28)),
        (date(2016, 1, 2), date(2017, 12, 30)),
        (date(2015, 2, 1), date(2016, 12, 30)),
    ],
)
@given(st.data())
def test_one_day_short_is_no_whole_month(low: date, high: date, data: st.DataObject) -> None:
    """A month or a year of which one day is out of bounds is not drawn."""
    drawn = data.draw(partial_dates(min_value=low, max_value=high, open_ended=False))
    assert low <= drawn.earliest <= drawn.latest <= high


def test_simplest_date_is_a_plain_day() -> None:
    """A failing test is shown an exact day at the turn of the millennium."""
    assert find(partial_dates(), lambda _: True) == PartialDate.on(date(2000, 1, 1))


@pytest.mark.parametrize(
    ("days_of", "around"),
    [
        ("2016-01-01/2016-01-31", ["2015-12-31", "2016-01-02", "2016-01-30", "2016-02-01"]),
        ("0001-01-01/9999-12-31", ["0001-01-01", "0001-01-02", "9999-12-30", "9999-12-31"]),
        ("2016-01-01/2016-01-01", ["2015-12-31", "2016-01-01", "2016-01-02"]),
    ],
)
def test_boundary_days_lie_around_the_ends(days_of: str, around: list[str]) -> None:
    """The days before, at and after each end are drawn, as far as the calendar goes."""
    near = boundary_days(DayRange.parse(days_of))
    for text in around:
        day = date.fromisoformat(text)
        assert find(near, lambda drawn, day=day: drawn == day) == day  # type: ignore[misc]


def _alike(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates are known in the same way."""
    return (one.is_exact, one.earliest == date.min, one.latest == date.max) == (
        other.is_exact,
        other.earliest == date.min,
        other.latest == date.max,
    )
