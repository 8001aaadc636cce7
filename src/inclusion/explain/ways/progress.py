"""How far a project comes by a day: what happens to it by then, or turns out to have happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final, TypeVar

import attrs

from inclusion.dates import PartialDate
from inclusion.explain.ways.move import Doer, Move, act, find_out
from inclusion.explain.ways.project_effects import Occurs
from inclusion.explain.ways.search import Moves
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.money_by_source import MoneyBySource
from inclusion.phrase import Fact
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
from inclusion.rules.end_of_cooperation import EndOfCooperationCase, NotBegun
from inclusion.rules.end_of_cooperation.steps import award, begin
from inclusion.rules.facts import missing

_Event = TypeVar("_Event", bound=ProjectEvent)

_WHEN: Final = Text(
    en="whether and when this happened to the project “{project}”: {event}",
    cs="zda a kdy u projektu „{project}“ nastalo: {event}",
)
_LABELS: Final[Mapping[type[ProjectEvent], Text]] = MappingProxyType(
    {
        ProjectSubmitted: Text(en="submission", cs="podání žádosti"),
        ProjectRejected: Text(en="rejection", cs="zamítnutí"),
        GrantAwarded: Text(en="award of the grant", cs="přiznání podpory"),
        RealisationBegan: Text(en="start of the work", cs="zahájení realizace"),
        ProjectWithdrawn: Text(en="withdrawal by the applicant", cs="stažení žadatelem"),
        AwardRevoked: Text(en="revocation of the award", cs="odnětí podpory"),
        ProjectLost: Text(
            en="loss by the end of the cooperation", cs="ztráta ukončením spolupráce"
        ),
    }
)
_ENDS: Final = (ProjectRejected, ProjectWithdrawn, AwardRevoked, ProjectLost)


def started_by(case: EndOfCooperationCase) -> Moves:
    """The moves by which a submitted project holds a grant and is begun on the last day.

    What may have happened by then on record is not done again, and what is recorded for later is
    brought forward.

    Args:
        case: The case.
    """
    day, project = PartialDate.on(case.on), case.project.id
    awarded = GrantAwarded(on=day, amounts=MoneyBySource())
    begun = RealisationBegan(on=day)
    granting = act(
        award(case),
        Doer.MANAGING_AUTHORITY,
        case.on,
        Occurs(project=project, event=awarded),
    )
    starting = act(begin(case), Doer.APPLICANT, case.on, Occurs(project=project, event=begun))
    both = [(GrantAwarded, granting), (RealisationBegan, starting)]
    if _began_without_a_grant(case.project.history):
        both.reverse()
    return tuple(move for kind, move in both if not _may_have_come(case, kind))


def unless_lost(case: EndOfCooperationCase, move: Move) -> Iterator[Moves]:
    """A move alone, and with the start of the work where the programme loses what is not begun.

    Args:
        case: The case.
        move: The move.
    """
    yield (move,)
    lost = case.profile is not None and case.profile.not_begun is NotBegun.LOST
    if lost and case.has_begun is False:
        yield (move, *started_by(case))


def start_found(case: EndOfCooperationCase, doubt: MissingFact) -> Moves:
    """The moves that find out that a submitted project held a grant and was begun by the day.

    Args:
        case: The case.
        doubt: The fact that is missing.
    """
    by = PartialDate.not_after(case.on)
    history = case.project.history
    awarded = _recorded(history, GrantAwarded)
    begun = _recorded(history, RealisationBegan)
    events = (
        dated(awarded, by) if awarded else GrantAwarded(on=by, amounts=MoneyBySource()),
        dated(begun, by) if begun else RealisationBegan(on=by),
    )
    known = {event for event in history if event.on.has_come_by(case.on)}
    return tuple(happened_by(case, doubt, event) for event in events if event not in known)


def end_found(case: EndOfCooperationCase, doubt: MissingFact) -> Move:
    """The move that finds out that a project came to nothing only after the last day.

    Args:
        case: The case; whether the project is over by then is not known.
        doubt: The fact that is missing.
    """
    end = next(event for event in case.project.history if isinstance(event, _ENDS))
    later = PartialDate.not_before(case.on + timedelta(1))
    event = attrs.evolve(end, on=PartialDate(later.earliest, end.on.latest))
    return _found(case, doubt, event, later)


def happened_by(case: EndOfCooperationCase, doubt: MissingFact, event: ProjectEvent) -> Move:
    """The move that finds out that something happened to the project by the last day.

    Args:
        case: The case.
        doubt: The fact that is missing.
        event: What happened.
    """
    return _found(case, doubt, event, PartialDate.not_after(case.on))


def dated(event: _Event, by: PartialDate) -> _Event:
    """An event of the record, known to have happened by a day as well.

    Args:
        event: The event.
        by: A day with no other before it.
    """
    return attrs.evolve(event, on=PartialDate(event.on.earliest, min(event.on.latest, by.latest)))


def _found(
    case: EndOfCooperationCase, doubt: MissingFact, event: ProjectEvent, needed: PartialDate
) -> Move:
    label = Fact(name="event", value=_LABELS[type(event)])
    fact = missing(doubt.code, _WHEN, case.named_project, label)
    return find_out(fact, needed, case.on, Occurs(project=case.project.id, event=event))


def _recorded(history: tuple[ProjectEvent, ...], kind: type[_Event]) -> _Event | None:
    return next((event for event in history if isinstance(event, kind)), None)


def _began_without_a_grant(history: tuple[ProjectEvent, ...]) -> bool:
    """Whether the work is recorded to begin, now or later, before an award or without one."""
    kinds = [type(event) for event in history if isinstance(event, GrantAwarded | RealisationBegan)]
    return kinds[:1] == [RealisationBegan]


def _may_have_come(case: EndOfCooperationCase, kind: type[ProjectEvent]) -> bool:
    """Whether an event of a kind is recorded that may have happened by the day."""
    recorded = _recorded(case.project.history, kind)
    return recorded is not None and recorded.on.earliest <= case.on
