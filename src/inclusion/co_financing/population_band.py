"""The numbers of inhabitants for which a rate holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from inclusion.errors import Violation
from inclusion.invariants import not_negative
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.validity import GREATEST_INTEGER, Valid


@attrs.frozen(kw_only=True)
class PopulationBand(Valid):
    """All numbers of inhabitants from the least to the most, **both included**.

    Without bounds it holds every number.

    Args:
        least: The smallest number of inhabitants.
        most: The greatest number of inhabitants.
    """

    least: int = 0
    most: int = GREATEST_INTEGER

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "least")
        if self.most < self.least:
            yield Violation(("most",), "range-reversed", f"must not be less than {self.least}")

    def holds(self, inhabitants: int) -> bool:
        """Whether a number of inhabitants lies in the band.

        Args:
            inhabitants: How many people.
        """
        return self.least <= inhabitants <= self.most

    @property
    def label(self) -> Phrase:
        """The band in words, in both languages."""
        text = _UP_TO if self.least == 0 else _OVER if self.most == GREATEST_INTEGER else _BETWEEN
        if self == EVERY_POPULATION:
            text = _EVERY
        return Phrase(
            text=text,
            facts=(
                Fact(name="least", value=self.least),
                Fact(name="below", value=self.least - 1),
                Fact(name="most", value=self.most),
            ),
        )


EVERY_POPULATION: Final = PopulationBand()
"""Every number of inhabitants."""

_EVERY = Text(en="any number of inhabitants", cs="bez ohledu na počet obyvatel")
_UP_TO = Text(en="up to {most} inhabitants", cs="do {most} obyvatel včetně")
_OVER = Text(en="over {below} inhabitants", cs="nad {below} obyvatel")
_BETWEEN = Text(en="{least} to {most} inhabitants", cs="{least} až {most} obyvatel")
