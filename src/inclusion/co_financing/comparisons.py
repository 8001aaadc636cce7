"""Which amounts of a financing table are compared with which, and how far apart they may lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final, NamedTuple

from inclusion.co_financing.financing import Remainder
from inclusion.co_financing.financing_check import Comparison
from inclusion.co_financing.financing_table import FinancingTable
from inclusion.co_financing.portion import HALER, in_haleru, portion
from inclusion.co_financing.shares import Shares
from inclusion.co_financing.split import NOTHING, split_costs
from inclusion.money import Currency, Money

_BELOW_A_CROWN: Final = Money.czk("0.99")
_TWO_HALERE: Final = Money.czk("0.02")


class Rate(NamedTuple):
    """The share that an amount is held against: so many per cent of what."""

    percent: Decimal
    base: Money


class Compared(NamedTuple):
    """Two amounts that should be one, and how far apart the print lets them lie."""

    comparison: Comparison
    published: Money
    expected: Money
    slack: Money
    rate: Rate | None = None


def comparisons(table: FinancingTable, shares: Shares | None) -> Iterator[Compared]:
    """Everything in a table that can be compared, in a fixed order.

    Args:
        table: The table.
        shares: The shares in per cent to hold it against, if any.
    """
    yield from _parts_and_whole(table)
    yield from _grant_and_parts(table)
    yield from _eligible_and_total(table)
    base = table.total if table.eligible is None else table.eligible
    if shares is not None and shares.own is not None and base is not None and base != NOTHING:
        yield from _rates(table, shares, base)


def slack_of_print(*amounts: Money) -> Money:
    """How far amounts may be off for being printed in whole crowns: each by less than a crown.

    Nobody says whether a page rounds to the nearest crown or cuts off; either way an amount that is
    printed without haléře is off by 0.99 crowns at most, one printed with haléře by nothing.

    Args:
        amounts: The amounts that are compared or added up.
    """
    return _sum(_BELOW_A_CROWN for money in amounts if _is_whole(money) and money != NOTHING)


def _parts_and_whole(table: FinancingTable) -> Iterator[Compared]:
    whole = table.eligible if table.total is None else table.total
    if whole is None:
        return
    divided = (table.eu, table.state)
    parts = [one for one in (*divided, table.own) if one is not None]
    complete = len(parts) == 3  # noqa: PLR2004 - the EU, the state budget and the own share
    if not complete and table.grant is not None:
        parts = [one for one in (table.grant, table.own) if one is not None]
        complete = table.own is not None
    if complete or _sum(parts) > whole:
        slack = slack_of_print(*parts, whole)
        yield Compared(Comparison.PARTS_AND_WHOLE, _sum(parts), whole, slack)


def _grant_and_parts(table: FinancingTable) -> Iterator[Compared]:
    if table.eu is not None and table.state is not None and table.grant is not None:
        slack = slack_of_print(table.eu, table.state, table.grant)
        yield Compared(Comparison.GRANT_AND_PARTS, table.eu + table.state, table.grant, slack)


def _eligible_and_total(table: FinancingTable) -> Iterator[Compared]:
    if table.eligible is not None and table.total is not None and table.eligible > table.total:
        slack = slack_of_print(table.eligible, table.total)
        yield Compared(Comparison.ELIGIBLE_AND_TOTAL, table.eligible, table.total, slack)


def _rates(table: FinancingTable, shares: Shares, base: Money) -> Iterator[Compared]:
    ways = [split_costs(base, shares, remainder=payer) for payer in Remainder]
    rows = (
        (Comparison.EU_AND_RATE, table.eu, shares.eu, [way.eu for way in ways]),
        (Comparison.STATE_AND_RATE, table.state, shares.state, [way.state for way in ways]),
        (Comparison.GRANT_AND_RATE, table.grant, shares.grant, [way.grant for way in ways]),
    )
    for comparison, published, percent, ways_right in rows:
        right = [one for one in ways_right if one is not None]
        if published is not None and percent is not None and right:
            slack = slack_of_print(published) + _slack_of_share(base, percent)
            rate = Rate(percent, base)
            yield Compared(comparison, published, _nearest(published, right), slack, rate)
    if table.own is not None and shares.own is not None:
        yield _own_and_rate(table, table.own, ways[0].own, Rate(shares.own, base))


def _own_and_rate(table: FinancingTable, own: Money, share: Money, rate: Rate) -> Compared:
    """The own share with the costs on top of the eligible ones, if the table has any."""
    on_top = _ineligible(table)
    expected = share + on_top
    if on_top == NOTHING:
        slack = slack_of_print(own) + _slack_of_share(rate.base, rate.percent)
        down = slack == NOTHING and (expected - own).amount == HALER
        comparison = Comparison.OWN_ROUNDED_UP if down else Comparison.OWN_AND_RATE
        return Compared(comparison, own, expected, slack, rate)
    known = (one for one in (own, table.eligible, table.total) if one is not None)
    slack = slack_of_print(*known)
    return Compared(Comparison.OWN_AND_RATE, own, expected, slack)


def _ineligible(table: FinancingTable) -> Money:
    """The costs on top of the eligible ones, if the table says both and they fit together."""
    if table.total is None or table.eligible is None:
        return NOTHING
    return max(table.total - table.eligible, NOTHING)


def _slack_of_share(base: Money, percent: Decimal) -> Money:
    """How far a share may be off because its base is printed in whole crowns."""
    slack = slack_of_print(base)
    if slack == NOTHING:
        return NOTHING
    return Money.czk(in_haleru(portion(slack.amount, percent), ROUND_CEILING)) + _TWO_HALERE


def _is_whole(money: Money) -> bool:
    return money.amount == money.amount.to_integral_value(ROUND_FLOOR)


def _nearest(published: Money, right: list[Money]) -> Money:
    return min(right, key=lambda one: max(published - one, one - published))


def _sum(amounts: Iterable[Money]) -> Money:
    return Money.total(amounts, Currency.CZK)
