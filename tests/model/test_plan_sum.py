"""What a plan states against what its intents ask for (D30)."""

from __future__ import annotations

import pytest

from inclusion import (
    Area,
    ElementId,
    Goal,
    InvalidValueError,
    Measure,
    Money,
    OperationalProgramme,
    PlanArea,
    PlanContent,
    ProjectIntent,
    StatedTotal,
    plan_sums,
)

OPZ, IROP = OperationalProgramme.OPZ, OperationalProgramme.IROP
OF_OPZ, OF_IROP = Money.czk("78551647"), Money.czk("152986000")
WHOLE = Money.czk("231537647")


def content(
    *intents: tuple[OperationalProgramme, Money | None],
    stated: tuple[StatedTotal, ...] = (),
    total: Money | None = None,
    goals_known: bool = True,
) -> PlanContent:
    """A plan for housing with one measure and its intents."""
    measure = Measure(
        id=ElementId("m"),
        title="Bydlení",
        intents=tuple(
            ProjectIntent(id=ElementId(f"i{n}"), title="Záměr", programme=programme, requested=sum_)
            for n, (programme, sum_) in enumerate(intents)
        ),
    )
    goals = (Goal(id=ElementId("g"), title="Cíl", measures=(measure,)),)
    parts = [PlanArea(area=Area.HOUSING, goals=goals)]
    if not goals_known:
        parts.append(PlanArea(area=Area.DEBTS))
    return PlanContent(areas=tuple(parts), stated_totals=stated, stated_total=total)


LARGEST = Money.czk("9" * 15)
STATED = (StatedTotal(programme=OPZ, amount=OF_OPZ), StatedTotal(programme=IROP, amount=OF_IROP))


def test_sums_of_varnsdorf_agree() -> None:
    """78 551 647 and 152 986 000 crowns make 231 537 647, by programme and in all."""
    sums = list(plan_sums(content((OPZ, OF_OPZ), (IROP, OF_IROP), stated=STATED, total=WHOLE)))
    assert [(one.programme, one.found, one.agrees) for one in sums] == [
        (OPZ, OF_OPZ, True),
        (IROP, OF_IROP, True),
        (None, WHOLE, True),
    ]


def test_total_is_held_to_the_totals_of_programmes_where_intents_are_not_listed() -> None:
    """A source that gives two sums and no intents is enough to check the total of both."""
    sums = list(plan_sums(PlanContent(stated_totals=STATED, stated_total=WHOLE)))
    assert [one.agrees for one in sums] == [None, None, True]
    rounded = PlanContent(stated_totals=STATED, stated_total=Money.czk("230000000"))
    assert [one.agrees for one in plan_sums(rounded)] == [None, None, False]


@pytest.mark.parametrize(
    "open_content",
    [
        content((OPZ, None), stated=STATED[:1]),
        content((OPZ, OF_OPZ), stated=STATED[:1], goals_known=False),
        content((OPZ, Money.eur("5")), stated=STATED[:1]),
        content(stated=STATED[:1]),
        PlanContent(stated_total=WHOLE),
        content((OPZ, LARGEST), (OPZ, LARGEST), stated=STATED[:1]),
    ],
    ids=["sum unknown", "goals unknown", "other currency", "no intent", "no areas", "too large"],
)
def test_sum_of_what_is_not_known_is_not_known(open_content: PlanContent) -> None:
    """An intent without a sum, a list that is open, another currency: never zero, never a no."""
    assert [(one.found, one.agrees) for one in plan_sums(open_content)] == [(None, None)]


def test_plan_without_totals_has_nothing_to_compare() -> None:
    """Where no total is stated there is no sum, whatever the intents ask for."""
    assert list(plan_sums(content((OPZ, OF_OPZ)))) == []


def test_stated_totals_are_stated_once_and_not_less_than_nothing() -> None:
    """A programme has one total, and no sum is negative."""
    with pytest.raises(InvalidValueError, match=r"stated_totals\[1\]"):
        PlanContent(stated_totals=(STATED[0], STATED[0]))
    with pytest.raises(InvalidValueError, match="less than nothing"):
        StatedTotal(programme=OPZ, amount=Money.czk("-1"))
    with pytest.raises(InvalidValueError, match="less than nothing"):
        PlanContent(stated_total=Money.czk("-1"))
