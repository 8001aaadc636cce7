"""The command that shows what leads to yes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from typer.testing import Result

from inclusion import reference, ways_to_access
from inclusion.report import ways_members, ways_to_markdown, ways_to_text

Run = Callable[..., Result]

ASKED = ("--locality", "novy-bor", "--package", "OPZ-26", "--on", "2016-07-01")
FOUND = ways_to_access(
    reference.wave_4(), locality="novy-bor", package="OPZ-26", on=date(2016, 7, 1)
)


def test_text_is_the_plain_text(run: Run, wave_4: str) -> None:
    """Without a form the plain text is written, and a way counts as success."""
    result = run("ways", wave_4, *ASKED, "--lang", "cs")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == ways_to_text(FOUND, "cs")


def test_terminal_gets_the_plain_text(run: Run, wave_4: str) -> None:
    """In a terminal that has colours the same words are written."""
    assert run("ways", wave_4, *ASKED, FORCE_COLOR="1").stdout == ways_to_text(FOUND, "en")


def test_markdown_is_the_markdown(run: Run, wave_4: str) -> None:
    """Markdown is that of the report."""
    result = run("ways", wave_4, *ASKED, "--format", "markdown")
    assert result.stdout == ways_to_markdown(FOUND, "en")


def test_json_is_one_object(run: Run, wave_4: str) -> None:
    """JSON is one object, the same in both languages."""
    english, czech = (
        run("ways", wave_4, *ASKED, "--format", "json", "--lang", lang) for lang in ("en", "cs")
    )
    assert json.loads(english.stdout) == json.loads(json.dumps(ways_members(FOUND)))
    assert english.stdout == czech.stdout


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize(
    ("place", "package", "on", "status"),
    [
        ("vzorov", "OPZ-901", "2018-12-01", 0),
        ("dvojverzov", "OPZ-901", "2018-06-15", 0),
        ("vzorov", "IROP-903", "2017-06-01", 1),
    ],
    ids=["granted", "ways", "barred"],
)
def test_status_says_whether_anything_leads_to_yes(  # noqa: PLR0913, PLR0917 - a table
    run: Run, illustration: str, place: str, package: str, on: str, status: int, form: str
) -> None:
    """The status is 0 if it is granted already or there is a way, and 1 if there is none."""
    asked = ("--locality", place, "--package", package, "--on", on)
    assert run("ways", illustration, *asked, "--format", form).exit_code == status


def test_unknown_place_and_package_are_named(run: Run, wave_4: str) -> None:
    """What the document does not hold is told at once, with what is near."""
    asked = ("--locality", "novy-bar", "--package", "OPZ-27", "--on", "2016-07-01")
    result = run("ways", wave_4, *asked)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "novy-bor" in result.stderr
    assert "OPZ-26" in result.stderr
