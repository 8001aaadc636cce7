"""The ledger of a package: reserved, requested, granted, paid and left, never overdrawn.

All amounts of a ledger have the basis of its allocation. A part may be reserved for the places of
the coordinated approach: their projects draw from it first, all others only from the rest (E43).
Money that was paid is gone: when an award is taken back, only what was not yet paid is free again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from inclusion.allocation import Allocation, AllocationBasis
from inclusion.based_amount import BasedAmount
from inclusion.errors import (
    BasisMismatchError,
    InvalidValueError,
    OverdrawnError,
    UnknownReferenceError,
    Violation,
)
from inclusion.identifiers import ProjectId
from inclusion.invariants import distinct, not_less_than_nothing
from inclusion.ledger_entry import LedgerEntry
from inclusion.money import Money
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Ledger(Valid):
    """The money of one package and where it went; each operation gives a new ledger.

    Args:
        basis: What all its amounts count; it is stated.
        allocation: The whole allocation.
        reserved: The part kept for places of the coordinated approach; nothing if there is none.
        entries: One entry for each project that asked.

    Raises:
        InvalidValueError: It would be overdrawn, an amount is less than nothing, a project stands
            there twice, or the basis is not stated.
    """

    basis: AllocationBasis
    allocation: Money
    reserved: Money
    entries: tuple[LedgerEntry, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_less_than_nothing(self, "allocation", "reserved")
        yield from distinct("entries", (entry.project for entry in self.entries))
        if self.basis is AllocationBasis.NOT_STATED:
            yield Violation(("basis",), "not-stated", "must be stated: nothing adds up without it")
        currencies = {money.currency for money in (self.reserved, *self._amounts())}
        if currencies != {self.allocation.currency}:
            yield Violation((), "other-currency", "must be in the currency of the allocation")
        elif self.reserved > self.allocation:
            yield Violation(("reserved",), "too-much", "cannot exceed the allocation")
        elif self.left_reserved.amount < 0 or self.left_rest.amount < 0:
            yield Violation(("entries",), "overdrawn", "cannot be granted more than there is")

    def _amounts(self) -> Iterator[Money]:
        return (entry.paid for entry in self.entries)

    @classmethod
    def of(cls, allocation: Allocation) -> Ledger:
        """The ledger of an allocation of which nobody has asked for anything yet.

        Args:
            allocation: The allocation.

        Raises:
            InvalidValueError: The basis of the allocation is not stated.
        """
        reserved = allocation.reserved or allocation.amount - allocation.amount
        return cls(basis=allocation.basis, allocation=allocation.amount, reserved=reserved)

    @property
    def nothing(self) -> Money:
        """No money, in the currency of the ledger."""
        return self.allocation - self.allocation

    @property
    def requested(self) -> Money | None:
        """All that was ever asked for, by projects since excluded too; ``None`` if not known."""
        return self._asked(self.entries)

    @property
    def excluded(self) -> Money | None:
        """What projects that were refused, withdrawn or lost asked for; ``None`` if not known."""
        return self._asked(entry for entry in self.entries if entry.excluded)

    @property
    def granted(self) -> Money:
        """All that is granted."""
        return self._sum(entry.granted for entry in self.entries)

    @property
    def paid(self) -> Money:
        """All that was paid."""
        return self._sum(entry.paid for entry in self.entries)

    @property
    def left(self) -> Money:
        """The allocation without what is granted; never less than nothing."""
        return self.allocation - self.granted

    @property
    def left_reserved(self) -> Money:
        """What is left of the reserved part."""
        return self.reserved - self._sum(entry.from_reserved for entry in self.entries)

    @property
    def left_rest(self) -> Money:
        """What is left of the part that is for everybody."""
        rest = self.allocation - self.reserved
        return rest - self._sum(entry.from_rest for entry in self.entries)

    def left_for(self, *, coordinated: bool) -> Money:
        """How much one more project could be granted.

        Args:
            coordinated: Whether it is of a place of the coordinated approach.
        """
        return self.left if coordinated else self.left_rest

    @property
    def excess_demand(self) -> Money | None:
        """By how much the projects that still ask exceed the allocation; nothing if they fit.

        ``None`` if it is not known how much they ask for.
        """
        asking = self._asked(entry for entry in self.entries if not entry.excluded)
        return None if asking is None else max(asking - self.allocation, self.nothing)

    def entry(self, project: ProjectId) -> LedgerEntry:
        """The entry of a project.

        Args:
            project: The project.

        Raises:
            UnknownReferenceError: The project has asked for nothing here.
        """
        for entry in self.entries:
            if entry.project == project:
                return entry
        raise UnknownReferenceError("entry of the ledger for project", str(project), ())

    def request(
        self, project: ProjectId, amount: BasedAmount | None, *, coordinated: bool
    ) -> Ledger:
        """The ledger after a project asked; asking may exceed what is left.

        Args:
            project: The project, which has not asked yet.
            amount: How much it asks for; ``None`` if that is not known.
            coordinated: Whether it is of a place of the coordinated approach.

        Raises:
            BasisMismatchError: The amount has another basis.
            InvalidValueError: The project has asked already, or the amount is less than nothing.
        """
        entry = LedgerEntry(
            project=project,
            coordinated=coordinated,
            requested=None if amount is None else self._on_basis(amount),
            from_reserved=self.nothing,
            from_rest=self.nothing,
            paid=self.nothing,
        )
        return attrs.evolve(self, entries=(*self.entries, entry))

    def exclude(self, project: ProjectId) -> Ledger:
        """The ledger after a project was refused, withdrawn or lost, or its award revoked.

        What was granted and not yet paid is free again; what was paid stays granted.

        Args:
            project: The project.

        Raises:
            UnknownReferenceError: The project has asked for nothing here.
        """
        entry = self.entry(project)
        kept = min(entry.paid, entry.from_reserved)
        return self._with(
            attrs.evolve(entry, from_reserved=kept, from_rest=entry.paid - kept, excluded=True)
        )

    def grant(self, project: ProjectId, amount: BasedAmount) -> Ledger:
        """The ledger after a grant, from the reserved part first where the project may.

        Args:
            project: The project; it has asked, and is not excluded.
            amount: How much is granted on top of what it has already.

        Raises:
            BasisMismatchError: The amount has another basis.
            OverdrawnError: Not so much is left for it; the error says how much is.
            UnknownReferenceError: The project has asked for nothing here, or asks no longer.
            InvalidValueError: The amount is less than nothing.
        """
        entry, money = self._asking(project), self._at_least_nothing(amount)
        left = self.left_for(coordinated=entry.coordinated)
        _demand_covered("the package", money, left)
        reserved = min(money, self.left_reserved) if entry.coordinated else self.nothing
        return self._with(
            attrs.evolve(
                entry,
                from_reserved=entry.from_reserved + reserved,
                from_rest=entry.from_rest + (money - reserved),
            )
        )

    def pay(self, project: ProjectId, amount: BasedAmount) -> Ledger:
        """The ledger after a payment.

        Args:
            project: The project; it has a grant.
            amount: How much is paid on top of what was paid already.

        Raises:
            BasisMismatchError: The amount has another basis.
            OverdrawnError: Not so much of its grant is left; the error says how much is.
            UnknownReferenceError: The project has asked for nothing here, or asks no longer.
            InvalidValueError: The amount is less than nothing.
        """
        entry, money = self._asking(project), self._at_least_nothing(amount)
        _demand_covered("the grant", money, entry.granted - entry.paid)
        return self._with(attrs.evolve(entry, paid=entry.paid + money))

    def _asking(self, project: ProjectId) -> LedgerEntry:
        entry = self.entry(project)
        if entry.excluded:
            raise UnknownReferenceError("entry of the ledger in which asks", str(project), ())
        return entry

    def _on_basis(self, amount: BasedAmount) -> Money:
        if amount.basis is not self.basis:
            raise BasisMismatchError(self.basis.value, amount.basis.value)
        return amount.money

    def _at_least_nothing(self, amount: BasedAmount) -> Money:
        money = self._on_basis(amount)
        if money < self.nothing:
            violation = Violation(("amount",), "negative", "cannot be less than nothing")
            raise InvalidValueError("Ledger", (violation,))
        return money

    def _with(self, changed: LedgerEntry) -> Ledger:
        entries = (changed if e.project == changed.project else e for e in self.entries)
        return attrs.evolve(self, entries=tuple(entries))

    def _asked(self, entries: Iterable[LedgerEntry]) -> Money | None:
        known = [entry.requested for entry in entries]
        amounts = [money for money in known if money is not None]
        return self._sum(iter(amounts)) if len(amounts) == len(known) else None

    def _sum(self, amounts: Iterator[Money]) -> Money:
        return Money.total(amounts, self.allocation.currency)


def _demand_covered(account: str, asked: Money, left: Money) -> None:
    if asked > left:
        raise OverdrawnError(account, asked.amount, left.amount, left.currency.value)
