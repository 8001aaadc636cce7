"""The command ``report``: a self-contained page on every place, or on one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from inclusion.cli.arguments import File, Lang, On
from inclusion.cli.lookup import demand
from inclusion.cli.output import fail, put, tell
from inclusion.cli.programme_file import programme_or_exit
from inclusion.language import Language
from inclusion.report import html_report

_DAY = date(2017, 6, 1)
STANDARD_OUTPUT = "-"
"""Stands in place of a file name."""


def report(
    file: File,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file to write; - writes to standard output."
        ),
    ],
    locality: Annotated[
        str | None,
        typer.Option("--locality", metavar="ID", help="The place; every place if left out."),
    ] = None,
    on: On = _DAY,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Write a report as a page of HTML that needs nothing beside itself.

    An overview of places and packages, and for each place the answers with their reasons, a picture
    of the place over time, what is known of it and the life of its plans.

    Example: inclusion report docs/examples/wave-4.json -o report.html --locality varnsdorf
    --lang cs
    """
    programme = programme_or_exit(file)
    demand(programme, locality=locality)
    page = html_report(programme, on=on, language=lang, locality=locality)
    if output == STANDARD_OUTPUT:
        put(page)
        return
    try:
        Path(output).write_bytes(page.encode())
    except OSError as error:
        fail(f"cannot write {output!r}: {error.strerror}")
    tell(f"Written: {output}")
