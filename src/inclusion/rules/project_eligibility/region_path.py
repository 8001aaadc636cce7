"""A region applies only for municipalities outside the approach (E50).

The path of a municipality and the path of a region exclude each other.
"""

from __future__ import annotations

from functools import partial

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.coordination import is_supported
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import (
    missing_kind,
    missing_places,
    missing_support,
    step,
)
from inclusion.source import Confidence
from inclusion.three_valued import negation

OUTSIDE = Reason(
    code="outside",
    answer=Answer.MET,
    text=Text(
        en="On {day} these municipalities have none of these kinds of support: {municipalities}"
        " ({kinds}).",
        cs="Ke dni {day} nemají tyto obce žádný z těchto druhů podpory: {municipalities}"
        " ({kinds}).",
    ),
)
INSIDE = Reason(
    code="inside",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} these municipalities have support ({kinds}), so that a region cannot apply for"
        " them: {municipalities}.",
        cs="Ke dni {day} mají tyto obce podporu ({kinds}), kraj za ně proto žádat nemůže:"
        " {municipalities}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The applicant is no region that {package} limits to municipalities without support.",
        cs="Žadatel není krajem, který {package} omezuje na obce bez podpory.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether a region may apply for these municipalities cannot be told.",
        cs="Zda kraj smí za tyto obce žádat, nelze určit.",
    ),
)
_MUNICIPALITY_FILES = Text(
    en="The municipality, or a union of municipalities, files the project “{project}” itself",
    cs="Projekt „{project}“ podá sama obec nebo svazek obcí",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    concerned = case.by_region_path
    if concerned is False:
        return NOT_ASKED.because(case.package_fact)
    if concerned is None:
        return UNKNOWN.because(missing=(missing_kind(case),))
    outside = partial(_is_outside, case)
    answer = case.everywhere(outside)
    if case.project.places is None:
        return UNKNOWN.because(missing=(missing_places(case),))
    found = case.places_where(outside, answer=answer)
    if answer is None:
        return UNKNOWN.because(missing=(missing_support(case, found),))
    labels = tuple(kind.label for kind in case.package.regions_outside)
    facts = (case.day, found, Fact(name="kinds", value=labels))
    if answer:
        return OUTSIDE.because(*facts)
    other = step(case, "municipality-files", _MUNICIPALITY_FILES, case.project_fact)
    return INSIDE.because(*facts, steps=(other,))


def _is_outside(case: ProjectEligibilityCase, municipality: MunicipalityCode) -> bool | None:
    kinds = case.package.regions_outside
    return negation(is_supported(case.programme, municipality, on=case.on, kinds=kinds))


REGION_PATH = Rule(
    id="region-path",
    statement=Text(
        en="A region applies only for municipalities that have none of the kinds of support which"
        " the call names; those apply themselves.",
        cs="Kraj žádá jen za obce, které nemají žádný z druhů podpory jmenovaných ve výzvě; ty"
        " ostatní žádají samy.",
    ),
    basis=(
        ground("S60", Confidence.HIGH, "regions outside the approach", "kraje mimo přístup"),
        ground("S62b", Confidence.HIGH, "nor in partial support", "ani v dílčí podpoře"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(OUTSIDE, INSIDE, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
)
