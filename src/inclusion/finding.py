"""A finding: what one rule says about one case, why, on which sources, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

import attrs

from inclusion.answer import Answer
from inclusion.errors import Violation
from inclusion.language import Text
from inclusion.money import Money
from inclusion.phrase import Fact, Phrase
from inclusion.quantity import Quantity
from inclusion.source import Ground
from inclusion.validity import Valid


class Weight(Enum):
    """What a finding counts for."""

    BINDING = "binding"
    ADVISORY = "advisory"
    """Worth knowing; it never changes the outcome."""


@attrs.frozen(kw_only=True)
class MissingFact(Valid):
    """A fact that the record does not hold and that the answer depends on.

    Args:
        code: A stable code of the kind of fact.
        what: Which fact it is.
    """

    code: str
    what: Phrase


@attrs.frozen(kw_only=True)
class Step(Valid):
    """Something that somebody could do to mend a finding.

    Args:
        code: A stable code of the kind of step.
        what: Who does what, about which version, package or place.
        latest: The last day on which it still helps, if there is one and it is known.
    """

    code: str
    what: Phrase
    latest: date | None = None


@attrs.frozen(kw_only=True)
class Finding(Valid):
    """What one rule says.

    Args:
        rule: The stable identifier of the rule.
        statement: The rule in one sentence.
        answer: The answer.
        code: The stable code of the reason, unique within the rule.
        reason: Why, with the values compared.
        weight: Whether the finding counts for the outcome.
        basis: What the rule rests on.
        missing: The facts that are missing; at least one if and only if it is undetermined.
        steps: What would mend it; only where it is not met.
        distance: How far it is from being met, where that can be measured.
        final: Whether it is not met and nothing can mend it.
        could_bar: Whether it is undetermined and could turn out final.
    """

    rule: str
    statement: Text
    answer: Answer
    code: str
    reason: Phrase
    weight: Weight = Weight.BINDING
    basis: tuple[Ground, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    steps: tuple[Step, ...] = ()
    distance: Quantity | Money | None = None
    final: bool = False
    could_bar: bool = False

    def _violations(self) -> Iterator[Violation]:
        failed = self.answer is Answer.NOT_MET
        unknown = self.answer is Answer.UNDETERMINED
        if unknown != bool(self.missing):
            yield Violation(
                ("missing",),
                "missing-facts",
                "names facts if and only if the answer is undetermined",
            )
        if bool(self.steps) != (failed and not self.final):
            yield Violation(
                ("steps",), "steps", "names steps if and only if it is not met and can be mended"
            )
        if self.final and not failed:
            yield Violation(("final",), "final", "only what is not met can be final")
        if self.could_bar and not unknown:
            yield Violation(("could_bar",), "could-bar", "only what is undetermined could bar")
        if self.distance is not None and not failed:
            yield Violation(("distance",), "distance", "only what is not met has a distance")

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The values that were compared."""
        return self.reason.facts

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """What the rule and the values compared rest on."""
        return (*self.basis, *(ground for fact in self.facts for ground in fact.grounds))
