"""A wave: one intake of places into the programme (*vlna*), with what it asked for."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.area import Area
from inclusion.dates import PartialDate
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
