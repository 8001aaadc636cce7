"""The command ``index``: the index of social exclusion from the ministry's published table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from enum import Enum
from itertools import chain, islice
from typing import Annotated, NoReturn

import typer

from inclusion.cli.arguments import Lang
from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.index_view import put_index_table, put_summary, summary_lines
from inclusion.cli.output import fail, put, put_json, tell
from inclusion.cli.programme_file import read_bytes, shown_name
from inclusion.cli.progress import watched
from inclusion.errors import (
    InvalidValueError,
    MissingExtraError,
    TableError,
    TableProblem,
)
from inclusion.exclusion_index import IndexThresholds, known_thresholds
from inclusion.index_table import (
    DEFAULT_TABLE_LIMITS,
    IndexRow,
    IndexTable,
    computed,
    index_row,
    read_index_table,
    summed_up,
)
from inclusion.language import Language

_MOST_TOLD = 1_000


class IndexFormat(Enum):
    """The forms in which the index is written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def index(  # noqa: PLR0913 - the options of the command
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="The table, XLSX or CSV; - reads standard input."),
    ],
    form: Annotated[
        IndexFormat, typer.Option("--format", help="The form of the output.")
    ] = IndexFormat.TABLE,
    lang: Lang = Language.ENGLISH,
    encoding: Annotated[
        str, typer.Option("--encoding", metavar="NAME", help="The encoding of a CSV file.")
    ] = "utf-8",
    thresholds: Annotated[
        int | None,
        typer.Option(
            "--thresholds",
            metavar="YEAR",
            help="Judge by the thresholds of this year, though the table is of another.",
        ),
    ] = None,
    *,
    whole_country: Annotated[
        bool,
        typer.Option(
            "--whole-country",
            help="The rows are the whole country: compute the quotients from them.",
        ),
    ] = False,
    nearest_school: Annotated[
        list[str] | None,
        typer.Option(
            "--nearest-school",
            metavar="CODE=CODE",
            help="A municipality without a school, and the one whose school is the nearest.",
        ),
    ] = None,
) -> None:
    """Compute the index of social exclusion of each municipality of the ministry's table.

    The table is read as it is published. The exit status is 1 if something in it cannot be read
    or contradicts what follows from its counts.

    Example: inclusion index docs/how-to/index-2023.csv --format csv
    """
    schools = dict(map(_pair, nearest_school or []))
    judged_by = _thresholds(thresholds)
    table = _table(file, encoding)
    rows, problems = _computed(table, judged_by, schools, whole_country=whole_country)
    _put(rows, form, lang)
    problems += _year_problems(table, judged_by)
    _tell_problems(problems)
    raise typer.Exit(ExitStatus.PROBLEMS if problems else ExitStatus.FINE)


def _pair(text: str) -> tuple[str, str]:
    one, sign, other = text.partition("=")
    if not sign:
        fail(f"--nearest-school must be two codes such as 569950=511021, not {text!r}")
    return one, other


def _thresholds(year: int | None) -> IndexThresholds | None:
    found = None if year is None else known_thresholds(year)
    if year is not None and found is None:
        fail(f"no thresholds are known for {year}; those of 2023 are")
    return found


def _table(file: str, encoding: str) -> IndexTable:
    data = read_bytes(file, DEFAULT_TABLE_LIMITS.size)
    if data is None:
        message = f"must not have more than {DEFAULT_TABLE_LIMITS.size} bytes"
        _end(file, (TableProblem(0, "", "too-long", message),))
    try:
        return read_index_table(data, encoding=encoding)
    except MissingExtraError as error:
        fail(str(error))
    except TableError as error:
        if error.problems[0].code == "unknown-encoding":
            fail(error.problems[0].message)
        _end(file, error.problems)


def _end(file: str, problems: Iterable[TableProblem]) -> NoReturn:
    for problem in problems:
        tell(str(problem))
    tell(f"Error: {shown_name(file)} is not a table of the index that can be read")
    raise typer.Exit(ExitStatus.PROBLEMS)


def _computed(
    table: IndexTable,
    thresholds: IndexThresholds | None,
    schools: Mapping[str, str],
    *,
    whole_country: bool,
) -> tuple[tuple[IndexRow, ...], list[TableProblem]]:
    try:
        found = computed(
            table,
            thresholds=thresholds,
            whole_country=whole_country,
            nearest_schools=schools,
        )
    except InvalidValueError as error:
        fail(str(error))
    problems = list(table.problems)
    rows: list[IndexRow] = []
    for municipality in watched(found, total=len(table.rows)):
        rows.append(index_row(municipality))
        problems += municipality.problems
    return tuple(rows), problems


def _year_problems(table: IndexTable, thresholds: IndexThresholds | None) -> list[TableProblem]:
    """The problem of a year for which no thresholds are known, unless others were asked for."""
    if thresholds is not None and thresholds.year != table.year:
        tell(
            f"Note: judged by the thresholds of {thresholds.year}; "
            f"whether they held in {table.year} was not tested."
        )
    if thresholds or known_thresholds(table.year):
        return []
    message = (
        f"no thresholds are known for {table.year}, so nothing is judged; "
        "--thresholds 2023 would judge by those of 2023"
    )
    return [TableProblem(0, "", "unknown-thresholds", message)]


def _put(rows: tuple[IndexRow, ...], form: IndexFormat, language: Language) -> None:
    if form is IndexFormat.TABLE:
        put_index_table(rows, language)
        put_summary(summed_up(rows), language)
        return
    if form is IndexFormat.JSONL:
        all(put_json(row._asdict()) for row in rows)
    else:
        all(put(_csv_line(cells)) for cells in chain([IndexRow._fields], map(_csv_cells, rows)))
    for line in summary_lines(summed_up(rows), language):
        tell(line.plain)


def _csv_cells(row: IndexRow) -> Iterable[object]:
    """Plain cells: what is not known is empty, truth is written as in JSON, lists by spaces."""
    words = {True: "true", False: "false"}
    for value in row:
        if isinstance(value, tuple):
            yield " ".join(value)
        else:
            yield words[value] if isinstance(value, bool) else value


def _csv_line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def _tell_problems(problems: list[TableProblem]) -> None:
    for problem in islice(problems, _MOST_TOLD):
        tell(str(problem))
    if len(problems) > _MOST_TOLD:
        tell(f"... and {len(problems) - _MOST_TOLD} more")
    if problems:
        tell(f"Problems: {len(problems)}")
