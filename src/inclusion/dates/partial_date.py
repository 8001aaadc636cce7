"""A date of which only bounds are known, such as "in December 2016"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Self

import attrs

from inclusion.dates import partial_date_text
from inclusion.dates.day_text import not_a_date
from inclusion.dates.partial_date_text import Bounds
from inclusion.errors import InvalidValueError, Violation
from inclusion.validity import Valid


@attrs.frozen
class PartialDate(Valid):
    """One day, known to lie between two days, **both included**.

    ``date.min`` and ``date.max`` stand for an open end. Two partial dates are equal if their bounds
    are; they have no order, because which of two came first may not be known.

    Args:
        earliest: The earliest day that is possible, a ``date`` and no ``datetime``.
        latest: The latest day that is possible; not before the earliest.

    Raises:
        InvalidValueError: A bound is no ``date``, or the latest day is before the earliest.
    """

    earliest: date
    latest: date

    def _violations(self) -> Iterator[Violation]:
        if self.latest < self.earliest:
            yield Violation(
                ("latest",),
                "range-reversed",
                f"must not be before the earliest day {self.earliest}, but is {self.latest}",
            )

    @classmethod
    def on(cls, day: date) -> Self:
        """Known exactly.

        Args:
            day: The day.
        """
        return cls(day, day)

    @classmethod
    def in_month(cls, year: int, month: int) -> Self:
        """Known to the month.

        Args:
            year: The year, 1 to 9999.
            month: The month, 1 to 12.

        Raises:
            InvalidValueError: There is no such month.
        """
        return cls.parse(f"{year:04}-{month:02}")

    @classmethod
    def in_year(cls, year: int) -> Self:
        """Known to the year.

        Args:
            year: The year, 1 to 9999.

        Raises:
            InvalidValueError: There is no such year.
        """
        return cls.parse(f"{year:04}")

    @classmethod
    def between(cls, first: date, last: date) -> Self:
        """Known to lie between two days, both included.

        Args:
            first: The earliest day that is possible.
            last: The latest day that is possible.

        Raises:
            InvalidValueError: The last day is before the first.
        """
        return cls(first, last)

    @classmethod
    def not_before(cls, day: date) -> Self:
        """Known to be this day or a later one.

        Args:
            day: The earliest day that is possible.
        """
        return cls(day, date.max)

    @classmethod
    def not_after(cls, day: date) -> Self:
        """Known to be this day or an earlier one.

        Args:
            day: The latest day that is possible.
        """
        return cls(date.min, day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the canonical text: ``2016-10-26``, ``2016-10``, ``2016``, ``2016-10-01/..``.

        Args:
            text: The text in its shortest form, without anything around it.

        Raises:
            InvalidValueError: The text is none, or not the shortest; the code is ``not-a-date``.
        """
        reason = cls.why_not(text)
        if reason is not None:
            raise InvalidValueError(cls.__name__, (not_a_date(reason),))
        return cls(*partial_date_text.read(text))

    @classmethod
    def why_not(cls, text: object) -> str | None:
        """Say why something is not the canonical text of a partial date.

        Args:
            text: Anything at all.

        Returns:
            What is wrong and what would be right, in English, or ``None``.
        """
        return partial_date_text.why_not(text)

    def __str__(self) -> str:
        return partial_date_text.write(Bounds(self.earliest, self.latest))

    @property
    def is_exact(self) -> bool:
        """Whether only one day is possible."""
        return self.earliest == self.latest

    @property
    def day(self) -> date | None:
        """The day, if only one is possible; otherwise ``None``."""
        return self.earliest if self.is_exact else None

    def has_come_by(self, day: date) -> bool | None:
        """Whether the date is this day or an earlier one.

        Learning the date more closely never changes an answer that is not ``None``.

        Args:
            day: The day by whose end the date must have come.

        Returns:
            ``True``: it surely has; ``False``: it surely has not; ``None``: it cannot be known.
        """
        if self.latest <= day:
            return True
        return False if self.earliest > day else None

    def has_passed_before(self, day: date) -> bool | None:
        """Whether the date is earlier than this day.

        Args:
            day: The day before which the date must have come.

        Returns:
            ``True``: it surely is; ``False``: it surely is not; ``None``: it cannot be known.
        """
        if self.latest < day:
            return True
        return False if self.earliest >= day else None

    def refines(self, other: PartialDate) -> bool:
        """Whether this says the same as another partial date, or the same more closely.

        Args:
            other: The partial date that was known before.
        """
        return other.earliest <= self.earliest and self.latest <= other.latest
