"""To which schemes a text may belong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.identifiers import (
    Ico,
    Identifier,
    Lau1,
    MunicipalityCode,
    OfficialIdentifier,
    OrpCode,
    PouCode,
    ProjectNumber2014,
    ResolutionNumber,
    RuianCode,
    identify,
)
from inclusion.identifiers.recognition import OFFICIAL_SCHEMES


@pytest.mark.parametrize(
    ("text", "schemes"),
    [
        ("563889", {MunicipalityCode, RuianCode}),
        ("408638", {RuianCode}),
        ("00262978", {Ico}),
        ("5105", {OrpCode}),
        ("817", {RuianCode}),
        ("51056", {PouCode}),
        ("CZ0513", {Lau1}),
        ("CZ.03.2.60/0.0/0.0/16_052/0007579", {ProjectNumber2014}),
        ("CZ.03.2.60/0.0/0.0/16_0015999", set()),
        ("260/2023", set()),
        ("", set()),
    ],
)
def test_text_is_read_under_every_scheme_that_fits(
    text: str, schemes: set[type[Identifier]]
) -> None:
    """Parallel lists are all named; what fits none, or is free text, gives nothing."""
    assert {type(found) for found in identify(text)} == schemes
    assert all(found.value == text for found in identify(text))


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    """Asking never fails, and what comes back is the text itself."""
    assert all(found.value == text for found in identify(text))


def test_there_are_fifteen_schemes() -> None:
    """Each scheme of the list has a real example, a form and a name of its own."""
    assert len(set(OFFICIAL_SCHEMES)) == 15
    assert len({scheme.scheme for scheme in OFFICIAL_SCHEMES}) == 15
    for scheme in OFFICIAL_SCHEMES:
        assert scheme.form
        assert str(scheme(scheme.example)) == scheme.example


@pytest.mark.parametrize("scheme", OFFICIAL_SCHEMES, ids=lambda kind: kind.__name__)
def test_example_is_identified(scheme: type[OfficialIdentifier]) -> None:
    """Every scheme but the free text recognises its own example."""
    found = {type(identifier) for identifier in identify(scheme.example)}
    assert (scheme in found) == (scheme is not ResolutionNumber)
