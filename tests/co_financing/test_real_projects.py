"""The financing of real projects comes out to the haléř, and what is wrong in print is reported."""

from __future__ import annotations

from datetime import date

import pytest

from inclusion import (
    BeneficiaryKind,
    FinancingCheck,
    FinancingTable,
    Money,
    OperationalProgramme,
    Remainder,
    Severity,
    Shares,
    check_financing,
    rate_for,
    split_costs,
)

NB = "\N{NO-BREAK SPACE}"
SOKOLOV = FinancingTable(
    total=Money.czk("11486920.85"),
    eu=Money.czk("9763882.71"),
    state=Money.czk("1148692.09"),
    own=Money.czk("574346.05"),
)
CHOMUTOV = FinancingTable(
    total=Money.czk("6720330"),
    eu=Money.czk("5712280.21"),
    state=Money.czk("672032.96"),
    own=Money.czk("336016.49"),
)
VARNSDORF = FinancingTable(
    total=Money.czk("6664150"),
    eu=Money.czk("5664527"),
    state=Money.czk("999622.50"),
    own=Money.czk("333207.50"),
)
DAY_CENTRE = FinancingTable(
    total=Money.czk("4812177"),
    eligible=Money.czk("4748092"),
    grant=Money.czk("4510687.40"),
    own=Money.czk("301489.60"),
)


def plain(text: str) -> str:
    """A text with ordinary blanks."""
    return text.replace(NB, " ")


def found(check: FinancingCheck) -> list[tuple[str, str, str]]:
    """The discrepancies as plain texts."""
    return [(one.code, one.severity.value, str(one.difference)) for one in check.discrepancies]


@pytest.mark.parametrize(
    ("eligible", "shares", "remainder", "eu", "state", "own"),
    [
        (
            "11486920.85",
            "85/10/5",
            Remainder.EU,
            "9763882.71",
            "1148692.09",
            "574346.05",
        ),
        (
            "6720329.66",
            "85/10/5",
            Remainder.STATE,
            "5712280.21",
            "672032.96",
            "336016.49",
        ),
    ],
    ids=["Sokolov, assistants", "Chomutov, flats"],
)
def test_three_parts_of_a_real_project(  # noqa: PLR0913, PLR0917 - the columns of a table
    eligible: str, shares: str, remainder: Remainder, eu: str, state: str, own: str
) -> None:
    """EU, state budget and own share are those that were published."""
    financing = split_costs(Money.czk(eligible), Shares.parse(shares), remainder=remainder)
    assert financing.eu == Money.czk(eu)
    assert financing.state == Money.czk(state)
    assert financing.own == Money.czk(own)


@pytest.mark.parametrize(
    ("eligible", "shares", "grant", "own"),
    [
        ("5441275.63", "95/5", "5169211.84", "272063.79"),
        ("8823529.00", "90/10", "7941176.10", "882352.90"),
        ("20000000", "95/5", "19000000", "1000000"),
        ("20000000", "90/10", "18000000", "2000000"),
    ],
    ids=["Žďár, better housing", "Varnsdorf, housing", "IROP 39, NGO", "IROP 39, town"],
)
def test_grant_and_own_share_of_a_real_project(
    eligible: str, shares: str, grant: str, own: str
) -> None:
    """Grant and own share are those that were published."""
    financing = split_costs(Money.czk(eligible), Shares.parse(shares))
    assert (financing.grant, financing.own) == (Money.czk(grant), Money.czk(own))
    assert (financing.eu, financing.state) == (None, None)


def test_ineligible_costs_of_the_day_centre() -> None:
    """In Sokolov 95 per cent holds of the eligible costs; the town bears the rest of the total."""
    financing = split_costs(Money.czk(4748092), Shares.parse("95/5"), ineligible=Money.czk(64085))
    assert financing.grant == Money.czk("4510687.40")
    assert financing.own == Money.czk("237404.60")
    assert financing.borne == Money.czk("301489.60")
    assert financing.total == Money.czk(4812177)


def test_wrong_placing_of_the_remainder_is_not_what_was_paid() -> None:
    """In Sokolov the EU takes the remainder: with the state it would be a haléř off."""
    other = split_costs(
        Money.czk("11486920.85"), Shares.parse("85/10/5"), remainder=Remainder.STATE
    )
    assert other.eu == Money.czk("9763882.72")


def test_shipped_rates_split_the_real_projects() -> None:
    """The rates found for Sokolov and Chomutov place the remainder where the programme does."""
    opz, irop = OperationalProgramme.OPZ, OperationalProgramme.IROP
    town = rate_for(opz, BeneficiaryKind.MUNICIPALITY, on=date(2017, 8, 1), call=52).rate
    assert town is not None
    assert town.split(Money.czk("11486920.85")).eu == Money.czk("9763882.71")
    ngo = rate_for(irop, BeneficiaryKind.NGO, on=date(2017, 3, 1)).rate
    assert ngo is not None
    split = ngo.split(Money.czk("6720329.66"), ineligible=Money.czk("0.34"))
    assert (split.eu, split.state) == (CHOMUTOV.eu, CHOMUTOV.state)
    assert split.total == CHOMUTOV.total
    assert split.grounds == ngo.grounds


def test_steps_of_sokolov_in_czech_and_english() -> None:
    """The explanation shows each exact amount and how it was rounded."""
    financing = split_costs(
        Money.czk("11486920.85"), Shares.parse("85/10/5"), remainder=Remainder.EU
    )
    assert plain(financing.explain("cs")).splitlines() == [
        (
            "Vlastní podíl: 5 % z 11 486 920,85 Kč = 574 346,0425 Kč, "
            "zaokrouhleno nahoru na 574 346,05 Kč."
        ),
        "Dotace: 11 486 920,85 Kč – 574 346,05 Kč = 10 912 574,80 Kč.",
        (
            "Z toho státní rozpočet: 10 % z 11 486 920,85 Kč = 1 148 692,085 Kč, "
            "matematicky zaokrouhleno na 1 148 692,09 Kč."
        ),
        (
            "Z toho Evropská unie: zbytek dotace, "
            "10 912 574,80 Kč – 1 148 692,09 Kč = 9 763 882,71 Kč."
        ),
    ]
    assert plain(financing.explain("en")).splitlines()[0] == (
        "Own share: 5% of CZK 11,486,920.85 = CZK 574,346.0425, rounded up to CZK 574,346.05."
    )


def test_steps_say_what_is_not_known() -> None:
    """Without shares, or without knowing who takes the remainder, the division stays open."""
    costs = Money.czk("100.50")
    without_shares = split_costs(costs, Shares.parse("95/5"), ineligible=Money.czk(2))
    assert plain(without_shares.explain("en")).splitlines()[2:] == [
        (
            "How the grant of CZK 95.47 is divided is not known: no shares of the EU and the state "
            "budget are given."
        ),
        (
            "On top come ineligible costs of CZK 2: the beneficiary bears CZK 7.03 of the total of "
            "CZK 102.50."
        ),
    ]
    unplaced = split_costs(costs, Shares.parse("85/10/5"))
    assert "no source says whether" in unplaced.explain("en")
    assert "žádný zdroj neříká" in unplaced.explain("cs")


def test_a_part_is_never_more_than_the_grant() -> None:
    """Where rounding half up would exceed the grant, the part is what the grant leaves."""
    financing = split_costs(Money.czk("0.01"), Shares.parse("35/60/5"), remainder=Remainder.EU)
    assert (financing.eu, financing.state) == (Money.czk(0), Money.czk(0))
    assert "the grant leaves CZK" in plain(financing.explain("en"))


def test_sokolov_adds_up() -> None:
    """A right table passes every comparison that it allows, and the explanation says so."""
    check = check_financing(SOKOLOV, Shares.parse("85/10/5"))
    assert [one.value for one in check.compared] == [
        "parts-and-whole",
        "eu-and-rate",
        "state-and-rate",
        "own-and-rate",
    ]
    assert check.discrepancies == ()
    assert plain(check.explain("cs")).splitlines()[0] == (
        "Součet částí proti celku: 11 486 920,85 Kč, souhlasí."
    )


def test_day_centre_adds_up_with_its_ineligible_costs() -> None:
    """What the town pays is its share and the costs that are not eligible."""
    assert check_financing(DAY_CENTRE, Shares.parse("95/5")).discrepancies == ()


def test_varnsdorf_does_not_add_up() -> None:
    """The page prints 15 per cent of the state budget instead of 10: both findings say how much."""
    check = check_financing(VARNSDORF, Shares.parse("85/10/5"))
    assert found(check) == [
        ("parts-and-whole", "error", "333207.00 CZK"),
        ("eu-and-rate", "rounding", "-0.50 CZK"),
        ("state-and-rate", "error", "333207.50 CZK"),
    ]
    assert [one.code for one in check.errors] == ["parts-and-whole", "state-and-rate"]
    lines = plain(check.explain("cs")).splitlines()
    assert lines[0] == (
        "Součet částí proti celku: 6 997 357 Kč místo 6 664 150 Kč, o 333 207 Kč více (chyba)."
    )
    assert lines[2] == (
        "Státní rozpočet: 999 622,50 Kč místo 666 415 Kč, o 333 207,50 Kč více (chyba). "
        "To je 15 % z 6 664 150 Kč; sazba je 10 %."
    )


def test_chomutov_misses_by_what_whole_crowns_hide() -> None:
    """A total printed in whole crowns may be off by 0.99 at most, so 0.34 is no error."""
    check = check_financing(CHOMUTOV)
    assert found(check) == [("parts-and-whole", "rounding", "-0.34 CZK")]
    assert check.discrepancies[0].tolerance == Money.czk("0.99")
    assert "0,34 Kč méně (zaokrouhlení v tisku)" in plain(check.explain("cs"))
    against_rates = check_financing(CHOMUTOV, Shares.parse("85/10/5"))
    assert against_rates.errors == ()
    assert {one.severity for one in against_rates.discrepancies} == {Severity.ROUNDING}


def test_tolerance_is_the_callers_to_set() -> None:
    """With no tolerance Chomutov is an error, with a large one even Varnsdorf is not."""
    strict = check_financing(CHOMUTOV, tolerance=Money.czk(0))
    assert found(strict) == [("parts-and-whole", "error", "-0.34 CZK")]
    exactly = check_financing(CHOMUTOV, tolerance=Money.czk("0.34"))
    assert exactly.errors == ()
    assert check_financing(VARNSDORF, tolerance=Money.czk(333207)).errors == ()
