"""The book of the rules on project eligibility, and the one call that asks it."""

from __future__ import annotations

from inclusion.dates import Moment
from inclusion.decision import Decision
from inclusion.identifiers import PackageId, ProjectId
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.programme import Programme
from inclusion.rule import RuleBook
from inclusion.rules.project_eligibility.amount import AMOUNT
from inclusion.rules.project_eligibility.applicant import APPLICANT
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.coordinated_place import COORDINATED_PLACE
from inclusion.rules.project_eligibility.listed_territory import LISTED_TERRITORY
from inclusion.rules.project_eligibility.measure import MEASURE
from inclusion.rules.project_eligibility.money_left import MONEY_LEFT
from inclusion.rules.project_eligibility.plan_version_in_force import PLAN_VERSION_IN_FORCE
from inclusion.rules.project_eligibility.prague import PRAGUE
from inclusion.rules.project_eligibility.rate import RATE
from inclusion.rules.project_eligibility.realisation_end import REALISATION_END
from inclusion.rules.project_eligibility.region import REGION
from inclusion.rules.project_eligibility.region_path import REGION_PATH
from inclusion.rules.project_eligibility.services import SERVICES
from inclusion.rules.project_eligibility.settlement_unit import SETTLEMENT_UNIT
from inclusion.rules.project_eligibility.statement import STATEMENT
from inclusion.rules.project_eligibility.submission_only import SUBMISSION_ONLY
from inclusion.rules.project_eligibility.track_record import TRACK_RECORD
from inclusion.rules.project_eligibility.twin_call import TWIN_CALL
from inclusion.rules.project_eligibility.window import WINDOW

PROJECT_ELIGIBILITY: RuleBook[ProjectEligibilityCase] = RuleBook(
    id="project-eligibility",
    version="2",
    rules=(
        WINDOW,
        COORDINATED_PLACE,
        LISTED_TERRITORY,
        TWIN_CALL,
        REGION,
        PRAGUE,
        REGION_PATH,
        MEASURE,
        PLAN_VERSION_IN_FORCE,
        STATEMENT,
        APPLICANT,
        TRACK_RECORD,
        AMOUNT,
        SETTLEMENT_UNIT,
        SERVICES,
        REALISATION_END,
        RATE,
        MONEY_LEFT,
        SUBMISSION_ONLY,
    ),
)
"""The rules on project eligibility, in the order in which findings are shown."""

_QUESTION = Text(
    en="May the project {project} be submitted to {package} ({title}) at {at}",
    cs="Lze projekt {project} podat do výzvy {package} ({title}) v okamžiku {at}",
)


def project_eligibility(
    programme: Programme,
    *,
    project: ProjectId | str,
    at: Moment,
    package: PackageId | str | None = None,
) -> Decision:
    """May this project be submitted to this package at this minute?

    A yes says that it may be submitted, not that it will be supported.

    Args:
        programme: The record.
        project: The identifier of the project.
        at: The minute, in Czech local time; nothing reads a clock.
        package: The identifier of the package; the one in which the project is filed if left out.

    Returns:
        The decision, with a finding for each rule.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        UnknownReferenceError: The programme holds no such project or package.
    """
    asked = programme.project(ProjectId.parse(str(project)))
    call = asked.package if package is None else PackageId.parse(str(package))
    case = ProjectEligibilityCase(
        programme=programme, project=asked, package=programme.package(call), at=at
    )
    return decide_eligibility(case, PROJECT_ELIGIBILITY)


def decide_eligibility(
    case: ProjectEligibilityCase, book: RuleBook[ProjectEligibilityCase]
) -> Decision:
    """What a book says about a case of project eligibility: that of today, or another version.

    Args:
        case: The case.
        book: The book.
    """
    illustrative = case.programme.illustrative
    return book.decide(case, question=_question(case), on=case.on, illustrative=illustrative)


def _question(case: ProjectEligibilityCase) -> Phrase:
    title = Fact(name="title", value=case.package.title)
    return Phrase(text=_QUESTION, facts=(case.project_fact, case.package_fact, title, case.minute))
