"""What happens to a project: typed events, in the past tense.

A source that knows only of an award is recorded with a submission "not after" the day of the
award (``../2017-10-31``): nothing is invented, and the order stays whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, TypeAlias

import attrs

from inclusion.dates import PartialDate, TimeOfDay
from inclusion.errors import Violation
from inclusion.invariants import not_blank, plain
from inclusion.money_by_source import MoneyBySource
from inclusion.source import Citation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class ProjectSubmitted(Valid):
    """The application for support was submitted.

    Args:
        on: The day.
        at: The minute of that day, if known; in a call that takes applications as they come the
            earlier one is served first (E38).
        citations: The sources.
    """

    name: ClassVar[str] = "project-submitted"
    on: PartialDate
    at: TimeOfDay | None = None
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class ProjectRanked(Valid):
    """The managing authority scored the project; a round ranks all of them after its end (E38).

    Args:
        on: The day.
        points: How many points it got, if known.
        rank: Its place in the order, from 1, if known.
        citations: The sources.
    """

    name: ClassVar[str] = "project-ranked"
    on: PartialDate
    points: Decimal | None = None
    rank: int | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        if self.rank is not None and self.rank < 1:
            yield Violation(("rank",), "too-small", "must be at least 1")
        yield from plain(self, "points")


@attrs.frozen(kw_only=True)
class ProjectReserved(Valid):
    """The project was put among the substitutes (*náhradní projekty*): good, but no money is left.

    Args:
        on: The day.
        citations: The sources.
    """

    name: ClassVar[str] = "project-reserved"
    on: PartialDate
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class ProjectRejected(Valid):
    """The managing authority refused the project.

    Args:
        on: The day.
        reason: Why.
        citations: The sources.
    """

    name: ClassVar[str] = "project-rejected"
    on: PartialDate
    reason: str
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "reason")


@attrs.frozen(kw_only=True)
class GrantAwarded(Valid):
    """The grant was awarded by a decision or a contract.

    Args:
        on: The day.
        amounts: The award by source.
        citations: The sources.
    """

    name: ClassVar[str] = "grant-awarded"
    on: PartialDate
    amounts: MoneyBySource
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class RealisationBegan(Valid):
    """Work on the project began; in IROP that may be before the award.

    Args:
        on: The day.
        citations: The sources.
    """

    name: ClassVar[str] = "realisation-began"
    on: PartialDate
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class GrantPaid(Valid):
    """A part of the grant was paid, in advance or after the costs.

    Args:
        on: The day.
        amounts: The payment by source.
        citations: The sources.
    """

    name: ClassVar[str] = "grant-paid"
    on: PartialDate
    amounts: MoneyBySource
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class ProjectFinished(Valid):
    """The realisation ended as planned.

    Args:
        on: The day.
        citations: The sources.
    """

    name: ClassVar[str] = "project-finished"
    on: PartialDate
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class ProjectWithdrawn(Valid):
    """The applicant withdrew the project, or ended it unfinished.

    Args:
        on: The day.
        reason: Why.
        citations: The sources.
    """

    name: ClassVar[str] = "project-withdrawn"
    on: PartialDate
    reason: str
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "reason")


@attrs.frozen(kw_only=True)
class AwardRevoked(Valid):
    """The managing authority took the award back.

    Args:
        on: The day.
        reason: Why.
        citations: The sources.
    """

    name: ClassVar[str] = "award-revoked"
    on: PartialDate
    reason: str
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "reason")


@attrs.frozen(kw_only=True)
class ProjectLost(Valid):
    """The project was lost by the end of the cooperation, before it began (G58).

    Args:
        on: The day.
        citations: The sources.
    """

    name: ClassVar[str] = "project-lost"
    on: PartialDate
    citations: tuple[Citation, ...] = ()


ProjectEvent: TypeAlias = (
    ProjectSubmitted
    | ProjectRanked
    | ProjectReserved
    | ProjectRejected
    | GrantAwarded
    | RealisationBegan
    | GrantPaid
    | ProjectFinished
    | ProjectWithdrawn
    | AwardRevoked
    | ProjectLost
)
"""Any event of a project; each class has a stable name in ``name``."""
