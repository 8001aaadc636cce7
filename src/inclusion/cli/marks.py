"""How outcomes and answers look: a sign and a colour, so that neither has to be seen alone."""

from __future__ import annotations

from typing import NamedTuple

from rich.text import Text

from inclusion.answer import Answer, Outcome
from inclusion.language import Language


class Mark(NamedTuple):
    """A sign and a colour.

    Args:
        sign: One character.
        style: A style of rich by its name.
    """

    sign: str
    style: str


OUTCOME_MARKS = {
    Outcome.GRANTED: Mark("\N{CHECK MARK}", "green"),
    Outcome.NOT_YET: Mark("\N{HORIZONTAL ELLIPSIS}", "yellow"),
    Outcome.BARRED: Mark("\N{BALLOT X}", "red"),
    Outcome.UNDETERMINED: Mark("?", "magenta"),
}
"""The mark of each outcome."""

ANSWER_MARKS = {
    Answer.MET: Mark("\N{CHECK MARK}", "green"),
    Answer.NOT_MET: Mark("\N{BALLOT X}", "red"),
    Answer.NOT_APPLICABLE: Mark("\N{MIDDLE DOT}", "dim"),
    Answer.UNDETERMINED: Mark("?", "magenta"),
}
"""The mark of each answer."""


def marked(outcome: Outcome, language: Language) -> Text:
    """An outcome by sign, word and colour.

    Args:
        outcome: The outcome.
        language: The reader's language.
    """
    sign, style = OUTCOME_MARKS[outcome]
    return Text(f"{sign} {outcome.label.to(language)}", style)
