"""An average index before and after its set of municipalities changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from inclusion.errors import Violation
from inclusion.exclusion_index.average_index import AverageIndex, average_index
from inclusion.exclusion_index.exact_number import ExactNumber
from inclusion.exclusion_index.explained import Explained
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Language, Text

_RECALCULATED = Text(
    en="{before} before, {after} now; joined: {joined}; left: {left}",
    cs="dříve {before}, nyní {after}; přibylo: {joined}; ubylo: {left}",
)
_ASK = Text(
    en="The municipalities changed: ask the ministry for a new calculation.",
    cs="Složení obcí se změnilo: požádejte ministerstvo o nový výpočet.",
)
_NOBODY = Text(en="none", cs="žádná")


@attrs.frozen(kw_only=True)
class AverageRecalculation(Explained):
    """An average before and after the set of municipalities changed.

    Args:
        before: The average so far.
        after: The average now, under the same rule.

    Raises:
        InvalidValueError: The two follow different rules.
    """

    before: AverageIndex
    after: AverageIndex

    def _violations(self) -> Iterator[Violation]:
        if self.before.rule != self.after.rule:
            yield Violation(("after", "rule"), "other-rule", "must be the rule of the first")

    @property
    def joined(self) -> tuple[MunicipalityCode, ...]:
        """The municipalities that are new."""
        return _only_in(self.after, self.before)

    @property
    def left(self) -> tuple[MunicipalityCode, ...]:
        """The municipalities that are no longer there."""
        return _only_in(self.before, self.after)

    @property
    def must_be_asked_for(self) -> bool:
        """Whether the ministry has to be asked for a new calculation, as the set has changed."""
        return bool(self.joined or self.left)

    def _lines(self, reader: Language) -> Iterator[str]:
        """The change in words."""
        nobody = _NOBODY.to(reader)
        yield self.after.explain(reader)
        yield _RECALCULATED.to(reader).format(
            before=self.before.average_text(reader),
            after=self.after.average_text(reader),
            joined=", ".join(map(str, self.joined)) or nobody,
            left=", ".join(map(str, self.left)) or nobody,
        )
        if self.must_be_asked_for:
            yield _ASK.to(reader)


def _only_in(one: AverageIndex, other: AverageIndex) -> tuple[MunicipalityCode, ...]:
    there = {found.municipality for found in other.municipalities}
    return tuple(m.municipality for m in one.municipalities if m.municipality not in there)


def recalculate_average(
    before: AverageIndex,
    points: Mapping[str, Sequence[int | None]],
    *,
    weights: Mapping[str, ExactNumber] | None = None,
) -> AverageRecalculation:
    """The average over another set of municipalities, under the same rule, beside the one so far.

    Args:
        before: The average so far.
        points: The points of the municipalities now, as for :func:`inclusion.average_index`.
        weights: Their weights, as there.

    Raises:
        InvalidIdentifierError: As there.
        InvalidValueError: As there.
    """
    after = average_index(points, weights=weights, rule=before.rule)
    return AverageRecalculation(before=before, after=after)
