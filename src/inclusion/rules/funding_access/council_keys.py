"""The council of every municipality of the plan has approved it: the second key (P9, P16)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import missing_plan
from inclusion.rules.funding_access.steps import approvals, councils_approve_new_plan
from inclusion.rules.keys import (
    COUNCIL_KEYS_BASIS,
    COUNCILS_APPROVED,
    COUNCILS_LATER,
    COUNCILS_NOT_APPROVED,
    COUNCILS_UNKNOWN,
    councils_approved,
    councils_lacking,
    councils_not_approved,
    councils_unknown,
)

NO_PLAN = Reason(
    code="no-plan",
    answer=Answer.NOT_MET,
    text=Text(
        en="There is no plan that a council could have approved.",
        cs="Není plán, který by zastupitelstvo mohlo schválit.",
    ),
)
NOT_RECORDED = Reason(
    code="not-recorded",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="The record may lack a plan; whether a council approved one cannot be told.",
        cs="V záznamu může plán chybět; zda zastupitelstvo nějaký schválilo, nelze určit.",
    ),
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    answer = case.of_a_plan(case.has_every_council)
    fitting = tuple(e for e in case.editions if case.has_every_council(e) is answer)
    if not fitting:
        if answer is None:
            return NOT_RECORDED.because(missing=(missing_plan(case),))
        return NO_PLAN.because(steps=(councils_approve_new_plan(case),))
    edition = case.nearest(fitting)
    if answer is None:
        return councils_unknown(case, edition)
    if answer:
        return councils_approved(case, edition)
    steps = approvals(case, edition, councils_lacking(case, edition))
    return councils_not_approved(case, edition, steps=steps)


COUNCIL_KEYS = Rule(
    id="council-keys",
    statement=Text(
        en="The council of every municipality concerned has approved the plan by the day.",
        cs="Plán k danému dni schválilo zastupitelstvo každé dotčené obce.",
    ),
    basis=COUNCIL_KEYS_BASIS,
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(
        COUNCILS_APPROVED,
        COUNCILS_LATER,
        COUNCILS_NOT_APPROVED,
        NO_PLAN,
        COUNCILS_UNKNOWN,
        NOT_RECORDED,
    ),
    evaluate=_evaluate,
    looks_at=looks_at.opening_plans,
    helps_until=looks_at.last_day,
)
