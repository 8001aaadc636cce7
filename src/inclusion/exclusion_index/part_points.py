"""The points for one part of one indicator, and how far the next threshold is."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import attrs

from inclusion.errors import Violation
from inclusion.exclusion_index.explained import Explained
from inclusion.exclusion_index.figure_text import figure, figure_beside, points_text
from inclusion.exclusion_index.index_indicator import IndexPart
from inclusion.exclusion_index.index_thresholds import PartThresholds
from inclusion.exclusion_index.points_range import PointsRange
from inclusion.invariants import not_negative
from inclusion.language import Language, Text
from inclusion.validity import Valid

_UNKNOWN_POINTS = PointsRange(least=0, most=2)
_KNOWN_POINTS = tuple(PointsRange.exactly(points) for points in range(3))
_UNKNOWN = Text(en="not known", cs="není známo")
_CHANGES = {  # whether the number would rise, whether the threshold must be passed
    (True, False): Text(en="a rise of {distance}", cs="nárůst o {distance}"),
    (True, True): Text(en="a rise of more than {distance}", cs="nárůst o více než {distance}"),
    (False, False): Text(en="a fall of {distance}", cs="pokles o {distance}"),
    (False, True): Text(en="a fall of more than {distance}", cs="pokles o více než {distance}"),
}
_ANY_RISE = Text(en="any rise", cs="jakýkoli nárůst")
_ANY_FALL = Text(en="any fall", cs="jakýkoli pokles")


@attrs.frozen(kw_only=True)
class NextThreshold(Valid):
    """What would have to change for one point more or less.

    Args:
        points: The points beyond the threshold.
        rise: Whether the number would have to rise; otherwise it would have to fall.
        distance: How far the threshold is, at least 0; of a share in percentage points.
        beyond: Whether the threshold must be passed, not only reached.
    """

    points: int
    rise: bool
    distance: Fraction
    beyond: bool

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "distance")

    def to(self, language: Language, unit: str = "") -> str:
        """The change in words, for example ``2 points: a rise of more than 12``.

        Args:
            language: The reader's language.
            unit: The unit of the distance; empty where there is none.
        """
        words = _CHANGES[self.rise, self.beyond]
        if self.beyond and not self.distance:
            words = _ANY_RISE if self.rise else _ANY_FALL
        distance = figure_beside(self.distance, (Fraction(0),), language) + unit
        change = words.to(language).format(distance=distance)
        return f"{points_text(self.points, language)}: {change}"


@attrs.frozen(kw_only=True)
class PartPoints(Explained):
    """The points for one part of an indicator: 0, 1 or 2.

    Args:
        part: The part.
        value: The number that is judged; ``None`` if it is not known.
        thresholds: What it is judged by; ``None`` if no thresholds are known.
    """

    part: IndexPart
    value: Fraction | None
    thresholds: PartThresholds | None
    bounds: PointsRange = attrs.field(init=False, eq=False, repr=False)
    """The points; 0 to 2 where the number or the thresholds are not known."""

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        bounds = _UNKNOWN_POINTS
        if self.value is not None and self.thresholds is not None:
            bounds = _KNOWN_POINTS[self.thresholds.points(self.value)]
        object.__setattr__(self, "bounds", bounds)

    @property
    def points(self) -> int | None:
        """The points; ``None`` where they are not known."""
        return self.bounds.points

    @property
    def one_more(self) -> NextThreshold | None:
        """What would give one point more; ``None`` at 2 points, or where nothing is known."""
        if self.value is None or self.thresholds is None:
            return None
        one, two = self.thresholds.one_from.at, self.thresholds.two_above.at
        if self.value < one:
            distance = one - self.value
            return NextThreshold(points=1, rise=True, distance=distance, beyond=False)
        if self.value <= two:
            distance = two - self.value
            return NextThreshold(points=2, rise=True, distance=distance, beyond=True)
        return None

    @property
    def one_less(self) -> NextThreshold | None:
        """What would give one point less; ``None`` at 0 points, or where nothing is known."""
        if self.value is None or self.thresholds is None:
            return None
        one, two = self.thresholds.one_from.at, self.thresholds.two_above.at
        if self.value > two:
            distance = self.value - two
            return NextThreshold(points=1, rise=False, distance=distance, beyond=False)
        if self.value >= one:
            distance = self.value - one
            return NextThreshold(points=0, rise=False, distance=distance, beyond=True)
        return None

    def _lines(self, reader: Language) -> Iterator[str]:
        """The part in one line: the number, its points, and how far the next thresholds are."""
        words = f"{self.part.label.to(reader)} {self._value_text(reader)}"
        words += f": {points_text(self.bounds, reader)}"
        unit = self.part.unit_of_distance(reader)
        steps = [step.to(reader, unit) for step in (self.one_more, self.one_less) if step]
        yield f"{words} ({'; '.join(steps)})" if steps else words

    def _value_text(self, language: Language) -> str:
        if self.value is None:
            return _UNKNOWN.to(language)
        if self.thresholds is None:
            return figure(self.value, language) + self.part.unit
        edges = (self.thresholds.one_from.at, self.thresholds.two_above.at)
        return figure_beside(self.value, edges, language) + self.part.unit
