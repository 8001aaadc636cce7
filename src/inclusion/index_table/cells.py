"""Cells as texts, read strictly: a number, a code, a name, a band, or why not."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from inclusion.exclusion_index import IndexBand

_SPACES: Final = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_NUMBER: Final = re.compile(
    rf"([0-9]{{1,3}}(?:{_SPACES}[0-9]{{3}}){{1,4}}|[0-9]{{1,15}})(?:[.,]([0-9]{{1,30}}))?"
)
_NO_SCHOOL: Final = re.compile(r"nemá na svém území ZŠ", re.IGNORECASE)
_BANDS: Final = {f"{b.bounds.least} až {b.bounds.most}": b for b in IndexBand}

NUMBER_FORM: Final = "a number such as 1234, 1 234, 12.5 or 12,5"
"""What a number must look like."""

BAND_FORM: Final = "one of " + ", ".join(_BANDS)
"""What a band must look like."""


def number(cell: str) -> Fraction | None:
    """The number in a cell, exactly; ``None`` if it is no number.

    Args:
        cell: Digits, thousands perhaps apart by spaces, perhaps a decimal point or comma.
    """
    found = _NUMBER.fullmatch(cell.strip())
    if not found:
        return None
    whole, places = found.groups(default="")
    return Fraction(f"{''.join(filter(str.isdigit, whole))}.{places or 0}")


def whole_number(cell: str) -> int | None:
    """The whole number in a cell; ``None`` if there is none.

    Args:
        cell: As for :func:`number`.
    """
    value = number(cell)
    return int(value) if value is not None and value.denominator == 1 else None


def says_no_school(cell: str) -> bool:
    """Whether a cell holds the sentence that the municipality has no school of its own.

    Args:
        cell: The cell.
    """
    return bool(_NO_SCHOOL.search(cell))


def band(cell: str) -> IndexBand | None:
    """The band in a cell, for example ``12 až 30``; ``None`` if there is none.

    Args:
        cell: The cell.
    """
    return _BANDS.get(cell.strip())
