"""How a place comes to be chosen: the competent body decides, or turns out to have decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from inclusion.answer import Answer
from inclusion.competence import COMPETENCES, DecidingBody, Power
from inclusion.dates import PartialDate
from inclusion.explain.ways.application_change import of_wave
from inclusion.explain.ways.cooperation_ways import begun_by, day_of_coming
from inclusion.explain.ways.effects import Gained, Known
from inclusion.explain.ways.move import Doer, Move, act, find_out, wait
from inclusion.explain.ways.places import position
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding, MissingFact
from inclusion.language import Text
from inclusion.rules.entry import EntryCase
from inclusion.selection import Selection

_CHOSEN: Final = Text(en="chosen", cs="místo je vybráno")


def selection_ways(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a decision of the competent body that chooses the place.

    Args:
        case: The case.
        finding: The finding.
    """
    decisions = case.programme.selections_in(case.wave.id)
    choosing = [one for one in decisions if case.locality.id in one.selected]
    if finding.answer is Answer.UNDETERMINED:
        yield from _found(case, finding, choosing or list(decisions))
        return
    step = finding.steps[0]
    ahead = [one.decided for one in choosing if one.decided.earliest > case.on]
    if ahead:
        yield (wait(step.code, step.what, min(map(day_of_coming, ahead))),)
        return
    body = _body(case)
    competent = () if case.wave.decided_by else (of_wave(case, "decided_by", value=body),)
    chosen = Gained(value=_choosing(case, body, PartialDate.on(case.on)))
    yield (act(step, Doer.DECIDING_BODY, case.on, *competent, chosen),)


def _body(case: EntryCase) -> DecidingBody:
    """The body that chooses; where that is not known, the one of which it was last known."""
    return case.wave.decided_by or DecidingBody.MONITORING_COMMITTEE


def _choosing(case: EntryCase, body: DecidingBody, decided: PartialDate) -> Selection:
    place = case.locality.id
    return Selection(wave=case.wave.id, decided=decided, decided_by=body, selected=(place,))


def _found(case: EntryCase, finding: Finding, decisions: list[Selection]) -> Iterator[Moves]:
    """What may turn out; where a decision chooses the place, of no other one anything has to."""
    doubts = {doubt.code: doubt for doubt in finding.missing}
    if "selection" in doubts:
        yield tuple(_made(case, doubts))
    for decision in decisions:
        if case.locality.id in decision.selected:
            yield tuple(_valid(case, doubts, decision))
        else:
            void = tuple(_void(case, doubts, decision))
            yield from (void,) if void else ()


def _made(case: EntryCase, doubts: dict[str, MissingFact]) -> Iterator[Move]:
    """A decision that the record lacks turns out to choose the place."""
    body = _body(case)
    if "deciding-body" in doubts:
        yield _competent(case, doubts["deciding-body"], body)
    chosen = Gained(value=_choosing(case, body, PartialDate(_first_day(body), case.on)))
    needed = (_CHOSEN, body.label, PartialDate.not_after(case.on))
    yield find_out(doubts["selection"], needed, case.on, chosen)


def _first_day(body: DecidingBody) -> date:
    """The first day on which a body is known to have chosen; any day if nothing is known."""
    known = (c.days.first for c in COMPETENCES if (c.body, c.power) == (body, Power.SELECTION))
    return min(known, default=date.min)


def _competent(case: EntryCase, doubt: MissingFact, body: DecidingBody) -> Move:
    return find_out(doubt, body.label, case.on, of_wave(case, "decided_by", value=body))


def _valid(case: EntryCase, doubts: dict[str, MissingFact], decision: Selection) -> Iterator[Move]:
    """A decision turns out to be made by the day, by the body that is competent."""
    at = ("selections", position(case.programme.selections, decision))
    body = case.wave.decided_by or decision.decided_by or DecidingBody.MONITORING_COMMITTEE
    if case.wave.decided_by is None:
        yield _competent(case, doubts["deciding-body"], body)
    if decision.decided_by is None:
        effect = Known(path=(*at, "decided_by"), value=body)
        yield find_out(doubts["selection-decided-by"], body.label, case.on, effect)
    if decision.decided.has_come_by(case.on) is None:
        effect = Known(path=(*at, "decided"), value=begun_by(decision.decided, case.on))
        needed = PartialDate.not_after(case.on)
        yield find_out(doubts["selection-decided"], needed, case.on, effect)


def _void(case: EntryCase, doubts: dict[str, MissingFact], decision: Selection) -> Iterator[Move]:
    """A decision that does not choose the place turns out to be a later one, or of another body."""
    at = ("selections", position(case.programme.selections, decision))
    if decision.decided.has_come_by(case.on) is None:
        later = PartialDate(case.on + timedelta(1), decision.decided.latest)
        effect = Known(path=(*at, "decided"), value=later)
        yield find_out(doubts["selection-decided"], later, case.on, effect)
        return
    competent = case.wave.decided_by or _other_than(decision.decided_by)
    if case.wave.decided_by is None:
        yield _competent(case, doubts["deciding-body"], competent)
    if decision.decided_by is None:
        other = _other_than(competent)
        effect = Known(path=(*at, "decided_by"), value=other)
        yield find_out(doubts["selection-decided-by"], other.label, case.on, effect)


def _other_than(body: DecidingBody | None) -> DecidingBody:
    """A body that decides, and is not this one."""
    bodies = (DecidingBody.MONITORING_COMMITTEE, DecidingBody.AGENCY)
    return next(one for one in bodies if one is not body)
