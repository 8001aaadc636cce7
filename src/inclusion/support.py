"""The kinds of support that a place receives, one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.invariants import in_order
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid


class SupportKind(Enum):
    """A kind of support; a place is in one at a time."""

    INTENSIVE = "intensive"
    """Comprehensive intensive support, the classic cooperation (part of KPSVL)."""
    REMOTE_COMPREHENSIVE = "remote-comprehensive"
    """Comprehensive remote support, usually after the intensive one (part of KPSVL)."""
    REMOTE_PARTIAL = "remote-partial"
    """Remote partial support (VDP), which may not run beside KPSVL."""
    REMOTE_PRE_ENTRY = "remote-pre-entry"
    """Remote partial support that prepares an entry."""
    REMOTE_BEFORE_2015 = "remote-before-2015"
    """Loose contact after a cooperation that ended before the coordinated approach."""

    @property
    def label(self) -> Text:
        """The name of the kind in both languages."""
        return _LABELS[self]

    @property
    def is_coordinated(self) -> bool:
        """Whether it is a part of the coordinated approach (KPSVL)."""
        return self in (SupportKind.INTENSIVE, SupportKind.REMOTE_COMPREHENSIVE)

    @property
    def is_partial(self) -> bool:
        """Whether it is remote partial support (VDP), which may not run beside the former."""
        return self in (SupportKind.REMOTE_PARTIAL, SupportKind.REMOTE_PRE_ENTRY)


_LABELS = {
    SupportKind.INTENSIVE: Text(
        en="comprehensive intensive support", cs="komplexní intenzivní podpora"
    ),
    SupportKind.REMOTE_COMPREHENSIVE: Text(
        en="comprehensive remote support", cs="vzdálená komplexní podpora"
    ),
    SupportKind.REMOTE_PARTIAL: Text(en="remote partial support", cs="vzdálená dílčí podpora"),
    SupportKind.REMOTE_PRE_ENTRY: Text(
        en="remote partial support before entry", cs="vzdálená dílčí podpora předvstupní"
    ),
    SupportKind.REMOTE_BEFORE_2015: Text(
        en="remote support of the time before 2015", cs="vzdálená podpora z doby před rokem 2015"
    ),
}


@attrs.frozen(kw_only=True)
class SupportPeriod(Valid):
    """A stretch of time in which the support was of one kind.

    Args:
        kind: The kind of support.
        since: Its first day, if known.
        until: Its last day, if it ended and the day is known. The beginning of the next kind ends
            it as well.
        citations: The sources.
    """

    kind: SupportKind
    since: PartialDate | None = None
    until: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "since", "until")


def surely_overlapping(periods: Iterable[SupportPeriod]) -> Iterator[int]:
    """Which periods begin before one that stands before them is over, however the dates are read.

    Args:
        periods: The periods, one after another.

    Yields:
        The position of each such period.
    """
    border = _Border(date.min, is_taken=False)
    for position, period in enumerate(periods):
        if period.since is not None and _Border(period.since.latest, is_taken=False) < border:
            yield position
        border = max(border, _border_after(period))


class _Border(NamedTuple):
    """The first day that a next period may begin on, or the last day before it, which is taken."""

    day: date
    is_taken: bool


def _border_after(period: SupportPeriod) -> _Border:
    """Where the next period may begin; one whose end is not known may end on its first day."""
    if period.until is not None:
        return _Border(period.until.earliest, is_taken=True)
    return _Border(period.since.earliest if period.since else date.min, is_taken=False)
