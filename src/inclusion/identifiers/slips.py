"""Slips of the pen: what people and programs do to an identifier when they copy it.

A slip is named, never mended: the reason says what to change, and what would still be wrong then.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from inclusion.identifiers.shape import DIGITS

_INVISIBLE: Final = "Cf"
_DASHES: Final = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_SLASHES: Final = dict.fromkeys(map(ord, "\u2044\u2215\\"), "/")


class Slip(NamedTuple):
    """One slip in one text.

    Args:
        reason: What is wrong and what would be right, without the text itself.
        mended: The text as it would be without the slip.
        certain: Whether it is wrong in every scheme; if not, only if it leads to a valid text.
    """

    reason: str
    mended: str
    certain: bool = False


def slips(text: str, blank: str) -> Iterator[Slip]:
    """Every slip in a text, those first that are wrong under every scheme.

    Args:
        text: A text that is not valid under its scheme.
        blank: The white space that the scheme allows inside: a plain space, or nothing.
    """
    white = "must be a plain space or nothing" if blank else "must not be white space"
    yield from _certain(text, white, lambda one: one.isspace() and one != blank, lambda _: blank)
    yield from _certain(text, "must not be an invisible character", _is_invisible, lambda _: "")
    yield from _certain(
        text,
        "must be an ASCII digit, not one of another script",
        _is_foreign_digit,
        lambda digit: str(unicodedata.decimal(digit)),
    )
    yield Slip("must have an ASCII hyphen, not a dash of another kind", text.translate(_DASHES))
    yield Slip("must have slashes that lean forward, in ASCII", text.translate(_SLASHES))
    yield Slip("must have ASCII characters only", unicodedata.normalize("NFKC", text))
    yield Slip("must be written in capitals", text.upper())
    yield Slip("must be written in lower-case letters", text.lower())


def _certain(
    text: str, reason: str, is_wrong: Callable[[str], bool], right: Callable[[str], str]
) -> Iterator[Slip]:
    """The same slip in all its places at once; the reason names the first of them."""
    places = [place for place, character in enumerate(text, start=1) if is_wrong(character)]
    if places:
        mended = "".join(right(one) if is_wrong(one) else one for one in text)
        yield Slip(f"character {places[0]} {reason}", mended, certain=True)


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) == _INVISIBLE


def _is_foreign_digit(character: str) -> bool:
    return character.isdecimal() and character not in DIGITS
