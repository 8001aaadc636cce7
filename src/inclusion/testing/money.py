"""Hypothesis strategies for exact amounts of money."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.money import Currency, Money

_LEAST: Final = Decimal("-999999999999999.99")
_GREATEST: Final = Decimal("999999999999999.99")


def amounts(
    *,
    currency: Currency = Currency.CZK,
    min_value: Decimal = _LEAST,
    max_value: Decimal = _GREATEST,
) -> SearchStrategy[Money]:
    """Amounts of one currency, shrinking to zero or the bound that is nearest to it.

    Args:
        currency: The currency of all of them.
        min_value: The least amount, two places at most.
        max_value: The greatest amount, two places at most.

    Raises:
        InvalidValueError: A bound is no amount.
    """
    least, greatest = (_cents(Money(bound, currency)) for bound in (min_value, max_value))
    return st.integers(least, greatest).map(lambda cents: Money(_from_cents(cents), currency))


def currencies() -> SearchStrategy[Currency]:
    """Any currency."""
    return st.sampled_from(Currency)


def _cents(money: Money) -> int:
    """The amount in hundredths, read off its text, so that no context can round it."""
    return int(str(money.amount).replace(".", ""))


def _from_cents(cents: int) -> Decimal:
    return Decimal(f"{cents}e-2")
