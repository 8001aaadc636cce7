"""Laws of the ways into the programme: each leads there, no move of it can be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusion import (
    ENTRY,
    Application,
    ApplicationId,
    Dossier,
    EntryCase,
    Language,
    Moment,
    MoveKind,
    Outcome,
    Programme,
    TimeOfDay,
    WaysToYes,
    entry,
    reference,
    timeline_of,
    turning_days,
    ways_to_entry,
)
from inclusion.testing import programmes

Ask = Callable[[Programme, Moment], Outcome]
Proven = Callable[[Programme, Moment, WaysToYes, Ask], None]
Told = Callable[[WaysToYes, Language], None]
APPLIED = programmes(max_places=2, dossiers=st.sampled_from(Dossier)).filter(
    lambda programme: programme.applications
)
USUAL_FIRST, USUAL_LAST = date(2015, 11, 1), date(2019, 12, 31)
USUAL = st.dates(USUAL_FIRST, USUAL_LAST)
SHIPPED = reference.wave_4()


class Question(NamedTuple):
    """An application, and a day."""

    application: ApplicationId
    on: date


def named_days(programme: Programme, application: Application) -> Iterator[date]:
    """The days around which something can change for an application."""
    wave = programme.wave(application.wave)
    decided = (one.decided for one in programme.selections_in(wave.id))
    for known in (wave.applications_from, wave.applications_until, application.delivered, *decided):
        if known is not None:
            yield from (
                day for day in (known.earliest, known.latest) if day.year in range(2015, 2020)
            )


@st.composite
def asked(draw: st.DrawFn) -> tuple[Programme, Question]:
    """A programme with an application, and a question about it."""
    programme = draw(APPLIED)
    application = draw(st.sampled_from(programme.applications))
    days = sorted(set(named_days(programme, application)))
    on = draw(st.sampled_from(days) | USUAL if days else USUAL)
    return programme, Question(application.id, on)


def found_for(programme: Programme, question: Question) -> WaysToYes:
    """The ways from the answer to a question."""
    return ways_to_entry(programme, application=question.application, on=question.on)


def asking(question: Question) -> Ask:
    """The question, to be asked of any record on any day."""
    return lambda programme, at: (
        entry(programme, application=question.application, on=at.day).outcome
    )


def last_day_of_yes(programme: Programme, question: Question, day: date) -> date:
    """The end of the spell of ``granted`` in which a day lies."""
    name = question.application
    case = EntryCase(programme=programme, application=programme.application(name), on=day)
    told = timeline_of(
        lambda on: entry(programme, application=name, on=on), turning_days(ENTRY, case)
    )
    (held,) = [one for one in told.spells_of(Outcome.GRANTED) if day in one.days]
    return held.days.last


@settings(max_examples=30)
@given(both=asked())
def test_every_way_leads_to_yes_and_no_move_can_be_left_out(
    proven: Proven, both: tuple[Programme, Question]
) -> None:
    """Applying the moves gives ``granted`` on the day of the way; dropping any one does not."""
    programme, question = both
    at = Moment(question.on, TimeOfDay(0))
    proven(programme, at, found_for(programme, question), asking(question))


@settings(max_examples=30)
@given(asked())
def test_way_says_until_when_the_answer_stays_yes(both: tuple[Programme, Question]) -> None:
    """It stays yes up to the last day that a way names; an act helps no longer than its wave."""
    programme, question = both
    for way in found_for(programme, question):
        last = last_day_of_yes(way.applied(programme), question, way.on)
        assert last == (way.until or date.max)
        for move in way.moves:
            assert move.latest is None or way.on <= move.latest <= last
            assert move.latest is None or move.kind is MoveKind.ACT


@settings(max_examples=30)
@given(both=asked(), language=st.sampled_from(Language))
def test_ways_are_told_in_both_languages(
    told: Told, both: tuple[Programme, Question], language: Language
) -> None:
    """Each move is a sentence in the reader's language, and so is why there is no way."""
    told(found_for(*both), language)


@settings(max_examples=30)
@given(asked())
def test_timeline_of_entry_equals_asking_on_each_day_around(
    both: tuple[Programme, Question],
) -> None:
    """The days in sight of a case are all on which the answer changes."""
    programme, (name, on) = both
    case = EntryCase(programme=programme, application=programme.application(name), on=on)
    told = timeline_of(
        lambda day: entry(programme, application=name, on=day), turning_days(ENTRY, case)
    )
    for distance in range(-40, 41):
        day = date.fromordinal(on.toordinal() + distance)
        (stretch,) = [one for one in told.stretches if day in one.days]
        assert stretch.outcome is entry(programme, application=name, on=day).outcome


@pytest.mark.parametrize("application", SHIPPED.applications, ids=lambda one: str(one.id))
def test_ways_of_the_places_of_2015_are_proven(application: Application, proven: Proven) -> None:
    """For each applicant of wave 4, around the days of its wave."""
    for on in sorted({*named_days(SHIPPED, application), date(2015, 11, 2), date(2015, 12, 16)}):
        question = Question(application.id, on)
        found = found_for(SHIPPED, question)
        proven(SHIPPED, Moment(on, TimeOfDay(0)), found, asking(question))
