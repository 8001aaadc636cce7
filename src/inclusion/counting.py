"""Counting a term day by day, each step with its rule and its source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, TypeAlias

from inclusion.counting_rules import CountingRules, Shift
from inclusion.counting_step import CountingKind, CountingStep
from inclusion.dates import DayRange, MonthEnd, PartialDate, add_months
from inclusion.errors import InvalidValueError, Violation
from inclusion.holiday_law import COVERED, public_holidays
from inclusion.language import Language, Text
from inclusion.phrase import Fact, FactItem, Phrase
from inclusion.prose import say
from inclusion.public_holiday import DayOff
from inclusion.source import Ground
from inclusion.term import Term, TermUnit
from inclusion.working_days import add_working_days, day_off_on, next_working_day

_Facts: TypeAlias = dict[str, FactItem | tuple[FactItem, ...]]

_MONTHS: Final = {TermUnit.MONTHS: 1, TermUnit.YEARS: 12}
_DAYS: Final = {TermUnit.DAYS: 1, TermUnit.WEEKS: 7}
_SATURDAY: Final = 5
_WEEKEND: Final = (Text(en="a Saturday", cs="sobota"), Text(en="a Sunday", cs="neděle"))

_EXCLUDED = Text(
    en="The event falls on {event}; that day is not counted.",
    cs="Rozhodná skutečnost nastala {event}; tento den se nezapočítává.",
)
_COUNTED = Text(
    en="Counted from the day after it: {term}. Last day: {day}.",
    cs="Počítáno ode dne následujícího: {term}. Poslední den: {day}.",
)
_LEFT_OUT = Text(
    en="Counted from the day after it: {term}, without weekends and {left_out}. Last day: {day}.",
    cs="Počítáno ode dne následujícího: {term}, bez víkendů a svátků: {left_out}. "
    "Poslední den: {day}.",
)
_SAME_DAY = Text(
    en="Length of the term: {term}. It ends on the day of the same name or number: {day}.",
    cs="Délka lhůty: {term}. Končí dnem, který se pojmenováním nebo číslem shoduje: {day}.",
)
_SHORT_MONTH = {
    MonthEnd.LAST_DAY: Text(
        en="Length of the term: {term}. {month} has no day {number}, so its last day is taken: "
        "{day}.",
        cs="Délka lhůty: {term}. Měsíc {month} nemá den s číslem {number}, "
        "bere se jeho poslední den: {day}.",
    ),
    MonthEnd.NEXT_MONTH: Text(
        en="Length of the term: {term}. {month} has no day {number}, so the first day of the next "
        "month is taken: {day}.",
        cs="Délka lhůty: {term}. Měsíc {month} nemá den s číslem {number}, "
        "bere se první den měsíce následujícího: {day}.",
    ),
}
_SHIFTED = Text(
    en="{day} is no working day ({why}); the last day is the next one that is: {next}.",
    cs="{day} není pracovní den ({why}); posledním dnem je nejbližší následující pracovní den: "
    "{next}.",
)
_NOT_SHIFTED = Text(
    en="{day} is no working day ({why}); it stays the last day, because no rule moves it.",
    cs="{day} není pracovní den ({why}); zůstává posledním dnem, protože ho žádné pravidlo "
    "neposouvá.",
)
_FIXED = Text(en="The last day is given: {day}.", cs="Poslední den je určen: {day}.")


def fixed(day: date, basis: tuple[Ground, ...]) -> CountingStep:
    """The step that only says which day was given.

    Args:
        day: The day.
        basis: Where it is given.
    """
    return _step(CountingKind.FIXED, (day, day), _FIXED, basis, {"day": day})


def excluded(event: date, rules: CountingRules) -> CountingStep:
    """The step by which the day of the event is not counted.

    Args:
        event: The day of the event.
        rules: By which rules.
    """
    days = (event, event)
    return _step(CountingKind.EVENT_EXCLUDED, days, _EXCLUDED, rules.event_basis, {"event": event})


def counted(event: date, term: Term, rules: CountingRules) -> CountingStep:
    """The step from the day of the event to the end of the term.

    Args:
        event: The day of the event.
        term: The term.
        rules: By which rules.

    Raises:
        InvalidValueError: The calendar does not reach that far, the law of a year is not recorded,
            or a month is too short and the rule is to refuse.
    """
    if term.unit is TermUnit.WORKING_DAYS:
        return _working_days(event, term, rules)
    if term.unit in _MONTHS:
        return _months(event, term, rules)
    end = _later(event, term.count * _DAYS[term.unit])
    days = (event, end)
    facts: _Facts = {"term": term.quantity, "day": end}
    if term.unit is TermUnit.DAYS:
        return _step(CountingKind.DAYS_COUNTED, days, _COUNTED, rules.event_basis, facts)
    return _step(CountingKind.SAME_DAY, days, _SAME_DAY, rules.month_basis, facts)


def shifted(day: date, rules: CountingRules) -> Iterator[CountingStep]:
    """The step that moves a last day that is no working day, or says that it stays.

    Args:
        day: The last day as counted.
        rules: By which rules.

    Raises:
        InvalidValueError: The day would have to be moved by law that is not recorded.
    """
    if rules.shift is Shift.NEXT_WORKING_DAY:
        after = next_working_day(day)
        if after != day:
            facts: _Facts = {"day": day, "why": _why_off(day), "next": after}
            yield _step(CountingKind.SHIFTED, (day, after), _SHIFTED, rules.shift_basis, facts)
    elif day in COVERED and next_working_day(day) != day:
        facts = {"day": day, "why": _why_off(day)}
        yield _step(CountingKind.NOT_SHIFTED, (day, day), _NOT_SHIFTED, rules.shift_basis, facts)


def _working_days(event: date, term: Term, rules: CountingRules) -> CountingStep:
    end = add_working_days(event, term.count)
    left_out = tuple(map(_named, _holidays_on_weekdays(DayRange(event, end))))
    facts: _Facts = {"term": term.quantity, "day": end}
    if left_out:
        facts["left_out"] = left_out
    text = _LEFT_OUT if left_out else _COUNTED
    basis = (*rules.event_basis, *_laws(DayRange(event, end)))
    return _step(CountingKind.WORKING_DAYS_COUNTED, (event, end), text, basis, facts)


def _months(event: date, term: Term, rules: CountingRules) -> CountingStep:
    end = add_months(event, term.count * _MONTHS[term.unit], month_end=rules.month_end)
    facts: _Facts = {"term": term.quantity, "day": end}
    if end.day == event.day:
        kind, text = CountingKind.SAME_DAY, _SAME_DAY
    else:
        kind, text = CountingKind.SHORT_MONTH, _SHORT_MONTH[rules.month_end]
        short = add_months(event, term.count * _MONTHS[term.unit])
        facts |= {"month": PartialDate.in_month(short.year, short.month), "number": event.day}
    return _step(kind, (event, end), text, rules.month_basis, facts)


def _later(day: date, count: int) -> date:
    try:
        return day + timedelta(days=count)
    except OverflowError as reason:
        message = f"must lead from {day} to a year from 1 to 9999, but {count} days do not"
        raise InvalidValueError(
            "term", (Violation(("count",), "out-of-range", message),)
        ) from reason


def _holidays_on_weekdays(days: DayRange) -> Iterator[DayOff]:
    for year in range(days.first.year, days.last.year + 1):
        for off in public_holidays(year):
            if days.first < off.day <= days.last and off.day.weekday() < _SATURDAY:
                yield off


def _laws(days: DayRange) -> Iterator[Ground]:
    """The laws by which days were left out, each once."""
    grounds = (ground for off in _holidays_on_weekdays(days) for ground in off.holiday.basis)
    return iter(dict.fromkeys(grounds))


def _named(off: DayOff) -> Text:
    """A holiday with its day."""
    en, cs = (
        f"{off.holiday.name.to(language)} ({say(off.day, language)})" for language in Language
    )
    return Text(en=en, cs=cs)


def _why_off(day: date) -> Text:
    off = day_off_on(day)
    return off.holiday.name if off else _WEEKEND[day.weekday() - _SATURDAY]


def _step(
    kind: CountingKind,
    days: tuple[date, date],
    text: Text,
    basis: tuple[Ground, ...],
    facts: _Facts,
) -> CountingStep:
    named = tuple(Fact(name=name, value=value) for name, value in facts.items())
    phrase = Phrase(text=text, facts=named)
    return CountingStep(
        kind=kind, reached_from=days[0], reached=days[1], phrase=phrase, basis=basis
    )
