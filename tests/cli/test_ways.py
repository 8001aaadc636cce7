"""The command that shows what leads to yes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import Result

from inclusion import (
    Moment,
    WaysToYes,
    loads,
    reference,
    ways_to_access,
    ways_to_approval,
    ways_to_eligibility,
    ways_to_entry,
    ways_to_go_on,
)
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


PROJECT = {
    "id": "poradna",
    "title": "Dluhová poradna",
    "package": "OPZ-901",
    "applicant": {"name": "Město Vzorov"},
    "dossier": "complete",
    "locality": "vzorov",
}
DAY, MINUTE = date(2017, 3, 31), Moment.parse("2017-03-31T12:00")


@pytest.fixture(scope="module")
def with_project(illustration: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of the document that illustrates, with a project of Vzorov that is not filed yet."""
    document = json.loads(Path(illustration).read_bytes())
    name = tmp_path_factory.mktemp("ways") / "with-project.json"
    name.write_text(json.dumps({**document, "projects": [PROJECT]}), "utf-8")
    return str(name)


def found_in(document: str, book: str) -> WaysToYes:
    """The ways that a book finds in a document."""
    record = loads(Path(document).read_bytes())
    match book:
        case "plan":
            return ways_to_approval(
                record, plan="dvojverzov-spsz", version="1.0", on=date(2018, 6, 15)
            )
        case "entry":
            return ways_to_entry(record, application="application-vzorov", on=DAY)
        case "project":
            return ways_to_eligibility(record, project="poradna", at=MINUTE)
        case "project in a package":
            return ways_to_eligibility(record, project="poradna", at=MINUTE, package="IROP-903")
        case _:
            return ways_to_go_on(record, locality="vzorov", project="poradna", on=DAY)


@pytest.mark.parametrize(
    ("book", "arguments"),
    [
        ("plan", "--plan dvojverzov-spsz --version 1.0 --on 2018-06-15"),
        ("entry", "--application application-vzorov --on 2017-03-31"),
        ("project", "--project poradna --at 2017-03-31T12:00"),
        ("project in a package", "--project poradna --package IROP-903 --at 2017-03-31T12:00"),
        ("end", "--locality vzorov --project poradna --on 2017-03-31"),
    ],
)
def test_options_say_of_which_book_the_ways_are(
    run: Run, with_project: str, book: str, arguments: str
) -> None:
    """A version of a plan, a project to be submitted, and one at an end have their own ways."""
    found = found_in(with_project, book)
    told = run("ways", with_project, *arguments.split())
    assert told.stdout == ways_to_text(found, "en")
    assert told.exit_code == (0 if found.ways else 1)
    as_json = run("ways", with_project, *arguments.split(), "--format", "json")
    assert json.loads(as_json.stdout) == json.loads(json.dumps(ways_members(found)))


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ("--plan dvojverzov-spsz --on 2018-06-15", "missing --version"),
        ("--application application-vzorov", "missing --on"),
        ("--version 1.0 --on 2018-06-15", "missing --plan"),
        ("--project poradna --on 2018-06-15", "missing --at"),
        ("--at 2018-06-15T12:00", "missing --project"),
        ("--locality vzorov --project poradna", "missing --on"),
        ("--on 2018-06-15", "missing --locality --package"),
        (
            "--plan dvojverzov-spsz --version 1.0 --on 2018-06-15 --package OPZ-901",
            "--package cannot go with --plan --version --on",
        ),
        ("--project poradna --at noon", "YYYY-MM-DDTHH:MM"),
    ],
)
def test_options_that_ask_nothing_are_refused(run: Run, arguments: str, hint: str) -> None:
    """What lacks, or belongs to another question, is told before the document is read."""
    result = run("ways", "no-such-file.json", *arguments.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert hint in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ("--plan dvojverzov-sps --version 1.0 --on 2018-06-15", "no plan 'dvojverzov-sps'"),
        ("--plan dvojverzov-spsz --version 7 --on 2018-06-15", "no version '7'; it holds 1.0, 1.1"),
        ("--project poradny --at 2018-06-15T12:00", "no project 'poradny'; did you mean poradna"),
    ],
)
def test_unknown_plan_version_and_project_are_named(
    run: Run, with_project: str, arguments: str, hint: str
) -> None:
    """What the document does not hold is told with what it holds."""
    result = run("ways", with_project, *arguments.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert hint in result.stderr
