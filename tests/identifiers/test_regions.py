"""Codes of regions, districts and municipalities with extended powers."""

from __future__ import annotations

import pytest
from hypothesis import given

from inclusion.identifiers import Lau1, Nuts3, OrpCode
from inclusion.identifiers.nuts3 import REGION_NAMES_CS
from inclusion.testing.identifiers import lau1_codes, orp_codes

DISTRICTS_OF_2015 = [
    ("CZ0513", "CZ051"),
    ("CZ0422", "CZ042"),
    ("CZ0425", "CZ042"),
    ("CZ0511", "CZ051"),
    ("CZ0424", "CZ042"),
    ("CZ0413", "CZ041"),
    ("CZ0421", "CZ042"),
    ("CZ0805", "CZ080"),
    ("CZ0635", "CZ063"),
    ("CZ0100", "CZ010"),
    ("CZ020C", "CZ020"),
]
PREFIXES = [
    ("21", "CZ020"),
    ("31", "CZ031"),
    ("32", "CZ032"),
    ("41", "CZ041"),
    ("42", "CZ042"),
    ("51", "CZ051"),
    ("52", "CZ052"),
    ("53", "CZ053"),
    ("61", "CZ063"),
    ("62", "CZ064"),
    ("71", "CZ071"),
    ("72", "CZ072"),
    ("81", "CZ080"),
]


def test_there_are_fourteen_regions() -> None:
    """The list is closed, sorted, and every region in it is valid and has a name of its own."""
    regions = [Nuts3(code) for code in REGION_NAMES_CS]
    assert len({region.name_cs for region in regions}) == len(regions) == 14
    assert regions == sorted(regions)


@pytest.mark.parametrize(
    ("code", "name"),
    [("CZ051", "Liberecký kraj"), ("CZ063", "Kraj Vysočina"), ("CZ010", "Hlavní město Praha")],
)
def test_region_has_its_czech_name(code: str, name: str) -> None:
    """A region knows how it is called in Czech."""
    assert Nuts3(code).name_cs == name


@pytest.mark.parametrize("text", ["CZ061", "CZ11", "CZ0513", "CZ05"])
def test_other_code_is_no_region(text: str) -> None:
    """What is not on the list is refused, with the list."""
    assert str(Nuts3.why_not(text)).startswith("must be the code of a Czech region, one of CZ010,")


@pytest.mark.parametrize(("text", "region"), DISTRICTS_OF_2015)
def test_district_lies_in_its_region(text: str, region: str) -> None:
    """The first five characters of a district's code are its region."""
    assert Lau1(text).nuts3 == Nuts3(region)


def test_seventy_seven_districts_are_listed() -> None:
    """The list has as many districts in each region as there are, numbered without a gap."""
    codes = [f"{region}{last}" for region in REGION_NAMES_CS for last in "0123456789ABC"]
    listed = [code for code in codes if Lau1(code).is_listed]
    assert len(listed) == 77
    counts = [sum(code.startswith(region) for code in listed) for region in REGION_NAMES_CS]
    assert counts == [1, 12, 7, 7, 3, 7, 4, 5, 4, 5, 7, 5, 4, 6]


@pytest.mark.parametrize(
    ("text", "is_listed"),
    [
        ("CZ0513", True),
        ("CZ0100", True),
        ("CZ020C", True),
        ("CZ0510", False),
        ("CZ0515", False),
        ("CZ0101", False),
    ],
)
def test_unlisted_district_is_well_formed(text: str, is_listed: bool) -> None:
    """A code that no district has can be read, and says that no district has it."""
    assert Lau1(text).is_listed is is_listed


@given(lau1_codes())
def test_every_district_code_begins_with_its_region(code: Lau1) -> None:
    """Region and one character more make the whole code."""
    assert code.value[:-1] == code.nuts3.value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("CZ0999", "must begin with the code of a region, one of CZ010, CZ020, CZ031, "),
        ("CZ051D", "the last character must be one of 0123456789ABC"),
        ("CZ051c", "must be written in capitals; apart from that the text is valid"),
        ("CZ051d", "the last character must be one of 0123456789ABC"),
        (
            "3505",
            "must have 6 characters, not 4; a number of four digits is the code of a district",
        ),
        ("CZ051", "must have 6 characters, not 5"),
        ("CZ05130", "must have 6 characters, not 7"),
    ],
)
def test_wrong_district_has_a_reason(text: str, reason: str) -> None:
    """Prefix, last character and length each have their reason."""
    assert str(Lau1.why_not(text)).startswith(reason)


@pytest.mark.parametrize(("prefix", "region"), PREFIXES)
def test_prefix_stands_for_region(prefix: str, region: str) -> None:
    """The first two digits of an ORP code stand for the region by a list of their own."""
    assert OrpCode(prefix + "05").nuts3 == Nuts3(region)


@pytest.mark.parametrize("text", ["5105", "4209", "6115", "8122"])
def test_published_orp_code_is_valid(text: str) -> None:
    """Published codes of list 65 are valid."""
    assert str(OrpCode(text)) == text


@given(orp_codes())
def test_no_orp_code_lies_in_prague(code: OrpCode) -> None:
    """Prague has no code in this scheme."""
    assert code.nuts3 != Nuts3("CZ010")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9999", "must begin with the prefix of a region, one of 21, 31, 32, "),
        ("6315", "must begin with the prefix of a region, one of 21, 31, 32, "),
        ("1000", "must begin with the prefix of a region, one of 21, 31, 32, "),
        ("0", "must have 4 characters (####, # for a digit), not 1"),
        ("817", "must have 4 characters (####, # for a digit), not 3"),
        ("51O5", "character 3 must be a digit 0-9 (####, # for a digit)"),
    ],
)
def test_wrong_orp_code_has_a_reason(text: str, reason: str) -> None:
    """NUTS digits, both spellings of Prague and numbers of RÚIAN are no ORP codes."""
    assert str(OrpCode.why_not(text)).startswith(reason)
