"""A move: one step of a way to yes, with who does it, what it is about and what it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Final

import attrs

from inclusion.dates import TimeOfDay
from inclusion.errors import Violation
from inclusion.explain.ways.effects import Effect
from inclusion.finding import MissingFact, Step
from inclusion.invariants import not_blank
from inclusion.language import Text
from inclusion.phrase import Fact, FactItem, Phrase
from inclusion.programme import Programme
from inclusion.validity import Valid

YES: Final = Text(en="yes", cs="ano")
NO: Final = Text(en="no", cs="ne")
NEEDED: Final = "needed"
"""The name of the fact that says what has to be found out for a way to hold."""


class MoveKind(Enum):
    """What sort of thing a move is."""

    ACT = "act"
    """Somebody does something."""
    WAIT = "wait"
    """A day that the record names is waited for."""
    FIND_OUT = "find-out"
    """A fact is found out, and it has to be as the way needs it."""

    @property
    def label(self) -> Text:
        """The name in both languages."""
        return _KINDS[self]


_KINDS = {
    MoveKind.ACT: Text(en="do", cs="udělat"),
    MoveKind.WAIT: Text(en="wait", cs="vyčkat"),
    MoveKind.FIND_OUT: Text(en="find out", cs="zjistit"),
}


class Doer(Enum):
    """Who makes a move."""

    AGENCY = "agency"
    DECIDING_BODY = "deciding-body"
    """The body that chooses the places of a wave; which one is a fact of the move."""
    COUNCIL = "council"
    """The council of a municipality; which one is a fact of the move."""
    PARTNERSHIP = "partnership"
    PLACE = "place"
    APPLICANT = "applicant"
    """Who files a project."""
    MANAGING_AUTHORITY = "managing-authority"
    ASKER = "asker"
    """Whoever wants to know, or keeps the record."""

    @property
    def label(self) -> Text:
        """The name in both languages."""
        return _DOERS[self]


_DOERS = {
    Doer.AGENCY: Text(en="the Agency", cs="Agentura"),
    Doer.DECIDING_BODY: Text(en="the body that decides", cs="příslušný orgán"),
    Doer.COUNCIL: Text(en="municipal council", cs="zastupitelstvo"),
    Doer.PARTNERSHIP: Text(en="local partnership", cs="lokální partnerství"),
    Doer.PLACE: Text(en="the place", cs="místo"),
    Doer.APPLICANT: Text(en="the applicant", cs="žadatel"),
    Doer.MANAGING_AUTHORITY: Text(en="managing authority", cs="řídicí orgán"),
    Doer.ASKER: Text(en="whoever asks", cs="tazatel"),
}


@attrs.frozen(kw_only=True)
class Move(Valid):
    """One step of a way to yes.

    Args:
        code: A stable code: that of the step or of the missing fact in the decision.
        kind: What sort of thing it is.
        by: Who makes it.
        what: Who does what, about which version, package or place, in words and facts.
        on: The day on which it is made; of a wait the day that is waited for.
        effects: What it changes in the record, in order; a wait changes nothing but the day.
        latest: The last day on which the way still leads to yes if the move is made then; ``None``
            if no day is known to end it, or the move is no act.
        minute: Of a wait the minute of the day that is waited for, if it is for one.
    """

    code: str
    kind: MoveKind
    by: Doer
    what: Phrase
    on: date
    effects: tuple[Effect, ...] = ()
    latest: date | None = None
    minute: TimeOfDay | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "code")

    def applied(self, programme: Programme) -> Programme:
        """The record once the move is made.

        Args:
            programme: The record.

        Raises:
            IllegalStepError: The move cannot be made yet: it needs one before it.
            InvalidValueError: The record cannot hold what the move brings.
            UnknownReferenceError: The record lacks what the move is about.
        """
        for effect in self.effects:
            programme = effect.applied(programme)
        return programme


def act(step: Step, by: Doer, on: date, *effects: Effect) -> Move:
    """A move that does what a finding says would mend it.

    Args:
        step: The step of the finding.
        by: Who does it.
        on: The day.
        effects: What it changes in the record.
    """
    return Move(
        code=step.code,
        kind=MoveKind.ACT,
        by=by,
        what=step.what,
        on=on,
        effects=effects,
        latest=step.latest,
    )


def wait(
    code: str, what: Phrase, until: date, *, at: TimeOfDay | None = None, by: Doer = Doer.PLACE
) -> Move:
    """A move that waits for a day of the record.

    Args:
        code: The code of the step.
        what: What is waited for.
        until: The day.
        at: The minute of the day, if it is for one.
        by: Who waits.
    """
    return Move(code=code, kind=MoveKind.WAIT, by=by, what=what, on=until, minute=at)


def find_out(
    fact: MissingFact, needed: FactItem | tuple[FactItem, ...], on: date, *effects: Effect
) -> Move:
    """A move that finds out a missing fact.

    Args:
        fact: The fact.
        needed: What it has to be.
        on: The day of the question.
        effects: What it changes in the record if it is so.
    """
    text = Text(
        en=f"Find out {fact.what.text.en}; needed: {{needed}}",
        cs=f"Zjistit, {fact.what.text.cs}; ke kladné odpovědi je třeba: {{needed}}",
    )
    what = Phrase(text=text, facts=(*fact.what.facts, Fact(name=NEEDED, value=needed)))
    return Move(
        code=fact.code, kind=MoveKind.FIND_OUT, by=Doer.ASKER, what=what, on=on, effects=effects
    )


def applied(programme: Programme, moves: Iterable[Move]) -> Programme:
    """The record once several moves are made, in order.

    Args:
        programme: The record.
        moves: The moves.

    Raises:
        IllegalStepError: A move cannot be made yet.
        InvalidValueError: The record cannot hold what a move brings.
        UnknownReferenceError: The record lacks what a move is about.
    """
    for move in moves:
        programme = move.applied(programme)
    return programme
