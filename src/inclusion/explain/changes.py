"""What changed between two decisions of one book: the findings that say something else."""

from __future__ import annotations

import attrs

from inclusion.decision import Decision
from inclusion.finding import Finding
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Change(Valid):
    """One finding that says something else than before.

    Args:
        rule: The stable identifier of the rule.
        before: What it said; ``None`` if the book had no such rule.
        after: What it says now; ``None`` if the book has no such rule.
        decisive: Whether it keeps the outcome from being better, before or after.
    """

    rule: str
    before: Finding | None
    after: Finding | None
    decisive: bool


def code_of(finding: Finding) -> str:
    """A finding by its rule and the code of its reason, for example ``package-open/closed``.

    Args:
        finding: The finding.
    """
    return f"{finding.rule}/{finding.code}"


def codes_of(decision: Decision) -> tuple[str, ...]:
    """What every rule says, by codes, in the order of the book.

    Args:
        decision: The decision.
    """
    return tuple(map(code_of, decision.findings))


def changes(before: Decision, after: Decision) -> tuple[Change, ...]:
    """The findings of which answer or reason differ, in the order of the later book.

    The facts inside a reason, such as a number of days, may differ where nothing is listed.

    Args:
        before: The decision before.
        after: The decision after.
    """
    old = {finding.rule: finding for finding in before.findings}
    new = {finding.rule: finding for finding in after.findings}
    decisive = {finding.rule for one in (before, after) for finding in one.decisive}
    return tuple(
        Change(rule=rule, before=was, after=now, decisive=rule in decisive)
        for rule in dict.fromkeys((*new, *old))
        for was, now in ((old.get(rule), new.get(rule)),)
        if was is None or now is None or (was.answer, was.code) != (now.answer, now.code)
    )
