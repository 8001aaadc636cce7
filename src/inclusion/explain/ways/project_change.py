"""Changes of a project or of its call, and which of several leaves the least in the way."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from inclusion.answer import Outcome
from inclusion.explain.nearness import Nearness
from inclusion.explain.ways.effects import Known
from inclusion.explain.ways.places import position
from inclusion.identifiers import MunicipalityCode
from inclusion.phrase import FactItem
from inclusion.project import Project
from inclusion.rules.project_eligibility import (
    PROJECT_ELIGIBILITY,
    ProjectEligibilityCase,
    decide_eligibility,
)


def of_project(case: ProjectEligibilityCase, *path: str | int, value: object) -> Known:
    """A field of the project holds another value.

    Args:
        case: The case.
        path: Where, from the project inwards.
        value: The value.
    """
    at = position(case.programme.projects, case.project)
    return Known(path=("projects", at, *path), value=value)


def of_package(case: ProjectEligibilityCase, *path: str | int, value: object) -> Known:
    """A field of the call holds another value.

    Args:
        case: The case.
        path: Where, from the package inwards.
        value: The value.
    """
    at = position(case.programme.packages, case.package)
    return Known(path=("packages", at, *path), value=value)


def nearest_of(case: ProjectEligibilityCase, projects: Iterable[Project]) -> tuple[Project, ...]:
    """The project, changed so that the least stands in the way; none if there is no change.

    The first of those that are alike is taken.

    Args:
        case: The case.
        projects: The project, changed in several ways.
    """
    return tuple(sorted(projects, key=lambda one: _in_the_way(case, one))[:1])


def _in_the_way(case: ProjectEligibilityCase, project: Project) -> tuple[bool, int, int]:
    """Whether the answer is ``barred``, and how many rules are not met, or not known to be."""
    decision = decide_eligibility(attrs.evolve(case, project=project), PROJECT_ELIGIBILITY)
    near = Nearness.of(decision)
    return (decision.outcome is Outcome.BARRED, near.failing, near.open)


def places_named(
    case: ProjectEligibilityCase, codes: Iterable[MunicipalityCode]
) -> tuple[FactItem, ...]:
    """Municipalities with their names, as what a fact has to be.

    Args:
        case: The case.
        codes: The municipalities.
    """
    named = case.names(tuple(codes)).value
    return named if isinstance(named, tuple) else (named,)
