"""Deadlines: the last day, and how it was found."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    ADMINISTRATIVE_CODE,
    AS_WRITTEN,
    CIVIL_CODE,
    END_OF_DAY,
    Confidence,
    CountingKind,
    CountingRules,
    CountingStep,
    Deadline,
    Delivery,
    Ground,
    InvalidValueError,
    Language,
    Moment,
    MonthEnd,
    Phrase,
    Shift,
    Term,
    TermUnit,
    Text,
    TimeOfDay,
    confirmation_due,
    is_working_day,
    next_working_day,
)
from inclusion.bibliography import ground
from inclusion.testing import counting_rules, days, deadlines, terms

IN_LAW = days(min_value=date(1990, 1, 1), max_value=date(2050, 12, 31))
ROUNDED_UP = attrs.evolve(AS_WRITTEN, month_end=MonthEnd.NEXT_MONTH, month_basis=())
REFUSING = attrs.evolve(AS_WRITTEN, month_end=MonthEnd.REFUSE)


def of(count: int, unit: TermUnit) -> Term:
    """A term, said shortly."""
    return Term(count, unit)


@pytest.mark.parametrize(
    ("event", "term", "rules", "end"),
    [
        (date(2023, 3, 1), of(10, TermUnit.DAYS), AS_WRITTEN, date(2023, 3, 11)),
        (date(2023, 3, 1), of(10, TermUnit.DAYS), CIVIL_CODE, date(2023, 3, 13)),
        (date(2015, 10, 2), of(15, TermUnit.DAYS), ADMINISTRATIVE_CODE, date(2015, 10, 19)),
        (date(2019, 12, 31), of(2, TermUnit.MONTHS), AS_WRITTEN, date(2020, 2, 29)),
        (date(2019, 12, 31), of(2, TermUnit.MONTHS), CIVIL_CODE, date(2020, 3, 2)),
        (date(2019, 12, 31), of(2, TermUnit.MONTHS), ROUNDED_UP, date(2020, 3, 1)),
        (date(2023, 1, 15), of(1, TermUnit.MONTHS), REFUSING, date(2023, 2, 15)),
        (date(2016, 2, 29), of(1, TermUnit.YEARS), AS_WRITTEN, date(2017, 2, 28)),
        (date(2023, 10, 21), of(1, TermUnit.WEEKS), AS_WRITTEN, date(2023, 10, 28)),
        (date(2023, 10, 21), of(1, TermUnit.WEEKS), CIVIL_CODE, date(2023, 10, 30)),
        (date(2023, 4, 3), of(10, TermUnit.WORKING_DAYS), AS_WRITTEN, date(2023, 4, 19)),
        (date(2023, 5, 15), of(10, TermUnit.WORKING_DAYS), AS_WRITTEN, date(2023, 5, 29)),
        (date(2023, 12, 22), of(3, TermUnit.DAYS), CIVIL_CODE, date(2023, 12, 27)),
    ],
)
def test_term_ends_on_the_day_counted_by_hand(
    event: date, term: Term, rules: CountingRules, end: date
) -> None:
    """The last day is the one that is found with a finger on a calendar and the law at hand."""
    assert Deadline.after(event, term, rules=rules).ends_on == end


def test_steps_explain_themselves_in_both_languages() -> None:
    """Each step says what was done, from which day to which, by which rule and source."""
    deadline = Deadline.after(
        date(2023, 3, 1), Term(10, TermUnit.DAYS), rules=CIVIL_CODE, closes_at=TimeOfDay(12)
    )
    assert deadline.explain("en").splitlines() == [
        (
            "1. The event falls on 1 March 2023; that day is not counted. "
            "[Act 89/2012 Coll., the Civil Code; section 605 (1); one secondary source]"
        ),
        (
            "2. Counted from the day after it: 10\N{NO-BREAK SPACE}days. Last day: 11 March 2023. "
            "[Act 89/2012 Coll., the Civil Code; section 605 (1); one secondary source]"
        ),
        (
            "3. 11 March 2023 is no working day (a Saturday); the last day is the next one that "
            "is: 13 March 2023. [Act 89/2012 Coll., the Civil Code; section 607; sure]"
        ),
    ]
    assert deadline.explain(Language.CZECH).replace("\N{NO-BREAK SPACE}", " ").splitlines() == [
        (
            "1. Rozhodná skutečnost nastala 1. 3. 2023; tento den se nezapočítává. "
            "[Zákon č. 89/2012 Sb., občanský zákoník; § 605 odst. 1; jeden druhotný zdroj]"
        ),
        (
            "2. Počítáno ode dne následujícího: 10 dní. Poslední den: 11. 3. 2023. "
            "[Zákon č. 89/2012 Sb., občanský zákoník; § 605 odst. 1; jeden druhotný zdroj]"
        ),
        (
            "3. 11. 3. 2023 není pracovní den (sobota); posledním dnem je nejbližší následující "
            "pracovní den: 13. 3. 2023. [Zákon č. 89/2012 Sb., občanský zákoník; § 607; jisté]"
        ),
    ]
    assert deadline.ends_at == Moment(date(2023, 3, 13), TimeOfDay(12))


def test_holidays_left_out_are_named_with_their_laws() -> None:
    """A term in working days names the holidays on weekdays that it leaps over, and no others."""
    step = Deadline.after(date(2023, 4, 3), Term(10, TermUnit.WORKING_DAYS)).steps[1]
    said = step.to(Language.ENGLISH)
    assert "without weekends and Good Friday (7 April 2023), Easter Monday (10 April 2023)" in said
    assert {str(one.source.id) for one in step.basis} == {"L89-2012", "L359-2015", "L245-2000"}
    quiet = Deadline.after(date(2023, 5, 15), Term(10, TermUnit.WORKING_DAYS)).steps[1]
    assert "without" not in quiet.to(Language.ENGLISH)
    assert {str(one.source.id) for one in quiet.basis} == {"L89-2012"}


def test_holidays_are_left_out_over_the_turn_of_a_year() -> None:
    """A holiday counts in the year in which it lies; one on the day of the event is not named."""
    step = Deadline.after(date(2024, 12, 24), Term(5, TermUnit.WORKING_DAYS)).steps[1]
    names = [str(fact.value) for fact in step.phrase.facts if fact.name == "left_out"]
    assert step.reached == date(2025, 1, 3)
    assert ["24 December" in names[0], "1 January 2025" in names[0]] == [False, True]


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (AS_WRITTEN, "February 2023 has no day 31, so its last day is taken: 28 February 2023."),
        (ROUNDED_UP, "so the first day of the next month is taken: 1 March 2023."),
    ],
)
def test_rule_for_short_months_is_named(rules: CountingRules, words: str) -> None:
    """Where the month is too short, the step says which day was taken instead."""
    deadline = Deadline.after(date(2023, 1, 31), Term(1, TermUnit.MONTHS), rules=rules)
    assert deadline.steps[1].kind is CountingKind.SHORT_MONTH
    assert words in deadline.steps[1].to(Language.ENGLISH)


def test_short_month_can_be_refused() -> None:
    """Whoever wants no rounding gets an error that names the day that is not there."""
    with pytest.raises(InvalidValueError, match="has a day 31, but 2023-02 has none"):
        Deadline.after(date(2023, 1, 31), Term(1, TermUnit.MONTHS), rules=REFUSING)


def test_wave_5_closed_on_a_sunday_and_was_not_moved() -> None:
    """Case 31: the last day stays where it was set, and the step says why."""
    deadline = Deadline.on(date(2016, 6, 12), basis=(ground("S10", Confidence.HIGH),))
    assert deadline.ends_on == date(2016, 6, 12)
    assert [step.kind for step in deadline.steps] == [CountingKind.FIXED, CountingKind.NOT_SHIFTED]
    assert "(a Sunday); it stays the last day" in deadline.explain("en")
    moved = Deadline.on(date(2016, 6, 12), rules=CIVIL_CODE)
    assert moved.ends_on == date(2016, 6, 13)


def test_holiday_is_named_as_the_reason() -> None:
    """A last day on a holiday is told by the name of the holiday, even on a weekend."""
    assert "(Czech Statehood Day)" in Deadline.on(date(2023, 9, 28)).explain("en")
    assert "(Den české státnosti)" in Deadline.on(date(2024, 9, 28)).explain("cs")


def test_days_before_the_law_are_counted_but_not_moved() -> None:
    """Before 1990 calendar days can be counted; only what needs the law of holidays is refused."""
    assert Deadline.after(date(1985, 1, 31), Term(1, TermUnit.MONTHS)).ends_on == date(1985, 2, 28)
    assert len(Deadline.on(date(1985, 2, 3)).steps) == 1
    with pytest.raises(InvalidValueError, match="1990 to 4099, not 1985"):
        Deadline.on(date(1985, 2, 3), rules=CIVIL_CODE)


@pytest.mark.parametrize("unit", [TermUnit.DAYS, TermUnit.WEEKS, TermUnit.MONTHS, TermUnit.YEARS])
def test_term_that_leads_out_of_the_calendar_is_refused(unit: TermUnit) -> None:
    """A term too long for the calendar is an error of this library, of every unit."""
    with pytest.raises(InvalidValueError, match="to a year from 1 to 9999") as refused:
        Deadline.after(date(2023, 1, 31), Term(10**12, unit))
    assert refused.value.violations[0].code == "out-of-range"


@pytest.mark.parametrize("count", [0, -3])
def test_term_is_one_or_more(count: int) -> None:
    """No days are no term."""
    with pytest.raises(InvalidValueError, match=f"1 or more, not {count}"):
        Term(count, TermUnit.DAYS)


def test_moment_is_no_day() -> None:
    """A ``datetime`` is refused where a day is meant."""
    with pytest.raises(InvalidValueError):
        Deadline.after(datetime(2023, 1, 1, tzinfo=UTC), Term(1, TermUnit.DAYS))


@given(IN_LAW, terms(), counting_rules())
def test_steps_lead_from_the_event_to_the_end(
    event: date, term: Term, rules: CountingRules
) -> None:
    """The steps join, begin at the event, never go back, and end after it."""
    deadline = Deadline.after(event, term, rules=rules)
    assert deadline.steps[0].reached_from == deadline.steps[0].reached == event
    for one, other in zip(deadline.steps, deadline.steps[1:], strict=False):
        assert other.reached_from == one.reached <= other.reached
    assert deadline.steps[-1].reached == deadline.ends_on > event


@given(deadlines())
def test_last_day_moves_to_a_working_day_or_not_at_all(deadline: Deadline) -> None:
    """A shift leads to the next working day, and is there only where a rule asks for it."""
    shift = [step for step in deadline.steps if step.kind is CountingKind.SHIFTED]
    if deadline.rules.shift is Shift.NEXT_WORKING_DAY:
        assert is_working_day(deadline.ends_on)
    else:
        assert shift == []
    for step in shift:
        assert not is_working_day(step.reached_from)
        assert step.reached == next_working_day(step.reached_from)


@given(IN_LAW, st.integers(1, 400))
def test_days_are_counted_one_by_one(event: date, count: int) -> None:
    """Independent of any calendar arithmetic: one day after the other, the first being the next."""
    reached = event
    for _ in range(count):
        reached += timedelta(days=1)
    assert Deadline.after(event, Term(count, TermUnit.DAYS)).ends_on == reached


@given(IN_LAW, terms(), counting_rules())
def test_every_step_can_be_said_in_both_languages(
    event: date, term: Term, rules: CountingRules
) -> None:
    """No step has a place without a fact, whatever is counted by whatever rules."""
    deadline = Deadline.after(event, term, rules=rules)
    for language in Language:
        text = deadline.explain(language)
        assert len(text.splitlines()) == len(deadline.steps)
        assert "{" not in text


def test_unknown_minute_leaves_the_moment_unknown() -> None:
    """The moment of the end is known as far as the minute is."""
    assert Deadline.on(date(2023, 12, 8), closes_at=None).ends_at is None
    assert Deadline.on(date(2023, 12, 8)).ends_at == Moment(date(2023, 12, 8), END_OF_DAY)


def test_steps_that_do_not_join_are_refused() -> None:
    """A deadline is no heap of steps: each begins where the one before it ended."""
    deadline = Deadline.after(date(2023, 3, 1), Term(10, TermUnit.DAYS), rules=CIVIL_CODE)
    with pytest.raises(InvalidValueError, match="must begin on 2023-03-13"):
        attrs.evolve(deadline, steps=deadline.steps[::-1])
    with pytest.raises(InvalidValueError, match="at least one"):
        attrs.evolve(deadline, steps=())


def test_step_does_not_go_back() -> None:
    """A step that ends before it begins is refused."""
    with pytest.raises(InvalidValueError, match="must not lie before 2023-03-02"):
        CountingStep(
            kind=CountingKind.FIXED,
            reached_from=date(2023, 3, 2),
            reached=date(2023, 3, 1),
            phrase=Phrase(text=Text(en="x", cs="x")),
        )


def test_step_without_a_source_has_no_brackets() -> None:
    """Where whoever asked chose the rule, no source is claimed; a source may lack a remark."""
    bare = Ground(source=ground("S46", Confidence.HIGH).source, confidence=Confidence.HIGH)
    assert Deadline.on(date(2023, 3, 1)).explain("en") == "1. The last day is given: 1 March 2023."
    said = Deadline.on(date(2023, 3, 1), basis=(bare,)).explain("en")
    assert said.endswith("confirmation of cooperation; sure]")


def test_confirmation_is_due_in_ten_working_days_or_without_delay() -> None:
    """Rule 57: the first notice and the later one are both kept, each with its source."""
    due = confirmation_due(date(2023, 4, 3))
    assert due.deadline.ends_on == date(2023, 4, 19)
    assert [str(one.source.id) for one in (*due.first_basis, *due.later_basis)] == ["S46", "S47"]
    for language, words in (("en", "without undue delay"), ("cs", "bez zbytečného odkladu")):
        first, later, *steps = due.explain(language).splitlines()
        assert "19" in first
        assert words in later
        assert len(steps) == len(due.deadline.steps)


def test_labels_speak_both_languages() -> None:
    """Units and what counts have a name in each language."""
    for kind in (*TermUnit, *Delivery):
        assert kind.label.to(Language.ENGLISH) != kind.label.to(Language.CZECH)
