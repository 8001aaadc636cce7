"""Which single rule stands in the way, and what would be if just this one were met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from inclusion.answer import Answer, Outcome
from inclusion.decision import joint_outcome
from inclusion.finding import Finding
from inclusion.phrase import Phrase

_FINE = (Answer.MET, Answer.NOT_APPLICABLE)
_WORD = Answer.MET.label
_MET = Finding(
    rule="met", statement=_WORD, answer=Answer.MET, code="met", reason=Phrase(text=_WORD)
)
"""Stands for a finding that would be met: what the outcome is made of is its answer alone."""


class Obstacle(NamedTuple):
    """One binding rule that stands in the way somewhere.

    Args:
        rule: The stable identifier of the rule.
        places: How many places it keeps from at least one package.
        pairs: How many pairs of place and package it keeps apart.
        alone: How many pairs would be granted if just this rule were met.
        relaxed: How many of the pairs would have which outcome if just this rule were met.
    """

    rule: str
    places: int
    pairs: int
    alone: int
    relaxed: Mapping[Outcome, int]


def relaxed(binding: tuple[Finding, ...]) -> tuple[tuple[str, Outcome], ...]:
    """For each rule that stands in the way, the outcome if just this one were met.

    Args:
        binding: The binding findings of a decision.
    """
    return tuple(
        (held.rule, joint_outcome((_MET, *(f for f in binding if f is not held))))
        for held in binding
        if held.answer not in _FINE
    )


def obstacle(rule: str, pairs: list[tuple[str, Outcome]]) -> Obstacle:
    """What a rule keeps apart.

    Args:
        rule: The stable identifier of the rule.
        pairs: For each pair that it keeps apart the place, and the outcome if it were met.
    """
    outcomes = Counter(outcome for _, outcome in pairs)
    return Obstacle(
        rule=rule,
        places=len({place for place, _ in pairs}),
        pairs=len(pairs),
        alone=outcomes[Outcome.GRANTED],
        relaxed={outcome: outcomes[outcome] for outcome in Outcome},
    )
