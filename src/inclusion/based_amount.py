"""An amount of money together with what it counts: amounts of different bases never add up."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import add

import attrs

from inclusion.allocation import AllocationBasis
from inclusion.errors import BasisMismatchError
from inclusion.money import Money
from inclusion.validity import Valid


@attrs.frozen
class BasedAmount(Valid):
    """An amount on a basis, for example 600 million of the share of the European Union only.

    Two amounts whose basis is not stated do not add up either: they may count different things.

    Args:
        money: The amount.
        basis: What it counts.
    """

    money: Money
    basis: AllocationBasis

    @classmethod
    def total(cls, amounts: Iterable[BasedAmount]) -> BasedAmount:
        """The sum of amounts of one basis.

        Args:
            amounts: The amounts, at least one.

        Raises:
            BasisMismatchError: Two amounts differ in basis, or the basis is not stated.
            CurrencyMismatchError: Two amounts differ in currency.
            TypeError: There is no amount, so there is no basis of the sum.
        """
        return reduce(add, amounts)

    def __add__(self, other: BasedAmount) -> BasedAmount:
        self.demand_same_basis(other.basis)
        return BasedAmount(self.money + other.money, self.basis)

    def __sub__(self, other: BasedAmount) -> BasedAmount:
        self.demand_same_basis(other.basis)
        return BasedAmount(self.money - other.money, self.basis)

    def demand_same_basis(self, basis: AllocationBasis) -> None:
        """Refuse another basis, and one that is not stated.

        Args:
            basis: The other basis.

        Raises:
            BasisMismatchError: It differs, or is not stated.
        """
        if self.basis is not basis or basis is AllocationBasis.NOT_STATED:
            raise BasisMismatchError(self.basis.value, basis.value)
