"""The smallest cases in which learning a fact was once seen to flip a decided answer."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from inclusion import (
    Affiliation,
    Agency,
    AgencyApprovalReported,
    Answer,
    Application,
    ApplicationId,
    Area,
    Cooperation,
    CouncilApprovalReported,
    Decision,
    Dossier,
    FundingPackage,
    Goal,
    Locality,
    LocalityId,
    LocalPartnership,
    Measure,
    Membership,
    Municipality,
    MunicipalityCode,
    MunicipalityKind,
    OperationalProgramme,
    Outcome,
    PackageId,
    PartialDate,
    PartnershipId,
    PlanArea,
    PlanContent,
    PlanEvent,
    PlanId,
    PlanKind,
    PlanVersion,
    Programme,
    StrategicPlan,
    SupportKind,
    SupportPeriod,
    Text,
    VersionLabel,
    Wave,
    WaveId,
    Window,
    funding_access,
)
from inclusion.dates import DayRange
from inclusion.identifiers import ElementId

DAY = date(2017, 6, 1)
BEFORE, AFTER = PartialDate.on(date(2016, 1, 1)), PartialDate.on(date(2019, 1, 1))
LONG_AGO = PartialDate.on(date(2015, 6, 1))
PLACE, TOWN, LABEL = LocalityId("most"), MunicipalityCode("567027"), VersionLabel("1")
PERIOD = DayRange(date(2016, 1, 1), date(2019, 12, 31))
NAME = Text(en="x", cs="x")
WAVES = (WaveId("W1"), WaveId("W2"))


def worked_out(*areas: Area) -> PlanContent:
    """A content with a goal and a measure in each of these areas."""
    return PlanContent(
        areas=tuple(
            PlanArea(
                area=area,
                goals=(
                    Goal(
                        id=ElementId(f"g{n}"),
                        title="x",
                        measures=(Measure(id=ElementId(f"m{n}"), title="x"),),
                    ),
                ),
            )
            for n, area in enumerate(areas)
        )
    )


def plan(name: str, kind: PlanKind, content: PlanContent, *, approved: bool) -> StrategicPlan:
    """A plan of the one town, with both keys or with no event recorded."""
    keys: tuple[PlanEvent, ...] = (
        AgencyApprovalReported(version=LABEL, on=BEFORE),
        CouncilApprovalReported(version=LABEL, on=BEFORE, municipality=TOWN),
    )
    return StrategicPlan(
        id=PlanId(name),
        kind=kind,
        locality=PLACE,
        title="x",
        territory=(TOWN,),
        versions=(PlanVersion(label=LABEL, period=PERIOD, content=content),),
        history=keys if approved else (),
    )


COOPERATION = Cooperation(locality=PLACE, wave=WAVES[0], began=BEFORE, ended=AFTER)
PACKAGE = FundingPackage(
    id=PackageId("P"),
    title="x",
    operational_programme=OperationalProgramme.OPZ,
    window=Window(opens=BEFORE, closes=AFTER),
    plan_kinds=(PlanKind.SPSZ,),
    areas=(Area.HOUSING,),
    companions=(),
)
PROGRAMME = Programme(
    title=NAME,
    agency=Agency(name=NAME, affiliations=(Affiliation(institution=NAME, since=LONG_AGO),)),
    municipalities=(Municipality(code=TOWN, name="Most", kind=MunicipalityKind.TOWN),),
    localities=(
        Locality(
            id=PLACE,
            name="Most",
            members=(Membership(municipality=TOWN),),
            dossier=Dossier.PARTIAL,
        ),
    ),
    waves=tuple(Wave(id=wave, name=NAME) for wave in WAVES),
    applications=(
        Application(id=ApplicationId("a"), wave=WAVES[0], locality=PLACE, areas=(Area.HOUSING,)),
    ),
    cooperations=(COOPERATION,),
    partnerships=(LocalPartnership(id=PartnershipId("p"), locality=PLACE, founded=BEFORE),),
    plans=(plan("spsz", PlanKind.SPSZ, worked_out(Area.HOUSING), approved=True),),
    packages=(PACKAGE,),
)


def decided(programme: Programme) -> Decision:
    """The one question about the one place."""
    return funding_access(programme, locality=PLACE, package="P", on=DAY)


def unflipped(known: Programme, learnt: Programme) -> None:
    """No decided answer and no decided outcome changes by what was learnt."""
    before, after = decided(known), decided(learnt)
    flips = [
        (one.rule, one.answer.value, other.answer.value)
        for one, other in zip(before.binding, after.binding, strict=True)
        if one.answer is not Answer.UNDETERMINED and other.answer is not one.answer
    ]
    assert not flips
    assert before.outcome in (Outcome.UNDETERMINED, after.outcome)


def test_case_from_which_all_start_is_granted() -> None:
    """With every fact known the place may draw."""
    assert decided(PROGRAMME).outcome is Outcome.GRANTED


def test_learning_that_a_package_asks_for_a_companion_plan() -> None:
    """Companions that are not known may cover the area: the answer must stay open till then."""
    mpi = plan("mpi", PlanKind.MPI, worked_out(Area.EDUCATION), approved=True)
    package = attrs.evolve(PACKAGE, areas=(Area.EDUCATION,), companions=None)
    known = attrs.evolve(PROGRAMME, plans=(*PROGRAMME.plans, mpi), packages=(package,))
    learnt = attrs.evolve(package, companions=(PlanKind.MPI,))
    unflipped(known, attrs.evolve(known, packages=(learnt,)))


def test_learning_the_support_of_one_of_two_cooperations() -> None:
    """Where the support of one cooperation is not known, that of another decides nothing."""
    package = attrs.evolve(PACKAGE, support_kinds=(SupportKind.INTENSIVE,))
    past = SupportPeriod(kind=SupportKind.INTENSIVE, since=LONG_AGO, until=BEFORE)
    now = SupportPeriod(kind=SupportKind.INTENSIVE, since=BEFORE, until=AFTER)
    earlier = Cooperation(locality=PLACE, began=LONG_AGO, ended=BEFORE, support=(past,))
    known = attrs.evolve(PROGRAMME, packages=(package,), cooperations=(earlier, COOPERATION))
    supported = attrs.evolve(COOPERATION, support=(now,))
    unflipped(known, attrs.evolve(known, cooperations=(earlier, supported)))


def test_learning_the_application_of_one_of_two_cooperations() -> None:
    """Where the application of one wave is not recorded, that of another decides nothing."""
    later = Cooperation(locality=PLACE, wave=WAVES[1], began=BEFORE, ended=AFTER)
    known = attrs.evolve(PROGRAMME, cooperations=(COOPERATION, later))
    application = Application(
        id=ApplicationId("b"), wave=WAVES[1], locality=PLACE, areas=(Area.DEBTS,)
    )
    learnt = attrs.evolve(known, applications=(*known.applications, application))
    unflipped(known, learnt)


def test_learning_the_wave_of_one_of_two_cooperations() -> None:
    """Where it is not known in which wave a cooperation came, no application decides."""
    later = Cooperation(locality=PLACE, began=BEFORE, ended=AFTER)
    application = Application(
        id=ApplicationId("b"), wave=WAVES[1], locality=PLACE, areas=(Area.DEBTS,)
    )
    known = attrs.evolve(
        PROGRAMME,
        cooperations=(COOPERATION, later),
        applications=(*PROGRAMME.applications, application),
    )
    waved = attrs.evolve(later, wave=WAVES[1])
    unflipped(known, attrs.evolve(known, cooperations=(COOPERATION, waved)))


@pytest.mark.parametrize("kinds", [(PlanKind.SPSZ, PlanKind.PSZ), (PlanKind.PSZ, PlanKind.SPSZ)])
def test_learning_of_a_plan_of_the_other_kind(kinds: tuple[PlanKind, ...]) -> None:
    """Where a plan of one accepted kind is recorded, one of the other kind may exist still."""
    old = attrs.evolve(
        PROGRAMME.plans[0],
        versions=(
            attrs.evolve(
                PROGRAMME.plans[0].versions[0],
                period=DayRange(date(2016, 1, 1), date(2016, 12, 31)),
            ),
        ),
    )
    package = attrs.evolve(PACKAGE, plan_kinds=kinds)
    known = attrs.evolve(PROGRAMME, packages=(package,), plans=(old,))
    psz = plan("psz", PlanKind.PSZ, worked_out(Area.HOUSING), approved=True)
    unflipped(known, attrs.evolve(known, plans=(old, psz)))


def test_learning_of_a_draft_of_the_other_kind() -> None:
    """Where a plan of the other kind may be in force, drafts alone do not say what is covered."""
    council = CouncilApprovalReported(version=LABEL, on=AFTER, municipality=TOWN)
    early = attrs.evolve(PROGRAMME.plans[0], history=(PROGRAMME.plans[0].history[0], council))
    package = attrs.evolve(PACKAGE, plan_kinds=(PlanKind.SPSZ, PlanKind.PSZ))
    known = attrs.evolve(PROGRAMME, packages=(package,), plans=(early,))
    psz = plan("psz", PlanKind.PSZ, PlanContent(), approved=False)
    unflipped(known, attrs.evolve(known, plans=(early, psz)))


def test_learning_of_a_plan_that_followed() -> None:
    """Where an expired plan may have been followed, its areas and keys decide nothing either."""
    old = attrs.evolve(
        PROGRAMME.plans[0],
        versions=(
            attrs.evolve(
                PROGRAMME.plans[0].versions[0],
                period=DayRange(date(2016, 1, 1), date(2016, 12, 31)),
            ),
        ),
    )
    package = attrs.evolve(PACKAGE, areas=(Area.EDUCATION,))
    known = attrs.evolve(PROGRAMME, packages=(package,), plans=(old,))
    areas = worked_out(Area.HOUSING, Area.EDUCATION)
    followed = plan("spsz-2", PlanKind.SPSZ, areas, approved=True)
    unflipped(known, attrs.evolve(known, plans=(old, followed)))
