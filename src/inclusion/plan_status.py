"""The status of a version on a day: its history, and what follows from dates and other versions.

A version is in force from the day that is stated, otherwise from its last approval. It stays so
until its period is over, or until a later version of the plan comes into force.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.identifiers import ElementId, VersionLabel
from inclusion.plan_events import AgencyReturned, BoardReturned, MeasureOverturned, PutIntoForce
from inclusion.plan_history import PlanHistory
from inclusion.plan_life_cycle import TRANSITIONS, StepKind, VersionState, after_time, states
from inclusion.three_valued import every, negation, some


class PlanStatus(PlanHistory):
    """The questions to a plan that its history alone does not answer."""

    __slots__ = ()

    def status_on(self, version: VersionLabel, day: date) -> VersionState | None:
        """The status of a version on a day as recorded; ``None`` if a date leaves it open.

        Beside what :meth:`~inclusion.plan_history.PlanHistory.state_on` tells, it knows of versions
        in force, expired and replaced. Where the period is not known, neither is
        whether a version in force has expired.

        Args:
            version: The version.
            day: The day.
        """
        expired = _steps(StepKind.EXPIRY, self.has_expired(version, on=day))
        complete = Dossier.COMPLETE
        replaced = _steps(StepKind.REPLACEMENT, self.is_replaced(version, on=day, dossier=complete))
        possible = {
            after_time(state, (*ends, *ends_by_another))
            for state in self._states_possible(version, day)
            for ends in expired
            for ends_by_another in replaced
        }
        return possible.pop() if len(possible) == 1 else None

    def _states_possible(self, version: VersionLabel, day: date) -> Iterator[VersionState]:
        """The states in which the events that may have happened by a day leave a version."""
        told = self.events_of(version)
        come = [event.on.has_come_by(day) for event in told]
        surely = max((n for n, has_come in enumerate(come, start=1) if has_come), default=0)
        perhaps = next((n for n, has_come in enumerate(come) if has_come is False), len(told))
        stated = self.force_event(version)
        reached = (VersionState.DRAFT, *states(told, self.key_holders))
        for state in reached[surely : perhaps + 1]:
            approved = state is VersionState.APPROVED and not stated
            yield TRANSITIONS[state, StepKind.FORCE] if approved else state

    def force_event(self, version: VersionLabel) -> PutIntoForce | None:
        """The event that states from when a version is in force, if one is recorded.

        Args:
            version: The version.
        """
        events = (e for e in self.events_of(version) if isinstance(e, PutIntoForce))
        return next(events, None)

    def in_force_since(self, version: VersionLabel) -> PartialDate | None:
        """The first day in force: the one stated, otherwise that of the last approval.

        Args:
            version: The version.

        Returns:
            The day; ``None`` if an approval is not recorded.
        """
        stated = self.force_event(version)
        if stated:
            return stated.on
        keys = [self.key_event(version, holder) for holder in self.key_holders]
        days = [event.on for event in keys if event]
        if len(days) < len(keys):
            return None
        return PartialDate(max(d.earliest for d in days), max(d.latest for d in days))

    def came_into_force(self, version: VersionLabel, *, on: date, dossier: Dossier) -> bool | None:
        """Whether a version was put into force by a day, whatever became of it; or not known.

        Args:
            version: The version.
            on: The day.
            dossier: Whether an approval that is not recorded did not happen or is unknown.
        """
        if isinstance(self.void_event(version), AgencyReturned | BoardReturned):
            return False
        stated = self.force_event(version)
        keys = [self.key_event(version, holder) for holder in self.key_holders]
        needed = (*keys, stated) if stated else tuple(keys)
        return every(event.on.has_come_by(on) if event else dossier.silence for event in needed)

    def later_than(self, version: VersionLabel) -> tuple[VersionLabel, ...]:
        """The versions that stand after a version in the plan.

        Args:
            version: The version.
        """
        labels = [other.label for other in self.versions]
        return tuple(labels[labels.index(version) + 1 :])

    def is_replaced(self, version: VersionLabel, *, on: date, dossier: Dossier) -> bool | None:
        """Whether a later version came into force by a day; ``None`` if that is not known.

        Until then the old version stays in force.

        Args:
            version: The version.
            on: The day.
            dossier: Whether an approval that is not recorded did not happen or is unknown.
        """
        return some(
            self.came_into_force(later, on=on, dossier=dossier)
            for later in self.later_than(version)
        )

    def is_being_revised(self, version: VersionLabel, *, on: date) -> bool | None:
        """Whether a version is in force while a later one is on its way; or not known.

        Args:
            version: The version.
            on: The day.
        """
        status = self.status_on(version, on)
        in_force = None if status is None else status is VersionState.IN_FORCE
        under_way = some(self._is_under_way(later, on) for later in self.later_than(version))
        return every((in_force, under_way))

    def _is_under_way(self, version: VersionLabel, on: date) -> bool | None:
        told = self.events_of(version)
        begun = some(event.on.has_come_by(on) for event in told) if told else None
        done = self.came_into_force(version, on=on, dossier=Dossier.COMPLETE)
        return every((begun, negation(self.is_void(version, on=on)), negation(done)))

    def is_overturned(self, version: VersionLabel, measure: ElementId, *, on: date) -> bool | None:
        """Whether a referendum overturned a measure by a day; ``None`` if its day is not known.

        Args:
            version: The version.
            measure: The measure.
            on: The day.
        """
        return some(
            event.on.has_come_by(on)
            for event in self.events_of(version)
            if isinstance(event, MeasureOverturned) and event.measure == measure
        )


def _steps(step: StepKind, happened: bool | None) -> tuple[tuple[StepKind, ...], ...]:  # noqa: FBT001 - three-valued
    """The ways in which a step may have happened: it did, it did not, or either."""
    return {True: ((step,),), False: ((),), None: ((), (step,))}[happened]
