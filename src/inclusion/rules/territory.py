"""Whether a call accepts a municipality as territory, as far as the record says.

The forms of the rule differ in what they look at: the cooperation, a list, the study of excluded
localities, the region.
"""

from __future__ import annotations

from typing import assert_never

from inclusion.identifiers import MunicipalityCode, OrpCode
from inclusion.programme import Programme
from inclusion.territory import (
    AnyTerritory,
    CoordinatedTerritory,
    ExcludedLocalityTerritory,
    NamedTerritory,
    RegionTerritory,
    Territory,
    TerritoryUnit,
)
from inclusion.three_valued import every, negation, some

PRAGUE = "CZ010"


def accepts(
    programme: Programme,
    territory: Territory,
    municipality: MunicipalityCode,
    *,
    coordinated: bool | None,
) -> bool | None:
    """Whether a territory rule accepts a municipality; ``None`` if the record leaves it open.

    Args:
        programme: The record.
        territory: The rule.
        municipality: The municipality; it has to be in the record.
        coordinated: Whether it is in the coordinated approach, if known.

    Raises:
        UnknownReferenceError: The record holds no such municipality.
    """
    match territory:
        case CoordinatedTerritory():
            return coordinated
        case NamedTerritory():
            listed = territory.municipalities
            return None if listed is None else municipality in listed
        case ExcludedLocalityTerritory():
            return _accepted(programme, territory, municipality, coordinated=coordinated)
        case RegionTerritory():
            region = programme.municipality(municipality).region
            inside = None if region is None else region in territory.regions
            return every((inside, coordinated if territory.supported_only else True))
        case AnyTerritory():
            return True
    assert_never(territory)


def lies_in_prague(programme: Programme, municipality: MunicipalityCode) -> bool | None:
    """Whether a municipality is Prague; ``None`` if its district is not recorded.

    Args:
        programme: The record.
        municipality: The municipality; it has to be in the record.
    """
    region = programme.municipality(municipality).region
    return None if region is None else region.value == PRAGUE


def has_excluded_locality(
    programme: Programme, territory: ExcludedLocalityTerritory, municipality: MunicipalityCode
) -> bool | None:
    """Whether excluded localities are where the rule looks for them; ``None`` if not known.

    The list of the call decides where it is known. A study that found one is enough; a study that
    found none is not the last word, for another may have.

    Args:
        programme: The record.
        territory: The rule.
        municipality: The municipality; it has to be in the record.
    """
    found_here = _found(programme, municipality)
    if territory.unit is TerritoryUnit.MUNICIPALITY:
        return found_here
    district = programme.municipality(municipality).orp
    if territory.districts is not None:
        return None if district is None else district in territory.districts
    in_district = some((found_here, _found_in_district(programme, district)))
    return in_district if territory.unit is TerritoryUnit.ORP_DISTRICT else found_here


def _accepted(
    programme: Programme,
    territory: ExcludedLocalityTerritory,
    municipality: MunicipalityCode,
    *,
    coordinated: bool | None,
) -> bool | None:
    present = has_excluded_locality(programme, territory, municipality)
    fits = present if territory.present else negation(present)
    return some((fits, every((territory.coordinated_too, coordinated))))


def _found(programme: Programme, municipality: MunicipalityCode) -> bool | None:
    surveys = programme.surveys_of(municipality)
    return True if any(survey.found for survey in surveys) else None


def _found_in_district(programme: Programme, district: OrpCode | None) -> bool | None:
    if district is None:
        return None
    neighbours = (m.code for m in programme.municipalities if m.orp == district)
    return some(_found(programme, code) for code in neighbours)
