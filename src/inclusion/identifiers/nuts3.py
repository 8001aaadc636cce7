"""NUTS 3: the fourteen Czech regions (kraje)."""

from __future__ import annotations

from types import MappingProxyType
from typing import ClassVar, Final

from inclusion.identifiers.official_identifier import OfficialIdentifier

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
"""The first two digits of the ORP codes of each region, and its NUTS 3 code; Prague has none."""

_START: Final = "CZ0"


class Nuts3(OfficialIdentifier):
    """The NUTS 3 code of one of the fourteen Czech regions, for example ``CZ051``.

    Confidence: high. The list is the one of the Index of social exclusion 2023.

    Args:
        value: ``CZ0`` and two digits.

    Raises:
        InvalidIdentifierError: The code is not one of the fourteen.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "NUTS 3 code"
    form: ClassVar[str] = "CZ0##, a closed list"
    example: ClassVar[str] = "CZ051"

    @property
    def name_cs(self) -> str:
        """The Czech name of the region, for example ``Liberecký kraj``."""
        return REGION_NAMES_CS[self.value]

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        if text in REGION_NAMES_CS:
            return None
        return f"must be the code of a Czech region, one of {', '.join(REGION_NAMES_CS)}"

    @classmethod
    def _why_not_seen(cls, text: str) -> str | None:
        reason = cls._why_not_exact(text)
        region = REGION_OF_PREFIX.get(text.removeprefix(_START)) if text[:3] == _START else None
        if region is None:
            return reason
        return f"{reason}; this one has the prefix of the ORP codes, the region is {region}"
