"""The command ``ways``: what leads to yes."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from inclusion.answer import Outcome
from inclusion.cli.arguments import (
    ApplicationIfAsked,
    AtIfAsked,
    File,
    Lang,
    LocalityIfAsked,
    OnIfAsked,
    PackageIfAsked,
    PlanIfAsked,
    ProjectIfAsked,
    VersionIfAsked,
)
from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.output import put, put_json
from inclusion.cli.programme_file import programme_or_exit
from inclusion.cli.ways_asked import ways_asked
from inclusion.language import Language
from inclusion.report import ways_members, ways_to_markdown, ways_to_text


class WaysFormat(Enum):
    """The forms in which ways to yes are written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def ways(  # noqa: PLR0913, PLR0917 - each is an option
    file: File,
    locality: LocalityIfAsked = None,
    package: PackageIfAsked = None,
    application: ApplicationIfAsked = None,
    plan: PlanIfAsked = None,
    version: VersionIfAsked = None,
    project: ProjectIfAsked = None,
    on: OnIfAsked = None,
    at: AtIfAsked = None,
    lang: Lang = Language.ENGLISH,
    form: Annotated[
        WaysFormat, typer.Option("--format", help="The form of the output.")
    ] = WaysFormat.TEXT,
) -> None:
    """Show what leads to yes: who does what, and by when.

    Each way is proven: with its moves the answer is "granted", and with one fewer it is not. The
    options say what is asked: with --locality, --package and --on, whether this place may draw from
    this package; with --application and --on, whether this applicant may enter the programme; with
    --plan, --version and --on, whether this version is in force; with --project and --at, and
    perhaps --package, whether this project may be submitted; with --locality, --project and --on,
    whether it goes on if the cooperation of the place ends. The exit status is 0 if the answer is
    "granted" already or there is a way, 1 if there is none.

    Example: inclusion ways docs/examples/wave-4.json --locality novy-bor --package OPZ-26
    --on 2016-07-01 --lang cs
    """
    asked = ways_asked(
        {
            "locality": locality,
            "package": package,
            "application": application,
            "plan": plan,
            "version": version,
            "project": project,
            "on": on,
            "at": at,
        }
    )
    found = asked.of(programme_or_exit(file))
    if form is WaysFormat.JSON:
        put_json(ways_members(found), indent=2)
    else:
        to_words = ways_to_text if form is WaysFormat.TEXT else ways_to_markdown
        put(to_words(found, lang))
    open_to_it = found.ways or found.decision.outcome is Outcome.GRANTED
    raise typer.Exit(ExitStatus.FINE if open_to_it else ExitStatus.PROBLEMS)
