"""The rows of an XLSX workbook as texts; the only module that uses openpyxl.

Floats end here. A workbook keeps numbers as binary floats, and openpyxl hands them over as such.
The shortest decimal text that means the same float is what was once typed or computed; that text is
taken, and everything after it is exact.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any

from inclusion.errors import MissingExtraError
from inclusion.index_table.columns import is_heading
from inclusion.index_table.limits import HEADING_ROWS, TableLimits
from inclusion.index_table.refusal import refused

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MARK = b"PK\x03\x04"
"""The first bytes of an XLSX workbook."""


def xlsx_rows(data: bytes, limits: TableLimits) -> Iterator[list[str]]:
    """The rows of that sheet of a workbook that has the headings, each as its cells.

    Args:
        data: The workbook.
        limits: The limits.

    Raises:
        MissingExtraError: The extra ``xlsx`` is not installed.
        TableError: It is no workbook, is too large unpacked, or more than one sheet has the
            headings.
    """
    sheets = _sheets(data, limits)
    found = {
        title: rows for title, rows in sheets.items() if any(map(is_heading, rows[:HEADING_ROWS]))
    }
    if len(found) > 1:
        names = ", ".join(map(repr, found))
        raise refused("several-tables", f"the sheets {names} all have the headings; leave one")
    return iter(next(iter(found.values()), []))


def _sheets(data: bytes, limits: TableLimits) -> dict[str, list[list[str]]]:
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - it may not be installed
    except ImportError:
        raise MissingExtraError("xlsx", "reading XLSX") from None
    try:
        unpacked = _unpacked_size(data)
        if unpacked <= limits.size:
            with warnings.catch_warnings():  # on styles and the like: they say nothing of cells
                warnings.simplefilter("ignore")
                workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
                return {title: list(rows) for title, rows in _rows(workbook, limits)}
    except Exception as error:  # openpyxl lets through whatever its parsers raise
        message = f"is no XLSX workbook that can be read ({type(error).__name__})"
        raise refused("not-xlsx", message) from error
    raise refused("too-long", f"must not have more than {limits.size} bytes when unpacked")


def _unpacked_size(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(member.file_size for member in archive.infolist())


def _rows(workbook: Workbook, limits: TableLimits) -> Iterator[tuple[str, Iterator[list[str]]]]:
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()  # what a file says of its size need not be true
        rows = sheet.iter_rows(max_col=limits.columns, values_only=True)
        yield sheet.title, (list(map(_text, row)) for row in islice(rows, limits.rows + 1))


def _text(value: Any) -> str:  # noqa: ANN401 - whatever a cell may hold
    if value is None:
        return ""
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")
    return value.isoformat() if isinstance(value, date) else str(value)
