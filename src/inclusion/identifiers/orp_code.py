"""The code of a municipality with extended powers (ORP) of the Czech Statistical Office."""

from __future__ import annotations

from typing import ClassVar, Final

from inclusion.identifiers.nuts3 import REGION_NAMES_CS, REGION_OF_PREFIX, Nuts3
from inclusion.identifiers.official_identifier import OfficialIdentifier
from inclusion.identifiers.shape import DIGITS, why_not_shaped

_LENGTH_IN_RUIAN: Final = 3
_PRAGUE: Final = ("0", "1000")


class OrpCode(OfficialIdentifier):
    """The code of an ORP in list 65 of the Czech Statistical Office, for example ``5105``.

    Four digits without a check digit. The first two stand for the region and are not the digits of
    its NUTS 3 code: Vysočina (CZ063) has 61, the South Moravian Region (CZ064) has 62. RÚIAN has
    other numbers for the same places (817 for Liberec, three or four digits, so a number of RÚIAN
    may look like a code of this list: name the list wherever both are in use).

    Prague has no code here: sources write it as ``0`` or as ``1000``, neither follows from the list
    of prefixes, and Prague lies in no ORP of another town. Leave the code out for Prague.

    Confidence: high. The prefix is constant in each region in all rows of the Index of social
    exclusion 2023.

    Args:
        value: The four digits.

    Raises:
        InvalidIdentifierError: Not four ASCII digits, or the first two belong to no region.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "ORP code of the Czech Statistical Office"
    form: ClassVar[str] = "####"
    example: ClassVar[str] = "5105"

    @property
    def nuts3(self) -> Nuts3:
        """The region in which the ORP lies."""
        return Nuts3(REGION_OF_PREFIX[self.value[:2]])

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        return why_not_shaped(text, cls.form) or _why_no_region(text[:2])

    @classmethod
    def _why_not_seen(cls, text: str) -> str | None:
        reason = cls._why_not_exact(text)
        if text in _PRAGUE:
            return f"{reason}; for Prague leave the code out"
        if len(text) == _LENGTH_IN_RUIAN and set(text) <= set(DIGITS):
            return f"{reason}; a number of three digits is the code of an ORP in RÚIAN"
        return reason


def _why_no_region(prefix: str) -> str | None:
    if prefix in REGION_OF_PREFIX:
        return None
    reason = f"must begin with the prefix of a region, one of {', '.join(REGION_OF_PREFIX)}"
    region = f"CZ0{prefix}"
    right = next((own for own, code in REGION_OF_PREFIX.items() if code == region), None)
    if right is None:
        return reason
    return f"{reason}; {REGION_NAMES_CS[region]} ({region}) has {right}"
