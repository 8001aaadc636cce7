"""Laws of ways to a project that goes on: each leads there, no move of it can be left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import takewhile

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusion import (
    END_OF_COOPERATION,
    END_PROFILES,
    Decision,
    Dossier,
    EndOfCooperationCase,
    EndProfile,
    Language,
    LocalityId,
    Moment,
    MoveKind,
    OperationalProgramme,
    Outcome,
    Programme,
    ProjectId,
    TimeOfDay,
    WaysToYes,
    end_of_cooperation,
    timeline_of,
    turning_days,
    ways_to_go_on,
)
from inclusion.explain.borders import turns_of
from inclusion.rule import RULE_ITSELF
from inclusion.testing import days_that_matter, programmes, project_histories
from inclusion.testing.projects import draw_project
from inclusion.testing.references import references_of

Ask = Callable[[Programme, Moment], Outcome]
Proven = Callable[[Programme, Moment, WaysToYes, Ask], None]
Told = Callable[[WaysToYes, Language], None]
PROFILES = st.sampled_from((END_PROFILES, (), END_PROFILES[:1]))


@attrs.frozen
class Asked:
    """A question of the end of a cooperation."""

    programme: Programme
    locality: LocalityId
    project: ProjectId
    on: date
    profiles: tuple[EndProfile, ...]

    def ways(self) -> WaysToYes:
        """The ways from its answer."""
        return ways_to_go_on(
            self.programme,
            locality=self.locality,
            project=self.project,
            on=self.on,
            profiles=self.profiles,
        )

    def decision(self, record: Programme, on: date) -> Decision:
        """The answer on any record and day."""
        return end_of_cooperation(
            record, locality=self.locality, project=self.project, on=on, profiles=self.profiles
        )


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    """A project in a package of any operational programme, with any history, and a day."""
    programme = draw(programmes(max_places=2, dossiers=st.sampled_from(Dossier)))
    names = references_of(programme)
    packages = tuple(
        attrs.evolve(one, operational_programme=draw(st.sampled_from(OperationalProgramme)))
        for one in programme.packages
    )
    project = draw_project(draw, names, packages, programme.plans)
    place = draw(st.sampled_from(programme.localities)).id
    if project.locality is None and project.link is None and draw(st.booleans()):
        project = attrs.evolve(project, locality=place)
    project = attrs.evolve(project, history=draw(project_histories(names=names)))
    programme = attrs.evolve(programme, packages=packages, projects=(project,))
    likely = [day for day in turns_of(project.history) if date.min < day < date.max]
    days = st.sampled_from(days_that_matter(programme))
    on = draw(st.sampled_from(sorted(likely)) | days if likely else days)
    return Asked(programme, place, project.id, on, draw(PROFILES))


def borders(question: Asked, record: Programme) -> frozenset[date]:
    """The days on which the answer about a record can change."""
    case = EndOfCooperationCase(
        programme=record,
        locality=record.locality(question.locality),
        project=record.project(question.project),
        on=question.on,
        profiles=question.profiles,
    )
    return turning_days(END_OF_COOPERATION, case)


def last_day_of_yes(question: Asked, record: Programme, day: date) -> date:
    """The end of the spell of ``granted`` in which a day lies."""
    told = timeline_of(lambda on: question.decision(record, on), borders(question, record))
    (held,) = [one for one in told.spells_of(Outcome.GRANTED) if day in one.days]
    return held.days.last


@settings(max_examples=30)
@given(question=asked())
def test_every_way_leads_to_yes_and_no_move_can_be_left_out(
    proven: Proven, question: Asked
) -> None:
    """With the moves it is ``granted`` on the day of the question; without any one it is not."""
    found = question.ways()
    at = Moment(question.on, TimeOfDay(0))
    proven(question.programme, at, found, lambda one, m: question.decision(one, m.day).outcome)
    assert all(way.on == question.on for way in found)


@settings(max_examples=30)
@given(asked())
def test_way_says_until_when_the_cooperation_could_end_as_well(question: Asked) -> None:
    """It stays yes for later ends up to the day that a way names; acts are due by the day asked."""
    for way in question.ways():
        record = way.applied(question.programme)
        assert last_day_of_yes(question, record, way.on) == (way.until or date.max)
        for move in way.moves:
            assert move.latest == (question.on if move.kind is MoveKind.ACT else None)


@settings(max_examples=30)
@given(asked())
def test_project_with_nothing_on_record_for_later_has_a_way(question: Asked) -> None:
    """Where no event can lie after the day, whatever is not final can be mended or found out."""
    project = question.programme.project(question.project)
    come = takewhile(lambda event: event.on.latest <= question.on, project.history)
    fewer = attrs.evolve(project, history=tuple(come))
    record = attrs.evolve(question.programme, projects=(fewer,))
    found = attrs.evolve(question, programme=record).ways()
    decided = found.decision.outcome in (Outcome.GRANTED, Outcome.BARRED)
    rules = {fact.code for finding in found.decision.findings for fact in finding.missing}
    assert found.ways or decided or RULE_ITSELF in rules


@settings(max_examples=30)
@given(question=asked(), language=st.sampled_from(Language))
def test_ways_are_told_in_both_languages(told: Told, question: Asked, language: Language) -> None:
    """Each move is a sentence in the reader's language, and so is why there is no way."""
    told(question.ways(), language)
