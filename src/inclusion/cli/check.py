"""The command ``check``: every problem of a document, or what it holds."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import attrs
import typer

from inclusion.cli.arguments import File
from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.output import put, put_json, tell
from inclusion.cli.problem_lines import put_problems
from inclusion.cli.programme_file import read_programme, shown_name
from inclusion.cli.shown_text import one_line
from inclusion.errors import DocumentError, Problem
from inclusion.programme import Programme

FORMAT = "inclusion/check"
"""The name of the format of the JSON output."""

VERSION = 1
"""The version of that format."""


class CheckFormat(Enum):
    """The forms in which a check is written."""

    TEXT = "text"
    JSON = "json"


def check(
    file: File,
    form: Annotated[
        CheckFormat, typer.Option("--format", help="The form of the output.")
    ] = CheckFormat.TEXT,
) -> None:
    """List every problem of a document.

    Each with its place as a JSON Pointer, its text and its stable code. The exit status is 1 if
    there are any.

    Example: inclusion check docs/examples/wave-4.json
    """
    try:
        counts = _counts(read_programme(file))
        problems: tuple[Problem, ...] = ()
    except DocumentError as error:
        counts, problems = {}, error.problems
    if form is CheckFormat.JSON:
        _put_members(file, counts, problems)
    else:
        _put_text(file, counts, problems)
    raise typer.Exit(ExitStatus.PROBLEMS if problems else ExitStatus.FINE)


def _counts(programme: Programme) -> dict[str, int]:
    """How many things of each kind a programme holds."""
    names = [field.name for field in attrs.fields(Programme) if field.default == ()]
    return {name: len(getattr(programme, name)) for name in names}


def _put_members(file: str, counts: dict[str, int], problems: tuple[Problem, ...]) -> None:
    members = {
        "format": FORMAT,
        "version": VERSION,
        "file": file,
        "valid": not problems,
        "counts": counts,
        "problems": [problem._asdict() for problem in problems],
    }
    put_json(members, indent=2)


def _put_text(file: str, counts: dict[str, int], problems: tuple[Problem, ...]) -> None:
    if problems:
        put_problems(problems)
        tell(f"{shown_name(file)}: not valid (problems listed: {len(problems)})")
    else:
        held = ", ".join(f"{name.replace('_', ' ')} {n}" for name, n in counts.items() if n)
        put(one_line(f"{shown_name(file)}: valid ({held or 'empty'})") + "\n")
