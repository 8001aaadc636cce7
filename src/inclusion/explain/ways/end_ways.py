"""How a project comes to be filed, supported and begun by the last day of a cooperation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import attrs

from inclusion.answer import Answer
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.explain.ways.effects import Effect, Known
from inclusion.explain.ways.move import Doer, Move, act, find_out
from inclusion.explain.ways.places import position
from inclusion.explain.ways.project_effects import ProjectHappens
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding, Step
from inclusion.language import Text
from inclusion.locality import Locality
from inclusion.money_by_source import MoneyBySource
from inclusion.phrase import FactItem, Phrase
from inclusion.project_events import (
    AwardRevoked,
    GrantAwarded,
    ProjectEvent,
    ProjectLost,
    ProjectRejected,
    ProjectSubmitted,
    ProjectWithdrawn,
    RealisationBegan,
)
from inclusion.quantity import Named
from inclusion.rules.end_of_cooperation import EndOfCooperationCase, NotBegun

_AWARD: Final = Text(
    en="The managing authority awards the grant to the project “{project}” while the cooperation"
    " still runs",
    cs="Řídicí orgán přizná projektu „{project}“ podporu ještě za trvání spolupráce",
)
_BEGIN: Final = Text(
    en="The applicant begins work on the project “{project}” while the cooperation still runs",
    cs="Žadatel zahájí realizaci projektu „{project}“ ještě za trvání spolupráce",
)
_FILED: Final = Text(en="submitted by then", cs="do té doby podán")
_AWARDED: Final = Text(en="supported by then", cs="do té doby podpořen")
_BEGUN: Final = Text(en="begun by then", cs="do té doby zahájen")
_NOT_OVER: Final = Text(en="not over by then", cs="do té doby neskončil")

_ENDS = (ProjectRejected, ProjectWithdrawn, AwardRevoked, ProjectLost)
_ONE_DAY: Final = timedelta(1)
_Found = tuple[FactItem, Effect]
"""What a fact has to be, and what that says of the record."""


def filing_ways(case: EndOfCooperationCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a project that is filed by the day under the plan of the place.

    Where a project that has not begun might be lost, it is begun as well.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.NOT_MET:
        step = attrs.evolve(finding.steps[0], latest=case.on)
        first = act(step, Doer.APPLICANT, case.on, _happens(case, _submitted(case)))
    else:
        needed, effects = zip(*_filed(case), strict=True)
        first = find_out(finding.missing[0], needed, case.on, *effects)
    yield (first,)
    yield (first, *_start(case))


def going_on_ways(case: EndOfCooperationCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a project that has begun by the day, or need not have.

    What is known of its operational programme is no part of the record; where nothing is, the
    project is begun by the day.

    Args:
        case: The case.
        finding: The finding.
    """
    found = tuple(_progress(case)) if finding.code == "unknown" else ()
    if not found:
        yield _start(case)
        return
    needed, effects = zip(*found, strict=True)
    known = find_out(finding.missing[0], needed, case.on, *effects)
    yield (known,)
    yield (known, *_start(case))


def _filed(case: EndOfCooperationCase) -> Iterator[_Found]:
    """The place under whose plan the project is filed, and that it was submitted by the day."""
    if case.is_ours is None:
        place = _place(case)
        named = Named(kind="locality", id=str(place.id), name=place.name)
        at = position(case.programme.projects, case.project)
        yield named, Known(path=("projects", at, "locality"), value=place.id)
    if case.was_submitted is None:
        yield _FILED, _turned_out(case, case.project.submission or _submitted(case))


def _place(case: EndOfCooperationCase) -> Locality:
    """The place itself; another one where a project of this place would be lost."""
    others = (one for one in case.programme.localities if one.id != case.locality.id)
    return next(others, case.locality) if _would_be_lost(case) else case.locality


def _would_be_lost(case: EndOfCooperationCase) -> bool:
    profile = case.profile
    loses = profile is not None and profile.not_begun is NotBegun.LOST
    return bool(loses and case.was_submitted and case.has_begun is False)


def _progress(case: EndOfCooperationCase) -> Iterator[_Found]:
    """That the project was not over by the day, and had begun by then where that matters."""
    for event in case.project.history:
        if isinstance(event, _ENDS) and event.on.has_come_by(case.on) is None:
            later = PartialDate(case.on + _ONE_DAY, event.on.latest)
            yield _NOT_OVER, _happens(case, attrs.evolve(event, on=later))
    profile = case.profile
    if profile is None or profile.not_begun is NotBegun.LOST:
        yield from _began(case)


def _began(case: EndOfCooperationCase) -> Iterator[_Found]:
    submission = case.project.submission
    if submission and submission.on.earliest >= case.on:
        return  # nothing can have followed that nobody knows of
    for made, words in ((_awarded(case), _AWARDED), (_begun(case), _BEGUN)):
        recorded = _recorded(case, made)
        partial = case.project.dossier is Dossier.PARTIAL
        if recorded is None and partial:
            yield words, _turned_out(case, made)
        elif recorded is not None and recorded.on.has_come_by(case.on) is None:
            yield words, _turned_out(case, recorded)


def _start(case: EndOfCooperationCase) -> Moves:
    """The award and the start of the work, as far as they have not surely come by the day."""
    return tuple(_started(case))


def _started(case: EndOfCooperationCase) -> Iterator[Move]:
    rows = (
        ("award-before-end", _AWARD, Doer.MANAGING_AUTHORITY, _awarded(case)),
        ("begin-before-end", _BEGIN, Doer.APPLICANT, _begun(case)),
    )
    for code, text, by, event in rows:
        recorded = _recorded(case, event)
        if recorded is None or not recorded.on.has_come_by(case.on):
            what = Phrase(text=text, facts=(case.named_project,))
            step = Step(code=code, what=what, latest=case.on)
            yield act(step, by, case.on, _happens(case, event))


def _recorded(case: EndOfCooperationCase, event: ProjectEvent) -> ProjectEvent | None:
    """An event of the same kind on record, if there is one."""
    return next((one for one in case.project.history if type(one) is type(event)), None)


def _submitted(case: EndOfCooperationCase) -> ProjectEvent:
    return ProjectSubmitted(on=PartialDate.on(case.on))


def _awarded(case: EndOfCooperationCase) -> ProjectEvent:
    return GrantAwarded(on=PartialDate.on(case.on), amounts=MoneyBySource())


def _begun(case: EndOfCooperationCase) -> ProjectEvent:
    return RealisationBegan(on=PartialDate.on(case.on))


def _happens(case: EndOfCooperationCase, event: ProjectEvent) -> Effect:
    return ProjectHappens(project=case.project.id, event=event)


def _turned_out(case: EndOfCooperationCase, event: ProjectEvent) -> Effect:
    """An event turns out to have come by the day; of its day nothing else becomes known."""
    earliest = event.on.earliest if event in case.project.history else date.min
    return _happens(case, attrs.evolve(event, on=PartialDate(earliest, case.on)))
