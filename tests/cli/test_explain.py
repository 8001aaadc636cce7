"""The command that explains one decision."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from typer.testing import Result

from inclusion import funding_access, reference, sealed
from inclusion.documents.decision_document import decision_members
from inclusion.report import decision_rows, to_markdown

Run = Callable[..., Result]

VARNSDORF = ("--locality", "varnsdorf", "--package", "OP-VVV-39", "--on", "2017-06-01")
DECISION = funding_access(
    reference.wave_4(), locality="varnsdorf", package="OP-VVV-39", on=date(2017, 6, 1)
)


@pytest.mark.parametrize("language", ["en", "cs"])
def test_text_is_that_of_the_explanation(run: Run, wave_4: str, language: str) -> None:
    """Piped text is the plain text of the explanation, in the language asked for."""
    result = run("explain", wave_4, *VARNSDORF, "--lang", language)
    assert result.stdout == f"{DECISION.explain(language)}\n"
    assert result.stderr == ""


def test_markdown_is_that_of_the_report(run: Run, wave_4: str) -> None:
    """Markdown is what the library makes of the explanation."""
    result = run("explain", wave_4, *VARNSDORF, "--format", "markdown", "--lang", "cs")
    assert result.stdout == to_markdown(DECISION.explain("cs"))


def test_json_is_the_decision_document(run: Run, wave_4: str) -> None:
    """JSON is the decision document, sealed with the digest of the record, in any language."""
    result = run("explain", wave_4, *VARNSDORF, "--format", "json", "--lang", "cs")
    assert json.loads(result.stdout) == decision_members(sealed(DECISION, reference.wave_4()))


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_status_says_whether_it_is_granted(run: Run, illustration: str, form: str) -> None:
    """The status is 0 if and only if the outcome is granted."""
    seen = set()
    for row in decision_rows(reference.illustration(), date(2018, 12, 1)):
        question = ("--locality", row.locality, "--package", row.package, "--on", row.on)
        result = run("explain", illustration, *question, "--format", form)
        assert result.exit_code == (0 if row.outcome == "granted" else 1)
        seen.add(row.outcome)
    assert {"granted", "not_yet", "barred"} <= seen


@pytest.mark.parametrize("language", ["en", "cs"])
def test_town_gets_the_short_text(run: Run, wave_4: str, language: str) -> None:
    """For the town text and Markdown are short, and the status is that of the answer."""
    asked = ("explain", wave_4, *VARNSDORF, "--lang", language, "--reader", "town")
    told = DECISION.explain(language, reader="town")
    result = run(*asked)
    assert (result.stdout, result.exit_code) == (f"{told}\n", 1)
    assert run(*asked, "--format", "markdown").stdout == to_markdown(told)


def test_document_from_standard_input(run: Run, wave_4: str) -> None:
    """A hyphen in place of the file reads standard input."""
    with open(wave_4, "rb") as file:  # noqa: PTH123 - the name of a file
        result = run("explain", "-", *VARNSDORF, stdin=file.read())
    assert result.stdout == f"{DECISION.explain('en')}\n"


@pytest.mark.parametrize(
    ("place", "hint"),
    [
        ("Varnsdorf", "did you mean varnsdorf?"),
        ("warnsdorf", "did you mean varnsdorf?"),
        ("x", "it holds liberec, chomutov, "),
        ("", "it holds liberec, chomutov, "),
    ],
)
def test_unknown_place_is_wrong_usage(run: Run, wave_4: str, place: str, hint: str) -> None:
    """A place that the document lacks gives status 2 and says which may have been meant."""
    question = ("--locality", place, "--package", "OP-VVV-39", "--on", "2017-06-01")
    result = run("explain", wave_4, *question)
    assert (result.exit_code, result.stdout) == (2, "")
    assert hint in result.stderr


def test_everything_unknown_is_told_at_once(run: Run, wave_4: str) -> None:
    """An unknown place and an unknown package are told together."""
    question = ("--locality", "most1", "--package", "opz-26", "--on", "2017-06-01")
    result = run("explain", wave_4, *question)
    assert result.exit_code == 2
    assert "no locality 'most1'; did you mean most" in result.stderr
    assert "no package 'opz-26'; did you mean OPZ-26" in result.stderr


@pytest.mark.parametrize(
    "day",
    ["20170601", "2017-6-1", "2017-02-30", "", "201\N{ARABIC-INDIC DIGIT SEVEN}-06-01"],
)
def test_day_is_written_one_way(run: Run, wave_4: str, day: str) -> None:
    """A day in any other form than YYYY-MM-DD gives status 2."""
    question = ("--locality", "varnsdorf", "--package", "OP-VVV-39", "--on", day)
    result = run("explain", wave_4, *question)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "'--on': must be a day" in result.stderr


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_every_day_of_the_calendar_is_answered(run: Run, wave_4: str, day: str, form: str) -> None:
    """The first and the last day of the calendar get an answer."""
    question = ("--locality", "varnsdorf", "--package", "OP-VVV-39", "--on", day)
    assert run("explain", wave_4, *question, "--format", form).exit_code == 1
