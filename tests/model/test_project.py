"""A project: every cell of its life cycle, its history, its money, and what it refers to."""

from __future__ import annotations

import pickle
from datetime import date
from itertools import pairwise, product

import attrs
import pytest

from inclusion import (
    Applicant,
    AwardRevoked,
    Costs,
    Dossier,
    ElementId,
    GrantAwarded,
    GrantPaid,
    IllegalStepError,
    InvalidValueError,
    MeasureLink,
    Money,
    MoneyBySource,
    PackageId,
    PartialDate,
    PlanId,
    Project,
    ProjectEvent,
    ProjectFinished,
    ProjectId,
    ProjectLost,
    ProjectRanked,
    ProjectRejected,
    ProjectReserved,
    ProjectState,
    ProjectSubmitted,
    ProjectWithdrawn,
    RealisationBegan,
    StatementOfCompliance,
    VersionLabel,
)
from inclusion.project_life_cycle import (
    PROJECT_TRANSITIONS,
    legal_project_steps,
    project_state_after,
    project_step_of,
)

SPRING, SUMMER, AUTUMN = (PartialDate.on(date(2017, month, 1)) for month in (3, 7, 10))
S = ProjectState


def crowns(grant: int) -> MoneyBySource:
    """A grant of so many crowns."""
    return MoneyBySource(grant=Money.czk(grant))


def submitted(on: PartialDate = SPRING) -> ProjectEvent:
    """The submission."""
    return ProjectSubmitted(on=on)


def awarded(grant: int = 100, on: PartialDate = SUMMER) -> ProjectEvent:
    """The award."""
    return GrantAwarded(on=on, amounts=crowns(grant))


def paid(grant: int, on: PartialDate = AUTUMN) -> ProjectEvent:
    """A payment."""
    return GrantPaid(on=on, amounts=crowns(grant))


BEGAN = RealisationBegan(on=SUMMER)
ONE_OF_EACH: dict[str, ProjectEvent] = {
    "submission": submitted(SUMMER),
    "ranking": ProjectRanked(on=SUMMER),
    "place among the substitutes": ProjectReserved(on=SUMMER),
    "rejection": ProjectRejected(on=SUMMER, reason="slabý"),
    "award": awarded(),
    "start of the work": BEGAN,
    "payment": paid(1, SUMMER),
    "end of the work": ProjectFinished(on=SUMMER),
    "withdrawal": ProjectWithdrawn(on=SUMMER, reason="jiný záměr"),
    "revocation of the award": AwardRevoked(on=SUMMER, reason="nesrovnalost"),
    "loss by the end of the cooperation": ProjectLost(on=SUMMER),
}
WAYS: dict[ProjectState, tuple[ProjectEvent, ...]] = {
    S.PREPARED: (),
    S.SUBMITTED: (submitted(),),
    S.RANKED: (submitted(), ProjectRanked(on=SPRING)),
    S.RESERVE: (submitted(), ProjectReserved(on=SPRING)),
    S.REJECTED: (submitted(), ProjectRejected(on=SPRING, reason="slabý")),
    S.AWARDED: (submitted(), awarded()),
    S.RUNNING: (submitted(), awarded(), BEGAN),
    S.FINISHED: (submitted(), awarded(), BEGAN, ProjectFinished(on=SUMMER)),
    S.WITHDRAWN: (ProjectWithdrawn(on=SPRING, reason="jiný záměr"),),
    S.REVOKED: (submitted(), awarded(), AwardRevoked(on=SUMMER, reason="nesrovnalost")),
    S.LOST: (submitted(), ProjectLost(on=SUMMER)),
}
LEGAL = {  # said once more, and by hand: what may follow each state, and where it leads
    S.PREPARED: {"submission": S.SUBMITTED, "start of the work": S.PREPARED},
    S.SUBMITTED: {"ranking": S.RANKED, "start of the work": S.SUBMITTED},
    S.RANKED: {"start of the work": S.RANKED},
    S.RESERVE: {"start of the work": S.RESERVE},
    S.REJECTED: {},
    S.AWARDED: {"start of the work": S.RUNNING, "payment": S.AWARDED},
    S.RUNNING: {"payment": S.RUNNING, "end of the work": S.FINISHED},
    S.FINISHED: {"payment": S.FINISHED},
    S.WITHDRAWN: {},
    S.REVOKED: {},
    S.LOST: {},
}
for waiting in (S.SUBMITTED, S.RANKED, S.RESERVE):
    LEGAL[waiting] |= {"award": S.AWARDED, "rejection": S.REJECTED}
for waiting in (S.SUBMITTED, S.RANKED):
    LEGAL[waiting]["place among the substitutes"] = S.RESERVE
for lively in (S.PREPARED, S.SUBMITTED, S.RANKED, S.RESERVE, S.AWARDED, S.RUNNING):
    LEGAL[lively]["withdrawal"] = S.WITHDRAWN
for not_begun in (S.PREPARED, S.SUBMITTED, S.RANKED, S.RESERVE, S.AWARDED):
    LEGAL[not_begun]["loss by the end of the cooperation"] = S.LOST
for holding in (S.AWARDED, S.RUNNING, S.FINISHED):
    LEGAL[holding]["revocation of the award"] = S.REVOKED


def project(*history: ProjectEvent, costs: Costs | None = None) -> Project:
    """A project with this history."""
    return Project(
        id=ProjectId("byty"),
        title="Byty",
        package=PackageId("IROP-35"),
        applicant=Applicant(name="Město"),
        dossier=Dossier.COMPLETE,
        costs=costs or Costs(),
        history=history,
    )


@pytest.mark.parametrize("state", ProjectState)
def test_each_state_is_reached(state: ProjectState) -> None:
    """The history that leads to a state does so."""
    assert project_state_after(WAYS[state]) is state


@pytest.mark.parametrize(("state", "word"), list(product(ProjectState, ONE_OF_EACH)))
def test_every_cell_of_the_table(state: ProjectState, word: str) -> None:
    """Each event leads from each state where the rules say, or is refused with what is legal."""
    history = (*WAYS[state], ONE_OF_EACH[word])
    if word in LEGAL[state]:
        assert project_state_after(history) is LEGAL[state][word]
        return
    with pytest.raises(IllegalStepError) as caught:
        project_state_after(history)
    assert caught.value.legal == legal_project_steps(state)
    assert caught.value.state == f"the project is {state.label.en}"
    assert pickle.loads(pickle.dumps(caught.value)).legal == caught.value.legal  # noqa: S301 - ours


def test_work_may_begin_before_the_award() -> None:
    """A project begun before its award runs from the award on; it begins only once."""
    early = (submitted(), RealisationBegan(on=SPRING), awarded())
    assert project_state_after(early[:2]) is S.SUBMITTED
    assert project_state_after(early) is S.RUNNING
    with pytest.raises(IllegalStepError):
        project_state_after((*early, BEGAN))
    with pytest.raises(IllegalStepError):
        project_state_after((*early[:2], BEGAN))


def test_only_three_states_hold_a_grant() -> None:
    """Awarded, running and finished projects hold a grant; every state has a name of its own."""
    assert {state for state in ProjectState if state.holds_grant} == {
        S.AWARDED,
        S.RUNNING,
        S.FINISHED,
    }
    assert len({state.label.en for state in S}) == len({state.label.cs for state in S}) == len(S)


def test_every_step_of_the_table_is_used() -> None:
    """No step kind is idle, and every state but the last ones leads on."""
    used = {step for _, step in PROJECT_TRANSITIONS}
    found = {
        project_step_of(event, state, begun=begun)
        for event, state, begun in product(ONE_OF_EACH.values(), S, (True, False))
    }
    assert used == found
    ends = {state for state in S if not legal_project_steps(state)}
    assert ends == {S.REJECTED, S.WITHDRAWN, S.REVOKED, S.LOST}


def test_state_on_a_day_is_the_replay_to_that_day() -> None:
    """On each day the state is that after the events that have come; a rough day leaves it open."""
    whole = project(submitted(), awarded(), RealisationBegan(on=AUTUMN))
    assert whole.state_on(date(2017, 2, 28)) is S.PREPARED
    assert whole.state_on(date(2017, 3, 1)) is S.SUBMITTED
    assert whole.state_on(date(2017, 7, 1)) is S.AWARDED
    assert whole.state_on(date(2017, 10, 1)) is S.RUNNING
    rough = project(submitted(), awarded(on=PartialDate.in_month(2017, 7)))
    assert rough.state_on(date(2017, 7, 15)) is None
    assert rough.states_on(date(2017, 7, 15)) == {S.SUBMITTED, S.AWARDED}
    assert rough.state_on(date(2017, 7, 31)) is S.AWARDED
    payments = project(submitted(), awarded(), paid(1, PartialDate.in_month(2017, 8)))
    assert payments.state_on(date(2017, 8, 2)) is S.AWARDED


def test_history_stands_in_order() -> None:
    """An event surely before the one recorded before it is refused, with its place."""
    with pytest.raises(InvalidValueError) as caught:
        project(submitted(SUMMER), awarded(on=SPRING))
    assert [(v.place, v.code) for v in caught.value.violations] == [
        ("history[1].on", "out-of-order")
    ]
    with pytest.raises(InvalidValueError) as caught:
        project(awarded(), submitted(SUMMER))
    assert [(v.place, v.code) for v in caught.value.violations] == [("history[0]", "illegal-step")]


def test_record_adds_an_event_or_refuses_it() -> None:
    """Recording gives a new project; what cannot follow is refused and changes nothing."""
    before = project(submitted())
    after = before.record(awarded())
    assert (before.award, after.award) == (None, awarded())
    assert (project().submission, before.submission) == (None, submitted())
    with pytest.raises(IllegalStepError, match="project is submitted; legal here: ranking"):
        before.record(ProjectFinished(on=AUTUMN))
    with pytest.raises(InvalidValueError):
        after.record(paid(101))


@pytest.mark.parametrize(
    ("payments", "refused"), [((60, 40), None), ((60, 41), 3), ((101,), 2), ((), None)]
)
def test_no_more_is_paid_than_awarded(payments: tuple[int, ...], refused: int | None) -> None:
    """Payments up to the award are kept; the first beyond it is refused with its place."""
    history = (submitted(), awarded(100), *map(paid, payments))
    if refused is None:
        assert len(project(*history).history) == 2 + len(payments)
        return
    with pytest.raises(InvalidValueError) as caught:
        project(*history)
    (violation,) = caught.value.violations
    assert (violation.place, violation.code) == (f"history[{refused}].amounts", "too-much")


def test_payment_of_which_nothing_is_known_is_kept() -> None:
    """A payment or an award without amounts says nothing about the other."""
    unknown = GrantPaid(on=AUTUMN, amounts=MoneyBySource())
    assert project(submitted(), awarded(), unknown, paid(100)).award
    nothing = GrantAwarded(on=SUMMER, amounts=MoneyBySource())
    assert project(submitted(), nothing, paid(100)).award is nothing


def test_payment_in_another_currency_is_refused() -> None:
    """Crowns are awarded and euros paid: that is no part of the award."""
    euros = GrantPaid(on=AUTUMN, amounts=MoneyBySource(grant=Money.eur(1)))
    with pytest.raises(InvalidValueError, match="left of the award"):
        project(submitted(), awarded(), euros)


def test_money_by_source_is_the_sum_of_its_shares() -> None:
    """Sokolov: the grant is the share of the EU and that of the state; half of it is unknown."""
    eu, state = Money.czk("9763882.71"), Money.czk("1148692.09")
    assert MoneyBySource(eu=eu, state=state).granted == Money.czk("10912574.80")
    assert MoneyBySource(eu=eu).granted is None
    assert MoneyBySource(grant=eu).granted == eu
    with pytest.raises(InvalidValueError, match="sum of the two shares"):
        MoneyBySource(eu=eu, state=state, grant=eu)
    with pytest.raises(InvalidValueError, match="one currency"):
        MoneyBySource(eu=eu, own=Money.eur(1))
    with pytest.raises(InvalidValueError, match="less than nothing"):
        MoneyBySource(own=Money.czk(-1))


def test_costs_are_three_amounts() -> None:
    """Eligible costs and the grant asked for are at most the total; nothing else is implied."""
    total = Money.czk("4812177.00")
    day_centre = Costs(
        total=total, eligible=Money.czk("4748092.00"), requested=Money.czk("4510687.40")
    )
    assert day_centre.total == total
    for name in ("eligible", "requested"):
        with pytest.raises(InvalidValueError, match="cannot exceed the total"):
            Costs(total=Money.czk(1), **{name: Money.czk(2)})
    with pytest.raises(InvalidValueError, match="one currency"):
        Costs(total=total, eligible=Money.eur(1))


def test_what_a_project_says_is_valid() -> None:
    """Empty collections, blank texts and days in the wrong order are refused."""
    whole = project()
    for change in ({"places": ()}, {"offers": ()}, {"settlement_units": ()}, {"title": " "}):
        with pytest.raises(InvalidValueError):
            attrs.evolve(whole, **change)
    with pytest.raises(InvalidValueError, match="cannot lie before begins"):
        attrs.evolve(whole, begins=SUMMER, ends=SPRING)
    with pytest.raises(InvalidValueError):
        Applicant(name="")
    for blank in (ProjectRejected, ProjectWithdrawn, AwardRevoked):
        with pytest.raises(InvalidValueError):
            blank(on=SPRING, reason=" ")
    with pytest.raises(InvalidValueError):
        ProjectRanked(on=SPRING, rank=0)


def test_statement_names_a_version_only_of_a_plan() -> None:
    """A version without its plan says nothing; a validity cannot end before the issue."""
    with pytest.raises(InvalidValueError, match="version of no plan"):
        StatementOfCompliance(version=VersionLabel("1"))
    with pytest.raises(InvalidValueError):
        StatementOfCompliance(issued_on=SUMMER, valid_until=SPRING)


def test_link_keeps_its_version() -> None:
    """A link names plan, version and measure, and perhaps the intent."""
    link = MeasureLink(plan=PlanId("plan"), version=VersionLabel("1"), measure=ElementId("m1"))
    assert link.intent is None


def test_states_come_one_after_another() -> None:
    """Along any history the possible states of a day never go back."""
    history = (submitted(), awarded(on=PartialDate.in_year(2017)), BEGAN)
    whole = project(*history)
    days = [date.fromordinal(date(2017, 1, 1).toordinal() + n) for n in range(0, 400, 7)]
    order = list(ProjectState)
    seen = [max(map(order.index, whole.states_on(day))) for day in days]
    assert all(earlier <= later for earlier, later in pairwise(seen))
