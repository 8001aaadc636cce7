"""The strategic plan of social inclusion: versions of its content and the history of their events.

Whether a plan is approved on a day is computed from the history, never stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

import attrs

from inclusion.errors import IllegalStepError, UnknownReferenceError, Violation
from inclusion.identifiers import (
    ContentDigest,
    ElementId,
    LocalityId,
    MunicipalityCode,
    PlanId,
    VersionLabel,
)
from inclusion.invariants import distinct, not_blank, not_empty
from inclusion.language import Text
from inclusion.plan_content import Measure, PlanContent
from inclusion.plan_events import MeasureOverturned, PlanEvent, PutIntoForce
from inclusion.plan_life_cycle import key_of, state_after, states
from inclusion.plan_seal import changed_parts, content_digest
from inclusion.plan_status import PlanStatus
from inclusion.plan_version import PlanVersion
from inclusion.source import Citation
from inclusion.validity import Valid

__all__ = ["PlanKind", "PlanVersion", "StrategicPlan"]


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
class StrategicPlan(PlanStatus, Valid):
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
        yield from strangers or (
            *self._illegal_steps(),
            *self._late_approvals(),
            *self._unknown_measures(),
            *self._stale_approvals(),
        )

    def _strangers(self) -> Iterator[Violation]:
        labels = {version.label for version in self.versions}
        territory = frozenset(self.territory)
        for position, event in enumerate(self.history):
            if event.version not in labels:
                yield Violation(
                    ("history", position, "version"),
                    "no-such-version",
                    "is no version of this plan",
                )
            municipality = getattr(event, "municipality", None)
            if municipality is not None and municipality not in territory:
                yield Violation(
                    ("history", position, "municipality"),
                    "outside-territory",
                    "is no municipality of this plan",
                )

    def _late_approvals(self) -> Iterator[Violation]:
        ends = {version.label: version.period for version in self.versions}
        for position, event in enumerate(self.history):
            period = ends[event.version]
            binds = key_of(event) is not None or isinstance(event, PutIntoForce)
            if period and binds and event.on.earliest > period.last:
                yield Violation(
                    ("history", position, "on"),
                    "after-period",
                    "cannot lie after the period of the version that is approved",
                )

    def _stale_approvals(self) -> Iterator[Violation]:
        versions = {version.label: version for version in self.versions}
        known: dict[VersionLabel, ContentDigest] = {}
        for position, event in enumerate(self.history):
            digest = getattr(event, "content_digest", None)
            if digest is None:
                continue
            version = versions[event.version]
            if event.version not in known:
                known[event.version] = content_digest(version.content)
            if digest != known[event.version]:
                kept = version.part_digests
                changed = changed_parts(version.content, kept) if kept else ()
                yield Violation(
                    ("history", position, "content_digest"),
                    "stale-approval",
                    f"is the digest of another content than the version has: {_which(changed)}",
                )

    def _unknown_measures(self) -> Iterator[Violation]:
        contents = {version.label: version.content for version in self.versions}
        known: dict[VersionLabel, frozenset[ElementId] | None] = {}
        for position, event in enumerate(self.history):
            if not isinstance(event, MeasureOverturned):
                continue
            if event.version not in known:
                known[event.version] = _all_measures(contents[event.version])
            measures = known[event.version]
            if measures is not None and event.measure not in measures:
                yield Violation(
                    ("history", position, "measure"),
                    "no-such-measure",
                    "is no measure of this version",
                )

    def _illegal_steps(self) -> Iterator[Violation]:
        told_of: dict[VersionLabel, list[tuple[int, PlanEvent]]] = {
            version.label: [] for version in self.versions
        }
        for position, event in enumerate(self.history):
            told_of[event.version].append((position, event))
        holders = frozenset(self.key_holders)
        for told in told_of.values():
            reached = date.min
            for position, event in told:
                if event.on.latest < reached:
                    yield Violation(
                        ("history", position, "on"),
                        "out-of-order",
                        "cannot lie before an event recorded before it",
                    )
                reached = max(reached, event.on.earliest)
            replay = states((event for _, event in told), holders)
            for position, _ in told:
                try:
                    next(replay)
                except IllegalStepError as error:
                    yield Violation(("history", position), "illegal-step", str(error))
                    break

    def version(self, label: VersionLabel) -> PlanVersion:
        """The version with this label.

        Args:
            label: The label.

        Raises:
            UnknownReferenceError: The plan has no such version.
        """
        for version in self.versions:
            if version.label == label:
                return version
        labels = tuple(str(version.label) for version in self.versions)
        raise UnknownReferenceError(f"version of the plan {str(self.id)!r}", str(label), labels)

    def record(self, event: PlanEvent) -> StrategicPlan:
        """The plan with one more event at the end of its history.

        Args:
            event: What happened.

        Raises:
            IllegalStepError: The event cannot follow; the error names what would have been legal.
            InvalidValueError: The event names a version or a municipality the plan does not have,
                or lies before an event recorded earlier.
        """
        state_after([*self.events_of(event.version), event], self.key_holders)
        return attrs.evolve(self, history=(*self.history, event))


_NAMED = 5
"""How many changed fields are named."""


def _which(changed: tuple[str, ...]) -> str:
    """In words, which fields of a content were changed under an approval."""
    if not changed:
        return "which field was changed cannot be told, for no digests of the fields are kept"
    named = ", ".join(f"content/{part}" for part in changed[:_NAMED])
    rest = len(changed) - _NAMED
    return f"changed is {named}{f' and {rest} more' if rest > 0 else ''}"


def _all_measures(content: PlanContent) -> frozenset[ElementId] | None:
    """The measures of a content; ``None`` if there can be more than it lists."""
    if not content.is_listed:
        return None
    return frozenset(one.id for one in content.elements() if isinstance(one, Measure))
