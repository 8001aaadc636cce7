"""Hypothesis strategies for the Agency and where it belongs."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.agency import Affiliation, Agency
from inclusion.dates import DayRange, PartialDate
from inclusion.language import Text
from inclusion.testing.drawing import (
    YEARS,
    cited,
    day_in,
    days_in_order,
    seldom,
    some_knowledge,
)
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import texts

_PLAIN: Final = Text(en="inclusion", cs="začleňování")
_TEXTS: Final = texts()
_UNITS: Final = st.none() | _TEXTS


def agencies(
    *, names: References | None = None, within: DayRange = YEARS
) -> SearchStrategy[Agency]:
    """Agencies, shrinking to one with one affiliation.

    Args:
        names: What can be referred to.
        within: Where the days lie on which it moves from one institution to another.
    """
    return _any_agency(names or any_references(), within)


def draw_agency(draw: st.DrawFn, names: References, within: DayRange) -> Agency:
    """One agency."""
    if not seldom(draw):
        began = PartialDate.on(day_in(draw, within))
        return Agency(name=_PLAIN, affiliations=(Affiliation(institution=_PLAIN, since=began),))
    first, later = days_in_order(draw, within, within)
    since = [some_knowledge(draw, first), PartialDate.on(later)]
    moved = since[0].latest < later
    return Agency(
        name=draw(_TEXTS),
        affiliations=tuple(
            Affiliation(
                institution=draw(_TEXTS),
                since=day,
                unit=draw(_UNITS),
                overseen_by=draw(_UNITS),
                citations=cited(draw, names),
            )
            for day in since[: 1 + moved]
        ),
        citations=cited(draw, names),
    )


_any_agency = st.composite(draw_agency)
