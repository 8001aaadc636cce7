"""The command that shows when the answer is which."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from typer.testing import Result

from inclusion import DayRange, reference, timeline
from inclusion.report import timeline_members, timeline_to_markdown, timeline_to_text

Run = Callable[..., Result]

ASKED = ("--locality", "novy-bor", "--package", "OP-VVV-21")
TOLD = timeline(reference.wave_4(), locality="novy-bor", package="OP-VVV-21")


def test_text_is_the_plain_text(run: Run, wave_4: str) -> None:
    """Without a form the plain text is written, and the question counts as answered."""
    result = run("timeline", wave_4, *ASKED, "--lang", "cs")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == timeline_to_text(TOLD, "cs")


def test_markdown_is_the_markdown(run: Run, wave_4: str) -> None:
    """Markdown is that of the report."""
    result = run("timeline", wave_4, *ASKED, "--format", "markdown")
    assert result.stdout == timeline_to_markdown(TOLD, "en")


def test_json_is_one_object(run: Run, wave_4: str) -> None:
    """JSON is one object, the same in both languages."""
    english, czech = (
        run("timeline", wave_4, *ASKED, "--format", "json", "--lang", lang) for lang in ("en", "cs")
    )
    assert json.loads(english.stdout) == json.loads(json.dumps(timeline_members(TOLD)))
    assert english.stdout == czech.stdout


def test_days_can_be_chosen(run: Run, wave_4: str) -> None:
    """A range of days cuts the timeline."""
    over = DayRange(date(2016, 1, 1), date(2016, 12, 31))
    result = run("timeline", wave_4, *ASKED, "--over", str(over), "--format", "json")
    spells = json.loads(result.stdout)["spells"]
    assert (spells[0]["first"], spells[-1]["last"]) == ("2016-01-01", "2016-12-31")


@pytest.mark.parametrize("days", ["2016", "2016-12-31/2016-01-01", "", "2016-01-01"])
def test_what_is_no_range_of_days_is_refused(run: Run, wave_4: str, days: str) -> None:
    """A wrong range is wrong usage, and nothing is answered."""
    result = run("timeline", wave_4, *ASKED, "--over", days)
    assert (result.exit_code, result.stdout) == (2, "")


def test_unknown_place_and_package_are_named(run: Run, wave_4: str) -> None:
    """What the document does not hold is told at once, with what is near."""
    result = run("timeline", wave_4, "--locality", "novy-bar", "--package", "OP-VVV-2")
    assert result.exit_code == 2
    assert "novy-bor" in result.stderr
    assert "OP-VVV-21" in result.stderr
