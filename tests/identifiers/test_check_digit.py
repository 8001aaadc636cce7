"""The weighted modulus 11 of IČO and municipality code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.identifiers import Ico, Identifier, MunicipalityCode, RuianCode
from inclusion.identifiers.check_digit import check_digit, why_not_checked
from inclusion.testing.identifiers import (
    icos,
    municipality_codes,
    ruian_codes,
    wrong_check_digits,
)

RUIAN_REGION_CODES = ["19", "27", "35", "43", "51", "60", "78", "86", "94"]
RUIAN_LONGER_CODES = ["108", "116", "124", "132", "141", "817", "1759", "408638", "556904"]


def remainder(digits: str) -> int:
    """The weighted sum modulo 11, written from the last digit to the first."""
    return sum(weight * int(digit) for weight, digit in enumerate(reversed(digits), start=2)) % 11


@pytest.mark.parametrize("code", RUIAN_REGION_CODES + RUIAN_LONGER_CODES)
def test_codes_of_ruian_pass(code: str) -> None:
    """Codes of RÚIAN of any length, two to six digits, confirm themselves."""
    assert why_not_checked(code) is None


@pytest.mark.parametrize(("code", "expected"), [("79", "8"), ("818", "7"), ("563888", "9")])
def test_expected_digit_is_named(code: str, expected: str) -> None:
    """The reason says which check digit would be right."""
    assert why_not_checked(code) == (
        f"the check digit (the last one) must be {expected} here, by weighted modulus 11"
    )


@pytest.mark.parametrize(
    ("left", "digit"),
    [*enumerate("1098765432"), (10, "1")],
)
def test_digit_of_each_remainder(left: int, digit: str) -> None:
    """Remainder 0 gives 1, 1 gives 0, and 10 gives 1 again: the only digit given twice."""
    digits = next(f"{n:07}" for n in range(100) if remainder(f"{n:07}") == left)
    assert check_digit(digits) == digit


@given(st.one_of(icos(), municipality_codes()), st.data())
def test_changed_digit_is_seen_unless_remainders_collide(
    identifier: Identifier, data: st.DataObject
) -> None:
    """A single changed digit is refused, but for a change between the remainders 0 and 10."""
    text = identifier.value
    place = data.draw(st.integers(0, len(text) - 1))
    digit = data.draw(st.sampled_from([one for one in "0123456789" if one != text[place]]))
    changed = text[:place] + digit + text[place + 1 :]
    leads_away_from_municipalities = isinstance(identifier, MunicipalityCode) and place == 0
    collides = {remainder(text[:-1]), remainder(changed[:-1])} == {0, 10}
    unseen = collides and not leads_away_from_municipalities
    assert (type(identifier).why_not(changed) is None) == unseen


@pytest.mark.parametrize(
    ("scheme", "one", "other"),
    [(Ico, "00000001", "00000051"), (Ico, "00000001", "00000701")],
)
def test_known_collision(scheme: type[Identifier], one: str, other: str) -> None:
    """Two numbers one digit apart may both be valid: the rule is not perfect, and this is known."""
    assert scheme.why_not(one) is None
    assert scheme.why_not(other) is None
    assert {remainder(one[:-1]), remainder(other[:-1])} == {0, 10}


@given(wrong_check_digits(icos()))
def test_other_check_digit_of_ico_is_refused(text: str) -> None:
    """Of the ten last digits of an IČO exactly one is right."""
    assert "check digit" in str(Ico.why_not(text))


@given(wrong_check_digits(municipality_codes()))
def test_other_check_digit_of_municipality_is_refused(text: str) -> None:
    """Of the ten last digits of a municipality code exactly one is right."""
    assert "check digit" in str(MunicipalityCode.why_not(text))


@given(wrong_check_digits(ruian_codes()))
def test_other_check_digit_of_ruian_is_refused(text: str) -> None:
    """Of the ten last digits of a code of RÚIAN exactly one is right."""
    assert "check digit" in str(RuianCode.why_not(text))
