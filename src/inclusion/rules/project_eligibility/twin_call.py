"""The project is filed in the right one of two twin calls (E42).

Calls came in pairs: the same activity, split by whether the district (ORP) holds a socially
excluded locality. A town without one in a district with one belongs to the call for such districts.
The wrong one of the two bars: the other is the way, and it is named.
"""

from __future__ import annotations

from functools import partial

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Named
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_places
from inclusion.rules.territory import accepts
from inclusion.source import Confidence
from inclusion.territory import ExcludedLocalityTerritory

RIGHT = Reason(
    code="right-twin",
    answer=Answer.MET,
    text=Text(
        en="{package} is the right call for these municipalities: {municipalities}.",
        cs="{package} je správná výzva pro tyto obce: {municipalities}.",
    ),
)
WRONG = Reason(
    code="wrong-twin",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="{package} is not the call for these municipalities: {municipalities}; it is only for"
        " territory {territory}. The call for them: {twin}.",
        cs="{package} není výzva pro tyto obce: {municipalities}; je jen pro území {territory}."
        " Výzva pro ně: {twin}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="{package} does not go by where excluded localities are.",
        cs="{package} se neřídí tím, kde jsou sociálně vyloučené lokality.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="Whether {package} or its twin is the right call cannot be told.",
        cs="Zda je správná výzva {package}, nebo její dvojče, nelze určit.",
    ),
)
_WITH = Text(en="with excluded localities", cs="se sociálně vyloučenými lokalitami")
_WITHOUT = Text(en="without excluded localities", cs="bez sociálně vyloučených lokalit")
_WHERE = Text(
    en="whether excluded localities are in the districts (ORP) of these municipalities:"
    " {municipalities}",
    cs="zda jsou sociálně vyloučené lokality ve správních obvodech (ORP) těchto obcí:"
    " {municipalities}",
)
_NO_TWIN = Text(en="none is known", cs="není známa")


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    territory = case.package.territory
    if not isinstance(territory, ExcludedLocalityTerritory):
        return NOT_ASKED.because(case.package_fact)
    if case.project.places is None:
        return UNKNOWN.because(case.package_fact, missing=(missing_places(case),))
    fits = partial(_fits, case, territory)
    answer = case.everywhere(fits)
    found = case.places_where(fits, answer=answer)
    if answer is None:
        where = missing("excluded-localities", _WHERE, found)
        return UNKNOWN.because(case.package_fact, missing=(where,))
    if answer:
        return RIGHT.because(case.package_fact, found)
    kind = Fact(name="territory", value=_WITH if territory.present else _WITHOUT)
    return WRONG.because(case.package_fact, found, kind, _twin(territory))


def _fits(
    case: ProjectEligibilityCase,
    territory: ExcludedLocalityTerritory,
    municipality: MunicipalityCode,
) -> bool | None:
    coordinated = case.is_coordinated(municipality)
    return accepts(case.programme, territory, municipality, coordinated=coordinated)


def _twin(territory: ExcludedLocalityTerritory) -> Fact:
    if territory.twin is None:
        return Fact(name="twin", value=_NO_TWIN)
    name = str(territory.twin)
    return Fact(name="twin", value=Named(kind="package", id=name, name=name))


TWIN_CALL = Rule(
    id="twin-call",
    statement=Text(
        en="Of two twin calls the project is filed in the one for its district (ORP): with"
        " excluded localities, or without them.",
        cs="Ze dvou párových výzev se projekt podává do té, která je pro jeho správní obvod (ORP):"
        " se sociálně vyloučenými lokalitami, nebo bez nich.",
    ),
    basis=(
        ground("S64", Confidence.HIGH, "districts without them", "obvody bez nich"),
        ground("S66c", Confidence.HIGH, "calls 38 and 39", "výzvy č. 38 a 39"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(RIGHT, WRONG, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
)
