"""What projects refer to: a package that is there, a version of a plan, the place that made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from inclusion.errors import Violation
from inclusion.identifiers import LocalityId, PackageId, PlanId, VersionLabel
from inclusion.programme_references import Members

if TYPE_CHECKING:
    from inclusion.project import Project

_Made: TypeAlias = tuple[LocalityId, frozenset[VersionLabel]]
"""Of a plan, the place that made it and the labels of its versions."""


def crossed_references(
    members: Members, spared: frozenset[str] = frozenset()
) -> Iterator[Violation]:
    """Each package and version that a project names is there, and its place made the plan.

    Whether the version holds the measure is no question of form: the rules answer it.

    Args:
        members: The members of a programme.
        spared: Identifiers of things that are there but cannot be read.

    Yields:
        Each reference that does not fit.
    """
    plans = {
        plan.id: (plan.locality, frozenset(version.label for version in plan.versions))
        for plan in members.get("plans") or ()
        if plan is not None
    }
    packages = {package.id for package in members.get("packages") or () if package is not None}
    for position, project in enumerate(members.get("projects") or ()):
        if project is None:
            continue
        path = ("projects", position)
        yield from _crossed(project, plans, path)
        for place, package in _packages(project):
            if package not in packages and str(package) not in spared:
                message = "names no package of this programme"
                yield Violation((*path, *place, "package"), "dangling-reference", message)


def _packages(project: Project) -> Iterator[tuple[tuple[str | int, ...], PackageId]]:
    yield (), project.package
    for position, statement in enumerate(project.statements):
        if statement.package is not None:
            yield ("statements", position), statement.package


def _crossed(
    project: Project, known: Mapping[PlanId, _Made], path: tuple[str | int, ...]
) -> Iterator[Violation]:
    for place, plan, version in _versions(project):
        if plan in known and version not in known[plan][1]:
            message = "is no version of this plan"
            yield Violation((*path, *place, "version"), "no-such-version", message)
    maker = known.get(project.link.plan) if project.link else None
    if maker is not None and project.locality not in (None, maker[0]):
        yield Violation((*path, "locality"), "other-place", "must be the place that made the plan")


def _versions(project: Project) -> Iterator[tuple[tuple[str | int, ...], PlanId, VersionLabel]]:
    if project.link:
        yield ("link",), project.link.plan, project.link.version
    for position, statement in enumerate(project.statements):
        if statement.plan and statement.version:
            yield ("statements", position), statement.plan, statement.version
