"""Checking a decision later: the same book is asked again about the same facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import attrs

from inclusion.decision import Decision
from inclusion.documents.canonical import digest
from inclusion.errors import (
    InvalidIdentifierError,
    Problem,
    UnknownReferenceError,
    UnknownRuleBookError,
)
from inclusion.programme import Programme
from inclusion.verification.asked_again import ASKED
from inclusion.verification.differences import differences_between

_Ask: TypeAlias = Callable[[Programme], Decision]


@attrs.frozen(kw_only=True)
class Verification:
    """Whether a decision is what the library says today about a record.

    Args:
        decision: The decision that was checked.
        again: What is decided now; ``None`` if it cannot be asked again.
        differences: Where the two differ: each with the place in the document of the decision, a
            stable code, and a text. Empty if they do not.
    """

    decision: Decision
    again: Decision | None
    differences: tuple[Problem, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing differs."""
        return not self.differences


def sealed(decision: Decision, programme: Programme) -> Decision:
    """A decision with the digest of the record on which it rests.

    It is not computed with each decision: it costs about as much as writing the whole record.

    Args:
        decision: The decision.
        programme: The record from which it was made.
    """
    return attrs.evolve(decision, facts_digest=digest(programme))


def verify(decision: Decision, programme: Programme, *, ask: _Ask | None = None) -> Verification:
    """Decide again and compare.

    The question of a decision names what its book was asked about, so every book of the library is
    asked again by itself, about the day of the decision.

    Args:
        decision: The decision, perhaps read from a document.
        programme: The record on which it is said to rest.
        ask: Asks again, given the record. Needed for a book of your own, and where a book was asked
            with more than its question names, as that on the end of cooperation with profiles.

    Raises:
        UnknownRuleBookError: This library has no such rule book, and none is asked by ``ask``.
    """
    again = _again(decision, programme, ask)
    if isinstance(again, Problem):
        differences = (*_other_facts(decision, programme), again)
        return Verification(decision=decision, again=None, differences=differences)
    differences = (*_other_facts(decision, programme), *differences_between(decision, again))
    return Verification(decision=decision, again=again, differences=differences)


def _again(decision: Decision, programme: Programme, ask: _Ask | None) -> Decision | Problem:
    """What is decided now, or why that cannot be said."""
    try:
        return _asked_by_itself(decision, programme) if ask is None else ask(programme)
    except UnknownRuleBookError:
        raise
    except (InvalidIdentifierError, UnknownReferenceError) as error:
        return Problem("/question", "not-held", f"cannot be asked again: {error}")


def _asked_by_itself(decision: Decision, programme: Programme) -> Decision | Problem:
    asked = ASKED.get(decision.book)
    if asked is None:
        raise UnknownRuleBookError("rule book", decision.book, tuple(ASKED))
    unnamed = asked.unnamed(decision)
    if unnamed:
        message = f"cannot be asked again: its facts must name {', '.join(asked.facts)}"
        return Problem("/question", "not-held", message)
    return asked.again(decision, programme)


def _other_facts(decision: Decision, programme: Programme) -> Iterator[Problem]:
    if decision.facts_digest is not None and decision.facts_digest != digest(programme):
        yield Problem("/facts_digest", "other-facts", "is the digest of another record")
