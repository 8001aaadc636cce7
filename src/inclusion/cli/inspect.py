"""The command ``inspect``: what a document does not say, says in an old way or without a source."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any

import attrs
import typer

from inclusion.cli.arguments import File
from inclusion.cli.output import put, put_json
from inclusion.cli.problem_lines import put_problems
from inclusion.cli.programme_file import document_bytes, problems_told, shown_name
from inclusion.cli.shown_text import one_line
from inclusion.documents import inspection
from inclusion.documents.inspection import Inspection
from inclusion.documents.tolerant_document import loads_tolerantly
from inclusion.errors import Problem

FORMAT = "inclusion/inspection"
"""The name of the format of the JSON output."""

VERSION = 1
"""The version of that format."""


class InspectionFormat(Enum):
    """The forms in which an inspection is written."""

    TEXT = "text"
    JSON = "json"


def inspect(
    file: File,
    form: Annotated[
        InspectionFormat, typer.Option("--format", help="The form of the output.")
    ] = InspectionFormat.TEXT,
) -> None:
    """List what a document leaves open. None of it is wrong.

    What this version does not understand, what is written otherwise today, what could be known and
    is not, and which records name no source. The exit status is 1 only if the document cannot be
    read.

    Example: inclusion inspect docs/examples/wave-4.json
    """
    with problems_told(file):
        found = inspection.inspect(loads_tolerantly(document_bytes(file)))
    if form is InspectionFormat.JSON:
        put_json({"format": FORMAT, "version": VERSION, "file": file, **_members(found)}, indent=2)
    else:
        _put_text(file, found)


def _members(found: Inspection) -> dict[str, Any]:
    """The parts of an inspection; of those that are lists, each thing as an object."""
    return attrs.asdict(found, recurse=False, value_serializer=lambda _, __, value: _plain(value))


def _plain(value: int | tuple[Problem, ...]) -> int | list[dict[str, str]]:
    return value if isinstance(value, int) else [problem._asdict() for problem in value]


def _put_text(file: str, found: Inspection) -> None:
    put(one_line(f"{shown_name(file)}: {_summary(found)}") + "\n")
    put_problems((*found.unknown, *found.deprecated, *found.missing, *found.uncited))


def _summary(found: Inspection) -> str:
    records = found.cited + len(found.uncited)
    return (
        f"not understood {len(found.unknown)}, written otherwise today {len(found.deprecated)}, "
        f"not known {len(found.missing)}, with a source {found.cited} of {records} records"
    )
