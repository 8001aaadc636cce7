"""Laws of the index, over drawn figures; the oracle shares no code with the library."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from inclusion import (
    AverageIndex,
    ExclusionIndex,
    IndexBand,
    IndexIndicator,
    IndicatorFigures,
    IndicatorPoints,
    PartPoints,
    PointsRange,
    compare_indexes,
    testing,
)
from inclusion.exclusion_index.exclusion_index import index_of

ORACLE = {  # numbers typed in from the notes on the published table
    "debt-enforcement": ((100, 200), ("12", "18")),
    "housing-allowance": ((40, 80), ("2.1", "3.0")),
    "subsistence-allowance": ((30, 60), ("0.9", "1.7")),
    "job-seekers": ((40, 80), ("1.4", "2.5")),
    "early-school-leavers": ((6, 12), ("5", "12")),
}
INDICATORS = st.sampled_from(IndexIndicator)


def by_hand(name: str, figures: IndicatorFigures) -> int:
    """The points of known figures, by cross-multiplication of whole numbers."""
    (c1, c2), (s1, s2) = ORACLE[name]
    count, people, quotient = figures.count, figures.denominator, figures.quotient
    assert count is not None
    assert people is not None
    assert quotient is not None
    total = (count >= c1) + (count > c2)
    if people:
        total += (100 * count >= Fraction(s1) * people) + (100 * count > Fraction(s2) * people)
    return total + (10 * quotient >= 18) + (10 * quotient > 25)


@given(testing.exclusion_indexes(known=True))
def test_points_are_those_worked_out_by_hand(index: ExclusionIndex) -> None:
    """The points are the sum over indicators and parts, and the band is that of the sum."""
    expected = [by_hand(found.indicator.value, found.figures) for found in index.indicators]
    assert [found.points for found in index.indicators] == expected
    assert index.points == sum(expected)
    band = index.band
    assert band is not None
    assert sum(expected) in range(band.bounds.least, band.bounds.most + 1)


@given(testing.exclusion_indexes())
def test_whole_is_the_sum_of_its_parts(index: ExclusionIndex) -> None:
    """The bounds of the whole are the sums of the bounds of the parts."""
    for least_or_most in ("least", "most"):
        parts = 0
        for found in index.indicators:
            inner = (found.taken_over is not None and (found,)) or found.parts
            parts += sum(getattr(part.bounds, least_or_most) for part in inner)
        assert getattr(index.bounds, least_or_most) == parts
    assert (index.points is None) == (index.bounds.least < index.bounds.most)
    assert (index.missing == ()) == (index.points is not None)


@given(testing.exclusion_indexes(), st.data())
def test_learning_stays_inside_the_bounds(index: ExclusionIndex, data: st.DataObject) -> None:
    """Whoever learns a figure narrows the bounds, and what is decided stays decided."""
    more = data.draw(testing.learned_index(index))
    assert index.bounds.least <= more.bounds.least <= more.bounds.most <= index.bounds.most
    assert index.points in (None, more.points)
    assert index.band in (None, more.band)
    assert set(more.missing) <= set(index.missing)


@given(INDICATORS.flatmap(lambda i: st.tuples(st.just(i), testing.indicator_figures(i))), st.data())
def test_points_never_fall_when_the_count_rises(
    drawn: tuple[IndexIndicator, IndicatorFigures], data: st.DataObject
) -> None:
    """More people among as many never give fewer points."""
    indicator, figures = drawn
    if figures.count is None or figures.denominator == 0:
        return
    more = attrs.evolve(figures, count=figures.count + data.draw(st.integers(0, 300)))
    thresholds = index_of(2023, (IndicatorFigures(),) * 5).thresholds
    assert thresholds
    both = (
        IndicatorPoints(indicator=indicator, figures=f, thresholds=thresholds.of(indicator))
        for f in (figures, more)
    )
    less, most = (found.bounds for found in both)
    assert less.least <= most.least
    assert less.most <= most.most


@given(testing.exclusion_indexes())
def test_next_threshold_is_where_the_points_change(index: ExclusionIndex) -> None:
    """Moved by the distance named, and a hair further where it must be passed, points change."""
    hair = Fraction(1, 10**12)
    for part in (part for found in index.indicators for part in found.parts):
        for step in filter(None, (part.one_more, part.one_less)):
            sign = 1 if step.rise else -1
            assert part.value is not None
            there = part.value + sign * (step.distance + (hair if step.beyond else 0))
            assert attrs.evolve(part, value=there).points == step.points
            if step.distance:
                just_before = part.value + sign * (step.distance - (0 if step.beyond else hair))
                if sign * (just_before - part.value) >= 0:
                    assert attrs.evolve(part, value=just_before).points == part.points


@given(testing.exclusion_indexes(), testing.exclusion_indexes())
def test_comparison_is_antisymmetric_and_adds_up(
    one: ExclusionIndex, other: ExclusionIndex
) -> None:
    """Back is minus there, and the changes of indicators and parts add up to the whole."""
    there, back = compare_indexes(one, other), compare_indexes(other, one)
    assert (there.change.least, there.change.most) == (-back.change.most, -back.change.least)
    assert there.change == PointsRange.total(move.change for move in there.indicators)
    for move in there.indicators:
        if move.parts:
            assert move.change == PointsRange.total(part.change for part in move.parts)
    assert str(there)
    assert there.explain("cs")


@given(testing.average_indexes())
def test_average_lies_between_its_values(average: AverageIndex) -> None:
    """The average is no less than the least value and no more than the greatest."""
    points = [p for found in average.municipalities for p in found.points]
    assert min(p.least for p in points) <= average.least <= average.most
    assert average.most <= max(p.most for p in points)
    assert (average.value is None) == bool(average.missing)
    if average.is_priority is not None:
        assert average.is_priority is (average.least >= 8)
        assert average.is_priority is (average.most >= 8)


@given(testing.average_indexes())
def test_order_of_municipalities_does_not_matter(average: AverageIndex) -> None:
    """In any order the average is the same."""
    for order in list(permutations(average.municipalities))[:6]:
        again = attrs.evolve(average, municipalities=order)
        assert (again.least, again.most) == (average.least, average.most)


def test_strategies_shrink_to_what_they_promise() -> None:
    """A failing test is shown the least value that the documentation promises."""
    assert find(testing.indicator_figures(), lambda _: True) == IndicatorFigures()
    assert find(testing.indicator_figures(known=True), lambda _: True).count == 0
    nothing = find(testing.exclusion_indexes(), lambda _: True)
    assert len(nothing.missing) == 15
    assert find(testing.exclusion_indexes(known=True), lambda _: True).points == 0
    assert find(testing.average_indexes(known=True), lambda _: True).value == 0


@pytest.mark.parametrize("band", IndexBand)
def test_every_band_is_drawn(band: IndexBand) -> None:
    """No band is out of reach of the strategies."""
    quick = settings(max_examples=5_000, database=None, phases=[Phase.generate])
    drawn = testing.exclusion_indexes(known=True)
    found = find(drawn, lambda index: index.band is band, settings=quick)
    assert found.band is band


@given(testing.exclusion_indexes())
def test_every_part_can_be_said(index: ExclusionIndex) -> None:
    """Whatever the figures, the words stand in both languages, and no place is left open."""
    for language in ("en", "cs"):
        assert "{" not in index.explain(language)
    assert all(isinstance(part, PartPoints) for found in index.indicators for part in found.parts)
