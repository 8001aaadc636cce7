"""Law: a rule says the same of cases that are alike in what it says it looks at."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    FUNDING_ACCESS,
    DayRange,
    Finding,
    FundingAccessCase,
    FundingPackage,
    Phrase,
    Programme,
    Rule,
    Text,
    funding_access,
    reference,
)
from inclusion.testing import programmes, questions

SHARING = tuple(rule for rule in FUNDING_ACCESS.rules if rule.looks_at is not None)
PHRASE = Phrase(text=Text(en="text", cs="text"))


def cases(programme: Programme, on: date) -> list[FundingAccessCase]:
    """Every place against every package, each a case of its own."""
    return [
        FundingAccessCase(programme=programme, locality=place, package=package, on=on)
        for place, package in product(programme.localities, programme.packages)
    ]


def undated(finding: Finding) -> Finding:
    """A finding without the last day of its steps."""
    steps = tuple(attrs.evolve(step, latest=None) for step in finding.steps)
    return attrs.evolve(finding, steps=steps)


def gist(finding: Finding) -> tuple[object, ...]:
    """What may not differ between cases that a rule looks at alike."""
    codes = (tuple(one.code for one in some) for some in (finding.missing, finding.steps))
    return (finding.answer, finding.code, finding.distance, *codes)


def hold_to_the_law(rule: Rule[FundingAccessCase], asked: list[FundingAccessCase]) -> None:
    """Compare what a rule says of each case with what it said of the first like it."""
    seen: dict[Any, Finding] = {}
    equal: dict[Any, Finding] = {}
    for case in asked:
        assert rule.looks_at is not None
        found = rule.find(case, on=case.on)
        key = rule.looks_at(case)
        assert gist(seen.setdefault(key, found)) == gist(found)
        names = rule.names and rule.names(case)
        assert undated(equal.setdefault((key, names), found)) == undated(found)
        for step in found.steps:
            assert rule.helps_until is None or step.latest == rule.helps_until(case)
        until = rule.helps_until and rule.helps_until(case)
        assert equal.setdefault((key, names, until), found) == found


def varied(programme: Programme) -> Programme:
    """The programme with packages that differ from another in one thing each."""
    others: list[FundingPackage] = []
    for package in programme.packages:
        like = programme.packages[len(others) % len(programme.packages)]
        for field in ("window", "plan_kinds", "companions", "support_kinds", "areas", "territory"):
            if getattr(like, field) or field == "areas":
                number = len(others)
                twin = attrs.evolve(package, **{field: getattr(like, field)})
                named = type(package.id)(f"TWIN-{number}")
                others.append(attrs.evolve(twin, id=named, call_number=None, call_code=None))
    return attrs.evolve(programme, packages=(*programme.packages, *others))


@given(programmes(max_places=2), st.data())
def test_rule_says_the_same_of_cases_alike(programme: Programme, data: st.DataObject) -> None:
    """On made-up records, with packages that differ in one thing, every rule keeps its word."""
    on = data.draw(questions(programme)).on
    asked = cases(varied(programme), on)
    for rule in SHARING:
        hold_to_the_law(rule, asked)


@pytest.mark.parametrize("rule", SHARING, ids=lambda rule: rule.id)
def test_rule_says_the_same_of_places_on_record(rule: Rule[FundingAccessCase]) -> None:
    """For the nine places of 2015 and the made-up ones, on a day of each year."""
    for programme in (reference.wave_4(), reference.illustration()):
        twins = varied(programme)
        for year in range(2015, 2021):
            hold_to_the_law(rule, cases(twins, date(year, 2 * (year - 2014), 3)))


def test_every_rule_says_what_it_looks_at() -> None:
    """No rule of the book has to be asked about every case; none looks at its day."""
    assert FUNDING_ACCESS.rules == SHARING
    one, other = (cases(reference.wave_4(), on)[0] for on in (date.min, date.max))
    for rule in SHARING:
        assert rule.looks_at is not None
        assert rule.looks_at(one) == rule.looks_at(other)


@given(programmes(max_places=2), st.data())
def test_what_is_recollected_is_what_would_be_found(
    programme: Programme, data: st.DataObject
) -> None:
    """In whatever order a record is asked, each decision is that of a record never asked before."""
    days = data.draw(st.lists(questions(programme), min_size=1, max_size=3))
    asked = [case for question in days for case in cases(programme, question.on)]
    for case in data.draw(st.permutations(asked)):
        told = funding_access(
            programme, locality=case.locality.id, package=case.package.id, on=case.on
        )
        alone = FUNDING_ACCESS.decide(case, question=PHRASE, on=case.on)
        assert told.findings == alone.findings


def test_days_of_force_are_asked_about_one_by_one() -> None:
    """A rule out of force names the day; it is recollected for that day only."""
    programme = attrs.evolve(reference.illustration())
    days = DayRange(date.min, FUNDING_ACCESS.rules[0].in_force.first)
    place, package = programme.localities[0].id, programme.packages[0].id
    for on in (days.first, days.last, days.first):
        told = funding_access(programme, locality=place, package=package, on=on)
        assert (told.findings[0].code == "not-in-force") == (on == days.first)
