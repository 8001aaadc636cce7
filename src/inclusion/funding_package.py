"""A funding package (*předem připravený balíček*): money kept for approved plans (P8, P9, P10)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.activity import Activity
from inclusion.area import Area
from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import CallCode, PackageId
from inclusion.invariants import (
    distinct,
    in_order,
    not_blank,
    not_empty,
    not_less_than_nothing,
    not_negative,
)
from inclusion.money import Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.source import Citation
from inclusion.strategic_plan import PlanKind
from inclusion.support import SupportKind
from inclusion.validity import Valid


class AllocationBasis(Enum):
    """What an allocation counts; amounts with different bases never add up."""

    TOTAL = "total"
    """Total eligible costs."""
    EU = "eu"
    """The share of the European Union only."""
    EU_AND_STATE = "eu-and-state"
    """The shares of the European Union and of the state budget."""
    NOT_STATED = "not-stated"


@attrs.frozen(kw_only=True)
class Allocation(Valid):
    """The money of a package as one source gives it; it changes during the life of a call.

    Args:
        amount: The whole allocation.
        basis: What it counts.
        reserved: The part kept for the places of the coordinated approach, if only a part is.
        as_of: When this figure held, if known.
        citations: The sources.
    """

    amount: Money
    basis: AllocationBasis
    reserved: Money | None = None
    as_of: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_less_than_nothing(self, "amount", "reserved")
        if self.reserved is None:
            return
        if self.reserved.currency is not self.amount.currency:
            yield Violation(
                ("reserved",), "other-currency", "must be in the currency of the amount"
            )
        elif self.reserved > self.amount:
            yield Violation(("reserved",), "too-much", "cannot exceed the amount")


@attrs.frozen(kw_only=True)
class Window(Valid):
    """When applications for support can be submitted, both days included.

    Args:
        announced: When the call was announced, if known; that does not open it.
        opens: The first day, if known.
        closes: The last day, if known. Where sources disagree, a range such as
            ``2016-07-01/2016-07-20`` that holds all they say.
        citations: The sources.
    """

    announced: PartialDate | None = None
    opens: PartialDate | None = None
    closes: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "opens", "closes")


@attrs.frozen(kw_only=True)
class FundingPackage(Valid):
    """A package of money that opens for a place with an approved plan.

    Args:
        id: Its identifier.
        title: The title of the call, in Czech as published.
        operational_programme: The programme that holds the money.
        window: When applications can be submitted.
        areas: The areas for which it opens, at least one; ``None`` if they are not known.
        activities: The kinds of activity it supports, as far as they are known.
        plan_kinds: The kinds of plan that open it, at least one.
        companions: The kinds of plan it asks for beside that one; empty if none, ``None`` if it is
            not known whether it asks for any.
        support_kinds: The kinds of support in which a place can reach it; empty if any.
        call_number: The public number of the call, if known.
        call_code: The code of the call in the monitoring system, if known. In IROP it holds another
            number than the public one.
        allocations: What is known of its money, the oldest figure first.
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
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "title")
        yield from not_empty(self, "plan_kinds")
        if self.areas == ():
            yield Violation(("areas",), "empty", "must hold at least one, or be left unknown")
        yield from not_negative(self, "call_number")
        for name in ("areas", "activities", "plan_kinds", "companions", "support_kinds"):
            yield from distinct(name, getattr(self, name) or ())
