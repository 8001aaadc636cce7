"""The steps that help a project until the last day of a cooperation, as rules and ways say them."""

from __future__ import annotations

from inclusion.finding import Step
from inclusion.language import Text
from inclusion.phrase import Phrase
from inclusion.rules.end_of_cooperation.case import EndOfCooperationCase

_SUBMIT = Text(
    en="The applicant submits the project “{project}” while the cooperation still runs",
    cs="Žadatel podá projekt „{project}“ ještě za trvání spolupráce",
)
_AWARD = Text(
    en="The managing authority awards the grant to the project “{project}” while the cooperation"
    " still runs",
    cs="Řídicí orgán přizná projektu „{project}“ podporu ještě za trvání spolupráce",
)
_BEGIN = Text(
    en="The applicant begins work on the project “{project}” while the cooperation still runs",
    cs="Žadatel zahájí realizaci projektu „{project}“ ještě za trvání spolupráce",
)


def submit(case: EndOfCooperationCase) -> Step:
    """The project is submitted.

    Args:
        case: The case; the step helps until its day, as the others do.
    """
    return _until_the_end(case, "submit-before-end", _SUBMIT)


def award(case: EndOfCooperationCase) -> Step:
    """The grant is awarded, without which no work counts as begun.

    Args:
        case: The case.
    """
    return _until_the_end(case, "award-before-end", _AWARD)


def begin(case: EndOfCooperationCase) -> Step:
    """The work on the project begins.

    Args:
        case: The case.
    """
    return _until_the_end(case, "begin-before-end", _BEGIN)


def _until_the_end(case: EndOfCooperationCase, code: str, text: Text) -> Step:
    what = Phrase(text=text, facts=(case.named_project,))
    return Step(code=code, what=what, latest=case.on)
