"""The command that computes the index of exclusion from the published table."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from inclusion import IndexIndicator
from inclusion.index_table import IndexRow

Run = Callable[..., Result]
EXTRACT = Path(__file__).parents[2] / "docs" / "how-to" / "index-2023.csv"
TABLE = str(EXTRACT)


def changed(*changes: tuple[str, str]) -> bytes:
    """The extract with each text replaced where it stands first."""
    text = EXTRACT.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text.encode()


def test_json_lines_hold_what_programs_need(run: Run) -> None:
    """Each line has code, name, points, band and the points of each indicator."""
    result = run("index", TABLE, "--format", "jsonl")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert (result.exit_code, len(lines)) == (0, 20)
    first = lines[0]
    assert (first["municipality"], first["name"]) == ("567337", "Obrnice")
    assert (first["points"], first["band"], first["agrees"]) == (29, "12-30", True)
    assert [first[indicator.field] for indicator in IndexIndicator] == [6, 6, 6, 6, 5]
    assert lines[10]["points"] is None
    assert (lines[10]["points_least"], lines[10]["points_most"]) == (14, 20)


def test_csv_has_a_header_and_plain_cells(run: Run) -> None:
    """As CSV what is not known is an empty cell, and lists are joined by spaces."""
    result = run("index", TABLE, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert tuple(rows[0]) == IndexRow._fields
    assert (rows[0]["points"], rows[0]["agrees"], rows[0]["missing"]) == ("29", "true", "")
    assert (rows[10]["points"], rows[10]["has_school"]) == ("", "false")
    assert rows[10]["missing"].split()[0] == "early-school-leavers/count"


def test_summary_goes_to_messages_beside_machine_output(run: Run) -> None:
    """Machine output is nothing but the rows; the bands are counted on standard error."""
    result = run("index", TABLE, "--format", "jsonl")
    assert "Points known exactly: 15; as published: 15\n" in result.stderr
    assert "12-30" in result.stderr


def test_table_is_for_people(run: Run) -> None:
    """The table has a line for each municipality, then the bands; nothing is on standard error."""
    result = run("index", TABLE)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[1].split() == ["567337", "Obrnice", "29", "12-30", "6", "6", "6", "6", "5", "29"]
    assert "14–20" in result.stdout
    assert lines[-1] == "Points known within bounds: 5; published ones within: 5"
    czech = run("index", TABLE, "--lang", "cs").stdout
    assert czech.splitlines()[0].split()[:4] == ["Kód", "Název", "Body", "Pásmo"]
    assert "vysoká zátěž" in czech


def test_terminal_gets_colour_and_a_progress_bar(run: Run) -> None:
    """In a terminal bands are coloured, and a bar runs on standard error."""
    result = run("index", TABLE, FORCE_COLOR="1")
    assert "\x1b[31m12-30" in result.stdout
    assert "20/20" in result.stderr
    assert "20/20" not in result.stdout


def test_problems_are_told_with_their_place(run: Run) -> None:
    """What cannot be read gives status 1 and a line with row, column and code; the rest counts."""
    data = changed(("750,47.3186119873817", "x,47.3186119873817"), (",29,12 až 30", ",9,12 až 30"))
    result = run("index", "-", "--format", "jsonl", stdin=data)
    first = json.loads(result.stdout.splitlines()[0])
    assert result.exit_code == 1
    assert first["problems"] == ["unreadable-cell", "points-differ", "band-differs"]
    assert (
        "row 3, column 'Počet osob v exekuci (k 31. 12. 2023)': must be a number" in result.stderr
    )
    assert result.stderr.endswith("Problems: 3\n")
    shown = run("index", "-", stdin=data, FORCE_COLOR="1").stdout
    assert "\x1b[1;31m9" in shown


def test_not_every_problem_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of very many problems the first are told, then how many more there are."""
    monkeypatch.setattr("inclusion.cli.index._MOST_TOLD", 2)
    result = run("index", TABLE, "--whole-country")
    assert result.exit_code == 1
    assert result.stderr.count("[quotient-differs]") == 2
    assert "... and 104 more\nProblems: 106\n" in result.stderr


def test_table_that_cannot_be_read_has_problems(run: Run, tmp_path: Path) -> None:
    """A file without headings gives status 1, and nothing on standard output."""
    result = run("index", "-", stdin=b"a,b\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "[no-headings]" in result.stderr
    assert result.stderr.endswith(
        "Error: standard input is not a table of the index that can be read\n"
    )
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(10**9)
    assert "[too-long]" in run("index", str(huge)).stderr


def test_encoding_can_be_named(run: Run) -> None:
    """A table of an office in cp1250 is read if that is said."""
    data = EXTRACT.read_text("utf-8").encode("cp1250")
    assert run("index", "-", stdin=data).exit_code == 1
    assert run("index", "-", "--encoding", "cp1250", stdin=data).exit_code == 0


def test_another_year_is_judged_only_if_asked(run: Run) -> None:
    """A table of another year has a problem, unless the thresholds of 2023 are asked for."""
    text = EXTRACT.read_text("utf-8").replace("2022/23", "2021/22").replace("2023", "2022")
    data = text.encode()
    blind = run("index", "-", "--format", "jsonl", stdin=data)
    assert blind.exit_code == 1
    assert json.loads(blind.stdout.splitlines()[0])["points"] is None
    assert "no thresholds are known for 2022" in blind.stderr
    judged = run("index", "-", "--format", "jsonl", "--thresholds", "2023", stdin=data)
    assert judged.exit_code == 0
    assert json.loads(judged.stdout.splitlines()[0])["points"] == 29
    assert "whether they held in 2022 was not tested" in judged.stderr
    same = run("index", TABLE, "--format", "csv", "--thresholds", "2023")
    assert "Note" not in same.stderr


def test_nearest_school_can_be_named(run: Run) -> None:
    """The school part that the table leaves open can be given by the caller."""
    result = run("index", TABLE, "--format", "jsonl", "--nearest-school", "569950=511021")
    (found,) = (row for row in map(json.loads, result.stdout.splitlines()) if "Čerm" in row["name"])
    assert (found["points"], found["early_school_leavers"]) == (16, 2)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("--thresholds", "2019"), "no thresholds are known for 2019"),
        (("--encoding", "utf-99"), "there is no encoding 'utf-99'"),
        (("--nearest-school", "569950"), "must be two codes"),
        (("--nearest-school", "569950=1"), "must be a municipality of the table with a school"),
    ],
)
def test_wrong_usage_is_told(run: Run, arguments: tuple[str, ...], hint: str) -> None:
    """An option that means nothing gives status 2 and a reason."""
    result = run("index", TABLE, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert hint in result.stderr


def test_missing_extra_is_wrong_usage(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook without the extra gives status 2 and how to install it."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    result = run("index", "-", stdin=b"PK\x03\x04")
    assert result.exit_code == 2
    assert 'pip install "social-inclusion[xlsx]"' in result.stderr
