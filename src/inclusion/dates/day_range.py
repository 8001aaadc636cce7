"""A closed range of days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Self

import attrs

from inclusion.dates.day_text import not_a_date, why_not_day
from inclusion.errors import InvalidValueError, Violation
from inclusion.validity import Valid

_SEPARATOR = "/"


@attrs.frozen(order=True)
class DayRange(Valid):
    """All days from the first to the last, **both included**.

    Ranges sort by their first day, then by their last. As text a range is written as in ISO 8601:
    ``2017-01-01/2019-12-31``.

    Args:
        first: The first day, a ``date`` and no ``datetime``.
        last: The last day; not before the first.

    Raises:
        InvalidValueError: An end is no ``date``, or the last day is before the first.
    """

    first: date
    last: date

    def _violations(self) -> Iterator[Violation]:
        if self.last < self.first:
            yield Violation(
                ("last",),
                "range-reversed",
                f"must not be before the first day {self.first}, but is {self.last}",
            )

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.first}{_SEPARATOR}{self.last}"

    @property
    def days(self) -> int:
        """How many days the range has; at least one."""
        return (self.last - self.first).days + 1

    def covers(self, other: DayRange) -> bool:
        """Whether every day of another range lies in this one.

        Args:
            other: The range that may lie inside.
        """
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: DayRange) -> bool:
        """Whether the two ranges have at least one day in common.

        Args:
            other: The other range.
        """
        return self.first <= other.last and other.first <= self.last

    def intersection(self, other: DayRange) -> DayRange | None:
        """The days that lie in both ranges; ``None`` if there are none.

        Args:
            other: The other range.
        """
        if not self.overlaps(other):
            return None
        return DayRange(max(self.first, other.first), min(self.last, other.last))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a range written ``YYYY-MM-DD/YYYY-MM-DD``.

        Args:
            text: The range as text, without anything around it.

        Raises:
            InvalidValueError: The text is no range, with the code ``not-a-date``.
        """
        reason = cls.why_not(text)
        if reason is not None:
            raise InvalidValueError(cls.__name__, (not_a_date(reason),))
        first, last = text.split(_SEPARATOR)
        return cls(date.fromisoformat(first), date.fromisoformat(last))

    @classmethod
    def why_not(cls, text: object) -> str | None:
        """Say why something is not a range as text.

        Args:
            text: Anything at all.

        Returns:
            What is wrong and what would be right, without the text itself, or ``None``.
        """
        if type(text) is not str:
            return f"must be a plain str, not {type(text).__name__}"
        first, separator, last = text.partition(_SEPARATOR)
        if not separator:
            return "must be two days joined by a slash: YYYY-MM-DD/YYYY-MM-DD"
        return why_not_day(first) or why_not_day(last) or _why_not_ordered(first, last)


def _why_not_ordered(first: str, last: str) -> str | None:
    """Days of four-digit years sort as texts just as they do as days."""
    return "the last day must not be before the first" if last < first else None
