"""The command line; it needs the extra ``cli``. Each command is in the module of its name."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from inclusion.cli import (
    check,
    decide,
    demo,
    diagram,
    explain,
    index,
    inspect,
    report,
    schema,
    timeline,
    upgrade,
    verify,
    ways,
)
from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.output import put, tell, write_no_more

__all__ = ["app", "run"]

app: typer.Typer = typer.Typer(
    name="inclusion",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
"""The application: what the command ``inclusion`` runs."""

app.command()(demo.demo)
app.command()(check.check)
app.command()(inspect.inspect)
app.command()(explain.explain)
app.command()(verify.verify)
app.command()(decide.decide)
app.command()(timeline.timeline)
app.command()(ways.ways)
app.command()(index.index)
app.command()(diagram.diagram)
app.command()(report.report)
app.command()(schema.schema)
app.command()(upgrade.upgrade)


def run() -> None:
    """Run the application, even where its help cannot be written."""
    try:
        app()
    except OSError as error:
        tell(f"Error: cannot write: {error.strerror}")
        write_no_more(sys.stdout)
        sys.exit(ExitStatus.WRONG_USAGE)


def _put_version(asked: bool) -> None:  # noqa: FBT001 - typer passes the value of the option
    if asked:
        put(f"inclusion {_version()}\n")
        raise typer.Exit


def _version() -> str:
    try:
        return version("social-inclusion")
    except PackageNotFoundError:
        return "(of the source tree, not installed)"


@app.callback()
def main(
    *,
    _version_asked: Annotated[
        bool,
        typer.Option(
            "--version", callback=_put_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Ask who may draw from which funding package of the Czech social inclusion programme, and why.

    The exit status is 0 if all is well, 1 if a document has problems, the answer to the one
    question asked is not "granted", a decision does not hold or no way leads to yes, 2 if the
    command cannot be carried out as it was given.
    """
