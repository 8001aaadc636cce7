"""How many decisions there are of each outcome, on one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich.text import Text

from inclusion.answer import Outcome
from inclusion.cli.marks import OUTCOME_MARKS, marked
from inclusion.cli.output import put_styled
from inclusion.language import Language
from inclusion.report import DecisionRow


def put_tally(rows: Iterable[DecisionRow], language: Language) -> None:
    """Write how many decisions there are of each outcome to standard output.

    Args:
        rows: The decisions.
        language: The reader's language.
    """
    counted = Counter(Outcome(row.outcome) for row in rows)
    parts = [
        marked(outcome, language) + Text(f" {counted[outcome]}", OUTCOME_MARKS[outcome].style)
        for outcome in Outcome
        if counted[outcome]
    ]
    put_styled([Text(), Text("   ").join(parts or [Text("0")])])
