"""The command that decides every place against every package."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date

import pytest
from typer.testing import Result

from inclusion import reference
from inclusion.report import DecisionRow, decision_rows

Run = Callable[..., Result]

ROWS = tuple(decision_rows(reference.wave_4(), date(2017, 6, 1)))
WAVE_4 = ("--on", "2017-06-01")
DECEMBER = ("--on", "2018-12-01")


def test_json_lines_are_the_rows(run: Run, wave_4: str) -> None:
    """JSON lines hold a row each, in order, with the names of its fields."""
    result = run("decide", wave_4, *WAVE_4, "--format", "jsonl")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines == [row._asdict() | {"decisive": list(row.decisive)} for row in ROWS]


def test_csv_is_the_rows(run: Run, wave_4: str) -> None:
    """CSV has a header with the names of the fields and a line for each row."""
    result = run("decide", wave_4, *WAVE_4, "--format", "csv", "--lang", "cs")
    lines = list(csv.DictReader(io.StringIO(result.stdout)))
    assert tuple(lines[0]) == DecisionRow._fields
    assert [(line["locality_name"], line["outcome"]) for line in lines] == [
        (row.locality_name, row.outcome) for row in ROWS
    ]
    assert lines[0]["decisive"] == " ".join(ROWS[0].decisive)


def test_piped_table_is_not_cut(run: Run, wave_4: str) -> None:
    """A piped table has a line for each decision, whole, however narrow the terminal would be."""
    result = run("decide", wave_4, *WAVE_4, COLUMNS="20")
    header, *lines = result.stdout.splitlines()
    assert header.split() == [
        *("Locality", "Name", "Package", "Programme", "Outcome", "Missing", "Steps", "Why")
    ]
    assert "\x1b" not in result.stdout
    for row, line in zip(ROWS, lines, strict=False):
        assert line.startswith(row.locality)
        assert line.endswith(", ".join(row.decisive))
    assert len(lines) == len(ROWS) + 2


def test_columns_of_a_piped_table_line_up(run: Run, wave_4: str) -> None:
    """Each column begins at the same place in every line."""
    lines = run("decide", wave_4, *WAVE_4).stdout.splitlines()[: len(ROWS) + 1]
    start = lines[0].index("Package")
    assert {line[start - 2 : start] for line in lines} == {"  "}
    assert [line[start:].split()[0] for line in lines[1:]] == [row.package for row in ROWS]


def test_table_speaks_the_language_asked_for(run: Run, wave_4: str) -> None:
    """Headers and outcomes of the table are in the language asked for."""
    english, czech = (run("decide", wave_4, *WAVE_4, "--lang", lang) for lang in ("en", "cs"))
    assert ("Outcome" in english.stdout, "barred" in english.stdout) == (True, True)
    assert ("Výsledek" in czech.stdout, "vyloučeno" in czech.stdout) == (True, True)


@pytest.mark.parametrize("columns", ["40", "60", "120"])
def test_terminal_shows_decisions_by_place(run: Run, illustration: str, columns: str) -> None:
    """In a terminal each place is named once, with its packages below, in lines that fit."""
    result = run("decide", illustration, "--on", "2018-12-01", FORCE_COLOR="1", COLUMNS=columns)
    for place in reference.illustration().localities:
        assert result.stdout.count(f"{place.name} ({place.id})") == 1
    assert "\x1b[32m✓ granted" in result.stdout
    assert "plan-in-force/different-versions" in result.stdout
    assert "steps: 1" in result.stdout


def test_illustrative_data_are_said_to_be(run: Run, illustration: str, wave_4: str) -> None:
    """A document that calls itself illustrative is called so on standard error."""
    assert "illustrative" in run("decide", illustration, *WAVE_4, "--format", "csv").stderr
    assert run("decide", wave_4, *WAVE_4, "--format", "csv").stderr == ""


def test_nearest_come_first_if_asked(run: Run, illustration: str) -> None:
    """Sorted by nearness the same rows come in another order, granted first and barred last."""
    lines = {}
    for order in ("record", "nearness"):
        result = run("decide", illustration, *DECEMBER, "--sort", order, "--format", "jsonl")
        lines[order] = [json.loads(line) for line in result.stdout.splitlines()]
    outcomes = [line["outcome"] for line in lines["nearness"]]
    ranks = ["granted", "not_yet", "undetermined", "barred"]
    assert outcomes == sorted(outcomes, key=ranks.index)
    assert outcomes != [line["outcome"] for line in lines["record"]]
    assert sorted(map(str, lines["nearness"])) == sorted(map(str, lines["record"]))
