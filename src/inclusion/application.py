"""An application (*přihláška*) of a place for cooperation with the Agency (P1, P3)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.area import Area
from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import ApplicationId, LocalityId, MunicipalityCode, WaveId
from inclusion.invariants import distinct
from inclusion.source import Citation
from inclusion.validity import Valid


class ApplicantKind(Enum):
    """Who may apply; which kinds a wave accepts belongs to the wave."""

    MUNICIPALITY = "municipality"
    UNION = "union"
    """A union of municipalities or a micro-region."""
    LOCAL_ACTION_GROUP = "local-action-group"
    REGION = "region"


@attrs.frozen(kw_only=True)
class Application(Valid):
    """An application of one locality in one wave.

    Args:
        id: Its identifier.
        wave: The wave.
        locality: The place that applies.
        applicants: The municipalities that applied, ``None`` if not known. They need not be all
            the members of the locality.
        kind: The kind of applicant.
        delivered: When it was delivered (delivery counts, not posting), if known.
        areas: The priority areas chosen, which bind what the plan must cover; ``None`` if not
            known.
        citations: The sources.
    """

    id: ApplicationId
    wave: WaveId
    locality: LocalityId
    kind: ApplicantKind = ApplicantKind.MUNICIPALITY
    applicants: tuple[MunicipalityCode, ...] | None = None
    delivered: PartialDate | None = None
    areas: tuple[Area, ...] | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("applicants", self.applicants or ())
        yield from distinct("areas", self.areas or ())
