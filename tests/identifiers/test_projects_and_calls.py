"""Call codes and project numbers."""

from __future__ import annotations

import pytest
from hypothesis import given

from inclusion.identifiers import CallCode, ProjectNumber2014, ProjectNumber2021
from inclusion.testing.identifiers import (
    call_codes,
    project_numbers_2014,
    project_numbers_2021,
)

CALLS = [
    ("03_15_026", "03", 2015, 26),
    ("03_15_042", "03", 2015, 42),
    ("03_16_052", "03", 2016, 52),
    ("03_18_088", "03", 2018, 88),
    ("03_22_018", "03", 2022, 18),
    ("03_24_065", "03", 2024, 65),
    ("02_15_007", "02", 2015, 7),
    ("02_16_021", "02", 2016, 21),
    ("02_16_039", "02", 2016, 39),
    ("02_17_051", "02", 2017, 51),
    ("02_19_075", "02", 2019, 75),
]


@pytest.mark.parametrize(("text", "programme", "year", "number"), CALLS)
def test_call_code_has_three_parts(text: str, programme: str, year: int, number: int) -> None:
    """Programme, year and number of the published calls are read off their codes."""
    call = CallCode(text)
    assert (call.programme, call.year, call.number) == (programme, year, number)


@given(call_codes(min_year=2014, max_year=2027))
def test_parts_make_the_call_code_again(call: CallCode) -> None:
    """A call code holds nothing but its three parts."""
    assert f"{call.programme}_{call.year - 2000:02}_{call.number:03}" == call.value
    assert 2014 <= call.year <= 2027


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("03_2016_52", "the year of the call must be 2 digits, not 4 (##_##_###, # for a digit)"),
        ("03-16-052", "after the programme must stand '_' (##_##_###, # for a digit)"),
        ("OP_16_052", "the programme must be 2 digits (##_##_###, # for a digit)"),
    ],
)
def test_wrong_call_code_has_a_reason(text: str, reason: str) -> None:
    """A part too long, another separator and letters each have their reason."""
    assert CallCode.why_not(text) == reason


@pytest.mark.parametrize(
    ("text", "call", "axis", "priority", "serial"),
    [
        ("CZ.03.2.60/0.0/0.0/16_052/0007579", "03_16_052", 2, 60, "0007579"),
        ("CZ.03.2.60/0.0/0.0/15_022/0001205", "03_15_022", 2, 60, "0001205"),
        ("CZ.06.2.56/0.0/0.0/18_104/0008814", "06_18_104", 2, 56, "0008814"),
        ("CZ.06.2.56/0.0/0.0/16_056/0007740", "06_16_056", 2, 56, "0007740"),
        ("CZ.03.2.60/0.0/0.0/15_042/0003827", "03_15_042", 2, 60, "0003827"),
        ("CZ.03.2.X/0.0/0.0/17_076/0011515", "03_17_076", 2, None, "0011515"),
        ("CZ.05.1.123/0.0/0.0/16_001/0000002", "05_16_001", 1, 123, "0000002"),
    ],
)
def test_project_number_of_2014_has_parts(
    text: str, call: str, axis: int, priority: int | None, serial: str
) -> None:
    """Call, axis, priority and serial number are read off the number; ``X`` is no one priority."""
    number = ProjectNumber2014(text)
    assert number.call == CallCode(call)
    assert number.programme == number.call.programme
    assert (number.priority_axis, number.investment_priority) == (axis, priority)
    assert number.serial == serial


@pytest.mark.parametrize(
    ("text", "call", "priority", "objective", "serial"),
    [
        ("CZ.03.02.01/00/22_018/0000779", "03_22_018", 2, 1, "0000779"),
        ("CZ.03.02.01/00/24_065/0004961", "03_24_065", 2, 1, "0004961"),
        ("CZ.03.02.02/00/22_004/0003844", "03_22_004", 2, 2, "0003844"),
        ("CZ.03.02.02/00/22_004/0000366", "03_22_004", 2, 2, "0000366"),
    ],
)
def test_project_number_of_2021_has_parts(
    text: str, call: str, priority: int, objective: int, serial: str
) -> None:
    """Call, priority, objective and serial number are read off the number."""
    number = ProjectNumber2021(text)
    assert number.call == CallCode(call)
    assert number.programme == number.call.programme
    assert (number.priority, number.specific_objective) == (priority, objective)
    assert number.serial == serial


@pytest.mark.parametrize("text", ["CZ.03.2.60/0.0/0.0/16_0015999", "CZ.03.2.60/0.0/0.0/16_0007773"])
def test_number_with_a_mangled_call_is_refused(text: str) -> None:
    """Two numbers printed by a real council without the whole call are told what is missing."""
    assert ProjectNumber2014.why_not(text) == (
        "the three digits of the call and the slash after them are missing: between the year of "
        "the call and the serial number must stand _###/ "
        "(CZ.##.#.##/0.0/0.0/##_###/#######, # for a digit)"
    )


@pytest.mark.parametrize(
    "text",
    [
        "CZ.03.2.601/0.0/0.0/16_052/000757",
        "CZ.03.2.60/0.1/0.0/16_052/0007579",
        "CZ.03.2.XX/0.0/0.0/16_052/0007579",
        "CZ.03.2.6/0.0/0.0/16_052/0007579",
        "cz.03.2.60/0.0/0.0/16_052/0007579",
        "CZ.03.02.01/00/22_018/0000779",
    ],
)
def test_other_form_is_no_number_of_2014(text: str) -> None:
    """Other fixed parts, other lengths of parts and the later form are refused."""
    assert ProjectNumber2014.why_not(text) is not None


def test_form_of_2014_is_no_number_of_2021() -> None:
    """A priority axis of one digit belongs to the older form."""
    assert ProjectNumber2021.why_not("CZ.03.2.01/00/22_018/0000779") == (
        "the priority must be 2 digits, not 1 (CZ.##.##.##/##/##_###/#######, # for a digit)"
    )


@given(project_numbers_2014(min_year=2015, max_year=2020))
def test_call_and_serial_end_the_number_of_2014(number: ProjectNumber2014) -> None:
    """Every number of 2014-2020 gives a valid call and ends as it should."""
    assert number.value.endswith(f"{number.call.value[3:]}/{number.serial}")
    assert 2015 <= number.call.year <= 2020


@given(project_numbers_2021())
def test_call_and_serial_end_the_number_of_2021(number: ProjectNumber2021) -> None:
    """Every number of 2021-2027 gives a valid call and ends as it should."""
    assert number.value.endswith(f"{number.call.value[3:]}/{number.serial}")
