"""What is decided stays decided, whatever is learnt later."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inclusion import Answer, Dossier, Outcome, Programme, dumps, funding_access, loads
from inclusion.testing import learned, programmes, questions


@st.composite
def before_and_after(draw: st.DrawFn) -> tuple[Programme, Programme]:
    """What is known now, and what is known later."""
    now = draw(programmes(max_places=1, dossiers=st.just(Dossier.PARTIAL)))
    return now, draw(learned(now, max_facts=8))


@given(before_and_after(), st.data())
def test_learning_never_flips_what_is_decided(
    known: tuple[Programme, Programme], data: st.DataObject
) -> None:
    """No binding answer and no outcome changes by learning, unless it was undetermined."""
    now, _ = known
    for place, package, day in data.draw(st.lists(questions(now), min_size=1, max_size=8)):
        one, other = (
            funding_access(programme, locality=place, package=package, on=day)
            for programme in known
        )
        flips = {
            (before.rule, before.answer, after.answer)
            for before, after in zip(one.binding, other.binding, strict=True)
            if before.answer is not Answer.UNDETERMINED and before.answer is not after.answer
        }
        assert not flips
        assert one.outcome in {Outcome.UNDETERMINED, other.outcome}


@given(before_and_after())
def test_learning_keeps_what_was_known(known: tuple[Programme, Programme]) -> None:
    """What is learnt is a programme of the same places and packages, and it can be written."""
    now, later = known
    assert [place.id for place in later.localities] == [place.id for place in now.localities]
    assert [package.id for package in later.packages] == [package.id for package in now.packages]
    assert loads(dumps(later)) == later
