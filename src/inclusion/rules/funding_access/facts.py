"""Facts, and facts that are missing, as several rules of this book name them."""

from __future__ import annotations

from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.phrase import Fact
from inclusion.rules.facts import missing, named
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.strategic_plan import PlanKind

_PLAN = Text(
    en="whether {locality} has a current plan of the kind asked for: {kinds}",
    cs="zda má místo {locality} platný plán požadovaného druhu: {kinds}",
)


def package_fact(case: FundingAccessCase) -> Fact:
    """The package as a fact."""
    name = str(case.package.id)
    return named("package", "package", name, name)


def kinds(case: FundingAccessCase, *asked: PlanKind) -> Fact:
    """Kinds of plan as a fact.

    Args:
        case: The case.
        asked: The kinds; those that open the package if left out.
    """
    return Fact(name="kinds", value=tuple(k.label for k in asked or case.package.plan_kinds))


def missing_plan(case: FundingAccessCase) -> MissingFact:
    """Whether there is a plan that could open the package."""
    return missing("plan", _PLAN, case.place, kinds(case))
