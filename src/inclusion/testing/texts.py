"""Hypothesis strategies for texts: Czech names, and whatever else a document can hold."""

from __future__ import annotations

from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.language import Text

_LONGEST: Final = 24
NAMES: Final = (
    "Most",
    "Brno",
    "Nový Bor",
    "Žďár n. S.",
    "Ústí nad Labem",
    "Vítkov-Budišov",
    "řeřicha a šťovík",
)
"""Names that are drawn more often than all other texts; the first is what texts shrink to."""


def words(*, max_size: int = _LONGEST) -> SearchStrategy[str]:
    """Texts in one language that say something, shrinking to ``Most``.

    Czech names, and texts of any characters that a document can hold, whichever script, control
    character or white space. They hold no braces, which mark the places of a phrase.

    Args:
        max_size: The greatest number of characters, 4 at the least.

    Raises:
        ValueError: ``max_size`` is less than 4.
    """
    if max_size < len(NAMES[0]):
        message = f"max_size must be {len(NAMES[0])} or more, not {max_size}"
        raise ValueError(message)
    return _words(max_size)


def texts(*, max_size: int = _LONGEST) -> SearchStrategy[Text]:
    """Texts in both languages that say something, shrinking to ``Most`` in both.

    Args:
        max_size: The greatest number of characters in each language, 4 at the least.

    Raises:
        ValueError: ``max_size`` is less than 4.
    """
    in_one = words(max_size=max_size)
    return st.tuples(in_one, in_one).map(lambda pair: Text(en=pair[0], cs=pair[1]))


@cache
def _words(max_size: int) -> SearchStrategy[str]:
    names = st.sampled_from([name for name in NAMES if len(name) <= max_size])
    writable = st.characters(exclude_categories=["Cs"], exclude_characters="\0{}")
    odd = st.text(alphabet=writable, max_size=max_size - 1)
    return st.one_of(names, names, names, odd.map(_said))


def _said(text: str) -> str:
    """The text, or a text that is not blank and one character longer."""
    return text if text.strip() else f"x{text}"
