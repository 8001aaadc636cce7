"""The number of a resolution (usnesení) of a municipal or regional council."""

from __future__ import annotations

import re
import unicodedata
from typing import ClassVar, Final

from inclusion.identifiers.official_identifier import OfficialIdentifier
from inclusion.identifiers.shape import DIGITS

_LONGEST: Final = 64
_JOINTS: Final = " /-._"
_FIRST_YEARS: Final = ("19", "20")
_YEAR: Final = re.compile(r"[0-9]{4}")


class ResolutionNumber(OfficialIdentifier):
    """The number of a resolution as the council writes it, for example ``513/21/ZK``.

    Every council has a form of its own. Common are number and year (``260/2023``), number, year and
    body (``513/21/ZK``), number of the session, year and item (``85/2022/1``). So the text is free:
    letters and ASCII digits, one of them at least, with single spaces, slashes, hyphens, full stops
    and underscores between them, at most 64 characters.

    The number alone names nothing. Keep the body and the day with it:
    :class:`CouncilResolution` does.

    Confidence: medium. The forms are those of published resolutions; no rule on them was found.

    Args:
        value: The number.

    Raises:
        InvalidIdentifierError: The text has other characters, no digit, or is too long.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "number of a resolution"
    form: ClassVar[str] = "free text with a digit"
    example: ClassVar[str] = "513/21/ZK"
    blank: ClassVar[str] = " "

    @property
    def year(self) -> int | None:
        """The year, where one part of the number is plainly one (four digits, 19.. or 20..).

        ``None`` if there is none or more than one; two digits are not taken for a year, because
        they may as well be the number of a session.
        """
        parts = (part for part in self.value.split("/") if part.startswith(_FIRST_YEARS))
        years = [int(part) for part in parts if _YEAR.fullmatch(part)]
        return years[0] if len(years) == 1 else None

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        if len(text) > _LONGEST:
            return f"must have at most {_LONGEST} characters, not {len(text)}"
        if not any(character in DIGITS for character in text):
            return "must have a digit 0-9"
        return _why_not_lettered(text) or _why_not_joined(text)


def _why_not_lettered(text: str) -> str | None:
    for position, character in enumerate(text, start=1):
        if not (character in DIGITS or character in _JOINTS or _is_letter(character)):
            return f"character {position} must be a letter, a digit 0-9 or one of {_JOINTS!r}"
    return None


def _is_letter(character: str) -> bool:
    """A letter of any language, but for letters of compatibility such as full-width ones."""
    return character.isalpha() and unicodedata.normalize("NFKC", character) == character


def _why_not_joined(text: str) -> str | None:
    if text[0] in _JOINTS or text[-1] in _JOINTS:
        return "must begin and end with a letter or digit"
    return "must not have two spaces in a row" if "  " in text else None
