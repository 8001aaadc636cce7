"""The thresholds of the index in one year: dated, sourced, each with what proves it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import attrs

from inclusion.errors import Violation
from inclusion.exclusion_index.index_indicator import IndexIndicator, IndexPart
from inclusion.invariants import not_negative
from inclusion.source import Ground
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Threshold(Valid):
    """A number at which the points change, and how closely the published data fix it.

    Args:
        at: The threshold, a count, a per cent or a quotient.
        seen_below: The nearest value on its lower side that the data hold, if it was looked for.
        seen_above: The nearest value on its upper side that the data hold, if it was looked for.
    """

    at: Fraction
    seen_below: Fraction | None = None
    seen_above: Fraction | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "at")
        if self.seen_below is not None and self.seen_below > self.at:
            yield Violation(("seen_below",), "out-of-order", "cannot be more than the threshold")
        if self.seen_above is not None and self.seen_above < self.at:
            yield Violation(("seen_above",), "out-of-order", "cannot be less than the threshold")

    @property
    def is_proven(self) -> bool:
        """Whether the data hold a value that is exactly the threshold."""
        return self.at in (self.seen_below, self.seen_above)


@attrs.frozen(kw_only=True)
class PartThresholds(Valid):
    """The two thresholds of one part of one indicator.

    Args:
        one_from: From this number on, itself included, there is 1 point.
        two_above: Above this number, itself not included, there are 2 points.

    Raises:
        InvalidValueError: The second is less than the first.
    """

    one_from: Threshold
    two_above: Threshold

    def _violations(self) -> Iterator[Violation]:
        if self.two_above.at < self.one_from.at:
            yield Violation(("two_above",), "out-of-order", "cannot be less than one_from")

    def points(self, value: Fraction) -> int:
        """The points for a number: 0, 1 or 2.

        Args:
            value: The number.
        """
        return 0 if value < self.one_from.at else 1 if value <= self.two_above.at else 2


@attrs.frozen(kw_only=True)
class IndicatorThresholds(Valid):
    """The thresholds of one indicator.

    Args:
        indicator: The indicator.
        count: Of how many there are.
        share: Of the share, in per cent.
        quotient: Of the location quotient.
    """

    indicator: IndexIndicator
    count: PartThresholds
    share: PartThresholds
    quotient: PartThresholds

    def of(self, part: IndexPart) -> PartThresholds:
        """The thresholds of one part.

        Args:
            part: The part.
        """
        found = {
            IndexPart.COUNT: self.count,
            IndexPart.SHARE: self.share,
            IndexPart.QUOTIENT: self.quotient,
        }
        return found[part]


@attrs.frozen(kw_only=True)
class IndexThresholds(Valid):
    """All thresholds of the index of one year.

    Args:
        year: The year of the index in which they are known to hold.
        indicators: Those of each of the five indicators, in the order of
            :class:`inclusion.IndexIndicator`.
        basis: What they rest on, and how sure they are.

    Raises:
        InvalidValueError: An indicator is missing, repeated or out of order.
    """

    year: int
    indicators: tuple[IndicatorThresholds, ...]
    basis: tuple[Ground, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        if [thresholds.indicator for thresholds in self.indicators] != list(IndexIndicator):
            message = "must hold each indicator once, in the order of IndexIndicator"
            yield Violation(("indicators",), "incomplete", message)

    def of(self, indicator: IndexIndicator) -> IndicatorThresholds:
        """The thresholds of one indicator.

        Args:
            indicator: The indicator.
        """
        return next(found for found in self.indicators if found.indicator is indicator)
