"""A memorandum of a region (*kraj*) with the Agency, without effect on any town (B17)."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import Nuts3
from inclusion.invariants import in_order
from inclusion.source import Citation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class RegionalMemorandum(Valid):
    """A memorandum of a region, of another kind than those of the towns.

    No rule reads it: when the Ústí Region ended its memorandum in October 2019, the cooperation of
    about twenty towns of the region was not affected.

    Args:
        region: The region.
        signed: When it was signed, if known.
        ended: Its last day, if it ended and the day is known.
        citations: The sources.
    """

    region: Nuts3
    signed: PartialDate | None = None
    ended: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "signed", "ended")
