"""Laws of ways to a project that may be submitted: each leads there, no move can be left out."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusion import (
    PROJECT_ELIGIBILITY,
    Dossier,
    InclusionError,
    Language,
    Moment,
    Move,
    MoveKind,
    Outcome,
    Programme,
    ProjectEligibilityCase,
    ProjectId,
    TimeOfDay,
    Way,
    WaysToYes,
    project_eligibility,
    turning_days,
    ways_in_words,
    ways_to_eligibility,
)
from inclusion.testing import days_that_matter, programmes
from inclusion.testing.projects import draw_project
from inclusion.testing.references import references_of

MIDNIGHT = TimeOfDay(0)
LAST = TimeOfDay(23, 59)


@st.composite
def asked(draw: st.DrawFn) -> tuple[Programme, ProjectId, Moment]:
    """A programme with a project, and a minute of a day that matters."""
    programme = draw(programmes(max_places=1, dossiers=st.sampled_from(Dossier)))
    if not programme.projects:
        names = references_of(programme)
        one = draw_project(draw, names, programme.packages, programme.plans)
        programme = attrs.evolve(programme, projects=(one,))
    project = draw(st.sampled_from(programme.projects))
    minute = draw(st.sampled_from((MIDNIGHT, TimeOfDay(12), LAST)))
    return programme, project.id, Moment(draw(st.sampled_from(days_that_matter(programme))), minute)


def minute_after(moves: tuple[Move, ...], at: Moment) -> Moment:
    """The minute to which waiting leads."""
    waits = [move for move in moves if move.kind is MoveKind.WAIT]
    return max([at, *(Moment(move.on, move.minute or MIDNIGHT) for move in waits)])


def outcome(programme: Programme, project: ProjectId, at: Moment) -> Outcome:
    """The answer of the book at a minute."""
    return project_eligibility(programme, project=project, at=at).outcome


def leads_to_yes(
    programme: Programme, project: ProjectId, at: Moment, moves: tuple[Move, ...]
) -> bool:
    """Whether the book grants once these moves are made, one after the other."""
    try:
        for move in moves:
            programme = move.applied(programme)
    except InclusionError:
        return False
    return outcome(programme, project, minute_after(moves, at)) is Outcome.GRANTED


@settings(max_examples=20)
@given(asked())
def test_every_way_leads_to_yes_and_no_move_can_be_left_out(
    question: tuple[Programme, ProjectId, Moment],
) -> None:
    """Applying the moves gives ``granted`` at the minute; dropping any one does not."""
    programme, project, at = question
    for way in ways_to_eligibility(programme, project=project, at=at):
        assert leads_to_yes(programme, project, at, way.moves)
        assert way.at == minute_after(way.moves, at)
        for left_out in way.moves:
            others = tuple(move for move in way.moves if move is not left_out)
            assert not leads_to_yes(programme, project, at, others)


@settings(max_examples=10)
@given(asked())
def test_way_holds_to_its_last_day_and_minute(
    question: tuple[Programme, ProjectId, Moment],
) -> None:
    """It stays yes on every border up to the last day or minute, and is not yes right after."""
    programme, project, at = question
    for way in ways_to_eligibility(programme, project=project, at=at):
        record = way.applied(programme)
        assert way.at is not None
        last = way.last_minute or (Moment(way.until, LAST) if way.until else None)
        for day in sorted(borders(record, project, way)):
            if way.at < Moment(day, MIDNIGHT) and (last is None or Moment(day, MIDNIGHT) <= last):
                assert outcome(record, project, Moment(day, MIDNIGHT)) is Outcome.GRANTED
        if last is not None:
            assert outcome(record, project, last) is Outcome.GRANTED
            assert outcome(record, project, next_minute(last)) is not Outcome.GRANTED


def borders(record: Programme, project: ProjectId, way: Way) -> frozenset[date]:
    """The days on which the answer can change."""
    asked = record.project(project)
    case = ProjectEligibilityCase(
        programme=record,
        project=asked,
        package=record.package(asked.package),
        at=Moment(way.on, MIDNIGHT),
    )
    return turning_days(PROJECT_ELIGIBILITY, case)


def next_minute(at: Moment) -> Moment:
    """The minute after a minute."""
    if at.time == LAST:
        return Moment(at.day + timedelta(1), MIDNIGHT)
    hour, minute = divmod(at.time.hour * 60 + at.time.minute + 1, 60)
    return Moment(at.day, TimeOfDay(hour, minute))


@settings(max_examples=20)
@given(asked(), st.sampled_from(Language))
def test_no_way_is_said_where_none_is_and_why(
    question: tuple[Programme, ProjectId, Moment], language: Language
) -> None:
    """``granted`` needs none, ``barred`` has none; without a way there is a reason, in words."""
    programme, project, at = question
    found: WaysToYes = ways_to_eligibility(programme, project=project, at=at)
    answer = found.decision.outcome
    if answer in (Outcome.GRANTED, Outcome.BARRED):
        assert found.ways == ()
    assert bool(found.why_none) is (answer is not Outcome.GRANTED and not found.ways)
    told = ways_in_words(found, language)
    sentences = [text for way in told.ways for text in (way.label, *way.moves)]
    for text in (*sentences, told.summary, *told.why_none):
        assert text.strip()
        assert not set(text) & set("{}\n")
