"""The published yearly table of the index of social exclusion, read as it is.

XLSX needs the extra ``xlsx``; CSV needs nothing. :func:`read_index_table` reads, :func:`computed`
computes the index of each row from its counts and compares it with the one that was published,
:func:`summed_up` counts the bands.
"""

from inclusion.index_table.columns import Column
from inclusion.index_table.computing import MunicipalityIndex, computed
from inclusion.index_table.index_rows import IndexRow, index_row
from inclusion.index_table.index_table import IndexTable, TableRow
from inclusion.index_table.limits import DEFAULT_TABLE_LIMITS, TableLimits
from inclusion.index_table.reading import read_index_table
from inclusion.index_table.shares import Shares, shares_of
from inclusion.index_table.summary import BandCount, IndexSummary, summed_up

__all__ = [
    "DEFAULT_TABLE_LIMITS",
    "BandCount",
    "Column",
    "IndexRow",
    "IndexSummary",
    "IndexTable",
    "MunicipalityIndex",
    "Shares",
    "TableLimits",
    "TableRow",
    "computed",
    "index_row",
    "read_index_table",
    "shares_of",
    "summed_up",
]
