"""What must hold of many kinds of value, each said once.

The functions are used in ``_violations`` of a :class:`inclusion.validity.Valid` class and take the
value and the names of its fields.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from decimal import Decimal

from inclusion.errors import Violation
from inclusion.validity import Valid


def not_blank(value: Valid, *names: str) -> Iterator[Violation]:
    """Each of these texts says something."""
    for name in names:
        if not getattr(value, name).strip():
            yield Violation((name,), "empty-text", "must not be empty")


def not_blank_if_known(value: Valid, *names: str) -> Iterator[Violation]:
    """Each of these texts, where it is known, says something."""
    yield from not_blank(value, *(name for name in names if getattr(value, name) is not None))


def not_empty(value: Valid, *names: str) -> Iterator[Violation]:
    """Each of these collections holds something."""
    for name in names:
        if not getattr(value, name):
            yield Violation((name,), "empty", "must hold at least one")


def not_negative(value: Valid, *names: str) -> Iterator[Violation]:
    """Each of these numbers, where it is known, is at least 0."""
    for name in names:
        number = getattr(value, name)
        if number is not None and number < 0:
            yield Violation((name,), "negative", "cannot be less than 0")


def not_less_than_nothing(value: Valid, *names: str) -> Iterator[Violation]:
    """Each of these amounts of money, where it is known, is at least nothing."""
    for name in names:
        money = getattr(value, name)
        if money is not None and money.amount < 0:
            yield Violation((name,), "negative", "cannot be less than nothing")


def plain(value: Valid, *names: str) -> Iterator[Violation]:
    """Each of these decimal numbers, where it is known, can be written plainly in a document."""
    for name in names:
        number = getattr(value, name)
        if number is not None and not _is_plain(number):
            yield Violation(
                (name,), "not-plain", "must be below 10**15 with at most 6 decimal places"
            )


def _is_plain(number: Decimal) -> bool:
    text = str(number)
    if text.isdigit():  # as nearly all are; to take a number to pieces takes five times as long
        return len(text) <= _DIGITS
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -_PLACES and abs(number) < _LIMIT


_DIGITS = 15
_LIMIT = Decimal(10) ** _DIGITS
_PLACES = 6


def in_order(value: Valid, first: str, last: str) -> Iterator[Violation]:
    """Where both days are known, the last does not surely lie before the first."""
    begin, end = getattr(value, first), getattr(value, last)
    if begin and end and end.latest < begin.earliest:
        yield Violation((last,), "out-of-order", f"cannot lie before {first}")


def distinct(name: str, items: Iterable[Hashable]) -> Iterator[Violation]:
    """No item of the collection in this field stands there twice."""
    given = tuple(items)
    if len(given) <= 1 or len(frozenset(given)) == len(given):
        return
    seen: set[Hashable] = set()
    for position, item in enumerate(given):
        if item in seen:
            yield Violation((name, position), "repeated", "stands there already")
        seen.add(item)
