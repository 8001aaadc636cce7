"""The status of a version on a day, against machines made from the table by other means.

One machine reads the text of the Mermaid diagram. Another knows no table: it says in words what the
domain says. Neither shares code with what they judge: what an event means is told again here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    AgencyApproved,
    CouncilVoted,
    DayRange,
    Dossier,
    ElementId,
    MeasureOverturned,
    PartialDate,
    PartnershipVoted,
    PlanEvent,
    PlanVersion,
    StrategicPlan,
    VersionLabel,
    VersionState,
    Vote,
    reference,
)
from inclusion.report import plan_diagram
from inclusion.testing import close_votes, partial_dates_of, plan_histories, strategic_plans

ARROW = re.compile(r"^ +(\S+) --> (\S+?)(?:: (.*))?$", re.MULTILINE)
NAMED = re.compile(r'^ +state "(.+)" as (\S+)$', re.MULTILINE)


class Machine:
    """A state machine read from a Mermaid diagram, step by step."""

    def __init__(self, diagram: str) -> None:
        """Read the arrows."""
        self.names: dict[str, str] = {short: name for name, short in NAMED.findall(diagram)}
        self.start = ""
        self.arrows: dict[tuple[str, str], str] = {}
        for before, after, label in ARROW.findall(diagram):
            if before == "[*]":
                self.start = after
            for step in filter(None, label.split(", ")):
                assert (before, step) not in self.arrows, "an arrow leads to two places"
                self.arrows[before, step] = after

    def run(self, steps: Iterable[str]) -> str:
        """The name of the state after some steps."""
        here = self.start
        for step in steps:
            here = self.arrows[here, step]
        return self.names[here]


PLANS = strategic_plans() | strategic_plans(approved=True)
MACHINE = Machine(plan_diagram())


def steps_of(told: Iterable[PlanEvent], keys: int) -> list[str]:
    """What each event means, told from its name and numbers alone, in the words of the diagram."""
    turned = 0
    steps = []
    for event in told:
        name = event.name
        approves = "approv" in name
        if isinstance(event, CouncilVoted):
            vote = event.vote
            approves = vote.in_favour > vote.against + vote.abstained + vote.absent
        turned += approves
        if approves:
            words = ("reported last approval", "reported approval while another is missing")
            if not name.endswith("reported"):
                words = ("the last approval", "approval while another is missing")
            steps.append(words[turned < keys])
        else:
            steps.append(PLAIN.get(name) or VOTES[getattr(event, "adopted", False)])
    return steps


PLAIN = {
    "revision-begun": "beginning of a revision",
    "comments-invited": "invitation to comment",
    "board-recommended": "recommendation of a board",
    "board-returned": "return for rework",
    "agency-returned": "return for rework",
    "put-into-force": "coming into force",
    "measure-overturned": "overturning of a measure by a referendum",
    "version-withdrawn": "withdrawal",
}
VOTES = {
    True: "adoption by the partnership",
    False: "refusal by a vote",
    None: "vote of the partnership with no result told",
}


@given(PLANS)
def test_machine_of_the_diagram_reaches_the_same_states(plan: StrategicPlan) -> None:
    """The same events run through the diagram as drawn give the same states, one by one."""
    for version in plan.versions:
        told = plan.events_of(version.label)
        steps = steps_of(told, 1 + len(plan.territory))
        for length in range(len(told) + 1):
            others = tuple(event for event in plan.history if event.version != version.label)
            cut = attrs.evolve(plan, history=(*told[:length], *others))
            state = cut.state_on(version.label, date.max)
            assert state is not None
            assert state.value == MACHINE.run(steps[:length])


def test_machine_of_the_diagram_has_every_state_and_ends_in_one() -> None:
    """The diagram names every state; each but the withdrawn one has an arrow to another."""
    assert set(MACHINE.names.values()) == {state.value for state in VersionState}
    leaving = {before for (before, _), after in MACHINE.arrows.items() if before != after}
    assert set(MACHINE.names) - leaving == {"withdrawn"}
    assert "withdrawn --> [*]" in plan_diagram()


def exact(plan: StrategicPlan) -> StrategicPlan:
    """The plan with each day known exactly, in the order of each history."""
    days: dict[VersionLabel, date] = {}
    history = []
    for event in plan.history:
        first = max(event.on.earliest, days.get(event.version, date.min))
        days[event.version] = first
        history.append(attrs.evolve(event, on=PartialDate.on(first)))
    return attrs.evolve(plan, history=tuple(history))


def naive_status(plan: StrategicPlan, label: VersionLabel, day: date) -> str | None:
    """The status in words, where every day is known exactly."""
    told = [e for e in plan.history if e.version == label and e.on.earliest <= day]
    names = [event.name for event in told]
    if "version-withdrawn" in names:
        return "withdrawn"
    if {"agency-returned", "board-returned"} & set(names):
        return "returned"
    steps = steps_of(told, 1 + len(plan.territory))
    turned = sum("approval" in step for step in steps)
    if turned == 1 + len(plan.territory):
        return status_of_approved(plan, label, day)
    ways = {
        "invitation to comment": "in-comments",
        "vote of the partnership with no result told": "voted",
        "adoption by the partnership": "adopted",
    }
    states = ["draft", *(state for step, state in ways.items() if step in steps)]
    return "approving" if turned else states[-1]


def status_of_approved(plan: StrategicPlan, label: VersionLabel, day: date) -> str | None:
    """What became of a version with every approval; nobody knows if its period is not known."""
    place = [version.label for version in plan.versions].index(label)
    after = [naive_force(plan, version.label) for version in plan.versions[place + 1 :]]
    if any(begun and begun <= day for begun in after):
        return "replaced"
    period = plan.versions[place].period
    if period is None:
        return None
    if period.last < day:
        return "expired"
    since = naive_force(plan, label)
    return "in-force" if since and since <= day else "approved"


def key_events(plan: StrategicPlan, label: VersionLabel) -> list[PlanEvent]:
    """The approvals of a version."""
    told = [event for event in plan.history if event.version == label]
    steps = steps_of(told, 1 + len(plan.territory))
    return [event for event, step in zip(told, steps, strict=True) if "approval" in step]


def naive_force(plan: StrategicPlan, label: VersionLabel) -> date | None:
    """From when a version is in force, if it ever is."""
    keys = key_events(plan, label)
    if len(keys) <= len(plan.territory):
        return None
    stated = [e for e in plan.history if e.version == label and e.name == "put-into-force"]
    return max(event.on.earliest for event in stated or keys)


@given(PLANS, st.data())
def test_status_is_what_a_naive_reading_says(plan: StrategicPlan, data: st.DataObject) -> None:
    """Where each day is known exactly, the status is the naive one, open only without a period."""
    known = exact(plan)
    ends = [v.period.last for v in known.versions if v.period]
    days = [event.on.earliest for event in known.history]
    near = [day + timedelta(n) for day in (*days, *ends) if day > date.min for n in (-1, 0, 1)]
    for day in data.draw(st.lists(st.sampled_from([*near, date(2016, 1, 1)]), min_size=1)):
        for version in known.versions:
            status = known.status_on(version.label, day)
            assert (status and status.value) == naive_status(known, version.label, day)


@given(PLANS, st.data())
def test_rough_days_never_give_a_wrong_status(plan: StrategicPlan, data: st.DataObject) -> None:
    """What the status says of rough days is what it says once the days are known, if anything."""
    known = exact(plan)
    bounds = [day for e in plan.history for day in (e.on.earliest, e.on.latest)]
    day = data.draw(st.sampled_from([*bounds, date(2016, 1, 1)]))
    for version in plan.versions:
        rough = plan.status_on(version.label, day)
        assert rough in (None, known.status_on(version.label, day))
        revised = plan.is_being_revised(version.label, on=day)
        assert revised in (None, known.is_being_revised(version.label, on=day))


@given(PLANS, st.data())
def test_what_happens_later_leaves_the_days_before_alone(
    plan: StrategicPlan, data: st.DataObject
) -> None:
    """The status on a day is that of the history cut on that day, period known or not."""
    known = exact(plan)
    versions = tuple(
        attrs.evolve(v, period=v.period or DayRange(date(2015, 1, 1), date.max))
        for v in known.versions
    )
    known = attrs.evolve(known, versions=versions)
    days = [event.on.earliest for event in known.history]
    day = data.draw(st.sampled_from([*days, date(2016, 1, 1)]))
    past = tuple(event for event in known.history if event.on.earliest <= day)
    cut = attrs.evolve(known, history=past)
    for version in known.versions:
        stated = known.force_event(version.label)
        if stated is None or stated.on.earliest <= day:
            assert cut.status_on(version.label, day) is known.status_on(version.label, day)


@given(plan_histories(), st.data())
def test_state_needs_no_other_version(history: tuple[PlanEvent, ...], data: st.DataObject) -> None:
    """Events of one version never move the state that another has by its own events."""
    labels = tuple(dict.fromkeys(event.version for event in history)) or (VersionLabel("1"),)
    towns = tuple(
        dict.fromkeys(e.municipality for e in history if getattr(e, "municipality", None))  # type: ignore[union-attr] # asked for
    )
    plan = attrs.evolve(
        reference.illustration().plans[0],
        territory=towns or reference.illustration().plans[0].territory,
        versions=tuple(PlanVersion(label=label) for label in labels),
        history=history,
    )
    label = data.draw(st.sampled_from(labels))
    alone = attrs.evolve(plan, history=plan.events_of(label))
    assert alone.state_on(label, date.max) is plan.state_on(label, date.max)


PLAN = reference.illustration().plans[0]
ONE, TWO = VersionLabel("1"), VersionLabel("2")


def approvals(label: VersionLabel, year: int) -> tuple[PlanEvent, ...]:
    """The adoption and every approval of a version, on the first days of three months."""
    vote = Vote(entitled=15, in_favour=8, against=0, abstained=0)
    months = [PartialDate.on(date(year, month, 1)) for month in (1, 2, 3)]
    return (
        PartnershipVoted(version=label, on=months[0], adopted=True),
        AgencyApproved(version=label, on=months[1]),
        CouncilVoted(version=label, on=months[2], municipality=PLAN.territory[0], vote=vote),
    )


@pytest.mark.parametrize(
    ("day", "first", "second", "revised"),
    [
        ("2016-02-28", "approving", "draft", False),
        ("2016-03-01", "in-force", "draft", False),
        ("2017-01-01", "in-force", "adopted", True),
        ("2017-02-28", "in-force", "approving", True),
        ("2017-03-01", "replaced", "in-force", False),
        ("2019-01-01", "replaced", "expired", False),
    ],
)
def test_old_version_stays_in_force_until_the_new_one_is(
    day: str, first: str, second: str, *, revised: bool
) -> None:
    """A revision leaves the old version in force until the last approval of the new one (D32)."""
    period = DayRange(date(2016, 1, 1), date(2018, 12, 31))
    plan = attrs.evolve(
        PLAN,
        territory=PLAN.territory[:1],
        versions=tuple(PlanVersion(label=label, period=period) for label in (ONE, TWO)),
        history=(*approvals(ONE, 2016), *approvals(TWO, 2017)),
    )
    on = date.fromisoformat(day)
    found = [plan.status_on(label, on) for label in (ONE, TWO)]
    assert [state and state.value for state in found] == [first, second]
    assert plan.is_being_revised(ONE, on=on) is revised
    assert plan.in_force_since(TWO) == PartialDate.on(date(2017, 3, 1))


@given(st.dates(date(2016, 4, 1), date(2018, 12, 30)), st.data())
def test_measure_is_overturned_from_its_day_on(day: date, data: st.DataObject) -> None:
    """A referendum takes one measure away from its day on; what a rough day leaves open is open."""
    centre = ElementId("community-centre")
    known = data.draw(partial_dates_of(day).filter(lambda on: on.latest >= date(2016, 3, 1)))
    event = MeasureOverturned(version=ONE, on=known, municipality=PLAN.territory[0], measure=centre)
    plan = attrs.evolve(
        PLAN,
        territory=PLAN.territory[:1],
        versions=(PlanVersion(label=ONE),),
        history=(*approvals(ONE, 2016), event),
    )
    assert plan.is_overturned(ONE, centre, on=day) is (True if known.latest == day else None)
    if known.earliest > date.min:
        before = known.earliest - timedelta(1)
        assert plan.is_overturned(ONE, centre, on=before) is False
    assert plan.is_overturned(ONE, ElementId("another"), on=day) is False
    assert plan.is_open(ONE, on=date.max, dossier=Dossier.COMPLETE) is True


@given(close_votes())
def test_majorities_and_quorum_are_counted_one_by_one(vote: Vote) -> None:
    """Majority, quorum and what is short of a majority agree with heads counted one by one."""
    heads = ["+"] * vote.in_favour + ["-"] * vote.against + ["0"] * vote.abstained
    empty = vote.entitled - len(heads)
    assert vote.present == len(heads)
    assert vote.has_quorum == (len(heads) > empty)
    assert vote.has_majority_of_present == (heads.count("+") > len(heads) - heads.count("+"))
    needed = vote.in_favour + vote.short_of_majority_of_all
    assert 2 * needed > vote.entitled
    assert vote.has_majority_of_all == (vote.short_of_majority_of_all == 0)
    assert vote.has_majority_of_all <= vote.has_quorum
    assert needed == vote.in_favour or 2 * (needed - 1) <= vote.entitled
