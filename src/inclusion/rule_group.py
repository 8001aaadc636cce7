"""Rules that look at the same part of a case, and therefore need to be asked once for many cases.

A rule on the memorandum says the same of a place whatever package is asked about. It says so
itself (``looks_at`` and ``names`` of :class:`~inclusion.Rule`); rules that say it alike are asked
together.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import Any, Final, Generic, NamedTuple, Protocol, TypeVar

import attrs

from inclusion.finding import Finding
from inclusion.recollection import Recollection

Case = TypeVar("Case")
_Asking = TypeVar("_Asking", contravariant=True)  # noqa: PLC0105 - the house names them so

BROKEN: Final = "failed"
"""The code of what a rule says that broke; next time it may not."""


class Asked(Protocol[_Asking]):
    """What is asked of a rule."""

    @property
    def looks_at(self) -> Callable[[_Asking], Hashable] | None: ...  # noqa: D102 - see Rule
    @property
    def names(self) -> Callable[[_Asking], Hashable] | None: ...  # noqa: D102 - see Rule
    @property
    def helps_until(self) -> Callable[[_Asking], date | None] | None: ...  # noqa: D102 - see Rule
    def find(self, case: _Asking, *, on: date) -> Finding: ...  # noqa: D102 - see Rule


class _Share(NamedTuple):
    """What rules say at once: the same part of a case."""

    looks_at: Callable[[Any], Hashable] | None
    names: Callable[[Any], Hashable] | None
    helps_until: Callable[[Any], date | None] | None


@attrs.frozen(eq=False)
class RuleGroup(Generic[Case]):
    """Rules that look at the same part of a case, and name the same of it.

    Two groups are never equal, so that a group can stand for its rules in what is recollected.

    Args:
        looks_at: What their answers depend on beside the record and the day; ``None`` if that is
            the whole case.
        names: What more their words name; ``None`` if nothing.
        helps_until: The last day on which their steps help; ``None`` if none of them has one.
        places: The places of the rules in their book, from 0.
        rules: The rules.
    """

    looks_at: Callable[[Case], Hashable] | None
    names: Callable[[Case], Hashable] | None
    helps_until: Callable[[Case], date | None] | None
    places: tuple[int, ...]
    rules: tuple[Asked[Case], ...]

    def findings(self, case: Case, on: date, recollection: Recollection) -> tuple[Finding, ...]:
        """What each of the rules says, asked only if no case like this one was asked about.

        Args:
            case: The case.
            on: The day.
            recollection: What was found about the same record already.
        """
        if self.looks_at is None:
            return self.ask(case, on)
        try:
            alike = (self, on, self.looks_at(case), self.names and self.names(case))
            until = self.helps_until and self.helps_until(case)
            known: tuple[Finding, ...] | None = recollection.tell((alike, until))
        except Exception:  # noqa: BLE001 - what a case is like cannot be told, so each rule is asked
            return self.ask(case, on)
        if known is None:
            known = self._dated(recollection.tell(alike), until) or self.ask(case, on)
            if not is_broken(known):
                recollection.keep(alike, known)
                recollection.keep((alike, until), known)
        return known

    def recall(self, case: Case, recollection: Recollection) -> tuple[Hashable | None, Any]:
        """What stands for all cases that get the same answers on a day, and what was kept of them.

        Nothing stands for a case if each is one of its own, or if that cannot be told; nothing is
        then kept of it.

        Args:
            case: The case.
            recollection: What was kept, under what stands for the cases.
        """
        if self.looks_at is None:
            return None, None
        try:
            alike = (self, self.looks_at(case))
            return alike, recollection.tell(alike)
        except Exception:  # noqa: BLE001 - what a case is like cannot be told, so it is like none
            return None, None

    def ask(self, case: Case, on: date) -> tuple[Finding, ...]:
        """What each of the rules says of just this case.

        Args:
            case: The case.
            on: The day.
        """
        return tuple(rule.find(case, on=on) for rule in self.rules)

    def _dated(
        self, known: tuple[Finding, ...] | None, until: date | None
    ) -> tuple[Finding, ...] | None:
        """Findings of a case that differs in the last day of its steps only."""
        return known and tuple(_dated(finding, until) for finding in known)


def is_broken(findings: Iterable[Finding]) -> bool:
    """Whether some rule broke, so that its finding may not be kept.

    Args:
        findings: The findings.
    """
    return any(finding.code == BROKEN for finding in findings)


def _dated(finding: Finding, until: date | None) -> Finding:
    """A finding whose steps help until another day."""
    if not finding.steps:
        return finding
    return attrs.evolve(
        finding, steps=tuple(attrs.evolve(step, latest=until) for step in finding.steps)
    )


def rule_groups(rules: Iterable[Asked[Case]]) -> tuple[RuleGroup[Case], ...]:
    """Rules by what they look at and name.

    Args:
        rules: The rules in the order of their book.
    """
    return _grouped((_Share(rule.looks_at, rule.names, rule.helps_until), rule) for rule in rules)


def answer_groups(rules: Iterable[Asked[Case]]) -> tuple[RuleGroup[Case], ...]:
    """Rules by what their answers depend on, whatever more their words name.

    Args:
        rules: The rules in the order in which their findings are to stand.
    """
    return _grouped((_Share(rule.looks_at, None, None), rule) for rule in rules)


def _grouped(shares: Iterable[tuple[_Share, Asked[Case]]]) -> tuple[RuleGroup[Case], ...]:
    alike: dict[_Share, list[tuple[int, Asked[Case]]]] = {}
    for place, (share, rule) in enumerate(shares):
        alike.setdefault(share, []).append((place, rule))
    return tuple(
        RuleGroup(*share, *map(tuple, zip(*group, strict=True))) for share, group in alike.items()
    )
