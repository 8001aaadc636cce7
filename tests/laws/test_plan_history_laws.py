"""The life cycle of a plan against a naive model, step by step, and laws of its histories."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from inclusion import (
    AgencyApprovalReported,
    AgencyApproved,
    AgencyReturned,
    BoardRecommended,
    BoardReturned,
    CouncilApprovalReported,
    CouncilVoted,
    Dossier,
    Holder,
    IllegalStepError,
    InvalidValueError,
    MunicipalityCode,
    PartialDate,
    PartnershipVoted,
    PlanEvent,
    PlanVersion,
    StrategicPlan,
    VersionLabel,
    VersionState,
    VersionWithdrawn,
    dumps,
    loads,
    reference,
)
from inclusion.testing import close_votes, partial_dates_of, strategic_plans

TOWNS = (MunicipalityCode("599972"), MunicipalityCode("599981"))
LABELS = (VersionLabel("1"), VersionLabel("2"))
FIRST = date(2016, 1, 1)
ILLUSTRATION = reference.illustration()
Told: TypeAlias = dict[str, Any]


class PlanLifeCycle(RuleBasedStateMachine):
    """One plan of two versions; the model is a list of what was told, and four questions to it."""

    @initialize(towns=st.integers(1, 2))
    def begin(self, towns: int) -> None:
        """Begin with no history."""
        old = ILLUSTRATION.plans[0]
        self.towns = TOWNS[:towns]
        self.plan = attrs.evolve(
            old,
            territory=self.towns,
            versions=tuple(PlanVersion(label=label) for label in LABELS),
            history=(),
        )
        self.told: list[Told] = []
        self.day = FIRST
        self.back = 1

    @rule(days=st.integers(0, 40))
    def wait(self, days: int) -> None:
        """Time passes; how much says which day of the past is asked about too."""
        self.day += timedelta(days)
        self.back = 1 + 2 * days

    @rule(label=st.sampled_from(LABELS), adopted=st.booleans())
    def partnership_votes(self, label: VersionLabel, adopted: bool) -> None:
        """The partnership votes."""
        event = PartnershipVoted(version=label, on=self.today, adopted=adopted)
        self.tell(event, "adopt" if adopted else "refuse", None)

    @rule(label=st.sampled_from(LABELS), reported=st.booleans())
    def agency_approves(self, label: VersionLabel, reported: bool) -> None:
        """The Agency approves, or is said to have."""
        kind = AgencyApprovalReported if reported else AgencyApproved
        self.tell(kind(version=label, on=self.today), "report" if reported else "key", "agency")

    @rule(label=st.sampled_from(LABELS), town=st.integers(0, 1), vote=close_votes())
    def council_votes(self, label: VersionLabel, town: int, vote: Any) -> None:  # noqa: ANN401 - a vote
        """A council votes, close to the majority of all its seats."""
        code = self.towns[town % len(self.towns)]
        event = CouncilVoted(version=label, on=self.today, municipality=code, vote=vote)
        carried = vote.in_favour > vote.against + vote.abstained + vote.absent
        self.tell(event, "key" if carried else "refuse", code.value if carried else None)

    @rule(label=st.sampled_from(LABELS), town=st.integers(0, 1))
    def council_is_said_to_approve(self, label: VersionLabel, town: int) -> None:
        """A source reports the approval of a council."""
        code = self.towns[town % len(self.towns)]
        event = CouncilApprovalReported(version=label, on=self.today, municipality=code)
        self.tell(event, "report", code.value)

    @rule(label=st.sampled_from(LABELS))
    def board_recommends(self, label: VersionLabel) -> None:
        """A board passes the version on."""
        event = BoardRecommended(version=label, on=self.today, municipality=self.towns[0])
        self.tell(event, "advise", None)

    @rule(label=st.sampled_from(LABELS), board=st.booleans(), rare=st.integers(0, 3))
    def somebody_returns(self, label: VersionLabel, board: bool, rare: int) -> None:
        """The Agency or a board gives the version back; seldom, or nothing else would happen."""
        event: PlanEvent = AgencyReturned(version=label, on=self.today, reason="x")
        if board:
            event = BoardReturned(
                version=label, on=self.today, municipality=self.towns[0], reason="x"
            )
        if not rare:
            self.tell(event, "return", None)

    @rule(label=st.sampled_from(LABELS), rare=st.integers(0, 3))
    def version_is_withdrawn(self, label: VersionLabel, rare: int) -> None:
        """The version is withdrawn; seldom."""
        if not rare:
            event = VersionWithdrawn(version=label, on=self.today, reason="x")
            self.tell(event, "withdraw", None)

    @precondition(lambda self: self.told)
    @rule(days=st.integers(1, 400))
    def event_of_the_past_is_refused(self, days: int) -> None:
        """Nothing is recorded before what was recorded last of the same version."""
        last = self.told[-1]
        label = VersionLabel(last["version"])
        if "adopted" not in (names := self.told_of(label, date.max)) or "return" in names:
            return
        past = PartialDate.on(last["on"] - timedelta(days))
        event = VersionWithdrawn(version=label, on=past, reason="x")
        if not {"withdraw"} & set(names):
            with pytest.raises(InvalidValueError):
                self.plan.record(event)

    @rule()
    def document_is_written_and_read(self) -> None:
        """The plan survives a document."""
        programme = attrs.evolve(ILLUSTRATION, plans=(self.plan,), excluded_localities=())
        (self.plan,) = loads(dumps(programme)).plans

    @property
    def today(self) -> PartialDate:
        """The day, exactly known."""
        return PartialDate.on(self.day)

    def tell(self, event: PlanEvent, what: str, key: str | None) -> None:
        """Record an event just if the model finds it legal."""
        label = event.version
        state = self.model_state(label, date.max)
        if self.is_legal(label, what, key):
            self.plan = self.plan.record(event)
            self.told.append({"version": label.value, "on": self.day, "what": what, "key": key})
        else:
            with pytest.raises(IllegalStepError) as refused:
                self.plan.record(event)
            assert refused.value.event == event.name
            assert state in refused.value.state or "already" in refused.value.state
            with pytest.raises(InvalidValueError):
                attrs.evolve(self.plan, history=(*self.plan.history, event))

    def told_of(self, label: VersionLabel, day: date) -> list[str]:
        """What was told of a version by a day."""
        return [t["what"] for t in self.told if t["version"] == label.value and t["on"] <= day]

    def keys_of(self, label: VersionLabel, day: date) -> set[str]:
        """Whose keys of a version were turned by a day."""
        return {
            told["key"]
            for told in self.told
            if told["version"] == label.value and told["on"] <= day and told["key"]
        }

    def is_legal(self, label: VersionLabel, what: str, key: str | None) -> bool:
        """What the domain says in words: who may do what, and when."""
        names, keys = self.told_of(label, date.max), self.keys_of(label, date.max)
        if "withdraw" in names:
            return False
        if what == "withdraw":
            return True
        if "return" in names or len(keys) == 1 + len(self.towns) or key in keys:
            return False
        if what in {"refuse", "return", "report"}:
            return True
        begun = "adopt" in names or bool(keys)
        return not begun if what == "adopt" else begun

    def model_state(self, label: VersionLabel, day: date) -> str:
        """The state of a version on a day, from the names of what was told."""
        names, keys = self.told_of(label, day), self.keys_of(label, day)
        if "withdraw" in names:
            return "withdrawn"
        if "return" in names:
            return "returned"
        if keys:
            return "approved" if len(keys) == 1 + len(self.towns) else "approving"
        return "adopted" if "adopt" in names else "draft"

    @invariant()
    def plan_is_what_the_model_says(self) -> None:
        """State, keys and openness of every version, on the days around now and at the start."""
        for label in LABELS:
            for day in (self.day - timedelta(self.back), self.day):
                names, keys = self.told_of(label, day), self.keys_of(label, day)
                void = "return" in names or "withdraw" in names
                assert self.plan.state_on(label, day) is VersionState(self.model_state(label, day))
                for holder in self.plan.key_holders:
                    name = "agency" if holder is Holder.AGENCY else str(holder)
                    later = name in self.keys_of(label, date.max)
                    stands = name in keys and not void
                    unknown = not (void or later)
                    for dossier, expected in (
                        (Dossier.COMPLETE, stands),
                        (Dossier.PARTIAL, None if unknown else stands),
                    ):
                        found = self.plan.has_key(label, holder, on=day, dossier=dossier)
                        assert found is expected
                complete = self.plan.is_open(label, on=day, dossier=Dossier.COMPLETE)
                assert complete is (len(keys) == 1 + len(self.towns) and not void)


TestPlanLifeCycle = PlanLifeCycle.TestCase


@given(strategic_plans(), st.data())
def test_replay_to_a_day_is_the_history_cut_at_that_day(
    plan: StrategicPlan, data: st.DataObject
) -> None:
    """Where every date is decided, the state on a day is that of the history cut there."""
    ends = [end for event in plan.history for end in (event.on.earliest, event.on.latest)]
    day = data.draw(st.sampled_from([*ends, FIRST]))
    told = {label: [e for e in plan.history if e.version == label] for label in labels(plan)}
    for label, events in told.items():
        state = plan.state_on(label, day)
        open_dates = [e for e in events if e.on.earliest <= day < e.on.latest]
        assert (state is None) == bool(open_dates)
        if state is not None:
            past = tuple(event for event in events if event.on.latest <= day)
            cut = attrs.evolve(plan, history=past)
            assert cut.state_on(label, date.max) is state


@given(strategic_plans(), st.sampled_from(Dossier), st.data())
def test_open_means_approved(plan: StrategicPlan, dossier: Dossier, data: st.DataObject) -> None:
    """Where the state is known, a version surely open is approved, and one approved is open."""
    days = [event.on.latest for event in plan.history if event.on.latest < date.max]
    day = data.draw(st.sampled_from([*days, FIRST]))
    for label in labels(plan):
        state = plan.state_on(label, day)
        is_open = plan.is_open(label, on=day, dossier=dossier)
        if state is not None:
            assert (is_open is True) == (state is VersionState.APPROVED)


@given(strategic_plans())
def test_history_can_be_told_event_by_event(plan: StrategicPlan) -> None:
    """Recording the events of a plan one after another gives the same plan."""
    again = attrs.evolve(plan, history=())
    for event in plan.history:
        again = again.record(event)
    assert again == plan


@given(strategic_plans())
def test_versions_do_not_touch_each_other(plan: StrategicPlan) -> None:
    """Of the events of several versions only the order within each version matters."""
    sorted_by_version = sorted(plan.history, key=lambda event: event.version.value)
    other = attrs.evolve(plan, history=tuple(sorted_by_version))
    for label in labels(plan):
        for day in (FIRST, date(2018, 1, 1), date.max):
            assert other.state_on(label, day) is plan.state_on(label, day)


@given(st.dates(date(2016, 1, 1), date(2016, 12, 30)), st.data())
def test_no_event_lies_before_any_event_recorded_earlier(day: date, data: st.DataObject) -> None:
    """An event that is surely older than one recorded before is refused, whatever is between."""
    label = LABELS[0]
    sometime = data.draw(partial_dates_of(day).filter(lambda known: not known.is_exact))
    tomorrow, today = PartialDate.on(day + timedelta(1)), PartialDate.on(day)
    plan = attrs.evolve(
        ILLUSTRATION.plans[0],
        territory=TOWNS[:1],
        versions=(PlanVersion(label=label),),
        history=(),
    )
    first = PartnershipVoted(version=label, on=tomorrow, adopted=True)
    between = BoardRecommended(version=label, on=sometime, municipality=TOWNS[0])
    last = AgencyApproved(version=label, on=today)
    with pytest.raises(InvalidValueError):
        plan.record(first).record(between).record(last)


def labels(plan: StrategicPlan) -> list[VersionLabel]:
    """The versions of a plan."""
    return [version.label for version in plan.versions]
