"""The founding text, statement by statement: P1 to P19 are true of the library."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest

from inclusion import (
    FUNDING_ACCESS,
    Activity,
    AgencyApproved,
    Answer,
    Area,
    CouncilVoted,
    Dossier,
    Holder,
    IllegalStepError,
    LocalityId,
    MemberKind,
    MunicipalityCode,
    MunicipalityKind,
    OperationalProgramme,
    Outcome,
    PartialDate,
    PartnershipVoted,
    PlanKind,
    StrategicPlan,
    SupportKind,
    VersionLabel,
    Vote,
    Weight,
    add_months,
    funding_access,
    reference,
)

WAVE_4 = reference.wave_4()
OF_THE_WAVE = [one for one in WAVE_4.cooperations if one.wave is not None]
ILLUSTRATION = reference.illustration()
LIBEREC, VZOROV = LocalityId("liberec"), LocalityId("vzorov")
JUNE_2017 = date(2017, 6, 1)


def vzorov_plan(kind: PlanKind = PlanKind.SPSZ) -> StrategicPlan:
    """The plan of Vzorov of a kind."""
    (plan,) = (plan for plan in ILLUSTRATION.plans_of(VZOROV) if plan.kind is kind)
    return plan


def test_p01_liberec_and_eight_others_were_selected_on_a_thursday() -> None:
    """P1: Liberec, a statutory city, and eight others were selected on a Thursday."""
    (selection,) = WAVE_4.selections
    assert selection.decided == PartialDate.on(date(2015, 12, 17))
    assert date(2015, 12, 17).isoweekday() == 4
    assert len(selection.selected) == 1 + 8
    assert LIBEREC in selection.selected
    liberec = WAVE_4.municipality(WAVE_4.locality(LIBEREC).members[0].municipality)
    assert liberec.kind is MunicipalityKind.STATUTORY_CITY
    assert liberec.kind.label.cs == "statutární město"
    assert WAVE_4.agency.name.cs == "Agentura pro sociální začleňování"


def test_p02_cooperation_starts_in_the_year_after_the_selection() -> None:
    """P2: from the next year on the city can focus on including excluded people."""
    decided = WAVE_4.selections[0].decided
    for cooperation in OF_THE_WAVE:
        assert cooperation.began == PartialDate.in_month(2016, 1)
        assert cooperation.began.earliest.year == decided.latest.year + 1


def test_p03_application_of_liberec_chose_four_priority_areas() -> None:
    """P3: housing, education, social services, crime prevention and safety bind the plan."""
    (application,) = WAVE_4.applications_of(LIBEREC)
    assert application.areas == (
        Area.HOUSING,
        Area.EDUCATION,
        Area.SOCIAL_SERVICES,
        Area.CRIME_PREVENTION,
        Area.SAFETY,
    )
    decision = funding_access(WAVE_4, locality=LIBEREC, package="OP-VVV-39", on=JUNE_2017)
    finding = decision.finding("areas-complete")
    assert finding.code == "content-unknown"
    chosen = next(fact.value for fact in finding.facts if fact.name == "chosen")
    assert chosen == tuple(area.label for area in application.areas)


def test_p04_the_other_eight_are_places_and_one_of_them_is_joint() -> None:
    """P4: the eight others, of which Vítkov-Budišov is several municipalities."""
    names = {place.name: len(place.members) for place in WAVE_4.localities}
    assert names == {
        "Liberec": 1,
        "Chomutov": 1,
        "Most": 1,
        "Nový Bor": 1,
        "Postoloprty": 1,
        "Sokolov": 1,
        "Varnsdorf": 1,
        "Vítkov-Budišov": 3,
        "Žďár nad Sázavou": 1,
    }


def test_p05_municipalities_have_excluded_localities_with_evidence() -> None:
    """P5: excluded localities lie inside a municipality, each study with its own figure."""
    liberec = WAVE_4.locality(LIBEREC).members[0].municipality
    found = [s.found for s in WAVE_4.excluded_localities if s.municipality == liberec]
    assert found == [4, 4, 7]
    assert all(survey.citations for survey in WAVE_4.excluded_localities)
    (vzorov, *_) = ILLUSTRATION.excluded_localities
    assert [place.name for place in vzorov.localities] == ["Ulice U Trati", "Dvorní ulice"]


def test_p06_cooperation_is_meant_for_three_years() -> None:
    """P6: three years are expected, and the real end is another matter."""
    assert WAVE_4.waves[0].usual_months == 36
    for cooperation in OF_THE_WAVE:
        assert cooperation.began is not None
        began = cooperation.began
        lasts = (add_months(day, 36) - timedelta(days=1) for day in (began.earliest, began.latest))
        assert cooperation.expected_end == PartialDate.between(*lasts)
    ended = {str(c.locality): c.ended for c in OF_THE_WAVE}
    assert ended["varnsdorf"] == PartialDate.in_month(2022, 4)


def test_p07_plan_and_related_concepts_come_first() -> None:
    """P7: without the plan, and the companion asked for, no package opens."""
    programme = attrs.evolve(ILLUSTRATION, plans=())
    decision = funding_access(programme, locality=VZOROV, package="OP-VVV-902", on=JUNE_2017)
    assert decision.outcome is Outcome.NOT_YET
    assert decision.finding("plan").code == "none"
    assert decision.finding("companion-plan").code == "not-in-force"
    without = tuple(plan for plan in ILLUSTRATION.plans if plan.kind is not PlanKind.MPI)
    programme = attrs.evolve(ILLUSTRATION, plans=without)
    decision = funding_access(programme, locality=VZOROV, package="OP-VVV-902", on=JUNE_2017)
    assert decision.outcome is Outcome.NOT_YET
    assert [finding.rule for finding in decision.decisive] == ["companion-plan"]


def test_p08_money_is_for_the_areas_chosen() -> None:
    """P8: a package opens for areas, and the plan must cover one of them."""
    (package,) = (p for p in ILLUSTRATION.packages if str(p.id) == "OPZ-901")
    elsewhere = attrs.evolve(package, areas=(Area.HOMELESSNESS,))
    programme = attrs.evolve(ILLUSTRATION, packages=(elsewhere,))
    decision = funding_access(programme, locality=VZOROV, package="OPZ-901", on=JUNE_2017)
    assert [finding.rule for finding in decision.decisive] == ["areas-open"]
    decision = funding_access(ILLUSTRATION, locality=VZOROV, package="OPZ-901", on=JUNE_2017)
    assert decision.finding("areas-open").code == "covered"


@pytest.mark.parametrize("lost", [AgencyApproved, CouncilVoted])
def test_p09_approval_by_the_agency_and_by_the_council_opens_the_money(lost: type) -> None:
    """P9: both keys are needed, for the same version; with either one lost it is closed."""
    decision = funding_access(ILLUSTRATION, locality=VZOROV, package="OPZ-901", on=JUNE_2017)
    assert decision.outcome is Outcome.GRANTED
    plan = vzorov_plan()
    kept = tuple(event for event in plan.history if not isinstance(event, lost))
    closed = attrs.evolve(plan, history=kept)
    programme = attrs.evolve(ILLUSTRATION, plans=(closed,))
    decision = funding_access(programme, locality=VZOROV, package="OPZ-901", on=JUNE_2017)
    assert decision.outcome is Outcome.NOT_YET
    assert decision.finding("plan-in-force").code == "lacking"
    other = funding_access(ILLUSTRATION, locality="dvojverzov", package="OPZ-901", on=JUNE_2017)
    assert other.finding("plan-in-force").code == "different-versions"


def test_p10_without_the_cooperation_nobody_reaches_the_money() -> None:
    """P10: a place outside the cooperation is granted no package on any day."""
    cooperating = {cooperation.locality for cooperation in ILLUSTRATION.cooperations}
    outside = [place.id for place in ILLUSTRATION.localities if place.id not in cooperating]
    assert outside == [LocalityId("mimov")]
    for number in range(0, 365 * 4, 14):
        day = date(2015, 1, 19) + timedelta(days=number)
        for package in ILLUSTRATION.packages:
            decision = funding_access(ILLUSTRATION, locality="mimov", package=package.id, on=day)
            assert decision.outcome in {Outcome.NOT_YET, Outcome.BARRED}
            assert decision.finding("cooperation").code == "none"


def test_p10_taking_the_cooperation_away_takes_the_money_away() -> None:
    """P10: the same town with everything else, but without cooperation, is not granted."""
    others = tuple(c for c in ILLUSTRATION.cooperations if c.locality != VZOROV)
    programme = attrs.evolve(ILLUSTRATION, cooperations=others)
    decision = funding_access(programme, locality=VZOROV, package="OPZ-901", on=JUNE_2017)
    assert decision.outcome is Outcome.NOT_YET
    assert "cooperation" in [finding.rule for finding in decision.decisive]


def test_p11_partnership_comes_first() -> None:
    """P11: the local partnership is there before its plan is adopted, and the money asks for it."""
    for plan in ILLUSTRATION.plans:
        (partnership,) = ILLUSTRATION.partnerships_of(plan.locality)
        assert partnership.founded is not None
        assert partnership.founded.latest < plan.history[0].on.earliest
    programme = attrs.evolve(ILLUSTRATION, partnerships=())
    decision = funding_access(programme, locality=VZOROV, package="OPZ-901", on=JUNE_2017)
    assert [finding.rule for finding in decision.decisive] == ["partnership"]


def test_p12_partnership_joins_the_local_bodies() -> None:
    """P12: town, schools, labour office, police, non-profit organisations; the list is open."""
    named = {
        MemberKind.MUNICIPALITY,
        MemberKind.SCHOOL,
        MemberKind.LABOUR_OFFICE,
        MemberKind.STATE_POLICE,
        MemberKind.NGO,
    }
    for partnership in ILLUSTRATION.partnerships:
        assert {member.kind for member in partnership.members} == named
    assert {MemberKind.MUNICIPAL_POLICE, MemberKind.OTHER} <= set(MemberKind)


def test_p13_partnership_prepares_the_plan_together() -> None:
    """P13: the partnership votes on a version before anybody can approve it."""
    plan = attrs.evolve(vzorov_plan(), history=())
    version, day = VersionLabel("1.1"), PartialDate.on(date(2016, 8, 15))
    with pytest.raises(IllegalStepError, match="adoption by the partnership"):
        plan.record(AgencyApproved(version=version, on=day))
    vote = Vote(entitled=15, in_favour=13, against=0, abstained=1)
    adopted = plan.record(PartnershipVoted(version=version, on=day, adopted=True, vote=vote))
    approved = adopted.record(AgencyApproved(version=version, on=day))
    asked = approved.has_key(version, Holder.AGENCY, on=JUNE_2017, dossier=Dossier.COMPLETE)
    assert asked is True


def test_p14_money_comes_from_three_operational_programmes() -> None:
    """P14: concrete projects are paid from Employment, from Research and from IROP."""
    three = {
        OperationalProgramme.OPZ: "Operační program Zaměstnanost",
        OperationalProgramme.OP_VVV: "Operační program Výzkum, vývoj a vzdělávání",
        OperationalProgramme.IROP: "Integrovaný regionální operační program",
    }
    assert {package.operational_programme for package in WAVE_4.packages} == three.keys()
    assert {programme: programme.label.cs for programme in three} == three
    measures = [
        measure
        for part in vzorov_plan().versions[1].content.areas or ()
        for goal in part.goals or ()
        for measure in goal.measures
    ]
    intents = {intent.programme for measure in measures for intent in measure.intents}
    assert intents == three.keys()


def test_p15_six_kinds_of_activity_are_placed() -> None:
    """P15: each of the six kinds of activity has its area and its operational programme."""
    assert {activity.label.en: activity.area for activity in Activity} == {
        "support of social services": Area.SOCIAL_SERVICES,
        "infrastructure for social housing": Area.HOUSING,
        "low-threshold facilities for children and youth": Area.SOCIAL_SERVICES,
        "common (inclusive) education": Area.EDUCATION,
        "community centres": Area.SOCIAL_SERVICES,
        "projects supporting employment": Area.EMPLOYMENT,
    }
    assert all(activity.programmes for activity in Activity)
    for programme in (WAVE_4, ILLUSTRATION):
        for package in programme.packages:
            for activity in package.activities:
                assert package.operational_programme in activity.programmes
                assert activity.area in (package.areas or ())
    shown = {activity for package in ILLUSTRATION.packages for activity in package.activities}
    assert shown == set(Activity)


def test_p16_exclusion_is_solved_in_a_coordinated_comprehensive_and_long_term_way() -> None:
    """P16: rules ask for partnership and all councils, for every area, and for a long plan."""
    basis = {
        rule.id: " ".join(g.remark.en for g in rule.basis if g.remark)
        for rule in FUNDING_ACCESS.rules
    }
    assert "P16" in basis["areas-complete"]
    assert "P16" in basis["plan-spans-cooperation"]
    decision = funding_access(
        ILLUSTRATION, locality="prikladovsko", package="OPZ-901", on=JUNE_2017
    )
    codes = {finding.rule: finding.code for finding in decision.findings}
    assert codes["council-keys"] == "later"
    assert codes["areas-complete"] == "complete"
    assert codes["plan-spans-cooperation"] == "spans"
    assert decision.finding("plan-spans-cooperation").weight is Weight.ADVISORY


def test_p17_plan_that_covers_only_a_part_says_which_areas_are_missing() -> None:
    """P17: not only parts or symptoms; the finding names the areas without goal and measure."""
    plan = vzorov_plan()
    partial = attrs.evolve(plan.versions[1], content=plan.versions[0].content)
    programme = attrs.evolve(
        ILLUSTRATION, plans=(attrs.evolve(plan, versions=(plan.versions[0], partial)),)
    )
    decision = funding_access(programme, locality=VZOROV, package="OPZ-901", on=JUNE_2017)
    finding = decision.finding("areas-complete")
    assert (finding.answer, finding.code) == (Answer.NOT_MET, "incomplete")
    lacking = next(fact.value for fact in finding.facts if fact.name == "lacking")
    assert lacking == (Area.EDUCATION.label, Area.EMPLOYMENT.label)
    assert decision.outcome is Outcome.NOT_YET


def test_p18_agency_began_in_march_2008_at_the_office_of_the_government() -> None:
    """P18: a department of the Office of the Government; since 2020 of a ministry."""
    agency = WAVE_4.agency
    assert agency.began == PartialDate.in_month(2008, 3)
    affiliation = agency.affiliation_on(date(2015, 12, 17))
    assert affiliation is not None
    assert affiliation.unit is not None
    assert (affiliation.institution.en, affiliation.unit.cs) == (
        "Office of the Government",
        "odbor",
    )
    later = agency.affiliation_on(date(2020, 1, 1))
    assert later is not None
    assert later.institution.en == "Ministry for Regional Development"
    assert agency.affiliation_on(date(2008, 2, 29)) is None


def test_p19_agency_falls_under_the_minister_for_human_rights() -> None:
    """P19: the office above the Agency is dated with its affiliation, and names no person."""
    affiliation = WAVE_4.agency.affiliation_on(date(2015, 12, 17))
    assert affiliation is not None
    assert affiliation.overseen_by is not None
    assert affiliation.overseen_by.en == "minister for human rights"
    assert affiliation.overseen_by.cs == "ministr pro lidská práva"


def test_packages_are_for_the_closer_cooperation() -> None:
    """P1 and P9: the packages ask for the intensive or the comprehensive remote support."""
    for package in (*WAVE_4.packages, *ILLUSTRATION.packages):
        assert package.support_kinds == (SupportKind.INTENSIVE, SupportKind.REMOTE_COMPREHENSIVE)


def test_council_of_the_founding_text_is_that_of_every_municipality() -> None:
    """P9 and P16: in a joint place the council of each municipality has to approve."""
    (plan,) = WAVE_4.plans_of(LocalityId("vitkov-budisov"))
    assert plan.key_holders == (
        Holder.AGENCY,
        MunicipalityCode("511021"),
        MunicipalityCode("506460"),
        MunicipalityCode("569950"),
    )
