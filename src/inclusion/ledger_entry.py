"""One line of a ledger: what one project asked for, was granted and was paid."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.errors import Violation
from inclusion.identifiers import ProjectId
from inclusion.invariants import not_less_than_nothing
from inclusion.money import Money
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class LedgerEntry(Valid):
    """What one project asked for, was granted and was paid.

    Args:
        project: The project.
        coordinated: Whether it is of a place of the coordinated approach, and so may draw from the
            reserved part.
        requested: How much it asked for, if that is known on the basis of the ledger.
        from_reserved: How much it was granted out of the reserved part.
        from_rest: How much it was granted out of the rest.
        paid: How much of that was paid.
        excluded: Whether it was refused, withdrawn or lost: it asks no longer.
    """

    project: ProjectId
    coordinated: bool
    requested: Money | None
    from_reserved: Money
    from_rest: Money
    paid: Money
    excluded: bool = False

    def _violations(self) -> Iterator[Violation]:
        names = ("requested", "from_reserved", "from_rest", "paid")
        yield from not_less_than_nothing(self, *names)
        amounts = [getattr(self, name) for name in names]
        if len({money.currency for money in amounts if money is not None}) > 1:
            yield Violation((), "other-currency", "must be in one currency")
            return
        if self.paid > self.granted:
            yield Violation(("paid",), "too-much", "cannot exceed what was granted")
        if self.from_reserved.amount and not self.coordinated:
            message = "is only for places of the coordinated approach"
            yield Violation(("from_reserved",), "not-reserved-for-it", message)

    @property
    def granted(self) -> Money:
        """How much it was granted in all."""
        return self.from_reserved + self.from_rest
