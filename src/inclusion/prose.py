"""How a value is written in a sentence of a reader's language.

English: 26 October 2016, CZK 1,234.50. Czech: 26. 10. 2016, 1 234,50 Kč. Nothing here asks the
machine for its locale.
"""

from __future__ import annotations

from datetime import date
from functools import singledispatch

from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay
from inclusion.language import Language, Text
from inclusion.money import Currency, Money
from inclusion.quantity import Named, Quantity

_EN, _CS = Language.ENGLISH, Language.CZECH
_NO_BREAK = "\N{NO-BREAK SPACE}"
_EN_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_CS_MONTHS = [
    "leden",
    "únor",
    "březen",
    "duben",
    "květen",
    "červen",
    "červenec",
    "srpen",
    "září",
    "říjen",
    "listopad",
    "prosinec",
]


@singledispatch
def say(value: object, language: Language) -> str:
    """A value in words.

    Args:
        value: A fact's value: a text, a number, a day, money, something named, or several of them.
        language: The reader's language.

    Raises:
        TypeError: The value is of a kind that prose does not know.
    """
    msg = f"prose knows no {type(value).__name__} (to be said in {language.value})"
    raise TypeError(msg)


@say.register
def _(value: str, language: Language) -> str:  # noqa: ARG001 - the same in every language
    return value


@say.register
def _(value: Text, language: Language) -> str:
    return value.to(language)


@say.register
def _(value: Named, language: Language) -> str:  # noqa: ARG001 - Czech names are not translated
    return value.name


@say.register
def _(value: int, language: Language) -> str:
    return f"{value:,}".replace(",", "," if language is _EN else _NO_BREAK)


@say.register
def _(value: date, language: Language) -> str:
    if language is _EN:
        return f"{value.day} {_EN_MONTHS[value.month - 1]} {value.year}"
    return f"{value.day}. {value.month}. {value.year}".replace(" ", _NO_BREAK)


@say.register(tuple)
def _(value: tuple[object, ...], language: Language) -> str:
    return ", ".join(say(item, language) for item in value)


@say.register
def _(value: TimeOfDay, language: Language) -> str:  # noqa: ARG001 - the same in every language
    return str(value)


@say.register
def _(value: Moment, language: Language) -> str:
    return f"{say(value.day, language)}{_NO_BREAK}{value.time}"


@say.register
def _(value: Quantity, language: Language) -> str:
    return f"{say(value.number, language)}{_NO_BREAK}{value.unit.word(value.number, language)}"


@say.register
def _(value: Money, language: Language) -> str:
    whole, cents = f"{value.amount:,.2f}".split(".")
    if language is _EN:
        return f"{value.currency.value}{_NO_BREAK}{whole}" + (f".{cents}" if int(cents) else "")
    sign = "Kč" if value.currency is Currency.CZK else value.currency.value
    whole = whole.replace(",", _NO_BREAK)
    return whole + (f",{cents}" if int(cents) else "") + _NO_BREAK + sign


@say.register
def _(value: DayRange, language: Language) -> str:
    if value.last == date.max:
        first = say(value.first, language)
        return f"from {first} on" if language is _EN else f"od {first}"
    return f"{say(value.first, language)} \N{EN DASH} {say(value.last, language)}"


@say.register
def _(value: PartialDate, language: Language) -> str:
    """A day known only roughly: the month, the year, or the bounds between which it lies."""
    first, last = value.earliest, value.latest
    if value.day is not None:
        return say(value.day, language)
    if value == PartialDate.in_month(first.year, first.month):
        months = _EN_MONTHS if language is _EN else _CS_MONTHS
        return f"{months[first.month - 1]} {first.year}"
    if value == PartialDate.in_year(first.year):
        return str(first.year)
    return (
        _say_open_ended(value, language)
        or f"{say(first, language)} \N{EN DASH} {say(last, language)}"
    )


def _say_open_ended(value: PartialDate, language: Language) -> str:
    if value.latest == date.max:
        lead = "not before" if language is _EN else "ne dříve než"
        return f"{lead} {say(value.earliest, language)}"
    if value.earliest == date.min:
        lead = "not after" if language is _EN else "ne později než"
        return f"{lead} {say(value.latest, language)}"
    return ""
