"""What was counted for one indicator in one municipality."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import attrs

from inclusion.errors import Violation
from inclusion.exclusion_index.exact_number import ExactNumber, exact_or_unknown
from inclusion.exclusion_index.index_indicator import IndexPart
from inclusion.invariants import not_negative
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class IndicatorFigures(Valid):
    """The figures of one indicator in one municipality; each may be unknown.

    Args:
        count: How many people; of an average month it may have a fraction.
        denominator: Of how many people the share is taken.
        share: The share in per cent; only where it cannot be computed from the two.
        quotient: The location quotient.

    Raises:
        InvalidValueError: A figure is negative, or a share is given beside the two of which it
            follows.
    """

    count: Fraction | None = None
    denominator: Fraction | None = None
    share: Fraction | None = None
    quotient: Fraction | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "count", "denominator", "share", "quotient")
        if None not in (self.count, self.denominator, self.share):
            message = "must be left out: it follows from count and denominator"
            yield Violation(("share",), "said-twice", message)

    @classmethod
    def of(
        cls,
        count: ExactNumber | None = None,
        denominator: ExactNumber | None = None,
        quotient: ExactNumber | None = None,
        *,
        share: ExactNumber | None = None,
    ) -> IndicatorFigures:
        """The figures from plain numbers.

        Args:
            count: How many people.
            denominator: Of how many people the share is taken.
            quotient: The location quotient.
            share: The share in per cent, where count or denominator is unknown.

        Raises:
            InvalidValueError: A number is a float or none at all, or a figure is refused.
        """
        return cls(
            count=exact_or_unknown("count", count),
            denominator=exact_or_unknown("denominator", denominator),
            share=exact_or_unknown("share", share),
            quotient=exact_or_unknown("quotient", quotient),
        )

    @property
    def exact_share(self) -> Fraction | None:
        """The share in per cent; of nobody among nobody it is 0, as in the published table."""
        if self.count is None or self.denominator is None:
            return self.share
        if self.denominator == 0:
            return Fraction(0) if self.count == 0 else None
        return 100 * self.count / self.denominator

    def value(self, part: IndexPart) -> Fraction | None:
        """The number that a part of the indicator is judged by; ``None`` where it is not known.

        Args:
            part: The part.
        """
        if part is IndexPart.COUNT:
            return self.count
        return self.exact_share if part is IndexPart.SHARE else self.quotient
