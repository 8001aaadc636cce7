"""The book of the rules on plan approval, and the one call that asks it."""

from __future__ import annotations

from datetime import date

from inclusion.decision import Decision
from inclusion.identifiers import PlanId, VersionLabel
from inclusion.language import Text
from inclusion.phrase import Phrase
from inclusion.programme import Programme
from inclusion.rule import RuleBook
from inclusion.rules.plan_approval.agency_key import AGENCY_KEY
from inclusion.rules.plan_approval.areas_complete import AREAS_COMPLETE
from inclusion.rules.plan_approval.areas_in_groups import AREAS_IN_GROUPS
from inclusion.rules.plan_approval.board import BOARD
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.comments import COMMENTS
from inclusion.rules.plan_approval.consultant import CONSULTANT
from inclusion.rules.plan_approval.council_keys import COUNCIL_KEYS
from inclusion.rules.plan_approval.into_force import INTO_FORCE
from inclusion.rules.plan_approval.measures_stand import MEASURES_STAND
from inclusion.rules.plan_approval.not_replaced import NOT_REPLACED
from inclusion.rules.plan_approval.partnership import PARTNERSHIP
from inclusion.rules.plan_approval.partnership_vote import PARTNERSHIP_VOTE
from inclusion.rules.plan_approval.period_runs import PERIOD_RUNS
from inclusion.rules.plan_approval.responsible_bodies import RESPONSIBLE_BODIES
from inclusion.rules.plan_approval.same_version import SAME_VERSION
from inclusion.rules.plan_approval.sums import SUMS
from inclusion.rules.plan_approval.version_stands import VERSION_STANDS

PLAN_APPROVAL: RuleBook[PlanApprovalCase] = RuleBook(
    id="plan-approval",
    version="1",
    rules=(
        VERSION_STANDS,
        PERIOD_RUNS,
        NOT_REPLACED,
        PARTNERSHIP,
        PARTNERSHIP_VOTE,
        AGENCY_KEY,
        COUNCIL_KEYS,
        SAME_VERSION,
        INTO_FORCE,
        AREAS_COMPLETE,
        COMMENTS,
        BOARD,
        AREAS_IN_GROUPS,
        RESPONSIBLE_BODIES,
        SUMS,
        CONSULTANT,
        MEASURES_STAND,
    ),
)
"""The rules on plan approval, in the order in which findings are shown."""

_QUESTION = Text(
    en="May version {version} of the plan “{plan}” be in force",
    cs="Může platit verze {version} plánu „{plan}“",
)


def plan_approval(
    programme: Programme, *, plan: PlanId | str, version: VersionLabel | str, on: date
) -> Decision:
    """May this version of a plan be in force on this day, and who has yet to approve it?

    ``granted`` means that everybody approved this version and that it is in force. ``barred`` means
    that nothing can help this version any more: it was returned, withdrawn or replaced, or its
    period is over.

    Args:
        programme: The record.
        plan: The identifier of the plan.
        version: The label of the version.
        on: The day; nothing reads a clock.

    Returns:
        The decision, with a finding for each rule; its steps name whose approval is missing.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        UnknownReferenceError: The programme holds no such plan, or the plan no such version.
    """
    asked = programme.plan(PlanId.parse(str(plan)))
    case = PlanApprovalCase(
        programme=programme,
        plan=asked,
        version=asked.version(VersionLabel.parse(str(version))),
        on=on,
    )
    return decide_approval(case, PLAN_APPROVAL)


def decide_approval(case: PlanApprovalCase, book: RuleBook[PlanApprovalCase]) -> Decision:
    """What a book says about a case of plan approval: that of today, or another version of it.

    Args:
        case: The case.
        book: The book.
    """
    question = Phrase(text=_QUESTION, facts=case.names)
    illustrative = case.programme.illustrative
    return book.decide(case, question=question, on=case.on, illustrative=illustrative)
