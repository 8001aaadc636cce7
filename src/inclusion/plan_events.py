"""What happens to a version of a plan: typed events, in the past tense.

Every event names the version it is about: a key turned for one version opens nothing for another.
A source that knows only "approved on 24 November 2016" is recorded as just that
(:class:`CouncilApprovalReported`), no vote is invented for it.

A resolution is known by its number and its day. The number of the session is not kept: one and the
same paper of a town was seen to give it twice, as the 7th and as the 2nd.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, TypeAlias

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import ElementId, MunicipalityCode, VersionLabel
from inclusion.invariants import in_order, not_blank, not_blank_if_known
from inclusion.source import Citation
from inclusion.validity import Valid
from inclusion.vote import Vote


@attrs.frozen(kw_only=True)
class RevisionBegun(Valid):
    """Work began on the version, to revise the one before it, which stays in force meanwhile.

    Args:
        version: The new version.
        on: The day.
        citations: The sources.
    """

    name: ClassVar[str] = "revision-begun"
    version: VersionLabel
    on: PartialDate
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class CommentsInvited(Valid):
    """The version was published as a working one, for everybody to comment on.

    Args:
        version: The version.
        on: The day.
        until: The last day on which comments were taken, if known.
        citations: The sources.
    """

    name: ClassVar[str] = "comments-invited"
    version: VersionLabel
    on: PartialDate
    until: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "on", "until")


@attrs.frozen(kw_only=True)
class PartnershipVoted(Valid):
    """The local partnership voted on the version (P13).

    Args:
        version: The version.
        on: The day.
        adopted: Whether the version was adopted, as the record says; ``None`` if it gives only the
            numbers. Which majority a partnership needs differs, so it is not computed here.
        vote: The numbers, if they are known.
        citations: The sources.
    """

    name: ClassVar[str] = "partnership-voted"
    version: VersionLabel
    on: PartialDate
    adopted: bool | None = None
    vote: Vote | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        if self.adopted is None and self.vote is None:
            yield Violation(("adopted",), "one-of", "say whether it was adopted, or the numbers")


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
        by_mayor: Whether the mayor did so because the municipality has no board (Act 128/2000
            Coll., section 99), if the record says.
        resolution: The number of the resolution, if known.
        citations: The sources.
    """

    name: ClassVar[str] = "board-recommended"
    version: VersionLabel
    on: PartialDate
    municipality: MunicipalityCode
    by_mayor: bool | None = None
    resolution: str | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank_if_known(self, "resolution")


@attrs.frozen(kw_only=True)
class BoardReturned(Valid):
    """The board (*rada*) of a municipality returned the version for rework, as once in Ústí.

    Args:
        version: The version.
        on: The day.
        municipality: The municipality.
        reason: Why.
        by_mayor: Whether the mayor did so because the municipality has no board (Act 128/2000
            Coll., section 99), if the record says.
        resolution: The number of the resolution, if known.
        citations: The sources.
    """

    name: ClassVar[str] = "board-returned"
    version: VersionLabel
    on: PartialDate
    municipality: MunicipalityCode
    reason: str
    by_mayor: bool | None = None
    resolution: str | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "reason")
        yield from not_blank_if_known(self, "resolution")


@attrs.frozen(kw_only=True)
class CouncilVoted(Valid):
    """The council (*zastupitelstvo*) of a municipality voted on the version.

    It approves, and turns its key, with more than half of **all** seats.

    Args:
        version: The version.
        on: The day.
        municipality: The municipality.
        vote: The numbers; ``entitled`` counts all seats.
        resolution: The number of the resolution, if known.
        citations: The sources.
    """

    name: ClassVar[str] = "council-voted"
    version: VersionLabel
    on: PartialDate
    municipality: MunicipalityCode
    vote: Vote
    resolution: str | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank_if_known(self, "resolution")


@attrs.frozen(kw_only=True)
class CouncilApprovalReported(Valid):
    """A source reports that a council approved the version, and nothing of what came before.

    Args:
        version: The version.
        on: The day.
        municipality: The municipality.
        resolution: The number of the resolution, if known.
        citations: The sources.
    """

    name: ClassVar[str] = "council-approval-reported"
    version: VersionLabel
    on: PartialDate
    municipality: MunicipalityCode
    resolution: str | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank_if_known(self, "resolution")


@attrs.frozen(kw_only=True)
class PutIntoForce(Valid):
    """The version came into force on a day of its own, once all had approved it.

    Where nothing of the kind is recorded, a version is in force from its last approval on.

    Args:
        version: The version.
        on: Its first day in force.
        citations: The sources.
    """

    name: ClassVar[str] = "put-into-force"
    version: VersionLabel
    on: PartialDate
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class MeasureOverturned(Valid):
    """A local referendum overturned one measure of an approved version; the rest of it stands.

    Args:
        version: The version.
        on: The day.
        municipality: The municipality that held the referendum.
        measure: The measure, by its identifier in the version.
        citations: The sources.
    """

    name: ClassVar[str] = "measure-overturned"
    version: VersionLabel
    on: PartialDate
    municipality: MunicipalityCode
    measure: ElementId
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
    | RevisionBegun
    | CommentsInvited
    | PutIntoForce
    | MeasureOverturned
    | VersionWithdrawn
)
"""Any event of a plan; each class has a stable name in ``name``."""
