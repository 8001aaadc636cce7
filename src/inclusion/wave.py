"""A wave: one intake of places into the programme (*vlna*), with what it asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from inclusion.area import Area
from inclusion.dates import PartialDate, add_months
from inclusion.errors import Violation
from inclusion.identifiers import WaveId
from inclusion.invariants import distinct, not_negative
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Wave(Valid):
    """A wave, with the dates and limits that belong to it and not to the programme.

    Args:
        id: Its identifier.
        name: Its name.
        applications_until: The last day on which an application could be delivered, if known.
        cooperation_from: When the cooperation of the chosen places began, if known.
        areas_offered: The areas among which an applicant chose; ``None`` if not known.
        areas_at_least: How many of them an applicant had to choose, if known.
        inhabitants_at_least: The least population of the whole territory, if there was a limit
            and it is known.
        usual_months: How many months a cooperation usually lasts, if known.
        citations: The sources.
    """

    id: WaveId
    name: Text
    applications_until: PartialDate | None = None
    cooperation_from: PartialDate | None = None
    areas_offered: tuple[Area, ...] | None = None
    areas_at_least: int | None = None
    inhabitants_at_least: int | None = None
    usual_months: int | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "areas_at_least", "inhabitants_at_least", "usual_months")
        yield from distinct("areas_offered", self.areas_offered or ())

    def usual_end(self, began: PartialDate) -> PartialDate | None:
        """The last day of a cooperation of the usual length (B15), an expectation and no law.

        The months are added once, to the first day, with the short-month rule of
        :func:`inclusion.add_months`; the last day is the one before. A cooperation of 36
        months from 1 January 2016 so ends on 31 December 2018.

        Args:
            began: The first day of the cooperation, as far as it is known.

        Returns:
            The last day as far as it follows, or ``None`` if the usual length is not known.

        Raises:
            InvalidValueError: The calendar does not reach that far (code ``out-of-range``).
        """
        months = self.usual_months
        if not months:
            return None
        return PartialDate(_usual_last(began.earliest, months), _usual_last(began.latest, months))


def _usual_last(first: date, months: int) -> date:
    """The last day that belongs to a first day; an open bound stays open."""
    if first in (date.min, date.max):
        return first
    return add_months(first, months) - timedelta(days=1)
