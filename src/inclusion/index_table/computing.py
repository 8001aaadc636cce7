"""The index of each row computed from its counts, and compared with the one published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

import attrs

from inclusion.errors import InvalidValueError, TableProblem, Violation
from inclusion.exclusion_index import (
    ExclusionIndex,
    IndexBand,
    IndexIndicator,
    IndexThresholds,
    IndicatorFigures,
    location_quotient,
)
from inclusion.exclusion_index.exclusion_index import index_of
from inclusion.exclusion_index.points_range import PointsRange
from inclusion.identifiers import MunicipalityCode
from inclusion.index_table.columns import INDICATOR_COLUMNS, Column
from inclusion.index_table.index_table import IndexTable, TableRow
from inclusion.index_table.shares import Shares, shares_of

_NEAR: Final = Fraction(1, 10**9)
"""How much a published share or quotient may differ from the exact one, by the part of it."""

_LAST: Final = IndexIndicator.EARLY_SCHOOL_LEAVERS


@attrs.frozen(kw_only=True)
class MunicipalityIndex:
    """A row of the table with the index that follows from it.

    Args:
        row: The row.
        index: The index computed.
        problems: What could not be read, and where the table contradicts the computation.
    """

    row: TableRow
    index: ExclusionIndex
    problems: tuple[TableProblem, ...]

    @property
    def agrees(self) -> bool | None:
        """Whether the published points are those computed, or lie within their bounds.

        ``None`` where the table gives no points.
        """
        published = self.row.published_points
        return None if published is None else published in self.index.bounds

    @property
    def inferred_school_points(self) -> int | None:
        """The school part that the published points leave over, where there is no school.

        It is shown and never used. ``None`` where it cannot be said.
        """
        others = PointsRange.total(found.bounds for found in self.index.indicators[:-1])
        published = self.row.published_points
        if self.row.has_school or published is None or others.points is None or not self.agrees:
            return None
        return published - others.points


def computed(
    table: IndexTable,
    *,
    thresholds: IndexThresholds | None = None,
    whole_country: bool = False,
    nearest_schools: Mapping[str, str] | None = None,
) -> Iterator[MunicipalityIndex]:
    """The index of each row, one after the other.

    Count and share are taken from the counts, exactly. The quotient is the published one, which the
    ministry judged by and which an extract of the table has too; with ``whole_country`` it is
    computed from the counts of all rows, and the published one is only compared with it.

    Args:
        table: The table.
        thresholds: What is judged by; those known for the year of the table unless others are
            given. Where none are known every part is unknown.
        whole_country: Whether the rows are the whole country.
        nearest_schools: For municipalities without a school the municipality whose school is the
            nearest, both by their codes; its points for early school leavers are taken over.

    Raises:
        InvalidValueError: Of two municipalities named for a school one is not in the table, or the
            first has a school, or the second has none.
    """
    schools = _schools(table, nearest_schools or {})
    return _computed(table, thresholds, shares_of(table) if whole_country else None, schools)


def _computed(
    table: IndexTable,
    thresholds: IndexThresholds | None,
    shares: Shares | None,
    schools: Mapping[MunicipalityCode, TableRow],
) -> Iterator[MunicipalityIndex]:
    for row in table.rows:
        school = schools.get(row.municipality)
        taken = _index(table.year, school, shares, thresholds).of(_LAST).points if school else None
        index = _index(table.year, row, shares, thresholds, taken)
        problems = (*row.problems, *_contradictions(row, index, shares))
        yield MunicipalityIndex(row=row, index=index, problems=problems)


def _schools(table: IndexTable, nearest: Mapping[str, str]) -> dict[MunicipalityCode, TableRow]:
    """For each municipality that takes over the points of a school, the row of that school."""
    rows = {str(row.municipality): row for row in table.rows}
    for pair in nearest.items():
        for code, wanted in zip(pair, (False, True), strict=True):
            if code not in rows or rows[code].has_school is not wanted:
                message = f"must be a municipality of the table {'with' if wanted else 'without'} "
                violation = Violation((code,), "no-such-school", message + "a school")
                raise InvalidValueError("nearest schools", (violation,))
    return {rows[one].municipality: rows[other] for one, other in nearest.items()}


def _index(
    year: int,
    row: TableRow,
    shares: Shares | None,
    thresholds: IndexThresholds | None,
    school_points: int | None = None,
) -> ExclusionIndex:
    figures = row.figures
    if shares is not None:
        figures = tuple(
            attrs.evolve(found, quotient=_quotient(row, indicator, shares))
            for indicator, found in zip(IndexIndicator, row.figures, strict=True)
        )
    return index_of(year, figures, school_points=school_points, thresholds=thresholds)


def _quotient(row: TableRow, indicator: IndexIndicator, shares: Shares) -> Fraction | None:
    share = _figures(row, indicator).exact_share
    region, country = shares.get((indicator, row.region)), shares.get((indicator, None))
    if share is None or row.region is None or region is None or country is None or not country:
        return None
    return location_quotient(share, region=region, country=country).value


def _figures(row: TableRow, indicator: IndexIndicator) -> IndicatorFigures:
    return row.figures[tuple(IndexIndicator).index(indicator)]


def _contradictions(
    row: TableRow, index: ExclusionIndex, shares: Shares | None
) -> Iterator[TableProblem]:
    """Where the row contradicts itself or the computation."""
    for indicator, published in zip(IndexIndicator, row.published_shares, strict=True):
        columns, figures = INDICATOR_COLUMNS[indicator], _figures(row, indicator)
        exact = figures.exact_share
        if figures.denominator == 0 and figures.count:
            message = "cannot be 0 where somebody was counted"
            yield TableProblem(row.row, columns.denominator.value, "zero-denominator", message)
        elif _differ(exact, published):
            message = "is not what follows from count and denominator"
            yield TableProblem(row.row, columns.share.value, "share-differs", message)
        if shares is not None and _differ(_quotient(row, indicator, shares), figures.quotient):
            message = "is not what follows from the counts of all rows; are they the whole country?"
            yield TableProblem(row.row, columns.quotient.value, "quotient-differs", message)
    yield from _other_points(row, index)


def _other_points(row: TableRow, index: ExclusionIndex) -> Iterator[TableProblem]:
    published, band = row.published_points, row.published_band
    known = index.thresholds is not None
    if published is not None and published not in index.bounds and known:
        parts = ", ".join(f"{p.indicator.value} {p.bounds}" for p in index.indicators)
        message = f"gives {published}, but {index.bounds} follows ({parts})"
        yield TableProblem(row.row, Column.POINTS.value, "points-differ", message)
    if band and published is not None and band is not IndexBand.of(PointsRange.exactly(published)):
        message = f"gives {band.value}, which does not hold {published} points"
        yield TableProblem(row.row, Column.BAND.value, "band-differs", message)


def _differ(exact: Fraction | None, published: Fraction | None) -> bool:
    if exact is None or published is None:
        return False
    return abs(exact - published) > _NEAR * max(exact, published)
