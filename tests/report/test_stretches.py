"""Stretches of days over which an answer stays the same."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    DayRange,
)
from inclusion.report.stretches import unchanged

WITHIN = DayRange(date(2016, 7, 1), date(2017, 3, 31))


@given(st.sets(st.dates(WITHIN.first, WITHIN.last), max_size=5))
def test_answer_is_joined_where_it_stays(days: set[date]) -> None:
    """Two neighbouring stretches never say the same, and each day gets its answer."""

    def passed(on: date) -> int:
        return sum(day < on for day in days)

    parts = list(unchanged(passed, days, WITHIN))
    assert [passed(part.first) for part, _ in parts] == [said for _, said in parts]
    assert [passed(part.last) for part, _ in parts] == [said for _, said in parts]
    assert sum(part.days for part, _ in parts) == WITHIN.days
    assert all(a != b for (_, a), (_, b) in pairwise(parts))


def test_last_day_of_the_calendar_has_no_day_after() -> None:
    """An answer may change on the last day there is."""
    within = DayRange(date(9999, 12, 30), date.max)
    parts = list(unchanged(lambda day: day == date.max, [date.max], within))
    assert [days.first for days, _ in parts] == [date(9999, 12, 30), date.max]
