"""What the history of a plan says of its versions: keys, returns, ends of periods, states."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.identifiers import MunicipalityCode, VersionLabel
from inclusion.plan_events import AgencyReturned, BoardReturned, PlanEvent, VersionWithdrawn
from inclusion.plan_life_cycle import Holder, KeyHolder, VersionState, key_of, state_after
from inclusion.plan_version import PlanVersion
from inclusion.three_valued import every, negation, some

VoidEvent: TypeAlias = AgencyReturned | BoardReturned | VersionWithdrawn
"""An event that makes the keys of its version void."""


class PlanHistory:
    """The questions to the history of a plan; :class:`~inclusion.StrategicPlan` has the fields."""

    __slots__ = ()

    territory: tuple[MunicipalityCode, ...]
    versions: tuple[PlanVersion, ...]
    history: tuple[PlanEvent, ...]

    def events_of(self, version: VersionLabel) -> tuple[PlanEvent, ...]:
        """What happened to a version, in order of time.

        Args:
            version: The version.
        """
        return tuple(event for event in self.history if event.version == version)

    @property
    def key_holders(self) -> tuple[KeyHolder, ...]:
        """Everybody whose approval a version needs, the Agency and every council."""
        return (Holder.AGENCY, *self.territory)

    def key_event(self, version: VersionLabel, holder: KeyHolder) -> PlanEvent | None:
        """The event by which somebody approved a version, if one is recorded.

        Args:
            version: The version.
            holder: The Agency, or the municipality of the council.
        """
        events = (e for e in self.history if e.version == version and key_of(e) == holder)
        return next(events, None)

    def has_key(
        self, version: VersionLabel, holder: KeyHolder, *, on: date, dossier: Dossier
    ) -> bool | None:
        """Whether an approval of a version stands on a day; ``None`` if that is not known.

        Args:
            version: The version.
            holder: The Agency, or the municipality of the council.
            on: The day.
            dossier: Whether an approval that is not recorded did not happen or is unknown.
        """
        event = self.key_event(version, holder)
        turned = event.on.has_come_by(on) if event else dossier.silence
        return every((turned, negation(self.is_void(version, on=on))))

    def has_expired(self, version: VersionLabel, *, on: date) -> bool | None:
        """Whether the period of a version is over on a day; ``None`` if that is not known.

        A version that is approved after the day is not over on it, whatever its period is.

        Args:
            version: The version.
            on: The day.
        """
        period = next(v.period for v in self.versions if v.label == version)
        if period is not None:
            return period.last < on
        return False if any(day.earliest > on for day in self._approvals(version)) else None

    def _approvals(self, version: VersionLabel) -> Iterator[PartialDate]:
        """The days on which somebody approved a version."""
        return (e.on for e in self.history if e.version == version and key_of(e) is not None)

    def void_events(self, version: VersionLabel) -> tuple[VoidEvent, ...]:
        """The events by which a version was returned or withdrawn, in order of time.

        Args:
            version: The version.
        """
        return tuple(e for e in self.events_of(version) if isinstance(e, VoidEvent))

    def void_event(self, version: VersionLabel) -> VoidEvent | None:
        """The event by which a version was first returned or withdrawn, if one is recorded.

        Args:
            version: The version.
        """
        return next(iter(self.void_events(version)), None)

    def is_void(self, version: VersionLabel, *, on: date) -> bool | None:
        """Whether a version was returned or withdrawn by a day; ``None`` if that is not known.

        Args:
            version: The version.
            on: The day.
        """
        return some(event.on.has_come_by(on) for event in self.void_events(version))

    def is_open(self, version: VersionLabel, *, on: date, dossier: Dossier) -> bool | None:
        """Whether all keys of one version are turned on a day; ``None`` if that is not known.

        Args:
            version: The version.
            on: The day.
            dossier: Whether an approval that is not recorded did not happen or is unknown.
        """
        return every(
            self.has_key(version, holder, on=on, dossier=dossier) for holder in self.key_holders
        )

    def state_on(self, version: VersionLabel, day: date) -> VersionState | None:
        """The state of a version on a day as recorded; ``None`` if a date leaves it open.

        Args:
            version: The version.
            day: The day.
        """
        told = self.events_of(version)
        if any(event.on.has_come_by(day) is None for event in told):
            return None
        return state_after([event for event in told if event.on.has_come_by(day)], self.key_holders)
