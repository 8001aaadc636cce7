"""The plan covers an area for which the package opens (P8)."""

from __future__ import annotations

from functools import partial

from inclusion.answer import Answer
from inclusion.area import Area
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_content import PlanContent
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import package_fact
from inclusion.rules.funding_access.steps import step
from inclusion.source import Confidence

COVERED = Reason(
    code="covered",
    answer=Answer.MET,
    text=Text(
        en="The package opens for {package_areas}; of these the plan covers {covered}.",
        cs="Balíček je určen pro oblasti: {package_areas}; z nich plán pokrývá: {covered}.",
    ),
)
NOT_COVERED = Reason(
    code="not-covered",
    answer=Answer.NOT_MET,
    text=Text(
        en="The package opens for {package_areas}; the plan covers none of these.",
        cs="Balíček je určen pro oblasti: {package_areas}; plán nepokrývá žádnou z nich.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="The package opens for {package_areas}; whether the plan covers any of these cannot be"
        " told.",
        cs="Balíček je určen pro oblasti: {package_areas}; zda plán některou pokrývá, nelze určit.",
    ),
)
PACKAGE_AREAS_UNKNOWN = Reason(
    code="package-areas-unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="For which areas the package opens is not known.",
        cs="Pro které oblasti je balíček určen, není známo.",
    ),
)
_OPENS_FOR = Text(
    en="for which areas the package {package} opens",
    cs="pro které oblasti je balíček {package} určen",
)
_WHICH = Text(
    en="whether the plan of {locality} or a companion plan covers {package_areas}",
    cs="zda plán místa {locality} nebo související koncepce pokrývá některou z těchto oblastí:"
    " {package_areas}",
)
_ADD = Text(
    en="The local partnership of {locality} adopts a version of the plan that covers one of these"
    " areas: {package_areas}",
    cs="Lokální partnerství místa {locality} přijme verzi plánu, která pokrývá některou z těchto"
    " oblastí: {package_areas}",
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    if case.package.areas is None:
        what = missing("package-areas", _OPENS_FOR, package_fact(case))
        return PACKAGE_AREAS_UNKNOWN.because(missing=(what,))
    covers = {
        area: case.plans_say(partial(PlanContent.names_area, area=area))
        for area in case.package.areas
    }
    areas = _areas("package_areas", case.package.areas)
    covered = tuple(area for area, answer in covers.items() if answer)
    if covered:
        return COVERED.because(areas, _areas("covered", covered))
    if None in covers.values():
        return UNKNOWN.because(areas, missing=(missing("plan-areas", _WHICH, case.place, areas),))
    return NOT_COVERED.because(areas, steps=(step(case, "add-area", _ADD, case.place, areas),))


def _areas(name: str, areas: tuple[Area, ...]) -> Fact:
    return Fact(name=name, value=tuple(area.label for area in areas))


AREAS_OPEN = Rule(
    id="areas-open",
    statement=Text(
        en="The plan covers an area for which the package opens.",
        cs="Plán pokrývá některou z oblastí, pro které je balíček určen.",
    ),
    basis=(ground("S01", Confidence.HIGH, "statement P8", "bod P8"),),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(COVERED, NOT_COVERED, UNKNOWN, PACKAGE_AREAS_UNKNOWN),
    evaluate=_evaluate,
    looks_at=looks_at.plans_and_areas,
    names=looks_at.vague_package,
    helps_until=looks_at.last_day,
)
