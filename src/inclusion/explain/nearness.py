"""How near a decision is to ``granted``, as a value that sorts.

The nearer decision is the lesser one. What is compared, one after the other:

1. the outcome: ``granted``, ``not_yet``, ``undetermined``, ``barred``;
2. how many binding findings are not met;
3. how many binding findings are undetermined;
4. which rules are not met and in which unit each is measured, by name;
5. the distances, rule by rule.

The fourth part keeps what cannot be compared apart: days are only ever set against days of the same
rule, crowns against crowns. Between other decisions no number speaks; there the names of the rules
decide, which says nothing and only keeps the order the same from run to run.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Self

import attrs

from inclusion.answer import Answer, Outcome
from inclusion.decision import Decision
from inclusion.finding import Finding
from inclusion.money import Money
from inclusion.quantity import Quantity
from inclusion.validity import Valid

_ORDER = (Outcome.GRANTED, Outcome.NOT_YET, Outcome.UNDETERMINED, Outcome.BARRED)


@attrs.frozen(kw_only=True, order=True)
class Nearness(Valid):
    """How near a decision is to ``granted``; the lesser, the nearer.

    Args:
        rank: The place of the outcome in ``granted``, ``not_yet``, ``undetermined``, ``barred``,
            from 0.
        failing: How many binding findings are not met.
        open: How many binding findings are undetermined.
        measured: Each rule that is not met with the unit of its distance, for example
            ``plan/DAYS`` or ``limits/CZK``, by name; without a unit where none is measured.
        distances: The number that belongs to each; 0 where none is measured.
    """

    rank: int
    failing: int
    open: int
    measured: tuple[str, ...]
    distances: tuple[Decimal, ...]

    @classmethod
    def of(cls, decision: Decision) -> Self:
        """How near a decision is; use it as the key of a sort.

        Args:
            decision: The decision.
        """
        return cls.among(decision.binding, decision.outcome)

    @classmethod
    def among(cls, binding: tuple[Finding, ...], outcome: Outcome) -> Self:
        """How near findings are that are all of them binding.

        Args:
            binding: The findings.
            outcome: What they add up to.
        """
        failing = [f for f in binding if f.answer is Answer.NOT_MET]
        measures = sorted(_measure(finding) for finding in failing)
        return cls(
            rank=_ORDER.index(outcome),
            failing=len(failing),
            open=sum(f.answer is Answer.UNDETERMINED for f in binding),
            measured=tuple(name for name, _ in measures),
            distances=tuple(number for _, number in measures),
        )


def _measure(finding: Finding) -> tuple[str, Decimal]:
    match finding.distance:
        case Quantity(number=number, unit=unit):
            return f"{finding.rule}/{unit.name}", Decimal(number)
        case Money(amount=amount, currency=currency):
            return f"{finding.rule}/{currency.value}", amount
        case _:
            return finding.rule, Decimal(0)
