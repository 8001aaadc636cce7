"""One row of the table read: every cell that cannot be read is named, all others count."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from inclusion.errors import TableProblem
from inclusion.exclusion_index import IndexIndicator, IndicatorFigures
from inclusion.identifiers import MunicipalityCode, Nuts3
from inclusion.index_table.cells import (
    BAND_FORM,
    NUMBER_FORM,
    band,
    number,
    says_no_school,
    whole_number,
)
from inclusion.index_table.columns import INDICATOR_COLUMNS, Column, IndicatorColumns
from inclusion.index_table.index_table import TableRow

_Value = TypeVar("_Value")
_SCHOOL = INDICATOR_COLUMNS[IndexIndicator.EARLY_SCHOOL_LEAVERS]
_MOST_POINTS = 30


class RowReader:
    """Reads the cells of one row and gathers what is wrong with them.

    Args:
        row: The number of the row.
        cells: Its cells.
        positions: Where each column is.
    """

    def __init__(self, row: int, cells: Sequence[str], positions: Mapping[Column, int]) -> None:
        self.row = row
        self.problems: list[TableProblem] = []
        self._cells = {
            column: cells[place] if place < len(cells) else ""
            for column, place in positions.items()
        }
        if any(cell.strip() for cell in cells[max(positions.values()) + 1 :]):
            self.problems.append(
                TableProblem(self.row, "", "too-many-cells", "has more cells than the headings")
            )

    def municipality(self) -> MunicipalityCode | None:
        """The code of the municipality."""
        cell = self._cells[Column.MUNICIPALITY].strip()
        reason = MunicipalityCode.why_not(cell)
        if reason is None:
            return MunicipalityCode(cell)
        message = f"is not a valid {MunicipalityCode.scheme}: {reason}"
        self.problems.append(
            TableProblem(self.row, Column.MUNICIPALITY.value, "invalid-identifier", message)
        )
        return None

    def read(self, municipality: MunicipalityCode) -> TableRow:
        """The whole row.

        Args:
            municipality: The code that was read.
        """
        has_school = self._has_school()
        indicators = INDICATOR_COLUMNS if has_school else dict(list(INDICATOR_COLUMNS.items())[:-1])
        read = {indicator: self._figures(columns) for indicator, columns in indicators.items()}
        unknown = (IndicatorFigures(), None)
        return TableRow(
            row=self.row,
            municipality=municipality,
            name=self._cell(Column.NAME) or "",
            region=self._value(Column.REGION, _region, "the code of a region, such as CZ042"),
            figures=tuple(read.get(indicator, unknown)[0] for indicator in IndexIndicator),
            published_shares=tuple(read.get(indicator, unknown)[1] for indicator in IndexIndicator),
            has_school=has_school,
            published_points=self._value(Column.POINTS, _points, "a whole number from 0 to 30"),
            published_band=self._value(Column.BAND, band, BAND_FORM),
            problems=tuple(self.problems),
        )

    def _has_school(self) -> bool:
        """Whether no cell on the school says that there is none; all of them say it, or none."""
        said = [says_no_school(self._cells[c]) for c in _SCHOOL if c in self._cells]
        if any(said) and not all(said):
            for column in _SCHOOL:
                if column in self._cells and not says_no_school(self._cells[column]):
                    message = "must say that there is no school, as the other school columns do"
                    self.problems.append(
                        TableProblem(self.row, column.value, "school-contradicted", message)
                    )
        return not any(said)

    def _figures(self, columns: IndicatorColumns) -> tuple[IndicatorFigures, Fraction | None]:
        """The figures of an indicator, and the share that the table gives."""
        count, denominator, share, quotient = (
            self._value(column, number, NUMBER_FORM) for column in columns
        )
        follows = count is not None and denominator is not None
        figures = IndicatorFigures(
            count=count,
            denominator=denominator,
            share=None if follows else share,
            quotient=quotient,
        )
        return figures, share

    def _value(
        self, column: Column, read: Callable[[str], _Value | None], form: str
    ) -> _Value | None:
        """What is read in a cell; ``None``, and noted once, if it cannot be."""
        cell = self._cell(column)
        value = None if cell is None else read(cell)
        if cell is not None and value is None:
            message = f"must be {form}, not {cell!r:.60}"
            self._note(TableProblem(self.row, column.value, "unreadable-cell", message))
        return value

    def _cell(self, column: Column) -> str | None:
        """A cell; ``None`` if it is empty, which is noted, or its column is not there."""
        cell = self._cells.get(column)
        if cell is None:
            return None
        if cell.strip():
            return cell
        message = "is empty, so the value is not known"
        self._note(TableProblem(self.row, column.value, "empty-cell", message))
        return None

    def _note(self, problem: TableProblem) -> None:
        """Add a problem once, though several figures may need the cell."""
        if problem not in self.problems:
            self.problems.append(problem)


def _region(cell: str) -> Nuts3 | None:
    code = cell.strip()
    return None if Nuts3.why_not(code) else Nuts3(code)


def _points(cell: str) -> int | None:
    points = whole_number(cell)
    return points if points is not None and points <= _MOST_POINTS else None
