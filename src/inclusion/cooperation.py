"""A cooperation of a place with the Agency: memoranda, kinds of support, expected and real end."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import LocalityId, WaveId
from inclusion.invariants import in_order
from inclusion.language import Text
from inclusion.memorandum import Memorandum
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
        until: Its last day, if it ended and the day is known.
        citations: The sources.
    """

    kind: SupportKind
    since: PartialDate | None = None
    until: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "since", "until")


@attrs.frozen(kw_only=True)
class Cooperation(Valid):
    """One cooperation of one place; a place can have several, one after another.

    Args:
        locality: The place.
        wave: The wave in which it was chosen, if it came by one.
        began: Its first day as the wave states it (not the day of signature), if known.
        expected_end: The last day as it was foreseen, if known; only an expectation.
        ended: The last day of the cooperation, if it ended. A lower limit, as ``2019-01-01/..``,
            says until when it is known to have lasted.
        memoranda: The memoranda on which it rests, as far as they are known.
        support: The kinds of support, one after another, as far as they are known.
        citations: The sources.
    """

    locality: LocalityId
    wave: WaveId | None = None
    began: PartialDate | None = None
    expected_end: PartialDate | None = None
    ended: PartialDate | None = None
    memoranda: tuple[Memorandum, ...] = ()
    support: tuple[SupportPeriod, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "began", "expected_end")
        yield from in_order(self, "began", "ended")
        for position, later in enumerate(self.support):
            if any(_surely_overlap(earlier, later) for earlier in self.support[:position]):
                yield Violation(
                    ("support", position),
                    "overlap",
                    "must begin after those before it are over",
                )


def _surely_overlap(earlier: SupportPeriod, later: SupportPeriod) -> bool:
    """Whether the later period begins before the earlier is over, however the dates are read."""
    if later.since is None:
        return False
    if earlier.until is None:
        return earlier.since is not None and later.since.latest < earlier.since.earliest
    return later.since.latest <= earlier.until.earliest
