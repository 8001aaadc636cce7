"""Hypothesis strategies for waves and the selections in them."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.application import ApplicantKind
from inclusion.competence import DecidingBody
from inclusion.dates import DayRange
from inclusion.excluded_locality import Study
from inclusion.identifiers import MethodologyId
from inclusion.internal_approval import MunicipalBody
from inclusion.language import Text
from inclusion.methodology import METHODOLOGIES
from inclusion.selection import Selection
from inclusion.testing.drawing import (
    YEARS,
    cited,
    day_in,
    days_in_order,
    either,
    knowledge,
    name,
    pick,
    repeat,
    seldom,
    some_areas,
    some_knowledge,
    some_of,
)
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import texts
from inclusion.wave import EvidenceAsked, Wave
from inclusion.wave_place import Standing, WavePlace

_TEXTS: Final = texts()
_PLAIN: Final = Text(en="wave", cs="vlna")
_APPLICANTS: Final = tuple(ApplicantKind)
_NUMBERS: Final = st.none() | st.integers(0, 50_000)
_MONTHS: Final = st.none() | st.integers(0, 48)
_BODIES: Final = tuple(DecidingBody)
_STUDIES: Final = tuple(Study)
_OWN_BODIES: Final = tuple(MunicipalBody)
_STANDINGS: Final = tuple(Standing)
_KNOWN_METHODOLOGIES: Final = tuple(version.id for version in METHODOLOGIES)
_METHODOLOGIES: Final = (None, *_KNOWN_METHODOLOGIES, MethodologyId("A"))


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
    approved, announced, opens, until, scored, decided, start = days_in_order(
        draw, *(within for _ in range(7))
    )
    return Wave(
        id=identifier,
        name=draw(_TEXTS),
        methodology=pick(draw, _METHODOLOGIES),
        rules_approved=knowledge(draw, approved),
        announced=knowledge(draw, announced),
        applications_from=knowledge(draw, opens),
        applications_until=knowledge(draw, until),
        scored_until=knowledge(draw, scored),
        decided_by=pick(draw, (None, *_BODIES)),
        decided=knowledge(draw, decided),
        cooperation_from=knowledge(draw, start),
        applicant_kinds=some_of(draw, _APPLICANTS) or None,
        areas_offered=some_areas(draw, names),
        areas_at_least=draw(_MONTHS),
        inhabitants_at_least=draw(_NUMBERS),
        evidence=draw_evidence_asked(draw, names) if either(draw) else None,
        internal_approval=some_of(draw, _OWN_BODIES) if either(draw) else None,
        usual_months=draw(_MONTHS),
        places=tuple(_draw_place(draw, names, within) for _ in repeat(draw, 0, 2)),
        citations=cited(draw, names),
    )


def draw_evidence_asked(draw: st.DrawFn, names: References) -> EvidenceAsked:
    """What evidence a wave asks for."""
    studies = some_of(draw, _STUDIES) or _STUDIES[:1]
    first = draw(st.integers(1, len(studies)))
    return EvidenceAsked(
        primary=studies[:first],
        alternative=studies[first:],
        others=pick(draw, (None, False, True)),
        citations=cited(draw, names),
    )


def _draw_place(draw: st.DrawFn, names: References, within: DayRange) -> WavePlace:
    return WavePlace(
        name=name(draw),
        standing=pick(draw, _STANDINGS),
        on=knowledge(draw, day_in(draw, within)),
        citations=cited(draw, names),
    )


_any_wave = st.composite(draw_wave)


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
        decided_by=pick(draw, (None, *_BODIES)),
        selected=named[:chosen],
        refused=named[chosen:],
        applied=None if others is None else len(named) + others,
        citations=cited(draw, names),
    )


_any_selection = st.composite(draw_selection)
