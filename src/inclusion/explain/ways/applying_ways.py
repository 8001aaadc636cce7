"""How an application comes to meet the conditions of its wave: applicant, areas, evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inclusion.area import Area
from inclusion.excluded_locality import ExcludedLocalitySurvey, Study
from inclusion.explain.ways.application_change import improved, of_application, of_wave
from inclusion.explain.ways.effects import Gained
from inclusion.explain.ways.intake_ways import doubts_of_intake
from inclusion.explain.ways.move import YES, Doer, act, find_out
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding, MissingFact
from inclusion.language import Language, Text
from inclusion.prose import say
from inclusion.rules.entry import EntryCase
from inclusion.wave import EvidenceAsked


def kind_ways(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    """The ways to an applicant of a kind that the wave accepts.

    Args:
        case: The case.
        finding: The finding.
    """
    yield from doubts_of_intake(case, finding)
    own = case.application.kind
    for doubt in finding.missing:
        if doubt.code == "applicant-kinds":
            effect = of_wave(case, "applicant_kinds", value=(own,))
            yield (find_out(doubt, own.label, case.on, effect),)
    for step in finding.steps:
        for kind in case.wave.applicant_kinds or ():
            effects = improved(case, of_application(case, "kind", value=kind))
            yield (act(step, Doer.PLACE, case.on, *effects),)


def area_ways(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    """The ways to as many areas as the wave asks for.

    Args:
        case: The case.
        finding: The finding.
    """
    yield from doubts_of_intake(case, finding)
    for doubt in finding.missing:
        yield from _area_doubt(case, doubt)
    for step in finding.steps:
        for areas in _enough_areas(case):
            effects = improved(case, of_application(case, "areas", value=areas))
            yield (act(step, Doer.PLACE, case.on, *effects),)


def _area_doubt(case: EntryCase, doubt: MissingFact) -> Iterator[Moves]:
    chosen, offered = case.application.areas or (), case.wave.areas_offered
    if doubt.code == "areas-at-least":
        counted = len([area for area in chosen if offered is None or area in offered])
        effect = of_wave(case, "areas_at_least", value=counted)
        yield (find_out(doubt, at_most(counted), case.on, effect),)
    elif doubt.code == "areas-offered" and chosen:
        effect = of_wave(case, "areas_offered", value=chosen)
        yield (find_out(doubt, _labels(chosen), case.on, effect),)
    elif doubt.code == "chosen-areas" and case.wave.areas_at_least is not None:
        for areas in _enough_areas(case):
            effect = of_application(case, "areas", value=areas)
            yield (find_out(doubt, _labels(areas), case.on, effect),)


def _enough_areas(case: EntryCase) -> Iterator[tuple[Area, ...]]:
    """What was chosen with as many more areas of the list as are lacking, if the list has them."""
    chosen, least = case.application.areas or (), case.wave.areas_at_least or 0
    listed = tuple(Area) if case.wave.areas_offered is None else case.wave.areas_offered
    lacking = least - len([area for area in chosen if area in listed])
    more = [area for area in listed if area not in chosen][:lacking]
    if len(more) == lacking:
        yield (*chosen, *more)


def _labels(areas: tuple[Area, ...]) -> tuple[Text, ...]:
    return tuple(area.label for area in areas)


def at_least(number: int) -> Text:
    """A number, or a greater one, as what a fact has to be.

    Args:
        number: The number.
    """
    en, cs = (say(number, language) for language in Language)
    return Text(en=f"at least {en}", cs=f"nejméně {cs}")


def at_most(number: int) -> Text:
    """A number, or a smaller one, as what a fact has to be.

    Args:
        number: The number.
    """
    en, cs = (say(number, language) for language in Language)
    return Text(en=f"at most {en}", cs=f"nejvýše {cs}")


_ANY_STUDY: Final = Text(en="any study", cs="kterákoli studie")


def evidence_ways(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    """The ways to acceptable evidence of an excluded locality in the territory.

    Args:
        case: The case.
        finding: The finding.
    """
    yield from doubts_of_intake(case, finding)
    for doubt in finding.missing:
        yield from _evidence_doubt(case, doubt)
    for step in finding.steps:
        for survey in _survey(case):
            brought = (*(case.application.evidence or ()), survey)
            effects = improved(case, of_application(case, "evidence", value=brought))
            yield (act(step, Doer.PLACE, case.on, *effects),)


def _evidence_doubt(case: EntryCase, doubt: MissingFact) -> Iterator[Moves]:
    if doubt.code == "evidence-asked":
        effect = of_wave(case, "evidence", value=EvidenceAsked(primary=tuple(Study)))
        yield (find_out(doubt, _ANY_STUDY, case.on, effect),)
    elif doubt.code == "evidence-accepted":
        effect = of_wave(case, "evidence", "others", value=True)
        yield (find_out(doubt, YES, case.on, effect),)
    elif doubt.code == "excluded-localities":
        for survey in _survey(case):
            yield (find_out(doubt, survey.study.label, case.on, Gained(value=survey)),)


def _survey(case: EntryCase) -> Iterator[ExcludedLocalitySurvey]:
    """A study of the kind asked for first that finds an excluded locality in the territory."""
    studies = case.wave.evidence.primary if case.wave.evidence else ()
    for code, study in zip(case.territory.municipalities, studies[:1], strict=False):
        yield ExcludedLocalitySurvey(municipality=code, study=study, found=1)
