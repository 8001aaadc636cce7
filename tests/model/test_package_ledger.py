"""The ledger of a package as a record knows it, and what projects refer to."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inclusion import (
    Affiliation,
    Agency,
    Allocation,
    AllocationBasis,
    Applicant,
    AwardRevoked,
    Cooperation,
    Costs,
    Dossier,
    ElementId,
    FundingPackage,
    GrantAwarded,
    GrantPaid,
    InvalidValueError,
    Locality,
    LocalityId,
    MeasureLink,
    Membership,
    Money,
    MoneyBySource,
    Municipality,
    MunicipalityCode,
    MunicipalityKind,
    OperationalProgramme,
    OverdrawnError,
    PackageId,
    PartialDate,
    PlanId,
    PlanKind,
    PlanVersion,
    Programme,
    Project,
    ProjectEvent,
    ProjectId,
    ProjectSubmitted,
    RealisationBegan,
    StatementOfCompliance,
    StrategicPlan,
    SupportKind,
    SupportPeriod,
    Text,
    UnknownReferenceError,
    VersionLabel,
    Window,
    ledger_of,
)
from inclusion.coordination import is_supported

TOWN, VILLAGE = map(MunicipalityCode, ("567027", "563889"))
CALL, OTHER_CALL = PackageId("IROP-39"), PackageId("IROP-38")
PLACE, OTHER_PLACE = LocalityId("most"), LocalityId("liberec")
PLAN, LABEL = PlanId("most"), VersionLabel("1")
NAME = Text(en="x", cs="x")
BEFORE = PartialDate.on(date(2016, 1, 1))
MARCH, JULY, OCTOBER = (PartialDate.on(date(2017, month, 1)) for month in (3, 7, 10))
DAY = date(2017, 12, 31)
GIVEN = Allocation(
    amount=Money.czk(100), basis=AllocationBasis.EU_AND_STATE, reserved=Money.czk(60)
)
LINK = MeasureLink(plan=PLAN, version=LABEL, measure=ElementId("m"))


def filed(name: str, *history: ProjectEvent, **changes: Any) -> Project:  # noqa: ANN401 - fields
    """A project in the town that asks for 50 crowns of grant."""
    usual: dict[str, Any] = {"places": (TOWN,), "costs": Costs(requested=Money.czk(50))}
    return Project(
        id=ProjectId(name),
        title="Projekt",
        package=CALL,
        applicant=Applicant(name="Město"),
        dossier=Dossier.COMPLETE,
        history=history,
        **(usual | changes),
    )


def awarded(grant: int, on: PartialDate = JULY) -> ProjectEvent:
    """An award of a grant."""
    return GrantAwarded(on=on, amounts=MoneyBySource(grant=Money.czk(grant)))


def record(*projects: Project, allocations: tuple[Allocation, ...] = (GIVEN,)) -> Programme:
    """A record with a town in the approach, a village outside it, and these projects."""
    package = FundingPackage(
        id=CALL,
        title="Výzva",
        operational_programme=OperationalProgramme.IROP,
        window=Window(),
        plan_kinds=(PlanKind.SPSZ,),
        allocations=allocations,
    )
    return Programme(
        title=NAME,
        agency=Agency(name=NAME, affiliations=(Affiliation(institution=NAME, since=BEFORE),)),
        municipalities=tuple(
            Municipality(code=code, name="Obec", kind=MunicipalityKind.TOWN)
            for code in (TOWN, VILLAGE)
        ),
        localities=tuple(
            Locality(
                id=place,
                name="Místo",
                members=(Membership(municipality=TOWN, since=BEFORE),)
                if place is PLACE
                else MEMBERS,
                dossier=Dossier.COMPLETE,
            )
            for place in (PLACE, OTHER_PLACE)
        ),
        cooperations=(
            Cooperation(
                locality=PLACE,
                began=BEFORE,
                support=(SupportPeriod(kind=SupportKind.INTENSIVE, since=BEFORE),),
            ),
        ),
        plans=(
            StrategicPlan(
                id=PLAN,
                kind=PlanKind.SPSZ,
                locality=PLACE,
                title="Plán",
                territory=(TOWN,),
                versions=(PlanVersion(label=LABEL),),
            ),
        ),
        packages=(package,),
        projects=projects,
    )


MEMBERS = (Membership(municipality=VILLAGE, since=BEFORE),)
SUBMITTED = ProjectSubmitted(on=MARCH)


def test_ledger_follows_the_history_of_the_projects() -> None:
    """Requests, awards and payments are counted as they come, day by day."""
    paid = GrantPaid(on=OCTOBER, amounts=MoneyBySource(grant=Money.czk(20)))
    began = RealisationBegan(on=JULY)
    programme = record(filed("a", SUBMITTED, awarded(50), began, paid))
    for day, requested, granted, gone in (
        (date(2017, 2, 28), 0, 0, 0),
        (date(2017, 3, 1), 50, 0, 0),
        (date(2017, 7, 1), 50, 50, 0),
        (date(2017, 10, 1), 50, 50, 20),
    ):
        found = ledger_of(programme, package="IROP-39", on=day)
        assert found
        ledger = found.ledger
        amounts = (ledger.requested, ledger.granted, ledger.paid)
        assert amounts == tuple(map(Money.czk, (requested, granted, gone)))
        assert found.left_for(coordinated=True) == Money.czk(100 - granted)


def test_projects_of_the_approach_take_the_reserved_part() -> None:
    """The town draws from the reserved 60, the village only from the other 40 (E43)."""
    town, village = filed("a", SUBMITTED, awarded(50)), filed("b", SUBMITTED, places=(VILLAGE,))
    found = ledger_of(record(town, village), package=CALL, on=DAY)
    assert found
    assert found.ledger.left_reserved == Money.czk(10)
    assert found.left_for(coordinated=False) == Money.czk(40)
    assert not found.ledger.entry(village.id).coordinated


def test_revoked_award_is_free_again() -> None:
    """What was taken back and not paid can be granted to another."""
    back = AwardRevoked(on=OCTOBER, reason="nesrovnalost")
    found = ledger_of(record(filed("a", SUBMITTED, awarded(50), back)), package=CALL, on=DAY)
    assert found
    assert found.left_for(coordinated=True) == Money.czk(100)


@pytest.mark.parametrize(
    "project",
    [
        filed("a", ProjectSubmitted(on=PartialDate.in_year(2017))),
        filed("a", SUBMITTED, awarded(50, PartialDate.not_before(date(2017, 7, 1)))),
        filed("a", SUBMITTED, GrantAwarded(on=JULY, amounts=MoneyBySource(eu=Money.czk(5)))),
        filed("a", SUBMITTED, GrantAwarded(on=JULY, amounts=MoneyBySource(grant=Money.eur(5)))),
        filed("a", SUBMITTED, awarded(5), GrantPaid(on=OCTOBER, amounts=MoneyBySource())),
        filed("a", SUBMITTED, places=None),
    ],
)
def test_what_is_left_is_unknown_with_a_project_that_cannot_be_counted(project: Project) -> None:
    """A rough day, an amount on another basis or in another currency, an unknown place: unknown."""
    day = date(2017, 11, 1)
    found = ledger_of(record(project), package=CALL, on=day)
    assert found
    assert found.uncounted == (project.id,)
    assert found.left_for(coordinated=True) is None


def test_request_that_is_not_known_leaves_the_rest_known() -> None:
    """How much was asked for is unknown then, how much is left is not."""
    found = ledger_of(record(filed("a", SUBMITTED, costs=Costs())), package=CALL, on=DAY)
    assert found
    assert (found.ledger.requested, found.ledger.excess_demand) == (None, None)
    assert found.left_for(coordinated=True) == Money.czk(100)


@pytest.mark.parametrize(
    ("basis", "amounts"),
    [
        (AllocationBasis.TOTAL, MoneyBySource(eligible=Money.czk(30), grant=Money.czk(20))),
        (AllocationBasis.EU, MoneyBySource(eu=Money.czk(30), grant=Money.czk(40))),
        (AllocationBasis.EU_AND_STATE, MoneyBySource(eu=Money.czk(25), state=Money.czk(5))),
    ],
)
def test_award_counts_on_the_basis_of_the_allocation(
    basis: AllocationBasis, amounts: MoneyBySource
) -> None:
    """Eligible costs, the share of the EU, or that and the state's: as the allocation counts."""
    award = GrantAwarded(on=JULY, amounts=amounts)
    given = Allocation(amount=Money.czk(100), basis=basis)
    programme = record(filed("a", SUBMITTED, award), allocations=(given,))
    found = ledger_of(programme, package=CALL, on=DAY)
    assert found
    assert found.ledger.granted == Money.czk(30)


def test_allocation_of_the_day_counts() -> None:
    """OP VVV 51 had 250 million, later 180: the figure is the last one given by the day (S60)."""
    first = Allocation(amount=Money.czk(250), basis=AllocationBasis.TOTAL)
    later = Allocation(amount=Money.czk(180), basis=AllocationBasis.TOTAL, as_of=JULY)
    for day, amount in ((date(2017, 6, 30), 250), (date(2017, 7, 1), 180)):
        found = ledger_of(record(allocations=(first, later)), package=CALL, on=day)
        assert found
        assert found.ledger.allocation == Money.czk(amount)


def test_no_ledger_without_a_stated_basis() -> None:
    """Where no allocation is known, or not what it counts, there is no ledger to keep."""
    unstated = Allocation(amount=Money.czk(1), basis=AllocationBasis.NOT_STATED)
    for allocations in ((), (unstated,)):
        assert ledger_of(record(allocations=allocations), package=CALL, on=DAY) is None


def test_record_that_grants_too_much_is_told() -> None:
    """A record that grants more than there is cannot have a ledger, and says what was left."""
    programme = record(filed("a", SUBMITTED, awarded(80)), filed("b", SUBMITTED, awarded(80)))
    with pytest.raises(OverdrawnError) as caught:
        ledger_of(programme, package=CALL, on=DAY)
    assert caught.value.left == Money.czk(20).amount


def test_projects_are_found_by_place_and_by_package() -> None:
    """A project is filed under its place, or under that of the plan it is linked to."""
    named, linked = filed("a", locality=PLACE), filed("b", link=LINK)
    programme = record(named, linked, filed("c"))
    assert programme.projects_of(PLACE) == (named, linked)
    assert programme.projects_of(OTHER_PLACE) == ()
    assert len(programme.projects_in(CALL)) == 3
    assert programme.project(ProjectId("b")) is linked
    assert programme.plan(PLAN).locality == PLACE
    with pytest.raises(UnknownReferenceError, match="did you mean a"):
        programme.project(ProjectId("aa"))
    with pytest.raises(UnknownReferenceError, match="no plan"):
        programme.plan(PlanId("x"))


def statement(**said: Any) -> dict[str, Any]:  # noqa: ANN401 - fields
    """A statement of compliance as a change of the project."""
    return {"statements": (StatementOfCompliance(**said),)}


@pytest.mark.parametrize(
    ("change", "place", "code"),
    [
        ({"package": OTHER_CALL}, "projects[0].package", "dangling-reference"),
        ({"places": (MunicipalityCode("599999"),)}, "projects[0].places[0]", "dangling-reference"),
        (
            {"link": attrs.evolve(LINK, plan=PlanId("x"))},
            "projects[0].link.plan",
            "dangling-reference",
        ),
        (
            {"link": attrs.evolve(LINK, version=VersionLabel("2"))},
            "projects[0].link.version",
            "no-such-version",
        ),
        ({"link": LINK, "locality": OTHER_PLACE}, "projects[0].locality", "other-place"),
        (
            statement(package=OTHER_CALL),
            "projects[0].statements[0].package",
            "dangling-reference",
        ),
        (
            statement(plan=PLAN, version=VersionLabel("2")),
            "projects[0].statements[0].version",
            "no-such-version",
        ),
    ],
)
def test_project_refers_to_what_is_there(change: dict[str, Any], place: str, code: str) -> None:
    """Package, place, plan and version of a project and its statements are in the programme."""
    with pytest.raises(InvalidValueError) as caught:
        record(attrs.evolve(filed("a"), **change))
    assert [(v.place, v.code) for v in caught.value.violations] == [(place, code)]


def test_statement_may_leave_open_what_it_is_for() -> None:
    """A statement of which nothing is known, and one for the plan and package, are both fine."""
    known = StatementOfCompliance(plan=PLAN, version=LABEL, package=CALL)
    programme = record(filed("a", statements=(StatementOfCompliance(), known), link=LINK))
    assert programme.projects[0].statements[1] is known


@pytest.mark.parametrize(
    ("municipality", "day", "kinds", "answer"),
    [
        (TOWN, DAY, (SupportKind.INTENSIVE,), True),
        (TOWN, DAY, (), True),
        (TOWN, DAY, (SupportKind.REMOTE_PARTIAL,), False),
        (TOWN, date(2015, 12, 31), (), False),
        (VILLAGE, DAY, (), False),
    ],
)
def test_being_in_the_approach_has_place_day_and_kind(
    municipality: MunicipalityCode,
    day: date,
    kinds: tuple[SupportKind, ...],
    answer: bool,
) -> None:
    """Membership, cooperation and kind of support all have to hold on the day."""
    assert is_supported(record(), municipality, on=day, kinds=kinds) is answer
