"""The command ``explain``: one decision, explained."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from inclusion.answer import Outcome
from inclusion.cli.arguments import File, For, Lang, LocalityOption, On, PackageOption
from inclusion.cli.exit_status import ExitStatus
from inclusion.cli.explanation_view import put_explanation
from inclusion.cli.lookup import demand
from inclusion.cli.output import put, put_json
from inclusion.cli.programme_file import programme_or_exit
from inclusion.documents.decision_document import decision_members
from inclusion.explanation import Explanation
from inclusion.language import Language
from inclusion.reader import Reader
from inclusion.report import to_markdown
from inclusion.rules.funding_access import funding_access
from inclusion.verification import sealed


class ExplainFormat(Enum):
    """The forms in which a decision is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def explain(  # noqa: PLR0913, PLR0917 - each is an option
    file: File,
    locality: LocalityOption,
    package: PackageOption,
    on: On,
    lang: Lang = Language.ENGLISH,
    form: Annotated[
        ExplainFormat, typer.Option("--format", help="The form of the output.")
    ] = ExplainFormat.TEXT,
    reader: For = Reader.AUDITOR,
) -> None:
    """Explain one decision.

    May this place draw from this package on this day? Condition by condition, with the sources, the
    facts that are missing and what would change the answer; for the town only the answer, why, what
    to do and by when. JSON always holds everything, sealed with the digest of the document, so that
    the command verify can check it later; the command ways shows what leads to yes. The exit status
    is 0 only if the answer is "granted".

    Example: inclusion explain docs/examples/wave-4.json --locality varnsdorf --package OP-VVV-39
    --on 2017-06-01 --lang cs
    """
    programme = programme_or_exit(file)
    demand(programme, locality=locality, package=package)
    decision = funding_access(programme, locality=locality, package=package, on=on)
    if form is ExplainFormat.JSON:
        put_json(decision_members(sealed(decision, programme)), indent=2)
    else:
        _put(decision.explain(lang, reader=reader), form)
    granted = decision.outcome is Outcome.GRANTED
    raise typer.Exit(ExitStatus.FINE if granted else ExitStatus.PROBLEMS)


def _put(explanation: Explanation, form: ExplainFormat) -> None:
    if form is ExplainFormat.TEXT:
        put_explanation(explanation)
    else:
        put(to_markdown(explanation))
