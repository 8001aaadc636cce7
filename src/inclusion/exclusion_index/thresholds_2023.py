"""The thresholds of the index of 2023, recovered from the published table.

The text of the methodology was not seen. The points of all 1 368 municipalities with a school of
their own follow from these numbers without an error. Beside each stand the nearest values below and
above it that those municipalities have; with another number between them nothing would change, with
one beyond them a published index would not come out. The nearest values are
rounded outwards at the fourth place.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from inclusion.bibliography import ground
from inclusion.exclusion_index.index_indicator import IndexIndicator
from inclusion.exclusion_index.index_thresholds import (
    IndexThresholds,
    IndicatorThresholds,
    PartThresholds,
    Threshold,
)
from inclusion.source import Confidence

_NUMBERS: Final = {  # the threshold, the nearest value below, the nearest above; 1 point, 2 points
    IndexIndicator.DEBT_ENFORCEMENT: (
        ("100 99 100", "200 200 202"),
        ("12 11.984 12.0409", "18 17.7449 18.4398"),
    ),
    IndexIndicator.HOUSING_ALLOWANCE: (
        ("40 39.9166 40.0834", "80 79.6666 80.25"),
        ("2.1 2.0991 2.1018", "3 2.9995 3.0006"),
    ),
    IndexIndicator.SUBSISTENCE_ALLOWANCE: (
        ("30 29.8333 30", "60 59.75 60.0834"),
        ("0.9 0.8956 0.908", "1.7 1.6993 1.7215"),
    ),
    IndexIndicator.JOB_SEEKERS: (
        ("40 39 40", "80 80 81"),
        ("1.4 1.3999 1.4006", "2.5 2.5 2.509"),
    ),
    IndexIndicator.EARLY_SCHOOL_LEAVERS: (
        ("6 5 6", "12 12 13"),
        ("5 4.8387 5", "12 12 12.069"),
    ),
}
_QUOTIENT: Final = ("1.8 1.7962 1.8046", "2.5 2.4998 2.5015")  # one for all, so seen over all


def _threshold(numbers: str) -> Threshold:
    at, below, above = map(Fraction, numbers.split())
    return Threshold(at=at, seen_below=below, seen_above=above)


def _part(numbers: tuple[str, str]) -> PartThresholds:
    one, two = map(_threshold, numbers)
    return PartThresholds(one_from=one, two_above=two)


THRESHOLDS_2023: Final = IndexThresholds(
    year=2023,
    indicators=tuple(
        IndicatorThresholds(
            indicator=indicator, count=_part(count), share=_part(share), quotient=_part(_QUOTIENT)
        )
        for indicator, (count, share) in _NUMBERS.items()
    ),
    basis=(
        ground(
            "D01",
            Confidence.MEDIUM,
            "recovered by computation from the published table, without the official text, so of "
            "medium confidence; not tested for any other year",
            "odvozeno výpočtem z publikované tabulky bez oficiálního textu, proto se střední "
            "jistotou; pro jiné roky neověřeno",
        ),
    ),
)
"""The thresholds of 2023."""

_KNOWN: Final = (THRESHOLDS_2023,)


def known_thresholds(year: int) -> IndexThresholds | None:
    """The thresholds that are known to hold for the index of a year; ``None`` if none are.

    Args:
        year: The year that the index is about, not the one in which it was published.
    """
    return next((known for known in _KNOWN if known.year == year), None)
