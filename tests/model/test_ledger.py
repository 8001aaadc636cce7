"""The ledger of a package: worked figures, what it refuses, and that it is never overdrawn."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from inclusion import (
    Allocation,
    AllocationBasis,
    BasedAmount,
    BasisMismatchError,
    CurrencyMismatchError,
    InvalidValueError,
    Ledger,
    LedgerEntry,
    Money,
    OverdrawnError,
    ProjectId,
    UnknownReferenceError,
)

TOTAL, EU = AllocationBasis.TOTAL, AllocationBasis.EU
BOTH, NOT_STATED = AllocationBasis.EU_AND_STATE, AllocationBasis.NOT_STATED
TOWN, CHURCH, SCHOOL = map(ProjectId, ("town", "church", "school"))
MILLION = 1_000_000


def amount(crowns: int, basis: AllocationBasis = TOTAL) -> BasedAmount:
    """So many crowns on a basis."""
    return BasedAmount(Money.czk(crowns), basis)


def ledger(allocation: int, reserved: int = 0, basis: AllocationBasis = TOTAL) -> Ledger:
    """A ledger of so many crowns."""
    return Ledger.of(
        Allocation(amount=Money.czk(allocation), basis=basis, reserved=Money.czk(reserved))
    )


def test_balance_of_op_vvv_39() -> None:
    """Of 450 million 252 million were supported, so 198 million were left (S59)."""
    book = ledger(450 * MILLION).request(TOWN, amount(276 * MILLION), coordinated=True)
    book = book.grant(TOWN, amount(252 * MILLION))
    assert book.left == Money.czk(198 * MILLION)
    assert (book.requested, book.granted) == (Money.czk(276 * MILLION), Money.czk(252 * MILLION))
    assert book.excess_demand == Money.czk(0)


def test_balance_of_op_vvv_75() -> None:
    """Of 894 million filed 158 million were excluded, and 736 million supported: all (S62)."""
    book = ledger(736 * MILLION)
    book = book.request(TOWN, amount(736 * MILLION), coordinated=True)
    book = book.request(CHURCH, amount(158 * MILLION), coordinated=False).exclude(CHURCH)
    book = book.grant(TOWN, amount(736 * MILLION))
    assert book.requested == Money.czk(894 * MILLION)
    assert book.excluded == Money.czk(158 * MILLION)
    assert book.granted == Money.czk((894 - 158) * MILLION)
    assert book.left == Money.czk(0)


def test_reserved_part_of_irop_39() -> None:
    """Of 329 411 765 crowns 174 073 000 are reserved, the rest is 155 338 765 (S66b)."""
    book = ledger(329_411_765, 174_073_000, BOTH)
    assert book.left_rest == book.left_for(coordinated=False) == Money.czk(155_338_765)
    assert book.left_reserved == Money.czk(174_073_000)
    assert book.left_for(coordinated=True) == Money.czk(329_411_765)


def test_place_of_the_approach_draws_from_the_reserved_part_first() -> None:
    """A project of the approach takes the reserved part, then the rest; others only the rest."""
    book = ledger(100, 60).request(TOWN, amount(70), coordinated=True)
    book = book.request(CHURCH, amount(40), coordinated=False)
    first = book.grant(TOWN, amount(50)).grant(TOWN, amount(20))
    entry = first.entry(TOWN)
    assert (entry.from_reserved, entry.from_rest) == (Money.czk(60), Money.czk(10))
    assert first.left_rest == Money.czk(30)
    with pytest.raises(OverdrawnError) as caught:
        first.grant(CHURCH, amount(31))
    assert (caught.value.asked, caught.value.left) == (Decimal("31.00"), Decimal("30.00"))
    assert str(caught.value) == "the package has 30.00 CZK left, so 31.00 CZK cannot be taken"
    assert pickle.loads(pickle.dumps(caught.value)).left == caught.value.left  # noqa: S301 - ours
    other = book.grant(CHURCH, amount(40))
    assert other.left == other.left_reserved == Money.czk(60)


def test_irop_79_and_80_add_up() -> None:
    """600 and 1,400 million of the share of the EU are 2,000 million (S67, S69)."""
    calls = (amount(600 * MILLION, EU), amount(1_400 * MILLION, EU))
    assert BasedAmount.total(calls) == amount(2_000 * MILLION, EU)
    assert BasedAmount.total(calls) - calls[0] == calls[1]


@pytest.mark.parametrize(("one", "other"), [(EU, BOTH), (TOTAL, EU), (NOT_STATED, NOT_STATED)])
def test_different_bases_never_add_up(one: AllocationBasis, other: AllocationBasis) -> None:
    """Amounts of two bases, or of one that is not stated, are neither added nor subtracted."""
    for operation in (BasedAmount.__add__, BasedAmount.__sub__):
        with pytest.raises(BasisMismatchError, match="do not add up") as caught:
            operation(amount(1, one), amount(1, other))
        assert (caught.value.left, caught.value.right) == (one.value, other.value)
        assert pickle.loads(pickle.dumps(caught.value)).right == other.value  # noqa: S301 - ours


def test_ledger_refuses_another_basis_everywhere() -> None:
    """Asking, granting and paying take amounts of the basis of the ledger only."""
    book = ledger(10).request(TOWN, amount(5), coordinated=True).grant(TOWN, amount(5))
    with pytest.raises(BasisMismatchError):
        book.request(CHURCH, amount(1, EU), coordinated=True)
    for refused in (book.grant, book.pay):
        with pytest.raises(BasisMismatchError):
            refused(TOWN, amount(1, EU))
    with pytest.raises(InvalidValueError, match="must be stated"):
        ledger(10, basis=NOT_STATED)


def test_revoked_award_frees_what_was_not_paid() -> None:
    """An award that is taken back frees what was not paid; the project can draw no more."""
    book = ledger(100, 30).request(TOWN, amount(80), coordinated=True)
    book = book.grant(TOWN, amount(80)).pay(TOWN, amount(40)).exclude(TOWN)
    assert (book.granted, book.paid, book.left) == (Money.czk(40), Money.czk(40), Money.czk(60))
    assert (book.left_reserved, book.left_rest) == (Money.czk(0), Money.czk(60))
    for refused in (book.grant, book.pay):
        with pytest.raises(UnknownReferenceError):
            refused(TOWN, amount(0))


def test_payments_stay_within_the_grant() -> None:
    """No more is paid than granted; what was not granted cannot be paid."""
    book = ledger(100).request(TOWN, amount(80), coordinated=False).grant(TOWN, amount(50))
    assert book.pay(TOWN, amount(50)).paid == Money.czk(50)
    with pytest.raises(OverdrawnError, match=r"the grant has 50\.00 CZK left"):
        book.pay(TOWN, amount(51))
    with pytest.raises(UnknownReferenceError, match="school"):
        book.pay(SCHOOL, amount(1))


def test_nothing_is_granted_below_nothing() -> None:
    """Amounts less than nothing would create money, so they are refused."""
    book = ledger(100).request(TOWN, amount(80), coordinated=False)
    for refused in (book.grant, book.pay):
        with pytest.raises(InvalidValueError):
            refused(TOWN, amount(-1))
    with pytest.raises(InvalidValueError):
        book.request(CHURCH, amount(-1), coordinated=False)
    with pytest.raises(InvalidValueError):
        book.request(TOWN, amount(1), coordinated=False)
    with pytest.raises(CurrencyMismatchError):
        book.grant(TOWN, BasedAmount(Money.eur(1), TOTAL))
    with pytest.raises(InvalidValueError, match="one currency"):
        book.request(CHURCH, BasedAmount(Money.eur(0), TOTAL), coordinated=False)


@pytest.mark.parametrize(
    "change",
    [
        {"reserved": Money.czk(101)},
        {"reserved": Money.eur(1)},
        {"allocation": Money.czk(-1), "reserved": Money.czk(0)},
        {"allocation": Money.czk(40)},
        {"reserved": Money.czk(60)},
        {"basis": NOT_STATED},
        {"allocation": Money.eur(100), "reserved": Money.eur(0)},
    ],
)
def test_ledger_cannot_be_made_overdrawn(change: dict[str, Any]) -> None:
    """Not even by hand: a ledger whose parts do not cover what is granted is refused."""
    book = ledger(100).request(TOWN, amount(80), coordinated=False).grant(TOWN, amount(50))
    with pytest.raises(InvalidValueError):
        attrs.evolve(book, **change)


@pytest.mark.parametrize(
    "change",
    [
        {"paid": Money.czk(6)},
        {"coordinated": False},
        {"paid": Money.eur(0)},
        {"from_rest": Money.czk(-1)},
    ],
)
def test_entry_holds_together(change: dict[str, Any]) -> None:
    """No more paid than granted, nothing reserved for others, one currency, nothing negative."""
    nothing = Money.czk(0)
    entry = LedgerEntry(
        project=TOWN,
        coordinated=True,
        requested=nothing,
        from_reserved=Money.czk(5),
        from_rest=nothing,
        paid=nothing,
    )
    with pytest.raises(InvalidValueError):
        attrs.evolve(entry, **change)


def test_demand_beyond_the_allocation_shows() -> None:
    """IROP 80: 2.8 billion asked of 1.4 billion is 1.4 billion too much (S69)."""
    book = ledger(1_400 * MILLION, basis=EU)
    book = book.request(TOWN, amount(2_800 * MILLION, EU), coordinated=True)
    assert book.excess_demand == Money.czk(1_400 * MILLION)
    assert book.exclude(TOWN).excess_demand == Money.czk(0)


class Naive(NamedTuple):
    """The same in plain numbers, kept by the machine."""

    coordinated: bool
    granted: int
    paid: int
    excluded: bool


NAMES = st.sampled_from([ProjectId(f"p{n}") for n in range(5)])
CROWNS = st.integers(0, 70)


class NeverOverdrawn(RuleBasedStateMachine):
    """Any sequence of requests, awards, payments and revocations against plain sums.

    The naive model keeps no parts: what others hold must fit the rest, and all must fit the whole.
    """

    def __init__(self) -> None:
        """Open a ledger of 100 crowns, 40 of them reserved."""
        super().__init__()
        self.ledger = ledger(100, 40)
        self.naive: dict[ProjectId, Naive] = {}

    def _held(self, *, all_of_them: bool) -> int:
        return sum(e.granted for e in self.naive.values() if all_of_them or not e.coordinated)

    @rule(project=NAMES, crowns=CROWNS, coordinated=st.booleans())
    def request(self, project: ProjectId, crowns: int, coordinated: bool) -> None:
        """Ask once; a second time is refused."""
        if project in self.naive:
            with pytest.raises(InvalidValueError):
                self.ledger.request(project, amount(crowns), coordinated=coordinated)
            return
        self.ledger = self.ledger.request(project, amount(crowns), coordinated=coordinated)
        self.naive[project] = Naive(coordinated, 0, 0, excluded=False)

    @precondition(lambda self: self.naive)
    @rule(data=st.data(), crowns=CROWNS)
    def grant(self, data: st.DataObject, crowns: int) -> None:
        """Grant what fits; refuse what does not, and say what is left."""
        project = data.draw(st.sampled_from(sorted(self.naive)))
        entry = self.naive[project]
        if entry.excluded:
            with pytest.raises(UnknownReferenceError):
                self.ledger.grant(project, amount(crowns))
            return
        left = int(self.ledger.left_for(coordinated=entry.coordinated).amount)
        if crowns > left:
            with pytest.raises(OverdrawnError) as caught:
                self.ledger.grant(project, amount(crowns))
            assert int(caught.value.left) == left
            return
        self.ledger = self.ledger.grant(project, amount(crowns))
        self.naive[project] = entry._replace(granted=entry.granted + crowns)

    @precondition(lambda self: self.naive)
    @rule(data=st.data(), crowns=CROWNS)
    def pay(self, data: st.DataObject, crowns: int) -> None:
        """Pay what is granted and not yet paid."""
        project = data.draw(st.sampled_from(sorted(self.naive)))
        entry = self.naive[project]
        if not entry.excluded and crowns <= entry.granted - entry.paid:
            self.ledger = self.ledger.pay(project, amount(crowns))
            self.naive[project] = entry._replace(paid=entry.paid + crowns)
        else:
            with pytest.raises((OverdrawnError, UnknownReferenceError)):
                self.ledger.pay(project, amount(crowns))

    @precondition(lambda self: self.naive)
    @rule(data=st.data())
    def exclude(self, data: st.DataObject) -> None:
        """Take an award back: what was paid stays."""
        project = data.draw(st.sampled_from(sorted(self.naive)))
        self.ledger = self.ledger.exclude(project)
        entry = self.naive[project]
        self.naive[project] = entry._replace(granted=entry.paid, excluded=True)

    @invariant()
    def agrees(self) -> None:
        """The sums agree, and neither the whole nor the rest is overdrawn."""
        granted = self._held(all_of_them=True)
        assert self.ledger.granted == Money.czk(granted)
        assert self.ledger.paid == Money.czk(sum(e.paid for e in self.naive.values()))
        assert self.ledger.left == Money.czk(100 - granted)
        assert granted <= 100
        assert self._held(all_of_them=False) <= 60
        assert self.ledger.left == self.ledger.left_reserved + self.ledger.left_rest
        assert min(self.ledger.left_reserved.amount, self.ledger.left_rest.amount) >= 0


NeverOverdrawn.TestCase.settings = settings(max_examples=40, stateful_step_count=25)
TestNeverOverdrawn = NeverOverdrawn.TestCase
