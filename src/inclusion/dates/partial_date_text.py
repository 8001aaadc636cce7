"""The one canonical text of a partly known date.

The shortest of: a day ``2016-10-26``, a month ``2016-10``, a year ``2016``, and two days joined by
a slash, ``2019-01-01/2020-12-31``, where an unknown end is ``..``. It is a small part of the
Extended Date/Time Format of ISO 8601-2.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from inclusion.dates.day_text import why_not_day

_SEPARATOR: Final = "/"
_OPEN: Final = ".."
_FORMS: Final = (
    "must be a day YYYY-MM-DD, a month YYYY-MM, a year YYYY, or two days joined by a slash, one of "
    "which may be .. (an open end)"
)
_FIRST_DAY_OF: Final = {4: "-01-01", 7: "-01", 10: ""}
"""What makes a year, a month or a day, told by its length, the text of its first day."""


class Bounds(NamedTuple):
    """Two days, both included, between which a day lies."""

    earliest: date
    latest: date


def write(bounds: Bounds) -> str:
    """The shortest text for two bounds.

    Args:
        bounds: The earliest and the latest possible day, in this order.
    """
    start = bounds.earliest.isoformat()
    for length, rest in _FIRST_DAY_OF.items():
        if start[length:] == rest and bounds == _span(start[:length]):
            return start[:length]
    return _SEPARATOR.join(
        (
            _OPEN if bounds.earliest == date.min else start,
            _OPEN if bounds.latest == date.max else bounds.latest.isoformat(),
        )
    )


def read(text: str) -> Bounds:
    """The bounds that a text names.

    Args:
        text: A text for which :func:`why_not` finds nothing.
    """
    first, separator, last = text.partition(_SEPARATOR)
    if not separator:
        return _span(text)
    return Bounds(
        date.min if first == _OPEN else date.fromisoformat(first),
        date.max if last == _OPEN else date.fromisoformat(last),
    )


def why_not(text: object) -> str | None:
    """Say why something is not the canonical text of a partly known date.

    Args:
        text: Anything at all.

    Returns:
        What is wrong and what would be right, without the text itself, or ``None``.
    """
    if type(text) is not str:
        return f"must be a plain str, not {type(text).__name__}"
    reason = _why_not_readable(text)
    return _why_not_canonical(text) if reason is None else reason


def _why_not_readable(text: str) -> str | None:
    first, separator, last = text.partition(_SEPARATOR)
    if separator:
        return _why_not_end(first) or _why_not_end(last)
    if len(text) not in _FIRST_DAY_OF:
        return _FORMS
    return why_not_day(text + _FIRST_DAY_OF[len(text)]) and _FORMS


def _why_not_end(text: str) -> str | None:
    return None if text == _OPEN else why_not_day(text)


def _why_not_canonical(text: str) -> str | None:
    bounds = read(text)
    if bounds.latest < bounds.earliest:
        return "the latest day must not be before the earliest"
    shortest = write(bounds)
    return None if shortest == text else f"must be written in its shortest form: {shortest}"


def _span(text: str) -> Bounds:
    """The first and the last day of a year, a month or a day."""
    first = date.fromisoformat(text + _FIRST_DAY_OF[len(text)])
    if len(text) == len("YYYY"):
        return Bounds(first, first.replace(month=12, day=31))
    return Bounds(first, _last_of_month(first) if len(text) == len("YYYY-MM") else first)


def _last_of_month(first: date) -> date:
    """From any first of a month, day 31 of it or the last day before the next first."""
    if first.month == date.max.month:
        return first.replace(day=31)
    return first.replace(month=first.month + 1) - timedelta(days=1)
