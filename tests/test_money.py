"""Exact amounts of money."""

from __future__ import annotations

import copy
import pickle
from decimal import ROUND_DOWN, Decimal, localcontext
from fractions import Fraction

import attrs
import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from inclusion.errors import CurrencyMismatchError, InvalidValueError
from inclusion.money import LIMIT, Currency, Money
from inclusion.testing.money import amounts, currencies

HALF = Decimal("100000000000000.00")


class OwnDecimal(Decimal):
    """A subclass that must not leak into amounts."""


def small_amounts() -> st.SearchStrategy[Money]:
    """Amounts of which several may be added without reaching the limit."""
    return amounts(min_value=-HALF, max_value=HALF)


@given(st.data(), currencies())
def test_amount_is_given_back_exactly(data: st.DataObject, currency: Currency) -> None:
    """Every amount survives being written and read, pickled and copied."""
    money = data.draw(amounts(currency=currency))
    assert Money.parse(str(money)) == money
    assert pickle.loads(pickle.dumps(money)) == money  # noqa: S301 - our own bytes
    assert copy.deepcopy(money) == money


@given(small_amounts(), small_amounts())
def test_arithmetic_is_exact(one: Money, other: Money) -> None:
    """Sums, differences and negations are those of fractions."""
    left, right = Fraction(one.amount), Fraction(other.amount)
    assert Fraction((one + other).amount) == left + right
    assert Fraction((one - other).amount) == left - right
    assert Fraction((-one).amount) == -left


@given(small_amounts(), small_amounts())
def test_context_of_the_caller_changes_nothing(one: Money, other: Money) -> None:
    """Amounts are exact whatever precision and rounding the caller has set."""
    with localcontext() as narrow:
        narrow.prec, narrow.rounding = 3, ROUND_DOWN
        again = Money.parse(str(one))
        results = again + other, again - other, -again, Money.total([again, other], Currency.CZK)
    assert results == (one + other, one - other, -one, one + other)


@given(small_amounts(), small_amounts())
def test_nothing_is_gained_or_lost(one: Money, other: Money) -> None:
    """What is added can be taken away again, in any order."""
    assert one + other - other == one
    assert one + other == other + one
    assert one - other == -(other - one)


@given(st.lists(amounts(min_value=Decimal(-1000), max_value=Decimal(1000)), max_size=8), st.data())
def test_total_does_not_depend_on_order(parts: list[Money], data: st.DataObject) -> None:
    """The total of parts is the sum of the fractions, in whatever order they come."""
    total = Money.total(data.draw(st.permutations(parts)), Currency.CZK)
    assert Fraction(total.amount) == sum(Fraction(part.amount) for part in parts)


@given(small_amounts(), small_amounts())
def test_order_is_the_order_of_the_amounts(one: Money, other: Money) -> None:
    """Amounts of one currency compare as their numbers do."""
    assert (one < other) == (one.amount < other.amount)
    assert (one <= other) == (one.amount <= other.amount)
    assert (one > other) == (one.amount > other.amount)
    assert (one >= other) == (one.amount >= other.amount)
    assert (one == other) == (one.amount == other.amount)


@given(amounts(min_value=Decimal(-1000), max_value=Decimal(1000)), st.integers(0, 20))
def test_equal_amounts_are_one_key(money: Money, zeros: int) -> None:
    """However many zeros follow, equal amounts are equal, hash equal and are written alike."""
    same = Money(Decimal(str(money.amount) + "0" * zeros), money.currency)
    assert same == money
    assert hash(same) == hash(money)
    assert str(same) == str(money)


@pytest.mark.parametrize("zero", [Decimal("-0.00"), Decimal(0), Decimal("0E+9"), Decimal("-0E-9")])
def test_zero_has_no_sign(zero: Decimal) -> None:
    """There is one zero of each currency."""
    assert str(Money(zero, Currency.CZK)) == "0.00 CZK"
    assert str(-Money(zero, Currency.CZK)) == "0.00 CZK"


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        (Decimal("NaN"), "not-finite"),
        (Decimal("sNaN"), "not-finite"),
        (Decimal("Infinity"), "not-finite"),
        (Decimal("-Infinity"), "not-finite"),
        (Decimal(10**15), "too-large"),
        (Decimal(-(10**15)), "too-large"),
        (Decimal("1E+999999"), "too-large"),
        (Decimal("0.001"), "too-precise"),
        (Decimal("574346.0425"), "too-precise"),
        (Decimal("999999999999999.999"), "too-precise"),
        (Decimal("1E-999999"), "too-precise"),
    ],
)
def test_amount_without_exact_form_is_refused(amount: Decimal, code: str) -> None:
    """What is not a number, too large or too precise is refused, never rounded."""
    with pytest.raises(InvalidValueError) as refused:
        Money(amount, Currency.CZK)
    assert [violation.code for violation in refused.value.violations] == [code]
    assert refused.value.violations[0].path == ("amount",)


@pytest.mark.parametrize("amount", [1.5, 1, True, "1.50", None], ids=repr)
def test_only_a_decimal_is_an_amount(amount: object) -> None:
    """The constructor takes a ``Decimal``; everything else has been changed on the way."""
    with pytest.raises(InvalidValueError, match="amount: must be Decimal, not"):
        Money(amount, Currency.CZK)  # type: ignore[arg-type]  # the test is that it fails


def test_currency_is_said() -> None:
    """There is no amount without a currency, and a code as text is none."""
    with pytest.raises(InvalidValueError, match="currency: must be Currency, not str 'CZK'"):
        Money(Decimal(1), "CZK")  # type: ignore[arg-type]  # the test is that it fails


@pytest.mark.parametrize("amount", ["1234.50", Decimal("1234.5"), Decimal("1234.50000")], ids=repr)
def test_crowns_from_text_or_number(amount: str | Decimal) -> None:
    """Crowns and haléře may be given as text or as a ``Decimal``."""
    assert Money.czk(amount) == Money(Decimal("1234.50"), Currency.CZK)


@pytest.mark.parametrize("amount", ["1234", 1234, Decimal(1234)], ids=repr)
def test_whole_crowns_and_euros(amount: str | int | Decimal) -> None:
    """Whole amounts need no decimal places."""
    assert str(Money.czk(amount)) == "1234.00 CZK"
    assert str(Money.eur(amount)) == "1234.00 EUR"


@pytest.mark.parametrize(
    "amount",
    [1.5, True, None, "1.5", "1.500", "1 234", "1,50", "01", "+1", "1e3", "NaN", "1\n", "\u0661"],
    ids=repr,
)
def test_other_crowns_are_refused(amount: object) -> None:
    """Floats, and texts that could be read in two ways, are refused."""
    with pytest.raises(InvalidValueError) as refused:
        Money.czk(amount)  # type: ignore[arg-type]  # the test is that it fails
    (violation,) = refused.value.violations
    assert (violation.path, violation.code) == (("amount",), "not-an-amount")


@pytest.mark.parametrize(
    "text",
    [
        "1234.5 CZK",
        "1234 CZK",
        "1234.500 CZK",
        "01.00 CZK",
        "-0.00 CZK",
        "+1.00 CZK",
        "1.00  CZK",
        "1.00 CZK\n",
        "1.00 czk",
        "1.00 USD",
        "1.00",
        "1,00 CZK",
        "1000000000000000.00 CZK",
        "\u0661.00 CZK",
        "",
    ],
)
def test_other_text_is_no_amount(text: str) -> None:
    """Only the canonical text is an amount; reading anything else raises with the reason."""
    reason = str(Money.why_not(text))
    assert reason.endswith("one space, and CZK or EUR: 1234.50 CZK")
    with pytest.raises(InvalidValueError) as refused:
        Money.parse(text)
    assert refused.value.violations == (((), "not-an-amount", reason),)


def test_what_is_no_text_is_refused() -> None:
    """A number is no canonical text."""
    assert Money.why_not(1234) == "must be a plain str, not int"


@given(st.text("0129.- CZKEUR", max_size=12))
def test_any_text_is_canonical_or_has_a_reason(text: str) -> None:
    """What is accepted is written just the same."""
    if Money.why_not(text) is None:
        assert str(Money.parse(text)) == text


@pytest.mark.parametrize("mix", ["add", "sub", "lt", "le", "gt", "ge"])
def test_currencies_do_not_mix(mix: str) -> None:
    """Adding, subtracting and comparing across currencies raises and names both."""
    with pytest.raises(CurrencyMismatchError) as refused:
        getattr(Money.czk(1), f"__{mix}__")(Money.eur(1))
    assert (refused.value.left, refused.value.right) == ("CZK", "EUR")


def test_total_is_of_one_currency() -> None:
    """A single amount of another currency spoils a total; no amounts are zero."""
    with pytest.raises(CurrencyMismatchError):
        Money.total([Money.czk(1), Money.eur(1)], Currency.CZK)
    assert Money.total([], Currency.EUR) == Money.eur(0)


def test_equality_may_be_asked_across_currencies() -> None:
    """One crown is not one euro, and no amount is a bare number."""
    assert Money.czk(1) != Money.eur(1)
    assert Money.czk(1) != Decimal(1)


def test_money_and_bare_numbers_do_not_mix() -> None:
    """A bare number has no currency, so it neither adds, subtracts nor compares."""
    with pytest.raises(TypeError, match="unsupported operand"):
        _ = Money.czk(1) + 1  # type: ignore[operator]  # the test is that it fails
    with pytest.raises(TypeError, match="unsupported operand"):
        _ = Money.czk(1) - Decimal(1)  # type: ignore[operator]  # the test is that it fails
    with pytest.raises(TypeError, match="not supported between"):
        _ = Money.czk(1) < 1  # type: ignore[operator]  # the test is that it fails
    with pytest.raises(TypeError, match="unsupported operand"):
        sum([Money.czk(1)])  # type: ignore[list-item]  # a total says its currency


def test_sum_beyond_the_limit_is_refused() -> None:
    """A sum that has no exact form is refused as any other amount."""
    greatest = Money(LIMIT - Decimal("0.01"), Currency.CZK)
    with pytest.raises(InvalidValueError, match="nearer to zero than"):
        _ = greatest + Money.czk("0.01")
    with pytest.raises(InvalidValueError, match="nearer to zero than"):
        Money.total([greatest, greatest], Currency.CZK)


def test_subclass_of_decimal_is_taken_as_a_plain_one() -> None:
    """An amount is a plain ``Decimal`` whatever it was made from."""
    assert type(Money(OwnDecimal(1), Currency.CZK).amount) is Decimal


def test_amount_cannot_be_changed() -> None:
    """An amount is a value."""
    money = Money.czk(1)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        money.amount = Decimal(2)  # type: ignore[misc]  # the test is that it fails


@pytest.mark.parametrize(
    ("parts", "total"),
    [
        (["9763882.71", "1148692.09", "574346.05"], "11486920.85"),
        (["5169211.84", "272063.79"], "5441275.63"),
        (["7941176.10", "882352.90"], "8823529.00"),
        (["4510687.40", "301489.60"], "4812177.00"),
    ],
)
def test_published_projects_add_up(parts: list[str], total: str) -> None:
    """The parts of four real projects make their published totals to the haléř."""
    assert Money.total(map(Money.czk, parts), Currency.CZK) == Money.czk(total)


@pytest.mark.parametrize(
    ("parts", "total", "miss"),
    [
        (["5712280.21", "672032.96", "336016.49"], "6720330.00", "-0.34"),
        (["5664527.00", "999622.50", "333207.50"], "6664150.00", "333207.00"),
    ],
)
def test_published_projects_that_miss(parts: list[str], total: str, miss: str) -> None:
    """Two real projects do not add up, and the distance is exact."""
    assert Money.total(map(Money.czk, parts), Currency.CZK) - Money.czk(total) == Money.czk(miss)


def test_strategy_keeps_its_bounds_and_shrinks_to_zero() -> None:
    """The public strategy reaches both bounds and prefers zero."""
    assert find(amounts(), lambda _: True) == Money.czk(0)
    few = amounts(currency=Currency.EUR, min_value=Decimal("0.01"), max_value=Decimal("0.02"))
    assert find(few, lambda money: money > Money.eur("0.01")) == Money.eur("0.02")
    assert find(few, lambda _: True) == Money.eur("0.01")


def test_strategy_refuses_bounds_that_are_no_amounts() -> None:
    """A bound with a third decimal place is an error of the caller."""
    with pytest.raises(InvalidValueError, match="at most two places"):
        amounts(min_value=Decimal("0.001"))
