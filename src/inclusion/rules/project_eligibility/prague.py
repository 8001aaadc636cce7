"""The project is not carried out in Prague where the call leaves Prague out (E46)."""

from __future__ import annotations

from functools import partial
from typing import Final

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.identifiers import MunicipalityCode, Nuts3
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_places, step
from inclusion.source import Confidence

PRAGUE_REGION: Final = Nuts3("CZ010")
"""The region of the capital, which is one municipality."""

ELSEWHERE = Reason(
    code="elsewhere",
    answer=Answer.MET,
    text=Text(en="The project is not carried out in Prague.", cs="Projekt se neuskuteční v Praze."),
)
LEFT_OUT = Reason(
    code="left-out",
    answer=Answer.NOT_MET,
    text=Text(
        en="The project is carried out in Prague, which {package} leaves out.",
        cs="Projekt se uskuteční v Praze, kterou {package} vylučuje.",
    ),
)
TAKEN_IN = Reason(
    code="taken-in",
    answer=Answer.MET,
    text=Text(en="{package} does not leave Prague out.", cs="{package} Prahu nevylučuje."),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {package} leaves out the territory of the project cannot be told.",
        cs="Zda {package} vylučuje území projektu, nelze určit.",
    ),
)
_TERMS = Text(en="whether {package} leaves Prague out", cs="zda {package} vylučuje Prahu")
_REGION = Text(
    en="in which region these municipalities lie: {municipalities}",
    cs="ve kterém kraji leží tyto obce: {municipalities}",
)
_MOVE = Text(
    en="The applicant carries the project “{project}” out outside Prague",
    cs="Žadatel uskuteční projekt „{project}“ mimo Prahu",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    excluded = case.package.excludes_prague
    if excluded is False:
        return TAKEN_IN.because(case.package_fact)
    outside = partial(_is_outside, case)
    answer = case.everywhere(outside)
    if answer:
        return ELSEWHERE.because()
    if answer is None:
        return UNKNOWN.because(case.package_fact, missing=(_where(case),))
    if excluded is None:
        terms = missing("prague", _TERMS, case.package_fact)
        return UNKNOWN.because(case.package_fact, missing=(terms,))
    move = step(case, "move-project", _MOVE, case.project_fact)
    return LEFT_OUT.because(case.package_fact, steps=(move,))


def _where(case: ProjectEligibilityCase) -> MissingFact:
    if case.project.places is None:
        return missing_places(case)
    return missing("region", _REGION, case.places_where(partial(_is_outside, case), answer=None))


def _is_outside(case: ProjectEligibilityCase, municipality: MunicipalityCode) -> bool | None:
    """Whether a municipality is not Prague: its region tells, or its ORP, which lies in one."""
    found = case.programme.municipality(municipality)
    region = found.region or (found.orp.nuts3 if found.orp else None)
    return None if region is None else region != PRAGUE_REGION


PRAGUE = Rule(
    id="prague",
    statement=Text(
        en="Where the call leaves Prague out, the project is carried out elsewhere.",
        cs="Vylučuje-li výzva Prahu, projekt se uskuteční jinde.",
    ),
    basis=(
        ground("S56", Confidence.HIGH, "outside Prague", "mimo Prahu"),
        ground("S64", Confidence.HIGH, "not Prague", "ne Praha"),
        ground("S75", Confidence.HIGH, "Prague districts may apply", "mohou i městské části Prahy"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(ELSEWHERE, TAKEN_IN, LEFT_OUT, UNKNOWN),
    evaluate=_evaluate,
)
