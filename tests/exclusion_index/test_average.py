"""The average index over years, as the call of OP JAK asks for it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs
import pytest

from inclusion import (
    MAP_PRIORITY,
    AverageRecalculation,
    CallCode,
    InvalidIdentifierError,
    InvalidValueError,
    MunicipalityCode,
    PointsRange,
    SourceId,
    average_index,
    recalculate_average,
)

OBRNICE, TRMICE, LIBEREC = "567337", "553697", "563889"


def test_average_below_the_threshold_is_no_priority() -> None:
    """7.9 is not 8, and is not rounded to it: cooperation only if there is capacity."""
    # ten municipalities whose 30 values add up to 237
    codes = ["567337", "553697", "563889", "562971", "567027"]
    codes += ["561860", "566624", "560286", "562882", "511021"]
    points = dict.fromkeys(codes[:9], (8, 8, 8)) | {codes[9]: (7, 7, 7)}
    average = average_index(points)
    assert (average.value, average.is_priority) == (Fraction("7.9"), False)
    assert str(average) == (
        "Average index of social exclusion, 2020, 2021, 2022: 7.9 (threshold 8): not a priority; "
        "cooperation is possible if the Agency has capacity"
    )
    assert "7,9 (práh 8): není prioritou; spolupráce je možná" in average.explain("cs")


@pytest.mark.parametrize(
    ("points", "priority"),
    [((8, 8, 8), True), ((7, 8, 9), True), ((8, 8, 7), False), ((30, 0, 0), True)],
)
def test_threshold_itself_is_enough(points: tuple[int, int, int], priority: bool) -> None:
    """An average of exactly 8 is a priority; anything less is not."""
    assert average_index({OBRNICE: points}).is_priority is priority


def test_average_is_never_rounded_before_it_is_compared() -> None:
    """An average that would round to 8 stays below it, and is shown so."""
    many = {OBRNICE: (8, 8, 8), TRMICE: (8, 8, 7)}
    weights: dict[str, Any] = {OBRNICE: 10**9, TRMICE: 1}
    average = average_index(many, weights=weights)
    assert average.is_priority is False
    assert average.value == 8 - Fraction(1, 3 * (10**9 + 1))
    assert "2022: 7.9999999997 (threshold 8)" in str(average)


def test_municipalities_and_years_weigh_the_same_unless_told() -> None:
    """The mean is taken over municipal means; weights are a choice of the caller."""
    points = {OBRNICE: (29, 28, 30), LIBEREC: (1, 1, 1)}
    assert average_index(points).value == 15
    assert average_index(points, weights={OBRNICE: 1, LIBEREC: "99"}).value == Fraction("1.28")


def test_missing_year_is_unknown_unless_the_bounds_decide() -> None:
    """A missing value may be 0 to 30; only if both ends give the same answer is there one."""
    open_ = average_index({OBRNICE: (8, None, 8)})
    assert (open_.least, open_.most) == (Fraction(16, 3), Fraction(46, 3))
    assert (open_.value, open_.is_priority) == (None, None)
    assert open_.missing == ((MunicipalityCode(OBRNICE), 2021),)
    assert "not known whether it is a priority: no value of 567337 in 2021" in str(open_)
    assert "není známo, zda je prioritou: chybí hodnota 567337 2021" in open_.explain("cs")
    assert "5.33–15.33" in str(open_)
    assert average_index({OBRNICE: (24, None, 0)}).is_priority is True
    many = {OBRNICE: (0, 0, None), TRMICE: (0, 0, 0)}
    assert average_index(many).is_priority is False


def test_rule_is_dated_and_sourced() -> None:
    """The years, the threshold and what is only assumed are in the rule, with their sources."""
    assert (MAP_PRIORITY.years, MAP_PRIORITY.threshold) == ((2020, 2021, 2022), Fraction(8))
    assert {ground.source.id for ground in MAP_PRIORITY.basis} == {SourceId("S46"), SourceId("S47")}
    assumed = MAP_PRIORITY.basis[-1]
    assert assumed.confidence.value == "general"


def test_another_set_of_municipalities_needs_a_new_calculation() -> None:
    """When municipalities join or leave, the average is taken anew and the ministry is asked."""
    before = average_index({OBRNICE: (29, 29, 29), LIBEREC: (1, 1, 1)})
    change = recalculate_average(before, {LIBEREC: (1, 1, 1), TRMICE: (2, 2, 2)})
    assert change.joined == (MunicipalityCode(TRMICE),)
    assert change.left == (MunicipalityCode(OBRNICE),)
    assert change.must_be_asked_for
    assert (before.is_priority, change.after.is_priority) == (True, False)
    assert str(change).splitlines()[1:] == [
        "15 before, 1.5 now; joined: 553697; left: 567337",
        "The municipalities changed: ask the ministry for a new calculation.",
    ]
    assert "dříve 15, nyní 1,5; přibylo: 553697; ubylo: 567337" in change.explain("cs")


def test_the_same_set_needs_no_new_calculation() -> None:
    """The same municipalities in another order are the same set."""
    before = average_index({OBRNICE: (29, 29, 29), LIBEREC: (1, 1, 1)})
    same = recalculate_average(before, {LIBEREC: (1, 1, 1), OBRNICE: (29, 29, 29)})
    assert not same.must_be_asked_for
    assert same.after.value == before.value
    assert str(same).splitlines()[1:] == ["15 before, 15 now; joined: none; left: none"]


ONE = average_index({OBRNICE: (1, 2, 3)})
OTHER_RULE = attrs.evolve(MAP_PRIORITY, years=(2021, 2022, 2023))


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: average_index({}), "empty"),
    (lambda: average_index({OBRNICE: (1, 2)}), "other-years"),
    (lambda: average_index({OBRNICE: (1, 2, 31)}), "out-of-bounds"),
    (lambda: average_index({OBRNICE: (1, -2, 3)}), "out-of-bounds"),
    (lambda: average_index({OBRNICE: (1, 2, 3)}, weights={}), "incomplete"),
    (lambda: average_index({OBRNICE: (1, 2, 3)}, weights={OBRNICE: 0}), "not-positive"),
    (lambda: attrs.evolve(ONE, municipalities=ONE.municipalities * 2), "repeated"),
    (lambda: attrs.evolve(MAP_PRIORITY, years=()), "empty"),
    (lambda: attrs.evolve(MAP_PRIORITY, years=(2020, 2020)), "repeated"),
    (
        lambda: AverageRecalculation(
            before=ONE, after=average_index({OBRNICE: (1, 2, 3)}, rule=OTHER_RULE)
        ),
        "other-rule",
    ),
]


@pytest.mark.parametrize(("make", "code"), REFUSED, ids=range(len(REFUSED)))
def test_what_contradicts_itself_is_refused(make: Callable[[], object], code: str) -> None:
    """An average that breaks its own rule cannot be made."""
    with pytest.raises(InvalidValueError) as refused:
        make()
    assert refused.value.violations[0].code == code


def test_codes_are_checked() -> None:
    """A code with another check digit is refused."""
    with pytest.raises(InvalidIdentifierError):
        average_index({"567338": (1, 2, 3)})


def test_points_known_within_bounds_can_be_averaged() -> None:
    """The index of a municipality without a school goes in with its bounds."""
    (found,) = ONE.municipalities
    bounded = attrs.evolve(found, points=(PointsRange(least=14, most=20), *found.points[1:]))
    average = attrs.evolve(ONE, municipalities=(bounded,))
    assert (average.least, average.most) == (Fraction(19, 3), Fraction(25, 3))
    assert average.rule.call == CallCode("02_23_017")
