"""A step of counting a term: what was done, from which day to which, by which rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

import attrs

from inclusion.errors import Violation
from inclusion.language import Language
from inclusion.phrase import Phrase
from inclusion.source import Ground
from inclusion.validity import Valid


class CountingKind(Enum):
    """The rules of counting, one for each kind of step."""

    FIXED = "fixed"
    """The last day is given, nothing is counted."""
    EVENT_EXCLUDED = "event-excluded"
    """The day of the event is not counted."""
    DAYS_COUNTED = "days-counted"
    """The days after it are counted."""
    WORKING_DAYS_COUNTED = "working-days-counted"
    """The working days after it are counted."""
    SAME_DAY = "same-day"
    """The term ends on the day of the same name or number."""
    SHORT_MONTH = "short-month"
    """The month has no such day, and another is taken."""
    SHIFTED = "shifted"
    """The last day is no working day, and a rule moves it to the next one."""
    NOT_SHIFTED = "not-shifted"
    """The last day is no working day, and stays, because no rule moves it."""


@attrs.frozen(kw_only=True)
class CountingStep(Valid):
    """One step of counting.

    Args:
        kind: The rule that was applied.
        reached_from: The day before the step.
        reached: The day after it, the same where the step only says what holds.
        phrase: What was done, with the facts.
        basis: What the rule rests on; empty where whoever asked chose it.
    """

    kind: CountingKind
    reached_from: date
    reached: date
    phrase: Phrase
    basis: tuple[Ground, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        if self.reached < self.reached_from:
            yield Violation(
                ("reached",), "out-of-order", f"must not lie before {self.reached_from}"
            )

    def to(self, language: Language) -> str:
        """The step as one sentence, with its sources in brackets.

        Args:
            language: The reader's language.
        """
        return " ".join((self.phrase.to(language), *in_brackets(self.basis, language)))


def in_brackets(basis: tuple[Ground, ...], language: Language) -> Iterator[str]:
    """Each source in brackets: its title, the place in it, and how sure it is.

    Args:
        basis: The sources.
        language: The reader's language.
    """
    for ground in basis:
        parts = [ground.source.title.to(language)]
        parts += [ground.remark.to(language)] if ground.remark else []
        yield f"[{'; '.join((*parts, ground.confidence.label.to(language)))}]"
