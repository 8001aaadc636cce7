"""The edge at which the floats of a workbook end."""

from __future__ import annotations

import datetime as dt
import io
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from inclusion import MissingExtraError
from inclusion.index_table import DEFAULT_TABLE_LIMITS, Column, read_index_table
from inclusion.index_table.cells import number
from inclusion.index_table.xlsx_rows import _text, xlsx_rows


@given(st.floats(min_value=0, max_value=10**6, allow_subnormal=False).filter(lambda x: x > 1e-9))
def test_float_becomes_the_shortest_text_that_means_it(value: float) -> None:
    """The text of a float is the one a spreadsheet shows, without exponent, and means it."""
    text = _text(value)
    assert set(text) <= set("0123456789.")
    assert float(text) == value
    assert len(text.replace(".", "").strip("0")) <= 17
    read = number(text)
    assert read is None or float(read) == value


def test_third_of_a_month_is_the_decimal_that_is_published() -> None:
    """587 / 3 is published as 195.66666666666666 and read as that, not as a binary fraction."""
    assert number(_text(587 / 3)) == Fraction("195.66666666666666")
    assert number(_text(0.1)) == Fraction(1, 10)
    assert number(_text(5.0)) == 5


def test_other_cells_become_texts() -> None:
    """Dates, truth values and empty cells are texts that no number is read from."""
    assert _text(None) == ""
    assert _text(dt.date(2023, 12, 31)) == "2023-12-31"
    assert _text(dt.datetime(2023, 12, 31, 1)) == "2023-12-31T01:00:00"  # noqa: DTZ001
    assert (_text(True), _text(7), number(_text(True))) == ("True", "7", None)


def test_what_a_file_says_of_its_size_is_not_believed() -> None:
    """A sheet whose stated dimensions are wrong is read all the same."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Kód obce"])
    sheet.cell(row=40, column=300).value = "far"
    data = io.BytesIO()
    book.save(data)
    rows = list(xlsx_rows(data.getvalue(), DEFAULT_TABLE_LIMITS))
    assert rows[0][0] == Column.MUNICIPALITY.value
    assert max(map(len, rows)) <= DEFAULT_TABLE_LIMITS.columns


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without openpyxl a workbook is refused with how to install it; CSV needs nothing."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"social-inclusion\[xlsx\]"):
        read_index_table(b"PK\x03\x04")
