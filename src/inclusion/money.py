"""Exact amounts of money: two decimal places, the currency said, never a float, never rounded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_EVEN, Context, Decimal
from enum import Enum
from functools import total_ordering
from typing import Final, Self

import attrs

from inclusion.errors import CurrencyMismatchError, InvalidValueError, Violation
from inclusion.validity import Valid


class Currency(Enum):
    """A currency of the programme, by its code of ISO 4217; both have two decimal places."""

    CZK = "CZK"
    EUR = "EUR"


LIMIT: Final = Decimal(10**15)
"""Amounts must be nearer to zero than this."""

_CENT: Final = Decimal("0.01")
_EXACT: Final = Context(prec=40, rounding=ROUND_HALF_EVEN, Emin=-99, Emax=99, clamp=0, traps=[])
"""Wide enough for every sum, so it never rounds; the context set by the caller is not used."""
_PLAIN: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]{2})?")
_CANONICAL: Final = re.compile(r"(?!-0\.00)-?(?:0|[1-9][0-9]{0,14})\.[0-9]{2} (?:CZK|EUR)")


@total_ordering
@attrs.frozen
class Money(Valid):
    """An exact amount in one currency.

    Amounts of one currency add, subtract and compare; of two currencies they do not, though they
    may be asked whether they are equal. Nothing is rounded: what needs a third place is refused.

    Args:
        amount: The amount, at most two places (more are taken only if they are zeros), nearer to
            zero than 10**15. It is kept with exactly two.
        currency: The currency.

    Raises:
        InvalidValueError: The amount is no ``Decimal``, not finite, too large or too precise.
    """

    amount: Decimal
    currency: Currency

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        object.__setattr__(self, "amount", _EXACT.plus(_EXACT.quantize(self.amount, _CENT)))

    def _violations(self) -> Iterator[Violation]:
        if not self.amount.is_finite():
            yield Violation(("amount",), "not-finite", "must be a number")
        elif self.amount.copy_abs() >= LIMIT:
            yield Violation(("amount",), "too-large", "must be nearer to zero than 10**15")
        elif _EXACT.quantize(self.amount, _CENT) != self.amount:
            yield Violation(
                ("amount",),
                "too-precise",
                f"must have at most two places, but is {self.amount!s:.60}",
            )

    @classmethod
    def czk(cls, amount: str | int | Decimal) -> Self:
        """An amount in Czech crowns.

        Args:
            amount: Whole crowns as a number or text (``"1234"``), or a text with two places
                (``"1234.50"``), or a ``Decimal``; never a float.

        Raises:
            InvalidValueError: The amount is none of these, or no amount at all.
        """
        return cls(_decimal(amount), Currency.CZK)

    @classmethod
    def eur(cls, amount: str | int | Decimal) -> Self:
        """An amount in euros, given as for crowns.

        Args:
            amount: Whole euros, or a text with two places, or a ``Decimal``; never a float.

        Raises:
            InvalidValueError: The amount is none of these, or no amount at all.
        """
        return cls(_decimal(amount), Currency.EUR)

    @classmethod
    def total(cls, amounts: Iterable[Money], currency: Currency) -> Self:
        """The exact sum of amounts of one currency; nothing sums to zero.

        Args:
            amounts: The amounts, in any order.
            currency: The currency of all of them.

        Raises:
            CurrencyMismatchError: An amount has another currency.
            InvalidValueError: The sum is too large.
        """
        sum_so_far = Decimal(0)
        for money in amounts:
            if money.currency is not currency:
                raise CurrencyMismatchError(currency.value, money.currency.value)
            sum_so_far = _EXACT.add(sum_so_far, money.amount)
        return cls(sum_so_far, currency)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the canonical text, for example ``1234.50 CZK``.

        Args:
            text: The amount with two places, one space, the code of the currency.

        Raises:
            InvalidValueError: The text is none, with the code ``not-an-amount``.
        """
        reason = cls.why_not(text)
        if reason is not None:
            raise InvalidValueError(cls.__name__, (_not_an_amount(reason),))
        amount, currency = text.split(" ")
        return cls(Decimal(amount), Currency(currency))

    @classmethod
    def why_not(cls, text: object) -> str | None:
        """Say why something is not the canonical text of an amount.

        Args:
            text: Anything at all.

        Returns:
            What is wrong and what would be right, without the text itself, or ``None``.
        """
        if type(text) is not str:
            return f"must be a plain str, not {type(text).__name__}"
        if _CANONICAL.fullmatch(text):
            return None
        return (
            "must be an amount nearer to zero than 10**15 with two places and no leading zeros, "
            "one space, and CZK or EUR: 1234.50 CZK"
        )

    def __str__(self) -> str:
        return f"{self.amount} {self.currency.value}"

    def __neg__(self) -> Money:
        return Money(_EXACT.minus(self.amount), self.currency)

    def __add__(self, other: Money) -> Money:
        theirs = self._amount_of(other)
        if theirs is None:
            return NotImplemented
        return Money(_EXACT.add(self.amount, theirs), self.currency)

    def __sub__(self, other: Money) -> Money:
        theirs = self._amount_of(other)
        if theirs is None:
            return NotImplemented
        return Money(_EXACT.subtract(self.amount, theirs), self.currency)

    def __lt__(self, other: Money) -> bool:
        theirs = self._amount_of(other)
        return NotImplemented if theirs is None else self.amount < theirs

    def _amount_of(self, other: object) -> Decimal | None:
        """The other amount if it is money of this currency; ``None`` if it is no money."""
        if not isinstance(other, Money):
            return None
        if other.currency is not self.currency:
            raise CurrencyMismatchError(self.currency.value, other.currency.value)
        return other.amount


def _decimal(amount: str | int | Decimal) -> Decimal:
    """The number, from exactly the three kinds that are allowed."""
    if type(amount) is Decimal:
        return amount
    if type(amount) is int:
        return Decimal(amount)
    if type(amount) is str and _PLAIN.fullmatch(amount):
        return Decimal(amount)
    reason = (
        "must be a whole number, a Decimal, or a text such as 1234 or 1234.50, "
        f"not {type(amount).__name__} {amount!r:.60}"
    )
    raise InvalidValueError("Money", (_not_an_amount(reason, "amount"),))


def _not_an_amount(reason: str, *path: str) -> Violation:
    return Violation(path, "not-an-amount", reason)
