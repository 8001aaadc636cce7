"""Two years of the index side by side: which part moved."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import attrs

from inclusion.exclusion_index.exclusion_index import ExclusionIndex
from inclusion.exclusion_index.explained import Explained
from inclusion.exclusion_index.figure_text import figure, figure_beside, points_text
from inclusion.exclusion_index.index_indicator import IndexIndicator
from inclusion.exclusion_index.indicator_points import IndicatorPoints
from inclusion.exclusion_index.part_points import PartPoints
from inclusion.exclusion_index.points_range import PointsRange
from inclusion.language import Language, Text

_HEAD = Text(
    en="Index of social exclusion: {earlier} in {first}, {later} in {last}, change {change}",
    cs="Index sociálního vyloučení: {earlier} za {first}, {later} za {last}, změna {change}",
)
_NOTHING_MOVED = Text(en="No part moved.", cs="Žádná část se nezměnila.")
_UNKNOWN = Text(en="not known", cs="není známo")
_ONE_PERSON = Text(
    en="one person is {share}\N{NO-BREAK SPACE}% here",
    cs="jedna osoba zde znamená {share}\N{NO-BREAK SPACE}%",
)


@attrs.frozen(kw_only=True)
class PartMove(Explained):
    """One part of one indicator in two years.

    Args:
        earlier: The part in the first year.
        later: The part in the second.
    """

    earlier: PartPoints
    later: PartPoints

    @property
    def change(self) -> PointsRange:
        """The change of the points, negative where they fell; a range where it is not known."""
        return self.later.bounds - self.earlier.bounds

    def _lines(self, reader: Language) -> Iterator[str]:
        """The move in one line."""
        values = (
            _UNKNOWN.to(reader)
            if part.value is None
            else figure(part.value, reader) + part.part.unit
            for part in (self.earlier, self.later)
        )
        label = self.earlier.part.label.to(reader)
        yield f"{label} {' → '.join(values)}: {_signed(self.change, reader)}"


@attrs.frozen(kw_only=True)
class IndicatorMove(Explained):
    """One indicator in two years.

    Args:
        earlier: The indicator in the first year.
        later: The indicator in the second.
    """

    earlier: IndicatorPoints
    later: IndicatorPoints

    @property
    def indicator(self) -> IndexIndicator:
        """The indicator."""
        return self.later.indicator

    @property
    def change(self) -> PointsRange:
        """The change of the points, negative where they fell; a range where it is not known."""
        return self.later.bounds - self.earlier.bounds

    @property
    def parts(self) -> tuple[PartMove, ...]:
        """The three parts; none where the points of a year were taken over from elsewhere."""
        if self.earlier.taken_over is not None or self.later.taken_over is not None:
            return ()
        pairs = zip(self.earlier.parts, self.later.parts, strict=True)
        return tuple(PartMove(earlier=earlier, later=later) for earlier, later in pairs)

    @property
    def moved(self) -> bool:
        """Whether the points changed, or may have, in the whole or in a part."""
        changes = (self.change, *(part.change for part in self.parts))
        return any(change.points != 0 for change in changes)

    @property
    def one_person(self) -> Fraction | None:
        """What one person makes of the share of the second year, in per cent.

        In a small place it is much, and points jump for little. ``None`` where it is not known.
        """
        denominator = self.later.figures.denominator
        return Fraction(100) / denominator if denominator else None

    def _lines(self, reader: Language) -> Iterator[str]:
        """The indicator in a few lines: its change, and each part that moved."""
        head = f"{self.indicator.label.to(reader)}: {_signed(self.change, reader)}"
        if self.one_person is not None:
            share = figure_beside(self.one_person, (Fraction(0),), reader)
            head += f" ({_ONE_PERSON.to(reader).format(share=share)})"
        moved = (part for part in self.parts if part.change.points != 0)
        yield head
        yield from (f"  {part.explain(reader)}" for part in moved)


@attrs.frozen(kw_only=True)
class IndexComparison(Explained):
    """The index of one municipality in two years.

    Args:
        earlier: The index of the first year.
        later: The index of the second.
    """

    earlier: ExclusionIndex
    later: ExclusionIndex

    @property
    def change(self) -> PointsRange:
        """The change of the points, negative where they fell; a range where it is not known."""
        return self.later.bounds - self.earlier.bounds

    @property
    def indicators(self) -> tuple[IndicatorMove, ...]:
        """Every indicator; their changes add up to the change of the whole."""
        pairs = zip(self.earlier.indicators, self.later.indicators, strict=True)
        return tuple(IndicatorMove(earlier=earlier, later=later) for earlier, later in pairs)

    @property
    def moved(self) -> tuple[IndicatorMove, ...]:
        """The indicators that moved, or may have."""
        return tuple(move for move in self.indicators if move.moved)

    def _lines(self, reader: Language) -> Iterator[str]:
        """The comparison in words: the whole, then each indicator that moved, part by part."""
        yield _HEAD.to(reader).format(
            earlier=self.earlier.bounds,
            first=self.earlier.year,
            later=self.later.bounds,
            last=self.later.year,
            change=_signed(self.change, reader),
        )
        yield from (move.explain(reader) for move in self.moved)
        if not self.moved:
            yield _NOTHING_MOVED.to(reader)


def _signed(change: PointsRange, language: Language) -> str:
    if change.points is None:
        return points_text(f"{change.least:+} … {change.most:+}", language)
    sign = "+" if change.points > 0 else "\N{MINUS SIGN}" if change.points < 0 else ""
    return sign + points_text(abs(change.points), language)


def compare_indexes(earlier: ExclusionIndex, later: ExclusionIndex) -> IndexComparison:
    """Compare the index of a municipality in two years.

    Args:
        earlier: The index of the first year.
        later: The index of the second.
    """
    return IndexComparison(earlier=earlier, later=later)
