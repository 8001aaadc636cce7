"""The shares of regions and of the country, from the rows of a table of the whole country."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TypeAlias

from inclusion.exclusion_index import IndexIndicator
from inclusion.identifiers import Nuts3
from inclusion.index_table.index_table import IndexTable

Shares: TypeAlias = dict[tuple[IndexIndicator, Nuts3 | None], Fraction]
"""The share in per cent of each indicator in each region, and in the country (``None``)."""


def shares_of(table: IndexTable) -> Shares:
    """The shares of each region and of the country: all counted of all among whom they were.

    Rows in which count or denominator is not known are left out of both.

    Args:
        table: The table; it must hold the whole country, or the shares are of something else.
    """
    counts: Shares = defaultdict(Fraction)
    denominators: Shares = defaultdict(Fraction)
    for row in table.rows:
        for indicator, figures in zip(IndexIndicator, row.figures, strict=True):
            if figures.count is not None and figures.denominator is not None:
                for place in dict.fromkeys((row.region, None)):
                    counts[indicator, place] += figures.count
                    denominators[indicator, place] += figures.denominator
    return {
        place: 100 * counts[place] / denominator
        for place, denominator in denominators.items()
        if denominator
    }
