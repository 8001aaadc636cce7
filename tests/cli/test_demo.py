"""The command that shows what the library does."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import Result

from inclusion import funding_access, reference

Run = Callable[..., Result]


def test_demo_shows_every_place_and_package(run: Run) -> None:
    """The table has each place of 2015 and each package, with an outcome where they meet."""
    lines = run("demo").stdout.splitlines()
    programme = reference.wave_4()
    header, *rows = lines[2 : 3 + len(programme.localities)]
    assert header.split() == ["Place", *(str(package.id) for package in programme.packages)]
    for place, row in zip(programme.localities, rows, strict=True):
        cells = re.findall(r"✓ granted|… not yet|✗ barred|\? undetermined", row)
        assert row.startswith(place.name)
        assert len(cells) == len(programme.packages)


def test_demo_explains_one_decision(run: Run) -> None:
    """Below the table stands one explanation, for the day and in the language asked for."""
    result = run("demo", "--on", "2016-12-01", "--lang", "cs")
    decision = funding_access(
        reference.wave_4(), locality="varnsdorf", package="OP-VVV-39", on=date(2016, 12, 1)
    )
    assert result.exit_code == 0
    assert str(decision.explain("cs")) in result.stdout
    assert "Místo " in result.stdout


@pytest.mark.parametrize("folder", ["/", str(Path(reference.__file__).parents[1])])
@pytest.mark.parametrize("language", ["en", "cs"])
def test_what_the_demo_suggests_can_be_done(
    run: Run, monkeypatch: pytest.MonkeyPatch, folder: str, language: str
) -> None:
    """The last two lines are commands that work where they are shown."""
    monkeypatch.chdir(folder)
    suggested = run("demo", "--lang", language).stdout.splitlines()[-2:]
    for line in suggested:
        command, *arguments = shlex.split(line)
        assert command == "inclusion"
        assert run(*arguments).exit_code in (0, 1)


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_demo_fits_the_terminal(run: Run, columns: int) -> None:
    """In a terminal no line is wider than it, but for addresses and commands, which stay whole."""
    result = run("demo", FORCE_COLOR="1", COLUMNS=str(columns))
    lines = re.sub(r"\x1b\[[0-9;]*m", "", result.stdout).splitlines()
    too_wide = [line for line in lines if len(line) > columns]
    assert all("<http" in line or "  inclusion " in line for line in too_wide)
    assert "\x1b[31m✗ barred\x1b[0m" in result.stdout


def test_long_table_is_cut_into_parts(run: Run) -> None:
    """A table that is too wide stands in parts, each with the places again and no package twice."""
    result = run("demo", FORCE_COLOR="1", NO_COLOR="1", COLUMNS="60")
    text = re.sub(r"\x1b\[[0-9;]*m", "", result.stdout)
    headers = re.findall("^Place .*$", text, re.MULTILINE)
    packages = [package for header in headers for package in header.split()[1:]]
    assert packages == [str(package.id) for package in reference.wave_4().packages]
    assert len(headers) > 1
