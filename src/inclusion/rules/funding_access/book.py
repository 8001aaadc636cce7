"""The book of the rules on funding access, and the one call that asks it."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from inclusion.decision import Decision
from inclusion.identifiers import LocalityId, PackageId
from inclusion.language import Text
from inclusion.phrase import Phrase
from inclusion.programme import Programme
from inclusion.rule import RuleBook
from inclusion.rules.facts import told
from inclusion.rules.funding_access.agency_key import AGENCY_KEY
from inclusion.rules.funding_access.areas_complete import AREAS_COMPLETE
from inclusion.rules.funding_access.areas_open import AREAS_OPEN
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.companion_plan import COMPANION_PLAN
from inclusion.rules.funding_access.cooperation import COOPERATION
from inclusion.rules.funding_access.council_keys import COUNCIL_KEYS
from inclusion.rules.funding_access.counterparty import COUNTERPARTY
from inclusion.rules.funding_access.facts import package_fact
from inclusion.rules.funding_access.memorandum import MEMORANDUM
from inclusion.rules.funding_access.package_kept import PACKAGE_KEPT
from inclusion.rules.funding_access.package_open import PACKAGE_OPEN
from inclusion.rules.funding_access.partnership import PARTNERSHIP
from inclusion.rules.funding_access.plan import PLAN
from inclusion.rules.funding_access.plan_in_force import PLAN_IN_FORCE
from inclusion.rules.funding_access.plan_spans_cooperation import PLAN_SPANS_COOPERATION
from inclusion.rules.funding_access.support_exclusive import SUPPORT_EXCLUSIVE
from inclusion.rules.funding_access.support_kind import SUPPORT_KIND
from inclusion.rules.funding_access.territory import TERRITORY
from inclusion.rules.funding_access.usual_duration import USUAL_DURATION

FUNDING_ACCESS: RuleBook[FundingAccessCase] = RuleBook(
    id="funding-access",
    version="2",
    rules=(
        COOPERATION,
        MEMORANDUM,
        COUNTERPARTY,
        USUAL_DURATION,
        SUPPORT_KIND,
        SUPPORT_EXCLUSIVE,
        PARTNERSHIP,
        PLAN,
        AGENCY_KEY,
        COUNCIL_KEYS,
        PLAN_IN_FORCE,
        COMPANION_PLAN,
        AREAS_OPEN,
        AREAS_COMPLETE,
        PACKAGE_KEPT,
        TERRITORY,
        PACKAGE_OPEN,
        PLAN_SPANS_COOPERATION,
    ),
)
"""The rules on funding access, in the order in which findings are shown."""

_Id = TypeVar("_Id", LocalityId, PackageId)

_QUESTION = Text(
    en="May {locality} draw from the package {package} ({title})",
    cs="Může místo {locality} čerpat z balíčku {package} ({title})",
)


def funding_access(
    programme: Programme,
    *,
    locality: LocalityId | str,
    package: PackageId | str,
    on: date,
) -> Decision:
    """May this place draw from this package on this day?

    Args:
        programme: The record.
        locality: The identifier of the place.
        package: The identifier of the package.
        on: The day; nothing reads a clock.

    Returns:
        The decision, with a finding for each rule.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        UnknownReferenceError: The programme holds no such place or package.
    """
    case = FundingAccessCase(
        programme=programme,
        locality=programme.locality(_identifier(LocalityId, locality)),
        package=programme.package(_identifier(PackageId, package)),
        on=on,
    )
    return decide_access(case, FUNDING_ACCESS)


def decide_access(case: FundingAccessCase, book: RuleBook[FundingAccessCase]) -> Decision:
    """What a book says about a case of funding access: that of today, or another version of it.

    Args:
        case: The case.
        book: The book.
    """
    return book.decide(
        case,
        question=_question(case),
        on=case.on,
        illustrative=case.programme.illustrative,
        recollection=case.programme.recollection if case.is_of_the_record else None,
    )


def _identifier(kind: type[_Id], given: _Id | str) -> _Id:
    """An identifier given as one or as its text; one of another scheme is read anew."""
    return given if isinstance(given, kind) else kind.parse(str(given))


def _question(case: FundingAccessCase) -> Phrase:
    title = told("title", case.package.title)
    return Phrase(text=_QUESTION, facts=(case.place, package_fact(case), title))
