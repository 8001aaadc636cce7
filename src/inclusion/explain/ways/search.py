"""The search for ways to yes: which moves, and no more of them, turn an answer into ``granted``.

It knows no rule. What would mend a finding is proposed by functions, one for each rule; whether it
does is asked of the book each time, and a way is kept only if the book grants with it and with no
less. So a proposal that is wrong costs time, never truth.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Generic, NamedTuple, TypeAlias, TypeVar

import attrs

from inclusion.answer import Answer, Outcome
from inclusion.dates import Moment, TimeOfDay
from inclusion.decision import Decision
from inclusion.errors import IllegalStepError, InvalidValueError, UnknownReferenceError
from inclusion.explain.ways.move import NEEDED, Move, MoveKind, applied
from inclusion.finding import Finding
from inclusion.phrase import Fact
from inclusion.programme import Programme
from inclusion.rule import RULE_ITSELF
from inclusion.wording import once

Case = TypeVar("Case")
Moves: TypeAlias = tuple[Move, ...]
Proposer: TypeAlias = Callable[[Case, Finding], Iterable[Moves]]
"""Proposes what may mend a finding of a case."""
REFUSALS = (IllegalStepError, InvalidValueError, UnknownReferenceError)
"""How a record refuses a move."""

MIDNIGHT = TimeOfDay(0)
"""The first minute of a day."""

_FINE = (Answer.MET, Answer.NOT_APPLICABLE)


@attrs.frozen(kw_only=True)
class Inquiry(Generic[Case]):
    """How one question is asked of changed records, and what may mend its findings.

    Args:
        at: Gives the case on a record at a minute; where a book asks about a day, on its day.
        decide: Gives the decision of a case.
        proposals: By the identifier of a rule, the function that proposes moves which mend its
            finding, each time several moves that belong together; in the order in which findings
            are mended.
        turning: Gives the minutes from which on the answer may be another one.
        closing: Gives the last minute at which a call takes applications, if it is known.
        to_the_minute: Whether the book asks about a minute.
        acts_end_with_the_day: Whether acts help no longer than on the day of the question, as on
            the last one of a cooperation; else they help as long as the answer stays yes.
    """

    at: Callable[[Programme, Moment], Case]
    decide: Callable[[Case], Decision]
    proposals: Mapping[str, Proposer[Case]]
    turning: Callable[[Case], Iterable[Moment]]
    closing: Callable[[Case], Moment | None]
    to_the_minute: bool = False
    acts_end_with_the_day: bool = False

    def ask(self, programme: Programme, at: Moment) -> Decision:
        """The decision on a record at a minute.

        Args:
            programme: The record.
            at: The minute.
        """
        return self.decide(self.at(programme, at))


class Found(NamedTuple):
    """What a search found.

    Args:
        ways: The minimal sets of moves, the fewest moves first.
        dead_ends: What cannot be mended, in the question itself or at the end of what was tried.
        complete: Whether everything proposed was tried.
    """

    ways: tuple[Moves, ...]
    dead_ends: tuple[Finding, ...]
    complete: bool


def search(inquiry: Inquiry[Case], programme: Programme, at: Moment, most: int) -> Found:
    """Search for ways to yes.

    Args:
        inquiry: How the question is asked.
        programme: The record.
        at: The minute, or the first one of the day.
        most: How many changed records are asked about at most.
    """
    return _Search(inquiry, programme, at).run(most)


def moment_of(moves: Moves, at: Moment) -> Moment:
    """The minute at which an answer is asked for once moves are made: that of the last wait.

    Args:
        moves: The moves.
        at: The minute of the question, or the first one of its day.
    """
    waits = (move for move in moves if move.kind is MoveKind.WAIT)
    return max((at, *(Moment(move.on, move.minute or MIDNIGHT) for move in waits)))


_Sense: TypeAlias = tuple[str, frozenset[Fact]]


def _sense(move: Move) -> _Sense:
    """What a move is about, whatever day it is made on: two ways that differ in days are one."""
    about = frozenset(fact for fact in move.what.facts if fact.name != NEEDED)
    return (move.code, about)


class _Node(NamedTuple, Generic[Case]):
    """A record that some moves made, of which the answer is still not ``granted``."""

    programme: Programme
    moves: Moves
    case: Case
    held: tuple[Finding, ...]
    """The binding findings that stand in the way."""


class _Search(Generic[Case]):
    """One search; what has the fewest moves, made and to be made, is gone on with first.

    Of two alike the newer one, so that a way is soon found.
    """

    def __init__(self, inquiry: Inquiry[Case], programme: Programme, at: Moment) -> None:
        self._inquiry = inquiry
        self._programme = programme
        self._at = at
        self._asked = 0
        self._waiting: list[tuple[int, int, _Node[Case]]] = []
        self._known: set[frozenset[Move]] = set()
        self._ways: dict[frozenset[_Sense], Moves] = {}
        self._dead_ends: list[Finding] = []

    def run(self, most: int) -> Found:
        self._reach(self._programme, ())
        while self._waiting and self._asked < most:
            node = heapq.heappop(self._waiting)[-1]
            self._mend(node)
        ways = sorted(self._smallest(), key=len)
        return Found(tuple(ways), once(self._dead_ends), complete=not self._waiting)

    def _mend(self, node: _Node[Case]) -> None:
        """Make what may mend the first finding in the way for which the record allows anything."""
        refused = []
        for finding, proposed in self._proposed(node):
            made = [self._make(node, more) for more in proposed]
            if any(made):
                return
            refused.append(finding)
        self._dead_ends.extend(refused or node.held)

    def _make(self, node: _Node[Case], more: Moves) -> bool:
        """Make more moves, unless that was done before; tells whether the record allows them."""
        new = tuple(move for move in more if move not in node.moves)
        moves = (*node.moves, *new)
        if frozenset(moves) not in self._known:
            self._known.add(frozenset(moves))
            try:
                self._reach(applied(node.programme, new), moves)
            except REFUSALS:
                return False
        return True

    def _reach(self, programme: Programme, moves: Moves) -> None:
        case = self._inquiry.at(programme, moment_of(moves, self._at))
        decision = self._decide(case)
        if decision.outcome is Outcome.GRANTED:
            fewest = self._fewest(moves)
            self._ways.setdefault(frozenset(map(_sense, fewest)), fewest)
        elif decision.outcome is Outcome.BARRED:
            self._dead_ends.extend(decision.decisive)
        else:
            held = tuple(f for f in decision.binding if f.answer not in _FINE)
            node = _Node(programme, moves, case, held)
            heapq.heappush(self._waiting, (len(moves) + len(held), -self._asked, node))

    def _decide(self, case: Case) -> Decision:
        self._asked += 1
        return self._inquiry.decide(case)

    def _proposed(self, node: _Node[Case]) -> Iterator[tuple[Finding, tuple[Moves, ...]]]:
        """The findings in the way for which anything is proposed, each with that."""
        told = (f for f in node.held if not _asks_for_the_rule(f))
        held = {finding.rule: finding for finding in told}
        for rule, propose in self._inquiry.proposals.items():
            if rule in held:
                proposed = tuple(self._proposed_by(propose, node.case, held[rule]))
                if proposed:
                    yield held[rule], proposed

    @staticmethod
    def _proposed_by(propose: Proposer[Case], case: Case, finding: Finding) -> Iterator[Moves]:
        """What may mend a finding; what would contradict the record is not proposed."""
        with suppress(InvalidValueError):
            yield from propose(case, finding)

    def _fewest(self, moves: Moves) -> Moves:
        """The moves without those that the answer does not need, tried from the last."""
        kept = moves
        for move in reversed(moves):
            without = tuple(one for one in kept if one is not move)
            if self._grants(without):
                kept = without
        return kept if kept == moves else self._fewest(kept)

    def _grants(self, moves: Moves) -> bool:
        try:
            changed = applied(self._programme, moves)
        except REFUSALS:
            return False
        case = self._inquiry.at(changed, moment_of(moves, self._at))
        return self._decide(case).outcome is Outcome.GRANTED

    def _smallest(self) -> Iterator[Moves]:
        """The ways that hold no other way."""
        for key, moves in self._ways.items():
            if not any(other < key for other in self._ways):
                yield moves


def _asks_for_the_rule(finding: Finding) -> bool:
    return any(fact.code == RULE_ITSELF for fact in finding.missing)
