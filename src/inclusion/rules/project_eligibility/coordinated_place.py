"""Every municipality of the project belongs to a place that cooperates on the day (E35).

The day of the application counts. The place of realisation decides, not the seat of the applicant.
"""

from __future__ import annotations

from functools import partial

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import (
    missing_kind,
    missing_places,
    missing_support,
    step,
)
from inclusion.source import Confidence
from inclusion.territory import CoordinatedTerritory, RegionTerritory
from inclusion.three_valued import negation

MEMBER = Reason(
    code="member",
    answer=Answer.MET,
    text=Text(
        en="On {day} these municipalities belong to a cooperating place: {municipalities}.",
        cs="Ke dni {day} patří ke spolupracujícímu místu tyto obce: {municipalities}.",
    ),
)
OUTSIDE = Reason(
    code="outside",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} these municipalities of the project belong to no cooperating place that the"
        " call accepts: {municipalities}.",
        cs="Ke dni {day} tyto obce projektu nepatří k žádnému spolupracujícímu místu, které výzva"
        " uznává: {municipalities}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="{package} does not ask for a place of the coordinated approach.",
        cs="{package} místo v koordinovaném přístupu nevyžaduje.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the municipalities of the project belong to a cooperating place on {day}"
        " cannot be told.",
        cs="Zda obce projektu ke dni {day} patří ke spolupracujícímu místu, nelze určit.",
    ),
)
_HOME = Text(
    en="under the plan of which place the project “{project}” is filed",
    cs="pod plánem kterého místa se projekt „{project}“ podává",
)
_MOVE = Text(
    en="The applicant carries the project “{project}” out in municipalities that cooperate with"
    " the Agency",
    cs="Žadatel uskuteční projekt „{project}“ v obcích, které spolupracují s Agenturou",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    asked = _is_asked(case)
    if asked is False:
        return NOT_ASKED.because(case.package_fact)
    holds = partial(case.in_its_place, kinds=case.package.support_kinds)
    answer = case.everywhere(holds)
    if asked is None:
        return UNKNOWN.because(case.day, missing=(missing_kind(case),))
    if case.project.places is None:
        return UNKNOWN.because(case.day, missing=(missing_places(case),))
    found = case.places_where(holds, answer=answer)
    if answer is None:
        home = missing("place", _HOME, case.project_fact)
        doubt = missing_support(case, found) if case.home else home
        return UNKNOWN.because(case.day, missing=(doubt,))
    if answer:
        return MEMBER.because(case.day, found)
    move = step(case, "move-project", _MOVE, case.project_fact)
    return OUTSIDE.because(case.day, found, steps=(move,))


def _is_asked(case: ProjectEligibilityCase) -> bool | None:
    match case.package.territory:
        case CoordinatedTerritory() | RegionTerritory(supported_only=True):
            return negation(case.by_region_path)
        case _:
            return False


COORDINATED_PLACE = Rule(
    id="coordinated-place",
    statement=Text(
        en="Where the call is only for places of the coordinated approach, every municipality in"
        " which the project is carried out belongs to one that cooperates on the day, in a kind of"
        " support that the call accepts.",
        cs="Je-li výzva jen pro místa v koordinovaném přístupu, každá obec, ve které se projekt"
        " uskuteční, k danému dni patří ke spolupracujícímu místu s druhem podpory, který výzva"
        " uznává.",
    ),
    basis=(
        ground("S56", Confidence.HIGH, "territory of the call", "území výzvy"),
        ground("S62b", Confidence.HIGH, "partial support counts too", "počítá se i dílčí podpora"),
        ground(
            "S23",
            Confidence.INFERRED,
            "the place of realisation decides",
            "rozhoduje místo realizace",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(MEMBER, OUTSIDE, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
)
