"""Hypothesis strategies for cooperations, memoranda of regions, and local partnerships."""

from __future__ import annotations

from datetime import date
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.cooperation import Cooperation
from inclusion.cooperation_end import EndedBy, Prolongation
from inclusion.dates import DayRange, PartialDate
from inclusion.identifiers import ElementId, PartnershipId
from inclusion.local_partnership import (
    ConsultantPost,
    LocalPartnership,
    MajorityRule,
    MemberKind,
    PartnershipMember,
    WorkingGroup,
)
from inclusion.memorandum import Memorandum, Notice
from inclusion.regional_memorandum import RegionalMemorandum
from inclusion.support import SupportKind, SupportPeriod
from inclusion.testing.drawing import (
    YEARS,
    Span,
    cited,
    day_in,
    days_in_order,
    either,
    knowledge,
    mostly,
    own_id,
    pick,
    repeat,
    seldom,
    some_areas,
)
from inclusion.testing.identifiers import nuts3_codes, partnership_ids, resolution_numbers
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import words

_WORDS: Final = words()
_IDS: Final = partnership_ids()
_RESOLUTIONS: Final = resolution_numbers()
_REGIONS: Final = nuts3_codes()
_ENDS: Final = tuple(EndedBy)
_MEMBERS: Final = tuple(MemberKind)
_SUPPORT: Final = tuple(SupportKind)
_MAJORITY: Final = (None, *MajorityRule)


def cooperations(
    *,
    names: References | None = None,
    known: bool = False,
    begins: DayRange = YEARS,
    ends: DayRange = YEARS,
) -> SearchStrategy[Cooperation]:
    """Cooperations, shrinking to one of which nothing is known but the place.

    Args:
        names: What can be referred to.
        known: Whether the days on which it begins and ends are known exactly.
        begins: Where the day lies on which it begins.
        ends: Where the days lie on which it ends and was to end.
    """
    return _any_cooperation(names or any_references(), Span(begins, ends, known))


def draw_cooperation(draw: st.DrawFn, names: References, span: Span) -> Cooperation:
    """One cooperation."""
    began, one, other = days_in_order(draw, span.begins, span.ends, span.ends)
    detailed = seldom(draw)
    expected_end, ended = knowledge(draw, one), span.knowledge(draw, other)
    return Cooperation(
        locality=draw(names.localities),
        wave=draw(names.waves) if not names.waves.is_empty and mostly(draw) else None,
        began=span.knowledge(draw, began),
        expected_end=expected_end,
        prolongations=_prolongations(draw, names, expected_end, other) if detailed else (),
        ended=ended,
        ended_by=pick(draw, _ENDS) if detailed and ended else None,
        memoranda=tuple(_memorandum(draw, names, span) for _ in repeat(draw, 0, 2 * detailed)),
        support=draw_support(draw, names, span),
        citations=cited(draw, names) if detailed else (),
    )


_any_cooperation = st.composite(draw_cooperation)


def _prolongations(
    draw: st.DrawFn, names: References, expected_end: PartialDate | None, later: date
) -> tuple[Prolongation, ...]:
    """At most one decision that puts the end off."""
    if either(draw) or (expected_end and later <= expected_end.latest):
        return ()
    known = PartialDate.on(later)
    decided = knowledge(draw, day_in(draw, DayRange(min(YEARS.first, later), later)))
    in_time = decided is None or decided.earliest <= later
    return (
        Prolongation(
            expected_end=known,
            decided=decided if in_time else None,
            citations=cited(draw, names),
        ),
    )


def _memorandum(draw: st.DrawFn, names: References, span: Span) -> Memorandum:
    union = draw(_WORDS) if seldom(draw) else None
    approved = day_in(draw, span.begins)
    signed, ended = days_in_order(draw, span.begins, span.ends)
    return Memorandum(
        municipality=draw(names.municipalities) if union is None else None,
        union=union,
        approved_by_council=knowledge(draw, approved),
        resolution=draw(_RESOLUTIONS) if seldom(draw) else None,
        signed=knowledge(draw, signed),
        notice=_notice(draw, names, span.ends) if seldom(draw) else None,
        ended=knowledge(draw, ended) if seldom(draw) else None,
        citations=cited(draw, names),
    )


def _notice(draw: st.DrawFn, names: References, within: DayRange) -> Notice:
    board, council, last = days_in_order(draw, within, within, within)
    return Notice(
        supported_by_board=knowledge(draw, board),
        decided_by_council=knowledge(draw, council),
        last_day=knowledge(draw, last),
        citations=cited(draw, names),
    )


def memoranda(
    *, names: References | None = None, begins: DayRange = YEARS, ends: DayRange = YEARS
) -> SearchStrategy[Memorandum]:
    """Memoranda of municipalities and unions, shrinking to one of which little is known.

    Args:
        names: What can be referred to.
        begins: Where the days lie on which it is approved and signed.
        ends: Where the days of a notice lie.
    """
    return _any_memorandum(names or any_references(), Span(begins, ends, known=False))


_any_memorandum = st.composite(_memorandum)


def regional_memoranda(
    *, names: References | None = None, within: DayRange = YEARS
) -> SearchStrategy[RegionalMemorandum]:
    """Memoranda of regions, shrinking to one of which nothing is known but the region.

    Args:
        names: What can be referred to.
        within: Where the days lie on which it is signed and ends.
    """
    return _any_regional(names or any_references(), Span(within, within, known=False))


def draw_regional(draw: st.DrawFn, names: References, span: Span) -> RegionalMemorandum:
    """One memorandum of a region."""
    signed, ended = span.days(draw)
    return RegionalMemorandum(
        region=draw(_REGIONS), signed=signed, ended=ended, citations=cited(draw, names)
    )


_any_regional = st.composite(draw_regional)


def support_periods(
    *, names: References | None = None, begins: DayRange = YEARS, ends: DayRange = YEARS
) -> SearchStrategy[tuple[SupportPeriod, ...]]:
    """The kinds of support of one cooperation, one after another, shrinking to none.

    Args:
        names: What can be referred to.
        begins: Where the day lies on which the first begins.
        ends: Where the days lie on which they end.
    """
    span = Span(begins, ends, known=False)
    return _any_support(names or any_references(), span)


def draw_support(draw: st.DrawFn, names: References, span: Span) -> tuple[SupportPeriod, ...]:
    """Periods that share no day: one that would is left out."""
    count = len(repeat(draw, 0, 2))
    rest = [span.ends] * (2 * count - 1)
    days = days_in_order(draw, *[span.begins] * min(count, 1), *rest)
    pairs = [days[place : place + 2] for place in range(0, len(days), 2)]
    apart = [pair for place, pair in enumerate(pairs) if not place or pairs[place - 1][1] < pair[0]]
    detailed = seldom(draw)
    return tuple(
        SupportPeriod(
            kind=pick(draw, _SUPPORT),
            since=span.knowledge(draw, since),
            until=span.knowledge(draw, until),
            citations=cited(draw, names) if detailed else (),
        )
        for since, until in apart
    )


_any_support = st.composite(draw_support)


def partnerships(
    *,
    names: References | None = None,
    known: bool = False,
    begins: DayRange = YEARS,
    ends: DayRange = YEARS,
) -> SearchStrategy[LocalPartnership]:
    """Local partnerships, shrinking to one of which nothing is known but the place.

    Args:
        names: What can be referred to.
        known: Whether the days on which it is founded and dissolved are known exactly.
        begins: Where the day lies on which it is founded.
        ends: Where the day lies on which it is dissolved.
    """
    return _any_partnership(names or any_references(), Span(begins, ends, known))


def draw_partnership(draw: st.DrawFn, names: References, span: Span) -> LocalPartnership:
    """One partnership."""
    identifier, locality = own_id(draw, PartnershipId, _IDS), draw(names.localities)
    founded, dissolved = span.days(draw)
    detailed = seldom(draw)
    return LocalPartnership(
        id=identifier,
        locality=locality,
        founded=founded,
        dissolved=dissolved,
        members=tuple(_member(draw, names, place, span) for place in repeat(draw, 0, 2 * detailed)),
        working_groups=tuple(
            WorkingGroup(name=draw(_WORDS), areas=some_areas(draw, names))
            for _ in repeat(draw, 0, 2 * detailed)
        ),
        majority=pick(draw, _MAJORITY),
        consultants=_posts(draw, names, span) if detailed else (),
        citations=cited(draw, names) if detailed else (),
    )


def _posts(draw: st.DrawFn, names: References, span: Span) -> tuple[ConsultantPost, ...]:
    since, until = span.days(draw)
    return (ConsultantPost(since=since, until=until, citations=cited(draw, names)),)


_any_partnership = st.composite(draw_partnership)


def _member(draw: st.DrawFn, names: References, place: int, span: Span) -> PartnershipMember:
    joined, left = span.days(draw)
    return PartnershipMember(
        id=ElementId(f"member-{place}"),
        name=draw(_WORDS),
        kind=pick(draw, _MEMBERS),
        municipality=draw(names.municipalities) if either(draw) else None,
        joined=joined,
        left=left,
    )
