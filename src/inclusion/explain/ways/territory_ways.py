"""How the territory of an application comes to have the inhabitants that the wave asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from inclusion.application import StatedPopulation
from inclusion.explain.ways.application_change import improved, of_application, of_wave
from inclusion.explain.ways.applying_ways import at_least, at_most
from inclusion.explain.ways.effects import Effect, Known
from inclusion.explain.ways.intake_ways import doubts_of_intake
from inclusion.explain.ways.move import Doer, act, find_out
from inclusion.explain.ways.places import position
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding, MissingFact, Step
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.municipality import Population
from inclusion.phrase import FactItem, Phrase
from inclusion.rules.entry import EntryCase
from inclusion.rules.entry.headcount import figures_for, headcount

_TOGETHER: Final = Text(
    en="{locality} applies together with others, as one territory: {territory}",
    cs="Místo {locality} podá přihlášku společně s dalšími, jako jedno území: {territory}",
)


def territory_found(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    """The territory turns out to be that of the applicants, or that of the place.

    Args:
        case: The case.
        finding: A finding of any rule.
    """
    members = tuple(dict.fromkeys(stay.municipality for stay in case.locality.members))
    for doubt in finding.missing:
        if doubt.code == "application-territory":
            for codes in dict.fromkeys((case.territory.municipalities, members)):
                if codes:
                    effect = of_application(case, "territory", value=codes)
                    yield (find_out(doubt, _named(case, codes), case.on, effect),)


def population_ways(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a territory with the inhabitants that the wave asks for.

    Args:
        case: The case.
        finding: The finding.
    """
    yield from doubts_of_intake(case, finding)
    yield from territory_found(case, finding)
    for doubt in finding.missing:
        yield from _population_doubt(case, doubt)
    for step in finding.steps:
        yield from _together(case, step)


def _population_doubt(case: EntryCase, doubt: MissingFact) -> Iterator[Moves]:
    people = headcount(case)
    if doubt.code == "inhabitants-at-least":
        effect = of_wave(case, "inhabitants_at_least", value=people.least)
        yield (find_out(doubt, at_most(people.least), case.on, effect),)
    elif doubt.code == "inhabitants":
        stated, lacking = _stated(case)
        effect = of_application(case, "inhabitants", value=stated)
        yield (find_out(doubt, at_least(lacking), case.on, effect),)
    elif doubt.code == "inhabitants-agreed":
        needed = at_least(people.most or 0)
        yield (find_out(doubt, needed, case.on, *_agreed(case)),)


def _stated(case: EntryCase) -> tuple[tuple[StatedPopulation, ...], int]:
    """The figures stated with those that are lacking, of which the first is as great as needed."""
    people = headcount(case)
    lacking = max((case.wave.inhabitants_at_least or 0) - people.least, 0)
    numbers = (lacking, *(0 for _ in people.unknown[1:]))
    found = (
        StatedPopulation(municipality=code, inhabitants=number)
        for code, number in zip(people.unknown, numbers, strict=True)
    )
    return (*(case.application.inhabitants or ()), *found), lacking


def _agreed(case: EntryCase) -> Iterator[Known]:
    """Of the figures for a municipality of the territory the greatest turns out to hold."""
    for code in case.territory.municipalities:
        figures = figures_for(case, code)
        greatest = max((figure.inhabitants for figure in figures), default=0)
        for figure in figures:
            if figure.inhabitants < greatest:
                path = (*_place_of(case, code, figure), "inhabitants")
                yield Known(path=path, value=greatest)


def _place_of(
    case: EntryCase, code: MunicipalityCode, figure: StatedPopulation | Population
) -> tuple[str | int, ...]:
    """Where a figure of a municipality stands in the record."""
    if isinstance(figure, StatedPopulation):
        at = position(case.programme.applications, case.application)
        stated = case.application.inhabitants or ()
        return ("applications", at, "inhabitants", position(stated, figure))
    municipality = case.programme.municipality(code)
    at = position(case.programme.municipalities, municipality)
    return ("municipalities", at, "population", position(municipality.population, figure))


def _together(case: EntryCase, step: Step) -> Iterator[Moves]:
    """Municipalities of the place or of the district join, until they may be enough together."""
    territory = case.territory.municipalities
    for code in _neighbours(case):
        territory = (*territory, code)
        wider = attrs.evolve(case.application, applicants=None, territory=territory)
        people = headcount(attrs.evolve(case, application=wider))
        if people.most is None or people.most >= (case.wave.inhabitants_at_least or 0):
            what = Phrase(text=_TOGETHER, facts=(case.place, case.named(territory)))
            together = attrs.evolve(step, what=what)
            effects = improved(case, *_joined(case, territory))
            yield (act(together, Doer.PLACE, case.on, *effects),)
            return


def _neighbours(case: EntryCase) -> Iterator[MunicipalityCode]:
    """Municipalities that could join: those of the place, then those of the same districts."""
    own = case.territory.municipalities
    members = tuple(dict.fromkeys(stay.municipality for stay in case.locality.members))
    districts = {case.programme.municipality(code).district for code in own} - {None}
    beside = (one.code for one in case.programme.municipalities if one.district in districts)
    yield from (code for code in dict.fromkeys((*members, *beside)) if code not in own)


def _joined(case: EntryCase, territory: tuple[MunicipalityCode, ...]) -> Iterator[Effect]:
    """All of them apply; what the territory is can be said only once that is."""
    yield of_application(case, "territory", value=None)
    yield of_application(case, "applicants", value=territory)
    yield of_application(case, "territory", value=territory)


def _named(case: EntryCase, codes: tuple[MunicipalityCode, ...]) -> tuple[FactItem, ...]:
    named = case.named(codes).value
    return named if isinstance(named, tuple) else (named,)
