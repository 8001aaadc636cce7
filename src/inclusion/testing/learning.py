"""A Hypothesis strategy for what can be learnt: programmes that know more than one at hand.

What is learnt never contradicts what was known. It is one of these: a date more closely; a date,
period, area, goal or condition that was not known; a record where a partial dossier has none of
the kind; an approval that was not recorded; that the record of a place is complete after all.
That a version was returned or withdrawn is not learnt, nor that a memorandum ended or a town gave
notice of it: the rules take a plan and a memorandum for standing until the opposite is recorded.
Nor is of when a list of a call is: they take it for one that holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, Final, NamedTuple, TypeAlias

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.amount_limit import AmountBasis, AmountLimit, StateAidRegime
from inclusion.applicant_terms import Registration
from inclusion.application import Application
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.cooperation import Cooperation
from inclusion.cooperation_end import EndedBy
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.errors import InvalidValueError
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import ElementId, LocalityId
from inclusion.local_terms import ProjectAction, SettlementExclusion
from inclusion.memorandum import Memorandum
from inclusion.money import Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.plan_content import PlanArea, PlanContent
from inclusion.programme import Programme
from inclusion.project import Applicant, Costs, Experience, Project
from inclusion.statement_of_compliance import StatementOfCompliance
from inclusion.strategic_plan import PlanKind, PlanVersion, StrategicPlan
from inclusion.territory import NamedTerritory
from inclusion.testing.approvals import approved_once_more
from inclusion.testing.call_terms import amount_limits, applicant_terms
from inclusion.testing.cooperations import (
    cooperations,
    memoranda,
    partnerships,
    support_periods,
)
from inclusion.testing.dates import day_ranges, partial_dates_of, times_of_day
from inclusion.testing.drawing import YEARS, days_possible, ordinals, pick
from inclusion.testing.entry import applications
from inclusion.testing.plan_contents import goals, plan_contents
from inclusion.testing.plans import strategic_plans
from inclusion.testing.references import SOME_AREAS, References, references_of, references_to
from inclusion.testing.texts import NAMES
from inclusion.window import Window

_Path: TypeAlias = tuple[str | int, ...]
_OF_PLACES: Final = ("applications", "cooperations", "partnerships", "plans")
_DAYS: Final = frozenset(
    {
        "announced",
        "approved_by_council",
        "as_of",
        "began",
        "begins",
        "closes",
        "decided",
        "decided_by_council",
        "delivered",
        "dissolved",
        "ended",
        "ends",
        "expected_end",
        "form_opens",
        "founded",
        "issued_on",
        "joined",
        "last_day",
        "latest_end",
        "left",
        "opens",
        "signed",
        "since",
        "supported_by_board",
        "until",
        "valid_until",
    }
)
"""Fields that hold a day; ``None`` there says that it is not known."""


_STANDING: Final = frozenset({(Memorandum, "ended")})
"""Days before which something stands until they are recorded; they are not learnt."""


class _Gap(NamedTuple):
    """Something that can be learnt: where it stands, and what may stand there then."""

    path: _Path
    answers: SearchStrategy[Any]


def learned(programme: Programme, *, max_facts: int = 4) -> SearchStrategy[Programme]:
    """Programmes that know the same or more, shrinking to the same.

    Args:
        programme: What is known now.
        max_facts: How many facts are learnt at the most.
    """
    return _learned(programme, max_facts)


@st.composite
def _learned(draw: st.DrawFn, programme: Programme, most: int) -> Programme:
    for _ in range(draw(st.integers(0, most))):
        gaps = tuple(_gaps(programme))
        if gaps:
            gap = pick(draw, gaps)
            programme = _filled(programme, gap.path, draw(gap.answers))
    return programme


def _filled(programme: Programme, path: _Path, answer: object) -> Programme:
    """The programme with the answer in its place; the same if it contradicts what is known."""
    try:
        filled: Programme = _with(programme, path, answer)
    except InvalidValueError:
        return programme
    return filled


def _with(value: Any, path: _Path, answer: object) -> Any:  # noqa: ANN401 - any part of a programme
    if not path:
        return answer
    step, *rest = path
    if isinstance(step, int):
        return (*value[:step], _with(value[step], tuple(rest), answer), *value[step + 1 :])
    return attrs.evolve(value, **{step: _with(getattr(value, step), tuple(rest), answer)})


def _gaps(programme: Programme) -> Iterator[_Gap]:
    names = references_of(programme)
    partial = [
        (position, place)
        for position, place in enumerate(programme.localities)
        if place.dossier is Dossier.PARTIAL
    ]
    for position, place in partial:
        yield _Gap(("localities", position, "dossier"), st.just(Dossier.COMPLETE))
        yield from _gaps_in(place.members, ("localities", position, "members"))
        yield from _gaps_of(programme, names._replace(localities=st.just(place.id)), place.id)
    places = {place.id for _, place in partial}
    for name in _OF_PLACES:
        for position, item in enumerate(getattr(programme, name)):
            if item.locality in places:
                yield from _gaps_in(item, (name, position))
                if isinstance(item, Cooperation):
                    yield from _gaps_of_cooperation(item, (name, position), names)
    yield from _gaps_in(programme.packages, ("packages",))
    yield from _gaps_of_projects(programme, names)


def _gaps_of_projects(programme: Programme, names: References) -> Iterator[_Gap]:
    """What the partial records of projects leave open."""
    for position, project in enumerate(programme.projects):
        if project.dossier is Dossier.PARTIAL:
            here = ("projects", position)
            yield _Gap((*here, "dossier"), st.just(Dossier.COMPLETE))
            if project.places is None:
                yield _Gap((*here, "places"), st.tuples(names.municipalities))
            if project.locality is None and programme.localities:
                yield _Gap((*here, "locality"), names.localities)
            yield from _gaps_in(project, here)


def _gaps_of_cooperation(known: Cooperation, path: _Path, names: References) -> Iterator[_Gap]:
    if known.wave is None and not names.waves.is_empty:
        yield _Gap((*path, "wave"), names.waves)
    if known.ended and known.ended_by is None:
        yield _Gap((*path, "ended_by"), st.sampled_from(EndedBy))
    if not known.memoranda and not names.municipalities.is_empty:
        without_notice = memoranda(names=names).map(lambda one: (attrs.evolve(one, notice=None),))
        yield _Gap((*path, "memoranda"), without_notice)


def _gaps_of(programme: Programme, names: References, place: LocalityId) -> Iterator[_Gap]:
    """The kinds of record of which a place has none."""
    if not programme.cooperations_of(place):
        yield _one_more(programme, "cooperations", cooperations(names=names))
    if not programme.partnerships_of(place):
        yield _one_more(programme, "partnerships", partnerships(names=names))
    for kind in _other_kinds(programme, place):
        yield _one_more(programme, "plans", strategic_plans(names=names, kinds=st.just(kind)))
    applied = {application.wave for application in programme.applications_of(place)}
    for wave in programme.waves:
        if wave.id not in applied:
            ours = names._replace(waves=st.just(wave.id))
            yield _one_more(programme, "applications", applications(names=ours))


def _other_kinds(programme: Programme, place: LocalityId) -> list[PlanKind]:
    recorded = {plan.kind for plan in programme.plans_of(place)}
    return [kind for kind in PlanKind if kind not in recorded]


def _one_more(programme: Programme, name: str, record: SearchStrategy[Any]) -> _Gap:
    return _Gap((name,), record.map(partial(_appended, getattr(programme, name))))


def _appended(held: tuple[Any, ...], new: object) -> tuple[Any, ...]:
    return (*held, new)


def _gaps_in(value: object, path: _Path) -> Iterator[_Gap]:
    if isinstance(value, PartialDate):
        if not value.is_exact:
            yield _Gap(path, _narrower(value))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _gaps_in(item, (*path, position))
    elif attrs.has(type(value)):
        yield from _gaps_of_record(value, path)


def _gaps_of_record(value: Any, path: _Path) -> Iterator[_Gap]:  # noqa: ANN401 - any attrs class
    if isinstance(value, StrategicPlan):
        yield _Gap(path, approved_once_more(value))
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        here = (*path, field.name)
        if held is None or held == ():
            fill = _fill(type(value), field.name, held)
            if fill is not None:
                yield _Gap(here, fill)
        else:
            yield from _gaps_in(held, here)


def _fill(kind: type[Any], name: str, held: object) -> SearchStrategy[Any] | None:
    """What may stand where nothing is known; ``None`` if nothing there is an answer itself."""
    if kind in _LISTS and name == "as_of":
        return None
    if held is None and name in _DAYS and (kind, name) not in _STANDING:
        return ordinals(YEARS).map(date.fromordinal).flatmap(partial_dates_of)
    return _FILLS.get((kind, name, held is None))


def _narrower(known: PartialDate) -> SearchStrategy[PartialDate]:
    """A day that is possible, or some of the days."""
    within = ordinals(days_possible(known)).map(date.fromordinal)
    return st.one_of(
        within.map(PartialDate.on),
        st.tuples(within, within).map(lambda pair: PartialDate(min(pair), max(pair))),
    )


_LISTS: Final = (SettlementExclusion, NamedTerritory)
"""Lists of a call that may be of later; not known of when they are, they are taken to hold."""

_AMOUNTS: Final = st.integers(0, 30).map(lambda millions: Money.czk(millions * 1_000_000))
_SOME_NAMES: Final = st.lists(st.sampled_from(NAMES), unique=True, min_size=1, max_size=2).map(
    tuple
)
_AREAS: Final = st.lists(st.sampled_from(SOME_AREAS), unique=True).map(tuple)
_PERIODS: Final = day_ranges(min_value=YEARS.first, max_value=YEARS.last)
_GOALS: Final = st.integers(1_000, 1_000_000).flatmap(lambda first: goals(first=first))
_FILLS: Final[dict[tuple[type[Any], str, bool], SearchStrategy[Any]]] = {
    (AmountLimit, "basis", True): st.sampled_from(AmountBasis),
    (Applicant, "kind", True): st.sampled_from(BeneficiaryKind),
    (Applicant, "registrations", True): st.sampled_from(((), tuple(Registration))),
    (Application, "areas", True): _AREAS,
    (Cooperation, "support", False): support_periods(names=references_to()),
    (Costs, "eligible", True): _AMOUNTS,
    (Costs, "requested", True): _AMOUNTS,
    (Experience, "carried_out_in", True): st.sampled_from(((), (OperationalProgramme.OPZ,))),
    (FundingPackage, "applicants", True): applicant_terms(),
    (FundingPackage, "areas", True): _AREAS.map(lambda areas: areas or SOME_AREAS),
    (FundingPackage, "companions", True): st.sampled_from(((), (PlanKind.MPI,))),
    (FundingPackage, "limits", True): st.lists(amount_limits(), max_size=2).map(tuple),
    (FundingPackage, "statement_required", True): st.booleans(),
    (PlanArea, "goals", True): _GOALS,
    (PlanContent, "areas", True): plan_contents().map(lambda content: content.areas),
    (PlanVersion, "period", True): _PERIODS,
    (Project, "actions", True): st.sampled_from(((), tuple(ProjectAction))),
    (Project, "offers", True): st.just((ElementId("centre"),)),
    (Project, "regime", True): st.sampled_from(StateAidRegime),
    (Project, "services", True): _SOME_NAMES,
    (Project, "settlement_units", True): _SOME_NAMES,
    (SettlementExclusion, "units", True): _SOME_NAMES,
    (StatementOfCompliance, "positive", True): st.booleans(),
    (StatementOfCompliance, "signed_by_agency", True): st.booleans(),
    (Window, "closes_at", True): times_of_day(),
    (Window, "opens_at", True): times_of_day(),
}
"""What may stand in other fields: ``True`` where nothing, ``False`` where an empty list is held."""
