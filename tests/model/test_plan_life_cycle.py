"""The life cycle of a version: every cell of its table, and the history of a plan."""

from __future__ import annotations

import pickle
from datetime import date
from itertools import permutations, product

import attrs
import pytest

from inclusion import (
    AgencyApprovalReported,
    AgencyApproved,
    AgencyReturned,
    BoardRecommended,
    BoardReturned,
    CommentsInvited,
    CouncilApprovalReported,
    CouncilVoted,
    DayRange,
    Dossier,
    ElementId,
    Holder,
    IllegalStepError,
    InclusionError,
    InvalidValueError,
    LocalityId,
    MeasureOverturned,
    MunicipalityCode,
    PartialDate,
    PartnershipVoted,
    PlanEvent,
    PlanId,
    PlanKind,
    PlanVersion,
    PutIntoForce,
    RevisionBegun,
    StrategicPlan,
    VersionLabel,
    VersionState,
    VersionWithdrawn,
    Vote,
)
from inclusion.plan_life_cycle import (
    OF_TIME,
    TRANSITIONS,
    StepKind,
    after_time,
    key_of,
    legal_steps,
    state_after,
    states,
    step_of,
)

CITY, TOWN, STRANGER = map(MunicipalityCode, ("563889", "562971", "567027"))
HOLDERS = (Holder.AGENCY, CITY, TOWN)
V1, V2 = VersionLabel("1.0"), VersionLabel("2.0")
DAY = PartialDate.on(date(2016, 10, 26))
YES = Vote(entitled=29, in_favour=15, against=14, abstained=0)
NO = Vote(entitled=29, in_favour=14, against=0, abstained=15)


def adopted(on: PartialDate = DAY, version: VersionLabel = V1) -> PlanEvent:
    """The partnership adopts."""
    return PartnershipVoted(version=version, on=on, adopted=True)


def agency(on: PartialDate = DAY, version: VersionLabel = V1) -> PlanEvent:
    """The Agency approves."""
    return AgencyApproved(version=version, on=on)


def council(
    municipality: MunicipalityCode = CITY,
    vote: Vote = YES,
    on: PartialDate = DAY,
    version: VersionLabel = V1,
) -> PlanEvent:
    """A council votes."""
    return CouncilVoted(version=version, on=on, municipality=municipality, vote=vote)


def reported(municipality: MunicipalityCode = CITY, on: PartialDate = DAY) -> PlanEvent:
    """A council is reported to have approved."""
    return CouncilApprovalReported(version=V1, on=on, municipality=municipality)


def withdrawn(on: PartialDate = DAY) -> PlanEvent:
    """The version is withdrawn."""
    return VersionWithdrawn(version=V1, on=on, reason="zastaralá")


def plan(*history: PlanEvent, territory: tuple[MunicipalityCode, ...] = (CITY,)) -> StrategicPlan:
    """A plan of two versions with a history."""
    return StrategicPlan(
        id=PlanId("plan"),
        kind=PlanKind.SPSZ,
        locality=LocalityId("liberec"),
        title="Plán",
        territory=territory,
        versions=(PlanVersion(label=V1), PlanVersion(label=V2)),
        history=history,
    )


WHOLE = (adopted(), council(CITY), council(TOWN), agency())
COUNT = PartnershipVoted(version=V1, on=DAY, vote=YES)
COMMENTS = CommentsInvited(version=V1, on=DAY)
FORCE = PutIntoForce(version=V1, on=DAY)
OVERTURNED = MeasureOverturned(version=V1, on=DAY, municipality=CITY, measure=ElementId("m1"))

REACHED: dict[VersionState, tuple[PlanEvent, ...]] = {
    VersionState.DRAFT: (),
    VersionState.IN_COMMENTS: (COMMENTS,),
    VersionState.VOTED: (COUNT,),
    VersionState.ADOPTED: (adopted(),),
    VersionState.APPROVING: (adopted(), council(TOWN)),
    VersionState.APPROVED: WHOLE,
    VersionState.IN_FORCE: (*WHOLE, FORCE),
    VersionState.RETURNED: (adopted(), AgencyReturned(version=V1, on=DAY, reason="chybí")),
    VersionState.WITHDRAWN: (adopted(), withdrawn()),
}
"""A history that leads to each state where three keys are needed."""

STEPS: dict[StepKind, PlanEvent] = {
    StepKind.REVISION: RevisionBegun(version=V1, on=DAY),
    StepKind.COMMENTS: COMMENTS,
    StepKind.COUNT: COUNT,
    StepKind.FORCE: FORCE,
    StepKind.OVERTURNING: OVERTURNED,
    StepKind.ADOPTION: adopted(),
    StepKind.REFUSAL: council(vote=NO),
    StepKind.ADVICE: BoardRecommended(version=V1, on=DAY, municipality=CITY),
    StepKind.KEY: council(),
    StepKind.LAST_KEY: council(),
    StepKind.REPORTED_KEY: reported(),
    StepKind.REPORTED_LAST_KEY: reported(),
    StepKind.RETURN: BoardReturned(version=V1, on=DAY, municipality=CITY, reason="chybí"),
    StepKind.WITHDRAWAL: withdrawn(),
}
"""An event for each kind of step."""

EXPECTED = {
    ("draft", "REVISION"): "draft",
    ("draft", "COMMENTS"): "in-comments",
    ("draft", "ADOPTION"): "adopted",
    ("draft", "COUNT"): "voted",
    ("draft", "REFUSAL"): "draft",
    ("draft", "REPORTED_KEY"): "approving",
    ("draft", "REPORTED_LAST_KEY"): "approved",
    ("draft", "RETURN"): "returned",
    ("draft", "WITHDRAWAL"): "withdrawn",
    ("in-comments", "COMMENTS"): "in-comments",
    ("in-comments", "ADOPTION"): "adopted",
    ("in-comments", "COUNT"): "voted",
    ("in-comments", "REFUSAL"): "in-comments",
    ("in-comments", "REPORTED_KEY"): "approving",
    ("in-comments", "REPORTED_LAST_KEY"): "approved",
    ("in-comments", "RETURN"): "returned",
    ("in-comments", "WITHDRAWAL"): "withdrawn",
    ("voted", "ADOPTION"): "adopted",
    ("voted", "COUNT"): "voted",
    ("voted", "REFUSAL"): "voted",
    ("voted", "ADVICE"): "voted",
    ("voted", "KEY"): "approving",
    ("voted", "LAST_KEY"): "approved",
    ("voted", "REPORTED_KEY"): "approving",
    ("voted", "REPORTED_LAST_KEY"): "approved",
    ("voted", "RETURN"): "returned",
    ("voted", "WITHDRAWAL"): "withdrawn",
    ("adopted", "REFUSAL"): "adopted",
    ("adopted", "ADVICE"): "adopted",
    ("adopted", "KEY"): "approving",
    ("adopted", "LAST_KEY"): "approved",
    ("adopted", "REPORTED_KEY"): "approving",
    ("adopted", "REPORTED_LAST_KEY"): "approved",
    ("adopted", "RETURN"): "returned",
    ("adopted", "WITHDRAWAL"): "withdrawn",
    ("approving", "REFUSAL"): "approving",
    ("approving", "ADVICE"): "approving",
    ("approving", "KEY"): "approving",
    ("approving", "LAST_KEY"): "approved",
    ("approving", "REPORTED_KEY"): "approving",
    ("approving", "REPORTED_LAST_KEY"): "approved",
    ("approving", "RETURN"): "returned",
    ("approving", "WITHDRAWAL"): "withdrawn",
    ("approved", "FORCE"): "in-force",
    ("approved", "OVERTURNING"): "approved",
    ("approved", "WITHDRAWAL"): "withdrawn",
    ("approved", "EXPIRY"): "expired",
    ("approved", "REPLACEMENT"): "replaced",
    ("in-force", "OVERTURNING"): "in-force",
    ("in-force", "WITHDRAWAL"): "withdrawn",
    ("in-force", "EXPIRY"): "expired",
    ("in-force", "REPLACEMENT"): "replaced",
    ("expired", "WITHDRAWAL"): "withdrawn",
    ("expired", "REPLACEMENT"): "replaced",
    ("replaced", "WITHDRAWAL"): "withdrawn",
    ("returned", "WITHDRAWAL"): "withdrawn",
}
"""The table of the life cycle, written down a second time, by hand."""

CELLS = list(product(REACHED, STEPS))


def test_table_is_the_one_agreed() -> None:
    """Every cell of the table is as written here, and there is no other."""
    table = {(state.value, step.name): after.value for (state, step), after in TRANSITIONS.items()}
    assert table == EXPECTED


@pytest.mark.parametrize(("state", "step"), CELLS, ids=lambda part: part.name)
def test_cell_of_the_table(state: VersionState, step: StepKind) -> None:
    """A step with a cell leads to its state; one without is refused, naming what is legal."""
    history = REACHED[state]
    turned = {key_of(event) for event in history}
    last = step in {StepKind.LAST_KEY, StepKind.REPORTED_LAST_KEY}
    needed = tuple(h for h in HOLDERS if not last or h == CITY or h in turned)
    event = STEPS[step]
    after = EXPECTED.get((state.value, step.name))
    assert state_after(history, HOLDERS) is state
    if after is not None:
        assert state_after([*history, event], needed) is VersionState(after)
        return
    with pytest.raises(IllegalStepError) as caught:
        state_after([*history, event], needed)
    assert caught.value.event == event.name
    assert caught.value.legal == legal_steps(state)
    assert isinstance(caught.value, InclusionError)
    assert isinstance(caught.value, ValueError)
    assert pickle.loads(pickle.dumps(caught.value)).args == caught.value.args  # noqa: S301 - our own


@pytest.mark.parametrize(("state", "step"), list(product(VersionState, OF_TIME)))
def test_time_follows_the_table_or_changes_nothing(state: VersionState, step: StepKind) -> None:
    """What only dates bring leads where its row says; without a row the state stays."""
    expected = EXPECTED.get((state.value, step.name), state.value)
    assert after_time(state, [step]) is VersionState(expected)


def test_order_of_the_steps_of_time_does_not_matter() -> None:
    """Whether a period ends first or a later version comes first, the state is the same."""
    for state in VersionState:
        assert after_time(state, OF_TIME) is after_time(state, reversed(OF_TIME))


def test_every_state_and_step_is_in_use() -> None:
    """Each state can be reached, each but the last has a way on, and each step stands in a row."""
    reached, waiting = {VersionState.DRAFT}, [VersionState.DRAFT]
    while waiting:
        here = waiting.pop()
        found = {after for (state, _), after in TRANSITIONS.items() if state is here} - reached
        reached |= found
        waiting += found
    assert reached == set(VersionState)
    for state in VersionState:
        ways_on = {after for (before, _), after in TRANSITIONS.items() if before is state}
        assert bool(ways_on - {state}) == (state is not VersionState.WITHDRAWN)
    assert {step for _, step in TRANSITIONS} == set(StepKind)


@pytest.mark.parametrize(
    ("state", "steps"),
    [
        (
            VersionState.DRAFT,
            (
                "beginning of a revision",
                "invitation to comment",
                "adoption by the partnership",
                "vote of the partnership with no result told",
                "refusal by a vote",
                "reported approval while another is missing",
                "reported last approval",
                "return for rework",
                "withdrawal",
            ),
        ),
        (
            VersionState.APPROVED,
            (
                "coming into force",
                "overturning of a measure by a referendum",
                "withdrawal",
            ),
        ),
        (VersionState.RETURNED, ("withdrawal",)),
        (VersionState.WITHDRAWN, ()),
    ],
)
def test_legal_steps_are_named(state: VersionState, steps: tuple[str, ...]) -> None:
    """What can follow a state is told in words; nothing follows a withdrawal."""
    assert legal_steps(state) == steps


def test_refused_step_says_what_would_have_been_legal() -> None:
    """The error's text names the event, the state and the legal steps."""
    with pytest.raises(IllegalStepError) as caught:
        plan().record(agency())
    assert str(caught.value).startswith(
        "'agency-approved' cannot follow: the version is draft; legal here: beginning of"
    )
    with pytest.raises(IllegalStepError, match="legal here: nothing"):
        plan(adopted(), withdrawn()).record(adopted())


def test_key_is_turned_once() -> None:
    """Whoever has approved a version cannot approve it again."""
    approved = plan(adopted(), agency(), territory=(CITY, TOWN))
    with pytest.raises(IllegalStepError, match="this key is already turned"):
        approved.record(AgencyApprovalReported(version=V1, on=DAY))


@pytest.mark.parametrize(
    ("event", "holder"),
    [
        (agency(), Holder.AGENCY),
        (AgencyApprovalReported(version=V1, on=DAY), Holder.AGENCY),
        (council(CITY, YES), CITY),
        (council(CITY, NO), None),
        (reported(TOWN), TOWN),
        (adopted(), None),
        (COUNT, None),
        (COMMENTS, None),
        (FORCE, None),
        (OVERTURNED, None),
        (AgencyReturned(version=V1, on=DAY, reason="chybí"), None),
        (BoardRecommended(version=V1, on=DAY, municipality=CITY), None),
        (BoardReturned(version=V1, on=DAY, municipality=CITY, reason="chybí"), None),
        (withdrawn(), None),
    ],
)
def test_key_of_an_event(event: PlanEvent, holder: Holder | MunicipalityCode | None) -> None:
    """Only approvals turn a key; a vote does with more than half of all seats."""
    assert key_of(event) == holder


@pytest.mark.parametrize(
    ("event", "as_last_key", "otherwise"),
    [
        (council(), StepKind.LAST_KEY, StepKind.KEY),
        (reported(), StepKind.REPORTED_LAST_KEY, StepKind.REPORTED_KEY),
        (council(vote=NO), StepKind.REFUSAL, StepKind.REFUSAL),
        (adopted(), StepKind.ADOPTION, StepKind.ADOPTION),
        (PartnershipVoted(version=V1, on=DAY, adopted=False), StepKind.REFUSAL, StepKind.REFUSAL),
        (AgencyReturned(version=V1, on=DAY, reason="x"), StepKind.RETURN, StepKind.RETURN),
    ],
)
def test_step_depends_on_the_keys_missing(
    event: PlanEvent, as_last_key: StepKind, otherwise: StepKind
) -> None:
    """An approval is the last one if no other is missing."""
    assert step_of(event, is_last_key=True) is as_last_key
    assert step_of(event, is_last_key=False) is otherwise


@pytest.mark.parametrize("order", list(permutations([agency(), council(CITY), council(TOWN)])))
def test_keys_may_be_turned_in_any_order(order: tuple[PlanEvent, ...]) -> None:
    """After the adoption the Agency and the councils approve in any order; the last one decides."""
    told = list(states([adopted(), *order], HOLDERS))
    assert told == [
        VersionState.ADOPTED,
        VersionState.APPROVING,
        VersionState.APPROVING,
        VersionState.APPROVED,
    ]


def test_version_without_events_is_a_draft() -> None:
    """Nothing told means draft."""
    assert state_after([], HOLDERS) is VersionState.DRAFT
    assert plan().state_on(V1, date(2016, 1, 1)) is VersionState.DRAFT


def test_recording_gives_a_new_plan() -> None:
    """The plan with one more event is a new value; the old one is as it was."""
    before = plan(adopted())
    after = before.record(agency())
    assert (len(before.history), len(after.history)) == (1, 2)
    assert after == plan(adopted(), agency())


def test_key_turned_for_another_version_opens_nothing() -> None:
    """Two keys on two versions leave both closed; each event counts for its own version."""
    split = plan(adopted(), council(), adopted(version=V2), agency(version=V2))
    asked = {"on": date(2016, 12, 31), "dossier": Dossier.COMPLETE}
    assert split.has_key(V1, CITY, **asked) is True  # type: ignore[arg-type] # by name
    assert split.has_key(V1, Holder.AGENCY, **asked) is False  # type: ignore[arg-type] # by name
    assert split.is_open(V1, on=date(2016, 12, 31), dossier=Dossier.COMPLETE) is False
    assert split.is_open(V2, on=date(2016, 12, 31), dossier=Dossier.COMPLETE) is False
    assert split.is_open(V2, on=date(2016, 12, 31), dossier=Dossier.PARTIAL) is None
    assert split.key_event(V2, Holder.AGENCY) == agency(version=V2)
    assert split.key_event(V2, CITY) is None
    assert split.key_holders == (Holder.AGENCY, CITY)


def test_plan_is_open_from_the_day_of_its_last_key() -> None:
    """All keys of one version turned: open from the last one's day, that day included."""
    whole = plan(
        adopted(PartialDate.on(date(2016, 7, 1))),
        agency(PartialDate.on(date(2016, 8, 1))),
        council(on=PartialDate.on(date(2016, 9, 1))),
    )
    days = (date(2016, 8, 31), date(2016, 9, 1), date.max)
    opened = [whole.is_open(V1, on=day, dossier=Dossier.COMPLETE) for day in days]
    assert opened == [False, True, True]


@pytest.mark.parametrize(
    ("end", "void"),
    [
        (withdrawn(PartialDate.in_month(2017, 1)), (False, None, True)),
        (withdrawn(PartialDate.on(date(2017, 1, 15))), (False, True, True)),
    ],
)
def test_withdrawal_voids_the_keys(end: PlanEvent, void: tuple[bool | None, ...]) -> None:
    """From its withdrawal on a version has no keys; where its day is not sure, nor is that."""
    gone = plan(adopted(), agency(), council()).record(end)
    days = (date(2016, 12, 31), date(2017, 1, 15), date(2017, 1, 31))
    assert tuple(gone.is_void(V1, on=day) for day in days) == void
    keys = tuple(gone.has_key(V1, Holder.AGENCY, on=day, dossier=Dossier.COMPLETE) for day in days)
    assert keys == tuple(None if answer is None else not answer for answer in void)
    assert gone.is_void(V2, on=date.max) is False


@pytest.mark.parametrize(
    "returned",
    [
        AgencyReturned(version=V1, on=DAY, reason="chybí"),
        BoardReturned(version=V1, on=DAY, municipality=CITY, reason="chybí"),
    ],
)
def test_return_voids_the_keys_too(returned: PlanEvent) -> None:
    """A version returned for rework has lost the keys that were turned."""
    gone = plan(adopted(), council(), returned)
    assert gone.has_key(V1, CITY, on=date(2016, 12, 31), dossier=Dossier.COMPLETE) is False
    assert gone.state_on(V1, date(2016, 12, 31)) is VersionState.RETURNED


def test_state_on_a_day_is_that_of_the_events_by_then() -> None:
    """The state follows the history day by day, and is not known where a date leaves it open."""
    told = plan(
        adopted(PartialDate.on(date(2016, 7, 1))),
        council(on=PartialDate.in_month(2016, 9)),
        agency(PartialDate.on(date(2016, 10, 1))),
    )
    asked = ("2016-06-30", "2016-07-01", "2016-09-01", "2016-09-30", "2016-10-01")
    assert [told.state_on(V1, date.fromisoformat(day)) for day in asked] == [
        VersionState.DRAFT,
        VersionState.ADOPTED,
        None,
        VersionState.APPROVING,
        VersionState.APPROVED,
    ]


@pytest.mark.parametrize(
    ("history", "wrong"),
    [
        ((agency(version=VersionLabel("3")),), [("history[0].version", "no-such-version")]),
        ((adopted(), council(STRANGER)), [("history[1].municipality", "outside-territory")]),
        (
            (council(STRANGER, version=VersionLabel("3")),),
            [
                ("history[0].version", "no-such-version"),
                ("history[0].municipality", "outside-territory"),
            ],
        ),
        ((agency(),), [("history[0]", "illegal-step")]),
        ((adopted(), adopted(), adopted()), [("history[1]", "illegal-step")]),
        (
            (adopted(PartialDate.in_year(2017)), council(on=PartialDate.in_year(2016))),
            [("history[1].on", "out-of-order")],
        ),
        (
            (agency(), agency(version=V2)),
            [("history[0]", "illegal-step"), ("history[1]", "illegal-step")],
        ),
    ],
)
def test_impossible_history_is_refused(
    history: tuple[PlanEvent, ...], wrong: list[tuple[str, str]]
) -> None:
    """A history that cannot have happened is refused, with the event and what is wrong with it."""
    with pytest.raises(InvalidValueError) as caught:
        plan(*history)
    assert [(v.place, v.code) for v in caught.value.violations] == wrong


def test_order_matters_within_a_version_only() -> None:
    """Versions may overlap in time: each has a history of its own."""
    told = plan(adopted(PartialDate.in_year(2017)), adopted(PartialDate.in_year(2016), V2))
    assert told.state_on(V1, date(2016, 12, 31)) is VersionState.DRAFT
    assert told.state_on(V2, date(2016, 12, 31)) is VersionState.ADOPTED


def test_event_of_a_stranger_cannot_be_recorded() -> None:
    """Recording refuses a version and a municipality that the plan does not have."""
    with pytest.raises(InvalidValueError, match="is no municipality of this plan"):
        plan(adopted()).record(BoardRecommended(version=V1, on=DAY, municipality=STRANGER))


@pytest.mark.parametrize(
    ("period", "answers"),
    [
        (None, (None, None)),
        (DayRange(date(2017, 1, 1), date(2019, 12, 31)), (False, True)),
    ],
)
def test_period_is_over_the_day_after_its_last(
    period: DayRange | None, answers: tuple[bool | None, ...]
) -> None:
    """A version has expired the day after its period, and nobody knows without a period."""
    made = attrs.evolve(plan(), versions=(PlanVersion(label=V1, period=period),))
    days = (date(2019, 12, 31), date(2020, 1, 1))
    assert tuple(made.has_expired(V1, on=day) for day in days) == answers


def test_version_approved_after_a_day_is_not_over_on_it() -> None:
    """Nobody approves a plan that is over: a later approval says what the period does not."""
    history = (reported(CITY, PartialDate.parse("2017-03")),)
    made = attrs.evolve(plan(*history), versions=(PlanVersion(label=V1),))
    days = (date(2017, 2, 28), date(2017, 3, 1))
    assert [made.has_expired(V1, on=day) for day in days] == [False, None]


def test_approval_after_the_period_is_refused() -> None:
    """A version cannot be approved when the years for which it is made are over."""
    period = DayRange(date(2014, 1, 1), date(2016, 12, 31))
    last, after = PartialDate.parse("2016-12-31"), PartialDate.parse("2017-01-01")
    attrs.evolve(plan(reported(CITY, last)), versions=(PlanVersion(label=V1, period=period),))
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(plan(reported(CITY, after)), versions=(PlanVersion(label=V1, period=period),))
    assert [(v.place, v.code) for v in caught.value.violations] == [
        ("history[0].on", "after-period")
    ]
