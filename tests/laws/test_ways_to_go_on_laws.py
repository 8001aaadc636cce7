"""Laws of ways to a project that goes on: each leads there by the day, no move can be left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusion import (
    END_OF_COOPERATION,
    END_PROFILES,
    Dossier,
    EndOfCooperationCase,
    EndProfile,
    Language,
    LocalityId,
    Moment,
    MoveKind,
    Outcome,
    Programme,
    ProjectId,
    WaysToYes,
    end_of_cooperation,
    timeline_of,
    turning_days,
    ways_to_go_on,
)
from inclusion.testing import days_that_matter, programmes
from inclusion.testing.projects import draw_project
from inclusion.testing.references import references_of

Ask = Callable[[Programme, Moment], Outcome]
Proven = Callable[[Programme, Moment, WaysToYes, Ask], None]
Told = Callable[[WaysToYes, Language], None]


@attrs.frozen
class Question:
    """One question of the book."""

    programme: Programme
    locality: LocalityId
    project: ProjectId
    on: date
    profiles: tuple[EndProfile, ...]

    def outcome(self, programme: Programme, day: date) -> Outcome:
        """The answer of the book on a record and a supposed last day."""
        return end_of_cooperation(
            programme,
            locality=self.locality,
            project=self.project,
            on=day,
            profiles=self.profiles,
        ).outcome

    def ways(self) -> WaysToYes:
        """The ways to yes."""
        return ways_to_go_on(
            self.programme,
            locality=self.locality,
            project=self.project,
            on=self.on,
            profiles=self.profiles,
        )

    def turns(self, programme: Programme) -> frozenset[date]:
        """The days on which the answer on a record can change."""
        case = EndOfCooperationCase(
            programme=programme,
            locality=programme.locality(self.locality),
            project=programme.project(self.project),
            on=self.on,
            profiles=self.profiles,
        )
        return turning_days(END_OF_COOPERATION, case)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A programme with a project, a place, a day that matters, and what is known of programmes."""
    programme = draw(programmes(max_places=2, dossiers=st.sampled_from(Dossier)))
    if not programme.projects:
        names = references_of(programme)
        one = draw_project(draw, names, programme.packages, programme.plans)
        programme = attrs.evolve(programme, projects=(one,))
    return Question(
        programme=programme,
        locality=draw(st.sampled_from(programme.localities)).id,
        project=draw(st.sampled_from(programme.projects)).id,
        on=draw(st.sampled_from(days_that_matter(programme))),
        profiles=draw(st.sampled_from((END_PROFILES, ()))),
    )


@settings(max_examples=30)
@given(asked=questions())
def test_every_way_leads_to_yes_and_no_move_can_be_left_out(
    proven: Proven, asked: Question
) -> None:
    """Applying the moves gives ``granted`` on the day; dropping any one does not."""
    at = Moment.parse(f"{asked.on}T00:00")
    found = asked.ways()
    proven(asked.programme, at, found, lambda record, when: asked.outcome(record, when.day))
    acts = [move for way in found for move in way.moves if move.kind is MoveKind.ACT]
    assert all(move.on == move.latest == asked.on for move in acts)


@settings(max_examples=20)
@given(questions())
def test_way_holds_to_its_last_day(asked: Question) -> None:
    """It stays yes on every later day on which it can change up to the last, and no longer."""
    for way in asked.ways():
        record = way.applied(asked.programme)
        last = way.until or date.max
        later = [day for day in asked.turns(record) if asked.on <= day]
        assert all(asked.outcome(record, day) is Outcome.GRANTED for day in later if day <= last)
        after = min((day for day in later if day > last), default=None)
        assert after is None or asked.outcome(record, after) is not Outcome.GRANTED


@settings(max_examples=20)
@given(questions())
def test_timeline_agrees_with_the_answer_of_each_day(asked: Question) -> None:
    """Between two days of ``turning_days`` the answer to the book is the same."""

    def ask(day: date) -> Outcome:
        return asked.outcome(asked.programme, day)

    found = timeline_of(
        lambda day: end_of_cooperation(
            asked.programme,
            locality=asked.locality,
            project=asked.project,
            on=day,
            profiles=asked.profiles,
        ),
        asked.turns(asked.programme),
    )
    for stretch in found.stretches:
        days = (stretch.days.first, stretch.days.last)
        inside = [day for day in days_that_matter(asked.programme) if day in stretch.days]
        assert {ask(day) for day in (*days, *inside)} == {stretch.decision.outcome}


@settings(max_examples=20)
@given(asked=questions(), language=st.sampled_from(Language))
def test_ways_are_told_in_both_languages(told: Told, asked: Question, language: Language) -> None:
    """Each move is a sentence in the reader's language, and so is why there is no way."""
    told(asked.ways(), language)
