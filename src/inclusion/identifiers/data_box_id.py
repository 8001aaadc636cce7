"""The identifier of a data box (datová schránka)."""

from __future__ import annotations

from string import ascii_lowercase
from typing import ClassVar, Final

from inclusion.identifiers.official_identifier import OfficialIdentifier
from inclusion.identifiers.shape import DIGITS

_LENGTH: Final = 7
_LETTERS: Final = ascii_lowercase + DIGITS


class DataBoxId(OfficialIdentifier):
    """The identifier of a data box: seven lower-case letters and digits, for example ``bkyt4gn``.

    Whether some letters or digits are never used, and whether one of them is a check digit, is not
    known, so none is refused for that.

    Confidence: low. Two real identifiers were seen, ``26iaava`` and ``bkyt4gn``.

    Args:
        value: The seven characters.

    Raises:
        InvalidIdentifierError: Not seven lower-case ASCII letters and digits.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "data box identifier"
    form: ClassVar[str] = "seven of a-z0-9"
    example: ClassVar[str] = "bkyt4gn"

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        if len(text) != _LENGTH:
            return f"must have {_LENGTH} characters, not {len(text)}"
        for position, character in enumerate(text, start=1):
            if character not in _LETTERS:
                return f"character {position} must be a lower-case letter a-z or a digit 0-9"
        return None
