"""The command ``decide``: every place against every package."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from enum import Enum
from itertools import chain
from typing import Annotated

import typer

from inclusion.cli.arguments import File, Lang, On
from inclusion.cli.decision_table import put_decision_table
from inclusion.cli.output import put, put_json, tell
from inclusion.cli.programme_file import programme_or_exit
from inclusion.cli.tally import put_tally
from inclusion.language import Language
from inclusion.report import DecisionRow, decision_rows, nearest_rows


class DecideFormat(Enum):
    """The forms in which decisions are written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


class DecideOrder(Enum):
    """The orders in which decisions are written."""

    RECORD = "record"
    NEARNESS = "nearness"


def decide(
    file: File,
    on: On,
    lang: Lang = Language.ENGLISH,
    order: Annotated[
        DecideOrder,
        typer.Option("--sort", help="As the document has them, or the nearest to granted first."),
    ] = DecideOrder.RECORD,
    form: Annotated[
        DecideFormat, typer.Option("--format", help="The form of the output.")
    ] = DecideFormat.TABLE,
) -> None:
    """Decide every place against every package.

    The language is that of the table; names and codes in JSON lines and CSV are always the same.

    Example: inclusion decide docs/examples/wave-4.json --on 2017-06-01 --format csv
    """
    programme = programme_or_exit(file)
    if programme.illustrative:
        tell("Note: the document says that its data are illustrative.")
    nearest_first = order is DecideOrder.NEARNESS
    rows = (nearest_rows if nearest_first else decision_rows)(programme, on)
    if form is DecideFormat.TABLE:
        _put_table(tuple(rows), lang)
    elif form is DecideFormat.JSONL:
        _put_json_lines(rows)
    else:
        _put_csv(rows)


def _put_table(rows: tuple[DecisionRow, ...], language: Language) -> None:
    put_decision_table(rows, language)
    put_tally(rows, language)


def _put_json_lines(rows: Iterable[DecisionRow]) -> None:
    """One object a line, as long as anybody reads."""
    all(put_json(row._asdict()) for row in rows)


def _put_csv(rows: Iterable[DecisionRow]) -> None:
    """A header and one line for each row, as long as anybody reads; codes are joined by spaces."""
    all(put(_csv_line(cells)) for cells in chain([DecisionRow._fields], map(_csv_cells, rows)))


def _csv_cells(row: DecisionRow) -> Iterable[object]:
    return (row._asdict() | {"decisive": " ".join(row.decisive)}).values()


def _csv_line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
