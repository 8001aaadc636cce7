"""A funding package (*předem připravený balíček*): money kept for approved plans (P8, P9, P10)."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.activity import Activity
from inclusion.allocation import Allocation
from inclusion.amount_limit import AmountLimit
from inclusion.applicant_terms import ApplicantTerms, SupportedActivity, TrackRecord
from inclusion.area import Area
from inclusion.call_kind import CallKind, Reservation
from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import CallCode, PackageId
from inclusion.invariants import distinct, not_blank, not_empty, not_negative
from inclusion.local_terms import ServiceTerms, SettlementExclusion
from inclusion.operational_programme import OperationalProgramme
from inclusion.source import Citation
from inclusion.strategic_plan import PlanKind
from inclusion.support import SupportKind
from inclusion.territory import CoordinatedTerritory, Territory
from inclusion.validity import Valid
from inclusion.window import Window


@attrs.frozen(kw_only=True)
class FundingPackage(Valid):
    """A package of money: a call, or the part of one, that opens for a place with an approved plan.

    A call that keeps nothing for approved plans is held in the same form, so that it can be told
    from a package.

    Args:
        id: Its identifier.
        title: The title of the call, in Czech as published.
        operational_programme: The programme that holds the money.
        window: When applications can be submitted.
        areas: The areas for which it opens, at least one; ``None`` if they are not known.
        activities: The kinds of activity it supports, as far as they are known.
        plan_kinds: The kinds of plan that open it, at least one unless nothing is kept for plans.
        companions: The kinds of plan it asks for beside that one; empty if none, ``None`` if it is
            not known whether it asks for any.
        support_kinds: The kinds of support in which a place can reach it; empty if any.
        call_number: The public number of the call, if known.
        call_code: The code of the call in the monitoring system, if known. In IROP it holds another
            number than the public one.
        allocations: What is known of its money, the oldest figure first.
        reservation: How much of it is kept for places with an approved plan.
        kind: How it chooses among applications, if known.
        territory: Where a project may be carried out.
        earlier_windows: The windows as they were published before, the oldest first.
        applicants: Who may apply, if known.
        offers: The activities as the call names them, as far as they are known.
        limits: The least and the most for one project; empty if there is no limit, ``None`` if
            that is not known.
        latest_end: The last day on which a project may end, if known.
        excludes_prague: Whether Prague is left out, as far as is known.
        statement_required: Whether the Agency's statement of compliance has to be there when an
            application is submitted; ``None`` if not known.
        regions_outside: A region may apply only for municipalities without these kinds of support;
            empty if the call says nothing of the kind.
        settlement_exclusions: Settlement units in which some actions are not supported, as far as
            is known.
        service_terms: The services supported, where that depends on the coordinated approach.
        track_records: What some applicants have to have done before.
        citations: The sources.
    """

    id: PackageId
    title: str
    operational_programme: OperationalProgramme
    window: Window
    plan_kinds: tuple[PlanKind, ...]
    areas: tuple[Area, ...] | None = None
    activities: tuple[Activity, ...] = ()
    companions: tuple[PlanKind, ...] | None = None
    support_kinds: tuple[SupportKind, ...] = ()
    call_number: int | None = None
    call_code: CallCode | None = None
    allocations: tuple[Allocation, ...] = ()
    reservation: Reservation = Reservation.WHOLE
    kind: CallKind | None = None
    territory: Territory = attrs.field(factory=CoordinatedTerritory)
    earlier_windows: tuple[Window, ...] = ()
    applicants: ApplicantTerms | None = None
    offers: tuple[SupportedActivity, ...] = ()
    limits: tuple[AmountLimit, ...] | None = None
    latest_end: PartialDate | None = None
    excludes_prague: bool = False
    statement_required: bool | None = None
    regions_outside: tuple[SupportKind, ...] = ()
    settlement_exclusions: tuple[SettlementExclusion, ...] = ()
    service_terms: tuple[ServiceTerms, ...] = ()
    track_records: tuple[TrackRecord, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "title")
        if self.reservation is not Reservation.NONE:
            yield from not_empty(self, "plan_kinds")
        if self.areas == ():
            yield Violation(("areas",), "empty", "must hold at least one, or be left unknown")
        yield from not_negative(self, "call_number")
        for name in _WITHOUT_REPEATS:
            yield from distinct(name, getattr(self, name) or ())
        yield from distinct("offers", (offer.id for offer in self.offers))
        yield from self._strange_activities()

    def _strange_activities(self) -> Iterator[Violation]:
        offered = {offer.id for offer in self.offers}
        for position, limit in enumerate(self.limits or ()):
            if limit.activity is not None and limit.activity not in offered:
                yield Violation(
                    ("limits", position, "activity"), "no-such-offer", "is no offer of this call"
                )


_WITHOUT_REPEATS = (
    "areas",
    "activities",
    "plan_kinds",
    "companions",
    "support_kinds",
    "regions_outside",
)
