"""Where a value stands in a record, and identifiers that are still free."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from typing import TypeVar

import attrs

from inclusion.identifiers import Identifier, PlanId, ProjectId
from inclusion.programme import Programme
from inclusion.project import Project
from inclusion.strategic_plan import StrategicPlan

_Id = TypeVar("_Id", bound=Identifier)


def position(held: tuple[object, ...], value: object) -> int:
    """The position of a value among those of a record.

    Args:
        held: The values; this very one is among them.
        value: The value.
    """
    return next(at for at, one in enumerate(held) if one is value)


def unused(make: Callable[[str], _Id], stem: str, taken: Iterable[_Id]) -> _Id:
    """An identifier that nothing has yet.

    Args:
        make: Makes an identifier of its text.
        stem: How it begins; a number follows.
        taken: The identifiers that are taken.
    """
    known = frozenset(taken)
    made = (make(f"{stem}{number}") for number in count(1))
    return next(one for one in made if one not in known)


def with_plan(
    programme: Programme, identifier: PlanId, change: Callable[[StrategicPlan], StrategicPlan]
) -> Programme:
    """A record in which one plan is changed.

    Args:
        programme: The record.
        identifier: The identifier of the plan.
        change: Gives the changed plan.

    Raises:
        UnknownReferenceError: The record holds no such plan.
    """
    changed = change(programme.plan(identifier))
    plans = tuple(changed if plan.id == identifier else plan for plan in programme.plans)
    return attrs.evolve(programme, plans=plans)


def with_project(
    programme: Programme, identifier: ProjectId, change: Callable[[Project], Project]
) -> Programme:
    """A record in which one project is changed.

    Args:
        programme: The record.
        identifier: The identifier of the project.
        change: Gives the changed project.

    Raises:
        UnknownReferenceError: The record holds no such project.
    """
    changed = change(programme.project(identifier))
    projects = tuple(changed if one.id == identifier else one for one in programme.projects)
    return attrs.evolve(programme, projects=projects)
