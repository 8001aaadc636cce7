"""What an event of a plan may say, and what a plan refuses of it."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from inclusion import (
    AgencyApprovalReported,
    Area,
    BoardRecommended,
    BoardReturned,
    CommentsInvited,
    ConsultantPost,
    CouncilApprovalReported,
    CouncilVoted,
    DayRange,
    ElementId,
    Goal,
    InvalidValueError,
    LocalityId,
    MajorityRule,
    Measure,
    MeasureOverturned,
    MunicipalityCode,
    PartialDate,
    PartnershipVoted,
    PlanArea,
    PlanContent,
    PlanId,
    PlanKind,
    PlanVersion,
    PutIntoForce,
    StrategicPlan,
    UnknownReferenceError,
    VersionLabel,
    Vote,
)

CITY, V1 = MunicipalityCode("563889"), VersionLabel("1.0")
DAY = PartialDate.on(date(2016, 11, 24))
VOTE = Vote(entitled=39, in_favour=20, against=0, abstained=0)
APPROVED = (
    AgencyApprovalReported(version=V1, on=DAY),
    CouncilApprovalReported(version=V1, on=DAY, municipality=CITY),
)


def plan(content: PlanContent | None = None, period: DayRange | None = None) -> StrategicPlan:
    """A plan of one version that all have approved."""
    version = PlanVersion(label=V1, content=content or PlanContent(), period=period)
    return StrategicPlan(
        id=PlanId("plan"),
        kind=PlanKind.SPSZ,
        locality=LocalityId("liberec"),
        title="Plán",
        territory=(CITY,),
        versions=(version,),
        history=APPROVED,
    )


def measures(*names: str, goals_known: bool = True) -> PlanContent:
    """A content with these measures for housing."""
    made = tuple(Measure(id=ElementId(name), title=name) for name in names)
    goal = Goal(id=ElementId("goal"), title="Cíl", measures=made)
    parts = [PlanArea(area=Area.HOUSING, goals=(goal,))]
    return PlanContent(areas=(*parts, *([] if goals_known else [PlanArea(area=Area.DEBTS)])))


def overturned(measure: str) -> MeasureOverturned:
    """A referendum against a measure."""
    return MeasureOverturned(version=V1, on=DAY, municipality=CITY, measure=ElementId(measure))


def test_vote_of_a_partnership_tells_its_result_or_its_numbers() -> None:
    """Numbers without a result are kept as such; neither of them is no vote."""
    assert PartnershipVoted(version=V1, on=DAY, vote=VOTE).adopted is None
    with pytest.raises(InvalidValueError, match="say whether it was adopted, or the numbers"):
        PartnershipVoted(version=V1, on=DAY)


@pytest.mark.parametrize("blank", ["", "  "])
def test_resolution_that_is_given_has_a_number(blank: str) -> None:
    """A number of a resolution is known or left out, never blank."""
    told = BoardRecommended(version=V1, on=DAY, municipality=CITY, resolution="97/18-ZM")
    assert told.resolution == "97/18-ZM"
    for event in (
        told,
        BoardReturned(version=V1, on=DAY, municipality=CITY, reason="chybí"),
        CouncilVoted(version=V1, on=DAY, municipality=CITY, vote=VOTE),
        CouncilApprovalReported(version=V1, on=DAY, municipality=CITY),
    ):
        with pytest.raises(InvalidValueError, match="resolution"):
            attrs.evolve(event, resolution=blank)


def test_comments_and_consultants_end_after_they_begin() -> None:
    """A last day does not lie before the first."""
    before = PartialDate.on(date(2016, 11, 23))
    with pytest.raises(InvalidValueError, match="until"):
        CommentsInvited(version=V1, on=DAY, until=before)
    with pytest.raises(InvalidValueError, match="until"):
        ConsultantPost(since=DAY, until=before)


def test_referendum_overturns_a_measure_that_the_version_has() -> None:
    """Where every measure is listed it must be one of them; where some may lack, it may be any."""
    assert plan(measures("centre")).record(overturned("centre")).history[-1] == overturned("centre")
    assert plan().record(overturned("centre")).history[-1] == overturned("centre")
    assert plan(measures("other", goals_known=False)).record(overturned("centre")).history[
        -1
    ] == overturned("centre")
    with pytest.raises(InvalidValueError, match="no measure of this version") as refused:
        plan(measures("other")).record(overturned("centre"))
    (violation,) = refused.value.violations
    assert (violation.place, violation.code) == ("history[2].measure", "no-such-measure")


def test_goal_is_no_measure_that_could_be_overturned() -> None:
    """An identifier of another part of the plan does not do."""
    with pytest.raises(InvalidValueError, match="no measure of this version"):
        plan(measures("centre")).record(overturned("goal"))


def test_version_comes_into_force_within_its_period() -> None:
    """A day of force after the period is refused, like an approval."""
    years = DayRange(date(2016, 1, 1), date(2018, 12, 31))
    last, after = PartialDate.on(years.last), PartialDate.on(date(2019, 1, 1))
    assert plan(period=years).record(PutIntoForce(version=V1, on=last)).in_force_since(V1) == last
    with pytest.raises(InvalidValueError, match="after the period"):
        plan(period=years).record(PutIntoForce(version=V1, on=after))


def test_day_of_force_is_that_of_the_last_approval_unless_stated() -> None:
    """Rough days of approvals make a rough day of force; without all of them there is none."""
    rough = attrs.evolve(APPROVED[0], on=PartialDate.in_month(2016, 11))
    whole = attrs.evolve(plan(), history=(rough, APPROVED[1]))
    assert whole.in_force_since(V1) == PartialDate(date(2016, 11, 24), date(2016, 11, 30))
    assert attrs.evolve(plan(), history=(rough,)).in_force_since(V1) is None


def test_version_is_found_by_its_label() -> None:
    """A label that the plan does not have is refused, naming those that it has."""
    assert plan().version(V1).label == V1
    with pytest.raises(UnknownReferenceError, match=r"mean 1\.0"):
        plan().version(VersionLabel("2.0"))


@pytest.mark.parametrize(
    ("in_favour", "against", "of_all", "of_present"),
    [(9, 6, False, True), (11, 0, True, True), (7, 7, False, False)],
)
def test_majority_of_a_partnership_is_what_its_statute_says(
    in_favour: int, against: int, *, of_all: bool, of_present: bool
) -> None:
    """Of twenty members nine of fifteen are more than half of those present, not of all."""
    vote = Vote(entitled=20, in_favour=in_favour, against=against, abstained=0)
    assert MajorityRule.OF_ALL.is_reached_in(vote) is of_all
    assert MajorityRule.OF_PRESENT.is_reached_in(vote) is of_present
