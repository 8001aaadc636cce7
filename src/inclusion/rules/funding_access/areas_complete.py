"""The plan covers every area that the place chose in its application (P3, P16, P17)."""

from __future__ import annotations

from functools import partial

from inclusion.area import Area
from inclusion.finding import Step
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_content import PlanContent
from inclusion.rule import Rule, Ruling
from inclusion.rules.chosen_areas import (
    CHOICE_UNKNOWN,
    CHOSEN_AREAS_BASIS,
    COMPLETE,
    COMPLETE_AREAS,
    CONTENT_UNKNOWN,
    INCOMPLETE,
    NOTHING_CHOSEN,
    chosen_areas,
)
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step


def _evaluate(case: FundingAccessCase) -> Ruling:
    def covers(area: Area) -> bool | None:
        return case.plans_say(partial(PlanContent.works_out, area=area))

    def complete(lacking: Fact) -> Step:
        return step(case, "complete-areas", COMPLETE_AREAS, case.place, lacking)

    return chosen_areas(case, covers, complete)


AREAS_COMPLETE = Rule(
    id="areas-complete",
    statement=Text(
        en="The plan covers every area that the place chose in its application.",
        cs="Plán pokrývá všechny oblasti, které místo zvolilo ve své přihlášce.",
    ),
    basis=CHOSEN_AREAS_BASIS,
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(COMPLETE, INCOMPLETE, NOTHING_CHOSEN, CHOICE_UNKNOWN, CONTENT_UNKNOWN),
    evaluate=_evaluate,
    looks_at=looks_at.plans,
    helps_until=looks_at.last_day,
)
