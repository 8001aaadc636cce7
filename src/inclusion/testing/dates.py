"""Hypothesis strategies for days, ranges of days and partly known dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay

_ONE_DAY = timedelta(days=1)


def days(*, min_value: date = date.min, max_value: date = date.max) -> SearchStrategy[date]:
    """Days, shrinking to the first of January 2000 or the bound that is nearest to it.

    Args:
        min_value: The first day that may come.
        max_value: The last day that may come.
    """
    return st.dates(min_value=min_value, max_value=max_value)


def times_of_day() -> SearchStrategy[TimeOfDay]:
    """Minutes of the day, shrinking to midnight."""
    return st.builds(TimeOfDay, st.integers(0, 23), st.integers(0, 59))


def moments(*, min_value: date = date.min, max_value: date = date.max) -> SearchStrategy[Moment]:
    """Minutes of a day, shrinking to a midnight.

    Args:
        min_value: The first day that may come.
        max_value: The last day that may come.
    """
    return st.builds(Moment, days(min_value=min_value, max_value=max_value), times_of_day())


def day_ranges(
    *, min_value: date = date.min, max_value: date = date.max
) -> SearchStrategy[DayRange]:
    """Ranges of one day or more.

    Args:
        min_value: No range begins before this day.
        max_value: No range ends after this day.
    """
    return _ordered(min_value, max_value).map(lambda ends: DayRange(*ends))


def partial_dates(
    *, min_value: date = date.min, max_value: date = date.max, open_ended: bool = True
) -> SearchStrategy[PartialDate]:
    """Dates known exactly, to the month, to the year, or to lie between two days.

    They shrink to the one exact day that ``days`` would shrink to.

    Args:
        min_value: No bound that is known lies before this day.
        max_value: No bound that is known lies after this day.
        open_ended: Whether dates that are only "not before" or "not after" a day come too.
    """
    within = days(min_value=min_value, max_value=max_value)
    forms: list[SearchStrategy[PartialDate]] = [
        within.map(PartialDate.on),
        *_months(min_value, max_value),
        *_years(min_value, max_value),
        _ordered(min_value, max_value).map(lambda ends: PartialDate.between(*ends)),
    ]
    if open_ended:
        forms += [within.map(PartialDate.not_before), within.map(PartialDate.not_after)]
    return st.one_of(forms)


def boundary_days(day_range: DayRange) -> SearchStrategy[date]:
    """The days just before, at and just after each end of a range, as far as the calendar goes.

    Args:
        day_range: The range.
    """
    around = {day for end in (day_range.first, day_range.last) for day in _around(end)}
    return st.sampled_from(sorted(around))


def _ordered(min_value: date, max_value: date) -> SearchStrategy[tuple[date, date]]:
    within = days(min_value=min_value, max_value=max_value)
    return st.tuples(within, within).map(lambda pair: (min(pair), max(pair)))


def _months(min_value: date, max_value: date) -> list[SearchStrategy[PartialDate]]:
    """One strategy for the months that lie wholly between the bounds; none if there are none."""
    first = _month(min_value) + (min_value.day > 1)
    last = _month(max_value) - (max_value != PartialDate.in_month(*_year_month(max_value)).latest)
    if last < first:
        return []
    ends = PartialDate.in_month(*_of(first)).earliest, PartialDate.in_month(*_of(last)).latest
    return [st.dates(*ends).map(lambda day: PartialDate.in_month(*_year_month(day)))]


def _years(min_value: date, max_value: date) -> list[SearchStrategy[PartialDate]]:
    """One strategy for the years that lie wholly between the bounds; none if there are none."""
    first = min_value.year + (min_value > date(min_value.year, 1, 1))
    last = max_value.year - (max_value < date(max_value.year, 12, 31))
    if last < first:
        return []
    ends = date(first, 1, 1), date(last, 12, 31)
    return [st.dates(*ends).map(lambda day: PartialDate.in_year(day.year))]


def _year_month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _month(day: date) -> int:
    """Months counted from January of the year 0."""
    return day.year * 12 + day.month - 1


def _of(number: int) -> tuple[int, int]:
    """Year and month of a month so counted."""
    return number // 12, number % 12 + 1


def _around(day: date) -> list[date]:
    before = [] if day == date.min else [day - _ONE_DAY]
    after = [] if day == date.max else [day + _ONE_DAY]
    return [*before, day, *after]


def partial_dates_of(day: date) -> SearchStrategy[PartialDate]:
    """What may be known of one day: it, or its month, its year, or some days around it.

    Every date that is drawn is possible on that day, so dates drawn of days in order never
    contradict each other. They shrink to the day itself.

    Args:
        day: The day.
    """
    return st.sampled_from(forms_of_knowledge()).map(lambda form: form(day))


def forms_of_knowledge() -> tuple[Callable[[date], PartialDate], ...]:
    """The ways to know a day, exactly being the first and most of them; each gets the day."""
    return _FORMS


def _month_of(day: date) -> PartialDate:
    return PartialDate.in_month(day.year, day.month)


def _year_of(day: date) -> PartialDate:
    return PartialDate.in_year(day.year)


def _not_before(day: date) -> PartialDate:
    return PartialDate.not_before(shifted(day, -_A_MONTH))


def _not_after(day: date) -> PartialDate:
    return PartialDate.not_after(shifted(day, _A_MONTH))


def _around_days(before: int, after: int) -> Callable[[date], PartialDate]:
    """The days from so many before a day to so many after it."""
    return lambda day: PartialDate.between(shifted(day, -before), shifted(day, after))


def shifted(day: date, count: int) -> date:
    """Some days later or earlier, as far as the calendar goes."""
    ordinal = day.toordinal() + count
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


_A_MONTH: Final = 30
_FORMS: Final[tuple[Callable[[date], PartialDate], ...]] = (
    *[PartialDate.on] * 5,
    _month_of,
    _month_of,
    _year_of,
    _around_days(0, 1),
    _around_days(10, 0),
    _around_days(90, 200),
    PartialDate.not_before,
    PartialDate.not_after,
    _not_before,
    _not_after,
)
