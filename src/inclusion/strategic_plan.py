"""The strategic plan of social inclusion: versions of its content and the history of their events.

Whether a plan is approved on a day is computed from the history, never stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

import attrs

from inclusion.dates import DayRange, PartialDate
from inclusion.dossier import Dossier
from inclusion.errors import IllegalStepError, Violation
from inclusion.identifiers import LocalityId, MunicipalityCode, PlanId, VersionLabel
from inclusion.invariants import distinct, not_blank, not_empty
from inclusion.language import Text
from inclusion.plan_content import PlanContent
from inclusion.plan_events import AgencyReturned, BoardReturned, PlanEvent, VersionWithdrawn
from inclusion.plan_life_cycle import Holder, KeyHolder, VersionState, key_of, state_after, states
from inclusion.source import Citation
from inclusion.three_valued import every, negation
from inclusion.validity import Valid


class PlanKind(Enum):
    """A kind of plan."""

    SPSZ = "SPSZ"
    """Strategic plan of social inclusion (*strategický plán sociálního začleňování*)."""
    MPI = "MPI"
    """Local inclusion plan (*místní plán inkluze*), the companion for education."""
    TAP = "TAP"
    """Thematic action plan (*tematický akční plán*)."""
    PSZ = "PSZ"
    """Plan of social inclusion (*plán sociálního začleňování*) of KPSV 2021+."""
    BEFORE_KPSVL = "before-KPSVL"
    """A plan older than the coordinated approach; it opens no money of it."""

    @property
    def label(self) -> Text:
        """The name of the kind in both languages."""
        return _LABELS[self]


_LABELS = {
    PlanKind.SPSZ: Text(
        en="strategic plan of social inclusion (SPSZ)",
        cs="strategický plán sociálního začleňování (SPSZ)",
    ),
    PlanKind.MPI: Text(en="local inclusion plan (MPI)", cs="místní plán inkluze (MPI)"),
    PlanKind.TAP: Text(en="thematic action plan (TAP)", cs="tematický akční plán (TAP)"),
    PlanKind.PSZ: Text(en="plan of social inclusion (PSZ)", cs="plán sociálního začleňování (PSZ)"),
    PlanKind.BEFORE_KPSVL: Text(
        en="plan older than the coordinated approach", cs="plán starší než koordinovaný přístup"
    ),
}


@attrs.frozen(kw_only=True)
class PlanVersion(Valid):
    """One version of the content of a plan.

    Args:
        label: How the version is called, unique within the plan.
        period: The days for which the plan is made, both ends included, if known. It may begin
            before or after the approval.
        content: What the version says.
        citations: The sources.
    """

    label: VersionLabel
    period: DayRange | None = None
    content: PlanContent = attrs.field(factory=PlanContent)
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class StrategicPlan(Valid):
    """A plan with its versions and their history.

    Args:
        id: Its identifier.
        kind: Its kind.
        locality: The place that made it.
        title: Its title in Czech.
        territory: The municipalities it covers: the council of each has to approve. They need not
            be the members of the locality.
        versions: Its versions, the oldest first, at least one.
        history: What happened, in order of time within each version.
        citations: The sources.

    Raises:
        InvalidValueError: Among others, the history holds a step that its life cycle forbids.
    """

    id: PlanId
    kind: PlanKind
    locality: LocalityId
    title: str
    territory: tuple[MunicipalityCode, ...]
    versions: tuple[PlanVersion, ...]
    history: tuple[PlanEvent, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "title")
        yield from not_empty(self, "territory", "versions")
        yield from distinct("territory", self.territory)
        yield from distinct("versions", (version.label for version in self.versions))
        strangers = tuple(self._strangers())
        yield from strangers or (*self._illegal_steps(), *self._late_approvals())

    def _strangers(self) -> Iterator[Violation]:
        labels = {version.label for version in self.versions}
        for position, event in enumerate(self.history):
            if event.version not in labels:
                yield Violation(
                    ("history", position, "version"),
                    "no-such-version",
                    "is no version of this plan",
                )
            municipality = getattr(event, "municipality", None)
            if municipality is not None and municipality not in self.territory:
                yield Violation(
                    ("history", position, "municipality"),
                    "outside-territory",
                    "is no municipality of this plan",
                )

    def _late_approvals(self) -> Iterator[Violation]:
        ends = {version.label: version.period for version in self.versions}
        for position, event in enumerate(self.history):
            period = ends[event.version]
            if period and key_of(event) is not None and event.on.earliest > period.last:
                yield Violation(
                    ("history", position, "on"),
                    "after-period",
                    "cannot lie after the period of the version that is approved",
                )

    def _illegal_steps(self) -> Iterator[Violation]:
        for version in self.versions:
            told = [(n, e) for n, e in enumerate(self.history) if e.version == version.label]
            reached = date.min
            for position, event in told:
                if event.on.latest < reached:
                    yield Violation(
                        ("history", position, "on"),
                        "out-of-order",
                        "cannot lie before an event recorded before it",
                    )
                reached = max(reached, event.on.earliest)
            replay = states((event for _, event in told), self.key_holders)
            for position, _ in told:
                try:
                    next(replay)
                except IllegalStepError as error:
                    yield Violation(("history", position), "illegal-step", str(error))
                    break

    @property
    def key_holders(self) -> tuple[KeyHolder, ...]:
        """Everybody whose approval a version needs, the Agency and every council."""
        return (Holder.AGENCY, *self.territory)

    def record(self, event: PlanEvent) -> StrategicPlan:
        """The plan with one more event at the end of its history.

        Args:
            event: What happened.

        Raises:
            IllegalStepError: The event cannot follow; the error names what would have been legal.
            InvalidValueError: The event names a version or a municipality the plan does not have,
                or lies before an event recorded earlier.
        """
        told = [past for past in self.history if past.version == event.version]
        state_after([*told, event], self.key_holders)
        return attrs.evolve(self, history=(*self.history, event))

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

    def void_event(self, version: VersionLabel) -> PlanEvent | None:
        """The event by which a version was returned or withdrawn, if one is recorded.

        Args:
            version: The version.
        """
        void = AgencyReturned | BoardReturned | VersionWithdrawn
        events = (e for e in self.history if e.version == version and isinstance(e, void))
        return next(events, None)

    def is_void(self, version: VersionLabel, *, on: date) -> bool | None:
        """Whether a version was returned or withdrawn by a day; ``None`` if that is not known.

        Args:
            version: The version.
            on: The day.
        """
        event = self.void_event(version)
        return event.on.has_come_by(on) if event else False

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
        told = [event for event in self.history if event.version == version]
        if any(event.on.has_come_by(day) is None for event in told):
            return None
        return state_after([event for event in told if event.on.has_come_by(day)], self.key_holders)
