"""How a cooperation ends, and how its end is put off."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.invariants import in_order
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid


class EndedBy(Enum):
    """By what a cooperation ended."""

    EXPIRY = "expiry"
    """It came to its expected end."""
    COMMITTEE = "committee"
    """The Monitoring Committee ended it early."""
    MUNICIPALITY = "municipality"
    """The town gave notice; its council decided so."""
    AGENCY = "agency"
    """The Agency ended it, as with Most over the housing planned in Chanov."""
    AGREEMENT = "agreement"
    """Both sides agreed to end it."""

    @property
    def label(self) -> Text:
        """The name in both languages."""
        return _LABELS[self]


_LABELS = {
    EndedBy.EXPIRY: Text(en="the end of its time", cs="uplynutí doby"),
    EndedBy.COMMITTEE: Text(en="the Monitoring Committee", cs="Monitorovací výbor"),
    EndedBy.MUNICIPALITY: Text(en="notice of the town", cs="výpověď obce"),
    EndedBy.AGENCY: Text(en="the Agency", cs="Agentura"),
    EndedBy.AGREEMENT: Text(en="agreement of both sides", cs="vzájemná dohoda"),
}


@attrs.frozen(kw_only=True)
class Prolongation(Valid):
    """A decision that a cooperation is to last longer, as once by the Committee for Břeclav.

    Args:
        decided: When it was decided, if known.
        expected_end: The last day as it is foreseen from then on.
        citations: The sources.
    """

    expected_end: PartialDate
    decided: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "decided", "expected_end")
