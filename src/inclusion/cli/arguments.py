"""The arguments that several commands share."""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypeAlias

import typer

from inclusion.dates import parse_day, why_not_day
from inclusion.language import Language
from inclusion.reader import Reader


def _day(text: str | date) -> date:
    if isinstance(text, date):
        return text
    reason = why_not_day(text)
    if reason:
        raise typer.BadParameter(reason)
    return parse_day(text)


File: TypeAlias = Annotated[
    str, typer.Argument(metavar="FILE", help="The document; - reads standard input.")
]
On: TypeAlias = Annotated[
    date, typer.Option("--on", metavar="DAY", parser=_day, help="The day, as YYYY-MM-DD.")
]
For: TypeAlias = Annotated[
    Reader,
    typer.Option("--reader", help="For whom: the town gets the answer and what to do, in short."),
]
Lang: TypeAlias = Annotated[Language, typer.Option("--lang", help="The language of the words.")]
LocalityOption: TypeAlias = Annotated[
    str, typer.Option("--locality", metavar="ID", help="The identifier of the place.")
]
PackageOption: TypeAlias = Annotated[
    str, typer.Option("--package", metavar="ID", help="The identifier of the package.")
]
