"""Laws of ways to yes: each way leads there, none of its moves can be left out, no more is said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    InclusionError,
    Language,
    LocalityId,
    Move,
    MoveKind,
    Outcome,
    PackageId,
    Programme,
    Way,
    WaysToYes,
    funding_access,
    reference,
    timeline,
    ways_in_words,
    ways_to_access,
)
from inclusion.testing import Question, programmes, questions

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


def outcome(programme: Programme, question: Question, on: date) -> Outcome:
    """The answer of the book on a day."""
    place, package, _ = question
    return funding_access(programme, locality=place, package=package, on=on).outcome


def day_after(moves: tuple[Move, ...], on: date) -> date:
    """The day to which waiting leads."""
    return max([on, *(move.on for move in moves if move.kind is MoveKind.WAIT)])


def leads_to_yes(programme: Programme, question: Question, moves: tuple[Move, ...]) -> bool:
    """Whether the book grants once these moves are made, one after the other."""
    record = programme
    try:
        for move in moves:
            record = move.applied(record)
    except InclusionError:
        return False
    return outcome(record, question, day_after(moves, question.on)) is Outcome.GRANTED


def assert_proven(programme: Programme, question: Question, way: Way) -> None:
    """All moves of a way lead to yes, and all but any one of them do not."""
    assert leads_to_yes(programme, question, way.moves)
    assert way.on == day_after(way.moves, question.on)
    for left_out in way.moves:
        others = tuple(move for move in way.moves if move is not left_out)
        assert not leads_to_yes(programme, question, others)


@given(asked())
def test_every_way_leads_to_yes_and_no_move_can_be_left_out(
    both: tuple[Programme, Question],
) -> None:
    """Applying the moves gives ``granted`` on the day of the way; dropping any one does not."""
    programme, question = both
    for way in found_for(programme, question):
        assert_proven(programme, question, way)


@given(asked())
def test_way_says_until_when_the_answer_stays_yes(both: tuple[Programme, Question]) -> None:
    """It stays yes on every border up to the last day that a way names, and ends after it."""
    programme, question = both
    place, package, _ = question
    for way in found_for(programme, question):
        record = way.applied(programme)
        spell = timeline(record, locality=place, package=package).at(way.on)
        told = timeline(record, locality=place, package=package)
        (held,) = [one for one in told.spells_of(Outcome.GRANTED) if way.on in one.days]
        assert spell.outcome is Outcome.GRANTED
        assert held.days.last == (way.until or date.max)
        for move in way.moves:
            assert move.latest == (way.until if move.kind is MoveKind.ACT else None)


@given(asked())
def test_no_way_is_said_where_none_is_and_why(both: tuple[Programme, Question]) -> None:
    """``granted`` needs none, ``barred`` has none; without a way there is a reason."""
    programme, question = both
    found = found_for(programme, question)
    answer = found.decision.outcome
    if answer in (Outcome.GRANTED, Outcome.BARRED):
        assert found.ways == ()
    if answer is Outcome.GRANTED:
        assert found.why_none == ()
    elif answer is Outcome.BARRED:
        assert found.why_none == found.decision.decisive
    else:
        assert bool(found.ways) != bool(found.why_none)


@given(asked())
def test_ways_are_different_and_the_fewest_moves_come_first(
    both: tuple[Programme, Question],
) -> None:
    """No way holds all moves of another one."""
    ways = found_for(*both).ways
    assert list(ways) == sorted(ways, key=lambda way: len(way.moves))
    for one in ways:
        assert not any(set(other.moves) < set(one.moves) for other in ways)


@given(asked(), st.sampled_from(Language))
def test_ways_are_told_in_both_languages(
    both: tuple[Programme, Question], language: Language
) -> None:
    """Each move is a sentence in the reader's language, with every place filled."""
    found = found_for(*both)
    told = ways_in_words(found, language)
    assert [len(way.moves) for way in told.ways] == [len(way.moves) for way in found]
    sentences = [text for way in told.ways for text in (way.label, *way.moves)]
    for text in (*sentences, told.summary, *told.why_none):
        assert text.strip()
        assert not set(text) & set("{}\n")


@pytest.mark.parametrize("pair", PAIRS, ids="/".join)
def test_ways_of_the_nine_places_are_proven(pair: tuple[str, str]) -> None:
    """For each place of 2015 and each package, before the window, in it, and on its last day."""
    place, package = pair
    window = WAVE_4.package(PackageId(package)).window
    assert window.opens is not None
    assert window.closes is not None
    opens, closes = window.opens, window.closes
    days = {opens.earliest - timedelta(30), opens.latest, closes.earliest}
    for on in sorted(days - {date.max}):
        question = Question(LocalityId(place), PackageId(package), on)
        for way in found_for(WAVE_4, question):
            assert_proven(WAVE_4, question, way)
