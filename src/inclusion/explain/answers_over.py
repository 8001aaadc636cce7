"""What the binding rules say over a range of days, worked out once for all pairs alike."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from functools import reduce
from operator import or_

from inclusion.explain.outcome_days import OutcomeDays, Run
from inclusion.explain.pair_turns import PairTurns
from inclusion.explain.summary import BINDING_GROUPS
from inclusion.recollection import Recollection
from inclusion.rule_group import RuleGroup, is_broken
from inclusion.rules.funding_access import FundingAccessCase


class AnswersOver:
    """The answers to one pass over many pairs, about all days of a range.

    Sent to another process it begins anew there.

    Args:
        turns: On which days an answer can change.
        groups: The binding rules.
    """

    __slots__ = ("_bits", "_days", "_groups", "_runs", "_turns")

    def __init__(
        self,
        turns: PairTurns,
        groups: tuple[RuleGroup[FundingAccessCase], ...] = BINDING_GROUPS,
    ) -> None:
        self._groups = groups
        self._turns = turns
        self._days = OutcomeDays.of(turns.over, turns.all())
        self._bits = Recollection()
        self._runs = Recollection()

    def about(self, case_on: Callable[..., FundingAccessCase]) -> tuple[Run, ...]:
        """The outcomes of a pair.

        Args:
            case_on: Gives its case on a day.
        """
        case = case_on(on=self._turns.over.first)
        recalled = [group.recall(case, self._bits) for group in self._groups]
        known: list[int] = [bits for _, bits in recalled if bits is not None]
        if len(known) < len(recalled):
            asked = zip(self._groups, recalled, strict=True)
            unknown = [(group, alike) for group, (alike, bits) in asked if bits is None]
            known += self._worked_out(case_on, unknown)
        bits = reduce(or_, known)
        runs: tuple[Run, ...] | None = self._runs.tell(bits)
        if runs is None:
            runs = self._days.runs(bits)
            self._runs.keep(bits, runs)
        return runs

    def _worked_out(
        self,
        case_on: Callable[..., FundingAccessCase],
        unknown: list[tuple[RuleGroup[FundingAccessCase], Hashable | None]],
    ) -> list[int]:
        """What these groups say of a pair, each with what stands for all pairs alike to it."""
        starts = self._turns.of_pair(case_on(on=self._turns.over.first))
        cases = [case_on(on=day) for day in starts]
        return [self._bits_of(group, alike, starts, cases) for group, alike in unknown]

    def _bits_of(
        self,
        group: RuleGroup[FundingAccessCase],
        alike: Hashable | None,
        starts: list[date],
        cases: list[FundingAccessCase],
    ) -> int:
        found = [group.ask(case, case.on) for case in cases]
        bits = self._days.bits(starts, found)
        if alike is not None and not any(map(is_broken, found)):
            self._bits.keep(alike, bits)
        return bits
