"""Codes of the register RÚIAN other than those of municipalities."""

from __future__ import annotations

from typing import ClassVar, Final

from inclusion.identifiers.check_digit import why_not_checked
from inclusion.identifiers.official_identifier import OfficialIdentifier
from inclusion.identifiers.shape import DIGITS

_SHORTEST: Final = 2
_LONGEST: Final = 6
_LENGTH_OF_DISTRICT: Final = 4
_START_OF_DISTRICT: Final = "3"


class RuianCode(OfficialIdentifier):
    """A code of the register RÚIAN: two to six digits, the last a check digit.

    So are numbered regions (VÚSC), municipalities with extended powers (ORP), municipalities with
    an authorised office (POÚ), parts of municipalities, city districts, wards of Prague and
    cadastral areas. The code does not say of which kind it is: a text may be the code of several
    things. Name the list beside it. The code of a municipality has a class of its own,
    :class:`MunicipalityCode`.

    The codes of **districts** (okresy) in RÚIAN, four digits such as ``3505``, have no check digit
    and are not of this scheme; 9 of the 77 pass by chance. Use :class:`Lau1` for districts. The
    codes are numbers, so none begins with a zero.

    Confidence: high. The rule holds for 14 regions, 206 ORP, 393 POÚ, 15 104 parts of
    municipalities, 142 city districts, 10 wards and 13 078 cadastral areas.

    Args:
        value: The digits.

    Raises:
        InvalidIdentifierError: Not two to six ASCII digits, a leading zero, or the check digit is
            another one.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "code of RÚIAN"
    form: ClassVar[str] = "## to ######"
    example: ClassVar[str] = "817"

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        if not _SHORTEST <= len(text) <= _LONGEST:
            return f"must have {_SHORTEST} to {_LONGEST} digits, not {len(text)} characters"
        if not set(text) <= set(DIGITS):
            return f"must have {_SHORTEST} to {_LONGEST} digits 0-9 and nothing else"
        if text[0] == "0":
            return "must not begin with a zero: the codes of RÚIAN are numbers"
        return why_not_checked(text)

    @classmethod
    def _why_not_seen(cls, text: str) -> str | None:
        reason = cls._why_not_exact(text)
        is_number = len(text) == _LENGTH_OF_DISTRICT and set(text) <= set(DIGITS)
        if is_number and text.startswith(_START_OF_DISTRICT):
            return f"{reason}; the codes of districts (okresy) have none and are not of this scheme"
        return reason
