"""A financing table as somebody published it, right or wrong."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import attrs

from inclusion.errors import Violation
from inclusion.invariants import not_less_than_nothing
from inclusion.money import Currency, Money
from inclusion.source import Ground
from inclusion.validity import Valid

_LIMIT: Final = Decimal(10**14)
"""Below it every sum of the amounts of a table is an amount itself."""


@attrs.frozen(kw_only=True)
class FinancingTable(Valid):
    """The amounts of a project as a page prints them; each may be missing.

    Nothing is asked of how they fit together: that is what :func:`inclusion.check_financing` says.

    Args:
        total: All costs, in crowns.
        eligible: The eligible costs. Where both these and the total are given, the difference is
            taken for ineligible costs.
        eu: The part of the European Union.
        state: The part of the state budget.
        grant: The EU and the state budget together.
        own: What the beneficiary pays, with the ineligible costs if the total holds any.
        grounds: Where the table was read.

    Raises:
        InvalidValueError: There is no amount, or one is less than nothing, not in crowns, or 10**14
            and more.
    """

    total: Money | None = None
    eligible: Money | None = None
    eu: Money | None = None
    state: Money | None = None
    grant: Money | None = None
    own: Money | None = None
    grounds: tuple[Ground, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        names = ("total", "eligible", "eu", "state", "grant", "own")
        known = {name: getattr(self, name) for name in names if getattr(self, name) is not None}
        if not known:
            yield Violation((), "empty", "must hold at least one amount")
        for name, money in known.items():
            if money.currency is not Currency.CZK:
                yield Violation((name,), "other-currency", "must be in crowns")
            if money.amount >= _LIMIT:
                yield Violation((name,), "too-large", "must be less than 10**14")
        yield from not_less_than_nothing(self, *known)
