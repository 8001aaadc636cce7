"""Laws of ways to a project that may be submitted: each leads there, no move can be left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusion import (
    PROJECT_ELIGIBILITY,
    Dossier,
    Language,
    Moment,
    Outcome,
    Programme,
    ProjectEligibilityCase,
    ProjectId,
    TimeOfDay,
    Way,
    WaysToYes,
    project_eligibility,
    turning_days,
    ways_to_eligibility,
)
from inclusion.testing import days_that_matter, programmes
from inclusion.testing.projects import draw_project
from inclusion.testing.references import references_of

Ask = Callable[[Programme, Moment], Outcome]
Proven = Callable[[Programme, Moment, WaysToYes, Ask], None]
Told = Callable[[WaysToYes, Language], None]
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


def outcome(programme: Programme, project: ProjectId, at: Moment) -> Outcome:
    """The answer of the book at a minute."""
    return project_eligibility(programme, project=project, at=at).outcome


@settings(max_examples=20)
@given(question=asked())
def test_every_way_leads_to_yes_and_no_move_can_be_left_out(
    proven: Proven, question: tuple[Programme, ProjectId, Moment]
) -> None:
    """Applying the moves gives ``granted`` at the minute; dropping any one does not."""
    programme, project, at = question
    found = ways_to_eligibility(programme, project=project, at=at)
    proven(programme, at, found, lambda record, minute: outcome(record, project, minute))
    assert all(way.at is not None for way in found)


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
@given(question=asked(), language=st.sampled_from(Language))
def test_ways_are_told_in_both_languages(
    told: Told, question: tuple[Programme, ProjectId, Moment], language: Language
) -> None:
    """Each move is a sentence in the reader's language, and so is why there is no way."""
    programme, project, at = question
    told(ways_to_eligibility(programme, project=project, at=at), language)
