"""The Agency has approved this version by the day: the first of the two keys (P9)."""

from __future__ import annotations

from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.plan_life_cycle import Holder
from inclusion.rule import Rule, Ruling
from inclusion.rules.keys import (
    AGENCY_APPROVED,
    AGENCY_KEY_BASIS,
    AGENCY_LATER,
    AGENCY_NOT_APPROVED,
    AGENCY_UNKNOWN,
    agency_key,
)
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import approvals


def _evaluate(case: PlanApprovalCase) -> Ruling:
    turned = case.has_key(case.edition, Holder.AGENCY)
    steps = approvals(case, (Holder.AGENCY,))
    return agency_key(case, case.edition, turned=turned, steps=steps)


AGENCY_KEY = Rule(
    id="agency-key",
    statement=Text(
        en="The Agency has approved this version by the day.",
        cs="Agentura k danému dni tuto verzi schválila.",
    ),
    basis=AGENCY_KEY_BASIS,
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(AGENCY_APPROVED, AGENCY_LATER, AGENCY_NOT_APPROVED, AGENCY_UNKNOWN),
    evaluate=_evaluate,
)
