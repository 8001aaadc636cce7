"""Check a published financing table: what does not add up is reported with how much, not raised."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.co_financing.check_steps import NOTHING_COMPARED, step_of
from inclusion.co_financing.comparisons import Compared, comparisons
from inclusion.co_financing.financing_check import (
    Discrepancy,
    FinancingCheck,
    Severity,
)
from inclusion.co_financing.financing_table import FinancingTable
from inclusion.co_financing.shares import Shares
from inclusion.errors import Violation
from inclusion.invariants import not_less_than_nothing
from inclusion.money import Currency, Money
from inclusion.source import Ground
from inclusion.validity import Valid


def check_financing(
    table: FinancingTable,
    shares: Shares | None = None,
    *,
    tolerance: Money | None = None,
    grounds: tuple[Ground, ...] = (),
) -> FinancingCheck:
    """Check whether the amounts of a published table fit together, and fit the shares.

    An amount printed without haléře may be off by less than a crown, so by 0.99 crowns at most,
    whether the page rounds or cuts off. A difference within what the print explains is reported as
    a rounding, any other as an error. Real tables need both: one of Chomutov misses its total by
    0.34 crowns, one of Varnsdorf by 333 207.

    Args:
        table: The amounts as published.
        shares: The shares in per cent that they should follow, if known. They are applied to the
            eligible costs or, where these are not given, to the total.
        tolerance: How far two amounts may lie apart for a rounding, in crowns; ``None`` takes it
            from how the amounts are printed.
        grounds: What the shares rest on.

    Returns:
        Every comparison that the figures allow, and every discrepancy.

    Raises:
        InvalidValueError: An argument is of another type, or the tolerance is less than nothing or
            not in crowns. Whatever the table says raises nothing.
    """
    _Check(table=table, shares=shares, tolerance=tolerance)
    found = list(comparisons(table, shares))
    judged = [(one, _discrepancy(one, tolerance)) for one in found]
    return FinancingCheck(
        table=table,
        shares=shares,
        compared=tuple(one.comparison for one in found),
        discrepancies=tuple(each for _, each in judged if each is not None),
        steps=tuple(each.reason if each else step_of(one) for one, each in judged)
        or (NOTHING_COMPARED,),
        grounds=(*table.grounds, *grounds),
    )


@attrs.frozen(kw_only=True)
class _Check(Valid):
    """What is to be checked; it cannot exist unless it can be."""

    table: FinancingTable
    shares: Shares | None
    tolerance: Money | None

    def _violations(self) -> Iterator[Violation]:
        yield from not_less_than_nothing(self, "tolerance")
        if self.tolerance is not None and self.tolerance.currency is not Currency.CZK:
            yield Violation(("tolerance",), "other-currency", "must be in crowns")


def _discrepancy(compared: Compared, tolerance: Money | None) -> Discrepancy | None:
    if compared.published == compared.expected:
        return None
    allowed = compared.slack if tolerance is None else tolerance
    distance = compared.published - compared.expected
    severity = Severity.ROUNDING if max(distance, -distance) <= allowed else Severity.ERROR
    return Discrepancy(
        comparison=compared.comparison,
        severity=severity,
        published=compared.published,
        expected=compared.expected,
        tolerance=allowed,
        reason=step_of(compared, severity),
    )
