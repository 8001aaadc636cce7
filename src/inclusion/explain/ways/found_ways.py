"""The ways from one answer of any book to yes: searched for, and told with the days they hold."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, TypeVar

import attrs

from inclusion.answer import Outcome
from inclusion.dates import Moment
from inclusion.explain.ways.move import MoveKind, applied
from inclusion.explain.ways.search import MIDNIGHT, Inquiry, Moves, moment_of, search
from inclusion.explain.ways.way import Way, WaysToYes
from inclusion.programme import Programme

MOST: Final = 500
"""How many changed records are asked about, unless the caller says otherwise."""

Case = TypeVar("Case")


def found_ways(inquiry: Inquiry[Case], programme: Programme, at: Moment, most: int) -> WaysToYes:
    """The answer to a question, and the ways from there to yes.

    Args:
        inquiry: How the question is asked.
        programme: The record.
        at: The minute, or the first one of the day.
        most: How many changed records are asked about at most.
    """
    decision = inquiry.ask(programme, at)
    if decision.outcome is Outcome.GRANTED:
        return WaysToYes(decision=decision, ways=())
    found = search(inquiry, programme, at, most)
    ways = tuple(_way(inquiry, programme, at, moves) for moves in found.ways)
    return WaysToYes(
        decision=decision,
        ways=ways,
        why_none=() if ways else found.dead_ends or decision.decisive,
        complete=found.complete,
    )


def _way(inquiry: Inquiry[Case], programme: Programme, at: Moment, moves: Moves) -> Way:
    moment = moment_of(moves, at)
    changed = applied(programme, moves)
    until = _granted_until(inquiry, changed, moment)
    latest = at.day if inquiry.acts_end_with_the_day else until
    told = tuple(
        attrs.evolve(move, latest=latest) if move.kind is MoveKind.ACT else move for move in moves
    )
    closing = inquiry.closing(inquiry.at(changed, moment))
    return Way(
        moves=told,
        on=moment.day,
        until=until,
        last_minute=closing if closing and closing.day == until else None,
        at=moment if inquiry.to_the_minute else None,
    )


def _granted_until(inquiry: Inquiry[Case], programme: Programme, at: Moment) -> date | None:
    """The last day on which the answer stays ``granted`` from a minute on; ``None`` if none is."""
    case = inquiry.at(programme, at)
    for turn in sorted(turn for turn in inquiry.turning(case) if turn > at):
        if inquiry.ask(programme, turn).outcome is not Outcome.GRANTED:
            return turn.day if turn.time > MIDNIGHT else turn.day - timedelta(1)
    return None
