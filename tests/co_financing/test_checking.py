"""What a check compares, and what it says of tables that cannot be compared."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    FinancingTable,
    InvalidValueError,
    Money,
    Shares,
    check_financing,
)
from inclusion.bibliography import ground
from inclusion.co_financing.check_steps import NOTHING_COMPARED
from inclusion.source import Confidence
from inclusion.testing import financing_tables, shares


def table(**amounts: str) -> FinancingTable:
    """A table with amounts in crowns."""
    money: dict[str, Any] = {name: Money.czk(amount) for name, amount in amounts.items()}
    return FinancingTable(**money)


@pytest.mark.parametrize(
    ("amounts", "shares", "found"),
    [
        ({"total": "100.10", "grant": "95.09", "own": "5.01"}, "95/5", []),
        (
            {"total": "100.30", "grant": "95.29", "own": "5.01"},
            "95/5",
            [("grant-and-rate", "0.01 CZK"), ("own-rounded-up", "-0.01 CZK")],
        ),
        ({"eligible": "100.10", "own": "5.02"}, "95/5", [("own-and-rate", "0.01 CZK")]),
        ({"total": "100.10", "own": "100.20"}, None, [("parts-and-whole", "0.10 CZK")]),
        ({"total": "100.10", "grant": "100.20"}, None, [("parts-and-whole", "0.10 CZK")]),
        ({"total": "100.10", "eu": "80.20", "own": "5.01"}, None, []),
        (
            {"total": "100.10", "eligible": "100.20"},
            None,
            [("eligible-and-total", "0.10 CZK")],
        ),
        (
            {"eu": "80.20", "state": "10.10", "grant": "90.20"},
            None,
            [("grant-and-parts", "0.10 CZK")],
        ),
        (
            {
                "eligible": "100.10",
                "eu": "80.20",
                "state": "10.10",
                "grant": "90.30",
                "own": "9.70",
            },
            None,
            [("parts-and-whole", "-0.10 CZK")],
        ),
        (
            {"total": "200.20", "eligible": "100.10", "grant": "95.09", "own": "5.01"},
            "95/5",
            [("parts-and-whole", "-100.10 CZK"), ("own-and-rate", "-100.10 CZK")],
        ),
        ({"eligible": "0", "own": "0.10"}, "95/5", [("parts-and-whole", "0.10 CZK")]),
    ],
    ids=str,
)
def test_differences_by_code(
    amounts: dict[str, str], shares: str | None, found: list[tuple[str, str]]
) -> None:
    """Each comparison reports its own difference, and every figure printed in haléře is exact."""
    check = check_financing(table(**amounts), Shares.parse(shares) if shares else None)
    assert [(one.code, str(one.difference)) for one in check.errors] == found
    assert check.discrepancies == check.errors


@given(financing_tables(), st.one_of(st.none(), shares()))
def test_no_table_makes_a_check_fail(read: FinancingTable, some: Shares | None) -> None:
    """Whatever is printed is reported: each discrepancy once, said in words, never raised."""
    check = check_financing(read, some)
    codes = [one.comparison for one in check.discrepancies]
    assert len(set(codes)) == len(codes)
    assert set(codes) <= set(check.compared)
    assert all(one.difference != Money.czk(0) for one in check.discrepancies)
    assert len(check.explain("cs").splitlines()) == max(len(check.compared), 1)


@pytest.mark.parametrize("total", ["99", "101"])
def test_one_crown_is_more_than_whole_crowns_hide(total: str) -> None:
    """A single amount in whole crowns can be off by less than a crown, not by one."""
    amounts = {"grant": "95.03", "own": "4.97"}
    (found,) = check_financing(table(total=total, **amounts)).discrepancies
    assert (found.severity.value, str(found.tolerance)) == ("error", "0.99 CZK")
    (near,) = check_financing(table(total="100", grant="95.03", own="4.98")).discrepancies
    assert near.severity.value == "rounding"


def test_every_amount_in_whole_crowns_may_be_off() -> None:
    """The slack of a sum is that of all its amounts together, nothing for an amount of nothing."""
    (found,) = check_financing(table(total="100", grant="94", own="5")).discrepancies
    assert (found.severity.value, str(found.tolerance)) == ("rounding", "2.97 CZK")
    (found,) = check_financing(table(total="100", grant="99", own="0")).discrepancies
    assert str(found.tolerance) == "1.98 CZK"


@pytest.mark.parametrize("shares", ["95/5", None])
def test_nothing_to_compare_is_said(shares: str | None) -> None:
    """A table of one amount allows no comparison, and the check says so instead of passing."""
    check = check_financing(table(total="100.10"), Shares.parse(shares) if shares else None)
    assert (check.compared, check.discrepancies) == ((), ())
    assert check.steps == (NOTHING_COMPARED,)
    assert check.explain("cs") == "Uvedené částky nelze s ničím porovnat."


def test_shares_without_an_own_share_are_not_compared() -> None:
    """The share of the EU alone does not say where its part is rounded."""
    only_eu = Shares(eu=Shares.parse("85/15").grant)
    assert check_financing(table(total="100.10", eu="1.10"), only_eu).compared == ()


def test_parts_are_held_against_shares_only_where_both_are_known() -> None:
    """With a grant and an own share in per cent nothing is said of the part of the EU."""
    check = check_financing(table(total="100.10", eu="1.10", own="5.01"), Shares.parse("95/5"))
    assert [one.value for one in check.compared] == ["own-and-rate"]


def test_sources_of_table_and_shares_stand_below() -> None:
    """A check names where the table was read and what the shares rest on, each once."""
    page = ground("D13", Confidence.HIGH)
    read = FinancingTable(total=Money.czk(1), own=Money.czk(1), grounds=(page,))
    check = check_financing(read, grounds=(page, ground("C06", Confidence.HIGH)))
    lines = check.explain("cs").splitlines()
    assert lines[-3] == "Zdroje:"
    assert lines[-1].startswith("[2] Mapa projektů")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"tolerance": 0.5}, "tolerance: must be Money or None, not float"),
        ({"tolerance": Money.eur(1)}, "tolerance: must be in crowns"),
        ({"tolerance": Money.czk(-1)}, "tolerance: cannot be less than nothing"),
        ({"shares": 5.0}, "shares: must be Shares or None, not float"),
        ({"table": 100.0}, "table: must be FinancingTable, not float"),
    ],
    ids=str,
)
def test_question_of_another_kind_is_refused(arguments: dict[str, Any], told: str) -> None:
    """A float is refused even where no amount differs, and so is a tolerance that cannot be."""
    usual: dict[str, Any] = {"table": table(total="100.10", grant="95.09", own="5.01")}
    with pytest.raises(InvalidValueError, match=told):
        check_financing(**usual | arguments)


@pytest.mark.parametrize(
    ("amounts", "code"),
    [
        ({}, "empty"),
        ({"total": Money.eur(1)}, "other-currency"),
        ({"own": Money.czk(-1)}, "negative"),
        ({"own": 1.5}, "wrong-type"),
        ({"own": Money.czk(10**14)}, "too-large"),
    ],
    ids=str,
)
def test_what_is_no_table_is_refused(amounts: dict[str, Any], code: str) -> None:
    """A table holds at least one amount, in crowns, not less than nothing, and no float."""
    with pytest.raises(InvalidValueError) as refused:
        FinancingTable(**amounts)
    assert [one.code for one in refused.value.violations] == [code]
