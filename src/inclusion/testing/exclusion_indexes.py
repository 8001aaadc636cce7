"""Hypothesis strategies for the index of exclusion, most figures close to a threshold."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.exclusion_index import (
    MAP_PRIORITY,
    AverageIndex,
    AverageRule,
    ExclusionIndex,
    IndexIndicator,
    IndexThresholds,
    IndicatorFigures,
    PartThresholds,
    PointsRange,
    YearlyPoints,
)
from inclusion.exclusion_index.average_index import MOST_POINTS
from inclusion.exclusion_index.exclusion_index import index_of
from inclusion.exclusion_index.thresholds_2023 import THRESHOLDS_2023
from inclusion.testing.identifiers import municipality_codes

_MONTHS: Final = 12
_PEOPLE: Final = 100_000
_STEPS: Final = st.sampled_from((0, -1, 1, -12, 12, 100, -100))
_FINENESS: Final = 1_000
_MOST_QUOTIENT: Final = 12


def indicator_figures(
    indicator: IndexIndicator = IndexIndicator.DEBT_ENFORCEMENT,
    *,
    known: bool | None = None,
    thresholds: IndexThresholds = THRESHOLDS_2023,
) -> SearchStrategy[IndicatorFigures]:
    """Figures of one indicator, shrinking to none known, or to zeros.

    Counts are whole numbers of twelfths, as of an average month.

    Args:
        indicator: The indicator, for the thresholds near which the figures lie.
        known: Whether every figure is known; either, if it is not given.
        thresholds: The thresholds.
    """
    if known:
        return _known_figures(thresholds, indicator)
    known_too = st.just(IndicatorFigures()) | _known_figures(thresholds, indicator)
    return known_too.flatmap(_forgotten)


def exclusion_indexes(
    *,
    year: int = 2023,
    known: bool | None = None,
    thresholds: IndexThresholds = THRESHOLDS_2023,
) -> SearchStrategy[ExclusionIndex]:
    """Indexes of a municipality, shrinking to one of which nothing is known, or to no points.

    Args:
        year: The year.
        known: Whether every figure is known; either, if it is not given.
        thresholds: What is judged by.
    """
    figures = st.tuples(
        *(indicator_figures(i, known=known, thresholds=thresholds) for i in IndexIndicator)
    )
    taken = st.none() if known else st.none() | st.integers(0, 6)
    return st.builds(
        lambda found, school: index_of(year, found, school_points=school, thresholds=thresholds),
        figures,
        taken,
    )


def learned_index(index: ExclusionIndex) -> SearchStrategy[ExclusionIndex]:
    """What may be found out about an index: figures that were not known; none is corrected.

    Args:
        index: The index as far as it is known.
    """
    figures = st.tuples(*(_learned(found.figures) for found in index.indicators))
    school = index.indicators[-1].taken_over
    return figures.map(
        lambda found: index_of(index.year, found, school_points=school, thresholds=index.thresholds)
    )


def average_indexes(
    *, rule: AverageRule = MAP_PRIORITY, known: bool | None = None
) -> SearchStrategy[AverageIndex]:
    """Averages over one to five municipalities, shrinking to one without points.

    Args:
        rule: The rule of the call.
        known: Whether all points are known; either, if it is not given.
    """
    points = st.integers(0, MOST_POINTS)
    exact = points.map(PointsRange.exactly)
    bounded = st.tuples(points, points).map(
        lambda both: PointsRange(least=min(both), most=max(both))
    )
    years = st.tuples(*(exact if known else exact | bounded for _ in rule.years))
    municipalities = st.lists(
        st.builds(
            YearlyPoints,
            municipality=municipality_codes(),
            points=years,
            weight=st.integers(1, _PEOPLE).map(Fraction),
        ),
        min_size=1,
        max_size=5,
        unique_by=lambda found: found.municipality,
    )
    return st.builds(AverageIndex, rule=st.just(rule), municipalities=municipalities.map(tuple))


@st.composite
def _known_figures(
    draw: st.DrawFn, thresholds: IndexThresholds, indicator: IndexIndicator
) -> IndicatorFigures:
    edges = thresholds.of(indicator)
    count = draw(_near(edges.count, _MONTHS, most=_PEOPLE))
    quotient = draw(_near(edges.quotient, _FINENESS, most=_MOST_QUOTIENT))
    share = draw(_near(edges.share, _FINENESS, most=100))
    people = int(count * 100 / share) if share else draw(st.integers(0, _PEOPLE))
    denominator = Fraction(max(people, 1 if count else 0))
    return IndicatorFigures(count=count, denominator=denominator, quotient=quotient)


def _near(edges: PartThresholds, fineness: int, *, most: int) -> SearchStrategy[Fraction]:
    """Numbers at, around and far from the thresholds, in parts of one."""
    near = st.builds(
        lambda edge, step: max(edge + Fraction(step, fineness), Fraction(0)),
        st.sampled_from((edges.one_from.at, edges.two_above.at)),
        _STEPS,
    )
    anything = st.integers(0, most * fineness).map(lambda parts: Fraction(parts, fineness))
    return st.just(Fraction(0)) | near | anything


def _forgotten(figures: IndicatorFigures) -> SearchStrategy[IndicatorFigures]:
    """The same figures, of which any may have been forgotten."""
    names = ("count", "denominator", "quotient")
    kept = st.sets(st.sampled_from(names))
    return kept.map(lambda some: attrs.evolve(figures, **{n: None for n in names if n not in some}))


@st.composite
def _learned(draw: st.DrawFn, figures: IndicatorFigures) -> IndicatorFigures:
    count, denominator, quotient = figures.count, figures.denominator, figures.quotient
    if figures.share is None and draw(st.booleans()):
        parts = draw(st.integers(0, _PEOPLE if denominator != 0 else 0))
        count = Fraction(parts, _MONTHS) if count is None else count
        people = draw(st.integers(1, _PEOPLE))
        denominator = Fraction(people) if denominator is None else denominator
    if quotient is None and draw(st.booleans()):
        parts = draw(st.integers(0, _MOST_QUOTIENT * _FINENESS))
        quotient = Fraction(parts, _FINENESS)
    return attrs.evolve(figures, count=count, denominator=denominator, quotient=quotient)
