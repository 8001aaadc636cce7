"""What a step of a way does to the history of a project: an event more, or another day of one."""

from __future__ import annotations

from contextlib import suppress

import attrs

from inclusion.errors import InvalidValueError
from inclusion.explain.ways.places import with_project
from inclusion.identifiers import ProjectId
from inclusion.programme import Programme
from inclusion.project import Project
from inclusion.project_events import ProjectEvent
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Occurs(Valid):
    """An event of a project happens, or turns out to have happened or to happen on some day.

    Where the record holds an event of the same kind, that one gets the day and keeps all else.

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
            InvalidValueError: It cannot stand in the history of the project: a grant is awarded
                only to what was submitted.
            UnknownReferenceError: The record holds no such project.
        """
        return with_project(programme, self.project, self._occurs)

    def _occurs(self, project: Project) -> Project:
        """The project with the event where it stood, or else as late as the life cycle allows."""
        told = project.history
        same = [at for at, one in enumerate(told) if type(one) is type(self.event)]
        event = attrs.evolve(told[same[0]], on=self.event.on) if same else self.event
        others = tuple(one for at, one in enumerate(told) if at not in same)
        places = (*same, *reversed(range(len(others) + 1)))
        for place in places:
            with suppress(InvalidValueError):
                return _with(project, others, place, event)
        return _with(project, others, places[0], event)


def _with(
    project: Project, others: tuple[ProjectEvent, ...], place: int, event: ProjectEvent
) -> Project:
    return attrs.evolve(project, history=(*others[:place], event, *others[place:]))
