"""LAU 1: the Czech districts (okresy)."""

from __future__ import annotations

from types import MappingProxyType
from typing import ClassVar, Final

from inclusion.identifiers.nuts3 import REGION_NAMES_CS, Nuts3
from inclusion.identifiers.official_identifier import OfficialIdentifier
from inclusion.identifiers.shape import DIGITS

_LENGTH: Final = 6
_LENGTH_IN_RUIAN: Final = 4
_LAST: Final = "0123456789ABC"
_LISTED: Final = MappingProxyType(
    {
        "CZ010": "0",
        "CZ020": "123456789ABC",
        "CZ031": "1234567",
        "CZ032": "1234567",
        "CZ041": "123",
        "CZ042": "1234567",
        "CZ051": "1234",
        "CZ052": "12345",
        "CZ053": "1234",
        "CZ063": "12345",
        "CZ064": "1234567",
        "CZ071": "12345",
        "CZ072": "1234",
        "CZ080": "123456",
    }
)
"""The last characters of the 77 districts by region, from the Index of social exclusion 2023."""


class Lau1(OfficialIdentifier):
    """The LAU 1 code of a district, for example ``CZ0513``; Prague counts as one, ``CZ0100``.

    The form is checked when a code is made: the prefix must be a region, the last character one
    that is in use. Whether the code is one of the 77 districts is a question of its own,
    :attr:`is_listed`. The register RÚIAN has other numbers for the same districts (3505 for
    Liberec).

    Confidence: high. The prefix rule holds for all 6 258 municipalities of the Index of social
    exclusion 2023, in which the 77 districts are listed.

    Args:
        value: The five characters of the region's NUTS 3 code and one of ``0-9A-C``.

    Raises:
        InvalidIdentifierError: The prefix is no region, or the last character is another one.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "LAU 1 code"
    form: ClassVar[str] = "NUTS 3 code and one of 0-9A-C"
    example: ClassVar[str] = "CZ0513"

    @property
    def nuts3(self) -> Nuts3:
        """The region in which the district lies."""
        return Nuts3(self.value[:-1])

    @property
    def is_listed(self) -> bool:
        """Whether the code is one of the 77 districts of the Index of social exclusion 2023."""
        return self.value[-1] in _LISTED[self.value[:-1]]

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        if len(text) != _LENGTH:
            return f"must have {_LENGTH} characters, not {len(text)}"
        if text[:-1] not in REGION_NAMES_CS:
            return f"must begin with the code of a region, one of {', '.join(REGION_NAMES_CS)}"
        return None if text[-1] in _LAST else f"the last character must be one of {_LAST}"

    @classmethod
    def _why_not_seen(cls, text: str) -> str | None:
        reason = cls._why_not_exact(text)
        if len(text) == _LENGTH_IN_RUIAN and set(text) <= set(DIGITS):
            return f"{reason}; a number of four digits is the code of a district in RÚIAN"
        return reason
