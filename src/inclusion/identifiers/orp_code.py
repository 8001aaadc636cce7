"""The code of a municipality with extended powers (ORP) of the Czech Statistical Office."""

from __future__ import annotations

from types import MappingProxyType
from typing import ClassVar, Final

import attrs

from inclusion.identifiers.identifier import Identifier
from inclusion.identifiers.nuts3 import Nuts3
from inclusion.identifiers.shape import why_not_shaped

REGION_OF_PREFIX: Final = MappingProxyType(
    {
        "21": "CZ020",
        "31": "CZ031",
        "32": "CZ032",
        "41": "CZ041",
        "42": "CZ042",
        "51": "CZ051",
        "52": "CZ052",
        "53": "CZ053",
        "61": "CZ063",
        "62": "CZ064",
        "71": "CZ071",
        "72": "CZ072",
        "81": "CZ080",
    }
)
"""The first two digits of the codes of each region, and its NUTS 3 code; Prague has none."""


@attrs.frozen(order=True)
class OrpCode(Identifier):
    """The code of an ORP in list 65 of the Czech Statistical Office, for example ``5105``.

    Four digits without a check digit. The first two stand for the region and are not the digits of
    its NUTS 3 code: Vysočina (CZ063) has 61, the South Moravian Region (CZ064) has 62. RÚIAN has
    other numbers for the same places (817 for Liberec, three or four digits, so a number of RÚIAN
    may look like a code of this list: name the list wherever both are in use).

    Prague has no code here: sources write it as ``0`` or as ``1000``, neither follows from the list
    of prefixes, and Prague lies in no ORP of another town. Leave the code out for Prague.

    Args:
        value: The four digits.

    Raises:
        InvalidIdentifierError: Not four ASCII digits, or the first two belong to no region.
    """

    scheme: ClassVar[str] = "ORP code of the Czech Statistical Office"

    @property
    def nuts3(self) -> Nuts3:
        """The region in which the ORP lies."""
        return Nuts3(REGION_OF_PREFIX[self.value[:2]])

    @classmethod
    def _why_not(cls, text: str) -> str | None:
        return why_not_shaped(text, "####") or _why_no_region(text[:2])


def _why_no_region(prefix: str) -> str | None:
    if prefix in REGION_OF_PREFIX:
        return None
    return f"must begin with the prefix of a region, one of {', '.join(REGION_OF_PREFIX)}"
