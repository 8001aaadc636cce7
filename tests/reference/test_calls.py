"""The shipped calls against rows typed in from the sources."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from inclusion import (
    AllocationBasis,
    ExcludedLocalityTerritory,
    FundingPackage,
    InvalidValueError,
    Money,
    NamedTerritory,
    PackageId,
    RegionTerritory,
    Reservation,
    StateAidRegime,
    funding_access,
    reference,
)

CALLS = {str(package.id): package for package in reference.calls().packages}

ROWS = [  # identifier, code, announced, opens, closes, latest end of a project
    ("OPZ-26", "03_15_026", "2015-09-23", "2015-09-29", "2016-07", "2020-08-31"),
    ("OPZ-42", "03_15_042", "2015-12-16", "2015-12-16/..", None, None),
    ("OPZ-52", "03_16_052", None, "2016-01-01/2017-08-31", "2020-06-30", None),
    ("OPZ-88", "03_18_088", "2018-10-02", None, "2019-01-08", None),
    ("OPZ-PLUS-18", "03_22_018", None, "2022-08-29", "2023-12-08", "2026-12-31"),
    ("OPZ-PLUS-65", "03_24_065", "2024-06-04", "2024-06-04", "2024-10-03", None),
    ("OP-VVV-7", "02_15_007", "2015-08-24", "2015-10-26", "2015-12-14", "2019-12-31"),
    ("OP-VVV-21", "02_16_021", "2016-03-30", "2016-03-30", "2016-12-09", "2022-12-31"),
    ("OP-VVV-39", "02_16_039", "2016-10-11", "2016-10-11", "2018-12-29", "2022-12-31"),
    ("OP-VVV-51", "02_17_051", "2017-08-22", "2017-08-22", "2018-12-29", None),
    ("OP-VVV-75", "02_19_075", "2019-01-21", "2019-01-21", "2020-06-30", None),
    ("IROP-14", None, "2015-12-04", "2015-12-14", "2016-04-22", None),
    ("IROP-15", None, "2015-12-04", "2015-12-14", "2016-04-22", None),
    ("IROP-29", None, None, "2016-05-27", "2016-10-27", None),
    ("IROP-30", None, "2016-04-29", "2016-05-27", "2016-10-27", None),
    ("IROP-34", None, "2016-06-03", "2016-06-20", "2016-12-27", "2018-12-31"),
    ("IROP-35", None, "2016-06-03", "2016-06-20", "2016-12-27", None),
    ("IROP-38", None, "2016-07-11", "2016-07-18", "2016-10-31", "2019-12-31"),
    ("IROP-39", None, None, "2016-07-18", "2016-10-31", "2019-12-31"),
    ("IROP-43", None, None, None, None, None),
    ("IROP-44", None, "2016-08-10", "2016-08-31", "2017-01-31/2017-02-01", None),
    ("IROP-46", None, None, None, None, None),
    ("IROP-47", None, "2016-08-17", None, "2017-02-14", None),
    ("IROP-56", None, None, "2016-11-18", "2017-04-14", None),
    ("IROP-57", None, None, "2016-11-18", "2017-04-14", None),
    ("IROP-79", None, "2018-03-08", "2018-06-14", "2018-09-17/2018-09-18", None),
    ("IROP-80", None, "2018-03-08", "2018-06-14", "2018-09-17/2018-09-18", None),
    ("IROP-81", None, None, None, "2018-11-29", None),
    ("IROP-82", None, "2018-05-23", "2018-06-28", "2018-11-29", None),
    ("IROP-90", None, "2019-07-31", "2019-07-31/..", "2019-07-31/..", None),
    ("IROP-2021-25", None, "2022-09-27", "2022-09-27/..", None, None),
    ("IROP-2021-26", None, "2022-09-27", "2022-09-27/..", None, None),
    ("IROP-2021-115", None, "2024-01-31", "2024-02-21", "2025-02-21", "2028-12-31"),
]
MONEY = [  # identifier, last allocation in crowns, its basis, part kept
    ("OPZ-26", 609_972_200, "total", None),
    ("OPZ-88", 200_000_000, "total", None),
    ("OPZ-PLUS-18", 900_000_000, "total", None),
    ("OPZ-PLUS-65", 500_000_000, "total", None),
    ("OP-VVV-7", 700_000_000, "total", None),
    ("OP-VVV-21", 250_000_000, "total", None),
    ("OP-VVV-39", 450_000_000, "total", None),
    ("OP-VVV-51", 180_000_000, "total", None),
    ("OP-VVV-75", 736_000_000, "total", None),
    ("IROP-15", 1_461_894_254, "not-stated", None),
    ("IROP-34", 320_294_118, "eu-and-state", None),
    ("IROP-35", 747_400_000, "eu-and-state", None),
    ("IROP-38", 141_176_471, "eu-and-state", None),
    ("IROP-39", 329_411_765, "eu-and-state", 174_073_000),
    ("IROP-44", 377_334_947, "eu", None),
    ("IROP-46", 1_372_250_285, "eu", None),
    ("IROP-47", 3_201_917_326, "eu", None),
    ("IROP-79", 600_000_000, "eu", None),
    ("IROP-80", 1_400_000_000, "eu", None),
    ("IROP-90", 60_000_000, "eu", None),
    ("IROP-2021-115", 765_000_000, "eu", None),
]


def text(value: object) -> str | None:
    """A value as text; nothing where it is not known."""
    return None if value is None else str(value)


def test_every_call_is_there() -> None:
    """The record holds the 33 calls, no more and no fewer."""
    assert [row[0] for row in ROWS] == list(CALLS)
    assert len(CALLS) == 33


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_days_of_a_call(row: tuple[str | None, ...]) -> None:
    """Code, announcement, opening, closing and last end are those of the sources."""
    call = CALLS[str(row[0])]
    window = call.window
    told = (call.call_code, window.announced, window.opens, window.closes, call.latest_end)
    assert tuple(map(text, told)) == row[1:]


@pytest.mark.parametrize(("name", "crowns", "basis", "kept"), MONEY, ids=[row[0] for row in MONEY])
def test_money_of_a_call(name: str, crowns: int, basis: str, kept: int | None) -> None:
    """The newest figure, what it counts, and the part kept are those of the sources."""
    newest = CALLS[name].allocations[-1]
    assert newest.amount == Money.czk(crowns)
    assert newest.basis is AllocationBasis(basis)
    assert newest.reserved == (None if kept is None else Money.czk(kept))


def test_calls_without_a_row_of_money_have_none() -> None:
    """Where no source gives one clear figure none is shipped."""
    rest = CALLS.keys() - {name for name, *_ in MONEY}
    assert {name for name in rest if CALLS[name].allocations} == {"IROP-2021-25", "IROP-2021-26"}


def test_sources_that_disagree_are_both_kept() -> None:
    """The allocations of OP VVV 51 and of IROP 25 and 26 of 2022 are told in two figures each."""
    figures = {
        name: [allocation.amount.amount // 10**6 for allocation in CALLS[name].allocations]
        for name in ("OP-VVV-51", "IROP-2021-25", "IROP-2021-26")
    }
    assert figures == {
        "OP-VVV-51": [250, 180],
        "IROP-2021-25": [796, 700],
        "IROP-2021-26": [380, 300],
    }


def test_closing_days_that_moved_are_kept() -> None:
    """OPZ 52 was first to close on 29 March 2019, OP VVV 39 on 11 December 2017."""
    moved = {name: call.earlier_windows for name, call in CALLS.items() if call.earlier_windows}
    assert {name: [str(w.closes) for w in windows] for name, windows in moved.items()} == {
        "OPZ-52": ["2019-03-29"],
        "OP-VVV-39": ["2017-12-11"],
    }


def test_four_dates_and_the_time_of_day() -> None:
    """IROP 30 has four dates, calls 34, 38, 39 and OPZ+ 018 close at a minute."""
    thirty = CALLS["IROP-30"].window
    days = (thirty.announced, thirty.form_opens, thirty.opens, thirty.closes)
    assert [str(day) for day in days] == ["2016-04-29", "2016-05-06", "2016-05-27", "2016-10-27"]
    minutes = {
        name: (str(call.window.opens_at), str(call.window.closes_at))
        for name, call in CALLS.items()
        if call.window.closes_at
    }
    assert minutes == {
        "OPZ-PLUS-18": ("10:00", "12:00"),
        "IROP-34": ("16:00", "16:00"),
        "IROP-38": ("16:00", "16:00"),
        "IROP-39": ("16:00", "16:00"),
    }


def test_twins_name_each_other() -> None:
    """Each call for districts without excluded localities has its twin for those with them."""
    twins = {
        name: call.territory
        for name, call in CALLS.items()
        if isinstance(call.territory, ExcludedLocalityTerritory) and call.territory.twin
    }
    assert len(twins) == 18
    for name, territory in twins.items():
        other = twins[str(territory.twin)]
        assert other.twin == PackageId(name)
        assert other.present is not territory.present


def test_what_is_kept_for_plans() -> None:
    """Calls of KPSVL are kept as a whole, mixed ones in part, all others not at all."""
    kept: dict[Reservation, set[str]] = {}
    for name, call in CALLS.items():
        kept.setdefault(call.reservation, set()).add(name)
    assert kept[Reservation.WHOLE] == {
        *("OPZ-26", "OPZ-42", "OPZ-52", "OP-VVV-21", "OP-VVV-39", "IROP-90", "IROP-2021-115")
    }
    assert kept[Reservation.PART] == {
        *("OPZ-PLUS-18", "OP-VVV-51", "OP-VVV-75", "IROP-39", "IROP-80", "IROP-82")
    }


def test_limits_depend_on_the_regime_of_state_aid() -> None:
    """The most in IROP 80 is 15 million under de minimis and 300 million under the Decision."""
    limits = CALLS["IROP-80"].limits
    assert limits is not None
    assert {limit.regime: limit.most for limit in limits} == {
        StateAidRegime.SGEI_DE_MINIMIS: Money.czk(15_000_000),
        StateAidRegime.SGEI_DECISION: Money.czk(300_000_000),
    }


def test_named_territories_and_regions() -> None:
    """OPZ 42 names 15 territories, OPZ+ 065 a list not seen, IROP 115 eight regions."""
    named, unseen, regions = (
        CALLS[name].territory for name in ("OPZ-42", "OPZ-PLUS-65", "IROP-2021-115")
    )
    assert isinstance(named, NamedTerritory)
    assert len(named.places) == 15
    assert isinstance(unseen, NamedTerritory)
    assert unseen.municipalities is None
    assert isinstance(regions, RegionTerritory)
    assert len(regions.regions) == 8
    assert regions.supported_only


def test_every_call_says_where_it_was_read() -> None:
    """No call, no window and no sum is without a source."""

    def cited(call: FundingPackage) -> bool:
        limits, sums = call.limits or (), call.allocations
        told = [call.citations, call.window.citations, *(one.citations for one in sums)]
        return all((*told, *(limit.citations for limit in limits)))

    assert [name for name, call in CALLS.items() if not cited(call)] == []


def test_wave_4_ships_the_same_records() -> None:
    """A package that both records hold is the same in both, so that they can be joined."""
    for package in reference.wave_4().packages:
        assert package == CALLS[str(package.id)]


def test_wave_4_can_be_asked_about_every_call() -> None:
    """Joined with the calls, the nine places get an answer about each, and none is granted."""
    programme = reference.wave_4().joined(reference.calls())
    assert len(programme.packages) == 33
    for package in programme.packages:
        decision = funding_access(
            programme, locality="liberec", package=package.id, on=date(2017, 6, 1)
        )
        assert decision.outcome.value != "granted"
    call_88 = funding_access(programme, locality="liberec", package="OPZ-88", on=date(2018, 11, 1))
    assert call_88.finding("package-kept").code == "nothing"


def test_records_that_contradict_each_other_are_not_joined() -> None:
    """The same identifier for two different things is refused, with its place."""
    wave_4 = reference.wave_4()
    other = attrs.evolve(wave_4.packages[0], title="Jiná výzva")
    with pytest.raises(InvalidValueError) as caught:
        wave_4.joined(attrs.evolve(wave_4, packages=(other,)))
    assert {violation.code for violation in caught.value.violations} == {"repeated"}
    assert wave_4.joined(wave_4) == wave_4
