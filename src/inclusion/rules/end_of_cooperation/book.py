"""The book of the rules on the end of a cooperation, and the one call that asks it."""

from __future__ import annotations

from datetime import date

from inclusion.decision import Decision
from inclusion.identifiers import LocalityId, ProjectId
from inclusion.language import Text
from inclusion.phrase import Phrase
from inclusion.programme import Programme
from inclusion.rule import RuleBook
from inclusion.rules.end_of_cooperation.case import EndOfCooperationCase
from inclusion.rules.end_of_cooperation.end_profile import END_PROFILES, EndProfile
from inclusion.rules.end_of_cooperation.filed_in_time import FILED_IN_TIME
from inclusion.rules.end_of_cooperation.partnership_goes_on import PARTNERSHIP_GOES_ON
from inclusion.rules.end_of_cooperation.plan_remains import PLAN_REMAINS
from inclusion.rules.end_of_cooperation.project_goes_on import PROJECT_GOES_ON
from inclusion.rules.end_of_cooperation.rightful_end import RIGHTFUL_END

END_OF_COOPERATION: RuleBook[EndOfCooperationCase] = RuleBook(
    id="end-of-cooperation",
    version="2",
    rules=(
        PROJECT_GOES_ON,
        FILED_IN_TIME,
        PLAN_REMAINS,
        PARTNERSHIP_GOES_ON,
        RIGHTFUL_END,
    ),
)
"""The rules on the end of a cooperation, in the order in which findings are shown."""

_QUESTION = Text(
    en="Does the project “{project}” go on if the cooperation of {locality} ends",
    cs="Pokračuje projekt „{project}“, skončí-li spolupráce místa {locality}",
)


def end_of_cooperation(
    programme: Programme,
    *,
    locality: LocalityId | str,
    project: ProjectId | str,
    on: date,
    profiles: tuple[EndProfile, ...] = END_PROFILES,
) -> Decision:
    """Does this project go on if the cooperation of this place ends on this day?

    ``granted`` means that it goes on, ``barred`` that it is lost, ``not_yet`` that it was not
    filed, so that what is left of the package is closed to it.

    Args:
        programme: The record.
        locality: The identifier of the place.
        project: The identifier of the project.
        on: The last day of the cooperation, recorded or supposed; nothing reads a clock.
        profiles: What is known of the operational programmes, each at most once.

    Returns:
        The decision, with a finding for each rule.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        InvalidValueError: An operational programme has two profiles.
        UnknownReferenceError: The programme holds no such place or project.
    """
    case = EndOfCooperationCase(
        programme=programme,
        locality=programme.locality(LocalityId.parse(str(locality))),
        project=programme.project(ProjectId.parse(str(project))),
        on=on,
        profiles=profiles,
    )
    return decide_end(case, END_OF_COOPERATION)


def decide_end(case: EndOfCooperationCase, book: RuleBook[EndOfCooperationCase]) -> Decision:
    """What a book says about a case of the end of a cooperation.

    Args:
        case: The case.
        book: The book; that of today, or another version of it.
    """
    question = Phrase(text=_QUESTION, facts=(case.named_project, case.place))
    illustrative = case.programme.illustrative
    return book.decide(case, question=question, on=case.on, illustrative=illustrative)
