"""The command ``verify``: whether a decision is what is decided today."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from inclusion.cli.arguments import File
from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.output import fail, put, put_json, tell
from inclusion.cli.problem_lines import put_problems
from inclusion.cli.programme_file import (
    STANDARD_INPUT,
    document_bytes,
    problems_told,
    programme_or_exit,
    shown_name,
)
from inclusion.cli.shown_text import one_line
from inclusion.decision import Decision
from inclusion.documents.decision_reading import loads_decision
from inclusion.errors import UnknownRuleBookError
from inclusion.verification import Verification
from inclusion.verification import verify as verified

FORMAT = "inclusion/verification"
"""The name of the format of the JSON output."""

VERSION = 1
"""The version of that format."""


class VerifyFormat(Enum):
    """The forms in which a verification is written."""

    TEXT = "text"
    JSON = "json"


def verify(
    decision: Annotated[
        str,
        typer.Argument(metavar="DECISION", help="The decision as JSON; - reads standard input."),
    ],
    file: File,
    form: Annotated[
        VerifyFormat, typer.Option("--format", help="The form of the output.")
    ] = VerifyFormat.TEXT,
) -> None:
    """Check whether a decision still holds.

    The same rule book is asked again about the document. Each difference is told with its place in
    the decision, and what it was and is. The exit status is 0 only if there is none.

    Example: inclusion verify decision.json docs/examples/illustration.json

    The decision is what explain writes with --format json.
    """
    if decision == file == STANDARD_INPUT:
        fail("only one of DECISION and FILE can be standard input")
    with problems_told(decision):
        given = loads_decision(document_bytes(decision))
    try:
        verification = verified(given, programme_or_exit(file))
    except UnknownRuleBookError as error:
        fail(str(error))
    if form is VerifyFormat.JSON:
        _put_members(decision, file, verification)
    else:
        _put_text(decision, verification)
    raise typer.Exit(ExitStatus.FINE if verification.holds else ExitStatus.PROBLEMS)


def _put_members(decision: str, file: str, verification: Verification) -> None:
    given, again = verification.decision, verification.again
    members = {
        "format": FORMAT,
        "version": VERSION,
        "decision": decision,
        "file": file,
        "holds": verification.holds,
        "sealed": given.facts_digest is not None,
        "outcome": given.outcome.value,
        "outcome_now": None if again is None else again.outcome.value,
        "differences": [difference._asdict() for difference in verification.differences],
    }
    put_json(members, indent=2)


def _put_text(name: str, verification: Verification) -> None:
    given = verification.decision
    if verification.holds:
        put(one_line(f"{shown_name(name)}: holds ({_about(given)})") + "\n")
    else:
        put_problems(verification.differences)
        count = len(verification.differences)
        tell(f"{shown_name(name)}: does not hold (differences listed: {count})")
    if given.facts_digest is None:
        tell(f"{shown_name(name)}: has no digest, so that another record is not noticed as such")


def _about(decision: Decision) -> str:
    """The book, the day and the outcome."""
    book = f"{decision.book}, version {decision.version}"
    return f"{book}; on {decision.on.isoformat()}: {decision.outcome.value}"
