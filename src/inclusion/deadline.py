"""A deadline: the day on which a term ends, with every step of its counting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final, Self

import attrs

from inclusion import counting
from inclusion.counting_rules import AS_WRITTEN, CountingRules
from inclusion.counting_step import CountingStep
from inclusion.dates import Moment, TimeOfDay
from inclusion.errors import Violation
from inclusion.invariants import not_empty
from inclusion.language import Language
from inclusion.source import Ground
from inclusion.term import Term
from inclusion.validity import Valid

END_OF_DAY: Final = TimeOfDay(23, 59)
"""The closing minute of a last day that counts as a whole."""


@attrs.frozen(kw_only=True)
class Deadline(Valid):
    """The last day for something, how it was found, and what has to happen by then.

    Make one with :meth:`after` or :meth:`on`. Days and minutes are those of the Czech Republic.

    Args:
        steps: How the last day was found, each step beginning where the one before it ended.
        rules: By which rules.
        closes_at: Until when on the last day, this minute included. The whole day counts with
            :data:`END_OF_DAY`; ``None`` if the minute is not known.

    Raises:
        InvalidValueError: There is no step, or a step does not begin where the one before it ended.
    """

    steps: tuple[CountingStep, ...]
    rules: CountingRules
    closes_at: TimeOfDay | None

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "steps")
        for position, (one, other) in enumerate(pairwise(self.steps), start=1):
            if other.reached_from != one.reached:
                message = f"must begin on {one.reached}, where the step before it ended"
                yield Violation(("steps", position, "reached_from"), "out-of-order", message)

    @classmethod
    def after(
        cls,
        event: date,
        term: Term,
        *,
        rules: CountingRules = AS_WRITTEN,
        closes_at: TimeOfDay | None = END_OF_DAY,
    ) -> Self:
        """The deadline of a term that an event sets off.

        Args:
            event: The day of the event, which is not counted.
            term: The term.
            rules: By which rules it is counted; unless said otherwise the last day is not moved.
            closes_at: Until when on the last day, this minute included; ``None`` if not known.

        Raises:
            InvalidValueError: The calendar does not reach that far, the law on holidays of a year
                is not recorded, or a month is too short and the rule is to refuse.
        """
        steps = [counting.excluded(event, rules), counting.counted(event, term, rules)]
        steps += counting.shifted(steps[-1].reached, rules)
        return cls(steps=tuple(steps), rules=rules, closes_at=closes_at)

    @classmethod
    def on(
        cls,
        day: date,
        *,
        rules: CountingRules = AS_WRITTEN,
        closes_at: TimeOfDay | None = END_OF_DAY,
        basis: tuple[Ground, ...] = (),
    ) -> Self:
        """The deadline on a day that somebody set.

        Args:
            day: The day.
            rules: Whether it moves to a working day, and whether delivery or posting counts.
            closes_at: Until when on the last day, this minute included; ``None`` if not known.
            basis: Where the day is set.

        Raises:
            InvalidValueError: The day would have to be moved by law that is not recorded.
        """
        steps = (counting.fixed(day, basis), *counting.shifted(day, rules))
        return cls(steps=steps, rules=rules, closes_at=closes_at)

    @property
    def ends_on(self) -> date:
        """The last day."""
        return self.steps[-1].reached

    @property
    def ends_at(self) -> Moment | None:
        """The last minute, in the time of the Czech Republic; ``None`` if it is not known."""
        return None if self.closes_at is None else Moment(self.ends_on, self.closes_at)

    def explain(self, language: Language | str) -> str:
        """The steps, a line for each, numbered from 1.

        Args:
            language: The reader's language, or its code, ``en`` or ``cs``.

        Raises:
            ValueError: There is no such language.
        """
        reader = Language(language)
        lines = (f"{n}. {step.to(reader)}" for n, step in enumerate(self.steps, start=1))
        return "\n".join(lines)
