"""Small draws of which the strategies are made; each costs one choice, for speed.

A strategy draws what rules read, and the rest only for the few things that are ``detailed``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.area import Area
from inclusion.dates import DayRange, PartialDate
from inclusion.identifiers import ProgrammeId
from inclusion.source import Citation
from inclusion.testing.dates import forms_of_knowledge, shifted
from inclusion.testing.references import References
from inclusion.testing.sources import citations
from inclusion.testing.texts import NAMES

_Item = TypeVar("_Item")
_Record = TypeVar("_Record")
_Id = TypeVar("_Id", bound=ProgrammeId)
_SHORT_IDS: Final = 24
_FAR: Final = 2_000

YEARS: Final = DayRange(date(2015, 3, 1), date(2019, 12, 31))
"""The years in which things happen unless other days are asked for."""

EARLY: Final = DayRange(date(2015, 3, 1), date(2016, 6, 30))
"""The days on which things begin in a place where all goes well."""

LATE: Final = DayRange(date(2018, 7, 1), date(2019, 12, 31))
"""The days on which things end in a place where all goes well."""


class Span(NamedTuple):
    """Where the days lie on which something begins and ends, and whether they are known."""

    begins: DayRange
    ends: DayRange
    known: bool

    def days(self, draw: st.DrawFn) -> tuple[PartialDate | None, PartialDate | None]:
        """What is known of a first and a last day; they never contradict each other."""
        first, last = days_in_order(draw, self.begins, self.ends)
        return self.knowledge(draw, first), self.knowledge(draw, last)

    def knowledge(self, draw: st.DrawFn, day: date) -> PartialDate | None:
        """Exactly the day, if days are known; otherwise anything, which shrinks to nothing."""
        return PartialDate.on(day) if self.known else knowledge(draw, day)


def pick(draw: st.DrawFn, items: Sequence[_Item]) -> _Item:
    """One of some items; it shrinks to the first."""
    return items[draw(st.integers(0, len(items) - 1))]


def seldom(draw: st.DrawFn) -> bool:
    """True once in four times."""
    return draw(st.integers(0, 3)) == 3  # noqa: PLR2004 - the last of four


def mostly(draw: st.DrawFn) -> bool:
    """True three times in four; it shrinks to false."""
    return draw(st.integers(0, 3)) != 0


def own_id(draw: st.DrawFn, kind: type[_Id], free: SearchStrategy[_Id]) -> _Id:
    """An identifier that a thing gives itself: mostly a short one, seldom any at all."""
    place = draw(st.integers(0, _SHORT_IDS + 1))
    return _short_id(kind, place) if place < _SHORT_IDS else draw(free)


@cache
def _short_id(kind: type[_Id], place: int) -> _Id:
    return kind(f"{kind.letters[0]}{place}")


def own_ids(
    draw: st.DrawFn, kind: type[_Id], free: SearchStrategy[_Id], least: int, most: int
) -> list[_Id]:
    """Distinct identifiers that things give themselves: short ones, seldom any at all."""
    if seldom(draw):
        return draw(st.lists(free, unique=True, min_size=least, max_size=most))
    return [_short_id(kind, place) for place in repeat(draw, least, most)]


def either(draw: st.DrawFn) -> bool:
    """True once in two times."""
    return draw(st.booleans())


def repeat(draw: st.DrawFn, least: int, most: int) -> range:
    """As many positions as are drawn."""
    return range(draw(st.integers(least, most)))


def some_areas(draw: st.DrawFn, names: References) -> tuple[Area, ...]:
    """Some of the areas spoken of, none of them twice; it shrinks to none."""
    return some_of(draw, names.areas)


def some_of(draw: st.DrawFn, items: Sequence[_Item]) -> tuple[_Item, ...]:
    """Some of some items, in their order and none of them twice; it shrinks to none."""
    chosen = draw(st.integers(0, 2 ** len(items) - 1))
    return tuple(item for place, item in enumerate(items) if chosen >> place & 1)


def name(draw: st.DrawFn) -> str:
    """A Czech name."""
    return pick(draw, NAMES)


def day_in(draw: st.DrawFn, within: DayRange) -> date:
    """A day of a range, shrinking to its first."""
    return date.fromordinal(draw(ordinals(within)))


def ordinals(within: DayRange) -> SearchStrategy[int]:
    """The numbers of the days of a range."""
    return st.integers(within.first.toordinal(), within.last.toordinal())


def days_possible(known: PartialDate) -> DayRange:
    """The days that may be meant, without those that are far beyond the one known bound."""
    first, last = known.earliest, known.latest
    if first == date.min:
        first = YEARS.first if last == date.max else shifted(last, -_FAR)
    if last == date.max:
        last = shifted(first, _FAR)
    return DayRange(first, last)


def days_in_order(draw: st.DrawFn, *ranges: DayRange) -> list[date]:
    """One day of each range, then put in order."""
    return sorted(day_in(draw, within) for within in ranges)


def knowledge(draw: st.DrawFn, day: date) -> PartialDate | None:
    """What is known of a day, which may be nothing; it shrinks to nothing."""
    form = pick(draw, _KNOWLEDGE)
    return form(day) if form else None


def some_knowledge(draw: st.DrawFn, day: date) -> PartialDate:
    """What is known of a day, and it is not nothing; it shrinks to the day."""
    return pick(draw, forms_of_knowledge())(day)


def cited(draw: st.DrawFn, names: References) -> tuple[Citation, ...]:
    """The citations of one record: one, if there is a source and the coin says so."""
    if names.sources is None or not either(draw):
        return ()
    return (draw(citations(names=names)),)


def sourced(draw: st.DrawFn, names: References, record: _Record) -> _Record:
    """A record with the citations that :func:`cited` draws for it."""
    plain: Any = record
    told: _Record = attrs.evolve(plain, citations=cited(draw, names))
    return told


_KNOWLEDGE: Final = (None, *forms_of_knowledge(), None, None, None)
