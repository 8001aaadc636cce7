"""How the competent body comes to choose a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from inclusion.answer import Answer
from inclusion.competence import DecidingBody, Power, days_of_power, has_power
from inclusion.dates import PartialDate
from inclusion.explain.ways.application_change import of_wave
from inclusion.explain.ways.cooperation_ways import day_of_coming, may_be_awaited
from inclusion.explain.ways.effects import Gained, Known
from inclusion.explain.ways.move import YES, Doer, Move, act, find_out, wait
from inclusion.explain.ways.places import position
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding, MissingFact
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.rules.entry import EntryCase
from inclusion.rules.entry.selection import is_valid, missing_body, missing_of
from inclusion.selection import Selection

_AWAIT: Final = Text(
    en="{locality} waits for the decision on the applications that the record names: {decided}",
    cs="Místo {locality} vyčká rozhodnutí o přihláškách, které záznam uvádí: {decided}",
)
_CHOSEN: Final = Text(en="this place was chosen", cs="toto místo bylo vybráno")
_COMMITTEE: Final = DecidingBody.MONITORING_COMMITTEE


def selection_ways(case: EntryCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a place that the competent body has chosen.

    A decision that the record knows for a later day is brought forward or waited for. If it
    chooses others, choosing this place before would contradict the record.

    Args:
        case: The case.
        finding: The finding.
    """
    decisions = case.programme.selections_in(case.wave.id)
    open_ones = [one for one in decisions if _may_be_of(one, case.wave.decided_by)]
    if finding.answer is Answer.NOT_MET:
        yield from _decided(case, finding, open_ones)
    elif not decisions:
        yield from _unless_empty(_choice_found(case, finding))
    else:
        yield from _doubts(case, finding, decisions)
    for decision in open_ones:
        if may_be_awaited(decision.decided, case.on):
            yield (_awaited(case, decision),)


def _unless_empty(moves: Iterable[Move]) -> Iterator[Moves]:
    """Moves that belong together, if there are any."""
    together = tuple(moves)
    if together:
        yield together


def _may_be_of(decision: Selection, body: DecidingBody | None) -> bool:
    """Whether a decision was made by a body, as far as is known."""
    return body is None or decision.decided_by in (None, body)


def _awaited(case: EntryCase, decision: Selection) -> Move:
    decided = Fact(name="decided", value=decision.decided)
    what = Phrase(text=_AWAIT, facts=(case.place, decided))
    return wait("await-selection", what, day_of_coming(decision.decided))


def _decided(case: EntryCase, finding: Finding, ahead: list[Selection]) -> Iterator[Moves]:
    """The competent body decides today, by the decision on record for later if there is one."""
    today, place = PartialDate.on(case.on), case.locality.id
    ours = next((one for one in ahead if place in one.selected), None)
    body = case.wave.decided_by or (ours and ours.decided_by) or _body_on(today)
    doubts = () if case.wave.decided_by else (_body_found(case, missing_body(case), body),)
    if ours:
        earlier = _of_decision(case, ours, "decided", today)
        yield (*doubts, act(finding.steps[0], Doer.DECIDING_BODY, case.on, earlier))
    elif not ahead:
        made = Selection(wave=case.wave.id, decided=today, decided_by=body, selected=(place,))
        yield (*doubts, act(finding.steps[0], Doer.DECIDING_BODY, case.on, Gained(value=made)))


def _body_on(day: PartialDate) -> DecidingBody:
    """A body that may choose on a day: the Committee while its power is on record."""
    if has_power(_COMMITTEE, Power.SELECTION, on=day):
        return _COMMITTEE
    return DecidingBody.MINISTRY


def _body_found(case: EntryCase, doubt: MissingFact, body: DecidingBody) -> Move:
    return find_out(doubt, body.label, case.on, of_wave(case, "decided_by", value=body))


def _of_decision(case: EntryCase, decision: Selection, name: str, value: object) -> Known:
    at = position(case.programme.selections, decision)
    return Known(path=("selections", at, name), value=value)


def _choice_found(case: EntryCase, finding: Finding) -> Iterator[Move]:
    """Some decision of the competent body turns out to have chosen the place by the day."""
    body = case.wave.decided_by or _body_on(PartialDate.on(case.on))
    by_the_day = PartialDate.not_after(case.on)
    decided = _within_power(body, by_the_day) or by_the_day
    for doubt in finding.missing:
        if doubt.code == "deciding-body":
            yield _body_found(case, doubt, body)
        else:
            made = Selection(
                wave=case.wave.id, decided=decided, decided_by=body, selected=(case.locality.id,)
            )
            needed = (_CHOSEN, body.label, decided)
            yield find_out(doubt, needed, case.on, Gained(value=made))


def _within_power(body: DecidingBody, decided: PartialDate) -> PartialDate | None:
    """What is known of a day, and that the body had the power on it, if that may be so."""
    if body is not _COMMITTEE:
        return decided
    bounds = (
        (max(days.first, decided.earliest), min(days.last, decided.latest))
        for days in days_of_power(body, Power.SELECTION)
    )
    return next((PartialDate(first, last) for first, last in bounds if first <= last), None)


def _doubts(case: EntryCase, finding: Finding, decisions: tuple[Selection, ...]) -> Iterator[Moves]:
    """A decision that chose the place turns out to be valid, or none that refused it does."""
    doubtful = [one for one in decisions if is_valid(case, one) is None]
    chosen = [one for one in doubtful if case.locality.id in one.selected]
    for decision in chosen:
        yield from _unless_empty(_made_valid(case, finding, decision))
    if not chosen:
        yield from _unless_empty(_made_void(case, finding, doubtful))


def _made_valid(case: EntryCase, finding: Finding, decision: Selection) -> Iterator[Move]:
    """Everything that is missing of a decision turns out as it has to be."""
    body = case.wave.decided_by or decision.decided_by or _body_on(decision.decided)
    by = PartialDate(decision.decided.earliest, min(decision.decided.latest, case.on))
    decided = _within_power(body, by)
    if decided is None:
        return
    if case.wave.decided_by is None:
        yield _body_found(case, finding.missing[0], body)
    day_is_told = False
    for doubt in missing_of(case, decision):
        if doubt.code == "selection-decided-by":
            effect = _of_decision(case, decision, "decided_by", body)
            yield find_out(doubt, body.label, case.on, effect)
        elif not day_is_told:
            day_is_told = True
            effect = _of_decision(case, decision, "decided", decided)
            needed = decided if doubt.code == "selection-decided" else YES
            yield find_out(doubt, needed, case.on, effect)


def _made_void(case: EntryCase, finding: Finding, refusals: list[Selection]) -> Iterator[Move]:
    """The decisions that did not choose the place turn out not to be those of the competent body.

    Where it is known to have made one of them, nothing can be found out.
    """
    body = case.wave.decided_by
    told = {decision.decided_by for decision in refusals}
    if body in told - {None}:
        return
    if body is None:
        first = _body_on(PartialDate.on(case.on))
        body = next(one for one in (first, *DecidingBody) if one not in told)
        yield _body_found(case, finding.missing[0], body)
    other = next(one for one in reversed(DecidingBody) if one is not body)
    for decision in refusals:
        for doubt in missing_of(case, decision) if decision.decided_by is None else ():
            if doubt.code == "selection-decided-by":
                effect = _of_decision(case, decision, "decided_by", other)
                yield find_out(doubt, other.label, case.on, effect)
