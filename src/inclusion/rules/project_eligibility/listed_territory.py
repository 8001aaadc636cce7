"""Every municipality of the project stands in the list of the call (E35).

Where a call uses a list, the list decides, not the state of a place: a town can be in the approach
today and not on the list, or the reverse.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing_day
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_places, step
from inclusion.source import Confidence
from inclusion.territory import NamedTerritory

LISTED = Reason(
    code="listed",
    answer=Answer.MET,
    text=Text(
        en="{package} lists these municipalities: {municipalities}.",
        cs="{package} má v seznamu tyto obce: {municipalities}.",
    ),
)
NOT_LISTED = Reason(
    code="not-listed",
    answer=Answer.NOT_MET,
    text=Text(
        en="{package} does not list these municipalities of the project: {municipalities}.",
        cs="{package} nemá v seznamu tyto obce projektu: {municipalities}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="{package} goes by no list of municipalities.",
        cs="{package} se neřídí seznamem obcí.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {package} lists the municipalities of the project on {day} cannot be told.",
        cs="Zda {package} má ke dni {day} v seznamu obce projektu, nelze určit.",
    ),
)
_LIST = Text(en="which municipalities {package} lists", cs="které obce má {package} v seznamu")
_LIST_ON = Text(
    en="which municipalities {package} lists on the day (a later list is known: {known})",
    cs="které obce má {package} k danému dni v seznamu (znám je pozdější seznam: {known})",
)
_GET_LISTED = Text(
    en="The managing authority adds the municipalities to the list of {package}: {municipalities}",
    cs="Řídicí orgán doplní obce na seznam výzvy {package}: {municipalities}",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    territory = case.package.territory
    if not isinstance(territory, NamedTerritory):
        return NOT_ASKED.because(case.package_fact)
    of_later = territory.as_of is not None and territory.as_of.has_come_by(case.on) is not True
    if territory.municipalities is None or of_later:
        known = territory.as_of if of_later else None
        lacking = missing_day("list", known, _LIST, _LIST_ON, case.package_fact)
        return UNKNOWN.because(case.package_fact, case.day, missing=(lacking,))
    listed = territory.municipalities

    def is_listed(municipality: MunicipalityCode) -> bool:
        return municipality in listed

    answer = case.everywhere(is_listed)
    if answer is None:
        return UNKNOWN.because(case.package_fact, case.day, missing=(missing_places(case),))
    found = case.places_where(is_listed, answer=answer)
    if answer:
        return LISTED.because(case.package_fact, found)
    listing = step(case, "managing-authority-lists", _GET_LISTED, case.package_fact, found)
    return NOT_LISTED.because(case.package_fact, found, steps=(listing,))


LISTED_TERRITORY = Rule(
    id="listed-territory",
    statement=Text(
        en="Where the call lists municipalities, it lists every one in which the project is"
        " carried out.",
        cs="Má-li výzva seznam obcí, je v něm každá obec, ve které se projekt uskuteční.",
    ),
    basis=(
        ground("S68", Confidence.HIGH, "list added to call 80", "seznam doplněný k výzvě č. 80"),
        ground("S76", Confidence.HIGH, "municipalities listed", "obce uvedené ve výzvě"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(LISTED, NOT_LISTED, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
)
