"""The public strategies draw what they promise and shrink to what they promise."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import inclusion
from inclusion import (
    Area,
    DayRange,
    DocumentError,
    Dossier,
    Outcome,
    PartialDate,
    Programme,
    Text,
    VersionLabel,
    funding_access,
    testing,
)
from inclusion.identifiers import MunicipalityCode, SourceId, WaveId
from inclusion.testing.whole_damages import WHOLE_DAMAGES, WholeDamage

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

YEARS = DayRange(date(2015, 3, 1), date(2020, 12, 31))
YEAR = DayRange(date(2016, 1, 1), date(2016, 12, 31))
NAMES = testing.references_to(
    municipalities=[MunicipalityCode("599999")],
    localities=[inclusion.LocalityId("most")],
    waves=[WaveId("W")],
    sources=[SourceId("S")],
)

QUICK = settings(
    max_examples=5_000,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
"""For what is rare: look for long, and take the first that is found."""

LEAST: list[tuple[SearchStrategy[Any], str]] = [
    (testing.words(), "'Most'"),
    (testing.texts(max_size=4), "Text(en='Most', cs='Most')"),
    (testing.citations(names=NAMES), "confidence=<Confidence.HIGH: 'high'>, remark=None"),
    (testing.sources(), "address=''"),
    (testing.municipalities(names=NAMES), "population=(), citations=()"),
    (
        testing.localities(names=NAMES),
        "since=None, until=None, citations=()),), dossier=<Dossier.COM",
    ),
    (testing.surveys(names=NAMES), "as_of=None, localities=(), citations=()"),
    (testing.waves(names=NAMES), "methodology=None, rules_approved=None, announced=None"),
    (
        testing.applications(names=NAMES),
        "areas=None, evidence=None, inhabitants=None, citations=()",
    ),
    (testing.selections(names=NAMES), "selected=(), refused=(), applied=None"),
    (
        testing.cooperations(names=NAMES),
        "began=None, expected_end=None, prolongations=(), ended=None, ended_by=None, memoranda=()",
    ),
    (testing.memoranda(names=NAMES), "resolution=None, signed=None, notice=None, ended=None"),
    (testing.regional_memoranda(names=NAMES), "signed=None, ended=None, citations=()"),
    (testing.support_periods(), "()"),
    (testing.partnerships(names=NAMES), "founded=None, dissolved=None, members=()"),
    (testing.votes(), "Vote(entitled=0, in_favour=0, against=0, abstained=0)"),
    (testing.close_votes(adopted=True), "Vote(entitled=3, in_favour=2, against=0, abstained=0)"),
    (testing.close_votes(adopted=False), "Vote(entitled=3, in_favour=1, against=0, abstained=0)"),
    (testing.plan_contents(), "PlanContent(areas=None, stated_totals=(), stated_total=None)"),
    (testing.goals(), "()"),
    (testing.budgets(), "()"),
    (testing.decimal_values(), "Decimal('0')"),
    (testing.plan_histories(), "()"),
    (testing.strategic_plans(names=NAMES), "period=None, content=PlanContent(areas="),
    (testing.windows(), "opens=None, opens_at=None, closes=None, closes_at=None, as_of=None"),
    (testing.allocations(), "Money(amount=Decimal('0.00'), currency=<Currency.CZK: 'CZK'>)"),
    (testing.funding_packages(names=NAMES), "areas=None, activities=(), companions=None"),
    (testing.terms(), "Term(count=1, unit=<TermUnit.DAYS: 'days'>)"),
    (testing.closing_times(), "TimeOfDay(hour=23, minute=59)"),
    (testing.counting_rules(), repr(inclusion.AS_WRITTEN)),
    (testing.deadlines(within=YEAR), "Fact(name='day', value=datetime.date(2016, 1, 1)"),
    (testing.agencies(), "unit=None, overseen_by=None"),
    (
        testing.partial_dates_of(YEAR.first),
        "PartialDate(earliest=datetime.date(2016, 1, 1), latest=",
    ),
]


@pytest.mark.parametrize(("strategy", "shown"), LEAST, ids=range(len(LEAST)))
def test_simplest_value_is_the_promised_one(strategy: SearchStrategy[Any], shown: str) -> None:
    """A failing test is shown the least value that the documentation promises."""
    assert shown in repr(find(strategy, lambda _: True))


def test_simplest_programme_knows_nothing() -> None:
    """The least programme has one municipality, one package and no place."""
    least = find(testing.programmes(min_places=0), lambda _: True)
    assert (len(least.municipalities), len(least.packages), len(least.localities)) == (1, 1, 0)
    assert not least.selections


def test_public_names_are_sorted_and_there() -> None:
    """What the package offers is a sorted list of names, each with a docstring of its own."""
    public = testing.__all__
    assert public == sorted(public, key=lambda name: (name[0].islower(), name))
    assert all(getattr(testing, name).__doc__ for name in public)


@given(st.data())
def test_days_lie_where_they_were_asked_for(data: st.DataObject) -> None:
    """The day on which something begins is possible within the days given for it."""
    late = DayRange(date(2018, 1, 1), date(2018, 12, 31))
    cooperation = data.draw(testing.cooperations(known=True, begins=YEAR, ends=late))
    window = data.draw(testing.windows(known=True, begins=YEAR, ends=late))
    assert cooperation.began
    assert cooperation.ended
    assert window.opens
    assert window.closes
    assert {cooperation.began.earliest in YEAR, window.opens.latest in YEAR} == {True}
    assert {cooperation.ended.earliest in late, window.closes.latest in late} == {True}


@given(testing.partial_dates_of(date.min) | testing.partial_dates_of(date.max))
def test_calendar_is_not_left(known: PartialDate) -> None:
    """What may be known of the first and the last day there is does not leave the calendar."""
    assert date.min in (known.earliest, known.latest) or date.max in (known.earliest, known.latest)


@given(testing.words(max_size=4), testing.texts())
def test_texts_say_something_short(word: str, text: Text) -> None:
    """Texts are as short as was asked, never blank, and hold no place for a fact."""
    assert 1 <= len(word) <= 4
    assert word.strip()
    assert not set(text.en + text.cs) & set("{}\0")


def test_texts_cannot_be_too_short() -> None:
    """Texts shorter than the shortest name cannot be asked for."""
    with pytest.raises(ValueError, match="max_size must be 4 or more, not 3"):
        testing.words(max_size=3)


@given(testing.close_votes())
def test_close_votes_are_close(vote: inclusion.Vote) -> None:
    """Two votes more or less would decide the other way."""
    assert abs(2 * vote.in_favour - vote.entitled) <= 4


@given(testing.close_votes(adopted=True), testing.close_votes(adopted=False))
def test_close_votes_go_as_asked(one: inclusion.Vote, other: inclusion.Vote) -> None:
    """A vote is adopted or not as was asked."""
    assert one.has_majority_of_all
    assert not other.has_majority_of_all


@given(testing.strategic_plans(approved=True, names=NAMES))
def test_approved_plans_are_approved(plan: inclusion.StrategicPlan) -> None:
    """In the end all keys of all versions are turned, and all areas worked out."""
    for version in plan.versions:
        assert plan.state_on(version.label, date.max) is inclusion.VersionState.APPROVED
        assert all(version.content.works_out(area) for area in NAMES.areas)


@given(testing.plan_histories(territory=st.just((MunicipalityCode("599999"),))))
def test_histories_stay_in_their_territory(history: tuple[inclusion.PlanEvent, ...]) -> None:
    """Only the councils and boards of the territory act."""
    towns = {getattr(event, "municipality", None) for event in history}
    assert towns <= {None, MunicipalityCode("599999")}


def test_every_kind_of_event_and_state_comes_up() -> None:
    """No event and no state of the life cycle is out of reach."""
    labels = st.just((VersionLabel("1"),))
    for kind in inclusion.PlanEvent.__args__:
        found = find(
            testing.plan_histories(labels=labels),
            lambda history, kind=kind: any(isinstance(event, kind) for event in history),  # type: ignore[misc]
            settings=QUICK,
        )
        assert any(isinstance(event, kind) for event in found)
    for state in set(inclusion.VersionState) - SELDOM:
        plan, on = find(
            st.tuples(PLANS, st.dates(YEARS.first, YEARS.last)),
            lambda both, state=state: state in statuses(*both),  # type: ignore[misc]
            settings=QUICK,
        )
        assert state in statuses(plan, on)


SELDOM = {inclusion.VersionState.APPROVED}
"""It waits for a stated day of force; the tests of the life cycle reach it."""

PLANS = testing.strategic_plans() | testing.strategic_plans(approved=True)


def statuses(plan: inclusion.StrategicPlan, on: date) -> set[inclusion.VersionState | None]:
    """The status of each version of a plan on a day."""
    return {plan.status_on(version.label, on) for version in plan.versions}


@pytest.mark.parametrize("outcome", list(Outcome))
@pytest.mark.parametrize("dossier", list(Dossier))
def test_every_outcome_comes_up(outcome: Outcome, dossier: Dossier) -> None:
    """Questions about programmes get all four outcomes, for complete and for partial records."""
    drawn = testing.programmes(max_places=1, dossiers=st.just(dossier)).flatmap(
        lambda programme: st.tuples(st.just(programme), testing.questions(programme))
    )

    def comes_out(both: tuple[Programme, testing.Question]) -> bool:
        programme, (place, package, on) = both
        decision = funding_access(programme, locality=place, package=package, on=on)
        return decision.outcome is outcome

    assert comes_out(find(drawn, comes_out, settings=QUICK))


@given(testing.programmes())
def test_days_that_matter_are_those_around_every_date(programme: Programme) -> None:
    """Each bound of a window is among the days, with the day before and the day after it."""
    days = testing.days_that_matter(programme)
    assert list(days) == sorted(set(days))
    for package in programme.packages:
        for known in (package.window.opens, package.window.closes):
            if known and known.is_exact:
                near = {date.fromordinal(known.earliest.toordinal() + n) for n in (-1, 0, 1)}
                assert near <= set(days)


@given(testing.programmes(max_places=1), st.data())
def test_learning_can_be_forbidden(programme: Programme, data: st.DataObject) -> None:
    """Who learns no facts knows the same."""
    assert data.draw(testing.learned(programme, max_facts=0)) == programme


@given(st.data())
def test_who_knows_all_learns_nothing(data: st.DataObject) -> None:
    """Of complete records with exact dates nothing is left to learn but what packages hide."""
    programme = inclusion.reference.illustration()
    assert data.draw(testing.learned(programme)).plans == programme.plans


def test_plan_that_is_approved_cannot_be_approved_again() -> None:
    """A plan in which every key is turned stays as it is."""
    plan = find(testing.strategic_plans(approved=True), lambda _: True)
    assert find(testing.approved_once_more(plan), lambda _: True) == plan


@given(testing.strategic_plans(), st.data())
def test_approval_more_is_one_event_more(
    plan: inclusion.StrategicPlan, data: st.DataObject
) -> None:
    """One more approval leaves all other events as they are."""
    more = data.draw(testing.approved_once_more(plan))
    new = [event for event in more.history if event not in plan.history]
    assert len(more.history) - len(plan.history) in (0, 1)
    assert len(new) <= 1
    assert attrs.evolve(more, history=plan.history) == plan


def test_references_follow_a_programme() -> None:
    """What can be referred to in a programme is what it holds; nothing where it holds nothing."""
    programme = inclusion.reference.wave_4()
    names = testing.references_of(programme)
    assert find(names.localities, lambda _: True) == programme.localities[0].id
    nothing = testing.references_to(municipalities=[MunicipalityCode("599999")])
    assert nothing.sources is None
    assert nothing.waves.is_empty
    assert testing.citations(names=nothing).is_empty
    lonely = nothing._replace(localities=NAMES.localities, areas=(Area.DEBTS,))
    alone = find(testing.cooperations(names=lonely), lambda c: c.memoranda != ())
    assert (alone.wave, alone.citations) == (None, ())


TERMS: list[Callable[..., SearchStrategy[Any]]] = [
    testing.amount_limits,
    testing.applicant_terms,
    testing.service_terms,
    testing.settlement_exclusions,
    testing.track_records,
]


@pytest.mark.parametrize("terms", TERMS, ids=lambda terms: str(terms.__name__))
def test_terms_of_a_call_cite_what_can_be_referred_to(
    terms: Callable[..., SearchStrategy[Any]],
) -> None:
    """Terms cite the sources that they are given, and none where none are given."""
    cited = find(terms(names=NAMES), lambda one: one.citations != ())
    assert {citation.source for citation in cited.citations} == {SourceId("S")}
    assert find(terms(), lambda _: True).citations == ()


@given(testing.damaged_documents())
def test_damages_are_named(document: testing.DamagedDocument) -> None:
    """Each damage has a kind, and a place that is a JSON Pointer."""
    (damage,) = document.damages
    assert damage.kind
    assert damage.pointer == "" or damage.pointer.startswith("/")


def test_answer_is_found_by_learning() -> None:
    """Something that was not known can become known exactly."""
    wave_4 = inclusion.reference.wave_4()
    place = attrs.evolve(wave_4.localities[0], dossier=Dossier.PARTIAL)
    empty = attrs.evolve(
        wave_4,
        localities=(place,),
        applications=(),
        selections=(),
        cooperations=(),
        partnerships=(),
        plans=(),
        packages=(),
        waves=wave_4.waves[:1],
        municipalities=wave_4.municipalities,
        excluded_localities=(),
    )
    seen: set[inclusion.LocalityId] = set()

    @settings(QUICK, max_examples=200)
    @given(st.data())
    def learn(data: st.DataObject) -> None:
        seen.update(plan.locality for plan in data.draw(testing.learned(empty)).plans)

    learn()
    assert seen == {place.id}


@pytest.mark.parametrize("damage", WHOLE_DAMAGES, ids=lambda damage: str(damage.kind))
def test_whole_document_can_be_damaged(damage: WholeDamage) -> None:
    """Each damage to a whole document is refused, at the place that it names."""
    data = inclusion.dumps(inclusion.reference.illustration())
    with pytest.raises(DocumentError) as refused:
        inclusion.loads(damage.on(data))
    assert {problem.pointer for problem in refused.value.problems} == {damage.pointer}


def test_values_of_indicators_are_plain() -> None:
    """Large values and fractions are drawn."""
    assert find(testing.decimal_values(), lambda value: value > 10**14) > 10**14
    assert find(testing.decimal_values(), lambda value: value % 1 != 0) % 1 != Decimal(0)
