"""Which changes of a single digit are seen, scheme by scheme."""

from __future__ import annotations

import re
from itertools import product

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
    OplzzProjectNumber,
    OrpCode,
    PouCode,
    ProjectNumber2014,
    ProjectNumber2021,
    RuianCode,
    SpecificObjectiveCode,
)
from inclusion.testing import identifiers as strategies

REGION = "CZ0(?:10|20|3[12]|4[12]|5[123]|6[34]|7[12]|80)"
ORP = "(?:21|31|32|41|42|51|52|53|61|62|71|72|81)[0-9]{2}"
GRAMMARS: dict[type[Identifier], str] = {
    Ico: "[0-9]{8}",
    MunicipalityCode: "5[0-9]{5}",
    RuianCode: "[1-9][0-9]{1,5}",
    Nuts3: REGION,
    Lau1: f"{REGION}[0-9A-C]",
    OrpCode: ORP,
    PouCode: f"{ORP}[0-9]",
    ProjectNumber2014: r"CZ\.[0-9]{2}\.[0-9]\.([0-9]{2,3}|X)/0\.0/0\.0/[0-9]{2}_[0-9]{3}/[0-9]{7}",
    ProjectNumber2021: r"CZ\.[0-9]{2}\.[0-9]{2}\.[0-9]{2}/[0-9]{2}/[0-9]{2}_[0-9]{3}/[0-9]{7}",
    OplzzProjectNumber: r"CZ\.1\.04/[0-9]\.[0-9]\.[0-9]{2}/[0-9A-Z]{2}\.[0-9]{5}",
    CallCode: "[0-9]{2}_[0-9]{2}_[0-9]{3}",
    LocalActionGroupCall: "[0-9]+/[0-9]{2}_[0-9]{2}_[0-9]{3}/CLLD_[0-9]{2}_[0-9]{2}_[0-9]{3}",
    SpecificObjectiveCode: r"[0-9]{2}\.[0-9]\.[0-9]{2,3}\.([0-9]|[0-9]\.[0-9])",
    DataBoxId: "[a-z0-9]{7}",
}
CHECKED = (Ico, MunicipalityCode, RuianCode)
REMAINDER_OF_DIGIT = {"1": (0, 10), "0": (1,)} | {str(11 - left): (left,) for left in range(2, 10)}
anything = st.one_of(
    strategies.icos(),
    strategies.municipality_codes(),
    strategies.ruian_codes(),
    strategies.nuts3_codes(),
    strategies.lau1_codes(),
    strategies.orp_codes(),
    strategies.pou_codes(),
    strategies.project_numbers_2014(),
    strategies.project_numbers_2021(),
    strategies.oplzz_project_numbers(),
    strategies.call_codes(),
    strategies.local_action_group_calls(),
    strategies.specific_objective_codes(),
    strategies.data_box_ids(),
)


def remainder(digits: str) -> int:
    """The weighted sum modulo 11, written from the last digit to the first."""
    return sum(weight * int(digit) for weight, digit in enumerate(reversed(digits), start=2)) % 11


def confirms_itself(text: str) -> bool:
    """Whether the last digit is one that the remainder of the others gives."""
    return remainder(text[:-1]) in REMAINDER_OF_DIGIT[text[-1]]


def is_well_formed(scheme: type[Identifier], text: str) -> bool:
    """What a scheme should answer, from its grammar as a regular expression."""
    well_shaped = re.fullmatch(GRAMMARS[scheme], text) is not None
    return well_shaped and (scheme not in CHECKED or confirms_itself(text))


def with_one_other_digit(text: str) -> list[str]:
    """Every text that differs from this one in one digit."""
    return [
        text[:place] + digit + text[place + 1 :]
        for place, old in enumerate(text)
        if old.isdigit()
        for digit in "0123456789"
        if digit != old
    ]


@given(anything)
def test_change_is_refused_where_the_grammar_can_see_it(identifier: Identifier) -> None:
    """Of all texts one digit away, those are accepted that the published grammar allows."""
    scheme = type(identifier)
    for changed in with_one_other_digit(identifier.value):
        assert (scheme.why_not(changed) is None) == is_well_formed(scheme, changed), changed


@given(anything, st.data())
def test_any_other_character_is_judged_by_the_grammar(
    identifier: Identifier, data: st.DataObject
) -> None:
    """A letter, sign or foreign digit in any place is accepted only where the grammar has it."""
    scheme, text = type(identifier), identifier.value
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.one_of(st.sampled_from("0X._/-A c\n"), st.characters()))
    changed = text[:place] + other + text[place + 1 :]
    assert (scheme.why_not(changed) is None) == is_well_formed(scheme, changed)


@given(st.one_of(strategies.icos(), strategies.ruian_codes()))
def test_change_stays_unseen_only_if_the_number_ends_in_one(identifier: Identifier) -> None:
    """Remainders 0 and 10 share the digit 1: no other last digit lets a change pass."""
    scheme, text = type(identifier), identifier.value
    unseen = [one for one in with_one_other_digit(text) if scheme.why_not(one) is None]
    assert not unseen or text[-1] == "1"
    assert len(unseen) <= len(text) - 1
    assert all({remainder(text[:-1]), remainder(one[:-1])} == {0, 10} for one in unseen)


@pytest.fixture(scope="module")
def municipality_codes() -> frozenset[str]:
    """All texts of six digits that are well-formed municipality codes."""
    digits = ("".join(middle) for middle in product("0123456789", repeat=5))
    return frozenset(f"5{d}" for d in digits if MunicipalityCode.why_not(f"5{d}") is None)


def test_there_are_ten_thousand_municipality_codes(municipality_codes: frozenset[str]) -> None:
    """Every five digits have one check digit, and no other text of six digits is a code."""
    assert {code[:-1] for code in municipality_codes} == {f"5{n:04}" for n in range(10_000)}
    assert len(municipality_codes) == 10_000
    assert all(confirms_itself(code) for code in municipality_codes)


def test_unseen_changes_of_municipality_codes_are_counted(
    municipality_codes: frozenset[str],
) -> None:
    """Of 450 000 changes of a digit after the first, 6 544 lead to another code; all end in 1."""
    pairs = [
        (code, changed)
        for code in municipality_codes
        for changed in with_one_other_digit(code)
        if changed in municipality_codes
    ]
    assert len(pairs) == 6_544
    assert {code[-1] for code, _ in pairs} == {"1"}
