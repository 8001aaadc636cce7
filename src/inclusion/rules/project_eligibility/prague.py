"""The project is not carried out in Prague where the call leaves Prague out (E46)."""

from __future__ import annotations

from functools import partial

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_places
from inclusion.rules.territory import lies_in_prague
from inclusion.source import Confidence
from inclusion.three_valued import negation

ELSEWHERE = Reason(
    code="elsewhere",
    answer=Answer.MET,
    text=Text(en="The project is not carried out in Prague.", cs="Projekt se neuskuteční v Praze."),
)
LEFT_OUT = Reason(
    code="left-out",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="The project is carried out in Prague, which {package} leaves out.",
        cs="Projekt se uskuteční v Praze, kterou {package} vylučuje.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="{package} does not leave Prague out, as far as is known.",
        cs="{package} Prahu nevylučuje, pokud je známo.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="Whether {package} leaves out the territory of the project cannot be told.",
        cs="Zda {package} vylučuje území projektu, nelze určit.",
    ),
)
_REGION = Text(
    en="in which region these municipalities lie: {municipalities}",
    cs="ve kterém kraji leží tyto obce: {municipalities}",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    if not case.package.excludes_prague:
        return NOT_ASKED.because(case.package_fact)
    outside = partial(_is_outside, case)
    answer = case.everywhere(outside)
    if answer:
        return ELSEWHERE.because()
    if answer is None:
        return UNKNOWN.because(case.package_fact, missing=(_where(case),))
    return LEFT_OUT.because(case.package_fact)


def _where(case: ProjectEligibilityCase) -> MissingFact:
    if case.project.places is None:
        return missing_places(case)
    return missing("region", _REGION, case.places_where(partial(_is_outside, case), answer=None))


def _is_outside(case: ProjectEligibilityCase, municipality: MunicipalityCode) -> bool | None:
    """Whether a municipality is not Prague, which lies in no ORP."""
    if case.programme.municipality(municipality).orp is not None:
        return True
    return negation(lies_in_prague(case.programme, municipality))


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
    reasons=(ELSEWHERE, LEFT_OUT, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
)
