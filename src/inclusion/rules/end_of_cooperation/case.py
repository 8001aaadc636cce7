"""The case of the end of cooperation book: one project, and the day on which cooperation ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property

import attrs

from inclusion.cooperation import Cooperation
from inclusion.dossier import Dossier
from inclusion.errors import Violation
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import LocalityId
from inclusion.invariants import distinct
from inclusion.local_partnership import LocalPartnership
from inclusion.locality import Locality
from inclusion.phrase import Fact
from inclusion.programme import Programme
from inclusion.project import Project
from inclusion.project_events import RealisationBegan
from inclusion.project_life_cycle import ProjectState
from inclusion.quantity import Named
from inclusion.rules.end_of_cooperation.end_profile import END_PROFILES, EndProfile
from inclusion.strategic_plan import StrategicPlan
from inclusion.validity import Valid

_OVER = frozenset(
    {
        ProjectState.REJECTED,
        ProjectState.WITHDRAWN,
        ProjectState.REVOKED,
        ProjectState.LOST,
    }
)
_BEGUN = frozenset({ProjectState.RUNNING, ProjectState.FINISHED})


@attrs.frozen(kw_only=True, slots=False)
class EndOfCooperationCase(Valid):
    """Does this project go on if the cooperation of this place ends on this day?

    The facts are taken as they stand on the day, which is the last day of the cooperation.

    Args:
        programme: The record.
        locality: The place.
        project: The project.
        on: The last day of the cooperation, recorded or supposed.
        profiles: What is known of the operational programmes, each at most once.

    Raises:
        InvalidValueError: The day is no ``date``, or is a ``datetime``; or a programme has two
            profiles.
    """

    programme: Programme
    locality: Locality
    project: Project
    on: date
    profiles: tuple[EndProfile, ...] = END_PROFILES

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("profiles", (one.operational_programme for one in self.profiles))

    @property
    def in_sight(self) -> tuple[Valid, ...]:
        """What the rules may look at; an answer changes only on days named in there."""
        return (self.project, *self.programme.about(self.locality.id))

    @property
    def package(self) -> FundingPackage:
        """The package of the project."""
        return self.programme.package(self.project.package)

    @property
    def profile(self) -> EndProfile | None:
        """What is known of the operational programme of the project."""
        programme = self.package.operational_programme
        return next((p for p in self.profiles if p.operational_programme is programme), None)

    @cached_property
    def place_of_project(self) -> LocalityId | None:
        """The place under whose plan the project is filed, if it is known."""
        if self.project.locality is not None or self.project.link is None:
            return self.project.locality
        plan = self.project.link.plan
        return next(one.locality for one in self.programme.plans if one.id == plan)

    @property
    def is_ours(self) -> bool | None:
        """Whether the project is filed under the plan of the place; ``None`` if not known."""
        place = self.place_of_project
        return None if place is None else place == self.locality.id

    @cached_property
    def _states(self) -> frozenset[ProjectState]:
        return self.project.states_on(self.on)

    @property
    def is_over(self) -> bool | None:
        """Whether the project was rejected, withdrawn, revoked or lost by the day."""
        return _whether(self._states, _OVER)

    @property
    def has_begun(self) -> bool | None:
        """Whether the work on the project, which holds a grant, has begun by the day.

        Where a partial record lacks the start, or the award of what may have started, it may have.
        """
        begun = _whether(self._states, _BEGUN)
        unsaid = self.project.dossier is Dossier.PARTIAL and not self._is_told
        return None if begun is False and unsaid else begun

    @property
    def _is_told(self) -> bool:
        """Whether the record says when the work begins: not by the day, or with which award."""
        events = (one for one in self.project.history if isinstance(one, RealisationBegan))
        start = next(events, None)
        if start is None or start.on.has_come_by(self.on) is False:
            return start is not None
        return self.project.award is not None

    @property
    def was_submitted(self) -> bool | None:
        """Whether the project was submitted by the day."""
        submission = self.project.submission
        return submission.on.has_come_by(self.on) if submission else self.project.dossier.silence

    @cached_property
    def cooperations(self) -> tuple[Cooperation, ...]:
        """The cooperations of the place."""
        return self.programme.cooperations_of(self.locality.id)

    @cached_property
    def partnerships(self) -> tuple[LocalPartnership, ...]:
        """The local partnerships of the place."""
        return self.programme.partnerships_of(self.locality.id)

    @cached_property
    def plans(self) -> tuple[StrategicPlan, ...]:
        """The plans of the place."""
        return self.programme.plans_of(self.locality.id)

    @property
    def place(self) -> Fact:
        """The place, as a fact."""
        name = Named(kind="locality", id=str(self.locality.id), name=self.locality.name)
        return Fact(name="locality", value=name)

    @property
    def named_project(self) -> Fact:
        """The project, as a fact."""
        project = self.project
        name = Named(kind="project", id=str(project.id), name=project.title)
        return Fact(name="project", value=name)

    @property
    def day(self) -> Fact:
        """The day, as a fact."""
        return Fact(name="day", value=self.on)


def _whether(states: frozenset[ProjectState], wanted: frozenset[ProjectState]) -> bool | None:
    if states <= wanted:
        return True
    return None if states & wanted else False
