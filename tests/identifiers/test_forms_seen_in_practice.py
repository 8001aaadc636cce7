"""The wrong forms in which identifiers are printed, each refused with the reason that fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.identifiers import (
    CallCode,
    DataBoxId,
    Ico,
    Identifier,
    Lau1,
    LocalActionGroupCall,
    MunicipalityCode,
    Nuts3,
    OfficialIdentifier,
    OplzzProjectNumber,
    OrpCode,
    PouCode,
    ProjectNumber2014,
    ProjectNumber2021,
    ResolutionNumber,
    RuianCode,
    SpecificObjectiveCode,
)
from inclusion.identifiers.recognition import OFFICIAL_SCHEMES
from inclusion.testing import identifiers as strategies

CAPITALS = "must be written in capitals; apart from that the text is valid"
SPACE = "must not be white space; apart from that the text is valid"
INVISIBLE = "must not be an invisible character; apart from that the text is valid"
FOREIGN = "must be an ASCII digit, not one of another script; apart from that the text is valid"
CHECK_DIGIT = "the check digit (the last one) must be {} here, by weighted modulus 11"
NUMBER_2014 = "(CZ.##.#.##/0.0/0.0/##_###/#######, # for a digit)"
NUMBER_2021 = "(CZ.##.##.##/##/##_###/#######, # for a digit)"

SEEN: list[tuple[type[OfficialIdentifier], str, str]] = [
    (Ico, "002 62 978", f"character 4 {SPACE}"),
    (Ico, "002\u00a062\u00a0978", f"character 4 {SPACE}"),
    (Ico, "0026\u200b2978", f"character 5 {INVISIBLE}"),
    (Ico, "\ufeff00262978", f"character 1 {INVISIBLE}"),
    (Ico, "\uff10\uff10\uff12\uff16\uff12\uff19\uff17\uff18", f"character 1 {FOREIGN}"),
    (Ico, "\u0660\u0660262978", f"character 1 {FOREIGN}"),
    (
        Ico,
        "002 62 979",
        "character 4 must not be white space; apart from that it is wrong: "
        + CHECK_DIGIT.format(8),
    ),
    (
        Ico,
        "CZ 262978",
        (
            "character 3 must not be white space; apart from that it is wrong: "
            "must not begin with CZ, which makes it a VAT number (DIČ); "
            "apart from that it is wrong: "
            "must have 8 digits, not 6, and leading zeros count: with 2 more in front it is valid"
        ),
    ),
    (MunicipalityCode, "563 889", f"character 4 {SPACE}"),
    (MunicipalityCode, "563888", CHECK_DIGIT.format(9)),
    (
        RuianCode,
        "3505",
        CHECK_DIGIT.format(6)
        + "; the codes of districts (okresy) have none and are not of this scheme",
    ),
    (RuianCode, "0817", "must not begin with a zero: the codes of RÚIAN are numbers"),
    (Nuts3, "cz051", CAPITALS),
    (Lau1, "cz0513", CAPITALS),
    (OrpCode, "51 05", f"character 3 {SPACE}"),
    (PouCode, "5105", "must have 5 characters (#####, # for a digit), not 4"),
    (ProjectNumber2014, "cz.03.2.60/0.0/0.0/16_052/0007579", CAPITALS),
    (ProjectNumber2014, "CZ.03.2.x/0.0/0.0/17_076/0011515", CAPITALS),
    (ProjectNumber2014, "CZ.03.2.60/0.0/0.0/16_052/ 0007579", f"character 27 {SPACE}"),
    (
        ProjectNumber2014,
        "CZ.03.2.60\\0.0\\0.0\\16_052\\0007579",
        "must have slashes that lean forward, in ASCII; apart from that the text is valid",
    ),
    (
        ProjectNumber2014,
        "\uff23\uff3a.03.2.60/0.0/0.0/16_052/0007579",
        "must have ASCII characters only; apart from that the text is valid",
    ),
    (
        ProjectNumber2014,
        "CZ.03.2.60/0.0/0.0/2016_052/0007579",
        f"the year of the call must be 2 digits, not 4 {NUMBER_2014}",
    ),
    (
        ProjectNumber2014,
        "CZ.03.2.60/0.0/0.0/16_52/0007579",
        f"the number of the call must be 3 digits, not 2 {NUMBER_2014}",
    ),
    (
        ProjectNumber2014,
        "CZ.03.2.60/0.0/0.0/16_052/7579",
        f"the serial number must be 7 digits, not 4 {NUMBER_2014}",
    ),
    (
        ProjectNumber2014,
        "CZ.03.2.60/0.0/0.0/16-052/0007579",
        f"after the year of the call must stand '_' {NUMBER_2014}",
    ),
    (
        ProjectNumber2014,
        "03.2.60/0.0/0.0/16_052/0007579",
        f"at the beginning must stand 'CZ.' {NUMBER_2014}",
    ),
    (
        ProjectNumber2014,
        "CZ.03.2.60/0.0/0.0/16_052/0007579.",
        f"after the serial number must stand nothing more {NUMBER_2014}",
    ),
    (
        ProjectNumber2014,
        "CZ.03.02.01/00/22_018/0000779",
        (
            "must have the form CZ.##.#.##/0.0/0.0/##_###/#######, # for a digit; "
            "this is a number of 2021-2027"
        ),
    ),
    (
        ProjectNumber2021,
        "CZ.03.2.60/0.0/0.0/16_052/0007579",
        (
            "must have the form CZ.##.##.##/##/##_###/#######, # for a digit; "
            "this is a number of 2014-2020"
        ),
    ),
    (
        ProjectNumber2021,
        "CZ.03.02.01/00/22_0000779",
        (
            "the three digits of the call and the slash after them are missing: between the year "
            f"of the call and the serial number must stand _###/ {NUMBER_2021}"
        ),
    ),
    (
        OplzzProjectNumber,
        "CZ.1.04/3.2.00/9.00001",
        "the call must be 2 digits or capitals, not 1 (CZ.1.04/#.#.##/##.#####, # for a digit)",
    ),
    (OplzzProjectNumber, "cz.1.04/3.2.00/a1.00001", CAPITALS),
    (
        CallCode,
        "16_052",
        (
            "the year of the call must be 2 digits, not 3 (##_##_###, # for a digit); "
            "the two digits of the programme are missing in front"
        ),
    ),
    (
        CallCode,
        "03_16_52",
        "the number of the call must be 3 digits, not 2 (##_##_###, # for a digit)",
    ),
    (LocalActionGroupCall, "817/03_16_047/clld_16_01_060", CAPITALS),
    (
        SpecificObjectiveCode,
        "6.2.56.2.1",
        "the programme must be 2 digits, not 1 (##.#.##.#.#, # for a digit)",
    ),
    (
        SpecificObjectiveCode,
        "03.2.60",
        "after the investment priority must stand '.' (##.#.##.#, # for a digit)",
    ),
    (
        ResolutionNumber,
        "97/18\u2013ZM",
        "must have an ASCII hyphen, not a dash of another kind; apart from that the text is valid",
    ),
    (
        ResolutionNumber,
        "\u010d.\u00a0260/2023",
        "character 3 must be a plain space or nothing; apart from that the text is valid",
    ),
    (
        DataBoxId,
        "BKYT4GN",
        "must be written in lower-case letters; apart from that the text is valid",
    ),
]


@pytest.mark.parametrize(("scheme", "text", "reason"), SEEN)
def test_form_seen_in_practice_has_its_reason(
    scheme: type[OfficialIdentifier], text: str, reason: str
) -> None:
    """The reason names the defect, and says whether it is the only one."""
    assert scheme.why_not(text) == reason


@pytest.mark.parametrize("scheme", OFFICIAL_SCHEMES)
def test_line_break_at_the_end_is_refused(scheme: type[OfficialIdentifier]) -> None:
    """A line break at the end, which regular expressions overlook, is refused everywhere."""
    assert scheme.why_not(scheme.example) is None
    assert scheme.why_not(f"{scheme.example}\n") == "must not begin or end with white space"


@given(strategies.icos())
def test_short_form_is_told_how_many_zeros_are_missing(ico: Ico) -> None:
    """A number without its leading zeros is never padded, and is told what would be right."""
    short = ico.value.lstrip("0")
    missing = len(ico.value) - len(short)
    if missing:
        reason = f"with {missing} more in front it is valid"
        assert str(Ico.why_not(short)).endswith(reason)


@given(st.one_of(strategies.project_numbers_2014(), strategies.project_numbers_2021()))
def test_lower_case_is_named_as_the_only_fault(number: Identifier) -> None:
    """Nothing is changed in case, and the reason says that the case is all that is wrong."""
    assert type(number).why_not(number.value.lower()) == CAPITALS


def test_reason_does_not_hold_the_text() -> None:
    """Reasons may be shown where the text itself may not."""
    assert "0026" not in str(Ico.why_not("262978"))
    assert "16_0015999" not in str(ProjectNumber2014.why_not("CZ.03.2.60/0.0/0.0/16_0015999"))
