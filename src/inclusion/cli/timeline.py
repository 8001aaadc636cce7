"""The command ``timeline``: when the answer is which."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from inclusion.cli.arguments import File, Lang, LocalityOption, PackageOption
from inclusion.cli.lookup import demand
from inclusion.cli.output import put, put_json
from inclusion.cli.programme_file import programme_or_exit
from inclusion.dates import DayRange
from inclusion.explain import timeline as timeline_of_access
from inclusion.explain.outcome_timeline import ALL_DAYS
from inclusion.language import Language
from inclusion.report import timeline_members, timeline_to_markdown, timeline_to_text


class TimelineFormat(Enum):
    """The forms in which a timeline is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def _days(text: str | DayRange) -> DayRange:
    if isinstance(text, DayRange):
        return text
    reason = DayRange.why_not(text)
    if reason:
        raise typer.BadParameter(reason)
    return DayRange.parse(text)


def timeline(  # noqa: PLR0913, PLR0917 - each is an option
    file: File,
    locality: LocalityOption,
    package: PackageOption,
    over: Annotated[
        DayRange,
        typer.Option(
            "--over",
            metavar="DAYS",
            parser=_days,
            show_default=False,
            help="The days, as YYYY-MM-DD/YYYY-MM-DD; all days if left out.",
        ),
    ] = ALL_DAYS,
    lang: Lang = Language.ENGLISH,
    form: Annotated[
        TimelineFormat, typer.Option("--format", help="The form of the output.")
    ] = TimelineFormat.TEXT,
) -> None:
    """Show when the answer is which.

    On which days may this place draw from this package, and what changes at each border? The exit
    status is 0 whatever the answers are.

    Example: inclusion timeline docs/examples/wave-4.json --locality novy-bor --package OP-VVV-21
    --lang cs
    """
    programme = programme_or_exit(file)
    demand(programme, locality=locality, package=package)
    found = timeline_of_access(programme, locality=locality, package=package, over=over)
    if form is TimelineFormat.JSON:
        put_json(timeline_members(found), indent=2)
    else:
        to_words = timeline_to_text if form is TimelineFormat.TEXT else timeline_to_markdown
        put(to_words(found, lang))
