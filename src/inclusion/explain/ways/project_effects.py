"""What a step of a way does to a project: an event happens, or turns out to have happened."""

from __future__ import annotations

from contextlib import suppress

import attrs

from inclusion.errors import InvalidValueError
from inclusion.identifiers import ProjectId
from inclusion.programme import Programme
from inclusion.project import Project
from inclusion.project_events import GrantAwarded, ProjectEvent, ProjectRanked, ProjectReserved
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class ProjectHappens(Valid):
    """An event of a project happens, at its place in the life cycle.

    Where such an event is recorded with another day, only its day changes. An award brought
    forward takes with it the ranking, or the place among the substitutes, that it follows.

    Args:
        project: The project.
        event: The event.
    """

    project: ProjectId
    event: ProjectEvent

    def applied(self, programme: Programme) -> Programme:
        """The record with the event.

        Args:
            programme: The record.

        Raises:
            InvalidValueError: It cannot stand in the history of the project: an award before a
                submission.
            UnknownReferenceError: The record holds no such project.
        """
        programme.project(self.project)
        changed = tuple(
            self._happens(one) if one.id == self.project else one for one in programme.projects
        )
        return attrs.evolve(programme, projects=changed)

    def _happens(self, project: Project) -> Project:
        """The project with the event at its place of old, or at the last one that is legal."""
        kind, told = type(self.event), project.history
        same = [at for at, one in enumerate(told) if type(one) is kind]
        event = attrs.evolve(told[same[0]], on=self.event.on) if same else self.event
        others = tuple(self._carried(one) for at, one in enumerate(told) if at not in same)
        for at in (*same, *range(len(others), 0, -1)):
            with suppress(InvalidValueError):
                return _with(project, others, event, at)
        return _with(project, others, event, 0)

    def _carried(self, other: ProjectEvent) -> ProjectEvent:
        """What an award follows does not come after it."""
        on = self.event.on
        follows = isinstance(self.event, GrantAwarded)
        if follows and isinstance(other, ProjectRanked | ProjectReserved):
            return attrs.evolve(other, on=on) if other.on.earliest > on.latest else other
        return other


def _with(
    project: Project, others: tuple[ProjectEvent, ...], event: ProjectEvent, at: int
) -> Project:
    return attrs.evolve(project, history=(*others[:at], event, *others[at:]))
