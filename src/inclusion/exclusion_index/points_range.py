"""Points, known exactly or only within bounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from inclusion.errors import Violation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class PointsRange(Valid):
    """Points, or a change of points, of which the bounds are known.

    Args:
        least: The least that is possible.
        most: The most that is possible; the same where the points are known.

    Raises:
        InvalidValueError: The most is less than the least.
    """

    least: int
    most: int

    def _violations(self) -> Iterator[Violation]:
        if self.most < self.least:
            yield Violation(("most",), "out-of-order", "cannot be less than the least")

    @classmethod
    def exactly(cls, points: int) -> PointsRange:
        """Points that are known.

        Args:
            points: How many.
        """
        return cls(least=points, most=points)

    @classmethod
    def total(cls, ranges: Iterable[PointsRange]) -> PointsRange:
        """The range of the sum.

        Args:
            ranges: The ranges of what is added.
        """
        known = tuple(ranges)
        return cls(least=sum(r.least for r in known), most=sum(r.most for r in known))

    @property
    def points(self) -> int | None:
        """The points; ``None`` where they are not known."""
        return self.least if self.least == self.most else None

    def __contains__(self, points: int) -> bool:
        return self.least <= points <= self.most

    def __sub__(self, other: PointsRange) -> PointsRange:
        return PointsRange(least=self.least - other.most, most=self.most - other.least)

    def __str__(self) -> str:
        known = self.points is not None
        return str(self.least) if known else f"{self.least}\N{EN DASH}{self.most}"
