"""The project is filed in the right one of two twin calls (E42).

Calls came in pairs: the same activity, split by whether the district (ORP) holds a socially
excluded locality. A town without one in a district with one belongs to the call for such districts.
"""

from __future__ import annotations

from functools import partial

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Step
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Named
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_places, step
from inclusion.source import Confidence
from inclusion.territory import ExcludedLocalityTerritory, TerritoryUnit
from inclusion.three_valued import every, negation, some

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
    text=Text(
        en="{package} is not the call for these municipalities: {municipalities}; it is only for"
        " territory {territory}.",
        cs="{package} není výzva pro tyto obce: {municipalities}; je jen pro území {territory}.",
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
_FILE_IN_TWIN = Text(
    en="The applicant files the project “{project}” in the twin call {twin}",
    cs="Žadatel podá projekt „{project}“ do druhé výzvy z dvojice: {twin}",
)
_FILE_ELSEWHERE = Text(
    en="The applicant files the project “{project}” in the twin call, for territory {territory}",
    cs="Žadatel podá projekt „{project}“ do druhé výzvy z dvojice, pro území {territory}",
)


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
    return WRONG.because(case.package_fact, found, kind, steps=(_right_twin(case, territory),))


def _fits(
    case: ProjectEligibilityCase,
    territory: ExcludedLocalityTerritory,
    municipality: MunicipalityCode,
) -> bool | None:
    excluded = _has_excluded(case, territory, municipality)
    if not territory.present:
        return negation(excluded)
    taken = every((territory.coordinated_too, case.is_coordinated(municipality)))
    return some((excluded, taken))


def _has_excluded(
    case: ProjectEligibilityCase,
    territory: ExcludedLocalityTerritory,
    municipality: MunicipalityCode,
) -> bool | None:
    """Whether excluded localities are in the unit that the call looks at.

    Where the unit is not known, it is decided only if town and district say the same; what is in
    the town is in its district.
    """
    inside = _found_in(case, municipality)
    if territory.unit is TerritoryUnit.MUNICIPALITY:
        return inside
    district = _in_district(case, territory, municipality)
    if territory.unit is TerritoryUnit.ORP_DISTRICT:
        return district
    if district is False and inside is None:
        return False
    return True if inside and district else None


def _in_district(
    case: ProjectEligibilityCase,
    territory: ExcludedLocalityTerritory,
    municipality: MunicipalityCode,
) -> bool | None:
    """Whether they are in the district: by the list of the call, else by a find in the record."""
    orp = case.programme.municipality(municipality).orp
    if territory.districts is not None:
        return None if orp is None else orp in territory.districts
    neighbours = (m.code for m in case.programme.municipalities if m.orp == orp)
    inside = (municipality, *(neighbours if orp else ()))
    return True if any(_found_in(case, one) for one in inside) else None


def _found_in(case: ProjectEligibilityCase, municipality: MunicipalityCode) -> bool | None:
    """Whether a study found any there; studies disagree, so none found in one proves nothing."""
    surveys = case.programme.excluded_localities
    found = any(s.found for s in surveys if s.municipality == municipality)
    return True if found else None


def _right_twin(case: ProjectEligibilityCase, territory: ExcludedLocalityTerritory) -> Step:
    if territory.twin is None:
        other = Fact(name="territory", value=_WITHOUT if territory.present else _WITH)
        return step(case, "file-in-twin", _FILE_ELSEWHERE, case.project_fact, other)
    name = str(territory.twin)
    twin = Fact(name="twin", value=Named(kind="package", id=name, name=name))
    return step(case, "file-in-twin", _FILE_IN_TWIN, case.project_fact, twin)


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
