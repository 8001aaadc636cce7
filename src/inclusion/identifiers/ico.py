"""IČO: the number of a person or body in the Czech registers (identifikační číslo osoby)."""

from __future__ import annotations

from typing import ClassVar, Final

from inclusion.identifiers.check_digit import why_not_checked
from inclusion.identifiers.official_identifier import OfficialIdentifier, apart_from_that
from inclusion.identifiers.shape import DIGITS, why_not_shaped

_COUNTRY: Final = "CZ"


class Ico(OfficialIdentifier):
    """An IČO: eight digits with leading zeros, the last a check digit.

    Old short forms are not padded: write ``00262978``, never ``262978``. A VAT number (DIČ) is not
    an IČO, so there is no ``CZ`` in front; unlike in a VAT number the first digit may be 9.

    Confidence: high. The rule was checked on all 6 254 municipalities of the MONITOR register of
    the State Treasury.

    Args:
        value: The eight digits.

    Raises:
        InvalidIdentifierError: Not eight ASCII digits, or the check digit is another one.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "IČO"
    form: ClassVar[str] = "########"
    example: ClassVar[str] = "00262978"

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        return why_not_shaped(text, cls.form) or why_not_checked(text)

    @classmethod
    def _why_not_seen(cls, text: str) -> str | None:
        if text.startswith(_COUNTRY):
            rest = apart_from_that(cls.why_not(text.removeprefix(_COUNTRY)))
            return f"must not begin with CZ, which makes it a VAT number (DIČ); {rest}"
        missing = len(cls.form) - len(text)
        if missing > 0 and set(text) <= set(DIGITS):
            return _why_not_short(text, missing)
        return cls._why_not_exact(text)


def _why_not_short(text: str, missing: int) -> str:
    reason = f"must have 8 digits, not {len(text)}, and leading zeros count"
    if why_not_checked("0" * missing + text) is None:
        return f"{reason}: with {missing} more in front it is valid"
    return f"{reason}; with {missing} more in front the check digit is wrong"
