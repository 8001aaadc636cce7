"""Exact percentages of money. Nothing here rounds unless the mode is named."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal, Inexact
from typing import Final

from inclusion.money import Money

HALER: Final = Decimal("0.01")
"""One haléř, in crowns: the smallest amount."""

HUNDRED: Final = Decimal(100)
"""The whole, in per cent."""

_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_EVEN, Emin=-99, Emax=99, traps=[Inexact])
"""Wide enough for every amount times every percentage; it would raise rather than round."""
_WIDE: Final = Context(prec=60, rounding=ROUND_HALF_EVEN, Emin=-99, Emax=99, traps=[])


def portion(amount: Decimal, percent: Decimal) -> Decimal:
    """A percentage of an amount, exactly.

    Args:
        amount: The amount in crowns.
        percent: The percentage.
    """
    return _EXACT.scaleb(_EXACT.multiply(amount, percent), -2)


def in_haleru(exact: Decimal, rounding: str) -> Decimal:
    """An exact amount rounded to the haléř.

    Args:
        exact: The amount in crowns.
        rounding: The mode, one of the ``ROUND_`` constants of :mod:`decimal`.
    """
    return exact.quantize(HALER, rounding=rounding, context=_WIDE)


def percentage(part: Money, whole: Money, *, places: int, rounding: str) -> Decimal:
    """What percentage of the whole a part is, for reading; amounts are never made from it.

    Args:
        part: The part.
        whole: The whole; not nothing.
        places: How many decimal places.
        rounding: The mode, one of the ``ROUND_`` constants of :mod:`decimal`.
    """
    exact = _WIDE.divide(_WIDE.multiply(part.amount, HUNDRED), whole.amount)
    return exact.quantize(Decimal(1).scaleb(-places), rounding=rounding, context=_WIDE)
