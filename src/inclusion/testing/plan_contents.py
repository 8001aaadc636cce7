"""Hypothesis strategies for what a plan says: areas, goals, measures, indicators, budgets."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.activity import Activity
from inclusion.identifiers import ElementId
from inclusion.operational_programme import OperationalProgramme
from inclusion.plan_content import (
    BudgetLine,
    Goal,
    Indicator,
    Measure,
    PlanArea,
    PlanContent,
    ProjectIntent,
    StatedTotal,
)
from inclusion.testing.drawing import either, mostly, name, pick, repeat, seldom, some_areas
from inclusion.testing.money import amounts
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import words

_WORDS: Final = words()
_MEASURE: Final = "poradna"
_SIMPLE: Final = st.sampled_from((True,) * 7 + (False,))
_PROGRAMMES: Final = tuple(OperationalProgramme)
_ACTIVITIES: Final = (None, *Activity)
_EXTERNAL: Final = (None, False, True)
_COSTS: Final = amounts(min_value=Decimal(0))
_MILLIONTHS: Final = st.integers(1 - 10**21, 10**21 - 1)


def decimal_values() -> SearchStrategy[Decimal]:
    """Values of an indicator: below 10**15, at most 6 decimal places, shrinking to zero."""
    return st.one_of(
        st.integers(-1000, 1000).map(Decimal),
        _MILLIONTHS.map(lambda number: Decimal(f"{number}e-6")),
    )


def plan_contents(
    *, names: References | None = None, worked_out: bool = False
) -> SearchStrategy[PlanContent]:
    """Contents of a plan, shrinking to one that is not known or, worked out, to the least one.

    Args:
        names: What can be referred to; the plan treats its areas.
        worked_out: Whether it treats all of them, each with a goal that has a measure.
    """
    return (_any_worked_out if worked_out else _any_content)(names or any_references())


def draw_content(draw: st.DrawFn, names: References) -> PlanContent:
    """One content."""
    if not mostly(draw):
        return PlanContent(areas=None)
    numbers = count(1)
    return PlanContent(
        areas=tuple(
            PlanArea(area=area, goals=_goals(draw, numbers) if mostly(draw) else None)
            for area in some_areas(draw, names)
        ),
        stated_totals=_stated(draw),
        stated_total=draw(_COSTS) if seldom(draw) else None,
    )


def _stated(draw: st.DrawFn) -> tuple[StatedTotal, ...]:
    if not seldom(draw):
        return ()
    return (StatedTotal(programme=pick(draw, _PROGRAMMES), amount=draw(_COSTS)),)


def draw_worked_out(draw: st.DrawFn, names: References) -> PlanContent:
    """One content in which every area is worked out."""
    numbers = count(1)

    def goal() -> Goal:
        measure = _measure(draw, numbers)
        return Goal(id=_next(numbers), title=name(draw), measures=(measure,))

    return PlanContent(areas=tuple(PlanArea(area=area, goals=(goal(),)) for area in names.areas))


def goals(*, first: int = 1) -> SearchStrategy[tuple[Goal, ...]]:
    """The goals of one area of a plan, shrinking to none.

    Args:
        first: The number in the identifier of the first part; the others count on from it.
    """
    return _any_goals(first)


@st.composite
def _any_goals(draw: st.DrawFn, first: int) -> tuple[Goal, ...]:
    return _goals(draw, count(first))


def _goals(draw: st.DrawFn, numbers: Iterator[int]) -> tuple[Goal, ...]:
    return tuple(
        Goal(
            id=_next(numbers),
            title=name(draw),
            measures=tuple(_measure(draw, numbers) for _ in repeat(draw, 0, 2)),
        )
        for _ in repeat(draw, 0, 2)
    )


def _measure(draw: st.DrawFn, numbers: Iterator[int]) -> Measure:
    identifier = _next(numbers)
    if draw(_SIMPLE):
        return Measure(id=identifier, title=_MEASURE)
    return Measure(
        id=identifier,
        title=draw(_WORDS),
        responsible=draw(_WORDS),
        responsible_is_external=pick(draw, _EXTERNAL),
        budget=draw(budgets()) if either(draw) else None,
        indicators=tuple(_indicator(draw, numbers) for _ in repeat(draw, 0, 2)),
        intents=tuple(_intent(draw, numbers) for _ in repeat(draw, 0, 2)),
    )


def _indicator(draw: st.DrawFn, numbers: Iterator[int]) -> Indicator:
    return Indicator(
        id=_next(numbers),
        title=draw(_WORDS),
        unit=draw(_WORDS),
        baseline=draw(_VALUES),
        target=draw(_VALUES),
    )


def _intent(draw: st.DrawFn, numbers: Iterator[int]) -> ProjectIntent:
    return ProjectIntent(
        id=_next(numbers),
        title=draw(_WORDS),
        programme=pick(draw, _PROGRAMMES),
        activity=pick(draw, _ACTIVITIES),
        applicant=draw(_WORDS) if either(draw) else "",
        requested=draw(_COSTS) if either(draw) else None,
    )


@st.composite
def budgets(draw: st.DrawFn) -> tuple[BudgetLine, ...]:
    """The cost of one measure by its payers, shrinking to none at all."""
    return tuple(
        BudgetLine(amount=draw(_COSTS), programme=pick(draw, _PROGRAMMES))
        if either(draw)
        else BudgetLine(amount=draw(_COSTS), payer=draw(_WORDS))
        for _ in repeat(draw, 0, 2)
    )


def _next(numbers: Iterator[int]) -> ElementId:
    return ElementId(f"e{next(numbers)}")


_VALUES: Final = st.none() | decimal_values()
_any_content = st.composite(draw_content)
_any_worked_out = st.composite(draw_worked_out)
