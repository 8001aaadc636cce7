"""What happens to a version of a plan: typed events, in the past tense.

Every event names the version it is about: a key turned for one version opens nothing for another.
A source that knows only "approved on 24 November 2016" is recorded as just that
(:class:`CouncilApprovalReported`), no vote is invented for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, TypeAlias

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import MunicipalityCode, VersionLabel
from inclusion.invariants import not_blank
from inclusion.source import Citation
from inclusion.validity import Valid
from inclusion.vote import Vote


@attrs.frozen(kw_only=True)
class PartnershipVoted(Valid):
    """The local partnership voted on the version (P13).

    Args:
        version: The version.
        on: The day.
        adopted: Whether the version was adopted, as the record says; which majority a partnership
            needs is not known, so it is not computed.
        vote: The numbers, if they are known.
        citations: The sources.
    """

    name: ClassVar[str] = "partnership-voted"
    version: VersionLabel
    on: PartialDate
    adopted: bool
    vote: Vote | None = None
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class AgencyApproved(Valid):
    """The Agency approved the version: the first key (P9).

    Args:
        version: The version.
        on: The day.
        citations: The sources.
    """

    name: ClassVar[str] = "agency-approved"
    version: VersionLabel
    on: PartialDate
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class AgencyApprovalReported(Valid):
    """A source reports that the Agency approved the version, and nothing of what came before.

    Args:
        version: The version.
        on: The day.
        citations: The sources.
    """

    name: ClassVar[str] = "agency-approval-reported"
    version: VersionLabel
    on: PartialDate
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class AgencyReturned(Valid):
    """The Agency returned the version for rework; the next attempt is a new version.

    Args:
        version: The version.
        on: The day.
        reason: Why.
        citations: The sources.
    """

    name: ClassVar[str] = "agency-returned"
    version: VersionLabel
    on: PartialDate
    reason: str
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "reason")


@attrs.frozen(kw_only=True)
class BoardRecommended(Valid):
    """The board (*rada*) of a municipality passed the version on to the council; not a key.

    Args:
        version: The version.
        on: The day.
        municipality: The municipality.
        citations: The sources.
    """

    name: ClassVar[str] = "board-recommended"
    version: VersionLabel
    on: PartialDate
    municipality: MunicipalityCode
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class BoardReturned(Valid):
    """The board (*rada*) of a municipality returned the version for rework, as once in Ústí.

    Args:
        version: The version.
        on: The day.
        municipality: The municipality.
        reason: Why.
        citations: The sources.
    """

    name: ClassVar[str] = "board-returned"
    version: VersionLabel
    on: PartialDate
    municipality: MunicipalityCode
    reason: str
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "reason")


@attrs.frozen(kw_only=True)
class CouncilVoted(Valid):
    """The council (*zastupitelstvo*) of a municipality voted on the version.

    It approves, and turns its key, with more than half of **all** seats.

    Args:
        version: The version.
        on: The day.
        municipality: The municipality.
        vote: The numbers; ``entitled`` counts all seats.
        citations: The sources.
    """

    name: ClassVar[str] = "council-voted"
    version: VersionLabel
    on: PartialDate
    municipality: MunicipalityCode
    vote: Vote
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class CouncilApprovalReported(Valid):
    """A source reports that a council approved the version, and nothing of what came before.

    Args:
        version: The version.
        on: The day.
        municipality: The municipality.
        citations: The sources.
    """

    name: ClassVar[str] = "council-approval-reported"
    version: VersionLabel
    on: PartialDate
    municipality: MunicipalityCode
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class VersionWithdrawn(Valid):
    """The version was withdrawn; its keys are void from that day on.

    Args:
        version: The version.
        on: The day.
        reason: Why.
        citations: The sources.
    """

    name: ClassVar[str] = "version-withdrawn"
    version: VersionLabel
    on: PartialDate
    reason: str
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "reason")


PlanEvent: TypeAlias = (
    PartnershipVoted
    | AgencyApproved
    | AgencyApprovalReported
    | AgencyReturned
    | BoardRecommended
    | BoardReturned
    | CouncilVoted
    | CouncilApprovalReported
    | VersionWithdrawn
)
"""Any event of a plan; each class has a stable name in ``name``."""
