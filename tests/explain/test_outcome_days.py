"""Outcomes as bits: on every day what the findings of that day add up to."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise, product

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    Answer,
    DayRange,
    Finding,
    MissingFact,
    Outcome,
    Phrase,
    Step,
    Text,
    funding_access,
    portfolio_over,
    reference,
)
from inclusion.decision import joint_outcome
from inclusion.explain.outcome_days import OutcomeDays

FIRST = date(2017, 1, 1)
YEARS = DayRange(date(2015, 1, 1), date(2020, 12, 31))
PHRASE = Phrase(text=Text(en="text", cs="text"))


def finding(answer: Answer, *, final: bool = False, could_bar: bool = False) -> Finding:
    """A finding with what its answer asks for."""
    missing = (MissingFact(code="fact", what=PHRASE),)
    steps = (Step(code="step", what=PHRASE),)
    return Finding(
        rule="rule",
        statement=PHRASE.text,
        answer=answer,
        code="code",
        reason=PHRASE,
        missing=missing if answer is Answer.UNDETERMINED else (),
        steps=steps if answer is Answer.NOT_MET and not final else (),
        final=final,
        could_bar=could_bar,
    )


KINDS = [
    *map(finding, Answer),
    finding(Answer.NOT_MET, final=True),
    finding(Answer.UNDETERMINED, could_bar=True),
]


@given(st.data())
def test_lanes_add_up_to_the_outcome_of_each_day(data: st.DataObject) -> None:
    """Whatever a few rules say over a few days, their bits joined give each day's own outcome."""
    days = data.draw(st.integers(1, 12))
    spoken = st.lists(st.sampled_from(KINDS), min_size=days, max_size=days)
    rules = data.draw(st.lists(spoken, min_size=1, max_size=4))
    over = DayRange(FIRST, FIRST + timedelta(days - 1))
    held = OutcomeDays.of(over, (FIRST + timedelta(day) for day in range(-1, days + 1)))
    bits = 0
    for said in rules:
        starts = [day for day in range(days) if day == 0 or said[day] is not said[day - 1]]
        found = [(said[day],) for day in starts]
        bits |= held.bits([FIRST + timedelta(day) for day in starts], found)
    runs = held.runs(bits)
    told = [run.outcome for run in runs for _ in range((run.last - run.first).days + 1)]
    assert told == [joint_outcome(said) for said in zip(*rules, strict=True)]
    assert all(a.last + timedelta(1) == b.first for a, b in pairwise(runs))
    assert all(a.outcome is not b.outcome for a, b in pairwise(runs))


def test_rules_of_a_group_are_held_together() -> None:
    """Several findings of one stretch count each for its own."""
    held = OutcomeDays.of(DayRange(FIRST, FIRST), ())
    closed = finding(Answer.NOT_MET, final=True)
    for found, outcome in (
        ((finding(Answer.MET), finding(Answer.NOT_MET)), Outcome.NOT_YET),
        ((finding(Answer.MET), finding(Answer.NOT_APPLICABLE)), Outcome.GRANTED),
        ((finding(Answer.MET), closed), Outcome.BARRED),
    ):
        (run,) = held.runs(held.bits([FIRST], [found]))
        assert run == (FIRST, FIRST, outcome)


def test_whole_calendar_has_room() -> None:
    """All days of the calendar are a range like any other, and its ends are told."""
    record = reference.wave_4()
    whole = DayRange(date.min, date.max)
    rows = portfolio_over(record, over=whole, places=["novy-bor"], packages=["OP-VVV-21"]).rows
    assert (rows[0].first, rows[-1].last) == (date.min, date.max)


@pytest.mark.parametrize("name", ["wave_4", "illustration"])
def test_every_day_of_six_years_is_that_of_the_single_decisions(name: str) -> None:
    """Each pair has on each day the outcome that a portfolio of that day tells."""
    record = attrs.evolve(getattr(reference, name)())
    over = portfolio_over(record, over=YEARS)
    told = {
        (row.locality, row.package, row.first + timedelta(offset)): row.outcome
        for row in over.rows
        for offset in range(row.days)
    }
    assert len(told) == YEARS.days * len(record.localities) * len(record.packages)
    for offset in range(0, YEARS.days, 61):
        day = YEARS.first + timedelta(offset)
        for place, package in product(record.localities, record.packages):
            alone = funding_access(record, locality=place.id, package=package.id, on=day)
            assert told[str(place.id), str(package.id), day] is alone.outcome
