"""One pass asks each rule once for all pairs alike, and says of each what it alone would get."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    FUNDING_ACCESS,
    DayRange,
    FundingAccessCase,
    Nearness,
    Outcome,
    Programme,
    Rule,
    Ruling,
    Weight,
    funding_access,
    portfolio,
    reference,
)
from inclusion.explain.answers_over import AnswersOver
from inclusion.explain.obstacle import relaxed
from inclusion.explain.pair_turns import PairTurns
from inclusion.explain.summary import Summaries
from inclusion.rule_group import RuleGroup, answer_groups
from inclusion.testing import programmes, questions

ON = date(2018, 6, 1)
YEAR = DayRange(date(2018, 1, 1), date(2018, 12, 31))
BINDING = tuple(rule for rule in FUNDING_ACCESS.rules if rule.weight is Weight.BINDING)
Groups = tuple[RuleGroup[FundingAccessCase], ...]


def with_twins(programme: Programme) -> Programme:
    """The record with a second package like each, which opens and closes with the next one."""
    packages = programme.packages
    twins = tuple(
        attrs.evolve(
            package,
            id=type(package.id)(f"TWIN-{number}"),
            window=packages[(number + 1) % len(packages)].window,
            call_number=None,
            call_code=None,
        )
        for number, package in enumerate(packages)
    )
    return attrs.evolve(programme, packages=(*packages, *twins))


@given(programmes(max_places=2), st.data())
def test_row_says_what_its_decision_says(programme: Programme, data: st.DataObject) -> None:
    """Whatever pairs were alike before it, a row has every figure of its own decision."""
    record = with_twins(programme)
    on = data.draw(questions(record)).on
    for row in portfolio(record, on=on).rows:
        alone = funding_access(record, locality=row.locality, package=row.package, on=on)
        assert (row.outcome, row.nearness) == (alone.outcome, Nearness.of(alone))
        assert row.decisive == tuple(f"{f.rule}/{f.code}" for f in alone.decisive)
        assert (row.missing, row.steps) == (len(alone.missing), len(alone.steps))
        assert row.relaxed == relaxed(alone.binding)


def counted(rule: Rule[FundingAccessCase], times: list[str]) -> Rule[FundingAccessCase]:
    """A rule that notes each time it is asked."""

    def evaluate(case: FundingAccessCase) -> Ruling:
        times.append(rule.id)
        return rule.evaluate(case)

    return attrs.evolve(rule, evaluate=evaluate)


def cases(programme: Programme, on: date = ON) -> list[FundingAccessCase]:
    """Every place against every package."""
    return [
        FundingAccessCase(programme=programme, locality=place, package=package, on=on)
        for place, package in product(programme.localities, programme.packages)
    ]


def test_each_rule_is_asked_once_for_pairs_alike() -> None:
    """A rule on the place alone is asked once a place, one on the package alone once a package."""
    record = with_twins(reference.illustration())
    times: list[str] = []
    summaries = Summaries(ON, answer_groups(counted(rule, times) for rule in BINDING))
    for case in cases(record):
        summaries.of(case)
    assert times.count("partnership") == len(record.localities)
    assert times.count("package-kept") == len(record.packages)


def outcomes_on_the_day(groups: Groups) -> list[Outcome]:
    """The outcomes of all pairs of the illustration on the day, by the pass over a day."""
    summaries = Summaries(ON, groups)
    return [summaries.of(case).outcome for case in cases(reference.illustration())]


def outcomes_of_the_year(groups: Groups) -> list[Outcome]:
    """The same by the pass over a year."""
    record = reference.illustration()
    answers = AnswersOver(
        PairTurns.of(record, record.localities, record.packages, over=YEAR), groups
    )
    return [
        run.outcome
        for case in cases(record)
        for run in answers.about(lambda on, case=case: attrs.evolve(case, on=on))
        if run.first <= ON <= run.last
    ]


def beyond(_: FundingAccessCase) -> object:
    """Look at what cannot be compared."""
    return []


@pytest.mark.parametrize("outcomes", [outcomes_on_the_day, outcomes_of_the_year])
@pytest.mark.parametrize("looks_at", [None, beyond], ids=["whole case", "no key"])
def test_rule_that_looks_at_the_whole_case_is_asked_about_each(
    outcomes: Callable[[Groups], list[Outcome]], looks_at: Callable[..., object] | None
) -> None:
    """Where nothing can be alike, each pair is asked about by itself and the answer is the same."""
    groups = answer_groups(attrs.evolve(rule, looks_at=looks_at) for rule in BINDING)
    alone = [row.outcome for row in portfolio(reference.illustration(), on=ON).rows]
    assert outcomes(groups) == outcomes(answer_groups(BINDING)) == alone


@pytest.mark.parametrize("outcomes", [outcomes_on_the_day, outcomes_of_the_year])
def test_broken_rule_is_asked_again(outcomes: Callable[[Groups], list[Outcome]]) -> None:
    """What broke for one pair is asked again for the next one alike; nothing is granted by it."""
    times: list[int] = []

    def breaks_at_first(case: FundingAccessCase) -> Ruling:
        times.append(1)
        if len(times) <= 10:
            raise MemoryError
        return BINDING[-1].evaluate(case)

    broken = attrs.evolve(BINDING[-1], evaluate=breaks_at_first)
    told = outcomes(answer_groups((*BINDING[:-1], broken)))
    alone = [row.outcome for row in portfolio(reference.illustration(), on=ON).rows]
    differ = [mine for mine, its in zip(told, alone, strict=True) if mine is not its]
    assert Outcome.GRANTED not in differ
    assert len(differ) < len(told)
    assert told[-1] is alone[-1]


def test_days_that_a_rule_works_out_cut_the_year() -> None:
    """What a rule works out of a case turns the answers about every pair, on the day and after."""
    record = reference.illustration()
    places, packages = record.localities[:1], record.packages[:1]

    def half_year_after(case: FundingAccessCase) -> tuple[date, ...]:
        assert case.locality in places
        return (date(2018, 8, 8), date(2030, 1, 1))

    rule = attrs.evolve(FUNDING_ACCESS.rules[0], turns=(half_year_after,))
    turns = PairTurns.of(record, places, packages, over=YEAR, rules=(rule,))
    assert turns.of_rules == {date(2018, 8, 8), date(2018, 8, 9)}
    starts = turns.of_pair(cases(record)[0])
    assert turns.of_rules < set(starts) <= {YEAR.first} | turns.all()
