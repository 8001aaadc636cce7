"""Laws of the book on entry over generated waves and applications."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from inclusion import (
    ENTRY,
    Answer,
    ApplicantKind,
    Application,
    Counted,
    DecidingBody,
    Decision,
    Dossier,
    EntryCase,
    Outcome,
    Programme,
    Rule,
    Wave,
    dumps,
    entry,
    loads,
)
from inclusion.testing import days_that_matter, intakes, learned

PARTIAL = st.just(Dossier.PARTIAL)
FIRST_METHODOLOGY = date(2015, 1, 19)


def ask(programme: Programme, day: date) -> Decision:
    """The decision on the one application of a programme."""
    return entry(programme, application=programme.applications[0].id, on=day)


@st.composite
def asked(draw: st.DrawFn, *, known: bool = False) -> tuple[Programme, date]:
    """A programme with one application, and a day that matters to it."""
    complete = st.just(Dossier.COMPLETE)
    programme = draw(intakes(dossiers=complete, known=True) if known else intakes())
    return programme, draw(st.sampled_from(days_that_matter(programme)))


@given(intakes(dossiers=PARTIAL), st.data())
def test_learning_never_flips_what_is_decided(now: Programme, data: st.DataObject) -> None:
    """No binding answer and no outcome of entry changes by learning, unless undetermined."""
    later = data.draw(learned(now, max_facts=6))
    days = st.sampled_from(days_that_matter(later))
    for day in data.draw(st.lists(days, min_size=1, max_size=6)):
        one, other = ask(now, day), ask(later, day)
        flips = {
            (before.rule, before.answer, after.answer)
            for before, after in zip(one.binding, other.binding, strict=True)
            if before.answer is not Answer.UNDETERMINED and before.answer is not after.answer
        }
        assert not flips
        assert one.outcome in {Outcome.UNDETERMINED, other.outcome}


@given(asked(), st.permutations(ENTRY.rules))
def test_order_of_rules_never_changes_the_outcome(
    question: tuple[Programme, date], rules: list[Rule[EntryCase]]
) -> None:
    """The rules in any order give the same findings and the same outcome."""
    programme, day = question
    usual = ask(programme, day)
    case = EntryCase(programme=programme, application=programme.applications[0], on=day)
    other = attrs.evolve(ENTRY, rules=tuple(rules)).decide(case, question=usual.question, on=day)
    assert other.outcome is usual.outcome
    assert {f.rule: f for f in other.findings} == {f.rule: f for f in usual.findings}


@given(asked())
def test_no_rule_breaks_and_every_text_can_be_said(question: tuple[Programme, date]) -> None:
    """Whatever is known, each rule gives a reason of its own, and both languages can say it."""
    decision = ask(*question)
    assert "failed" not in {finding.code for finding in decision.findings}
    assert str(decision.explain("cs")) != str(decision.explain("en"))


@given(intakes())
def test_intake_survives_a_document(programme: Programme) -> None:
    """What a wave asks for and an application brings is written and read without loss."""
    assert loads(dumps(programme)) == programme


def count(programme: Programme, application: Application, until: date) -> tuple[int, int | None]:
    """The least and the greatest number of inhabitants, counted by hand from exact days."""
    least, greatest = 0, [0]
    towns = {str(town.code): town for town in programme.municipalities}
    for code in application.territory or ():
        dated = [
            (p.as_of.earliest, p.inhabitants)
            for p in towns[str(code)].population
            if p.counted is Counted.EVERYBODY and p.as_of.earliest <= until
        ]
        figures = [people for day, people in dated if day == max(dated)[0]]
        figures += [s.inhabitants for s in application.inhabitants or () if s.municipality == code]
        least += min(figures, default=0)
        greatest.append(max(figures, default=-1))
    return least, None if -1 in greatest else sum(greatest)


def has_enough_people(programme: Programme, wave: Wave, until: date) -> bool | None:
    """Whether the territory is surely large enough, surely not, or nobody can say."""
    limit = wave.inhabitants_at_least or 0
    least, most = count(programme, programme.applications[0], until)
    if least >= limit:
        return True
    return False if most is not None and most < limit else None


def has_evidence(programme: Programme, wave: Wave) -> bool:
    """Whether some acceptable study found something in the territory."""
    assert wave.evidence
    fine = {*wave.evidence.primary, *wave.evidence.alternative}
    inside = programme.applications[0].territory or ()
    return any(
        survey.found and survey.municipality in inside
        for survey in programme.excluded_localities
        if survey.study in fine or wave.evidence.others
    )


def was_decided(programme: Programme, wave: Wave, day: date) -> str:
    """What had become of the application by a day: chosen, refused, or waiting."""
    place = programme.applications[0].locality
    valid = [
        decision
        for decision in programme.selections
        if decision.decided_by is wave.decided_by and decision.decided.earliest <= day
    ]
    if any(place in decision.selected for decision in valid):
        return "chosen"
    return "refused" if valid else "waiting"


def expected(programme: Programme, day: date) -> Outcome:
    """The outcome where everything is known, told without the rules of the library."""
    if day < FIRST_METHODOLOGY:
        return Outcome.UNDETERMINED
    (wave,), (application,) = programme.waves, programme.applications
    assert wave.applications_until
    assert wave.applications_from
    assert application.delivered
    opens, until = wave.applications_from.earliest, wave.applications_until.earliest
    delivered = application.delivered.earliest
    chosen = [area for area in application.areas or () if area in (wave.areas_offered or ())]
    people = has_enough_people(programme, wave, until)
    conditions = [
        application.kind in (wave.applicant_kinds or ()),
        len(chosen) >= (wave.areas_at_least or 0),
        has_evidence(programme, wave),
        people is not False,
        not (delivered < opens and delivered <= day),
        delivered <= min(day, until),
    ]
    fate = was_decided(programme, wave, day)
    if fate == "refused" or (day > until and not all(conditions)):
        return Outcome.BARRED
    if people is None and day > until:
        return Outcome.UNDETERMINED
    if fate == "waiting" or day < opens or not all(conditions):
        return Outcome.NOT_YET
    return Outcome.UNDETERMINED if people is None else Outcome.GRANTED


@given(asked(known=True))
def test_outcome_is_that_of_an_oracle_where_everything_is_known(
    question: tuple[Programme, date],
) -> None:
    """Where every fact is known, plain arithmetic on the record gives the same outcome."""
    programme, day = question
    assert ask(programme, day).outcome is expected(programme, day)


@given(asked())
def test_nobody_enters_without_the_choice_of_the_competent_body(
    question: tuple[Programme, date],
) -> None:
    """Granted means delivered by the last day, and chosen by the body that the wave names."""
    programme, day = question
    if ask(programme, day).outcome is not Outcome.GRANTED:
        return
    (wave,), (application,) = programme.waves, programme.applications
    assert application.delivered
    assert wave.applications_until
    assert application.delivered.latest <= min(day, wave.applications_until.earliest)
    assert any(
        application.locality in decision.selected
        and decision.decided_by is wave.decided_by is not None
        and decision.decided.latest <= day
        for decision in programme.selections
    )


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_comes_up(outcome: Outcome) -> None:
    """The strategy draws applications of every outcome."""
    found = find(
        asked(),
        lambda question: ask(*question).outcome is outcome,
        settings=settings(
            max_examples=3_000, database=None, deadline=None, phases=[Phase.generate]
        ),
    )
    assert ask(*found).outcome is outcome


def test_simplest_intake_is_one_municipality_that_applies() -> None:
    """What the strategy shrinks to is small."""
    least = find(intakes(), lambda _: True)
    (application,) = least.applications
    assert application.kind is ApplicantKind.MUNICIPALITY
    assert [decision.decided_by for decision in least.selections] == [
        DecidingBody.MONITORING_COMMITTEE
    ]
