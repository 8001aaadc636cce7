"""The allocation of a package (*alokace*): its money as one source gives it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.invariants import not_less_than_nothing
from inclusion.language import Text
from inclusion.money import Money
from inclusion.source import Citation
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

    @property
    def label(self) -> Text:
        """What is counted, in both languages."""
        return _BASIS_LABELS[self]


_BASIS_LABELS = {
    AllocationBasis.TOTAL: Text(en="total eligible costs", cs="celkové způsobilé výdaje"),
    AllocationBasis.EU: Text(en="share of the European Union", cs="podíl Evropské unie"),
    AllocationBasis.EU_AND_STATE: Text(
        en="shares of the European Union and of the state budget",
        cs="podíl Evropské unie a státního rozpočtu",
    ),
    AllocationBasis.NOT_STATED: Text(en="basis not stated", cs="základ neuveden"),
}


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
