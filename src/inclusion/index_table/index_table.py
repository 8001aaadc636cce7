"""What a table of the index holds, as it was read."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from inclusion.errors import TableProblem
from inclusion.exclusion_index import IndexBand, IndicatorFigures
from inclusion.identifiers import MunicipalityCode, Nuts3


class TableRow(NamedTuple):
    """One row of the table; ``None`` is what the row does not say or could not be read.

    Args:
        row: The number of the row as a spreadsheet counts, from 1.
        municipality: The code of the municipality.
        name: Its name; empty if it could not be read.
        region: The region.
        figures: The figures of the five indicators, in the order of ``IndexIndicator``.
        published_shares: The shares that the table gives, in the same order.
        has_school: Whether there is a school with ordinary classes; if not, the school part of the
            index comes from the nearest one, which the table does not name.
        published_points: The index that the table gives.
        published_band: The band that the table gives.
        problems: What could not be read.
    """

    row: int
    municipality: MunicipalityCode
    name: str
    region: Nuts3 | None
    figures: tuple[IndicatorFigures, ...]
    published_shares: tuple[Fraction | None, ...]
    has_school: bool
    published_points: int | None
    published_band: IndexBand | None
    problems: tuple[TableProblem, ...]


class IndexTable(NamedTuple):
    """A table of the index of one year.

    Args:
        year: The year that the table is about.
        rows: Its rows, in its order.
        problems: What is wrong with the headings, and with rows that could not be read at all.
    """

    year: int
    rows: tuple[TableRow, ...]
    problems: tuple[TableProblem, ...]
