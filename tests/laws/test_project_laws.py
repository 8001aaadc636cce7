"""Laws of projects: their histories, their ledgers, and what is decided about them."""

from __future__ import annotations

from datetime import date

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusion import (
    PROJECT_ELIGIBILITY,
    Answer,
    Dossier,
    GrantAwarded,
    GrantPaid,
    Moment,
    Outcome,
    OverdrawnError,
    Phrase,
    Programme,
    Project,
    ProjectEligibilityCase,
    ProjectEvent,
    ProjectState,
    RealisationBegan,
    Reservation,
    RuleBook,
    Text,
    TimeOfDay,
    dumps,
    ledger_of,
    loads,
    project_eligibility,
)
from inclusion.project_life_cycle import project_state_after
from inclusion.testing import days_that_matter, learned, programmes, project_histories, projects
from inclusion.testing.projects import draw_project
from inclusion.testing.references import references_of

NOON = TimeOfDay(12)
FOLDED = {  # an oracle that knows no table: the last event that names a state decides
    "project-submitted": ProjectState.SUBMITTED,
    "project-ranked": ProjectState.RANKED,
    "project-reserved": ProjectState.RESERVE,
    "project-rejected": ProjectState.REJECTED,
    "project-finished": ProjectState.FINISHED,
    "project-withdrawn": ProjectState.WITHDRAWN,
    "award-revoked": ProjectState.REVOKED,
    "project-lost": ProjectState.LOST,
}


def folded(events: tuple[ProjectEvent, ...]) -> ProjectState:
    """The state after some events, read off them from the last to the first."""
    awarded = any(isinstance(event, GrantAwarded) for event in events)
    begun = any(isinstance(event, RealisationBegan) for event in events)
    for event in reversed(events):
        if event.name in FOLDED:
            return FOLDED[event.name]
        if awarded:
            return ProjectState.RUNNING if begun else ProjectState.AWARDED
    return ProjectState.PREPARED


@st.composite
def filed_programmes(draw: st.DrawFn, dossier: Dossier | None = None) -> Programme:
    """Programmes with at least one project, in a partial record if that is asked for."""
    dossiers = st.just(dossier) if dossier else st.sampled_from(Dossier)
    programme = draw(programmes(max_places=1, dossiers=dossiers))
    if programme.projects and not dossier:
        return programme
    one = draw_project(draw, references_of(programme), programme.packages, programme.plans)
    return attrs.evolve(programme, projects=(attrs.evolve(one, dossier=dossier or one.dossier),))


@st.composite
def moments(draw: st.DrawFn, programme: Programme) -> Moment:
    """A minute of a day that matters."""
    minute = draw(st.sampled_from((TimeOfDay(0), NOON, TimeOfDay(23, 59))))
    return Moment(draw(st.sampled_from(days_that_matter(programme))), minute)


@given(project_histories())
def test_state_is_what_the_last_event_says(history: tuple[ProjectEvent, ...]) -> None:
    """The table agrees with a plain reading of the events, after each of them."""
    for end in range(len(history) + 1):
        assert project_state_after(history[:end]) is folded(history[:end])


@given(projects(), st.data())
def test_state_on_a_day_is_the_replay_to_that_day(project: Project, data: st.DataObject) -> None:
    """On every day the state is one that some reading of the rough days leads to."""
    day = data.draw(st.dates(date(2014, 1, 1), date(2021, 1, 1)))
    come = [event.on.has_come_by(day) for event in project.history]
    if None not in come:
        told = tuple(e for e, has in zip(project.history, come, strict=True) if has)
        assert project.state_on(day) is folded(told)
    assert project.states_on(day)


@given(filed_programmes())
def test_programme_with_projects_survives_a_document(programme: Programme) -> None:
    """Projects are written and read again without loss."""
    assert loads(dumps(programme)) == programme


@given(filed_programmes(), st.data())
def test_ledger_agrees_with_plain_sums(programme: Programme, data: st.DataObject) -> None:
    """What is granted and paid is the plain sum over the events that surely came."""
    day = data.draw(st.sampled_from(days_that_matter(programme)))
    for package in programme.packages:
        try:
            found = ledger_of(programme, package=package.id, on=day)
        except OverdrawnError:
            continue
        if found is None:
            continue
        ledger = found.ledger
        paid = sum(
            event.amounts.granted.amount
            for project in programme.projects_in(package.id)
            if project.id in {entry.project for entry in ledger.entries}
            for event in project.history
            if isinstance(event, GrantPaid) and event.amounts.granted and event.on.has_come_by(day)
        )
        assert ledger.paid.amount == paid
        assert ledger.granted + ledger.left == ledger.allocation
        assert ledger.left.amount >= 0


@settings(max_examples=50)
@given(filed_programmes(dossier=Dossier.PARTIAL), st.data())
def test_learning_never_flips_what_is_decided(now: Programme, data: st.DataObject) -> None:
    """No binding answer and no outcome changes by learning, unless it was undetermined."""
    later = data.draw(learned(now, max_facts=8))
    for _ in range(4):
        at = data.draw(moments(now))
        one, other = (
            project_eligibility(programme, project=now.projects[0].id, at=at)
            for programme in (now, later)
        )
        flips = {
            (before.rule, before.code, after.code)
            for before, after in zip(one.binding, other.binding, strict=True)
            if before.answer is not Answer.UNDETERMINED and before.answer is not after.answer
        }
        assert not flips
        assert one.outcome in {Outcome.UNDETERMINED, other.outcome}


@given(filed_programmes(), st.data())
def test_order_of_rules_never_changes_the_outcome(
    programme: Programme, data: st.DataObject
) -> None:
    """Shuffled, the same rules say the same of the same project."""
    project = programme.projects[0]
    at = data.draw(moments(programme))
    case = ProjectEligibilityCase(
        programme=programme, project=project, package=programme.package(project.package), at=at
    )
    shuffled = data.draw(st.permutations(PROJECT_ELIGIBILITY.rules))
    book = RuleBook(id="shuffled", version="1", rules=tuple(shuffled))
    question = Phrase(text=Text(en="May it", cs="Lze"))
    usual, other = (
        each.decide(case, question=question, on=at.day) for each in (PROJECT_ELIGIBILITY, book)
    )
    assert usual.outcome is other.outcome
    assert {f.rule: f.code for f in usual.findings} == {f.rule: f.code for f in other.findings}


@given(filed_programmes(), st.data())
def test_no_rule_breaks(programme: Programme, data: st.DataObject) -> None:
    """Whatever the record holds, no rule fails to answer."""
    decision = project_eligibility(
        programme, project=programme.projects[0].id, at=data.draw(moments(programme))
    )
    assert "failed" not in {finding.code for finding in decision.findings}


@settings(max_examples=60)
@given(filed_programmes(), st.data())
def test_nothing_kept_for_plans_is_granted_without_both_keys(
    programme: Programme, data: st.DataObject
) -> None:
    """Where all is kept for plans, a yes has the Agency's key and every council's on one version.

    They stand on the day itself, or stood on the day on which the project was submitted.
    """
    project = programme.projects[0]
    at = data.draw(moments(programme))
    package = programme.package(project.package)
    decision = project_eligibility(programme, project=project.id, at=at)
    if decision.outcome is not Outcome.GRANTED or package.reservation is not Reservation.WHOLE:
        return
    if package.regions_outside:
        return
    assert project.link
    plan = programme.plan(project.link.plan)
    days = {at.day} | ({project.submission.on.earliest} if project.submission else set())
    assert any(
        all(
            (event := plan.key_event(project.link.version, holder)) is not None
            and event.on.latest <= day
            for holder in plan.key_holders
        )
        for day in days
    )
