"""Hypothesis strategies for the way into the programme: waves, applications, selections."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.application import ApplicantKind, Application
from inclusion.dates import DayRange
from inclusion.identifiers import ApplicationId
from inclusion.language import Text
from inclusion.selection import Selection
from inclusion.testing.drawing import (
    YEARS,
    cited,
    day_in,
    days_in_order,
    knowledge,
    mostly,
    own_id,
    pick,
    repeat,
    seldom,
    some_areas,
    some_knowledge,
)
from inclusion.testing.identifiers import application_ids
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import texts
from inclusion.wave import Wave

_TEXTS: Final = texts()
_PLAIN: Final = Text(en="wave", cs="vlna")
_IDS: Final = application_ids()
_APPLICANTS: Final = tuple(ApplicantKind)
_NUMBERS: Final = st.none() | st.integers(0, 50_000)
_MONTHS: Final = st.none() | st.integers(0, 48)


def waves(
    *,
    names: References | None = None,
    within: DayRange = YEARS,
) -> SearchStrategy[Wave]:
    """Waves, shrinking to one of which only identifier and name are known.

    Args:
        names: What can be referred to; its waves give the identifier.
        within: Where the days lie.
    """
    return _any_wave(names or any_references(), within)


def draw_wave(draw: st.DrawFn, names: References, within: DayRange) -> Wave:
    """One wave."""
    identifier = draw(names.waves)
    if not seldom(draw):
        return Wave(id=identifier, name=_PLAIN)
    until, start = days_in_order(draw, within, within)
    return Wave(
        id=identifier,
        name=draw(_TEXTS),
        applications_until=knowledge(draw, until),
        cooperation_from=knowledge(draw, start),
        areas_offered=some_areas(draw, names),
        areas_at_least=draw(_MONTHS),
        inhabitants_at_least=draw(_NUMBERS),
        usual_months=draw(_MONTHS),
        citations=cited(draw, names),
    )


_any_wave = st.composite(draw_wave)


def applications(
    *,
    names: References | None = None,
    within: DayRange = YEARS,
) -> SearchStrategy[Application]:
    """Applications, shrinking to one of which only place and wave are known.

    Args:
        names: What can be referred to.
        within: Where the day of delivery lies.
    """
    return _any_application(names or any_references(), within)


def draw_application(draw: st.DrawFn, names: References, within: DayRange) -> Application:
    """One application."""
    identifier, wave, locality = (
        own_id(draw, ApplicationId, _IDS),
        draw(names.waves),
        draw(names.localities),
    )
    chosen = some_areas(draw, names) if mostly(draw) else None
    if not seldom(draw):
        return Application(id=identifier, wave=wave, locality=locality, areas=chosen)
    applicants = {draw(names.municipalities): None for _ in repeat(draw, 0, 2)}
    return Application(
        id=identifier,
        wave=wave,
        locality=locality,
        kind=pick(draw, _APPLICANTS),
        applicants=tuple(applicants),
        delivered=knowledge(draw, day_in(draw, within)),
        areas=chosen,
        citations=cited(draw, names),
    )


_any_application = st.composite(draw_application)


def selections(
    *, names: References | None = None, within: DayRange = YEARS
) -> SearchStrategy[Selection]:
    """Selections, shrinking to one in which nobody is named.

    Args:
        names: What can be referred to.
        within: Where the day of the decision lies.
    """
    return _any_selection(names or any_references(), within)


def draw_selection(draw: st.DrawFn, names: References, within: DayRange) -> Selection:
    """One selection."""
    named = tuple({draw(names.localities): None for _ in repeat(draw, 0, 3)})
    chosen = draw(st.integers(0, len(named)))
    others = draw(_MONTHS)
    return Selection(
        wave=draw(names.waves),
        decided=some_knowledge(draw, day_in(draw, within)),
        selected=named[:chosen],
        refused=named[chosen:],
        applied=None if others is None else len(named) + others,
        citations=cited(draw, names),
    )


_any_selection = st.composite(draw_selection)
