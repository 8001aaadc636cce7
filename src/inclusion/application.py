"""An application (*přihláška*) of a place for cooperation with the Agency (P1, P3)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.area import Area
from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.excluded_locality import ExcludedLocalitySurvey
from inclusion.identifiers import ApplicationId, LocalityId, MunicipalityCode, WaveId
from inclusion.internal_approval import InternalApproval
from inclusion.invariants import distinct, not_negative
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid


class ApplicantKind(Enum):
    """Who may apply; which kinds a wave accepts belongs to the wave."""

    MUNICIPALITY = "municipality"
    UNION = "union"
    """A union of municipalities or a micro-region."""
    LOCAL_ACTION_GROUP = "local-action-group"
    """A local action group (MAS), or municipalities grouped in one."""
    REGION = "region"

    @property
    def label(self) -> Text:
        """The name of the kind in both languages."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    ApplicantKind.MUNICIPALITY: Text(en="municipality", cs="obec"),
    ApplicantKind.UNION: Text(
        en="union of municipalities or micro-region", cs="svazek obcí nebo mikroregion"
    ),
    ApplicantKind.LOCAL_ACTION_GROUP: Text(
        en="local action group or municipalities in one", cs="MAS nebo obce sdružené v MAS"
    ),
    ApplicantKind.REGION: Text(en="region", cs="kraj"),
}


@attrs.frozen(kw_only=True)
class StatedPopulation(Valid):
    """The number of inhabitants of one municipality, as stated for an application.

    Args:
        municipality: The municipality.
        inhabitants: How many people, at least 0.
        citations: The sources of the figure.
    """

    municipality: MunicipalityCode
    inhabitants: int
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "inhabitants")


@attrs.frozen(kw_only=True)
class Application(Valid):
    """An application of one locality in one wave.

    The applicants, the territory that they delimit and the members of the place are three
    different sets.

    Args:
        id: Its identifier.
        wave: The wave.
        locality: The place that applies.
        applicants: The municipalities that applied, ``None`` if not known. They need not be all
            the members of the locality.
        territory: The municipalities of the territory that the application delimits; each
            applicant is among them. ``None`` if not known. A municipality that applies alone
            delimits its own territory.
        kind: The kind of applicant.
        approvals: The resolutions inside the town that the application be filed; ``None`` if not
            known.
        posted: When it was posted, if known; only remembered, it does not count.
        delivered: When it was delivered (delivery counts, not posting), if known.
        scored: When evaluators had scored it, if known; that is no selection.
        areas: The priority areas chosen, which bind what the plan must cover; ``None`` if not
            known.
        evidence: What the application itself brings on excluded localities, beside the studies
            on record; ``None`` if not known.
        inhabitants: The number of inhabitants stated for each municipality of the territory;
            ``None`` if not known.
        citations: The sources.
    """

    id: ApplicationId
    wave: WaveId
    locality: LocalityId
    kind: ApplicantKind = ApplicantKind.MUNICIPALITY
    applicants: tuple[MunicipalityCode, ...] | None = None
    territory: tuple[MunicipalityCode, ...] | None = None
    approvals: tuple[InternalApproval, ...] | None = None
    posted: PartialDate | None = None
    delivered: PartialDate | None = None
    scored: PartialDate | None = None
    areas: tuple[Area, ...] | None = None
    evidence: tuple[ExcludedLocalitySurvey, ...] | None = None
    inhabitants: tuple[StatedPopulation, ...] | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("applicants", self.applicants or ())
        yield from distinct("areas", self.areas or ())
        yield from distinct("territory", self.territory or ())
        yield from distinct("approvals", map(_resolution, self.approvals or ()))
        yield from distinct("inhabitants", (s.municipality for s in self.inhabitants or ()))
        if self.territory is not None:
            yield from self._territory_violations(self.territory)

    def _territory_violations(self, territory: tuple[MunicipalityCode, ...]) -> Iterator[Violation]:
        applicants, delimited = frozenset(self.applicants or ()), frozenset(territory)
        for position, code in enumerate(self.applicants or ()):
            if code not in delimited:
                yield Violation(
                    ("applicants", position), "outside-territory", "must lie in the territory"
                )
        if applicants and self.kind is ApplicantKind.MUNICIPALITY:
            for position, code in enumerate(territory):
                if code not in applicants:
                    yield Violation(
                        ("territory", position), "outside-territory", "is not the applicant's own"
                    )


def _resolution(approval: InternalApproval) -> object:
    """What tells two resolutions apart: body, day and number; an unknown one is like no other."""
    if approval.on is None or approval.resolution is None:
        return object()
    return (approval.body, approval.municipality, approval.on, approval.resolution)
