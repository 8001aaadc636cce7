"""The programme's own identifiers."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.identifiers import (
    ApplicationId,
    ElementId,
    LocalityId,
    MethodologyId,
    PackageId,
    PartnershipId,
    PlanId,
    ProgrammeId,
    ProjectId,
    SourceId,
    VersionLabel,
    WaveId,
)

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
CAPITALS = r"[A-Z0-9]+(-[A-Z0-9]+)*"
GRAMMARS: list[tuple[type[ProgrammeId], str]] = [
    (LocalityId, SLUG),
    (PlanId, SLUG),
    (ProjectId, SLUG),
    (PartnershipId, SLUG),
    (ApplicationId, SLUG),
    (ElementId, SLUG),
    (PackageId, CAPITALS),
    (WaveId, CAPITALS),
    (MethodologyId, r"[A-Z0-9]+([.-][A-Z0-9]+)*"),
    (SourceId, r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*"),
    (VersionLabel, r"[A-Za-z0-9]+([.+-][A-Za-z0-9]+)*"),
]


@given(st.sampled_from(GRAMMARS), st.text("azAZ09-.+_ \n", max_size=8))
def test_grammar_is_the_documented_one(grammar: tuple[type[ProgrammeId], str], text: str) -> None:
    """Every scheme accepts just what its grammar, written as a regular expression, accepts."""
    scheme, pattern = grammar
    assert (scheme.why_not(text) is None) == bool(re.fullmatch(pattern, text))


@pytest.mark.parametrize(
    ("scheme", "text"),
    [
        (LocalityId, "novy-bor"),
        (LocalityId, "vitkov-budisov"),
        (PlanId, "liberec-spsz-2017"),
        (PackageId, "OP-VVV-21"),
        (PackageId, "OPZ-PLUS-18"),
        (WaveId, "KPSVL-4"),
        (WaveId, "KPSVL-1-3"),
        (WaveId, "KPSV21-2"),
        (WaveId, "INTAKE-2014"),
        (MethodologyId, "KPSVL-5.0"),
        (SourceId, "S01"),
        (SourceId, "S22b"),
        (VersionLabel, "1.0"),
        (VersionLabel, "1.2-draft"),
    ],
)
def test_identifier_in_use_is_valid(scheme: type[ProgrammeId], text: str) -> None:
    """Identifiers in use or planned are valid."""
    assert str(scheme(text)) == text


@pytest.mark.parametrize(("scheme", "_"), GRAMMARS)
def test_sixty_four_characters_are_the_most(scheme: type[ProgrammeId], _: str) -> None:
    """The longest identifier has 64 characters; one more is refused."""
    assert str(scheme("1" * 64)) == "1" * 64
    assert scheme.why_not("1" * 65) == "must have at most 64 characters, not 65"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Most", "character 1 must be one of abcdefghijklmnopqrstuvwxyz0123456789-"),
        ("nový-bor", "character 4 must be one of abcdefghijklmnopqrstuvwxyz0123456789-"),
        ("novy_bor", "character 5 must be one of abcdefghijklmnopqrstuvwxyz0123456789-"),
        ("-most", "must begin and end with a letter or digit"),
        ("most-", "must begin and end with a letter or digit"),
        ("novy--bor", "must not have two separators in a row"),
    ],
)
def test_reason_says_what_would_be_right(text: str, reason: str) -> None:
    """Each way to break the grammar of slugs has a reason of its own."""
    assert LocalityId.why_not(text) == reason


def test_version_labels_sort_as_texts() -> None:
    """Labels have no order of versions: that is for history to tell."""
    assert VersionLabel("1.10") < VersionLabel("1.2")
