"""Laws of ways to an approved plan: each leads there, no move of it can be left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusion import (
    PLAN_APPROVAL,
    Dossier,
    Language,
    Moment,
    MoveKind,
    Outcome,
    PlanApprovalCase,
    Programme,
    TimeOfDay,
    WaysToYes,
    plan_approval,
    reference,
    timeline_of,
    turning_days,
    ways_to_approval,
)
from inclusion.testing import PlanQuestion, plan_questions, programmes

Ask = Callable[[Programme, Moment], Outcome]
Proven = Callable[[Programme, Moment, WaysToYes, Ask], None]
Told = Callable[[WaysToYes, Language], None]
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


def asking(question: PlanQuestion) -> Ask:
    """The question, to be asked of any record on any day."""
    plan, version, _ = question
    return lambda programme, at: (
        plan_approval(programme, plan=plan, version=version, on=at.day).outcome
    )


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
@given(both=asked())
def test_every_way_leads_to_yes_and_no_move_can_be_left_out(
    proven: Proven, both: tuple[Programme, PlanQuestion]
) -> None:
    """Applying the moves gives ``granted`` on the day of the way; dropping any one does not."""
    programme, question = both
    at = Moment(question.on, TimeOfDay(0))
    proven(programme, at, found_for(programme, question), asking(question))


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
@given(both=asked(), language=st.sampled_from(Language))
def test_ways_are_told_in_both_languages(
    told: Told, both: tuple[Programme, PlanQuestion], language: Language
) -> None:
    """Each move is a sentence in the reader's language, and so is why there is no way."""
    told(found_for(*both), language)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: "/".join(map(str, edition)))
def test_ways_of_the_shipped_plans_are_proven(
    edition: tuple[object, object], proven: Proven
) -> None:
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
        found = found_for(ILLUSTRATION, question)
        proven(ILLUSTRATION, Moment(on, TimeOfDay(0)), found, asking(question))
