"""Laws of ways to an approved plan: each leads there, no move of it can be left out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusion import (
    PLAN_APPROVAL,
    Dossier,
    InclusionError,
    Language,
    Move,
    MoveKind,
    Outcome,
    PlanApprovalCase,
    Programme,
    Way,
    WaysToYes,
    plan_approval,
    reference,
    timeline_of,
    turning_days,
    ways_in_words,
    ways_to_approval,
)
from inclusion.testing import PlanQuestion, plan_questions, programmes

WITH_PLANS = programmes(max_places=1, dossiers=st.sampled_from(Dossier)).filter(
    lambda programme: programme.plans
)
ILLUSTRATION = reference.illustration()
EDITIONS = [(plan.id, version.label) for plan in ILLUSTRATION.plans for version in plan.versions]


@st.composite
def asked(draw: st.DrawFn) -> tuple[Programme, PlanQuestion]:
    """A programme with a plan, and a question about a version."""
    programme = draw(WITH_PLANS)
    return programme, draw(plan_questions(programme))


def found_for(programme: Programme, question: PlanQuestion) -> WaysToYes:
    """The ways from the answer to a question."""
    plan, version, on = question
    return ways_to_approval(programme, plan=plan, version=version, on=on)


def outcome(programme: Programme, question: PlanQuestion, on: date) -> Outcome:
    """The answer of the book on a day."""
    plan, version, _ = question
    return plan_approval(programme, plan=plan, version=version, on=on).outcome


def day_after(moves: tuple[Move, ...], on: date) -> date:
    """The day to which waiting leads."""
    return max([on, *(move.on for move in moves if move.kind is MoveKind.WAIT)])


def leads_to_yes(programme: Programme, question: PlanQuestion, moves: tuple[Move, ...]) -> bool:
    """Whether the book grants once these moves are made, one after the other."""
    record = programme
    try:
        for move in moves:
            record = move.applied(record)
    except InclusionError:
        return False
    return outcome(record, question, day_after(moves, question.on)) is Outcome.GRANTED


def assert_proven(programme: Programme, question: PlanQuestion, way: Way) -> None:
    """All moves of a way lead to yes, and all but any one of them do not."""
    assert leads_to_yes(programme, question, way.moves)
    assert way.on == day_after(way.moves, question.on)
    for left_out in way.moves:
        others = tuple(move for move in way.moves if move is not left_out)
        assert not leads_to_yes(programme, question, others)


def last_day_of_yes(programme: Programme, question: PlanQuestion, day: date) -> date:
    """The end of the spell of ``granted`` in which a day lies."""
    plan = programme.plan(question.plan)
    version = plan.version(question.version)
    case = PlanApprovalCase(programme=programme, plan=plan, version=version, on=day)
    told = timeline_of(
        lambda on: plan_approval(programme, plan=plan.id, version=version.label, on=on),
        turning_days(PLAN_APPROVAL, case),
    )
    (held,) = [one for one in told.spells_of(Outcome.GRANTED) if day in one.days]
    return held.days.last


@settings(max_examples=30)
@given(asked())
def test_every_way_leads_to_yes_and_no_move_can_be_left_out(
    both: tuple[Programme, PlanQuestion],
) -> None:
    """Applying the moves gives ``granted`` on the day of the way; dropping any one does not."""
    programme, question = both
    found = found_for(programme, question)
    for way in found:
        assert_proven(programme, question, way)
    assert list(found) == sorted(found, key=lambda way: len(way.moves))
    for one in found:
        assert not any(set(other.moves) < set(one.moves) for other in found)


@settings(max_examples=30)
@given(asked())
def test_way_says_until_when_the_answer_stays_yes(both: tuple[Programme, PlanQuestion]) -> None:
    """It stays yes up to the last day that a way names, which is the latest for every act."""
    programme, question = both
    for way in found_for(programme, question):
        last = last_day_of_yes(way.applied(programme), question, way.on)
        assert last == (way.until or date.max)
        for move in way.moves:
            assert move.latest == (way.until if move.kind is MoveKind.ACT else None)


@settings(max_examples=30)
@given(asked(), st.sampled_from(Language))
def test_no_way_is_said_where_none_is_and_why(
    both: tuple[Programme, PlanQuestion], language: Language
) -> None:
    """``granted`` needs none, ``barred`` has none; without a way there is a reason, in words."""
    found = found_for(*both)
    answer = found.decision.outcome
    if answer in (Outcome.GRANTED, Outcome.BARRED):
        assert found.ways == ()
    assert bool(found.why_none) is (answer is not Outcome.GRANTED and not found.ways)
    if answer is Outcome.BARRED:
        assert found.why_none == found.decision.decisive
    told = ways_in_words(found, language)
    sentences = [text for way in told.ways for text in (way.label, *way.moves)]
    for text in (*sentences, told.summary, *told.why_none):
        assert text.strip()
        assert not set(text) & set("{}\n")


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: "/".join(map(str, edition)))
def test_ways_of_the_shipped_plans_are_proven(edition: tuple[object, object]) -> None:
    """For each version of the illustration, on the days around which something happens to it."""
    plan, version = (str(part) for part in edition)
    history = next(one.history for one in ILLUSTRATION.plans if str(one.id) == plan)
    for on in sorted({event.on.earliest for event in history} - {date.min}):
        question = next(
            PlanQuestion(one.id, label, on)
            for one in ILLUSTRATION.plans
            for label in (v.label for v in one.versions)
            if (str(one.id), str(label)) == (plan, version)
        )
        for way in found_for(ILLUSTRATION, question):
            assert_proven(ILLUSTRATION, question, way)
