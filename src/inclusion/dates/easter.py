"""Easter, from which Good Friday and Easter Monday are counted."""

from __future__ import annotations

from datetime import date
from typing import Final

from dateutil import easter

from inclusion.errors import InvalidValueError, Violation

FIRST_YEAR: Final = 1583
"""The first whole year of the Gregorian calendar."""
LAST_YEAR: Final = 4099
"""The last year for which the computation is known to hold."""


def easter_sunday(year: int) -> date:
    """Easter Sunday of a year, in the Gregorian calendar.

    Args:
        year: The year, 1583 to 4099.

    Raises:
        InvalidValueError: The year lies outside these, with the code ``out-of-range``.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"must be a year from {FIRST_YEAR} to {LAST_YEAR}, not {year}"
        raise InvalidValueError("easter_sunday", (Violation(("year",), "out-of-range", message),))
    return easter.easter(year)
