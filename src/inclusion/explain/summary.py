"""What a portfolio says of a pair of place and package, worked out once for all pairs alike."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import attrs

from inclusion.answer import Outcome
from inclusion.decision import decisive_among, joint_outcome
from inclusion.explain.changes import code_of
from inclusion.explain.nearness import Nearness
from inclusion.explain.obstacle import relaxed
from inclusion.finding import Finding, Weight
from inclusion.recollection import Recollection
from inclusion.rule_group import RuleGroup, answer_groups, is_broken
from inclusion.rules.funding_access import FUNDING_ACCESS, FundingAccessCase

BINDING_GROUPS = answer_groups(
    rule for rule in FUNDING_ACCESS.rules if rule.weight is Weight.BINDING
)
"""The rules that count for the outcome, by what their answers depend on."""


class Summary(NamedTuple):
    """What is the same of all pairs to which every binding rule gives the same answer.

    Args:
        outcome: The outcome.
        decisive: For each decisive finding its rule and the code of its reason.
        missing: How many facts are missing.
        steps: How many different steps would mend something.
        nearness: How near it is to ``granted``.
        relaxed: For each rule that stands in the way, the outcome if just this rule were met.
    """

    outcome: Outcome
    decisive: tuple[str, ...]
    missing: int
    steps: int
    nearness: Nearness
    relaxed: tuple[tuple[str, Outcome], ...]


class Summaries:
    """The summaries of one pass over many pairs on one day.

    Each rule is asked once for all cases that are alike to it. What it says is put down once,
    whichever pair it was said of first, and what the same answers add up to is worked out once.
    Sent to another process it begins anew there.

    Args:
        on: The day.
        groups: The binding rules.
    """

    __slots__ = ("_groups", "_known", "_on", "_said", "_summaries")

    def __init__(
        self, on: date, groups: tuple[RuleGroup[FundingAccessCase], ...] = BINDING_GROUPS
    ) -> None:
        self._on = on
        self._groups = groups
        self._known = Recollection()
        self._said = Recollection()
        self._summaries = Recollection()

    def of(self, case: FundingAccessCase) -> Summary:
        """The summary of a case.

        Args:
            case: The case, on the day.
        """
        found = [self._found(group, case) for group in self._groups]
        same = tuple(map(id, found))
        kept: tuple[object, Summary] | None = self._summaries.tell(same)
        if kept is None:
            kept = (found, self._summary(found))  # what is kept keeps the objects of its key
            self._summaries.keep(same, kept)
        return kept[1]

    def _found(
        self, group: RuleGroup[FundingAccessCase], case: FundingAccessCase
    ) -> tuple[Finding, ...]:
        """What a group says of a case: one and the same object wherever it says the same."""
        alike, kept = group.recall(case, self._known)
        known: tuple[Finding, ...] | None = kept
        if known is None:
            known = self._put_down(tuple(map(_undated, group.ask(case, self._on))))
            if alike is not None and not is_broken(known):
                self._known.keep(alike, known)
        return known

    def _put_down(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The first findings that said the same, unless something is missing or would mend."""
        if any(finding.missing or finding.steps for finding in findings):
            return findings
        gist = tuple((one.rule, one.answer, one.code, one.distance) for one in findings)
        first: tuple[Finding, ...] | None = self._said.tell(gist)
        if first is None:
            self._said.keep(gist, findings)
        return first or findings

    def _summary(self, found: list[tuple[Finding, ...]]) -> Summary:
        placed = {
            place: finding
            for group, findings in zip(self._groups, found, strict=True)
            for place, finding in zip(group.places, findings, strict=True)
        }
        binding = tuple(placed[place] for place in sorted(placed))
        outcome = joint_outcome(binding)
        mendable = binding if outcome is not Outcome.BARRED else ()
        return Summary(
            outcome=outcome,
            decisive=tuple(map(code_of, decisive_among(binding, outcome))),
            missing=len({fact for finding in mendable for fact in finding.missing}),
            steps=len({step for finding in mendable for step in finding.steps}),
            nearness=Nearness.among(binding, outcome),
            relaxed=relaxed(binding),
        )


def _undated(finding: Finding) -> Finding:
    """A finding without the last day of its steps, which differs between pairs alike."""
    if not finding.steps:
        return finding
    steps = tuple(attrs.evolve(step, latest=None) for step in finding.steps)
    return attrs.evolve(finding, steps=steps)
