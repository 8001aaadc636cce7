"""IČO."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cz import dic

from inclusion.identifiers import Ico
from inclusion.testing.identifiers import icos

MUNICIPALITIES_OF_2015 = [
    "00262978",
    "00261891",
    "00266094",
    "00260771",
    "00265403",
    "00259586",
    "00261718",
    "00300870",
    "00299898",
    "00849707",
    "00295841",
]


@pytest.mark.parametrize("text", [*MUNICIPALITIES_OF_2015, "27847977", "66002222"])
def test_published_ico_is_valid(text: str) -> None:
    """The published numbers of municipalities and other bodies are valid."""
    assert str(Ico(text)) == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("00262979", "the check digit (the last one) must be 8 here, by weighted modulus 11"),
        ("0262978A", "character 8 must be a digit 0-9 (########, # for a digit)"),
        (
            "262978",
            "must have 8 digits, not 6, and leading zeros count: with 2 more in front it is valid",
        ),
        (
            "262979",
            (
                "must have 8 digits, not 6, and leading zeros count; "
                "with 2 more in front the check digit is wrong"
            ),
        ),
        ("26297A", "must have 8 characters (########, # for a digit), not 6"),
        ("002629780", "must have 8 characters (########, # for a digit), not 9"),
        (
            "CZ00262978",
            (
                "must not begin with CZ, which makes it a VAT number (DIČ); "
                "apart from that the text is valid"
            ),
        ),
        (
            "CZ00262979",
            (
                "must not begin with CZ, which makes it a VAT number (DIČ); "
                "apart from that it is wrong: "
                "the check digit (the last one) must be 8 here, by weighted modulus 11"
            ),
        ),
        ("00262978\n", "must not begin or end with white space"),
        (
            "0026297\u0668",
            (
                "character 8 must be an ASCII digit, not one of another script; "
                "apart from that the text is valid"
            ),
        ),
        ("0026297\u00b2", "character 8 must be a digit 0-9 (########, # for a digit)"),
    ],
)
def test_reason_says_what_would_be_right(text: str, reason: str) -> None:
    """Each way to be wrong has a reason of its own."""
    assert Ico.why_not(text) == reason


@given(st.one_of(icos().map(str), st.text("0123456789", min_size=8, max_size=8)))
def test_stdnum_agrees_but_for_a_leading_nine(text: str) -> None:
    """On eight digits stdnum's VAT check agrees; it refuses a leading 9, which an IČO may have."""
    if text.startswith("9"):
        assert not dic.is_valid(text)
    else:
        assert (Ico.why_not(text) is None) == dic.is_valid(text)


@pytest.mark.parametrize("text", ["CZ00262978", "002 62978", "7103192745", "640903926"])
def test_what_only_stdnum_accepts(text: str) -> None:
    """A VAT number may carry a prefix, spaces or a birth number; an IČO may not."""
    assert dic.is_valid(text)
    assert Ico.why_not(text) is not None
