"""The Agency has approved the plan by the day: the first of the two keys (P9)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.plan_life_cycle import Holder
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.edition import Edition
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import missing_plan
from inclusion.rules.funding_access.steps import agency_approves_new_plan, approvals
from inclusion.rules.keys import (
    AGENCY_APPROVED,
    AGENCY_KEY_BASIS,
    AGENCY_LATER,
    AGENCY_NOT_APPROVED,
    AGENCY_UNKNOWN,
    agency_key,
)

NO_PLAN = Reason(
    code="no-plan",
    answer=Answer.NOT_MET,
    text=Text(
        en="There is no plan that the Agency could have approved.",
        cs="Není plán, který by Agentura mohla schválit.",
    ),
)
NOT_RECORDED = Reason(
    code="not-recorded",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="The record may lack a plan; whether the Agency approved one cannot be told.",
        cs="V záznamu může plán chybět; zda Agentura nějaký schválila, nelze určit.",
    ),
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    def has_key(edition: Edition) -> bool | None:
        return case.has_key(edition, Holder.AGENCY)

    answer = case.of_a_plan(has_key)
    fitting = tuple(e for e in case.editions if has_key(e) is answer)
    if not fitting:
        if answer is None:
            return NOT_RECORDED.because(missing=(missing_plan(case),))
        return NO_PLAN.because(steps=(agency_approves_new_plan(case),))
    edition = case.nearest(fitting)
    steps = approvals(case, edition, (Holder.AGENCY,)) if answer is False else ()
    return agency_key(case, edition, turned=answer, steps=steps)


AGENCY_KEY = Rule(
    id="agency-key",
    statement=Text(
        en="The Agency has approved the plan by the day.",
        cs="Agentura k danému dni plán schválila.",
    ),
    basis=AGENCY_KEY_BASIS,
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(
        AGENCY_APPROVED,
        AGENCY_LATER,
        AGENCY_NOT_APPROVED,
        NO_PLAN,
        AGENCY_UNKNOWN,
        NOT_RECORDED,
    ),
    evaluate=_evaluate,
    looks_at=looks_at.opening_plans,
    helps_until=looks_at.last_day,
)
