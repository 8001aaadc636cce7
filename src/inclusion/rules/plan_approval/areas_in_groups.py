"""Each area of the plan belongs to a working group of the partnership (C22). Advice only."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.chosen_areas import area_labels
from inclusion.rules.facts import missing
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import step
from inclusion.source import Confidence

IN_GROUPS = Reason(
    code="in-groups",
    answer=Answer.MET,
    text=Text(
        en="A working group of the local partnership deals with each area of the plan: {areas}.",
        cs="Každou oblastí plánu se zabývá některá pracovní skupina lokálního partnerství:"
        " {areas}.",
    ),
)
WITHOUT_GROUP = Reason(
    code="without-group",
    answer=Answer.NOT_MET,
    text=Text(
        en="No working group of the local partnership deals with these areas of the plan: {areas}.",
        cs="Těmito oblastmi plánu se nezabývá žádná pracovní skupina lokálního partnerství:"
        " {areas}.",
    ),
)
NO_AREAS = Reason(
    code="no-areas",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="Version {version} of the plan “{plan}” treats no area.",
        cs="Verze {version} plánu „{plan}“ se nezabývá žádnou oblastí.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether a working group deals with each area of the plan “{plan}”, version {version},"
        " cannot be told.",
        cs="Zda se každou oblastí plánu „{plan}“, verze {version}, zabývá pracovní skupina, nelze"
        " určit.",
    ),
)
_GROUPS = Text(
    en="which working groups the local partnership of {locality} has, and for which areas",
    cs="jaké pracovní skupiny má lokální partnerství místa {locality} a pro které oblasti",
)
_AREAS = Text(
    en="which areas version {version} of the plan “{plan}” treats",
    cs="kterými oblastmi se zabývá verze {version} plánu „{plan}“",
)
_ASSIGN = Text(
    en="The local partnership of {locality} gives these areas to a working group: {areas}",
    cs="Lokální partnerství místa {locality} přidělí tyto oblasti některé pracovní skupině:"
    " {areas}",
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    parts = case.version.content.areas
    if parts is None:
        return UNKNOWN.because(*case.names, missing=(missing("plan-areas", _AREAS, *case.names),))
    areas = tuple(part.area for part in parts)
    if not areas:
        return NO_AREAS.because(*case.names)
    groups = [group for p in case.partnerships for group in p.working_groups]
    covered = {area for group in groups for area in group.areas}
    without = tuple(area for area in areas if area not in covered)
    if not without:
        return IN_GROUPS.because(Fact(name="areas", value=area_labels(areas)))
    if case.dossier.silence is None:
        what = missing("working-groups", _GROUPS, case.place)
        return UNKNOWN.because(*case.names, missing=(what,))
    lacking = Fact(name="areas", value=area_labels(without))
    assign = step(case, "assign-group", _ASSIGN, case.place, lacking)
    short = Quantity(number=len(without), unit=Unit.AREAS)
    return WITHOUT_GROUP.because(lacking, steps=(assign,), distance=short)


AREAS_IN_GROUPS = Rule(
    id="areas-in-groups",
    statement=Text(
        en="A working group of the local partnership deals with each area of the plan.",
        cs="Každou oblastí plánu se zabývá některá pracovní skupina lokálního partnerství.",
    ),
    basis=(
        ground(
            "S22",
            Confidence.INFERRED,
            "number and themes of the working groups follow the place",
            "počet a témata pracovních skupin odpovídají místu",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(IN_GROUPS, WITHOUT_GROUP, NO_AREAS, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
