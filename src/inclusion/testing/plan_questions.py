"""Hypothesis strategies for questions about plans, most of them on days that matter."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.dates import DayRange
from inclusion.identifiers import PlanId, VersionLabel
from inclusion.programme import Programme
from inclusion.testing.drawing import YEARS, day_in, pick, seldom
from inclusion.testing.questions import days_that_matter


class PlanQuestion(NamedTuple):
    """May this version of a plan be in force on this day?

    Args:
        plan: The plan.
        version: The version.
        on: The day.
    """

    plan: PlanId
    version: VersionLabel
    on: date


def plan_questions(
    programme: Programme, *, within: DayRange = YEARS
) -> SearchStrategy[PlanQuestion]:
    """Questions about the plans of a programme, mostly near a day that it names.

    They shrink to the first version of the first plan.

    Args:
        programme: The programme, with at least one plan.
        within: Where the other days lie.
    """
    return _question(programme, within)


@st.composite
def _question(draw: st.DrawFn, programme: Programme, within: DayRange) -> PlanQuestion:
    plan = pick(draw, programme.plans)
    version = pick(draw, plan.versions)
    matter = [day for day in days_that_matter(programme) if day in within]
    on = day_in(draw, within) if seldom(draw) or not matter else pick(draw, matter)
    return PlanQuestion(plan.id, version.label, on)
