"""The index of a municipality as a row of plain values, for tables and data frames."""

from __future__ import annotations

from typing import NamedTuple

from inclusion.exclusion_index import IndexIndicator
from inclusion.index_table.computing import MunicipalityIndex


class IndexRow(NamedTuple):
    """The index of one municipality, in plain values.

    Args:
        year: The year that the index is about.
        municipality: The code of the municipality, six digits.
        name: Its name.
        points: The index, 0 to 30; ``None`` where it is known only within bounds.
        points_least: The least that it can be.
        points_most: The most that it can be.
        band: The band, for example ``12-30``; ``None`` where more than one is possible.
        debt_enforcement: The points of the indicator, 0 to 6; ``None`` where they are not known.
        housing_allowance: The same.
        subsistence_allowance: The same.
        job_seekers: The same.
        early_school_leavers: The same.
        has_school: Whether there is a school of its own.
        inferred_school_points: Without one: what the published index leaves over for the school
            part. It is never used.
        published_points: The index that the table gives.
        agrees: Whether the published index is the one computed, or lies within its bounds.
        missing: What is not known, for example ``early-school-leavers/count``.
        problems: The codes of what is wrong with the row.
    """

    year: int
    municipality: str
    name: str
    points: int | None
    points_least: int
    points_most: int
    band: str | None
    debt_enforcement: int | None
    housing_allowance: int | None
    subsistence_allowance: int | None
    job_seekers: int | None
    early_school_leavers: int | None
    has_school: bool
    inferred_school_points: int | None
    published_points: int | None
    agrees: bool | None
    missing: tuple[str, ...]
    problems: tuple[str, ...]


def index_row(found: MunicipalityIndex) -> IndexRow:
    """The plain values of a municipality with its index.

    Args:
        found: The municipality with its index.
    """
    index, row = found.index, found.row
    points = {i.field: index.of(i).points for i in IndexIndicator}
    return IndexRow(
        year=index.year,
        municipality=str(row.municipality),
        name=row.name,
        points=index.points,
        points_least=index.bounds.least,
        points_most=index.bounds.most,
        band=index.band.value if index.band else None,
        has_school=row.has_school,
        inferred_school_points=found.inferred_school_points,
        published_points=row.published_points,
        agrees=found.agrees,
        missing=tuple(f"{indicator.value}/{part.value}" for indicator, part in index.missing),
        problems=tuple(dict.fromkeys(problem.code for problem in found.problems)),
        **points,
    )
