"""Plans with expired, withdrawn and unrecorded versions."""

from __future__ import annotations

from datetime import date, datetime

import attrs
import pytest

from inclusion import (
    AgencyApproved,
    Answer,
    CouncilVoted,
    DayRange,
    Decision,
    InvalidValueError,
    Language,
    LocalityId,
    MunicipalityCode,
    PartialDate,
    PartnershipVoted,
    PlanEvent,
    PlanId,
    PlanKind,
    PlanVersion,
    StrategicPlan,
    VersionLabel,
    VersionWithdrawn,
    Vote,
    funding_access,
    reference,
)

TOWN, PLACE = MunicipalityCode("599972"), LocalityId("vzorov")
ILLUSTRATION = reference.illustration()
VOTE = Vote(entitled=3, in_favour=2, against=1, abstained=0)


def approved(label: str, *days: str) -> tuple[PlanEvent, ...]:
    """Partnership, Agency and council approve a version on these days."""
    version = VersionLabel(label)
    first, second, third = map(PartialDate.parse, days)
    return (
        PartnershipVoted(version=version, on=first, adopted=True),
        AgencyApproved(version=version, on=second),
        CouncilVoted(version=version, on=third, municipality=TOWN, vote=VOTE),
    )


def version(label: str, *years: int) -> PlanVersion:
    """A version for these years, or for years that are not known."""
    period = DayRange(date(years[0], 1, 1), date(years[1], 12, 31)) if years else None
    return PlanVersion(label=VersionLabel(label), period=period)


def decide(on: date, versions: tuple[PlanVersion, ...], *history: PlanEvent) -> Decision:
    """The question of Vzorov, if this were its only plan."""
    plan = StrategicPlan(
        id=PlanId("plan"),
        kind=PlanKind.SPSZ,
        locality=PLACE,
        title="Plán",
        territory=(TOWN,),
        versions=versions,
        history=history,
    )
    others = (other for other in ILLUSTRATION.plans if other.locality != PLACE)
    programme = attrs.evolve(ILLUSTRATION, plans=(*others, plan))
    return funding_access(programme, locality=PLACE, package="OPZ-901", on=on)


def test_both_keys_on_one_expired_version_are_not_keys_on_different_versions() -> None:
    """The reason is that the new version lacks its keys, not that keys were turned apart."""
    history = approved("1", "2014-01-01", "2014-02-01", "2014-03-01")
    decision = decide(
        date(2017, 6, 1), (version("1", 2014, 2015), version("2", 2016, 2018)), *history
    )
    assert decision.finding("plan-in-force").code == "lacking"
    assert [step.code for step in decision.steps] == [
        "adopt-version",
        "agency-approves",
        "council-approves",
    ]


def test_unknown_day_of_withdrawal_is_the_fact_that_is_missing() -> None:
    """The days of approval are known; asked for is the day on which they became void."""
    withdrawn = VersionWithdrawn(
        version=VersionLabel("1"), on=PartialDate.parse("2017-06"), reason="nový plán"
    )
    history = approved("1", "2016-01-01", "2016-02-01", "2016-03-01")
    decision = decide(date(2017, 6, 15), (version("1", 2016, 2018),), *history, withdrawn)
    for rule in ("agency-key", "council-keys", "plan-in-force"):
        (fact,) = decision.finding(rule).missing
        assert fact.code == "version-void"
        assert "June 2017" in fact.what.to(Language.ENGLISH)


def test_known_expected_end_is_not_called_missing() -> None:
    """Only the period of the plan is asked for where only that is unknown."""
    history = approved("1", "2016-01-01", "2016-02-01", "2016-03-01")
    decision = decide(date(2017, 6, 15), (version("1"),), *history)
    missing = decision.finding("plan-spans-cooperation").missing
    assert [fact.code for fact in missing] == ["plan-period"]


def test_old_plan_of_a_partial_record_does_not_rule_out_a_new_one() -> None:
    """Nový Bor's plan ended with 2019; whether another followed is not known."""
    decision = funding_access(
        reference.wave_4(), locality="novy-bor", package="OPZ-52", on=date(2020, 6, 1)
    )
    for rule in ("plan", "plan-in-force"):
        assert decision.finding(rule).answer is Answer.UNDETERMINED
        assert decision.finding(rule).code == "not-recorded"


def test_application_that_chose_nothing_asks_for_nothing() -> None:
    """Without a chosen area there is nothing for the plan to leave out."""
    applications = tuple(
        attrs.evolve(application, areas=()) if application.locality == PLACE else application
        for application in ILLUSTRATION.applications
    )
    programme = attrs.evolve(ILLUSTRATION, applications=applications)
    decision = funding_access(programme, locality=PLACE, package="OPZ-901", on=date(2017, 6, 1))
    assert decision.finding("areas-complete").code == "nothing-chosen"


def test_moment_is_no_day() -> None:
    """A question takes a day; a datetime is refused by name."""
    moment = datetime(2017, 6, 1)  # noqa: DTZ001 - the point is that it is refused
    with pytest.raises(InvalidValueError, match="on: must be date, not datetime"):
        funding_access(ILLUSTRATION, locality=PLACE, package="OPZ-901", on=moment)
