"""Money within reach and out of reach, package by package and area by area.

The money of a package is within reach if some place may draw from it, open if for no place that is
granted but for some it cannot be told, and out of reach otherwise. Amounts of different bases or
currencies are never added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from inclusion.allocation import Allocation, AllocationBasis
from inclusion.answer import Outcome
from inclusion.call_kind import Reservation
from inclusion.explain.day_portfolio import Portfolio
from inclusion.funding_package import FundingPackage
from inclusion.language import Text
from inclusion.money import Currency, Money


class Reach(Enum):
    """Whether places can draw from money."""

    WITHIN = "within"
    """At least one place may."""
    OPEN = "open"
    """No place surely may; of some it cannot be told."""
    OUT = "out"
    """No place may."""

    @property
    def label(self) -> Text:
        """The name in both languages."""
        return _LABELS[self]


_LABELS = {
    Reach.WITHIN: Text(en="within reach", cs="v dosahu"),
    Reach.OPEN: Text(en="cannot be told", cs="nelze určit"),
    Reach.OUT: Text(en="out of reach", cs="mimo dosah"),
}


class MoneyRow(NamedTuple):
    """Money of a package or of an area.

    Args:
        of: The identifier of the package, or the name of the area, for example ``education``.
        reach: Whether places can draw from it.
        basis: What the amount counts.
        money: The amount: what is kept for places with an approved plan, the newest figure.
    """

    of: str
    reach: Reach
    basis: AllocationBasis
    money: Money


def money_by_package(view: Portfolio) -> tuple[MoneyRow, ...]:
    """The money of each package, a row for each basis; none where the record gives no figure.

    Of a package of which only a part is kept for plans, that part counts. If it is not known, or
    nothing is kept, there is no row.

    Args:
        view: The portfolio.
    """
    return tuple(
        MoneyRow(str(package.id), reach, basis, money)
        for package, reach in _reached(view)
        for (basis, _), money in _kept(package).items()
    )


def money_by_area(view: Portfolio) -> tuple[MoneyRow, ...]:
    """The money of each area, a row for each reach, basis and currency.

    A package counts with its whole money in each of its areas, so the areas do not add up to the
    packages.

    Args:
        view: The portfolio.
    """
    amounts: dict[tuple[str, Reach, AllocationBasis, Currency], list[Money]] = {}
    for package, reach in _reached(view):
        for area in package.areas or ():
            for (basis, currency), money in _kept(package).items():
                amounts.setdefault((area.value, reach, basis, currency), []).append(money)
    return tuple(
        MoneyRow(area, reach, basis, Money.total(found, currency))
        for (area, reach, basis, currency), found in amounts.items()
    )


def _reached(view: Portfolio) -> Iterator[tuple[FundingPackage, Reach]]:
    outcomes = view.by_package
    for package in view.packages:
        counts = outcomes[str(package.id)]
        if counts[Outcome.GRANTED]:
            yield package, Reach.WITHIN
        else:
            yield package, Reach.OPEN if counts[Outcome.UNDETERMINED] else Reach.OUT


def _kept(package: FundingPackage) -> dict[tuple[AllocationBasis, Currency], Money]:
    """The newest figure of each basis and currency, of what is kept for plans."""
    return {
        (allocation.basis, money.currency): money
        for allocation, money in _figures(package.reservation, package.allocations)
    }


def _figures(
    reservation: Reservation, allocations: Iterable[Allocation]
) -> Iterator[tuple[Allocation, Money]]:
    for allocation in allocations:
        if reservation is Reservation.WHOLE:
            yield allocation, allocation.amount
        elif reservation is Reservation.PART and allocation.reserved is not None:
            yield allocation, allocation.reserved
