"""What projects refer to inside plans: the version is one of the plan, the place is its maker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inclusion.errors import Violation
from inclusion.identifiers import PlanId, VersionLabel
from inclusion.project import Project
from inclusion.strategic_plan import StrategicPlan


def crossed_references(
    projects: Iterable[Project | None], plans: Iterable[StrategicPlan | None]
) -> Iterator[Violation]:
    """Each version that a project names is one of its plan, and each place made the plan.

    Whether the version holds the measure is no question of form: the rules answer it.

    Args:
        projects: The projects of a programme; ``None`` is one that cannot be read.
        plans: The plans of the programme; ``None`` is one that cannot be read.

    Yields:
        Each reference that does not fit.
    """
    known = {plan.id: plan for plan in plans if plan is not None}
    for position, project in enumerate(projects):
        if project is not None:
            yield from _crossed(project, known, ("projects", position))


def _crossed(
    project: Project, known: dict[PlanId, StrategicPlan], path: tuple[str | int, ...]
) -> Iterator[Violation]:
    for place, plan, version in _versions(project):
        if plan in known and version not in {v.label for v in known[plan].versions}:
            message = "is no version of this plan"
            yield Violation((*path, *place, "version"), "no-such-version", message)
    maker = known.get(project.link.plan) if project.link else None
    if maker is not None and project.locality not in (None, maker.locality):
        yield Violation((*path, "locality"), "other-place", "must be the place that made the plan")


def _versions(project: Project) -> Iterator[tuple[tuple[str | int, ...], PlanId, VersionLabel]]:
    if project.link:
        yield ("link",), project.link.plan, project.link.version
    for position, statement in enumerate(project.statements):
        if statement.plan and statement.version:
            yield ("statements", position), statement.plan, statement.version
