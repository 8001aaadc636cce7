"""Days as text: ``YYYY-MM-DD`` and nothing else."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from inclusion.errors import InvalidValueError, Violation

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def parse_day(text: str) -> date:
    """Read a day written ``YYYY-MM-DD``.

    The other spellings of ISO 8601 (``20161026``, ``2016-W43-3``), which the standard library
    reads too, are refused, and so is everything around the day.

    Args:
        text: The day as text.

    Raises:
        InvalidValueError: The text is no day, with the code ``not-a-date``.
    """
    reason = why_not_day(text)
    if reason is not None:
        raise InvalidValueError("date", (not_a_date(reason),))
    return date.fromisoformat(text)


def why_not_day(text: object) -> str | None:
    """Say why something is not a day written ``YYYY-MM-DD``.

    Args:
        text: Anything at all.

    Returns:
        What is wrong and what would be right, without the text itself, or ``None``.
    """
    if type(text) is not str:
        return f"must be a plain str, not {type(text).__name__}"
    if not _DAY.fullmatch(text):
        return "must be a day written YYYY-MM-DD in ASCII digits"
    return None if _is_in_calendar(text) else "must be a day that the calendar has"


def not_a_date(reason: str) -> Violation:
    """The violation that every date text of this package is refused with.

    Args:
        reason: What is wrong and what would be right.
    """
    return Violation((), "not-a-date", reason)


def _is_in_calendar(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
