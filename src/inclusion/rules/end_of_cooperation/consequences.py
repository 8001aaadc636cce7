"""What the end of a cooperation on a day means for plans, packages and projects, with sums.

"What if the cooperation ends on D": for Most it was about 133 million that could be drawn, of which
three projects in OP VVV worth 43.8 million had not begun and were lost.
"""

from __future__ import annotations

from datetime import date

import attrs

from inclusion.funding_package import FundingPackage
from inclusion.identifiers import LocalityId
from inclusion.local_partnership import LocalPartnership
from inclusion.locality import Locality
from inclusion.operational_programme import OperationalProgramme
from inclusion.programme import Programme
from inclusion.project import Project
from inclusion.project_life_cycle import ProjectState
from inclusion.rules.end_of_cooperation.book import end_of_cooperation
from inclusion.rules.end_of_cooperation.end_profile import END_PROFILES, EndProfile
from inclusion.rules.end_of_cooperation.fate import Fate
from inclusion.rules.end_of_cooperation.project_at_end import (
    ProjectAtEnd,
    ProjectSum,
    add_up,
    fate_of_project,
)
from inclusion.strategic_plan import StrategicPlan
from inclusion.three_valued import negation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class PlanAtEnd(Valid):
    """A plan, and what the end means for it: it stays a document of the town while its period runs.

    Args:
        plan: The plan.
        fate: ``KEPT``, ``OVER_BEFORE`` if its period is over, ``UNKNOWN`` if that is not known.
            Without a cooperation it opens no package in any case.
    """

    plan: StrategicPlan
    fate: Fate


@attrs.frozen(kw_only=True)
class PackageAtEnd(Valid):
    """A package that could still be drawn from, and what the end means for it.

    Args:
        package: The package.
        fate: ``CLOSED`` to new projects of the place, ``OVER_BEFORE`` if its window is over,
            ``UNKNOWN`` if that is not known.
    """

    package: FundingPackage
    fate: Fate


@attrs.frozen(kw_only=True)
class Consequences(Valid):
    """What the end of the cooperation of a place on a day means.

    Args:
        locality: The place.
        on: The last day of the cooperation, recorded or supposed.
        projects: The projects filed under the plans of the place.
        plans: The plans of the place.
        packages: The packages of the record that ask for a plan.
        partnerships: The local partnerships not surely dissolved; they may go on (G60).
    """

    locality: Locality
    on: date
    projects: tuple[ProjectAtEnd, ...]
    plans: tuple[PlanAtEnd, ...]
    packages: tuple[PackageAtEnd, ...]
    partnerships: tuple[LocalPartnership, ...]

    def total(self, fate: Fate) -> ProjectSum:
        """All projects with one fate, with their money.

        Args:
            fate: The fate.
        """
        return add_up(None, None, fate, [one for one in self.projects if one.fate is fate])

    def by_programme_and_state(self) -> tuple[ProjectSum, ...]:
        """The projects by programme, state and fate, in the order of the record."""
        groups: dict[tuple[OperationalProgramme, ProjectState | None, Fate], list[ProjectAtEnd]]
        groups = {}
        for one in self.projects:
            groups.setdefault((one.operational_programme, one.state, one.fate), []).append(one)
        return tuple(add_up(*key, projects) for key, projects in groups.items())


def consequences_of_end(
    programme: Programme,
    *,
    locality: LocalityId | str,
    on: date,
    profiles: tuple[EndProfile, ...] = END_PROFILES,
) -> Consequences:
    """What it means for plans, packages and projects if the cooperation of a place ends on a day.

    Args:
        programme: The record.
        locality: The identifier of the place.
        on: The last day of the cooperation, recorded or supposed; nothing reads a clock.
        profiles: What is known of the operational programmes, each at most once.

    Raises:
        InvalidIdentifierError: The text is no identifier of a place.
        InvalidValueError: An operational programme has two profiles.
        UnknownReferenceError: The programme holds no such place.
    """
    place = programme.locality(LocalityId.parse(str(locality)))
    return Consequences(
        locality=place,
        on=on,
        projects=tuple(
            _project(programme, place, project, on, profiles)
            for project in programme.projects_of(place.id)
        ),
        plans=tuple(
            PlanAtEnd(plan=plan, fate=_fate_of_plan(plan, on))
            for plan in programme.plans_of(place.id)
        ),
        packages=tuple(
            PackageAtEnd(package=package, fate=_fate_of_package(package, on))
            for package in programme.packages
            if package.plan_kinds
        ),
        partnerships=tuple(
            one
            for one in programme.partnerships_of(place.id)
            if place.dossier.lasts_on(on, one.founded, one.dissolved) is not False
        ),
    )


def _project(
    programme: Programme,
    place: Locality,
    project: Project,
    on: date,
    profiles: tuple[EndProfile, ...],
) -> ProjectAtEnd:
    decision = end_of_cooperation(
        programme, locality=place.id, project=project.id, on=on, profiles=profiles
    )
    return ProjectAtEnd(
        project=project,
        operational_programme=programme.package(project.package).operational_programme,
        state=project.state_on(on),
        fate=fate_of_project(decision),
        decision=decision,
    )


def _fate_of_plan(plan: StrategicPlan, on: date) -> Fate:
    over = [plan.has_expired(version.label, on=on) for version in plan.versions]
    if False in over:
        return Fate.KEPT
    return Fate.UNKNOWN if None in over else Fate.OVER_BEFORE


def _fate_of_package(package: FundingPackage, on: date) -> Fate:
    closes = package.window.closes
    stays_open = negation(closes.has_come_by(on)) if closes else None
    if stays_open is None:
        return Fate.UNKNOWN
    return Fate.CLOSED if stays_open else Fate.OVER_BEFORE
