"""The published table is read as it is; what cannot be read is named with its place."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from inclusion import IndexBand, Nuts3, TableError, TableProblem
from inclusion.index_table import (
    Column,
    IndexTable,
    TableLimits,
    computed,
    index_row,
    read_index_table,
)

Rows = list[list[str]]
Write = Callable[..., bytes]
EXTRACT = Path(__file__).parents[2] / "docs" / "how-to" / "index-2023.csv"
HEADINGS = [column.value for column in Column]


def problems(table: IndexTable) -> list[tuple[int, str, str]]:
    """Every problem by row, column and code."""
    found = [*table.problems, *(p for row in table.rows for p in row.problems)]
    return [(p.row, p.column, p.code) for p in found]


def refusal(data: bytes, encoding: str = "utf-8") -> TableProblem:
    """The one problem with which a table is refused."""
    with pytest.raises(TableError) as refused:
        read_index_table(data, encoding=encoding)
    (problem,) = refused.value.problems
    assert str(refused.value) == str(problem)
    return problem


def test_extract_is_read_exactly() -> None:
    """Figures, published shares and points are those in the file, to the last digit."""
    table = read_index_table(EXTRACT.read_bytes())
    assert (table.year, len(table.rows), problems(table)) == (2023, 20, [])
    first = table.rows[0]
    assert (str(first.municipality), first.name, first.row) == ("567337", "Obrnice", 3)
    assert first.region == Nuts3("CZ042")
    assert first.figures[1].count == Fraction("195.66666666666666")
    assert first.figures[1].quotient == Fraction("3.6621911011039243")
    assert first.published_shares[0] == Fraction("47.3186119873817")
    assert (first.published_points, first.published_band) == (29, IndexBand.HIGH)
    without = table.rows[10]
    assert (without.name, without.has_school) == ("Čermná ve Slezsku", False)
    assert without.figures[4].count is None


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250"])
def test_any_usual_csv_is_the_same_table(
    rows: Rows, as_csv: Write, delimiter: str, encoding: str
) -> None:
    """Delimiter, byte order mark and a declared encoding make no difference."""
    data = as_csv(rows, delimiter, encoding)
    table = read_index_table(data, encoding="cp1250" if encoding == "cp1250" else "utf-8")
    assert problems(table) == []
    assert table.rows[7].name == "Sokolov"
    assert [row.figures for row in table.rows] == [
        row.figures for row in read_index_table(EXTRACT.read_bytes()).rows
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_in_which_every_cell_is_quoted_is_read(rows: Rows, delimiter: str) -> None:
    """Quotes that pair only with the right delimiter do not hide it."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    table = read_index_table(text.getvalue().encode())
    assert (len(table.rows), problems(table)) == (20, [])


def test_workbook_is_the_same_table_as_csv(rows: Rows, as_xlsx: Write) -> None:
    """A workbook, with title rows and further sheets, gives the same.

    The writer of these tests keeps 16 digits of a float, so counts may differ behind them.
    """
    title: Rows = [["Index sociálního vyloučení"], [], ["podle metodiky 2020"]]
    data = as_xlsx(Metodika=[["text"]], Index=title + rows)
    table = read_index_table(data)
    assert problems(table) == []
    plain = read_index_table(EXTRACT.read_bytes())
    assert list(map(index_row, computed(table))) == list(map(index_row, computed(plain)))
    for one, other in zip(table.rows, plain.rows, strict=True):
        for read, written in zip(one.figures, other.figures, strict=True):
            assert read.denominator == written.denominator
            if read.count is not None and written.count is not None:
                assert abs(read.count - written.count) <= written.count / 10**15
    assert table.rows[0].row == 5


def test_decimal_commas_and_spaces_between_thousands_are_numbers(rows: Rows, as_csv: Write) -> None:
    """A Czech spreadsheet writes 54 110 and 5,798; both are read."""
    most = rows[6]
    plain = read_index_table(as_csv([rows[0], most])).rows[0]
    most[11:29] = [
        f"{int(cell):,}".replace(",", "\xa0") if cell.isdigit() else cell.replace(".", ",")
        for cell in most[11:29]
    ]
    assert most[11] == "54\xa0110"
    table = read_index_table(as_csv([rows[0], most], ";"))
    assert table.rows == (plain,)


def test_headings_of_another_year_are_found(rows: Rows, as_csv: Write) -> None:
    """The year is read from the headings, and the known misprint may be corrected."""
    rows[0] = [
        heading.replace("2022/23", "2021/22")
        .replace("2023", "2022")
        .replace("obyvyatel", "obyvatel")
        for heading in rows[0]
    ]
    rows[0][13] = "  POČET osob v\xa0exekuci  (k 31. 12. 2022) "
    table = read_index_table(as_csv(rows))
    assert (table.year, problems(table)) == (2022, [])


def test_columns_may_stand_in_any_order(rows: Rows, as_csv: Write) -> None:
    """The columns are found by their headings, not by their places."""
    table = read_index_table(as_csv([row[::-1] for row in rows]))
    assert table.rows == read_index_table(as_csv(rows)).rows


def test_headings_that_are_wrong_are_named(rows: Rows, as_csv: Write) -> None:
    """A misspelt heading is both not known, with what was meant, and missing."""
    rows[0][13] = "Počet osob v exekucích (k 31. 12. 2023)"
    rows[0][1] = "Kód kraj"
    table = read_index_table(as_csv(rows))
    assert problems(table)[:4] == [
        (1, "Kód kraj", "repeated-column"),
        (1, "Počet osob v exekucích (k 31. 12. 2023)", "unknown-column"),
        (1, "Název obce", "missing-column"),
        (1, "Počet osob v exekuci (k 31. 12. 2023)", "missing-column"),
    ]
    assert "did you mean 'Počet osob v exekuci (k 31. 12. 2023)'?" in table.problems[1].message
    assert table.rows[0].region is None
    assert table.rows[0].name == ""
    assert table.rows[0].figures[0].count is None
    assert table.rows[0].figures[0].share is not None
    rows[0][2] = "xyz"
    (stranger,) = [p for p in read_index_table(as_csv(rows)).problems if p.column == "xyz"]
    assert stranger.message == "is not a heading of the table"


@pytest.mark.parametrize(
    ("position", "cell", "code"),
    [
        (0, "567338", "invalid-identifier"),
        (0, "", "invalid-identifier"),
        (1, " ", "empty-cell"),
        (9, "CZ999", "unreadable-cell"),
        (11, "tisíc", "unreadable-cell"),
        (13, "-1", "unreadable-cell"),
        (13, "1.234.5", "unreadable-cell"),
        (13, "12 34", "unreadable-cell"),
        (13, "1e5", "unreadable-cell"),
        (15, "", "empty-cell"),
        (25, "", "empty-cell"),
        (29, "31", "unreadable-cell"),
        (29, "7.5", "unreadable-cell"),
        (29, "x", "unreadable-cell"),
        (30, "12-30", "unreadable-cell"),
    ],
)
def test_bad_cell_is_named_and_the_others_count(
    rows: Rows, as_csv: Write, position: int, cell: str, code: str
) -> None:
    """One bad cell is one problem with its row and column; all other rows are as they were."""
    rows[2][position] = cell
    table = read_index_table(as_csv(rows))
    assert problems(table) == [(3, HEADINGS[position], code)]
    assert len(table.rows) == (19 if position == 0 else 20)
    assert str(table.rows[-1].municipality) == "500020"


def test_empty_cell_that_two_indicators_need_is_named_once(rows: Rows, as_csv: Write) -> None:
    """The inhabitants aged 15 and over serve three indicators, but are one cell."""
    rows[2][11] = ""
    table = read_index_table(as_csv(rows))
    assert problems(table) == [(3, HEADINGS[11], "empty-cell")]
    figures = table.rows[1].figures
    assert [found.exact_share is None for found in figures] == [False] * 5
    assert figures[0].denominator is None


def test_unreadable_denominator_is_named_once(rows: Rows, as_csv: Write) -> None:
    """The same holds where the cell cannot be read."""
    rows[2][11] = "?"
    table = read_index_table(as_csv(rows))
    assert problems(table) == [(3, HEADINGS[11], "unreadable-cell")]


def test_school_sentence_must_stand_in_all_school_columns(rows: Rows, as_csv: Write) -> None:
    """A count beside the sentence that there is no school is a contradiction, and is not used."""
    rows[11][25] = "3"
    table = read_index_table(as_csv(rows))
    assert problems(table) == [(12, HEADINGS[25], "school-contradicted")]
    assert (table.rows[10].has_school, table.rows[10].figures[4].count) == (False, None)


def test_rows_that_cannot_be_kept_are_named(rows: Rows, as_csv: Write) -> None:
    """A municipality twice, more cells than headings, a note below the table: each is told."""
    rows += [list(rows[1]), [*rows[20], "", "x"], ["Zdroj: MMR"], []]
    rows[20] = ["", "", ""]
    table = read_index_table(as_csv(rows))
    assert problems(table) == [
        (22, "Kód obce", "repeated-municipality"),
        (24, "Kód obce", "invalid-identifier"),
        (23, "", "too-many-cells"),
    ]
    assert "stands in row 2 already" in table.problems[0].message
    assert len(table.rows) == 20


def test_rows_beyond_the_limit_are_not_read(rows: Rows, as_csv: Write, as_xlsx: Write) -> None:
    """A table that is too long is read up to the limit, and that is told."""
    for data in (as_csv(rows), as_xlsx(Index=rows)):
        table = read_index_table(data, limits=TableLimits(rows=5))
        assert len(table.rows) == 4
        assert problems(table) == [(6, "", "too-many-rows")]


def test_headings_must_be_there(as_csv: Write, as_xlsx: Write) -> None:
    """Without the row of headings nothing can be read."""
    for data in (b"", as_csv([["a"], ["b"]]), as_xlsx(One=[["a"]], Two=[])):
        assert refusal(data).code == "no-headings"


def test_code_of_the_municipality_must_stand_once(rows: Rows, as_csv: Write) -> None:
    """Two columns of codes leave open which is meant, so nothing is read."""
    rows[0][3] = "Kód obce"
    assert refusal(as_csv(rows)).code == "repeated-column"


def test_years_must_agree(rows: Rows, as_csv: Write) -> None:
    """Headings of two years, or of none, say nothing definite."""
    rows[0][29] = "Index soc. vyloučení 2022 (0-30 bodů)"
    assert "they name: 2022, 2023" in refusal(as_csv(rows)).message
    assert "they name: none" in refusal(as_csv([["Kód obce"]])).message


def test_two_sheets_with_headings_are_not_guessed_between(rows: Rows, as_xlsx: Write) -> None:
    """If two sheets are tables, the caller has to leave one."""
    problem = refusal(as_xlsx(A=rows, B=rows))
    assert (problem.code, "'A', 'B'" in problem.message) == ("several-tables", True)


def test_encoding_must_be_the_right_one(rows: Rows, as_csv: Write) -> None:
    """Bytes of another encoding, and encodings that do not exist, are told with a hint."""
    data = as_csv(rows, encoding="cp1250")
    assert refusal(data).code == "wrong-encoding"
    assert refusal(data, "utf-99").code == "unknown-encoding"
    assert refusal(b"\xff", "utf-16").code == "wrong-encoding"


@pytest.mark.hostile
def test_bytes_that_are_no_table_are_refused(as_xlsx: Write, rows: Rows) -> None:
    """Broken archives, old workbooks, endless quotes and bombs get an answer."""
    assert refusal(b"PK\x03\x04 and nothing").code == "not-xlsx"
    assert refusal(as_xlsx(A=rows)[:2000]).code == "not-xlsx"
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1").code == "not-xlsx"
    assert refusal("Kód obce 2023\n".encode() + b'"' + b"a" * 200_000).code == "not-csv"
    assert refusal(b'"' + b"a" * 200_000).code == "not-csv"
    for limit in (1000, 20_000):
        with pytest.raises(TableError) as refused:
            read_index_table(as_xlsx(A=rows), limits=TableLimits(size=limit))
        assert refused.value.problems[0].code == "too-long"


def test_problem_says_its_place() -> None:
    """A problem is one line: the row, the column, what is wrong, the code."""
    assert str(TableProblem(3, "Kód obce", "x", "is wrong")) == (
        "row 3, column 'Kód obce': is wrong [x]"
    )
    assert str(TableProblem(3, "", "x", "is wrong")) == "row 3: is wrong [x]"
    assert str(TableProblem(0, "", "x", "is wrong")) == "(whole table): is wrong [x]"
