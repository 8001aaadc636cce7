"""Hypothesis strategies for terms and deadlines."""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.counting_rules import (
    ADMINISTRATIVE_CODE,
    AS_WRITTEN,
    CIVIL_CODE,
    CountingRules,
    Delivery,
    Shift,
)
from inclusion.dates import DayRange, MonthEnd, TimeOfDay
from inclusion.deadline import END_OF_DAY, Deadline
from inclusion.term import Term, TermUnit
from inclusion.testing.dates import days, times_of_day
from inclusion.testing.drawing import YEARS

_LONGEST: Final = {
    TermUnit.DAYS: 400,
    TermUnit.WORKING_DAYS: 120,
    TermUnit.WEEKS: 60,
    TermUnit.MONTHS: 60,
    TermUnit.YEARS: 10,
}
_NEVER_REFUSED: Final = (MonthEnd.LAST_DAY, MonthEnd.NEXT_MONTH)


def terms() -> SearchStrategy[Term]:
    """Terms of every unit, up to some years long, shrinking to one day."""
    return st.one_of([_terms_in(unit, most) for unit, most in _LONGEST.items()])


def _terms_in(unit: TermUnit, most: int) -> SearchStrategy[Term]:
    return st.integers(1, most).map(lambda count: Term(count, unit))


def counting_rules() -> SearchStrategy[CountingRules]:
    """Rules of counting that refuse nothing, shrinking to those of the programme's own calls."""
    return _any_rules()


@st.composite
def _any_rules(draw: st.DrawFn) -> CountingRules:
    return attrs.evolve(
        draw(st.sampled_from((AS_WRITTEN, CIVIL_CODE, ADMINISTRATIVE_CODE))),
        month_end=draw(st.sampled_from(_NEVER_REFUSED)),
        shift=draw(st.sampled_from(Shift)),
        delivery=draw(st.sampled_from(Delivery)),
    )


def closing_times() -> SearchStrategy[TimeOfDay | None]:
    """Minutes at which something closes, shrinking to the end of the day; some are not known."""
    return st.one_of(st.just(END_OF_DAY), times_of_day(), st.none())


def deadlines(*, within: DayRange = YEARS) -> SearchStrategy[Deadline]:
    """Deadlines on a given day and after an event, shrinking to a given day as a whole.

    Args:
        within: Where the day lies that is given, or on which the event falls; from 1990.
    """
    return _any_deadline(within)


@st.composite
def _any_deadline(draw: st.DrawFn, within: DayRange) -> Deadline:
    day: date = draw(days(min_value=within.first, max_value=within.last))
    rules, closes_at = draw(counting_rules()), draw(closing_times())
    if not draw(st.booleans()):
        return Deadline.on(day, rules=rules, closes_at=closes_at)
    return Deadline.after(day, draw(terms()), rules=rules, closes_at=closes_at)
