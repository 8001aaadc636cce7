"""The index of social exclusion of one municipality in one year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import attrs

from inclusion.errors import Violation
from inclusion.exclusion_index.exact_number import ExactNumber
from inclusion.exclusion_index.explained import Explained
from inclusion.exclusion_index.figure_text import points_text
from inclusion.exclusion_index.index_band import IndexBand
from inclusion.exclusion_index.index_indicator import IndexIndicator, IndexPart
from inclusion.exclusion_index.index_thresholds import IndexThresholds
from inclusion.exclusion_index.indicator_figures import IndicatorFigures
from inclusion.exclusion_index.indicator_points import IndicatorPoints
from inclusion.exclusion_index.points_range import PointsRange
from inclusion.exclusion_index.thresholds_2023 import known_thresholds
from inclusion.language import Language, Text

PlainFigures: TypeAlias = tuple[ExactNumber | None, ExactNumber | None, ExactNumber | None]
"""Count, denominator and location quotient, as plain numbers."""

_NOTHING_KNOWN: PlainFigures = (None, None, None)
_HEAD = Text(
    en="Index of social exclusion {year}: {points} of 30, {band}",
    cs="Index sociálního vyloučení {year}: {points} z 30, {band}",
)
_BAND = Text(en="band {band} ({label})", cs="pásmo {band} ({label})")
_NO_BAND = Text(en="band not known", cs="pásmo není známo")
_NO_THRESHOLDS = Text(
    en="No thresholds are known for {year}.", cs="Pro rok {year} nejsou známy žádné prahy."
)
_OTHER_YEAR = Text(
    en="Judged by the thresholds of {known}; whether they held in {year} was not tested.",
    cs="Posouzeno podle prahů roku {known}; zda platily i v roce {year}, nebylo ověřeno.",
)


@attrs.frozen(kw_only=True)
class ExclusionIndex(Explained):
    """The index of social exclusion (*index sociálního vyloučení*), 0 to 30 points.

    Args:
        year: The year that it is about.
        indicators: The five indicators, in the order of :class:`inclusion.IndexIndicator`.
        thresholds: What they were judged by; ``None`` if no thresholds are known for the year.

    Raises:
        InvalidValueError: An indicator is missing, repeated or out of order, or was judged by other
            thresholds.
    """

    year: int
    indicators: tuple[IndicatorPoints, ...]
    thresholds: IndexThresholds | None
    bounds: PointsRange = attrs.field(init=False, eq=False, repr=False)
    """The points; a range where something is not known."""

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        bounds = PointsRange.total(indicator.bounds for indicator in self.indicators)
        object.__setattr__(self, "bounds", bounds)

    def _violations(self) -> Iterator[Violation]:
        if [points.indicator for points in self.indicators] != list(IndexIndicator):
            message = "must hold each indicator once, in the order of IndexIndicator"
            yield Violation(("indicators",), "incomplete", message)
            return
        for position, points in enumerate(self.indicators):
            expected = self.thresholds.of(points.indicator) if self.thresholds else None
            if points.thresholds is not expected and points.thresholds != expected:
                path = ("indicators", position, "thresholds")
                yield Violation(path, "other-thresholds", "must be those of the index")

    @property
    def points(self) -> int | None:
        """The points, 0 to 30; ``None`` where they are not known."""
        return self.bounds.points

    @property
    def band(self) -> IndexBand | None:
        """The band; ``None`` where more than one is possible."""
        return IndexBand.of(self.bounds)

    @property
    def missing(self) -> tuple[tuple[IndexIndicator, IndexPart], ...]:
        """The parts of indicators that are not known and would have to be."""
        return tuple((found.indicator, part) for found in self.indicators for part in found.missing)

    def of(self, indicator: IndexIndicator | str) -> IndicatorPoints:
        """The points of one indicator.

        Args:
            indicator: The indicator, or its name such as ``"debt-enforcement"``.

        Raises:
            ValueError: There is no such indicator.
        """
        named = IndexIndicator(indicator)
        return next(found for found in self.indicators if found.indicator is named)

    def _lines(self, reader: Language) -> Iterator[str]:
        """The index in words: points and band, then each indicator part by part."""
        points = points_text(self.bounds, reader)
        band = _NO_BAND.to(reader)
        if self.band:
            label = self.band.label.to(reader)
            band = _BAND.to(reader).format(band=self.band.value, label=label)
        yield _HEAD.to(reader).format(year=self.year, points=points, band=band)
        yield from (indicator.explain(reader) for indicator in self.indicators)
        yield from self._remarks(reader)

    def _remarks(self, language: Language) -> Iterator[str]:
        if self.thresholds is None:
            yield _NO_THRESHOLDS.to(language).format(year=self.year)
            return
        if self.thresholds.year != self.year:
            words = _OTHER_YEAR.to(language)
            yield words.format(known=self.thresholds.year, year=self.year)
        for ground in self.thresholds.basis:
            title = ground.source.title.to(language)
            yield f"{title}: {ground.remark.to(language)}" if ground.remark else title


def index_points(  # noqa: PLR0913 - five indicators, and how they are judged
    *,
    year: int,
    debt_enforcement: PlainFigures = _NOTHING_KNOWN,
    housing_allowance: PlainFigures = _NOTHING_KNOWN,
    subsistence_allowance: PlainFigures = _NOTHING_KNOWN,
    job_seekers: PlainFigures = _NOTHING_KNOWN,
    early_school_leavers: PlainFigures = _NOTHING_KNOWN,
    school_points: int | None = None,
    thresholds: IndexThresholds | None = None,
) -> ExclusionIndex:
    """The index from plain numbers: for each indicator its count, denominator and quotient.

    Args:
        year: The year that the figures are about.
        debt_enforcement: Persons in debt enforcement, inhabitants aged 15 and over, quotient.
        housing_allowance: Housing allowances in an average month, inhabitants aged 15 and over,
            quotient.
        subsistence_allowance: Allowances for living in an average month, inhabitants aged 15 and
            over, quotient.
        job_seekers: Job seekers of more than 6 months, inhabitants aged 15 to 64, quotient.
        early_school_leavers: Early leavers, all who ended compulsory schooling, quotient.
        school_points: In a municipality without a school the points of the nearest school, 0 to 6.
        thresholds: What is judged by; those known for the year unless others are given.

    Raises:
        InvalidValueError: A number is a float, none at all or negative.
    """
    figures = (
        debt_enforcement,
        housing_allowance,
        subsistence_allowance,
        job_seekers,
        early_school_leavers,
    )
    read = tuple(IndicatorFigures.of(*plain) for plain in figures)
    return index_of(year, read, school_points=school_points, thresholds=thresholds)


def index_of(
    year: int,
    figures: tuple[IndicatorFigures, ...],
    *,
    school_points: int | None = None,
    thresholds: IndexThresholds | None = None,
) -> ExclusionIndex:
    """The index from figures.

    Args:
        year: The year that the figures are about.
        figures: The figures of the five indicators, in the order of ``IndexIndicator``.
        school_points: The points of the nearest school, where the municipality has none.
        thresholds: What is judged by; those known for the year unless others are given.
    """
    judged_by = thresholds or known_thresholds(year)
    last = IndexIndicator.EARLY_SCHOOL_LEAVERS
    indicators = tuple(
        IndicatorPoints(
            indicator=indicator,
            figures=found,
            thresholds=judged_by.of(indicator) if judged_by else None,
            taken_over=school_points if indicator is last else None,
        )
        for indicator, found in zip(IndexIndicator, figures, strict=True)
    )
    return ExclusionIndex(year=year, indicators=indicators, thresholds=judged_by)
