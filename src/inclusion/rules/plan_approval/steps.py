"""The steps that would mend a finding, as several rules of this book name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from inclusion.dossier import Dossier
from inclusion.finding import Step
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.plan_life_cycle import Holder, KeyHolder
from inclusion.rules.approval_steps import (
    ADOPT_VERSION,
    AGENCY_APPROVES,
    COUNCIL_APPROVES,
    NEW_VERSION,
)
from inclusion.rules.edition import holder_facts
from inclusion.rules.plan_approval.case import PlanApprovalCase


def step(case: PlanApprovalCase, code: str, text: Text, *facts: Fact) -> Step:
    """A step; it helps until the period of the version is over.

    Args:
        case: The case.
        code: Its stable code.
        text: Who does what.
        facts: What fills the places of the text.
    """
    period = case.version.period
    latest = period.last if period and case.on <= period.last < date.max else None
    return Step(code=code, what=Phrase(text=text, facts=facts), latest=latest)


def new_version(case: PlanApprovalCase) -> Step:
    """The partnership adopts a version in place of this one."""
    plan, _ = case.names
    return step(case, "new-version", NEW_VERSION, case.place, plan)


def adoption(case: PlanApprovalCase) -> Step:
    """The partnership adopts the version, or a new one if it is too late for that."""
    if case.is_spent or not case.may_be_adopted:
        return new_version(case)
    return step(case, "adopt-version", ADOPT_VERSION, case.place, *case.names)


def approvals(case: PlanApprovalCase, holders: Iterable[KeyHolder]) -> tuple[Step, ...]:
    """What has to happen until these have approved the version, or one in its place.

    Args:
        case: The case.
        holders: Whose approval is missing.
    """
    if case.is_spent:
        return (new_version(case),)
    return (*_before_approval(case), *(approval(case, holder) for holder in holders))


def _before_approval(case: PlanApprovalCase) -> Iterator[Step]:
    if case.dossier is Dossier.COMPLETE and case.is_draft:
        yield adoption(case)


def approval(case: PlanApprovalCase, holder: KeyHolder) -> Step:
    """The Agency, or the council of a municipality, approves the version."""
    facts = (*case.names, *holder_facts(case, holder))
    if isinstance(holder, Holder):
        return step(case, "agency-approves", AGENCY_APPROVES, *facts)
    return step(case, "council-approves", COUNCIL_APPROVES, *facts)
