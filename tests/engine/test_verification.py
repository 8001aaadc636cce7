"""A decision can be checked later: the same book about the same facts says the same."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    Answer,
    Decision,
    Programme,
    UnknownReferenceError,
    dumps_decision,
    funding_access,
    loads_decision,
    reference,
    sealed,
    verify,
)
from inclusion.testing import programmes, questions

DAY = date(2017, 6, 1)
PROGRAMME = reference.illustration()


def decided(on: date = DAY) -> Decision:
    """A decision on the shipped illustration, with the digest of its facts."""
    decision = funding_access(PROGRAMME, locality="vzorov", package="IROP-903", on=on)
    return sealed(decision, PROGRAMME)


def codes(decision: Decision, programme: Programme = PROGRAMME) -> list[tuple[str, str]]:
    """Place and code of each difference."""
    return [(d.pointer, d.code) for d in verify(decision, programme).differences]


@given(programmes(max_places=1), st.data())
def test_decision_that_was_written_holds(programme: Programme, draws: st.DataObject) -> None:
    """What was decided, written and read back is what is decided again."""
    asked = draws.draw(questions(programme))
    decision = funding_access(programme, **asked._asdict())
    written = dumps_decision(sealed(decision, programme))
    verification = verify(loads_decision(written), programme)
    assert verification.holds
    assert verification.again == decision


def test_changed_record_is_told_apart_from_changed_answers() -> None:
    """Another record is told by its digest, even where every finding still holds."""
    agency = attrs.evolve(PROGRAMME.agency, name=PROGRAMME.title)
    assert codes(decided(), attrs.evolve(PROGRAMME, agency=agency)) == [
        ("/facts_digest", "other-facts")
    ]
    unsealed = attrs.evolve(decided(), facts_digest=None)
    assert codes(unsealed, attrs.evolve(PROGRAMME, agency=agency)) == []


def test_each_finding_that_differs_is_named() -> None:
    """A finding that was changed, left out or put in is told at its place."""
    decision = decided()
    first, *rest = decision.findings
    other = attrs.evolve(first, code="other")
    assert codes(attrs.evolve(decision, findings=(other, *rest))) == [
        ("/findings/0", "other-finding")
    ]
    assert codes(attrs.evolve(decision, findings=tuple(rest))) == [("/findings", "lacking-finding")]
    added = attrs.evolve(first, rule="made-up")
    assert codes(attrs.evolve(decision, findings=(*decision.findings, added))) == [
        (f"/findings/{len(decision.findings)}", "other-finding")
    ]


def test_outcome_and_version_of_the_book_are_compared() -> None:
    """A decision of another version of the book says so; a better outcome is told."""
    decision = attrs.evolve(decided(), version="0")
    assert ("/book/version", "other-version") in codes(decision)
    won = tuple(f for f in decided().findings if f.answer is Answer.MET)
    assert ("/outcome", "other-answer") in codes(attrs.evolve(decided(), findings=won))


def test_what_the_record_does_not_hold_cannot_be_decided_again() -> None:
    """A place that is gone, or a question that names none, is a difference, not an error."""
    nothing = attrs.evolve(PROGRAMME, packages=())
    verification = verify(attrs.evolve(decided(), facts_digest=None), nothing)
    assert (verification.again, verification.holds) == (None, False)
    assert [d.code for d in verification.differences] == ["not-held"]
    unnamed = attrs.evolve(decided(), question=decided().findings[0].reason)
    assert ("/question", "not-held") in codes(unnamed)


def test_unknown_book_is_an_error() -> None:
    """A decision of a book that this library does not have cannot be checked."""
    with pytest.raises(UnknownReferenceError, match="rule book"):
        verify(attrs.evolve(decided(), book="other-book"), PROGRAMME)
