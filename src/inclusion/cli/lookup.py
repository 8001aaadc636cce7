"""What a command asks for has to be in the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

import typer

from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.output import tell
from inclusion.errors import UnknownReferenceError
from inclusion.programme import Programme

_FEW = 12


def demand(  # noqa: PLR0913 - each can be asked for
    programme: Programme,
    *,
    locality: str | None = None,
    package: str | None = None,
    application: str | None = None,
    plan: str | None = None,
    version: str | None = None,
    project: str | None = None,
) -> None:
    """End the command with everything that it asks for and the programme lacks.

    Args:
        programme: The programme.
        locality: The identifier of the place, if one is asked for.
        package: The identifier of the package, if one is asked for.
        application: The identifier of the application, if one is asked for.
        plan: The identifier of the plan, if one is asked for.
        version: The label of the version of that plan, if one is asked for.
        project: The identifier of the project, if one is asked for.
    """
    labels = [
        one.label for held in programme.plans if str(held.id) == plan for one in held.versions
    ]
    asked = (
        ("locality", locality, [one.id for one in programme.localities]),
        ("package", package, [one.id for one in programme.packages]),
        ("application", application, [one.id for one in programme.applications]),
        ("plan", plan, [one.id for one in programme.plans]),
        ("version", version if labels else None, labels),
        ("project", project, [one.id for one in programme.projects]),
    )
    lacking = [
        message
        for kind, identifier, held in asked
        if identifier is not None
        for message in _lacking(kind, identifier, map(str, held))
    ]
    for message in lacking:
        tell(f"Error: {message}")
    if lacking:
        raise typer.Exit(ExitStatus.WRONG_USAGE)


def _lacking(kind: str, asked: str, held: Iterable[str]) -> Iterator[str]:
    known = {identifier.lower(): identifier for identifier in held}
    if asked in known.values():
        return
    near = get_close_matches(asked.lower(), known, n=2)
    message = str(UnknownReferenceError(kind, asked, tuple(known[word] for word in near)))
    if not near and 0 < len(known) <= _FEW:
        message += f"; it holds {', '.join(known.values())}"
    yield message
