"""NUTS 3: the fourteen Czech regions (kraje)."""

from __future__ import annotations

from types import MappingProxyType
from typing import ClassVar, Final

import attrs

from inclusion.identifiers.identifier import Identifier

REGION_NAMES_CS: Final = MappingProxyType(
    {
        "CZ010": "Hlavní město Praha",
        "CZ020": "Středočeský kraj",
        "CZ031": "Jihočeský kraj",
        "CZ032": "Plzeňský kraj",
        "CZ041": "Karlovarský kraj",
        "CZ042": "Ústecký kraj",
        "CZ051": "Liberecký kraj",
        "CZ052": "Královéhradecký kraj",
        "CZ053": "Pardubický kraj",
        "CZ063": "Kraj Vysočina",
        "CZ064": "Jihomoravský kraj",
        "CZ071": "Olomoucký kraj",
        "CZ072": "Zlínský kraj",
        "CZ080": "Moravskoslezský kraj",
    }
)
"""The closed list of codes, with the Czech name of each region."""


@attrs.frozen(order=True)
class Nuts3(Identifier):
    """The NUTS 3 code of one of the fourteen Czech regions, for example ``CZ051``.

    The list is the one of the Index of social exclusion 2023.

    Args:
        value: ``CZ0`` and two digits.

    Raises:
        InvalidIdentifierError: The code is not one of the fourteen.
    """

    scheme: ClassVar[str] = "NUTS 3 code"

    @property
    def name_cs(self) -> str:
        """The Czech name of the region, for example ``Liberecký kraj``."""
        return REGION_NAMES_CS[self.value]

    @classmethod
    def _why_not(cls, text: str) -> str | None:
        if text in REGION_NAMES_CS:
            return None
        return f"must be the code of a Czech region, one of {', '.join(REGION_NAMES_CS)}"
