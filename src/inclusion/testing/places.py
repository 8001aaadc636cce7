"""Hypothesis strategies for municipalities, localities and surveys of excluded localities."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.dates import DayRange
from inclusion.dossier import Dossier
from inclusion.excluded_locality import ExcludedLocality, ExcludedLocalitySurvey, Study
from inclusion.identifiers import Lau1, MunicipalityCode
from inclusion.locality import Locality, Membership
from inclusion.municipality import Counted, Municipality, MunicipalityKind, Population
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
    some_knowledge,
)
from inclusion.testing.identifiers import icos, lau1_codes, orp_codes
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import words

_WORDS: Final = words()
_PEOPLE: Final = st.integers(0, 1_400_000)
_KINDS: Final = tuple(MunicipalityKind)
_COUNTED: Final = tuple(Counted)
_STUDIES: Final = tuple(Study)
_DOSSIERS: Final = st.sampled_from(Dossier)
_ICOS: Final = st.none() | icos()
_DISTRICTS: Final = st.none() | lau1_codes()
_ORPS: Final = orp_codes()


def municipalities(
    *, names: References | None = None, within: DayRange = YEARS
) -> SearchStrategy[Municipality]:
    """Municipalities, shrinking to one of which only code, name and kind are known.

    Args:
        names: What can be referred to; its municipalities give the code.
        within: Where the days lie on which people were counted.
    """
    return _any_municipality(names or any_references(), within)


def draw_municipality(draw: st.DrawFn, names: References, within: DayRange) -> Municipality:
    """One municipality."""
    code, kind = draw(names.municipalities), pick(draw, _KINDS)
    if not seldom(draw):
        return Municipality(code=code, name=name(draw), kind=kind)
    district: Lau1 | None = draw(_DISTRICTS)
    orp = draw(_ORPS) if either(draw) else None
    fits = orp is None or district is None or orp.nuts3 == district.nuts3
    return Municipality(
        code=code,
        name=draw(_WORDS),
        kind=kind,
        ico=draw(_ICOS),
        district=district,
        orp=orp if fits else None,
        population=tuple(_population(draw, names, within) for _ in repeat(draw, 0, 2)),
        citations=cited(draw, names),
    )


_any_municipality = st.composite(draw_municipality)


def _population(draw: st.DrawFn, names: References, within: DayRange) -> Population:
    return Population(
        as_of=some_knowledge(draw, day_in(draw, within)),
        inhabitants=draw(_PEOPLE),
        counted=pick(draw, _COUNTED),
        citations=cited(draw, names),
    )


def localities(
    *,
    names: References | None = None,
    dossiers: SearchStrategy[Dossier] = _DOSSIERS,
    max_members: int = 3,
    within: DayRange = YEARS,
) -> SearchStrategy[Locality]:
    """Localities, shrinking to a complete one with one member, who has no known days.

    Args:
        names: What can be referred to; its localities give the identifier.
        dossiers: How complete the record is.
        max_members: The greatest number of members, at least one.
        within: Where the days lie on which members join and leave.
    """
    return _any_locality(names or any_references(), dossiers, max_members, within)


def draw_locality(
    draw: st.DrawFn,
    names: References,
    dossiers: SearchStrategy[Dossier],
    max_members: int,
    within: DayRange,
) -> Locality:
    """One locality."""
    return Locality(
        id=draw(names.localities),
        name=name(draw),
        members=tuple(_membership(draw, names, within) for _ in repeat(draw, 1, max_members)),
        dossier=draw(dossiers),
        citations=cited(draw, names) if seldom(draw) else (),
    )


_any_locality = st.composite(draw_locality)


def _membership(draw: st.DrawFn, names: References, within: DayRange) -> Membership:
    municipality: MunicipalityCode = draw(names.municipalities)
    if not seldom(draw):
        return Membership(municipality=municipality)
    since, until = days_in_order(draw, within, within)
    return Membership(
        municipality=municipality,
        since=knowledge(draw, since),
        until=knowledge(draw, until),
        citations=cited(draw, names),
    )


def surveys(
    *, names: References | None = None, within: DayRange = YEARS
) -> SearchStrategy[ExcludedLocalitySurvey]:
    """Surveys of excluded localities, shrinking to one that found none.

    Args:
        names: What can be referred to.
        within: Where the day of the study lies.
    """
    return _any_survey(names or any_references(), within)


def draw_survey(draw: st.DrawFn, names: References, within: DayRange) -> ExcludedLocalitySurvey:
    """One survey."""
    found = tuple(
        ExcludedLocality(name=draw(_WORDS), people=draw(st.none() | _PEOPLE))
        for _ in repeat(draw, 0, 2)
    )
    return ExcludedLocalitySurvey(
        municipality=draw(names.municipalities),
        study=pick(draw, _STUDIES),
        found=len(found) + draw(st.integers(0, 2)),
        as_of=knowledge(draw, day_in(draw, within)),
        localities=found,
        citations=cited(draw, names),
    )


_any_survey = st.composite(draw_survey)
