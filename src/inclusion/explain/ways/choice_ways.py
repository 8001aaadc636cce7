"""What may turn out about the areas that a place chose and about those that its plan covers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from inclusion.application import Application
from inclusion.area import Area
from inclusion.cooperation import Cooperation
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.explain.ways.content_ways import goals_in
from inclusion.explain.ways.effects import Effect, Gained, Known
from inclusion.explain.ways.move import find_out
from inclusion.explain.ways.places import position, unused
from inclusion.explain.ways.search import Moves
from inclusion.finding import MissingFact
from inclusion.identifiers import ApplicationId
from inclusion.language import Text
from inclusion.phrase import Phrase
from inclusion.plan_content import PlanArea
from inclusion.rules.chosen_areas import OnCooperations, applications_into, area_labels
from inclusion.rules.edition import Edition
from inclusion.rules.facts import OnRecord
from inclusion.rules.founding import OnPartnerships
from inclusion.wording import once

_COMPLETE = Text(
    en="whether anything is missing in the record about {locality}",
    cs="zda v záznamu o místu {locality} něco chybí",
)
_NOTHING = Text(en="nothing", cs="nic")
_COVERED = Text(
    en="only areas in which the plan has a goal with a measure",
    cs="jen oblasti, v nichž má plán cíl s opatřením",
)


def areas_found(
    case: OnPartnerships,
    doubt: MissingFact,
    parts: tuple[PlanArea, ...],
    asked: tuple[Edition, ...],
) -> Iterator[Moves]:
    """The areas of a plan turn out to be those that it has to cover.

    Args:
        case: The case.
        doubt: What is missing.
        parts: The areas, with as much as has to be known of each.
        asked: The versions that may cover them.
    """
    areas = tuple(part.area for part in parts)
    for edition in asked:
        if edition.version.content.areas is None:
            path = (*content_place(case, edition), "areas")
            yield (find_out(doubt, area_labels(areas), case.on, Known(path=path, value=parts)),)


def goals_found(
    case: OnPartnerships, doubt: MissingFact, areas: tuple[Area, ...], asked: tuple[Edition, ...]
) -> Iterator[Moves]:
    """The areas of a plan of which the goals are not known turn out to have some.

    Args:
        case: The case.
        doubt: What is missing.
        areas: The areas.
        asked: The versions that may have goals in them.
    """
    for edition in asked:
        effects = tuple(_goals(case, edition, areas))
        if effects:
            yield (find_out(doubt, area_labels(areas), case.on, *effects),)


def _goals(case: OnRecord, edition: Edition, areas: tuple[Area, ...]) -> Iterator[Effect]:
    for at, part in enumerate(edition.version.content.areas or ()):
        if part.goals is None and part.area in areas:
            path = (*content_place(case, edition), "areas", at, "goals")
            yield Known(path=path, value=goals_in(part.area))


def content_place(case: OnRecord, edition: Edition) -> tuple[str | int, ...]:
    """Where the content of a version stands in the record.

    Args:
        case: The case.
        edition: The version.
    """
    plan = position(case.programme.plans, edition.plan)
    version = position(edition.plan.versions, edition.version)
    return ("plans", plan, "versions", version, "content")


def choice_found(
    case: OnCooperations, doubt: MissingFact, worked_out: tuple[Area, ...]
) -> Iterator[Moves]:
    """What a place chose turns out to be what its plan works out; nothing else counts.

    Args:
        case: The case.
        doubt: What is missing.
        worked_out: The areas in which the plan has a goal with a measure.
    """
    running = [c for c in case.cooperations if c.lasts(case.locality, on=case.on) is not False]
    effects = once(e for c in running for e in _chosen(case, c, worked_out))
    if effects:
        yield (find_out(doubt, _COVERED, case.on, *effects),)
    elif any(_is_silent(case, c) for c in running) or not case.cooperations:
        whole = Phrase(text=_COMPLETE, facts=(case.place,))
        path = ("localities", position(case.programme.localities, case.locality), "dossier")
        complete = MissingFact(code="record-complete", what=whole)
        effect = Known(path=path, value=Dossier.COMPLETE)
        yield (find_out(complete, _NOTHING, case.on, effect),)
    else:
        yield from _over(case, doubt, running)


def _is_silent(case: OnCooperations, cooperation: Cooperation) -> bool:
    return case.dossier is Dossier.PARTIAL and not applications_into(case, cooperation)


def _chosen(
    case: OnCooperations, cooperation: Cooperation, areas: tuple[Area, ...]
) -> Iterator[Effect]:
    for application in applications_into(case, cooperation):
        if application.areas is None:
            at = position(case.programme.applications, application)
            yield Known(path=("applications", at, "areas"), value=areas)
    if cooperation.wave is not None and _is_silent(case, cooperation):
        taken = (one.id for one in case.programme.applications)
        made = Application(
            id=unused(ApplicationId, "application-", taken),
            wave=cooperation.wave,
            locality=case.locality.id,
            areas=areas,
        )
        yield Gained(value=made)


def _over(case: OnCooperations, doubt: MissingFact, running: list[Cooperation]) -> Iterator[Moves]:
    """A cooperation of which it is not known whether it lasts turns out not to."""
    for cooperation in running:
        if cooperation.lasts(case.locality, on=case.on) is None:
            at = position(case.programme.cooperations, cooperation)
            name, value = not_lasting(cooperation, case.on)
            effect = Known(path=("cooperations", at, name), value=value)
            yield (find_out(doubt, _COVERED, case.on, effect),)


def not_lasting(cooperation: Cooperation, on: date) -> tuple[str, PartialDate]:
    """The field of a cooperation, and what stands in it where the cooperation does not last.

    Args:
        cooperation: The cooperation.
        on: The day on which it does not last.
    """
    began, ended, before = cooperation.began, cooperation.ended, on - timedelta(1)
    if ended is None:
        return "ended", PartialDate.not_after(before)
    if ended.earliest <= before:
        return "ended", PartialDate(ended.earliest, before)
    after = on + timedelta(1)
    return "began", PartialDate(after, max(after, began.latest)) if began else (
        PartialDate.not_before(after)
    )
