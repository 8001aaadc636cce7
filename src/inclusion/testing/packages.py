"""Hypothesis strategies for funding packages with their windows and allocations."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.activity import Activity
from inclusion.allocation import Allocation, AllocationBasis
from inclusion.amount_limit import AmountLimit
from inclusion.applicant_terms import ApplicantTerms, SupportedActivity, TrackRecord
from inclusion.call_kind import CallKind, Reservation
from inclusion.dates import DayRange
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import PackageId
from inclusion.local_terms import ServiceTerms, SettlementExclusion
from inclusion.money import Currency, Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.strategic_plan import PlanKind
from inclusion.support import SupportKind
from inclusion.testing.call_terms import (
    amount_limits,
    applicant_terms,
    draw_territory,
    service_terms,
    settlement_exclusions,
    supported_activities,
    track_records,
)
from inclusion.testing.dates import times_of_day
from inclusion.testing.drawing import (
    YEARS,
    Span,
    cited,
    day_in,
    either,
    knowledge,
    name,
    own_id,
    pick,
    repeat,
    seldom,
    some_areas,
    sourced,
)
from inclusion.testing.identifiers import call_codes, package_ids
from inclusion.testing.references import References, any_references
from inclusion.testing.texts import words
from inclusion.window import Window

_Term = TypeVar("_Term", AmountLimit, SettlementExclusion, ServiceTerms, TrackRecord)
_WORDS: Final = words()
_IDS: Final = package_ids()
_PROGRAMMES: Final = tuple(OperationalProgramme)
_BASES: Final = tuple(AllocationBasis)
_CURRENCIES: Final = tuple(Currency)
_CENTS: Final = st.integers(0, 10**17 - 1)
_CALL_NUMBERS: Final = st.none() | st.integers(0, 200)
_CALL_CODES: Final = st.none() | call_codes()
_MAYBE: Final = st.none() | st.booleans()
_TIMES: Final = st.none() | times_of_day()
_CALL_KINDS: Final = st.none() | st.sampled_from(CallKind)
_APPLICANTS: Final = st.none() | applicant_terms()
_OFFERS: Final = st.lists(supported_activities(), unique_by=lambda offer: offer.id, max_size=2)
_LIMITS: Final = st.none() | st.lists(amount_limits(), max_size=2)
_EXCLUSIONS: Final = st.lists(settlement_exclusions(), max_size=1)
_SERVICES: Final = st.lists(service_terms(), max_size=1)
_TRACK_RECORDS: Final = st.lists(track_records(), max_size=1)
_KEPT: Final = (Reservation.WHOLE, Reservation.PART)
_RESERVATIONS: Final = (*_KEPT, Reservation.NONE)
_ACTIVITIES: Final = st.lists(st.sampled_from(Activity), unique=True, max_size=2).map(tuple)
_PLAN_KINDS: Final = (
    (PlanKind.SPSZ,),
    (PlanKind.SPSZ, PlanKind.PSZ),
    (PlanKind.SPSZ,),
    (PlanKind.PSZ,),
)
_COMPANIONS_KNOWN: Final = ((), (), (), (PlanKind.MPI,), (PlanKind.TAP, PlanKind.MPI))
_COMPANIONS: Final = (None, *_COMPANIONS_KNOWN)
_SUPPORT: Final = (
    (),
    (),
    (SupportKind.INTENSIVE,),
    (SupportKind.INTENSIVE, SupportKind.REMOTE_COMPREHENSIVE),
    (SupportKind.REMOTE_PARTIAL,),
)


def windows(
    *,
    names: References | None = None,
    known: bool = False,
    begins: DayRange = YEARS,
    ends: DayRange = YEARS,
) -> SearchStrategy[Window]:
    """Windows of a package, shrinking to one of which nothing is known.

    Args:
        names: What can be referred to.
        known: Whether the days on which it opens and closes are known exactly.
        begins: Where the days lie on which it is announced and opens.
        ends: Where the day lies on which it closes.
    """
    return _any_window(names or any_references(), Span(begins, ends, known))


def draw_window(draw: st.DrawFn, names: References, span: Span) -> Window:
    """One window."""
    opens, closes = span.days(draw)
    if not seldom(draw):
        return Window(opens=opens, closes=closes)
    announced, form_opens, as_of = (knowledge(draw, day_in(draw, span.begins)) for _ in range(3))
    in_order = closes is None or form_opens is None or form_opens.earliest <= closes.latest
    return Window(
        announced=announced,
        form_opens=form_opens if in_order else None,
        opens=opens,
        opens_at=draw(_TIMES) if opens else None,
        closes=closes,
        closes_at=draw(_TIMES) if closes else None,
        as_of=as_of,
        citations=cited(draw, names),
    )


_any_window = st.composite(draw_window)


def allocations(
    *, names: References | None = None, within: DayRange = YEARS
) -> SearchStrategy[Allocation]:
    """Allocations, shrinking to nothing at all, in crowns.

    Args:
        names: What can be referred to.
        within: Where the day lies on which the figure held.
    """
    return _any_allocation(names or any_references(), within)


def draw_allocation(draw: st.DrawFn, names: References, within: DayRange) -> Allocation:
    """One allocation."""
    currency, cents = pick(draw, _CURRENCIES), draw(_CENTS)
    reserved = draw(st.integers(0, cents)) if either(draw) else None
    return Allocation(
        amount=Money(Decimal(f"{cents}e-2"), currency),
        basis=pick(draw, _BASES),
        reserved=None if reserved is None else Money(Decimal(f"{reserved}e-2"), currency),
        as_of=knowledge(draw, day_in(draw, within)),
        citations=cited(draw, names),
    )


_any_allocation = st.composite(draw_allocation)


def funding_packages(
    *,
    names: References | None = None,
    known: bool = False,
    begins: DayRange = YEARS,
    ends: DayRange = YEARS,
) -> SearchStrategy[FundingPackage]:
    """Funding packages, shrinking to one of which only the kind of plan is known that opens it.

    Args:
        names: What can be referred to.
        known: Whether its window is known to the day, as well as its areas and companions.
        begins: Where the days lie on which it is announced and opens.
        ends: Where the day lies on which it closes.
    """
    return _any_package(names or any_references(), Span(begins, ends, known))


def draw_package(draw: st.DrawFn, names: References, span: Span) -> FundingPackage:
    """One package."""
    chosen = some_areas(draw, names)
    simple = FundingPackage(
        id=own_id(draw, PackageId, _IDS),
        title=name(draw),
        operational_programme=pick(draw, _PROGRAMMES),
        window=draw_window(draw, names, span),
        plan_kinds=pick(draw, _PLAN_KINDS),
        areas=chosen or (names.areas if span.known else None),
        companions=pick(draw, _COMPANIONS_KNOWN if span.known else _COMPANIONS),
        support_kinds=pick(draw, _SUPPORT),
    )
    if not seldom(draw):
        return simple
    return _in_detail(draw, simple, names, span)


def _in_detail(
    draw: st.DrawFn, simple: FundingPackage, names: References, span: Span
) -> FundingPackage:
    offers = tuple(_offer(draw, offer, names) for offer in draw(_OFFERS))
    limits = draw(_LIMITS) if not offers else [draw(amount_limits(activity=offers[0].id))]
    reservation = pick(draw, _KEPT if span.known else _RESERVATIONS)
    is_plain = span.known and not seldom(draw)

    def told(terms: Sequence[_Term]) -> tuple[_Term, ...]:
        return tuple(sourced(draw, names, one) for one in terms)

    return attrs.evolve(
        simple,
        reservation=reservation,
        territory=simple.territory if is_plain else draw_territory(draw, names),
        plan_kinds=() if reservation is Reservation.NONE and either(draw) else simple.plan_kinds,
        kind=draw(_CALL_KINDS),
        earlier_windows=tuple(draw_window(draw, names, span) for _ in repeat(draw, 0, 1)),
        applicants=_who_applies(draw, draw(_APPLICANTS), names),
        offers=offers,
        limits=None if limits is None else told(limits),
        latest_end=knowledge(draw, day_in(draw, span.ends)),
        excludes_prague=seldom(draw),
        statement_required=draw(_MAYBE),
        regions_outside=pick(draw, _SUPPORT),
        settlement_exclusions=told(draw(_EXCLUSIONS)),
        service_terms=told(draw(_SERVICES)),
        track_records=told(draw(_TRACK_RECORDS)),
        title=draw(_WORDS),
        activities=draw(_ACTIVITIES),
        call_number=draw(_CALL_NUMBERS),
        call_code=draw(_CALL_CODES),
        allocations=tuple(draw_allocation(draw, names, span.begins) for _ in repeat(draw, 0, 2)),
        citations=cited(draw, names),
    )


def _offer(draw: st.DrawFn, offer: SupportedActivity, names: References) -> SupportedActivity:
    return attrs.evolve(offer, applicants=_who_applies(draw, offer.applicants, names))


def _who_applies(
    draw: st.DrawFn, terms: ApplicantTerms | None, names: References
) -> ApplicantTerms | None:
    return terms and sourced(draw, names, terms)


_any_package = st.composite(draw_package)
