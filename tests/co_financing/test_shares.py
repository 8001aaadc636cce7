"""Shares in per cent, bands of population, and what a financing may hold."""

from __future__ import annotations

from decimal import ROUND_UP, Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from inclusion import (
    Financing,
    FinancingTable,
    InvalidValueError,
    Language,
    Money,
    PopulationBand,
    Shares,
)
from inclusion.co_financing.exact_text import crowns_in_words, percent_in_words
from inclusion.testing import (
    co_financing_rates,
    divided_shares,
    financing_tables,
    financings,
    shares,
)

NB = "\N{NO-BREAK SPACE}"


@given(divided_shares())
def test_text_of_shares_is_read_again(some: Shares) -> None:
    """Shares of which all are known survive being written and read, in any context."""
    with localcontext() as narrow:
        narrow.prec, narrow.rounding = 2, ROUND_UP
        assert Shares.parse(str(some)) == some


@given(shares())
def test_grant_and_own_share_make_a_hundred(some: Shares) -> None:
    """The grant is what the own share leaves, whatever the context."""
    with localcontext() as narrow:
        narrow.prec = 2
        grant = some.grant
    assert grant is not None
    assert some.own is not None
    assert Fraction(grant) + Fraction(some.own) == 100


def test_shares_are_read_as_people_write_them() -> None:
    """Two numbers are grant and own share, three are EU, state budget and own share."""
    assert Shares.parse("95/5") == Shares(own=Decimal(5))
    divided = Shares(eu=Decimal("76.735"), state=Decimal("18.265"), own=Decimal(5))
    assert Shares.parse("76.735/18.265/5") == divided
    assert str(Shares.parse("95/5")) == "?/?/5"
    assert str(Shares(own=Decimal("5.00"))) == "?/?/5"
    assert Shares(eu=Decimal(85)).grant is None


@pytest.mark.parametrize(
    "text",
    ["", "85", "85 / 10 / 5", "85/10/5/0", "85,5/14,5", "085/15", "-5/105", "1e2/0", "95/5\n", 5.0],
    ids=repr,
)
def test_other_text_is_no_shares(text: str) -> None:
    """Only numbers with a full stop, joined by slashes, are shares."""
    with pytest.raises(InvalidValueError) as refused:
        Shares.parse(text)
    (violation,) = refused.value.violations
    assert (violation.path, violation.code) == ((), "not-shares")
    assert violation.message == Shares.why_not(text)


@given(st.text("0189./", max_size=12))
def test_any_text_is_shares_or_has_a_reason(text: str) -> None:
    """What has the form of shares is read, unless the numbers do not make a hundred."""
    if Shares.why_not(text) is None:
        numbers = [Fraction(number) for number in text.split("/")]
        try:
            assert sum(numbers) == 100
            Shares.parse(text)
        except AssertionError:
            with pytest.raises(InvalidValueError):
                Shares.parse(text)


@pytest.mark.parametrize(
    ("given_shares", "code"),
    [
        ({}, "share-missing"),
        ({"eu": "85", "state": "10"}, "share-missing"),
        ({"eu": "85", "own": "5"}, "share-missing"),
        ({"eu": "85", "state": "10", "own": "5.001"}, "not-100"),
        ({"own": "100.001"}, "not-a-percentage"),
        ({"own": "-1"}, "not-a-percentage"),
        ({"own": "-0"}, "not-a-percentage"),
        ({"own": "NaN"}, "not-a-percentage"),
        ({"own": "Infinity"}, "not-a-percentage"),
        ({"own": "0.0000001"}, "not-a-percentage"),
    ],
    ids=str,
)
def test_what_makes_no_shares_is_refused(given_shares: dict[str, str], code: str) -> None:
    """A share is a percentage of at most six places, and those known make a hundred."""
    with pytest.raises(InvalidValueError) as refused:
        Shares(**{name: Decimal(share) for name, share in given_shares.items()})
    assert [violation.code for violation in refused.value.violations] == [code]


def test_grant_and_own_share_that_make_no_hundred_are_refused() -> None:
    """Two numbers are held to the same law as three."""
    with pytest.raises(InvalidValueError, match="must make 100, not 99"):
        Shares.parse("95/4")


@pytest.mark.parametrize("share", [5.0, 5, "5", True], ids=repr)
def test_share_is_a_decimal(share: Decimal) -> None:
    """A float, and any other kind of number, is no share."""
    with pytest.raises(InvalidValueError, match="own: must be Decimal or None"):
        Shares(own=share)


def test_shares_agree_where_both_know() -> None:
    """An unknown share contradicts nothing."""
    assert Shares.parse("95/5").agrees_with(Shares.parse("85/10/5"))
    assert Shares(eu=Decimal(85)).agrees_with(Shares.parse("95/5"))
    assert not Shares.parse("90/10").agrees_with(Shares.parse("85/10/5"))


@pytest.mark.parametrize(
    ("band", "english", "czech"),
    [
        (PopulationBand(), "any number of inhabitants", "bez ohledu na počet obyvatel"),
        (PopulationBand(most=3000), "up to 3,000 inhabitants", "do 3 000 obyvatel včetně"),
        (PopulationBand(least=3001), "over 3,000 inhabitants", "nad 3 000 obyvatel"),
        (PopulationBand(least=5, most=9), "5 to 9 inhabitants", "5 až 9 obyvatel"),
    ],
)
def test_band_in_words(band: PopulationBand, english: str, czech: str) -> None:
    """A band is said as sources say it."""
    assert band.label.to(Language.ENGLISH) == english
    assert band.label.to(Language.CZECH).replace(NB, " ") == czech


@pytest.mark.parametrize(
    ("bounds", "code"),
    [({"least": 2, "most": 1}, "range-reversed"), ({"least": -1}, "negative")],
    ids=str,
)
def test_band_out_of_order_is_refused(bounds: dict[str, int], code: str) -> None:
    """A band has at least one number, and no number of people is less than 0."""
    with pytest.raises(InvalidValueError) as refused:
        PopulationBand(**bounds)
    assert [violation.code for violation in refused.value.violations] == [code]


@pytest.mark.parametrize(
    ("amount", "english", "czech"),
    [
        ("0.5", "CZK 0.50", "0,50 Kč"),
        ("1234.000", "CZK 1,234", "1 234 Kč"),
        ("574346.0425", "CZK 574,346.0425", "574 346,0425 Kč"),
    ],
)
def test_exact_amount_in_words(amount: str, english: str, czech: str) -> None:
    """All places are shown, at least two if any."""
    text = crowns_in_words(Decimal(amount))
    assert (text.en.replace(NB, " "), text.cs.replace(NB, " ")) == (english, czech)


def test_percentage_in_words() -> None:
    """A percentage is written without idle zeros, in Czech with a comma and a blank."""
    text = percent_in_words(Decimal("76.7350"))
    assert (text.en, text.cs) == ("76.735%", f"76,735{NB}%")


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({"grant": Money.czk(94)}, ["parts-and-whole"]),
        ({"eu": Money.czk(85)}, ["parts-and-whole"]),
        ({"eu": Money.czk(85), "state": Money.czk(11)}, ["parts-and-whole"]),
        ({"own": Money.eur(5)}, ["other-currency"]),
        ({"grant": Money.czk(-5), "own": Money.czk(105)}, ["negative"]),
    ],
    ids=str,
)
def test_parts_that_make_no_whole_are_refused(changed: dict[str, Any], codes: list[str]) -> None:
    """A financing cannot exist whose parts do not add up."""
    parts = {"eligible": 100, "ineligible": 0, "grant": 95, "own": 5}
    amounts = {name: Money.czk(amount) for name, amount in parts.items()}
    with pytest.raises(InvalidValueError) as refused:
        Financing(shares=Shares.parse("95/5"), **amounts | changed)
    assert [violation.code for violation in refused.value.violations] == codes


def test_strategies_shrink_to_what_they_promise() -> None:
    """The simplest examples are the rate of OPZ and nothing to split."""
    assert str(find(shares(), lambda _: True)) == "85/10/5"
    assert find(financings(), lambda _: True).eligible == Money.czk(0)
    assert find(financing_tables(), lambda _: True) == FinancingTable(total=Money.czk(0))
    rate = find(co_financing_rates(), lambda _: True)
    assert (rate.calls, rate.since, str(rate.shares)) == (None, None, "85/10/5")
