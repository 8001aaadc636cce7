"""Municipality codes."""

from __future__ import annotations

import pytest

from inclusion.identifiers import MunicipalityCode

MUNICIPALITIES_OF_2015 = [
    "563889",
    "562971",
    "567027",
    "561860",
    "566624",
    "560286",
    "562882",
    "511021",
    "506460",
    "569950",
    "595209",
]


@pytest.mark.parametrize("text", MUNICIPALITIES_OF_2015)
def test_code_of_2015_is_valid(text: str) -> None:
    """The codes of the eleven municipalities of the nine places of 2015 are valid."""
    assert str(MunicipalityCode(text)) == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("563888", "the check digit (the last one) must be 9 here, by weighted modulus 11"),
        ("123456", "character 1 must be '5' (5#####, # for a digit)"),
        ("408638", "character 1 must be '5' (5#####, # for a digit)"),
        ("56388", "must have 6 characters (5#####, # for a digit), not 5"),
        ("5638890", "must have 6 characters (5#####, # for a digit), not 7"),
    ],
)
def test_reason_says_what_would_be_right(text: str, reason: str) -> None:
    """A wrong digit, another kind of code and another length each have their reason."""
    assert MunicipalityCode.why_not(text) == reason
