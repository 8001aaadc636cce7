"""Every municipality of the project lies in a region of the call (E49)."""

from __future__ import annotations

from functools import partial

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_places
from inclusion.source import Confidence
from inclusion.territory import RegionTerritory

INSIDE = Reason(
    code="inside",
    answer=Answer.MET,
    text=Text(
        en="These municipalities lie in a region of {package}: {municipalities}.",
        cs="Tyto obce leží v některém z krajů, pro které je určena {package}: {municipalities}.",
    ),
)
OUTSIDE = Reason(
    code="outside",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="These municipalities of the project lie in no region of {package}: {municipalities}.",
        cs="Tyto obce projektu neleží v žádném z krajů, pro které je určena {package}:"
        " {municipalities}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="{package} is not limited to regions.", cs="{package} není omezena na některé kraje."
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="Whether the project lies in a region of {package} cannot be told.",
        cs="Zda projekt leží v některém z krajů, pro které je určena {package}, nelze určit.",
    ),
)
_REGION = Text(
    en="in which region these municipalities lie: {municipalities}",
    cs="ve kterém kraji leží tyto obce: {municipalities}",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    territory = case.package.territory
    if not isinstance(territory, RegionTerritory):
        return NOT_ASKED.because(case.package_fact)
    if case.project.places is None:
        return UNKNOWN.because(case.package_fact, missing=(missing_places(case),))
    lies = partial(_lies_in, case, territory)
    answer = case.everywhere(lies)
    found = case.places_where(lies, answer=answer)
    if answer is None:
        lacking = missing("region", _REGION, found)
        return UNKNOWN.because(case.package_fact, missing=(lacking,))
    if answer:
        return INSIDE.because(case.package_fact, found)
    return OUTSIDE.because(case.package_fact, found)


def _lies_in(
    case: ProjectEligibilityCase, territory: RegionTerritory, municipality: MunicipalityCode
) -> bool | None:
    region = case.programme.municipality(municipality).region
    return None if region is None else region in territory.regions


REGION = Rule(
    id="region",
    statement=Text(
        en="Where the call is limited to regions, every municipality in which the project is"
        " carried out lies in one of them.",
        cs="Je-li výzva omezena na některé kraje, leží v nich každá obec, ve které se projekt"
        " uskuteční.",
    ),
    basis=(ground("S74", Confidence.MEDIUM, "eight regions", "osm krajů"),),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(INSIDE, OUTSIDE, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
)
