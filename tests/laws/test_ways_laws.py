"""Laws of ways to yes: each way leads there, none of its moves can be left out, no more is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    Language,
    LocalityId,
    Moment,
    MoveKind,
    Outcome,
    PackageId,
    Programme,
    TimeOfDay,
    WaysToYes,
    funding_access,
    reference,
    timeline,
    ways_to_access,
)
from inclusion.testing import Question, programmes, questions

Ask = Callable[[Programme, Moment], Outcome]
Proven = Callable[[Programme, Moment, WaysToYes, Ask], None]
Told = Callable[[WaysToYes, Language], None]
WAVE_4 = reference.wave_4()
PAIRS = [
    (str(place.id), str(package.id)) for place in WAVE_4.localities for package in WAVE_4.packages
]


@st.composite
def asked(draw: st.DrawFn) -> tuple[Programme, Question]:
    """A programme and a question about it."""
    programme = draw(programmes(max_places=2))
    return programme, draw(questions(programme))


def found_for(programme: Programme, question: Question) -> WaysToYes:
    """The ways from the answer to a question."""
    place, package, on = question
    return ways_to_access(programme, locality=place, package=package, on=on)


def asking(question: Question) -> Ask:
    """The question, to be asked of any record on any day."""
    place, package, _ = question
    return lambda programme, at: (
        funding_access(programme, locality=place, package=package, on=at.day).outcome
    )


@given(both=asked())
def test_every_way_leads_to_yes_and_no_move_can_be_left_out(
    proven: Proven, both: tuple[Programme, Question]
) -> None:
    """Applying the moves gives ``granted`` on the day of the way; dropping any one does not."""
    programme, question = both
    at = Moment(question.on, TimeOfDay(0))
    proven(programme, at, found_for(programme, question), asking(question))


@given(asked())
def test_way_says_until_when_the_answer_stays_yes(both: tuple[Programme, Question]) -> None:
    """It stays yes on every border up to the last day that a way names, and ends after it."""
    programme, question = both
    place, package, _ = question
    for way in found_for(programme, question):
        record = way.applied(programme)
        times = timeline(record, locality=place, package=package)
        (held,) = [one for one in times.spells_of(Outcome.GRANTED) if way.on in one.days]
        assert held.days.last == (way.until or date.max)
        for move in way.moves:
            assert move.latest == (way.until if move.kind is MoveKind.ACT else None)


@given(both=asked(), language=st.sampled_from(Language))
def test_ways_are_told_in_both_languages(
    told: Told, both: tuple[Programme, Question], language: Language
) -> None:
    """Each move is a sentence in the reader's language, with every place filled."""
    told(found_for(*both), language)


@pytest.mark.parametrize("pair", PAIRS, ids="/".join)
def test_ways_of_the_nine_places_are_proven(pair: tuple[str, str], proven: Proven) -> None:
    """For each place of 2015 and each package, before the window, in it, and on its last day."""
    place, package = pair
    window = WAVE_4.package(PackageId(package)).window
    assert window.opens is not None
    assert window.closes is not None
    opens, closes = window.opens, window.closes
    days = {opens.earliest - timedelta(30), opens.latest, closes.earliest}
    for on in sorted(days - {date.max}):
        question = Question(LocalityId(place), PackageId(package), on)
        found = found_for(WAVE_4, question)
        proven(WAVE_4, Moment(on, TimeOfDay(0)), found, asking(question))
