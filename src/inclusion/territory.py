"""The territory rule of a call: where a project may be carried out, in five forms.

A rule is one of the classes of ``Territory``. What the Czech calls use: places of the
coordinated approach only; territories that the call names; districts or municipalities with
excluded localities, or without them; regions. A call that is open everywhere says that too.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar, TypeAlias

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import MunicipalityCode, Nuts3, OrpCode, PackageId
from inclusion.invariants import distinct, not_empty
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class CoordinatedTerritory(Valid):
    """Only the places of the coordinated approach, whose plans name the territory."""

    name: ClassVar[str] = "coordinated"


@attrs.frozen(kw_only=True)
class NamedTerritory(Valid):
    """Only what the call itself names: then the list decides, not the state of a place.

    Args:
        places: The territories as the call names them, in Czech.
        municipalities: The municipalities of the list; ``None`` if the list is not known.
        as_of: Of when the list is, if known.
        citations: The sources.
    """

    name: ClassVar[str] = "named"
    places: tuple[str, ...] = ()
    municipalities: tuple[MunicipalityCode, ...] | None = None
    as_of: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("places", self.places)
        yield from distinct("municipalities", self.municipalities or ())


class TerritoryUnit(Enum):
    """The unit in which excluded localities are looked for."""

    ORP_DISTRICT = "orp-district"
    """The administrative district of a municipality with extended powers (ORP)."""
    MUNICIPALITY = "municipality"

    @property
    def label(self) -> Text:
        """The name of the unit in both languages."""
        return _UNIT_LABELS[self]


_UNIT_LABELS = {
    TerritoryUnit.ORP_DISTRICT: Text(
        en="district of a municipality with extended powers (ORP)",
        cs="správní obvod obce s rozšířenou působností (ORP)",
    ),
    TerritoryUnit.MUNICIPALITY: Text(en="municipality", cs="obec"),
}


@attrs.frozen(kw_only=True)
class ExcludedLocalityTerritory(Valid):
    """Only where excluded localities are, or only where there are none.

    Calls came in pairs: the same activity, split by whether the district holds an excluded
    locality. The wrong one of the two refuses the project.

    Args:
        present: Whether excluded localities have to be there; ``False``: there must be none.
        unit: Where they are looked for; ``None`` if the call does not say, as far as is known.
        coordinated_too: Whether a municipality of the coordinated approach is accepted without a
            further look; ``None`` if not known.
        districts: The districts with excluded localities as the call lists them; ``None`` if the
            list is not known.
        twin: The call for the other half, if it is known.
        citations: The sources.
    """

    name: ClassVar[str] = "excluded-localities"
    present: bool
    unit: TerritoryUnit | None = None
    coordinated_too: bool | None = None
    districts: tuple[OrpCode, ...] | None = None
    twin: PackageId | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("districts", self.districts or ())
        if self.districts is not None and self.unit is not TerritoryUnit.ORP_DISTRICT:
            yield Violation(("districts",), "other-unit", "need the unit orp-district")


@attrs.frozen(kw_only=True)
class RegionTerritory(Valid):
    """Only some regions.

    Args:
        regions: The regions, at least one.
        supported_only: Whether only municipalities in the coordinated approach count there.
        citations: The sources.
    """

    name: ClassVar[str] = "regions"
    regions: tuple[Nuts3, ...]
    supported_only: bool = False
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "regions")
        yield from distinct("regions", self.regions)


@attrs.frozen(kw_only=True)
class AnyTerritory(Valid):
    """Everywhere: the call sets no limit of territory."""

    name: ClassVar[str] = "anywhere"


Territory: TypeAlias = (
    CoordinatedTerritory
    | NamedTerritory
    | ExcludedLocalityTerritory
    | RegionTerritory
    | AnyTerritory
)
"""Any territory rule; each class has a stable name in ``name``."""
