"""The average index of several municipalities over several years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import attrs

from inclusion.errors import InvalidValueError, Violation
from inclusion.exclusion_index.average_rule import MAP_PRIORITY, AverageRule
from inclusion.exclusion_index.exact_number import ExactNumber, exact
from inclusion.exclusion_index.explained import Explained
from inclusion.exclusion_index.figure_text import figure, figure_beside
from inclusion.exclusion_index.points_range import PointsRange
from inclusion.identifiers import MunicipalityCode
from inclusion.invariants import distinct, not_empty
from inclusion.language import Language, Text
from inclusion.validity import Valid

MOST_POINTS = 30
"""The most points of the index."""

_HEAD = Text(
    en="Average index of social exclusion, {years}: {average} (threshold {threshold})",
    cs="Průměrný index sociálního vyloučení, {years}: {average} (práh {threshold})",
)
_VERDICTS = {
    True: Text(en="cooperation is a priority", cs="spolupráce je prioritou"),
    False: Text(
        en="not a priority; cooperation is possible if the Agency has capacity",
        cs="není prioritou; spolupráce je možná, má-li Agentura kapacitu",
    ),
    None: Text(
        en="not known whether it is a priority: {unknown}",
        cs="není známo, zda je prioritou: {unknown}",
    ),
}
_UNKNOWN = Text(en="no value of {municipality} in {year}", cs="chybí hodnota {municipality} {year}")


@attrs.frozen(kw_only=True)
class YearlyPoints(Valid):
    """The points of one municipality in each year of an average.

    Args:
        municipality: The municipality.
        points: One for each year of the rule, in its order; 0 to 30 where nothing is known.
        weight: How much the municipality weighs, more than 0.

    Raises:
        InvalidValueError: Points leave 0 to 30, or the weight is not more than 0.
    """

    municipality: MunicipalityCode
    points: tuple[PointsRange, ...]
    weight: Fraction = Fraction(1)

    def _violations(self) -> Iterator[Violation]:
        for position, points in enumerate(self.points):
            if points.least < 0 or points.most > MOST_POINTS:
                message = f"must lie within 0 to {MOST_POINTS}"
                yield Violation(("points", position), "out-of-bounds", message)
        if self.weight <= 0:
            yield Violation(("weight",), "not-positive", "must be more than 0")


@attrs.frozen(kw_only=True)
class AverageIndex(Explained):
    """The average index of social exclusion, exactly, with what a call makes of it.

    It is the mean over the municipalities, by their weight, of the mean over the years.

    Args:
        rule: The rule of the call.
        municipalities: The municipalities with their points, each once, at least one.

    Raises:
        InvalidValueError: There is no municipality, one stands twice, or one has not as many points
            as the rule has years.
    """

    rule: AverageRule
    municipalities: tuple[YearlyPoints, ...]

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "municipalities")
        yield from distinct("municipalities", (m.municipality for m in self.municipalities))
        for position, found in enumerate(self.municipalities):
            if len(found.points) != len(self.rule.years):
                message = f"must have one value for each of {len(self.rule.years)} years"
                yield Violation(("municipalities", position, "points"), "other-years", message)

    @property
    def least(self) -> Fraction:
        """The least that the average can be."""
        return self._mean([[p.least for p in m.points] for m in self.municipalities])

    @property
    def most(self) -> Fraction:
        """The most that the average can be."""
        return self._mean([[p.most for p in m.points] for m in self.municipalities])

    def _mean(self, points: list[list[int]]) -> Fraction:
        """Not rounded."""
        weights = [found.weight for found in self.municipalities]
        weighted = (w * sum(row) for w, row in zip(weights, points, strict=True))
        return sum(weighted, Fraction(0)) / sum(weights) / len(self.rule.years)

    @property
    def value(self) -> Fraction | None:
        """The average; ``None`` where it is not known."""
        return self.least if self.least == self.most else None

    @property
    def is_priority(self) -> bool | None:
        """Whether the average reaches the threshold; ``None`` where what is missing decides."""
        if self.least >= self.rule.threshold:
            return True
        return False if self.most < self.rule.threshold else None

    @property
    def missing(self) -> tuple[tuple[MunicipalityCode, int], ...]:
        """The municipalities and years whose points are not known."""
        return tuple(
            (found.municipality, year)
            for found in self.municipalities
            for year, points in zip(self.rule.years, found.points, strict=True)
            if points.points is None
        )

    def _lines(self, reader: Language) -> Iterator[str]:
        """The average in words, with what the call makes of it."""
        head = _HEAD.to(reader).format(
            years=", ".join(map(str, self.rule.years)),
            average=self.average_text(reader),
            threshold=figure(self.rule.threshold, reader),
        )
        unknown = ", ".join(
            _UNKNOWN.to(reader).format(municipality=municipality, year=year)
            for municipality, year in self.missing
        )
        yield f"{head}: {_VERDICTS[self.is_priority].to(reader).format(unknown=unknown)}"

    def average_text(self, language: Language) -> str:
        """The average, or its bounds, rounded without crossing the threshold.

        Args:
            language: The reader's language.
        """
        bounds = dict.fromkeys((self.least, self.most))
        texts = (figure_beside(bound, (self.rule.threshold,), language) for bound in bounds)
        return "\N{EN DASH}".join(texts)


def average_index(
    points: Mapping[str, Sequence[int | None]],
    *,
    weights: Mapping[str, ExactNumber] | None = None,
    rule: AverageRule = MAP_PRIORITY,
) -> AverageIndex:
    """The average index from plain points.

    Args:
        points: For each municipality, by its code, the points in each year of the rule, in its
            order; ``None`` where they are not known.
        weights: How much each municipality weighs, by its code; all the same unless given.
        rule: The rule of the call; that of OP JAK call 02_23_017 unless another is given.

    Raises:
        InvalidIdentifierError: A code is no code of a municipality.
        InvalidValueError: Points leave 0 to 30, are not one for each year, or a weight is missing,
            of another municipality or not more than 0.
    """
    if weights is not None and set(weights) != set(points):
        message = "must name the same municipalities as the points"
        raise InvalidValueError("AverageIndex", (Violation(("weights",), "incomplete", message),))
    municipalities = tuple(
        YearlyPoints(
            municipality=MunicipalityCode(code),
            points=tuple(map(_range, yearly)),
            weight=exact("weight", weights[code]) if weights else Fraction(1),
        )
        for code, yearly in points.items()
    )
    return AverageIndex(rule=rule, municipalities=municipalities)


def _range(points: int | None) -> PointsRange:
    everything = PointsRange(least=0, most=MOST_POINTS)
    return everything if points is None else PointsRange.exactly(points)
