"""Ending a command that asks for a place or a package that the document does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

import typer

from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.output import tell
from inclusion.errors import UnknownReferenceError
from inclusion.programme import Programme

_FEW = 12


def demand(programme: Programme, locality: str, package: str) -> None:
    """End the command with everything that it asks for and the programme lacks, if anything.

    Args:
        programme: The programme.
        locality: The identifier of the place asked for.
        package: The identifier of the package asked for.
    """
    lacking = [
        *_lacking("locality", locality, (str(place.id) for place in programme.localities)),
        *_lacking("package", package, (str(item.id) for item in programme.packages)),
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
