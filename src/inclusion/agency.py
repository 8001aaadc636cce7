"""The Agency for Social Inclusion and where in the state it belongs, by date (P18, P19)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.invariants import not_empty
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Affiliation(Valid):
    """The institution to which the Agency belongs from a day on, until the next affiliation.

    Args:
        institution: The office or ministry; it is also the party to new memoranda.
        since: From when, the day included.
        unit: What the Agency is within it, if known.
        overseen_by: The member of government above it, if known.
        citations: The sources.
    """

    institution: Text
    since: PartialDate
    unit: Text | None = None
    overseen_by: Text | None = None
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class Agency(Valid):
    """The Agency for Social Inclusion (*Agentura pro sociální začleňování*).

    Args:
        name: Its name.
        affiliations: Where it belonged, the earliest first, at least one.
        citations: The sources.
    """

    name: Text
    affiliations: tuple[Affiliation, ...]
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "affiliations")
        for position, (earlier, later) in enumerate(pairwise(self.affiliations), start=1):
            if later.since.earliest <= earlier.since.latest:
                yield Violation(
                    ("affiliations", position), "out-of-order", "must begin after the one before it"
                )

    @property
    def began(self) -> PartialDate:
        """When the Agency began to work."""
        return self.affiliations[0].since

    def affiliation_at(self, when: PartialDate) -> Affiliation | None:
        """Where the Agency belonged on a day known perhaps only roughly.

        So the party to a memorandum is told from the day of its signature (B13): the Office of the
        Government before 1 January 2020, the Ministry for Regional Development from then on.

        Args:
            when: The day, as far as it is known.

        Returns:
            The affiliation, if it is the same on every day that is possible.
        """
        first = self.affiliation_on(when.earliest)
        return first if first == self.affiliation_on(when.latest) else None

    def affiliation_on(self, day: date) -> Affiliation | None:
        """Where the Agency belongs on a day; ``None`` if it is not known to have begun by then.

        Args:
            day: The day.
        """
        begun = (a for a in reversed(self.affiliations) if a.since.has_come_by(day) is True)
        return next(begun, None)
