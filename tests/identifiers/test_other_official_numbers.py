"""Codes of RÚIAN and POÚ, project numbers of OP LZZ, calls of local action groups and the rest."""

from __future__ import annotations

import pytest
from hypothesis import given

from inclusion.identifiers import (
    CallCode,
    DataBoxId,
    LocalActionGroupCall,
    Nuts3,
    OplzzProjectNumber,
    OrpCode,
    PouCode,
    ProjectNumber2014,
    ResolutionNumber,
    RuianCode,
    SpecificObjectiveCode,
)
from inclusion.testing import identifiers as strategies

REGIONS_IN_RUIAN = ["19", "27", "35", "43", "51", "60", "78", "86", "94"]
REGIONS_OF_THREE_DIGITS = ["108", "116", "124", "132", "141"]
ORP_IN_RUIAN = ["817", "752", "892", "701", "850", "671", "744", "1953", "1708"]
POU_IN_RUIAN = ["1759", "1635", "1899", "1554", "1864", "1457", "1601", "3778", "3417"]
DISTRICTS_IN_RUIAN = ["3505", "3503", "3508", "3501", "3507", "3502", "3806", "3714"]


@pytest.mark.parametrize(
    "text",
    [*REGIONS_IN_RUIAN, *REGIONS_OF_THREE_DIGITS, *ORP_IN_RUIAN, *POU_IN_RUIAN, "408638", "556904"],
)
def test_published_code_of_ruian_is_valid(text: str) -> None:
    """Published codes of regions, ORP, POÚ and parts of municipalities are valid."""
    assert str(RuianCode(text)) == text


@pytest.mark.parametrize("text", DISTRICTS_IN_RUIAN)
def test_district_of_ruian_has_no_check_digit(text: str) -> None:
    """The districts of eight of the places of 2015 fail, and the reason says what they are."""
    assert str(RuianCode.why_not(text)).endswith(
        "; the codes of districts (okresy) have none and are not of this scheme"
    )


def test_nine_districts_of_ruian_pass_by_chance() -> None:
    """The district of Sokolov is one of the nine: the form cannot tell it from another code."""
    assert RuianCode.why_not("3409") is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("79", "the check digit (the last one) must be 8 here, by weighted modulus 11"),
        ("818", "the check digit (the last one) must be 7 here, by weighted modulus 11"),
        ("1", "must have 2 to 6 digits, not 1 characters"),
        ("5638890", "must have 2 to 6 digits, not 7 characters"),
        ("81X", "must have 2 to 6 digits 0-9 and nothing else"),
        ("078", "must not begin with a zero: the codes of RÚIAN are numbers"),
        ("1754", "the check digit (the last one) must be 9 here, by weighted modulus 11"),
    ],
)
def test_wrong_code_of_ruian_has_a_reason(text: str, reason: str) -> None:
    """Length, letters, a leading zero and the check digit each have their reason."""
    assert RuianCode.why_not(text) == reason


@pytest.mark.parametrize(
    ("text", "orp", "region"),
    [
        ("51056", "5105", "CZ051"),
        ("42091", "4209", "CZ042"),
        ("42072", "4207", "CZ042"),
        ("81221", "8122", "CZ080"),
        ("61151", "6115", "CZ063"),
        ("41075", "4107", "CZ041"),
    ],
)
def test_pou_lies_in_its_orp(text: str, orp: str, region: str) -> None:
    """The first four digits are the ORP, whose prefix gives the region."""
    assert PouCode(text).orp == OrpCode(orp)
    assert PouCode(text).nuts3 == Nuts3(region)


@pytest.mark.parametrize("text", ["63151", "99991", "10001"])
def test_pou_without_an_orp_is_refused(text: str) -> None:
    """The prefix of a region is asked for, as of an ORP."""
    assert str(PouCode.why_not(text)).startswith("must begin with the prefix of a region, one of ")


def test_pou_of_prague_is_to_be_left_out() -> None:
    """The nought that stands for Prague is recognised."""
    assert str(PouCode.why_not("0")).endswith("; for Prague leave the code out")


@given(strategies.pou_codes())
def test_pou_begins_with_its_orp(code: PouCode) -> None:
    """ORP and one digit more make the whole code."""
    assert code.value[:-1] == code.orp.value


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("0", "; for Prague leave the code out"),
        ("1000", "; for Prague leave the code out"),
        ("817", "; a number of three digits is the code of an ORP in RÚIAN"),
        ("6315", "; Kraj Vysočina (CZ063) has 61"),
        ("6401", "; Jihomoravský kraj (CZ064) has 62"),
    ],
)
def test_wrong_orp_code_gets_a_hint(text: str, hint: str) -> None:
    """Both spellings of Prague, numbers of RÚIAN and NUTS digits are recognised."""
    assert str(OrpCode.why_not(text)).endswith(hint)


@pytest.mark.parametrize(("text", "right"), [("CZ061", "CZ063"), ("CZ062", "CZ064")])
def test_prefix_of_orp_is_no_number_of_nuts(text: str, right: str) -> None:
    """Who put the prefix of the ORP codes into a NUTS code is told the region."""
    assert str(Nuts3.why_not(text)).endswith(
        f"; this one has the prefix of the ORP codes, the region is {right}"
    )


def test_parts_of_a_number_of_op_lzz() -> None:
    """Programme, area, scheme, call and serial number are read off the number."""
    number = OplzzProjectNumber("CZ.1.04/3.2.00/90.00001")
    assert (number.programme, number.area_of_support) == ("04", "3.2")
    assert (number.grant_scheme, number.call, number.serial) == (None, "90", "00001")


def test_grant_scheme_of_op_lzz_is_none_only_for_individual_projects() -> None:
    """A scheme other than 00 is the number of a grant scheme; a call may have letters."""
    number = OplzzProjectNumber("CZ.1.04/3.2.01/A9.00017")
    assert (number.grant_scheme, number.call, number.serial) == ("01", "A9", "00017")


@given(strategies.oplzz_project_numbers())
def test_parts_make_the_number_of_op_lzz_again(number: OplzzProjectNumber) -> None:
    """A number of OP LZZ holds nothing but its parts."""
    scheme = number.grant_scheme or "00"
    made = (
        f"CZ.1.{number.programme}/{number.area_of_support}.{scheme}/{number.call}.{number.serial}"
    )
    assert made == number.value


@pytest.mark.parametrize(
    ("text", "serial", "call", "strategy"),
    [
        ("817/03_16_047/CLLD_16_01_060", "817", "03_16_047", "CLLD_16_01_060"),
        ("214/03_16_047/CLLD_15_01_234", "214", "03_16_047", "CLLD_15_01_234"),
    ],
)
def test_parts_of_a_call_of_a_local_action_group(
    text: str, serial: str, call: str, strategy: str
) -> None:
    """Serial number, call of the managing authority and strategy are read off the number."""
    number = LocalActionGroupCall(text)
    assert (number.serial, number.call, number.strategy) == (serial, CallCode(call), strategy)


@pytest.mark.parametrize(
    ("text", "programme", "axis", "priority", "objective"),
    [
        ("03.2.60.1", "03", 2, 60, "1"),
        ("03.2.60.2", "03", 2, 60, "2"),
        ("03.2.63.1", "03", 2, 63, "1"),
        ("03.2.65.1", "03", 2, 65, "1"),
        ("02.3.61.1", "02", 3, 61, "1"),
        ("02.3.62.1", "02", 3, 62, "1"),
        ("06.2.56.2.1", "06", 2, 56, "2.1"),
        ("06.2.58.2.2", "06", 2, 58, "2.2"),
        ("06.2.67.2.4", "06", 2, 67, "2.4"),
        ("05.1.123.1", "05", 1, 123, "1"),
    ],
)
def test_parts_of_a_specific_objective(
    text: str, programme: str, axis: int, priority: int, objective: str
) -> None:
    """Programme, axis, priority and objective are read off the code."""
    code = SpecificObjectiveCode(text)
    assert (code.programme, code.priority_axis) == (programme, axis)
    assert (code.investment_priority, code.objective) == (priority, objective)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("03_16_052", 52),
        ("03_24_065", 65),
        ("02_17_051", 51),
        ("02_23_017", None),
        ("06_16_056", None),
        ("05_16_001", None),
    ],
)
def test_public_number_is_told_only_where_it_is_known(text: str, number: int | None) -> None:
    """In IROP the number in the code is of another series; of other programmes nothing is known."""
    assert CallCode(text).public_number == number


def test_year_of_a_project_is_that_of_its_call() -> None:
    """The two digits of the year stand for four."""
    assert ProjectNumber2014("CZ.03.2.60/0.0/0.0/16_052/0007579").year == 2016


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("260/2023", 2023),
        ("513/21/ZK", None),
        ("85/2022/1", 2022),
        ("112/9/2015", 2015),
        ("97/18-ZM", None),
        ("9/2014", 2014),
        ("2019/2020", None),
        ("č. 12/1998", 1998),
        ("7", None),
    ],
)
def test_year_of_a_resolution_is_told_where_it_is_plain(text: str, year: int | None) -> None:
    """Four digits that can be a year are one, unless there are two such parts."""
    assert ResolutionNumber(text).year == year


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("bez čísla", "must have a digit 0-9"),
        ("260/2023;", "character 9 must be a letter, a digit 0-9 or one of ' /-._'"),
        ("260/", "must begin and end with a letter or digit"),
        ("/260", "must begin and end with a letter or digit"),
        ("1  2", "must not have two spaces in a row"),
        ("1" * 65, "must have at most 64 characters, not 65"),
        ("260/\uff3a", "must have ASCII characters only; apart from that the text is valid"),
    ],
)
def test_wrong_number_of_a_resolution_has_a_reason(text: str, reason: str) -> None:
    """Free as the text is, it is one short line with a digit in it."""
    assert ResolutionNumber.why_not(text) == reason


@pytest.mark.parametrize("text", ["26iaava", "bkyt4gn"])
def test_published_data_box_is_valid(text: str) -> None:
    """Both published identifiers are valid."""
    assert str(DataBoxId(text)) == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("bkyt4g", "must have 7 characters, not 6"),
        ("bkyt4g-", "character 7 must be a lower-case letter a-z or a digit 0-9"),
        ("bkyt4gñ", "character 7 must be a lower-case letter a-z or a digit 0-9"),
    ],
)
def test_wrong_data_box_has_a_reason(text: str, reason: str) -> None:
    """Length and letters each have their reason."""
    assert DataBoxId.why_not(text) == reason
