"""What it means when something is not recorded: "it did not happen", or "nobody knows".

A town hall that runs its own case records everything; a table put together from newspapers does
not. Whoever makes the record says which of the two it is, and the rules answer accordingly.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from inclusion.dates import PartialDate
from inclusion.three_valued import every, negation


class Dossier(Enum):
    """How complete the record about a place is."""

    COMPLETE = "complete"
    """Whatever is not recorded did not happen."""
    PARTIAL = "partial"
    """Whatever is not recorded is unknown."""

    @property
    def silence(self) -> bool | None:
        """What the silence of the record says, ``False`` ("no") or ``None`` ("unknown")."""
        return False if self is Dossier.COMPLETE else None

    def lasts_on(
        self, day: date, since: PartialDate | None, until: PartialDate | None
    ) -> bool | None:
        """Whether something that began and may have ended lasts on a day; ``None`` if not known.

        Args:
            day: The day asked about.
            since: The first day, if known.
            until: The last day, if an end is recorded.
        """
        begun = since.has_come_by(day) if since else None
        over = until.has_passed_before(day) if until else self.silence
        return every((begun, negation(over)))
