"""What of a case the rules of this book look at, and what their words name beside it."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date

from inclusion.identifiers import LocalityId, PackageId
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.territory import AnyTerritory, CoordinatedTerritory


def place(case: FundingAccessCase) -> LocalityId:
    """The place."""
    return case.locality.id


def package(case: FundingAccessCase) -> PackageId:
    """The package."""
    return case.package.id


def support(case: FundingAccessCase) -> Hashable:
    """The place, and the kinds of support in which it can reach the package."""
    return case.locality.id, case.package.support_kinds


def opening_plans(case: FundingAccessCase) -> Hashable:
    """The place, and the kinds of plan that open the package."""
    return case.locality.id, case.package.plan_kinds


def companion_plans(case: FundingAccessCase) -> Hashable:
    """The place, and the kinds of plan that the package asks for beside."""
    return case.locality.id, case.package.companions


def plans(case: FundingAccessCase) -> Hashable:
    """The place, and every kind of plan that matters to the package."""
    return case.locality.id, case.package.plan_kinds, case.package.companions


def plans_and_areas(case: FundingAccessCase) -> Hashable:
    """The same, and the areas for which the package opens."""
    return plans(case), case.package.areas


def territory(case: FundingAccessCase) -> Hashable:
    """Where the package lets a project be carried out; the place too, unless any one will do."""
    where, without_prague = case.package.territory, case.package.excludes_prague
    any_will_do = isinstance(where, CoordinatedTerritory | AnyTerritory) and not without_prague
    return where, without_prague, None if any_will_do else case.locality.id


def waiting_place(case: FundingAccessCase) -> LocalityId | None:
    """The place, if it waits for the package to open."""
    opens = case.package.window.opens
    waits = opens is not None and opens.has_come_by(case.on) is False
    return case.locality.id if waits else None


def vague_package(case: FundingAccessCase) -> PackageId | None:
    """The package, if the record leaves open for what it opens or what it asks for."""
    known = case.package.areas is not None and case.package.companions is not None
    return None if known else case.package.id


def last_day(case: FundingAccessCase) -> date | None:
    """The last day on which a step towards the package helps."""
    return case.last_day
