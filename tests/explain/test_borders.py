"""The days on which an answer can change, and that no other day is one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Literal

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusion import (
    FUNDING_ACCESS,
    Answer,
    DayRange,
    Decision,
    Fact,
    Outcome,
    PartialDate,
    Phrase,
    Programme,
    Reason,
    Rule,
    RuleBook,
    Text,
    funding_access,
    reference,
    timeline,
    timeline_of,
    turning_days,
)
from inclusion.bibliography import ground
from inclusion.explain.borders import days_in, turns_of
from inclusion.source import Confidence
from inclusion.testing import days_that_matter, programmes
from inclusion.validity import Valid

WAVE_4 = reference.wave_4()
YEARS = DayRange(date(2015, 1, 1), date(2020, 12, 31))
PAIRS = [(p.id, m.id) for p, m in product(WAVE_4.localities, WAVE_4.packages)]
STRIDE = 1 if settings().max_examples == settings.get_profile("nightly").max_examples else 31
"""Every day is asked about at night; else every 31st, each pair beginning on another one."""


def said(decision: Decision) -> tuple[object, ...]:
    """The outcome, and what each rule says, without the facts."""
    return decision.outcome, *((f.rule, f.answer, f.code) for f in decision.findings)


@pytest.mark.parametrize("place", [place.id for place in WAVE_4.localities], ids=str)
def test_timeline_of_2015_agrees_with_the_answer_of_the_day(place: object) -> None:
    """For each place and package of wave 4 each day of 2015 to 2020 is told as if asked by day."""
    for number, (locality, package) in enumerate(PAIRS):
        if locality != place:
            continue
        told = timeline(WAVE_4, locality=locality, package=package, over=YEARS)
        for offset in range(number % STRIDE, YEARS.days, STRIDE):
            day = YEARS.first + timedelta(offset)
            asked = funding_access(WAVE_4, locality=locality, package=package, on=day)
            assert said(told.at(day).decision) == said(asked), day


@given(programmes(max_places=1), st.data())
def test_timeline_agrees_with_the_answer_on_days_that_matter(
    programme: Programme, data: st.DataObject
) -> None:
    """Whatever the record, on the days around each of its dates and on any day the two agree."""
    package = data.draw(st.sampled_from(programme.packages)).id
    place = programme.localities[0].id
    told = timeline(programme, locality=place, package=package)
    matter = st.sampled_from(days_that_matter(programme)) | st.dates()
    for day in data.draw(st.lists(matter, min_size=8, max_size=8)):
        asked = funding_access(programme, locality=place, package=package, on=day)
        assert said(told.at(day).decision) == said(asked)


@given(programmes(max_places=1))
def test_every_border_is_one(programme: Programme) -> None:
    """On each border something is said that was not said on the day before, and told why."""
    place, package = programme.localities[0].id, programme.packages[0].id
    told = timeline(programme, locality=place, package=package)
    for border in told.borders:
        eve = funding_access(
            programme, locality=place, package=package, on=border.day - timedelta(1)
        )
        assert border.before == eve
        assert said(border.before) != said(border.after)
        assert border.changes
        assert border.turns_the_outcome == (eve.outcome is not border.after.outcome)


NOT_ABOUT_A_PLACE = {
    "excluded_localities": "no rule compares the day of a study",
    "municipalities": "no rule of a place compares the day of a count",
    "packages": "stand in the case themselves",
    "projects": "are asked about one by one",
    "regional_memoranda": "change nothing for a place",
    "sources": "have no days",
}


@given(programmes(max_places=1))
def test_everything_dated_about_a_place_is_in_sight(programme: Programme) -> None:
    """Of the only place of a record, whatever collection holds it, every date is looked at."""
    seen = set(days_in(programme.about(programme.localities[0].id)))
    for field in attrs.fields(Programme):
        if field.init and field.name not in NOT_ABOUT_A_PLACE:
            assert set(days_in(getattr(programme, field.name))) <= seen, field.name


def test_days_are_found_however_deep() -> None:
    """Plain days, bounds of rough days and ranges are found in fields, tuples and mappings."""
    rough = PartialDate.in_month(2016, 12)
    span = DayRange(date(2017, 1, 1), date(2019, 12, 31))
    nested = ({"a": (rough, "2015-01-01", 7)}, span, frozenset({date(2020, 2, 29)}), object())
    assert set(days_in(nested)) == {
        *(date(2016, 12, 1), date(2016, 12, 31)),
        *(date(2017, 1, 1), date(2019, 12, 31)),
        date(2020, 2, 29),
    }


@attrs.frozen
class Branch:
    """A value that can hold others of its kind, and one whose type does not say what it holds."""

    day: date
    name: str = ""
    label: Literal["a"] = "a"
    left: Branch | None = None
    bare: Twig | None = None


@attrs.frozen
class Twig:
    """A value that can hold no day."""

    name: str = "twig"
    next: Twig | None = None


def test_days_are_found_in_what_holds_its_own_kind() -> None:
    """A class that mentions itself, or what its types do not tell, is looked into all the same."""
    tree = Branch(date(2016, 1, 1), left=Branch(date(2017, 1, 1), bare=Twig(next=Twig())))
    assert list(days_in(tree)) == [date(2016, 1, 1), date(2017, 1, 1)]
    assert list(days_in(Twig(next=Twig()))) == []


def test_comparison_turns_on_the_day_or_on_the_next() -> None:
    """A day can turn "not before" on itself and "after" on the morrow; the calendar has an end."""
    assert turns_of(date(2016, 2, 28)) == {date(2016, 2, 28), date(2016, 2, 29)}
    assert turns_of(date.max) == {date.max}


@attrs.frozen(kw_only=True)
class Notice(Valid):
    """A case of another book: notice was given, and half a year later something is over."""

    given: date
    on: date

    @property
    def in_sight(self) -> tuple[object, ...]:
        """The day of the notice."""
        return (self.given,)


OVER_AFTER = timedelta(182)
RUNS = Reason(code="runs", answer=Answer.MET, text=Text(en="It runs.", cs="Trvá."))
OVER = Reason(
    code="over", answer=Answer.NOT_MET, final=True, text=Text(en="It is over.", cs="Je po všem.")
)


def over(case: Notice) -> Iterator[date]:
    """The last day, which stands nowhere in the record."""
    yield case.given + OVER_AFTER


NOTICE = Rule(
    id="notice",
    statement=Text(en="The notice has not run out.", cs="Výpovědní doba neuplynula."),
    basis=(ground("S01", Confidence.INFERRED, "for this test", "pro tento test"),),
    in_force=DayRange(date(2015, 1, 19), date(2030, 12, 31)),
    reasons=(RUNS, OVER),
    evaluate=lambda case: RUNS.because() if case.on <= case.given + OVER_AFTER else OVER.because(),
    turns=(over,),
)
QUESTION = Phrase(
    text=Text(en="Does {it} run", cs="Trvá {it}"), facts=(Fact(name="it", value="it"),)
)


def asked(rule: Rule[Notice], given_on: date) -> list[tuple[date, Outcome]]:
    """The first days of the spells of a book of one rule."""
    book = RuleBook(id="notices", version="1", rules=(rule,))

    def ask(day: date) -> Decision:
        return book.decide(Notice(given=given_on, on=day), question=QUESTION, on=day)

    turning = turning_days(book, Notice(given=given_on, on=given_on))
    return [(days.first, outcome) for days, outcome in timeline_of(ask, turning)]


def test_days_that_a_rule_works_out_are_borders() -> None:
    """A rule that names the days it works out is told to the day, as are the ends of its force."""
    given_on = date(2016, 1, 31)
    assert asked(NOTICE, given_on) == [
        (date.min, Outcome.UNDETERMINED),
        (date(2015, 1, 19), Outcome.GRANTED),
        (date(2016, 8, 1), Outcome.BARRED),
        (date(2031, 1, 1), Outcome.UNDETERMINED),
    ]


def test_days_that_a_rule_keeps_to_itself_are_missed() -> None:
    """Without that a border is lost: what the field is there for."""
    secretive = attrs.evolve(NOTICE, turns=())
    assert (date(2016, 8, 1), Outcome.BARRED) not in asked(secretive, date(2016, 1, 31))


def test_no_rule_of_funding_access_works_out_days() -> None:
    """The book compares days of the record only, so the record alone gives the borders."""
    assert all(rule.turns == () for rule in FUNDING_ACCESS.rules)
