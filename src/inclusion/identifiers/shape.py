"""Texts of a fixed shape: every character is a digit or the one character that is expected.

A shape is written as the text itself with ``#`` for each digit: a call code has ``##_##_###``.
"""

from __future__ import annotations

from typing import Final

DIGITS: Final = "0123456789"
"""The only characters that count as digits."""

_DIGIT_PLACE: Final = "#"


def why_not_shaped(text: str, shape: str) -> str | None:
    """Say why a text does not have a shape.

    Args:
        text: The text to look at.
        shape: The expected text with ``#`` for each digit.

    Returns:
        The first thing that is wrong and what would be right, or ``None``.
    """
    if len(text) != len(shape):
        return f"must have {len(shape)} characters ({shape}, # for a digit), not {len(text)}"
    for position, (given, expected) in enumerate(zip(text, shape, strict=True), start=1):
        wanted = _wanted_instead(given, expected)
        if wanted is not None:
            return f"character {position} must be {wanted} ({shape}, # for a digit)"
    return None


def _wanted_instead(given: str, expected: str) -> str | None:
    if expected != _DIGIT_PLACE:
        return None if given == expected else repr(expected)
    return None if given in DIGITS else "a digit 0-9"
