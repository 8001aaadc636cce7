"""Hypothesis strategies for projects, and histories that their life cycle allows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.amount_limit import StateAidRegime
from inclusion.applicant_terms import Registration
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.dates import DayRange, PartialDate
from inclusion.dossier import Dossier
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import ElementId, ProjectId
from inclusion.local_terms import ProjectAction
from inclusion.money import Money
from inclusion.money_by_source import MoneyBySource
from inclusion.operational_programme import OperationalProgramme
from inclusion.plan_content import Measure
from inclusion.project import Applicant, Costs, Experience, MeasureLink, Project
from inclusion.project_events import (
    AwardRevoked,
    GrantAwarded,
    GrantPaid,
    ProjectEvent,
    ProjectFinished,
    ProjectLost,
    ProjectRanked,
    ProjectRejected,
    ProjectReserved,
    ProjectSubmitted,
    ProjectWithdrawn,
    RealisationBegan,
)
from inclusion.project_life_cycle import (
    PROJECT_TRANSITIONS,
    ProjectStep,
    project_state_after,
)
from inclusion.statement_of_compliance import StatementOfCompliance
from inclusion.strategic_plan import StrategicPlan
from inclusion.testing.dates import times_of_day
from inclusion.testing.drawing import (
    YEARS,
    cited,
    day_in,
    days_in_order,
    either,
    knowledge,
    name,
    own_id,
    pick,
    repeat,
    seldom,
    some_knowledge,
    sourced,
)
from inclusion.testing.identifiers import (
    icos,
    package_ids,
    project_ids,
    project_numbers_2014,
    project_numbers_2021,
)
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import NAMES

_MILLION: Final = 1_000_000
_TIMES: Final = st.none() | times_of_day()
_ICOS: Final = st.none() | icos()
_NUMBERS: Final = st.none() | project_numbers_2014() | project_numbers_2021()
_IDS: Final = project_ids()
_PACKAGES: Final = package_ids()
_MAYBE: Final = (None, True, False)
_POINTS: Final = st.none() | st.integers(0, 1_000).map(lambda tenths: Decimal(f"{tenths}e-1"))
_RANKS: Final = st.none() | st.integers(1, 9)
_KINDS: Final = (None, *BeneficiaryKind)
_REGIMES: Final = (None, *StateAidRegime)
_NO_MEASURE: Final = ElementId("no-such-measure")
_NO_INTENT: Final = ElementId("no-such-intent")
_NO_OFFER: Final = (ElementId("no-such-offer"),)
_ENDS_EARLY: Final = (ProjectStep.REJECTION, ProjectStep.WITHDRAWAL, ProjectStep.LOSS)
_Maker = Callable[[st.DrawFn, PartialDate, Money], ProjectEvent]
_MAKERS: Final[Mapping[ProjectStep, _Maker]] = MappingProxyType(
    {
        ProjectStep.SUBMISSION: lambda draw, on, _: ProjectSubmitted(on=on, at=draw(_TIMES)),
        ProjectStep.RANKING: lambda draw, on, _: ProjectRanked(
            on=on, points=draw(_POINTS), rank=draw(_RANKS)
        ),
        ProjectStep.RESERVE: lambda _, on, __: ProjectReserved(on=on),
        ProjectStep.REJECTION: lambda draw, on, _: ProjectRejected(on=on, reason=name(draw)),
        ProjectStep.AWARD: lambda draw, on, money: GrantAwarded(
            on=on, amounts=_shares(draw, money)
        ),
        ProjectStep.AWARD_OF_BEGUN: lambda draw, on, money: GrantAwarded(
            on=on, amounts=_shares(draw, money)
        ),
        ProjectStep.EARLY_START: lambda _, on, __: RealisationBegan(on=on),
        ProjectStep.START: lambda _, on, __: RealisationBegan(on=on),
        ProjectStep.PAYMENT: lambda draw, on, money: GrantPaid(on=on, amounts=_shares(draw, money)),
        ProjectStep.FINISH: lambda _, on, __: ProjectFinished(on=on),
        ProjectStep.WITHDRAWAL: lambda draw, on, _: ProjectWithdrawn(on=on, reason=name(draw)),
        ProjectStep.REVOCATION: lambda draw, on, _: AwardRevoked(on=on, reason=name(draw)),
        ProjectStep.LOSS: lambda _, on, __: ProjectLost(on=on),
    }
)
"""How each step becomes an event; the money is what it may consist of."""


def _shares(draw: st.DrawFn, money: Money) -> MoneyBySource:
    """A grant with its eligible costs, or the shares that it consists of."""
    if either(draw):
        return MoneyBySource(grant=money, eligible=money)
    union = Money(money.amount * 85 / 100, money.currency)
    return MoneyBySource(eu=union, state=money - union, own=Money.czk(0))


def project_histories(
    *, names: References | None = None, within: DayRange = YEARS
) -> SearchStrategy[tuple[ProjectEvent, ...]]:
    """Histories that the life cycle of a project allows, in order of time, shrinking to none.

    No more is paid in them than awarded.

    Args:
        names: What can be referred to; the events cite its sources.
        within: Where the days lie.
    """
    return _histories(names or any_references(), within)


def draw_project_history(
    draw: st.DrawFn, names: References, within: DayRange
) -> tuple[ProjectEvent, ...]:
    """One history, made step by step of what is legal."""
    detailed = either(draw)
    events: list[ProjectEvent] = []
    millions = draw(st.integers(0, 5))
    award = Money.czk(millions * _MILLION)
    part = Money.czk(millions * _MILLION // 8)
    for day in days_in_order(draw, *[within] * draw(st.integers(0, 6))):
        steps = _legal(events)
        if not steps:
            break
        step = pick(draw, steps)
        money = part if step is ProjectStep.PAYMENT else award
        event = _MAKERS[step](draw, some_knowledge(draw, day), money)
        events.append(sourced(draw, names, event) if detailed else event)
    return tuple(events)


_histories = st.composite(draw_project_history)


def _legal(events: Sequence[ProjectEvent]) -> list[ProjectStep]:
    """The steps that may come next, those that lead on more often.

    Of those told apart by the start of the work, the right one.
    """
    state = project_state_after(events)
    begun = any(isinstance(event, RealisationBegan) for event in events)
    wrong = {ProjectStep.AWARD, ProjectStep.EARLY_START} if begun else {ProjectStep.AWARD_OF_BEGUN}
    legal = [step for (at, step) in PROJECT_TRANSITIONS if at is state and step not in wrong]
    return [*legal, *3 * [step for step in legal if step not in _ENDS_EARLY]]


def projects(
    *,
    names: References | None = None,
    packages: Sequence[FundingPackage] = (),
    plans: Sequence[StrategicPlan] = (),
) -> SearchStrategy[Project]:
    """Projects, shrinking to one of which nothing is known.

    Args:
        names: What can be referred to.
        packages: The packages in which they may be filed; any identifier if there are none.
        plans: The plans to whose measures they may be linked; none is linked if there are none.
    """
    return _any_project(names or any_references(), tuple(packages), tuple(plans))


def draw_project(
    draw: st.DrawFn,
    names: References,
    packages: Sequence[FundingPackage],
    plans: Sequence[StrategicPlan],
) -> Project:
    """One project."""
    package = pick(draw, packages) if packages else None
    call = package.id if package else draw(_PACKAGES)
    plan = pick(draw, plans) if plans and either(draw) else None
    begins, ends = days_in_order(draw, YEARS, YEARS)
    simple = Project(
        id=own_id(draw, ProjectId, _IDS),
        title=name(draw),
        package=call,
        applicant=Applicant(name=name(draw), kind=pick(draw, _KINDS)),
        dossier=pick(draw, tuple(Dossier)),
        locality=plan.locality if plan and either(draw) else None,
        link=_link(draw, plan) if plan and either(draw) else None,
        places=(draw(names.municipalities),) if either(draw) else None,
        costs=_costs(draw),
        begins=knowledge(draw, begins),
        ends=knowledge(draw, ends),
        history=draw_project_history(draw, names, YEARS) if either(draw) else (),
    )
    return _in_detail(draw, simple, names, package) if seldom(draw) else simple


_any_project = st.composite(draw_project)


def _link(draw: st.DrawFn, plan: StrategicPlan) -> MeasureLink:
    """A link to a measure of one of the versions, or to one that it does not have."""
    version = pick(draw, plan.versions)
    measures = [e for e in version.content.elements() if isinstance(e, Measure)]
    place = draw(st.integers(0, len(measures)))
    measure = measures[place] if place < len(measures) else None
    intents = [intent.id for intent in measure.intents] if measure else []
    return MeasureLink(
        plan=plan.id,
        version=version.label,
        measure=measure.id if measure else _NO_MEASURE,
        intent=pick(draw, (None, *intents, _NO_INTENT)) if seldom(draw) else None,
    )


def _costs(draw: st.DrawFn) -> Costs:
    if not either(draw):
        return Costs()
    eligible = draw(st.integers(0, 30))
    requested = draw(st.integers(0, eligible))
    return Costs(
        eligible=Money.czk(eligible * _MILLION),
        total=Money.czk((eligible + draw(st.integers(0, 5))) * _MILLION) if either(draw) else None,
        requested=Money.czk(requested * _MILLION) if either(draw) else None,
    )


def _in_detail(
    draw: st.DrawFn, simple: Project, names: References, package: FundingPackage | None
) -> Project:
    offers = tuple(offer.id for offer in package.offers) if package else ()
    registrations = (None, (), (Registration.SOCIAL_SERVICES,), tuple(Registration))
    return attrs.evolve(
        simple,
        applicant=attrs.evolve(
            simple.applicant, ico=draw(_ICOS), registrations=pick(draw, registrations)
        ),
        number=draw(_NUMBERS),
        settlement_units=pick(draw, (None, (NAMES[0],), (NAMES[1],))),
        offers=pick(draw, (None, offers or _NO_OFFER, _NO_OFFER)),
        actions=pick(draw, (None, (), tuple(ProjectAction))),
        services=pick(draw, (None, (), (NAMES[0],))),
        regime=pick(draw, _REGIMES),
        statements=tuple(_statement(draw, simple, names) for _ in repeat(draw, 0, 2)),
        experience=Experience(
            since=knowledge(draw, day_in(draw, YEARS)),
            carried_out_in=pick(draw, (None, (), (OperationalProgramme.OPZ,))),
        ),
        citations=cited(draw, names),
    )


def _statement(draw: st.DrawFn, project: Project, names: References) -> StatementOfCompliance:
    link = project.link if either(draw) else None
    issued, until = days_in_order(draw, YEARS, YEARS)
    return StatementOfCompliance(
        plan=link.plan if link else None,
        version=link.version if link else None,
        package=project.package if either(draw) else None,
        issued_on=knowledge(draw, issued),
        valid_until=knowledge(draw, until),
        positive=pick(draw, _MAYBE),
        signed_by_agency=pick(draw, _MAYBE),
        citations=cited(draw, names),
    )
