"""A term (*lhůta*): so many days, working days, weeks, months or years."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.errors import Violation
from inclusion.language import Text
from inclusion.quantity import Quantity, Unit
from inclusion.validity import Valid


class TermUnit(Enum):
    """In what a term is counted."""

    DAYS = "days"
    """Days of the calendar."""
    WORKING_DAYS = "working-days"
    """Days without Saturdays, Sundays and public holidays."""
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"

    @property
    def label(self) -> Text:
        """The name of the unit in both languages."""
        return _LABELS[self]


_LABELS = {
    TermUnit.DAYS: Text(en="days", cs="dny"),
    TermUnit.WORKING_DAYS: Text(en="working days", cs="pracovní dny"),
    TermUnit.WEEKS: Text(en="weeks", cs="týdny"),
    TermUnit.MONTHS: Text(en="months", cs="měsíce"),
    TermUnit.YEARS: Text(en="years", cs="roky"),
}


@attrs.frozen
class Term(Valid):
    """A length of time within which something is to be done.

    Args:
        count: How many, at least 1.
        unit: Of what.

    Raises:
        InvalidValueError: The count is less than 1.
    """

    count: int
    unit: TermUnit

    def _violations(self) -> Iterator[Violation]:
        if self.count < 1:
            yield Violation(("count",), "too-small", f"must be 1 or more, not {self.count}")

    @property
    def quantity(self) -> Quantity:
        """The term as a number with its unit, for texts."""
        return Quantity(number=self.count, unit=Unit[self.unit.name])
