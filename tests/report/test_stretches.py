"""Stretches of days over which an answer stays the same."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    DayRange,
    LocalityId,
    Outcome,
    PackageId,
    PartialDate,
    funding_access,
    reference,
)
from inclusion.report.stretches import days_in, outcome_stretches, unchanged

WITHIN = DayRange(date(2016, 7, 1), date(2017, 3, 31))


@pytest.mark.parametrize(
    ("place", "package"),
    [("vzorov", "OPZ-901"), ("vzorov", "IROP-903"), ("nejasnov", "OPZ-901")],
)
def test_stretches_are_the_answers_of_every_day(place: str, package: str) -> None:
    """On every day the stretch says what the question asked for this day says; there is no gap."""
    programme = reference.illustration()
    stretches = outcome_stretches(
        programme, locality=LocalityId(place), package=PackageId(package), within=WITHIN
    )
    said = [s.outcome for s in stretches for _ in range(s.days.days)]
    asked: list[Outcome] = [
        funding_access(
            programme, locality=place, package=package, on=WITHIN.first + timedelta(days=n)
        ).outcome
        for n in range(WITHIN.days)
    ]
    assert said == asked
    assert (stretches[0].days.first, stretches[-1].days.last) == (WITHIN.first, WITHIN.last)


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


def test_days_are_found_wherever_they_stand() -> None:
    """Ranges, rough days, tuples and values of the model are looked into; open ends are none."""
    day = date(2016, 10, 26)
    assert set(days_in((PartialDate.not_before(day), DayRange(day, date.max), "2017", None))) == {
        day
    }
    plans = reference.illustration().plans
    assert date(2016, 8, 15) in set(days_in(plans))
