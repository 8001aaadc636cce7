"""Reading the published table from the bytes of a file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from inclusion.errors import TableError, TableProblem
from inclusion.identifiers import MunicipalityCode
from inclusion.index_table.columns import Column, Headings, is_heading, read_headings
from inclusion.index_table.csv_rows import csv_rows
from inclusion.index_table.index_table import IndexTable, TableRow
from inclusion.index_table.limits import DEFAULT_TABLE_LIMITS, HEADING_ROWS, TableLimits
from inclusion.index_table.refusal import refused
from inclusion.index_table.row_reading import RowReader
from inclusion.index_table.xlsx_rows import MARK, xlsx_rows

_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_Rows = Iterator[tuple[int, list[str]]]


def read_index_table(
    data: bytes, *, encoding: str = "utf-8", limits: TableLimits = DEFAULT_TABLE_LIMITS
) -> IndexTable:
    """Read the table, XLSX or CSV as the bytes themselves tell.

    The headings may stand in any of the first rows, the columns in any order. Cells are read
    strictly: what cannot be read is a problem with its row and column, and is not known.

    Args:
        data: The file.
        encoding: The encoding of a CSV file; a workbook has none.
        limits: The limits within which it is read.

    Raises:
        MissingExtraError: It is a workbook, and the extra ``xlsx`` is not installed.
        TableError: Nothing can be read: no headings, no year, another kind of file.
    """
    if len(data) > limits.size:
        raise refused("too-long", f"must not have more than {limits.size} bytes")
    if data.startswith(_OLD_WORKBOOK):
        raise refused("not-xlsx", "is an old workbook (XLS); save it as XLSX or CSV")
    found = xlsx_rows(data, limits) if data.startswith(MARK) else csv_rows(data, encoding)
    rows = enumerate(found, start=1)
    headings = _headings(rows)
    return _table(headings, rows, limits)


def _headings(rows: _Rows) -> Headings:
    for number, cells in islice(rows, HEADING_ROWS):
        if is_heading(cells):
            headings = read_headings(number, cells)
            if Column.MUNICIPALITY not in headings.positions:
                raise TableError(headings.problems)
            return headings
    message = f"no row of the first {HEADING_ROWS} has the heading {Column.MUNICIPALITY.value!r}"
    raise refused("no-headings", message)


def _table(headings: Headings, rows: _Rows, limits: TableLimits) -> IndexTable:
    if len(headings.years) != 1:
        named = ", ".join(map(str, sorted(headings.years))) or "none"
        message = f"the headings must all name one year; they name: {named}"
        raise refused("no-year", message)
    problems = list(headings.problems)
    read = tuple(_read_rows(headings, rows, problems, limits))
    (year,) = headings.years
    return IndexTable(year=year, rows=read, problems=tuple(problems))


def _read_rows(
    headings: Headings, rows: _Rows, problems: list[TableProblem], limits: TableLimits
) -> Iterator[TableRow]:
    """The rows that can be read; the problems of all others are added to the list."""
    seen: dict[MunicipalityCode, int] = {}
    for number, cells in rows:
        if number > limits.rows:
            message = f"rows after {limits.rows} are not read"
            problems.append(TableProblem(number, "", "too-many-rows", message))
            return
        if any(cell.strip() for cell in cells):
            reader = RowReader(number, cells, headings.positions)
            code = reader.municipality()
            if code is None:
                problems += reader.problems
            elif code in seen:
                message = f"stands in row {seen[code]} already; this row is left out"
                problems.append(
                    TableProblem(
                        number, Column.MUNICIPALITY.value, "repeated-municipality", message
                    )
                )
            else:
                seen[code] = number
                yield reader.read(code)
