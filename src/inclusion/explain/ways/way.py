"""A way to yes, and what there is to say where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from inclusion.dates import Moment
from inclusion.decision import Decision
from inclusion.errors import Violation
from inclusion.explain.ways.move import Move, applied
from inclusion.finding import Finding
from inclusion.invariants import not_empty
from inclusion.programme import Programme
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Way(Valid):
    """Moves that lead to ``granted``, and none of which can be left out.

    Args:
        moves: The moves, in an order in which they can be made.
        on: The day on which the answer is ``granted`` once they are made: the day of the question,
            or a later one that is waited for.
        until: The last day on which it then stays so without a break; ``None`` if none is known.
        last_minute: The minute of that day until which the call takes applications, if known.
        at: The minute of the day ``on`` from which on the answer is ``granted``, if the
            question is about a minute.
    """

    moves: tuple[Move, ...]
    on: date
    until: date | None = None
    last_minute: Moment | None = None
    at: Moment | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "moves")

    def applied(self, programme: Programme) -> Programme:
        """The record once all moves are made.

        Args:
            programme: The record about which was asked.

        Raises:
            IllegalStepError: It is another record, in which a move cannot be made.
            InvalidValueError: It is another record, which cannot hold what a move brings.
            UnknownReferenceError: It is another record, which lacks what a move is about.
        """
        return applied(programme, self.moves)


@attrs.frozen(kw_only=True)
class WaysToYes(Valid):
    """The ways from an answer to ``granted``. Iterating gives the ways.

    Args:
        decision: The answer.
        ways: The ways, those with the fewest moves first; none if it is ``granted`` already.
        why_none: Where there is no way, the findings that nothing on record can mend: those of a
            barred answer, or those at which everything that was tried ends, such as a window that
            is over by the day that has to be waited for.
        complete: Whether everything that can be proposed was tried; if not, there may be more.
    """

    decision: Decision
    ways: tuple[Way, ...]
    why_none: tuple[Finding, ...] = ()
    complete: bool = True

    def __iter__(self) -> Iterator[Way]:
        """The ways, those with the fewest moves first."""
        return iter(self.ways)
