"""Which single rule stands in the way, and what would be if just this one were met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

import attrs

from inclusion.answer import Answer, Outcome
from inclusion.decision import Decision, joint_outcome
from inclusion.finding import Finding

_FINE = (Answer.MET, Answer.NOT_APPLICABLE)


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


def relaxed(decision: Decision) -> tuple[tuple[str, Outcome], ...]:
    """For each binding rule that stands in the way, the outcome if just this one were met.

    Args:
        decision: The decision.
    """
    binding = decision.binding
    return tuple(
        (held.rule, joint_outcome(_met(f) if f is held else f for f in binding))
        for held in binding
        if held.answer not in _FINE
    )


def _met(finding: Finding) -> Finding:
    """The finding as it would be if its rule were met."""
    clean: dict[str, Any] = {"missing": (), "steps": (), "distance": None}
    answer = Answer.MET
    return attrs.evolve(finding, answer=answer, final=False, could_bar=False, **clean)


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
