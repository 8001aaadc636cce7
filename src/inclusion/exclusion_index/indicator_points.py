"""The points of one indicator: up to six, in three parts."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.errors import Violation
from inclusion.exclusion_index.exact_number import ExactNumber
from inclusion.exclusion_index.explained import Explained
from inclusion.exclusion_index.figure_text import points_text
from inclusion.exclusion_index.index_indicator import IndexIndicator, IndexPart
from inclusion.exclusion_index.index_thresholds import IndexThresholds, IndicatorThresholds
from inclusion.exclusion_index.indicator_figures import IndicatorFigures
from inclusion.exclusion_index.part_points import PartPoints
from inclusion.exclusion_index.points_range import PointsRange
from inclusion.exclusion_index.thresholds_2023 import THRESHOLDS_2023
from inclusion.language import Language, Text

MOST_POINTS = 6
"""The most points of an indicator."""

_TAKEN_OVER = Text(en="taken over as given", cs="převzato, jak bylo zadáno")


@attrs.frozen(kw_only=True)
class IndicatorPoints(Explained):
    """The points of one indicator in one municipality.

    Args:
        indicator: The indicator.
        figures: What was counted.
        thresholds: What it is judged by; ``None`` if no thresholds are known.
        taken_over: The points, 0 to 6, where they are those of another municipality: one without a
            school takes those of the nearest school. ``None`` where the figures decide.

    Raises:
        InvalidValueError: The thresholds are those of another indicator, or the points that are
            taken over are not 0 to 6.
    """

    indicator: IndexIndicator
    figures: IndicatorFigures
    thresholds: IndicatorThresholds | None
    taken_over: int | None = None
    parts: tuple[PartPoints, ...] = attrs.field(init=False, eq=False, repr=False)
    """The three parts, in the order of :class:`inclusion.IndexPart`."""
    bounds: PointsRange = attrs.field(init=False, eq=False, repr=False)
    """The points; a range where a part is not known."""

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        parts = tuple(self._part(part) for part in IndexPart)
        object.__setattr__(self, "parts", parts)
        bounds = (
            PointsRange.total(part.bounds for part in parts)
            if self.taken_over is None
            else PointsRange.exactly(self.taken_over)
        )
        object.__setattr__(self, "bounds", bounds)

    def _violations(self) -> Iterator[Violation]:
        if self.thresholds is not None and self.thresholds.indicator is not self.indicator:
            yield Violation(("thresholds",), "another-indicator", "must be those of the indicator")
        if self.taken_over is not None and not 0 <= self.taken_over <= MOST_POINTS:
            yield Violation(("taken_over",), "out-of-bounds", f"must be 0 to {MOST_POINTS}")

    def _part(self, part: IndexPart) -> PartPoints:
        thresholds = self.thresholds.of(part) if self.thresholds else None
        return PartPoints(part=part, value=self.figures.value(part), thresholds=thresholds)

    @property
    def points(self) -> int | None:
        """The points, 0 to 6; ``None`` where they are not known."""
        return self.bounds.points

    @property
    def missing(self) -> tuple[IndexPart, ...]:
        """The parts that are not known and would have to be."""
        if self.taken_over is not None:
            return ()
        return tuple(part.part for part in self.parts if part.points is None)

    def _lines(self, reader: Language) -> Iterator[str]:
        """The indicator in a few lines, one for each part."""
        head = f"{self.indicator.label.to(reader)}: {points_text(self.bounds, reader)}"
        if self.taken_over is not None:
            yield f"{head} ({_TAKEN_OVER.to(reader)})"
            return
        yield head
        yield from (f"  {part.explain(reader)}" for part in self.parts)


def indicator_points(  # noqa: PLR0913 - the figures of an indicator, and how they are judged
    indicator: IndexIndicator | str,
    *,
    count: ExactNumber | None = None,
    denominator: ExactNumber | None = None,
    quotient: ExactNumber | None = None,
    share: ExactNumber | None = None,
    thresholds: IndexThresholds = THRESHOLDS_2023,
) -> IndicatorPoints:
    """The points of one indicator from plain numbers; what is left out is unknown.

    Args:
        indicator: The indicator, or its name such as ``"debt-enforcement"``.
        count: How many people.
        denominator: Of how many people the share is taken.
        quotient: The location quotient.
        share: The share in per cent, where count or denominator is unknown.
        thresholds: What the numbers are judged by; those of 2023 unless others are given.

    Raises:
        ValueError: There is no such indicator.
        InvalidValueError: A number is a float or none at all, or the figures do not go together.
    """
    named = IndexIndicator(indicator)
    figures = IndicatorFigures.of(count, denominator, quotient, share=share)
    return IndicatorPoints(indicator=named, figures=figures, thresholds=thresholds.of(named))
