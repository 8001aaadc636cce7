"""The arguments that several commands share."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, TypeAlias

import typer

from inclusion.dates import Moment, parse_day, why_not_day
from inclusion.language import Language
from inclusion.reader import Reader


def _day(text: str | date) -> date:
    if isinstance(text, date):
        return text
    reason = why_not_day(text)
    if reason:
        raise typer.BadParameter(reason)
    return parse_day(text)


def _minute(text: str) -> Moment:
    reason = Moment.why_not(text)
    if reason:
        raise typer.BadParameter(reason)
    return Moment.parse(text)


_ON: Final = typer.Option("--on", metavar="DAY", parser=_day, help="The day, as YYYY-MM-DD.")
_LOCALITY: Final = typer.Option("--locality", metavar="ID", help="The identifier of the place.")
_PACKAGE: Final = typer.Option("--package", metavar="ID", help="The identifier of the package.")

File: TypeAlias = Annotated[
    str, typer.Argument(metavar="FILE", help="The document; - reads standard input.")
]
On: TypeAlias = Annotated[date, _ON]
OnIfAsked: TypeAlias = Annotated[date | None, _ON]
AtIfAsked: TypeAlias = Annotated[
    Moment | None,
    typer.Option("--at", metavar="MINUTE", parser=_minute, help="The minute, as YYYY-MM-DDTHH:MM."),
]
For: TypeAlias = Annotated[
    Reader,
    typer.Option("--reader", help="For whom: the town gets the answer and what to do, in short."),
]
Lang: TypeAlias = Annotated[Language, typer.Option("--lang", help="The language of the words.")]
LocalityOption: TypeAlias = Annotated[str, _LOCALITY]
LocalityIfAsked: TypeAlias = Annotated[str | None, _LOCALITY]
PackageOption: TypeAlias = Annotated[str, _PACKAGE]
PackageIfAsked: TypeAlias = Annotated[str | None, _PACKAGE]
ApplicationIfAsked: TypeAlias = Annotated[
    str | None,
    typer.Option("--application", metavar="ID", help="The identifier of the application."),
]
PlanIfAsked: TypeAlias = Annotated[
    str | None, typer.Option("--plan", metavar="ID", help="The identifier of the plan.")
]
VersionIfAsked: TypeAlias = Annotated[
    str | None,
    typer.Option("--version", metavar="LABEL", help="The label of the version of the plan."),
]
ProjectIfAsked: TypeAlias = Annotated[
    str | None, typer.Option("--project", metavar="ID", help="The identifier of the project.")
]
