"""The steps and missing facts that several rules of this book name."""

from __future__ import annotations

from inclusion.finding import MissingFact, Step
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.rules.facts import missing
from inclusion.rules.last_day import last_day
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase

_PLACES = Text(
    en="in which municipalities the project “{project}” is carried out",
    cs="ve kterých obcích se projekt „{project}“ uskuteční",
)
_KIND = Text(
    en="which kind of beneficiary the applicant of the project “{project}” is",
    cs="jakého druhu je žadatel projektu „{project}“",
)
_LINK = Text(
    en="from which measure of which plan the project “{project}” follows",
    cs="ze kterého opatření kterého plánu projekt „{project}“ vychází",
)
_SUPPORT = Text(
    en="whether these municipalities are in the coordinated approach on {day}: {municipalities}",
    cs="zda jsou tyto obce ke dni {day} v koordinovaném přístupu: {municipalities}",
)


def step(case: ProjectEligibilityCase, code: str, text: Text, *facts: Fact) -> Step:
    """A step; it helps until the package closes.

    Args:
        case: The case.
        code: Its stable code.
        text: Who does what.
        facts: What fills the places of the text.
    """
    latest = last_day(case.package, case.on)
    return Step(code=code, what=Phrase(text=text, facts=facts), latest=latest)


def missing_places(case: ProjectEligibilityCase) -> MissingFact:
    """Where the project is carried out."""
    return missing("places", _PLACES, case.project_fact)


def missing_kind(case: ProjectEligibilityCase) -> MissingFact:
    """Which kind of beneficiary the applicant is."""
    return missing("applicant-kind", _KIND, case.project_fact)


def missing_link(case: ProjectEligibilityCase) -> MissingFact:
    """From which measure of which plan the project follows."""
    return missing("measure-link", _LINK, case.project_fact)


def missing_support(case: ProjectEligibilityCase, municipalities: Fact) -> MissingFact:
    """Whether some municipalities are in the coordinated approach."""
    return missing("support", _SUPPORT, case.day, municipalities)
