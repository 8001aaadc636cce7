"""Hypothesis strategies for whole programmes, valid and closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Final, NamedTuple, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.application import Application
from inclusion.cooperation import Cooperation
from inclusion.dossier import Dossier
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import LocalityId, MunicipalityCode, SourceId, WaveId
from inclusion.identifiers.check_digit import check_digit
from inclusion.language import Text
from inclusion.local_partnership import LocalPartnership
from inclusion.programme import Programme
from inclusion.project import Project
from inclusion.source import Source
from inclusion.strategic_plan import PlanKind, StrategicPlan
from inclusion.testing.agencies import draw_agency
from inclusion.testing.applications import draw_application
from inclusion.testing.cooperations import (
    draw_cooperation,
    draw_partnership,
    draw_regional,
)
from inclusion.testing.drawing import (
    EARLY,
    LATE,
    YEARS,
    Span,
    either,
    own_ids,
    pick,
    repeat,
    seldom,
)
from inclusion.testing.entry import draw_selection, draw_wave
from inclusion.testing.identifiers import (
    locality_ids,
    municipality_codes,
    source_ids,
    wave_ids,
)
from inclusion.testing.packages import draw_package
from inclusion.testing.places import draw_locality, draw_municipality, draw_survey
from inclusion.testing.plans import draw_plan
from inclusion.testing.projects import draw_project
from inclusion.testing.references import References, references_to
from inclusion.testing.sources import sources
from inclusion.testing.texts import texts

_Item = TypeVar("_Item", Application, LocalPartnership, StrategicPlan, FundingPackage, Project)
_Thing = TypeVar("_Thing")
_TEXTS: Final = texts()
_SPSZ: Final = st.just(PlanKind.SPSZ)
_KINDS: Final = st.sampled_from(PlanKind)
_PLAIN: Final = Text(en="inclusion", cs="začleňování")
_SOURCES: Final = sources()
_WELL: Final = Span(EARLY, LATE, known=True)
_ANYHOW: Final = Span(YEARS, YEARS, known=False)
_MOSTLY: Final = (1, 0, 1, 2)
_DOSSIERS: Final = st.sampled_from(Dossier)
_CITIES: Final = st.lists(municipality_codes(), unique=True, min_size=1, max_size=3)
_BOOKS: Final = source_ids()
_INTAKES: Final = wave_ids()
_SPOTS: Final = locality_ids()


def programmes(
    *,
    min_places: int = 1,
    max_places: int = 3,
    dossiers: SearchStrategy[Dossier] = _DOSSIERS,
) -> SearchStrategy[Programme]:
    """Programmes that hold whatever they refer to, with complete and partial records of places.

    In about half of the places things go as they should, so that all four outcomes come up; in the
    others everything is possible. They shrink to one municipality and one package, and as few
    places as were asked for, of which nothing is known.

    Args:
        min_places: The least number of places; with none there is nothing to ask about.
        max_places: The greatest number of places.
        dossiers: How complete the record of each place is.
    """
    return _programme(min_places, max_places, dossiers)


@st.composite
def _programme(
    draw: st.DrawFn, least: int, most: int, dossiers: SearchStrategy[Dossier]
) -> Programme:
    short = [_short_code(place) for place in repeat(draw, 1, 3)]
    cities = draw(_CITIES) if seldom(draw) else short
    books = own_ids(draw, SourceId, _BOOKS, 1, 2)
    intakes = own_ids(draw, WaveId, _INTAKES, 1, 2)
    spots = own_ids(draw, LocalityId, _SPOTS, least, most)
    names = references_to(municipalities=cities, localities=spots, waves=intakes, sources=books)
    golden = seldom(draw)
    places = [_place(draw, names, spot, well=golden or either(draw)) for spot in spots]
    packages = [_some_package(draw, names, well=golden or either(draw)) for _ in repeat(draw, 1, 2)]
    calls = _one_each(packages)
    plans = _one_each(plan for place in places for plan in place.plans)
    filed = repeat(draw, 0, 2) if either(draw) else ()
    detailed = seldom(draw)
    few = repeat(draw, 0, 1) if detailed else ()
    return Programme(
        title=draw(_TEXTS) if detailed else _PLAIN,
        agency=draw_agency(draw, names, YEARS),
        illustrative=either(draw),
        municipalities=tuple(
            draw_municipality(draw, names._replace(municipalities=st.just(city)), YEARS)
            for city in cities
        ),
        excluded_localities=tuple(draw_survey(draw, names, YEARS) for _ in few),
        localities=tuple(
            draw_locality(draw, names._replace(localities=st.just(spot)), dossiers, 3, YEARS)
            for spot in spots
        ),
        waves=tuple(
            draw_wave(draw, names._replace(waves=st.just(wave)), YEARS) for wave in intakes
        ),
        applications=_one_each(a for place in places for a in place.applications),
        selections=tuple(draw_selection(draw, names, YEARS) for _ in few),
        cooperations=tuple(c for place in places for c in place.cooperations),
        regional_memoranda=tuple(draw_regional(draw, names, _ANYHOW) for _ in few),
        partnerships=_one_each(p for place in places for p in place.partnerships),
        plans=plans,
        packages=calls,
        projects=_one_each(draw_project(draw, names, calls, plans) for _ in filed),
        sources=tuple(_source(draw, book, detailed=detailed) for book in books),
    )


class _Place(NamedTuple):
    """What happened in one place."""

    applications: list[Application]
    cooperations: list[Cooperation]
    partnerships: list[LocalPartnership]
    plans: list[StrategicPlan]


def _place(draw: st.DrawFn, everywhere: References, spot: LocalityId, *, well: bool) -> _Place:
    names = everywhere._replace(localities=st.just(spot))
    span = _WELL if well else _ANYHOW

    def some(one: Callable[[], _Thing]) -> list[_Thing]:
        return [one() for _ in range(1 if well else pick(draw, _MOSTLY))]

    return _Place(
        some(lambda: draw_application(draw, names, YEARS)),
        some(lambda: draw_cooperation(draw, names, span)),
        some(lambda: draw_partnership(draw, names, span)),
        some(lambda: draw_plan(draw, names, _SPSZ if well else _KINDS, span)),
    )


def _some_package(draw: st.DrawFn, names: References, *, well: bool) -> FundingPackage:
    return draw_package(draw, names, _WELL if well else _ANYHOW)


def _source(draw: st.DrawFn, identifier: SourceId, *, detailed: bool) -> Source:
    if detailed:
        return attrs.evolve(draw(_SOURCES), id=identifier)
    return Source(id=identifier, title=_PLAIN)


def _one_each(items: Iterable[_Item]) -> tuple[_Item, ...]:
    """Of those with the same identifier only the last."""
    return tuple({item.id: item for item in items}.values())


@cache
def _short_code(place: int) -> MunicipalityCode:
    digits = f"5000{place}"
    return MunicipalityCode(digits + check_digit(digits))
