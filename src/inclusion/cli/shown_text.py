"""Text made fit to be shown: documents may hold anything, and not every terminal shows all."""

from __future__ import annotations

import re
import unicodedata

from inclusion.harmless_text import harmless

__all__ = ["encodable", "harmless", "one_line"]

_LINE_ENDS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_PLAIN = str.maketrans(
    {
        "\N{CHECK MARK}": "+",
        "\N{BALLOT X}": "x",
        "\N{HORIZONTAL ELLIPSIS}": "~",
        "\N{MIDDLE DOT}": "o",
        "\N{BULLET}": "*",
        "\N{EN DASH}": "-",
        "\N{MULTIPLICATION SIGN}": "x",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
    }
)


def one_line(text: str) -> str:
    """A harmless text without line ends and tabs.

    Args:
        text: The text.
    """
    return harmless(_LINE_ENDS.sub(" ", text))


def encodable(text: str, encoding: str) -> str:
    """A text that an encoding can hold: what it lacks becomes the nearest it has, at worst ``?``.

    Args:
        text: The text.
        encoding: The name of the encoding.
    """
    if _fits(text, encoding):
        return text
    return "".join(c if _fits(c, encoding) else _nearest(c, encoding) for c in text)


def _nearest(character: str, encoding: str) -> str:
    """A letter without its accents, a sign by a simpler one."""
    for plain in (character.translate(_PLAIN), unicodedata.normalize("NFKD", character)[0]):
        if _fits(plain, encoding):
            return plain
    return "?"


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
