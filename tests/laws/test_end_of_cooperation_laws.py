"""Laws of the end of a cooperation, over generated histories of one project."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    END_OF_COOPERATION,
    Answer,
    Applicant,
    Decision,
    Dossier,
    EndOfCooperationCase,
    Fate,
    GrantAwarded,
    LocalityId,
    MoneyBySource,
    OperationalProgramme,
    Outcome,
    PackageId,
    PartialDate,
    Phrase,
    Programme,
    Project,
    ProjectEvent,
    ProjectFinished,
    ProjectId,
    ProjectRejected,
    ProjectSubmitted,
    RealisationBegan,
    RuleBook,
    Text,
    consequences_of_end,
    end_of_cooperation,
    reference,
    timeline_of,
    turning_days,
)

WAVE_4 = reference.wave_4()
QUESTION = Phrase(text=Text(en="Does it", cs="Pokračuje"))
START = date(2016, 1, 1)
DAYS = st.integers(0, 1500).map(lambda days: START + timedelta(days=days))
WIDTHS = st.tuples(st.integers(0, 40), st.integers(0, 40))
Make = Callable[[PartialDate], ProjectEvent]

AWARDED: list[Make] = [
    lambda on: ProjectSubmitted(on=on),
    lambda on: GrantAwarded(on=on, amounts=MoneyBySource()),
    lambda on: RealisationBegan(on=on),
    lambda on: ProjectFinished(on=on),
]
REJECTED: list[Make] = [AWARDED[0], lambda on: ProjectRejected(on=on, reason="málo bodů")]


@st.composite
def histories(draw: st.DrawFn) -> tuple[ProjectEvent, ...]:
    """The first steps of a project that is awarded, or of one that is rejected, on exact days."""
    steps = draw(st.sampled_from([AWARDED, REJECTED]))
    steps = steps[: draw(st.integers(0, len(steps)))]
    days = sorted(draw(st.lists(DAYS, min_size=len(steps), max_size=len(steps))))
    return tuple(make(PartialDate.on(day)) for make, day in zip(steps, days, strict=True))


@st.composite
def records(draw: st.DrawFn) -> Programme:
    """Wave 4 with one project of Most in a package of any operational programme."""
    operational_programme = draw(st.sampled_from(OperationalProgramme))
    package = attrs.evolve(WAVE_4.packages[0], operational_programme=operational_programme)
    project = Project(
        id=ProjectId("projekt"),
        title="Projekt",
        package=PackageId(str(package.id)),
        applicant=Applicant(name="Žadatel"),
        dossier=draw(st.sampled_from(Dossier)),
        locality=draw(st.sampled_from([LocalityId("most"), LocalityId("liberec"), None])),
        history=draw(histories()),
    )
    return attrs.evolve(WAVE_4, packages=(package, *WAVE_4.packages[1:]), projects=(project,))


def _roughly(day: PartialDate, before: int, after: int) -> PartialDate:
    """The day, known only to lie within some days."""
    first, last = day.earliest - timedelta(before), day.latest + timedelta(after)
    return PartialDate.between(first, last)


def ask(programme: Programme, day: date) -> Decision:
    """The decision of the book on the project, if the cooperation of Most ends on the day."""
    return end_of_cooperation(programme, locality="most", project="projekt", on=day)


@given(records(), DAYS, st.permutations(END_OF_COOPERATION.rules))
def test_order_of_rules_changes_no_outcome(programme: Programme, day: date, rules: Any) -> None:  # noqa: ANN401 - a list of rules
    """Whatever the order of the rules, outcome and findings are the same."""
    case = EndOfCooperationCase(
        programme=programme,
        locality=programme.locality(LocalityId("most")),
        project=programme.projects[0],
        on=day,
    )
    book = RuleBook(id="any-order", version="1", rules=tuple(rules))
    found = book.decide(case, question=QUESTION, on=day)
    usual = ask(programme, day)
    assert found.outcome is usual.outcome
    assert {f.rule: f.code for f in found.findings} == {f.rule: f.code for f in usual.findings}


@given(records(), DAYS, st.data())
def test_learning_never_flips_what_becomes_of_a_project(
    programme: Programme, day: date, data: st.DataObject
) -> None:
    """Learning days, further steps, the place, or that the record is complete flips nothing."""
    place = data.draw(st.sampled_from(("most", "novy-bor")))
    known = attrs.evolve(programme.projects[0], locality=LocalityId(place))
    partial = attrs.evolve(known, dossier=Dossier.PARTIAL)
    fewer = partial.history[: data.draw(st.integers(0, len(partial.history)))]
    if any(isinstance(event, ProjectRejected) for event in partial.history):
        fewer = partial.history  # an end stands from its record on; it is not learnt
    rough = tuple(attrs.evolve(event, on=_roughly(event.on, *data.draw(WIDTHS))) for event in fewer)
    before = attrs.evolve(
        partial,
        history=rough,
        locality=data.draw(st.sampled_from([known.locality, None])),
    )
    now, later = (attrs.evolve(programme, projects=(one,)) for one in (before, known))
    one, other = ask(now, day), ask(later, day)
    for earlier, after in zip(one.binding, other.binding, strict=True):
        assert earlier.answer in (Answer.UNDETERMINED, after.answer)
    assert one.outcome in (Outcome.UNDETERMINED, other.outcome)


@given(records(), st.lists(DAYS, min_size=5, max_size=5))
def test_timeline_agrees_with_the_answer_of_the_day(programme: Programme, days: list[date]) -> None:
    """On any supposed last day the timeline of the book says what the book says when asked."""
    case = EndOfCooperationCase(
        programme=programme,
        locality=programme.locality(LocalityId("most")),
        project=programme.projects[0],
        on=START,
    )
    turning = turning_days(END_OF_COOPERATION, case)
    told = timeline_of(lambda day: ask(programme, day), turning)
    near = [day for day in turning if START <= day < date.max]
    for day in (*days, *(one + timedelta(days=step) for one in near for step in (-1, 0))):
        found, asked = told.at(day).decision, ask(programme, day)
        assert found.outcome is asked.outcome
        assert [(f.rule, f.code) for f in found.findings] == [
            (f.rule, f.code) for f in asked.findings
        ]


@given(records(), DAYS)
def test_what_becomes_of_a_project_is_what_a_naive_reading_says(
    programme: Programme, day: date
) -> None:
    """Of exact days and a complete record: by place, end, start, filing and programme, in turn."""
    (project,) = programme.projects
    complete = attrs.evolve(project, dossier=Dossier.COMPLETE, locality=LocalityId("most"))
    record = attrs.evolve(programme, projects=(complete,))
    done = {event.name for event in project.history if event.on.earliest <= day}
    money = programme.packages[0].operational_programme.value
    if "project-rejected" in done:
        expected = Fate.OVER_BEFORE
    elif "realisation-began" in done:
        expected = Fate.KEPT
    elif "project-submitted" not in done:
        expected = Fate.CLOSED
    else:
        known = {"OP VVV": Fate.LOST, "OPZ": Fate.KEPT, "IROP": Fate.KEPT}
        expected = known.get(money, Fate.UNKNOWN)
    (found,) = consequences_of_end(record, locality="most", on=day).projects
    assert found.fate is expected


@given(records(), DAYS)
def test_every_project_is_counted_once(programme: Programme, day: date) -> None:
    """The sums by programme and state, and those by fate, add up to all projects of the place."""
    found = consequences_of_end(programme, locality="most", on=day)
    ours = len(programme.projects_of(LocalityId("most")))
    assert len(found.projects) == ours
    assert sum(row.projects for row in found.by_programme_and_state()) == ours
    assert sum(found.total(fate).projects for fate in Fate) == ours
