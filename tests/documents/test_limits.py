"""The limits on a document, each of which can be set."""

from __future__ import annotations

import json

import pytest

from inclusion import DEFAULT_LIMITS, DocumentError, Ico, InvalidValueError, Limits, read_json
from inclusion.documents.flaws import ENOUGH
from inclusion.documents.own_converter import converter
from inclusion.documents.reading import read_each


def codes(data: bytes, limits: Limits) -> list[tuple[str, str]]:
    """Pointer and code of each problem; nothing if there is none."""
    try:
        read_json(data, limits=limits)
    except DocumentError as error:
        return [(problem.pointer, problem.code) for problem in error.problems]
    return []


@pytest.mark.parametrize("name", ["size", "depth", "digits", "text", "problems"])
def test_limit_is_at_least_one(name: str) -> None:
    """A limit of nothing would refuse everything."""
    with pytest.raises(InvalidValueError, match="at least 1"):
        Limits(**{name: 0})


@pytest.mark.parametrize(("name", "most"), [("depth", 200), ("digits", 16)])
def test_limit_has_an_end(name: str, most: int) -> None:
    """What cannot be read safely or kept exactly cannot be allowed."""
    assert getattr(Limits(**{name: most}), name) == most
    with pytest.raises(InvalidValueError, match=f"at most {most}"):
        Limits(**{name: most + 1})


def test_default_limits_are_the_ones_stated() -> None:
    """100 MB, 64 levels, 16 digits, 10 million characters, 1 000 problems."""
    assert Limits() == DEFAULT_LIMITS
    assert (
        Limits(size=100_000_000, depth=64, digits=16, text=10_000_000, problems=1_000)
        == DEFAULT_LIMITS
    )


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"999", []),
        (b"-999", []),
        (b"[1000]", [("/0", "too-large")]),
        (b"[-1000]", [("/0", "too-large")]),
        (b'["1000"]', []),
    ],
)
def test_number_has_so_many_digits(data: bytes, found: list[tuple[str, str]]) -> None:
    """The sign is no digit, and digits in a text are no number."""
    assert codes(data, Limits(digits=3)) == found


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 30])
@pytest.mark.parametrize("character", ["a", "ř", '"', "\\", "\n", "\U0001f40e"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_text_has_so_many_characters(length: int, character: str, *, ascii_only: bool) -> None:
    """Characters are counted, not bytes and not the signs of an escape; keys count as texts."""
    text = character * length
    for value, place in (([text], "/0"), ({"k": ["", text]}, "/k/1"), ([[text], ["a"]], "/0/0")):
        data = json.dumps(value, ensure_ascii=ascii_only).encode()
        expected = [] if length <= 6 else [(place, "too-long")]
        assert codes(data, Limits(text=6)) == expected
    key = json.dumps({text: 1}, ensure_ascii=ascii_only).encode()
    assert [code for _, code in codes(key, Limits(text=6))] == ["too-long"] * (length > 6)


def test_many_problems_are_not_all_looked_for() -> None:
    """After very many problems the rest is said to be at least so many."""
    data = b"[" + b"1.5," * 20_000 + b"1]"
    with pytest.raises(DocumentError) as caught:
        read_json(data)
    assert len(caught.value.problems) == 1_001
    assert caught.value.problems[-1].message == "there are at least 9000 more problems"


def test_items_after_very_many_problems_count_as_unread() -> None:
    """Ten thousand problems are enough: the rest of the array is left, and keeps its length."""
    hook = converter().get_structure_hook(Ico)
    read, flaws = read_each(["12345678"] * (ENOUGH + 2), hook, Ico)
    assert len(flaws) == ENOUGH
    assert read == (None,) * (ENOUGH + 2)
