"""Public holidays by year of law, against an independent calendar."""

from __future__ import annotations

from datetime import date

import attrs
import holidays
import pytest

from inclusion import (
    PUBLIC_HOLIDAYS,
    EasterDay,
    FixedDay,
    InvalidValueError,
    Language,
    PublicHoliday,
    public_holidays,
)

YEARS = range(1990, 2051)

EXPLAINED = {
    date(year, 11, 17): "a working day of remembrance until Act 245/2000 Coll. (Act 167/1990 Coll.)"
    for year in range(1990, 2000)
}
"""Every day on which the independent calendar is known to differ, and why ours is right."""


def days_of(year: int) -> dict[date, PublicHoliday]:
    """The holidays of a year by their day."""
    return {off.day: off.holiday for off in public_holidays(year)}


@pytest.mark.differential
def test_holidays_are_those_of_an_independent_calendar_but_for_the_explained() -> None:
    """The list of differences is complete: it may neither grow nor shrink unseen."""
    theirs = set(holidays.country_holidays("CZ", years=YEARS))
    ours = {day for year in YEARS for day in days_of(year)}
    assert theirs ^ ours == set(EXPLAINED)


@pytest.mark.parametrize(
    ("day", "is_off"),
    [
        (date(1990, 5, 8), False),
        (date(1990, 5, 9), True),
        (date(1991, 5, 9), True),
        (date(1992, 5, 8), True),
        (date(1992, 5, 9), False),
        (date(1990, 7, 5), True),
        (date(1990, 7, 6), True),
        (date(1990, 10, 28), True),
        (date(1990, 12, 24), True),
        (date(1999, 9, 28), False),
        (date(2000, 9, 28), True),
        (date(1999, 11, 17), False),
        (date(2000, 11, 17), True),
        (date(2015, 4, 3), False),
        (date(2016, 3, 25), True),
        (date(2024, 3, 31), False),
        (date(2024, 4, 1), True),
        (date(2024, 11, 18), False),
    ],
)
def test_day_is_off_by_the_law_of_its_year(day: date, is_off: bool) -> None:
    """A day is off from the year in which a law made it so, until another law ended that."""
    assert (day in days_of(day.year)) is is_off


@pytest.mark.parametrize(
    ("day", "law"),
    [
        (date(1991, 5, 9), "L93-1951"),
        (date(1999, 5, 8), "L218-1991"),
        (date(1999, 7, 6), "L204-1990"),
        (date(2000, 7, 6), "L204-1990"),
        (date(2001, 7, 6), "L245-2000"),
        (date(1999, 10, 28), "L141-1988"),
        (date(2000, 12, 24), "L245-2000"),
        (date(2016, 3, 25), "L359-2015"),
    ],
)
def test_holiday_names_the_law_of_its_year(day: date, law: str) -> None:
    """The law that a holiday rests on is the one that was in force on that very day."""
    assert str(days_of(day.year)[day].basis[0].source.id) == law


def test_every_holiday_has_both_names_and_a_law() -> None:
    """No row of the table lacks a law, and the names differ between the languages."""
    for holiday in PUBLIC_HOLIDAYS:
        assert holiday.basis
        assert holiday.name.to(Language.ENGLISH) != holiday.name.to(Language.CZECH)


@pytest.mark.parametrize("year", YEARS)
def test_holidays_of_a_year_are_distinct_and_in_order(year: int) -> None:
    """No day is off twice, which two laws in force at once would bring about."""
    days = [off.day for off in public_holidays(year)]
    assert days == sorted(set(days))
    assert len(days) == (13 if year >= 2016 else 12 if year > 2000 else len(days))


@pytest.mark.parametrize("year", [1989, 4100])
def test_years_whose_law_is_not_recorded_are_refused(year: int) -> None:
    """There is an error and no guess before 1990, and where Easter is not known."""
    with pytest.raises(InvalidValueError, match=f"1990 to 4099, not {year}") as refused:
        public_holidays(year)
    assert refused.value.violations[0].code == "out-of-range"


@pytest.mark.parametrize(("month", "day"), [(2, 29), (2, 30), (13, 1), (0, 1), (4, 31)])
def test_day_that_does_not_come_every_year_is_refused(month: int, day: int) -> None:
    """A fixed holiday has a day in every year."""
    with pytest.raises(InvalidValueError, match="a day of every year") as refused:
        FixedDay(month, day)
    assert refused.value.violations[0].code == "no-such-day"


def test_holiday_that_is_not_in_force_has_no_day() -> None:
    """Before its law and after it a holiday has no day."""
    friday = next(h for h in PUBLIC_HOLIDAYS if h.when == EasterDay(-2))
    assert friday.in_year(2015) is None
    assert friday.in_year(2023) == date(2023, 4, 7)
    assert attrs.evolve(friday, when=FixedDay(5, 9)).in_year(2016) == date(2016, 5, 9)
