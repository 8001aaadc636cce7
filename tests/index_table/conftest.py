"""What the tests of the table share: the published extract as rows, and ways to write it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

EXTRACT = Path(__file__).parents[2] / "docs" / "how-to" / "index-2023.csv"
Rows = list[list[str]]


@pytest.fixture
def rows() -> Rows:
    """The headings and the twenty rows of the extract, as texts."""
    with EXTRACT.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


@pytest.fixture(scope="session")
def as_csv() -> Callable[..., bytes]:
    """Write rows as CSV: with a delimiter, in an encoding."""

    def write(rows: Rows, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
        text = io.StringIO()
        csv.writer(text, delimiter=delimiter).writerows(rows)
        return text.getvalue().encode(encoding)

    return write


@pytest.fixture(scope="session")
def as_xlsx() -> Callable[..., bytes]:
    """Write sheets of rows as a workbook, numbers as numbers, the way the ministry does."""

    def write(**sheets: Rows) -> bytes:
        book = Workbook()
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append([cell_of(text) for text in row])
        del book["Sheet"]
        data = io.BytesIO()
        book.save(data)
        return data.getvalue()

    return write


def cell_of(text: str) -> str | int | float | None:
    """A text as a spreadsheet would hold it."""
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text or None
