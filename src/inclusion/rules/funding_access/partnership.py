"""A local partnership was founded by the day (P11): it comes before the plan."""

from __future__ import annotations

from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Rule, Ruling
from inclusion.rules.founding import (
    FOUND_PARTNERSHIP,
    FOUNDED,
    FOUNDING_BASIS,
    LATER,
    NONE,
    UNKNOWN,
    founding,
)
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step


def _evaluate(case: FundingAccessCase) -> Ruling:
    return founding(case, step(case, "found-partnership", FOUND_PARTNERSHIP, case.place))


PARTNERSHIP = Rule(
    id="partnership",
    statement=Text(
        en="A local partnership was founded by the day.",
        cs="K danému dni již vzniklo lokální partnerství.",
    ),
    basis=FOUNDING_BASIS,
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(FOUNDED, LATER, NONE, UNKNOWN),
    evaluate=_evaluate,
    looks_at=looks_at.place,
    helps_until=looks_at.last_day,
)
