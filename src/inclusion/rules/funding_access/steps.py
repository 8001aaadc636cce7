"""The steps that would mend a finding, as several rules of this book name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
from inclusion.rules.edition import Edition, edition_facts, holder_facts
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import kinds
from inclusion.strategic_plan import PlanKind
from inclusion.wording import once

_WRITE_PLAN = Text(
    en="The local partnership of {locality} prepares and adopts a plan of the kind asked for:"
    " {kinds}",
    cs="Lokální partnerství místa {locality} připraví a přijme plán požadovaného druhu: {kinds}",
)
_AGENCY_APPROVES_NEW = Text(
    en="The Agency approves the plan of {locality} once it is made",
    cs="Agentura schválí plán místa {locality}, až bude připraven",
)
_COUNCILS_APPROVE_NEW = Text(
    en="The council of every municipality of the plan approves the plan of {locality} once it is"
    " made",
    cs="Zastupitelstvo každé obce, kterou plán zahrne, schválí plán místa {locality}, až bude"
    " připraven",
)
_RENEW_PLAN = Text(
    en="The local partnership of {locality} adopts a version of the plan “{plan}” for a later"
    " period",
    cs="Lokální partnerství místa {locality} přijme verzi plánu „{plan}“ na další období",
)


def step(case: FundingAccessCase, code: str, text: Text, *facts: Fact) -> Step:
    """A step; it helps until the package closes.

    Args:
        case: The case.
        code: Its stable code.
        text: Who does what.
        facts: What fills the places of the text.
    """
    return Step(code=code, what=Phrase(text=text, facts=facts), latest=case.last_day)


def approvals(
    case: FundingAccessCase, edition: Edition, holders: Iterable[KeyHolder]
) -> tuple[Step, ...]:
    """What has to happen until these have approved an edition, or the one made in its place.

    Args:
        case: The case.
        edition: The edition.
        holders: Whose approval is missing.
    """
    keys = (_approval(case, edition, holder) for holder in holders)
    return once((*_before_approval(case, edition), *keys))


def _before_approval(case: FundingAccessCase, edition: Edition) -> Iterator[Step]:
    if case.is_void(edition):
        yield step(case, "new-version", NEW_VERSION, case.place, edition_facts(edition)[0])
    elif case.dossier is Dossier.COMPLETE and case.is_draft(edition):
        yield step(case, "adopt-version", ADOPT_VERSION, case.place, *edition_facts(edition))


def _approval(case: FundingAccessCase, edition: Edition, holder: KeyHolder) -> Step:
    agency = isinstance(holder, Holder)
    if case.is_spent(edition):
        return agency_approves_new_plan(case) if agency else councils_approve_new_plan(case)
    facts = (*edition_facts(edition), *holder_facts(case, holder))
    if agency:
        return step(case, "agency-approves", AGENCY_APPROVES, *facts)
    return step(case, "council-approves", COUNCIL_APPROVES, *facts)


def write_plan(case: FundingAccessCase, *asked: PlanKind) -> Step:
    """The place makes a plan.

    Args:
        case: The case.
        asked: Of which kind; of one that opens the package if left out.
    """
    return step(case, "write-plan", _WRITE_PLAN, case.place, kinds(case, *asked))


def agency_approves_new_plan(case: FundingAccessCase) -> Step:
    """The Agency approves a plan that is still to be made."""
    return step(case, "agency-approves-new-plan", _AGENCY_APPROVES_NEW, case.place)


def councils_approve_new_plan(case: FundingAccessCase) -> Step:
    """Every council concerned approves a plan that is still to be made."""
    return step(case, "councils-approve-new-plan", _COUNCILS_APPROVE_NEW, case.place)


def renew_plan(case: FundingAccessCase, edition: Edition) -> Step:
    """The place makes a version of its plan for a later period."""
    return step(case, "renew-plan", _RENEW_PLAN, case.place, edition_facts(edition)[0])
