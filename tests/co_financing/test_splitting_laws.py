"""Laws of splitting costs, judged in whole haléře and fractions that share no code with it."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal, localcontext
from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inclusion import (
    Financing,
    InvalidValueError,
    Money,
    Remainder,
    Shares,
    check_financing,
    split_costs,
)
from inclusion.co_financing import FinancingTable
from inclusion.testing import (
    divided_shares,
    eligible_costs,
    financings,
    remainders,
    shares,
)

NOTHING = Money.czk(0)


def haleru(money: Money | None) -> int:
    """An amount as a whole number of haléře."""
    assert money is not None
    return int(str(money.amount).replace(".", ""))


def exact(money: Money, percent: Decimal | None) -> Fraction:
    """A percentage of an amount in haléře, as a fraction."""
    assert percent is not None
    return haleru(money) * Fraction(percent) / 100


def half_up(value: Fraction) -> int:
    """The nearest whole number, a half going up."""
    return floor(value + Fraction(1, 2))


@given(financings())
def test_parts_make_the_whole(financing: Financing) -> None:
    """Grant and own share make the eligible costs, EU and state make the grant, to the haléř."""
    assert haleru(financing.grant) + haleru(financing.own) == haleru(financing.eligible)
    assert haleru(financing.total) == haleru(financing.eligible) + haleru(financing.ineligible)
    assert haleru(financing.borne) + haleru(financing.grant) == haleru(financing.total)
    if financing.eu is not None:
        assert haleru(financing.eu) + haleru(financing.state) == haleru(financing.grant)


@given(financings())
def test_own_share_is_its_rate_rounded_up(financing: Financing) -> None:
    """The own share is never below its rate, and less than a haléř above it."""
    rate = exact(financing.eligible, financing.shares.own)
    assert rate <= haleru(financing.own) < rate + 1
    assert haleru(financing.own) == ceil(rate)


@given(financings())
def test_grant_is_never_above_its_rate(financing: Financing) -> None:
    """Rounding never gives the beneficiary more than its rate."""
    assert haleru(financing.grant) <= exact(financing.eligible, financing.shares.grant)
    assert haleru(financing.grant) >= 0


@given(eligible_costs(), divided_shares(), st.sampled_from(Remainder))
def test_one_part_is_rounded_half_up_and_the_other_is_the_rest(
    costs: Money, divided: Shares, payer: Remainder
) -> None:
    """The part that takes the remainder is the other one, and no part is less than nothing."""
    financing = split_costs(costs, divided, remainder=payer)
    computed = (financing.eu, divided.eu)
    if payer is Remainder.EU:
        computed = (financing.state, divided.state)
    most = haleru(financing.grant)
    assert haleru(computed[0]) == min(half_up(exact(costs, computed[1])), most)
    assert min(haleru(financing.eu), haleru(financing.state)) >= 0


@given(eligible_costs(), divided_shares())
def test_unknown_remainder_is_decided_only_where_it_makes_no_difference(
    costs: Money, divided: Shares
) -> None:
    """The parts are known if and only if both ways of placing the remainder give the same."""
    ways = [split_costs(costs, divided, remainder=payer) for payer in Remainder]
    unsaid = split_costs(costs, divided)
    if ways[0].eu == ways[1].eu:
        assert (unsaid.eu, unsaid.state) == (ways[0].eu, ways[0].state)
    else:
        assert (unsaid.eu, unsaid.state) == (None, None)
    assert (unsaid.grant, unsaid.own) == (ways[0].grant, ways[0].own)


@given(eligible_costs(), shares(), remainders(), eligible_costs())
def test_ineligible_costs_never_change_the_grant(
    costs: Money, some: Shares, payer: Remainder | None, on_top: Money
) -> None:
    """What comes on top is borne by the beneficiary alone."""
    plain = split_costs(costs, some, remainder=payer)
    more = split_costs(costs, some, remainder=payer, ineligible=on_top)
    assert (more.grant, more.eu, more.state, more.own) == (
        plain.grant,
        plain.eu,
        plain.state,
        plain.own,
    )
    assert more.borne == plain.own + on_top


@given(eligible_costs(), divided_shares(), st.sampled_from(Remainder))
def test_thousandths_need_no_rounding_in_whole_thousands(
    costs: Money, divided: Shares, payer: Remainder
) -> None:
    """Of an amount 100 000 times as large each share of three places is exact."""
    times = 100_000
    assume(costs.amount < 10**9)
    large = Money.czk(Decimal(haleru(costs) * times).scaleb(-2))
    financing = split_costs(large, divided, remainder=payer)
    parts = (financing.eu, financing.state, financing.own)
    rates = (divided.eu, divided.state, divided.own)
    assert [haleru(part) for part in parts] == [exact(large, rate) for rate in rates]


@given(eligible_costs(), eligible_costs(), shares())
def test_more_costs_never_mean_a_smaller_own_share(one: Money, other: Money, some: Shares) -> None:
    """The own share and the grant grow with the costs."""
    least, most = sorted([one, other])
    small, large = split_costs(least, some), split_costs(most, some)
    assert small.own <= large.own
    assert small.grant <= large.grant


@given(financings())
def test_context_of_the_caller_changes_nothing(financing: Financing) -> None:
    """A split is exact whatever precision and rounding the caller has set."""
    with localcontext() as narrow:
        narrow.prec, narrow.rounding = 3, ROUND_DOWN
        again = split_costs(financing.eligible, financing.shares, ineligible=financing.ineligible)
        table = FinancingTable(total=again.total, grant=again.grant, own=again.borne)
        assert check_financing(table, financing.shares).compared != ()
        told = again.explain("cs")
    usual = split_costs(financing.eligible, financing.shares, ineligible=financing.ineligible)
    assert again == usual
    assert told == usual.explain("cs")


@given(financings())
def test_steps_say_every_amount_in_both_languages(financing: Financing) -> None:
    """The explanation has a line for each step and names the amounts that the object holds."""
    amounts = {fact.value for step in financing.steps for fact in step.facts}
    assert {financing.eligible, financing.own, financing.grant} <= amounts
    if financing.eu is not None:
        assert {financing.eu, financing.state} <= amounts
    for language in ("en", "cs"):
        assert len(financing.explain(language).splitlines()) == len(financing.steps)


@given(financings())
def test_check_of_a_split_finds_nothing(financing: Financing) -> None:
    """What the library split fits its shares, with or without a tolerance for the print."""
    table = table_of(financing)
    for tolerance in (None, NOTHING):
        check = check_financing(table, financing.shares, tolerance=tolerance)
        assert check.discrepancies == ()


@given(
    financings(),
    st.sampled_from(["eu", "state", "grant", "own"]),
    st.integers(1, 10**9),
    st.booleans(),
)
def test_check_finds_exactly_what_was_changed(
    financing: Financing, part: str, changed_by: int, more: bool
) -> None:
    """One amount that is changed is found in every comparison it takes part in, with how much."""
    table = table_of(financing)
    before = getattr(table, part)
    assume(before is not None and (more or changed_by <= haleru(before)))
    change = changed_by if more else -changed_by
    amounts = {
        name: getattr(table, name) for name in ("total", "eligible", "eu", "state", "grant", "own")
    }
    amounts[part] = Money.czk(Decimal(f"{haleru(before) + change}e-2"))
    check = check_financing(FinancingTable(**amounts), financing.shares, tolerance=NOTHING)
    found = {each.code: haleru(each.difference) for each in check.errors}
    assert check.errors == check.discrepancies
    told = found.pop("own-rounded-up", None) or found.pop(f"{part}-and-rate", None)
    places_of_remainder = 2 if part in ("eu", "state") else 0
    if financing.eligible != NOTHING and changed_by > places_of_remainder:
        assert told is not None
        assert abs(told - change) <= places_of_remainder
    divided = financing.eu is not None
    expected: dict[str, int] = {}
    if part == "own" or (part == "grant") is not divided:
        expected["parts-and-whole"] = change
    if divided and part != "own":
        expected["grant-and-parts"] = -change if part == "grant" else change
    assert found == expected


def table_of(financing: Financing) -> FinancingTable:
    """The table that somebody would print without a mistake."""
    return FinancingTable(
        total=financing.total,
        eligible=financing.eligible,
        eu=financing.eu,
        state=financing.state,
        grant=financing.grant,
        own=financing.borne,
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"eligible": 100.0}, "eligible: must be Money, not float"),
        ({"eligible": Decimal(100)}, "eligible: must be Money, not Decimal"),
        ({"shares": 5.0}, "shares: must be Shares, not float"),
        ({"ineligible": 0.5}, "ineligible: must be Money, not float"),
        ({"remainder": "eu"}, "remainder: must be"),
        ({"eligible": Money.eur(1)}, "eligible: must be in crowns"),
        ({"ineligible": Money.eur(1)}, "ineligible: must be in crowns"),
        ({"eligible": Money.czk(-1)}, "eligible: cannot be less than nothing"),
        ({"ineligible": Money.czk(-1)}, "ineligible: cannot be less than nothing"),
        ({"shares": Shares(eu=Decimal(85))}, "shares.own: must be known"),
    ],
    ids=str,
)
def test_what_cannot_be_split_is_refused(arguments: dict[str, object], told: str) -> None:
    """A float, a foreign currency, less than nothing and an unknown own share are refused."""
    usual: dict[str, object] = {"eligible": Money.czk(100), "shares": Shares.parse("95/5")}
    given_now = usual | arguments
    costs, some = given_now.pop("eligible"), given_now.pop("shares")
    with pytest.raises(InvalidValueError, match=told):
        split_costs(costs, some, **given_now)  # type: ignore[arg-type]  # the test is that it fails
