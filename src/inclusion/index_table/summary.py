"""How many municipalities are in each band, as computed and as published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from inclusion.exclusion_index import IndexBand, PointsRange
from inclusion.index_table.index_rows import IndexRow


class BandCount(NamedTuple):
    """How many municipalities are in one band.

    Args:
        band: The band; ``None`` counts those of which it is not known.
        computed: By the points computed.
        published: By the points that the table gives.
    """

    band: IndexBand | None
    computed: int
    published: int


class IndexSummary(NamedTuple):
    """What the rows of a table come to.

    Args:
        municipalities: How many there are.
        exact: How many of them have points known exactly.
        exact_agreeing: How many of those have the points that the table gives.
        bounded: How many have points known within bounds only.
        bounded_agreeing: How many of those have published points within the bounds.
        bands: The bands, from the highest, then those of which it is not known.
    """

    municipalities: int
    exact: int
    exact_agreeing: int
    bounded: int
    bounded_agreeing: int
    bands: tuple[BandCount, ...]


def summed_up(rows: Iterable[IndexRow]) -> IndexSummary:
    """Count the rows of a table.

    Args:
        rows: The rows.
    """
    kinds: Counter[tuple[bool, bool]] = Counter()
    by_computed: Counter[IndexBand | None] = Counter()
    by_published: Counter[IndexBand | None] = Counter()
    for row in rows:
        kinds[row.points is not None, row.agrees is True] += 1
        by_computed[IndexBand(row.band) if row.band else None] += 1
        by_published[_band(row.published_points)] += 1
    bands = (*reversed(IndexBand), None)
    return IndexSummary(
        municipalities=kinds.total(),
        exact=kinds[True, True] + kinds[True, False],
        exact_agreeing=kinds[True, True],
        bounded=kinds[False, True] + kinds[False, False],
        bounded_agreeing=kinds[False, True],
        bands=tuple(BandCount(band, by_computed[band], by_published[band]) for band in bands),
    )


def _band(points: int | None) -> IndexBand | None:
    return None if points is None else IndexBand.of(PointsRange.exactly(points))
