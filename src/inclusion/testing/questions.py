"""Hypothesis strategies for questions about a programme, most of them on days that matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.dates import DayRange, PartialDate
from inclusion.identifiers import LocalityId, PackageId
from inclusion.programme import Programme
from inclusion.testing.drawing import YEARS, day_in, pick, seldom

_OPEN_ENDS: Final = (date.min, date.max)
_NEAR: Final = (timedelta(-1), timedelta(0), timedelta(1))


class Question(NamedTuple):
    """May this place draw from this package on this day?

    Args:
        locality: The place.
        package: The package.
        on: The day.
    """

    locality: LocalityId
    package: PackageId
    on: date


def questions(programme: Programme, *, within: DayRange = YEARS) -> SearchStrategy[Question]:
    """Questions about a programme, mostly on a day before, at or after one that it names.

    They shrink to the first place and package of the programme on the first such day.

    Args:
        programme: The programme, with at least one place and one package.
        within: Where the other days lie.
    """
    matter = days_that_matter(programme)
    likely = [day for day in matter if day in within]
    return _question(programme, within, likely or matter, matter)


@st.composite
def _question(
    draw: st.DrawFn,
    programme: Programme,
    within: DayRange,
    likely: Sequence[date],
    matter: Sequence[date],
) -> Question:
    locality = pick(draw, programme.localities).id
    package = pick(draw, programme.packages).id
    if not seldom(draw):
        return Question(locality, package, pick(draw, likely))
    on = pick(draw, matter) if seldom(draw) else day_in(draw, within)
    return Question(locality, package, on)


def days_that_matter(programme: Programme) -> tuple[date, ...]:
    """The days before, at and after each bound of every date in a programme, in order.

    Args:
        programme: The programme.
    """
    around = {bound + step for bound in set(_bounds(programme)) for step in _NEAR}
    return tuple(sorted(around))


def _bounds(value: object) -> Iterator[date]:
    """Each known bound of each date inside a value, as far as a day fits on both sides of it."""
    match value:
        case date():
            if value not in _OPEN_ENDS:
                yield value
        case PartialDate(earliest=first, latest=last) | DayRange(first=first, last=last):
            yield from _bounds(first)
            yield from _bounds(last)
        case tuple():
            for item in value:
                yield from _bounds(item)
        case _ if attrs.has(type(value)):
            kind: Any = type(value)
            for field in attrs.fields(kind):
                if field.init:
                    yield from _bounds(getattr(value, field.name))
        case _:
            pass
