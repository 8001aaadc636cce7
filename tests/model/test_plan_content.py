"""The content of a plan: what it treats, and what it has worked out."""

from __future__ import annotations

import pytest

from inclusion import (
    Area,
    ElementId,
    Goal,
    Indicator,
    InvalidValueError,
    Measure,
    OperationalProgramme,
    PlanArea,
    PlanContent,
    ProjectIntent,
)


def goal(name: str, *measures: Measure) -> Goal:
    """A goal with these measures."""
    return Goal(id=ElementId(name), title="Cíl", measures=measures)


def measure(name: str) -> Measure:
    """A measure with an indicator and an intent."""
    return Measure(
        id=ElementId(name),
        title="Opatření",
        indicators=(Indicator(id=ElementId(f"{name}-i"), title="Počet", unit="osoba"),),
        intents=(
            ProjectIntent(
                id=ElementId(f"{name}-p"), title="Projekt", programme=OperationalProgramme.OPZ
            ),
        ),
    )


CONTENT = PlanContent(
    areas=(
        PlanArea(area=Area.HOUSING, goals=(goal("empty"), goal("full", measure("m")))),
        PlanArea(area=Area.DEBTS, goals=(goal("idle"),)),
        PlanArea(area=Area.SAFETY, goals=()),
        PlanArea(area=Area.EDUCATION),
    )
)


@pytest.mark.parametrize(
    ("area", "named", "worked_out"),
    [
        (Area.HOUSING, True, True),
        (Area.DEBTS, True, False),
        (Area.SAFETY, True, False),
        (Area.EDUCATION, True, None),
        (Area.HEALTH, False, False),
    ],
)
def test_area_is_worked_out_by_a_goal_with_a_measure(
    area: Area, *, named: bool, worked_out: bool | None
) -> None:
    """An area named is not yet worked out; without its goals known nobody can tell."""
    assert CONTENT.names_area(area) is named
    assert CONTENT.works_out(area) is worked_out


def test_content_that_is_not_known_says_nothing() -> None:
    """A plan of which no areas are known neither treats an area nor leaves it out."""
    unknown = PlanContent()
    assert unknown.names_area(Area.HOUSING) is None
    assert unknown.works_out(Area.HOUSING) is None
    assert list(unknown.elements()) == []


def test_content_known_to_be_empty_says_no() -> None:
    """A plan with no areas at all treats none."""
    empty = PlanContent(areas=())
    assert empty.names_area(Area.HOUSING) is False
    assert empty.works_out(Area.HOUSING) is False


def test_elements_come_in_the_order_of_the_plan() -> None:
    """Goals come before their measures, these before their indicators and intents."""
    names = [str(element.id) for element in CONTENT.elements()]
    assert names == ["empty", "full", "m", "m-i", "m-p", "idle"]


def test_identifier_of_an_element_is_used_once_in_a_plan() -> None:
    """Two elements of a plan cannot share an identifier, wherever they stand."""
    areas = (
        PlanArea(area=Area.HOUSING, goals=(goal("same"),)),
        PlanArea(area=Area.DEBTS, goals=(goal("other", measure("same")),)),
    )
    with pytest.raises(InvalidValueError) as caught:
        PlanContent(areas=areas)
    assert [v.code for v in caught.value.violations] == ["repeated"]


def test_measure_that_costs_nothing_differs_from_one_of_unknown_cost() -> None:
    """An empty budget says "costs nothing"; none at all says "not known"."""
    free = Measure(id=ElementId("m"), title="Opatření", budget=())
    assert free != Measure(id=ElementId("m"), title="Opatření")
    assert free.budget == ()
