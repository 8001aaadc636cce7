"""The command ``explain``: one decision, explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from enum import Enum
from typing import Annotated

import typer

from inclusion.answer import Outcome
from inclusion.cli.arguments import File, Lang, On
from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.explanation_view import put_explanation
from inclusion.cli.output import put, put_json, tell
from inclusion.cli.programme_file import programme_or_exit
from inclusion.decision import Decision
from inclusion.documents.decision_document import decision_members
from inclusion.errors import UnknownReferenceError
from inclusion.language import Language
from inclusion.programme import Programme
from inclusion.report import to_markdown
from inclusion.rules.funding_access import funding_access

_FEW = 12


class ExplainFormat(Enum):
    """The forms in which a decision is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def explain(  # noqa: PLR0913, PLR0917 - each is an option
    file: File,
    locality: Annotated[
        str, typer.Option("--locality", metavar="ID", help="The identifier of the place.")
    ],
    package: Annotated[
        str, typer.Option("--package", metavar="ID", help="The identifier of the package.")
    ],
    on: On,
    lang: Lang = Language.ENGLISH,
    form: Annotated[
        ExplainFormat, typer.Option("--format", help="The form of the output.")
    ] = ExplainFormat.TEXT,
) -> None:
    """Explain one decision.

    May this place draw from this package on this day? Condition by condition, with the sources, the
    facts that are missing and what would change the answer. The exit status is 0 only if the
    answer is "granted".

    Example: inclusion explain docs/examples/wave-4.json --locality varnsdorf --package OP-VVV-39
    --on 2017-06-01 --lang cs
    """
    programme = programme_or_exit(file)
    _demand(programme, locality, package)
    decision = funding_access(programme, locality=locality, package=package, on=on)
    _put(decision, lang, form)
    granted = decision.outcome is Outcome.GRANTED
    raise typer.Exit(ExitStatus.FINE if granted else ExitStatus.PROBLEMS)


def _put(decision: Decision, language: Language, form: ExplainFormat) -> None:
    if form is ExplainFormat.TEXT:
        put_explanation(decision.explain(language))
    elif form is ExplainFormat.MARKDOWN:
        put(to_markdown(decision.explain(language)))
    else:
        put_json(decision_members(decision), indent=2)


def _demand(programme: Programme, locality: str, package: str) -> None:
    """End the command with everything that it asks for and the programme lacks."""
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
