"""The version covers every area that the place chose in its application (P3, P16, P17)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.finding import Step
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
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
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import step
from inclusion.strategic_plan import PlanKind

OF_SOME_AREAS = Reason(
    code="of-some-areas",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="A plan of this kind is not made for all areas: {kind}.",
        cs="Plán tohoto druhu se nedělá pro všechny oblasti: {kind}.",
    ),
)
_FOR_ALL_AREAS = (PlanKind.SPSZ, PlanKind.PSZ)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    if case.plan.kind not in _FOR_ALL_AREAS:
        return OF_SOME_AREAS.because(Fact(name="kind", value=case.plan.kind.label))

    def complete(lacking: Fact) -> Step:
        return step(case, "complete-areas", COMPLETE_AREAS, case.place, lacking)

    return chosen_areas(case, case.version.content.works_out, complete)


AREAS_COMPLETE = Rule(
    id="areas-complete",
    statement=Text(
        en="The version covers every area that the place chose in its application.",
        cs="Verze pokrývá všechny oblasti, které místo zvolilo ve své přihlášce.",
    ),
    basis=CHOSEN_AREAS_BASIS,
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(
        COMPLETE,
        INCOMPLETE,
        NOTHING_CHOSEN,
        OF_SOME_AREAS,
        CHOICE_UNKNOWN,
        CONTENT_UNKNOWN,
    ),
    evaluate=_evaluate,
)
