"""Ways to funding access on records that the table of ways has no columns for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from inclusion import (
    Application,
    ApplicationId,
    Area,
    BoardRecommended,
    Cooperation,
    Dossier,
    FundingAccessCase,
    LocalityId,
    LocalPartnership,
    Moment,
    Move,
    Notice,
    Outcome,
    PackageId,
    PartialDate,
    PartnershipId,
    PlanArea,
    PlanContent,
    PlanKind,
    Programme,
    SupportPeriod,
    Text,
    TimeOfDay,
    Wave,
    WaveId,
    WaysToYes,
    funding_access,
    ways_to_access,
)
from inclusion.explain.ways.area_ways import chosen_area_ways, opening_area_ways
from inclusion.explain.ways.content_ways import content_on
from inclusion.explain.ways.package_ways import window_ways

Testov = Callable[[Mapping[str, Any]], Programme]
DAY = date(2017, 6, 1)
PLACE = LocalityId("testov")


def asked(programme: Programme) -> WaysToYes:
    """The ways of Testov on the day."""
    return ways_to_access(programme, locality=PLACE, package="OPZ-1", on=DAY)


def codes(found: WaysToYes) -> list[list[str]]:
    """The codes of the moves of each way."""
    return [[move.code for move in way.moves] for way in found]


def with_contents(programme: Programme, *contents: PlanContent) -> Programme:
    """The record with other contents of the versions of the plan."""
    (plan,) = programme.plans
    versions = tuple(
        attrs.evolve(version, content=content)
        for version, content in zip(plan.versions, contents, strict=True)
    )
    return attrs.evolve(programme, plans=(attrs.evolve(plan, versions=versions),))


def test_version_that_covers_the_area_can_be_approved_instead(testov: Testov) -> None:
    """Where another version names the area for which the package opens, it can get its keys."""
    programme = testov(
        {
            "chosen_areas": ["education"],
            "periods": {"1.0": "2016-01-01/2018-12-31", "1.1": "2016-01-01/2018-12-31"},
            "history": [
                "2016-07-12: partnership adopts 1.0",
                "2016-08-15: Agency approves 1.0",
                "2016-09-20: council of Testov votes 15 of 29 for 1.0",
                "2017-03-01: partnership adopts 1.1",
            ],
        }
    )
    changed = with_contents(
        programme,
        content_on((Area.EDUCATION,)),
        content_on((Area.EDUCATION, Area.HOUSING)),
    )
    assert codes(asked(changed)) == [
        ["agency-approves", "council-approves"],
        ["add-area", "agency-approves", "council-approves"],
    ]


def test_goals_that_are_not_known_have_to_be_there(testov: Testov) -> None:
    """Of the areas chosen only those are asked about whose goals the record does not tell."""
    (education,) = content_on((Area.EDUCATION,)).areas or ()
    unsaid = PlanContent(areas=(PlanArea(area=Area.HOUSING), education))
    found = asked(with_contents(testov({}), unsaid))
    assert codes(found) == [["plan-goals"]]
    (way,) = found
    (plan,) = way.applied(with_contents(testov({}), unsaid)).plans
    told = plan.versions[0].content.areas or ()
    assert told[1] == education
    assert told[0].is_worked_out


def test_only_the_version_with_unknown_goals_is_asked_about(testov: Testov) -> None:
    """A version in force that names no area does not hide another one whose goals are unknown."""
    versions = {"1.0": "2016-01-01/2018-12-31", "1.1": "2016-01-01/2018-12-31"}
    history = [
        f"2016-0{month}-01: {words} {label}"
        for month, label in ((7, "1.0"), (8, "1.1"))
        for words in (
            "partnership adopts",
            "Agency approves",
            "council of Testov votes 15 of 29 for",
        )
    ]
    programme = testov({"periods": versions, "history": history})
    both = content_on((Area.HOUSING,))
    unsaid = PlanContent(areas=(PlanArea(area=Area.HOUSING), PlanArea(area=Area.EDUCATION)))
    assert codes(asked(with_contents(programme, both, unsaid))) == [["plan-goals"]]


def second_cooperation(testov: Testov, facts: Mapping[str, Any], **days: Any) -> Programme:  # noqa: ANN401 - any field
    """Testov with a second cooperation, by an application that chose an area not worked out."""
    programme = testov(facts)
    wave, place = WaveId("W2"), PLACE
    chosen = Application(
        id=ApplicationId("second"), wave=wave, locality=place, areas=(Area.FAMILY,)
    )
    return attrs.evolve(
        programme,
        waves=(*programme.waves, Wave(id=wave, name=Text(en="wave", cs="vlna"))),
        applications=(*programme.applications, chosen),
        cooperations=(*programme.cooperations, Cooperation(locality=place, wave=wave, **days)),
    )


BEGAN = PartialDate.on(date(2014, 1, 1))
COMPLETE: dict[str, Any] = {}
PARTIAL = {
    "dossier": "partial",
    "cooperation_ended": "2018-12-31",
    "support_until": "2018-12-31",
}
DOUBTS: dict[str, tuple[dict[str, Any], dict[str, PartialDate]]] = {
    "may have ended": (COMPLETE, {"began": BEGAN, "ended": PartialDate.parse("2017")}),
    "may have begun": (COMPLETE, {"began": PartialDate.parse("2017")}),
    "may have begun and will end": (
        COMPLETE,
        {"began": PartialDate.parse("2017"), "ended": PartialDate.parse("2019")},
    ),
    "nobody knows when it began": (COMPLETE, {"ended": PartialDate.parse("2019")}),
    "nobody knows whether it ended": (PARTIAL, {"began": BEGAN}),
}


@pytest.mark.parametrize("doubt", DOUBTS.values(), ids=DOUBTS.keys())
def test_doubtful_cooperation_with_areas_not_covered_has_to_be_over(
    testov: Testov, doubt: tuple[dict[str, Any], dict[str, PartialDate]]
) -> None:
    """Where a second cooperation would ask for more areas, it has to turn out not to last."""
    facts, days = doubt
    programme = second_cooperation(testov, facts, **days)
    found = asked(programme)
    assert ["chosen-areas"] in codes(found)
    way = found.ways[codes(found).index(["chosen-areas"])]
    first, second = way.applied(programme).cooperations_of(PLACE)
    place = programme.locality(PLACE)
    assert (first.lasts(place, on=DAY), second.lasts(place, on=DAY)) == (True, False)


def test_only_the_notice_that_is_doubtful_is_asked_about(testov: Testov) -> None:
    """Of two memoranda the one whose notice has run out already stays as it is."""
    programme = testov({"notice": "council 2017-05-12, last day 2017-05-30"})
    ours, *others = programme.cooperations_of(PLACE)
    (over,) = ours.memoranda
    assert over.notice is not None
    open_notice = attrs.evolve(over, notice=attrs.evolve(over.notice, last_day=None))
    changed = attrs.evolve(ours, memoranda=(over, open_notice))
    rest = tuple(one for one in programme.cooperations if one is not ours)
    assert others == []
    found = asked(attrs.evolve(programme, cooperations=(changed, *rest)))
    assert codes(found) == [["notice"]]
    (way,) = found
    first, second = way.applied(found_in(programme, changed, rest)).cooperations[0].memoranda
    assert first == over
    assert last_day(second.notice) == PartialDate.not_before(DAY)


def found_in(
    programme: Programme, changed: Cooperation, rest: tuple[Cooperation, ...]
) -> Programme:
    """The record with a cooperation changed."""
    return attrs.evolve(programme, cooperations=(changed, *rest))


def last_day(notice: Notice | None) -> PartialDate | None:
    """The last day by a notice."""
    return notice.last_day if notice else None


def partnerships(programme: Programme, *founded: PartialDate | None) -> Programme:
    """The record with partnerships founded on these days."""
    made = tuple(
        LocalPartnership(id=PartnershipId(f"p{number}"), locality=PLACE, founded=day)
        for number, day in enumerate(founded)
    )
    return attrs.evolve(programme, partnerships=made)


def test_place_without_a_partnership_founds_one(testov: Testov) -> None:
    """In a complete record there is none, so one is founded by the place."""
    found = asked(partnerships(testov({})))
    assert codes(found) == [["found-partnership"]]
    (way,) = found
    (made,) = way.applied(partnerships(testov({}))).partnerships
    assert made.founded == PartialDate.on(DAY)


def test_partnership_that_is_not_recorded_may_be_there(testov: Testov) -> None:
    """In a partial record one may turn out to be there."""
    assert codes(asked(partnerships(testov(PARTIAL)))) == [["partnership-founded"]]


def test_partnership_that_comes_surely_later_is_not_asked_about(testov: Testov) -> None:
    """Of two partnerships the doubtful one has to have been founded."""
    programme = partnerships(testov({}), PartialDate.parse("2018"), PartialDate.parse("2017"))
    (way,) = asked(programme)
    later, founded = way.applied(programme).partnerships
    assert later.founded == PartialDate.parse("2018")
    assert founded.founded == PartialDate(date(2017, 1, 1), DAY)


def test_board_that_recommends_some_time_does_not_hide_that_adoption_comes_first(
    testov: Testov,
) -> None:
    """A recommendation that may have come before the adoption on record does not stand for one."""
    programme = testov({"history": ["2017-07-12: partnership adopts 1.0"]})
    (plan,) = programme.plans
    (town,) = plan.territory
    advice = BoardRecommended(
        version=plan.versions[0].label, on=PartialDate.parse("2017"), municipality=town
    )
    advised = attrs.evolve(plan, history=(*plan.history, advice))
    found = asked(attrs.evolve(programme, plans=(advised,)))
    assert codes(found) == [["adopt-version", "agency-approves", "council-approves"]]


def test_plan_of_another_kind_may_cover_the_area(testov: Testov) -> None:
    """In a partial record a plan of a kind of which none is recorded may cover what this lacks."""
    programme = testov(PARTIAL | {"package_areas": ["family"]})
    (package,) = programme.packages
    wider = attrs.evolve(package, plan_kinds=(*package.plan_kinds, PlanKind.TAP))
    found = asked(attrs.evolve(programme, packages=(wider,)))
    assert codes(found) == [["plan", "plan-areas", "agency-approval", "council-approval"]]


def test_support_that_would_overlap_ends_where_the_next_begins(testov: Testov) -> None:
    """A kind of support with a last day gives way to the one agreed on; one before it stays."""
    programme = testov({"support": "remote-partial", "support_until": "2018-01-01"})
    found = asked(programme)
    assert codes(found) == [["enter-support"]]
    (way,) = found
    before, after = way.applied(programme).cooperations_of(PLACE)[0].support
    assert before.until is None
    assert after == SupportPeriod(kind=after.kind, since=PartialDate.on(DAY))


def test_minute_at_which_the_call_closes_is_the_last_of_a_way(testov: Testov) -> None:
    """Where the way ends with the call and the record gives the minute, it is told."""
    programme = testov({"history": ["2016-07-12: partnership adopts 1.0"]})
    (package,) = programme.packages
    closing = attrs.evolve(package, window=attrs.evolve(package.window, closes_at=TimeOfDay(14)))
    (way,) = asked(attrs.evolve(programme, packages=(closing,)))
    assert way.last_minute == Moment(date(2018, 12, 31), TimeOfDay(14))


def test_move_is_told_by_its_last_day(testov: Testov) -> None:
    """An act made on its last day still leads to yes; a day later nothing does."""
    programme = testov({"history": ["2016-07-12: partnership adopts 1.0"]})
    (way,) = asked(programme)
    (latest,) = {move.latest for move in way.moves}
    assert latest is not None
    for day, outcome in ((latest, Outcome.NOT_YET), (latest + timedelta(1), Outcome.BARRED)):
        found = ways_to_access(programme, locality=PLACE, package="OPZ-1", on=day)
        assert found.decision.outcome is outcome
        assert bool(found.ways) is (outcome is Outcome.NOT_YET)


def case_of(programme: Programme) -> FundingAccessCase:
    """The case of Testov on the day."""
    package = programme.package(PackageId("OPZ-1"))
    return FundingAccessCase(
        programme=programme, locality=programme.locality(PLACE), package=package, on=DAY
    )


def proposals(programme: Programme, rule: str) -> list[tuple[Move, ...]]:
    """What is proposed for one finding, whatever else stands in the way."""
    decision = funding_access(programme, locality=PLACE, package="OPZ-1", on=DAY)
    by_rule = {
        "areas-open": opening_area_ways,
        "areas-complete": chosen_area_ways,
        "package-open": window_ways,
    }
    return list(by_rule[rule](case_of(programme), decision.finding(rule)))


def test_without_a_plan_no_version_of_it_is_proposed(testov: Testov) -> None:
    """The areas of a plan that is not there are left to the plan that has to be written."""
    programme = testov({"plan": "none"})
    assert proposals(programme, "areas-complete") == []


def test_call_that_closed_without_a_known_opening_is_not_waited_for(testov: Testov) -> None:
    """Where nothing can mend the window, nothing is proposed."""
    assert proposals(testov({"opens": "", "closes": "2017-01-01"}), "package-open") == []


def test_dossier_of_a_place_is_what_the_facts_say(testov: Testov) -> None:
    """The records of this file are complete, or partial but with an end of what lasts."""
    for facts, dossier in ((COMPLETE, Dossier.COMPLETE), (PARTIAL, Dossier.PARTIAL)):
        programme = testov(facts)
        assert programme.locality(PLACE).dossier is dossier
        assert asked(programme).decision.outcome is Outcome.GRANTED
