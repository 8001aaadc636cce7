"""The limits within which a table is read; hostile bytes get an answer, not the machine."""

from __future__ import annotations

from typing import Final, NamedTuple


class TableLimits(NamedTuple):
    """Limits on a table. The whole country has some 6 258 rows and 31 columns.

    Args:
        size: How many bytes it may have, unpacked too.
        rows: How many rows are looked at.
        columns: How many columns are looked at.
    """

    size: int = 100_000_000
    rows: int = 50_000
    columns: int = 200


DEFAULT_TABLE_LIMITS: Final = TableLimits()
"""100 MB, 50 000 rows, 200 columns."""

HEADING_ROWS: Final = 50
"""The heading is looked for in this many rows from the top."""
