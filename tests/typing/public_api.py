"""What type checkers must see of the public surface; checked by mypy and pyright, never run.

An expected error is marked for both; a mark that is no longer needed is an error itself.
"""

from __future__ import annotations

from datetime import date
from typing import assert_type

import inclusion
from inclusion import (
    Answer,
    BeneficiaryKind,
    ConfirmationDue,
    Deadline,
    Decision,
    ExclusionIndex,
    Expiries,
    Explanation,
    Financing,
    FinancingCheck,
    FinancingTable,
    Finding,
    IndexBand,
    Locality,
    LocalityId,
    Money,
    MunicipalityCode,
    OfficialIdentifier,
    OperationalProgramme,
    Outcome,
    PackageId,
    PartialDate,
    PlanEvent,
    PointsRange,
    Programme,
    RateAnswer,
    Shares,
    Step,
    StrategicPlan,
    Term,
    TermUnit,
    Timeliness,
)


def a_question_gives_a_decision(programme: Programme) -> None:
    """The front door takes texts or identifiers and gives a decision."""
    on = date(2017, 6, 1)
    decision = inclusion.funding_access(programme, locality="a", package="B", on=on)
    assert_type(decision, Decision)
    inclusion.funding_access(programme, locality=LocalityId("a"), package=PackageId("B"), on=on)
    assert_type(decision.outcome, Outcome)
    assert_type(decision.finding("plan"), Finding)
    assert_type(decision.finding("plan").answer, Answer)
    assert_type(decision.steps, tuple[Step, ...])
    assert_type(decision.explain("cs"), Explanation)


def documents_are_bytes(programme: Programme) -> None:
    """Reading takes bytes, writing gives bytes."""
    assert_type(inclusion.dumps(programme), bytes)
    assert_type(inclusion.loads(b""), Programme)
    inclusion.loads("{}")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def the_day_is_never_left_out(programme: Programme) -> None:
    """No question has a default day, and none takes its parts by position."""
    inclusion.funding_access(programme, locality="a", package="B")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    inclusion.funding_access(programme, "a", "B", date(2017, 6, 1))  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def money_is_never_a_bare_number(shares: Shares, kind: BeneficiaryKind) -> None:
    """Costs are money, shares are shares, and each answer has a type of its own."""
    assert_type(inclusion.split_costs(Money.czk(1), shares), Financing)
    inclusion.split_costs(1.5, shares)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    table = FinancingTable(total=Money.czk(1))
    assert_type(inclusion.check_financing(table, shares), FinancingCheck)
    answer = inclusion.rate_for(OperationalProgramme.OPZ, kind, on=date(2017, 6, 1))
    assert_type(answer, RateAnswer)
    inclusion.rate_for(OperationalProgramme.OPZ, kind)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def small_ideas_are_types(programme: Programme, plan: StrategicPlan, event: PlanEvent) -> None:
    """An identifier of one kind is not one of another, and a text is none at all."""
    assert_type(programme.locality(LocalityId("a")), Locality)
    programme.locality("a")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    programme.municipality(LocalityId("a"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert_type(MunicipalityCode.parse("563889"), MunicipalityCode)
    assert_type(inclusion.identify("563889"), tuple[OfficialIdentifier, ...])
    assert_type(plan.record(event), StrategicPlan)


def three_values_are_seen(day: PartialDate) -> None:
    """Whether a day has come may be unknown, and the type says so."""
    assert_type(day.has_come_by(date(2017, 6, 1)), bool | None)


def deadlines_explain_themselves(programme: Programme) -> None:
    """Plain values go in, an object comes out; that something is late may be unknown."""
    on = date(2023, 4, 3)
    deadline = Deadline.after(on, Term(10, TermUnit.WORKING_DAYS))
    assert_type(deadline, Deadline)
    assert_type(deadline.ends_on, date)
    assert_type(Timeliness.of(deadline, received=on).is_late, bool | None)
    assert_type(inclusion.confirmation_due(on), ConfirmationDue)
    assert_type(inclusion.expiring(programme, on=on, days=90), Expiries)
    inclusion.expiring(programme, days=90)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def values_are_frozen(amount: Money) -> None:
    """Nothing of a value can be assigned."""
    amount.currency = amount.currency  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


def the_index_takes_plain_numbers_and_says_what_is_unknown(code: str) -> None:
    """Plain numbers go in, points come out that may be unknown; floats are refused."""
    index = inclusion.index_points(year=2023, job_seekers=(140, "1343", None), school_points=2)
    assert_type(index, ExclusionIndex)
    assert_type(index.points, int | None)
    assert_type(index.band, IndexBand | None)
    assert_type(inclusion.compare_indexes(index, index).change, PointsRange)
    assert_type(inclusion.average_index({code: (1, None, 3)}).is_priority, bool | None)
    inclusion.location_quotient(0.5, region=1, country=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
