"""Text made fit to be shown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.cli.shown_text import encodable, harmless, one_line

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANYTHING)
def test_no_control_character_passes(text: str) -> None:
    """Harmless text holds no control character but the line feed, and is as long as it was."""
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", harmless(text))
    assert len(harmless(text)) == len(text)


@given(ANYTHING)
def test_one_line_is_one_line(text: str) -> None:
    """A text on one line has no line end of any kind."""
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.hostile
@given(ANYTHING, st.sampled_from(["ascii", "latin-1", "cp1250", "utf-8", "shift_jis"]))
def test_everything_can_be_encoded(text: str, encoding: str) -> None:
    """What is made encodable can be encoded, character for character."""
    shown = encodable(text, encoding)
    shown.encode(encoding)
    assert len(shown) == len(text)


@given(st.text())
def test_utf_8_changes_nothing(text: str) -> None:
    """What an encoding can hold is not changed."""
    assert encodable(text, "utf-8") == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Žďár nad Sázavou", "Zdar nad Sazavou"),
        ("„Plán“ – 1 000 Kč", '"Plan" - 1 000 Kc'),
        ("✓ … ✗ ·", "+ ~ x o"),
        ("漢", "?"),
    ],
)
def test_nearest_characters_are_taken(text: str, shown: str) -> None:
    """Letters lose their accents, signs become simpler ones, the rest becomes a question mark."""
    assert encodable(text, "ascii") == shown
