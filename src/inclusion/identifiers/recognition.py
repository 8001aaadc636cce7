"""To which schemes a text may belong: many look alike."""

from __future__ import annotations

from typing import Final

from inclusion.identifiers.call_code import CallCode
from inclusion.identifiers.data_box_id import DataBoxId
from inclusion.identifiers.ico import Ico
from inclusion.identifiers.lau1 import Lau1
from inclusion.identifiers.local_action_group_call import LocalActionGroupCall
from inclusion.identifiers.municipality_code import MunicipalityCode
from inclusion.identifiers.nuts3 import Nuts3
from inclusion.identifiers.official_identifier import OfficialIdentifier
from inclusion.identifiers.oplzz_project_number import OplzzProjectNumber
from inclusion.identifiers.orp_code import OrpCode
from inclusion.identifiers.pou_code import PouCode
from inclusion.identifiers.project_number import ProjectNumber2014, ProjectNumber2021
from inclusion.identifiers.resolution_number import ResolutionNumber
from inclusion.identifiers.ruian_code import RuianCode
from inclusion.identifiers.specific_objective_code import SpecificObjectiveCode

OFFICIAL_SCHEMES: Final[tuple[type[OfficialIdentifier], ...]] = (
    Ico,
    MunicipalityCode,
    RuianCode,
    Nuts3,
    Lau1,
    OrpCode,
    PouCode,
    ProjectNumber2014,
    ProjectNumber2021,
    OplzzProjectNumber,
    CallCode,
    LocalActionGroupCall,
    SpecificObjectiveCode,
    ResolutionNumber,
    DataBoxId,
)
"""The fifteen schemes of identifiers that an office gives."""


def identify(text: str) -> tuple[OfficialIdentifier, ...]:
    """Read a text under every scheme whose grammar it fits.

    The codes of districts and towns come in parallel lists that look alike: ``563889`` may be a
    municipality code or another code of RÚIAN. A fit says nothing about existence.

    Args:
        text: The text, without anything around it.

    Returns:
        An identifier of each scheme that fits, none if none does. Numbers of resolutions are left
        out: they are free texts, which nearly anything fits.
    """
    return tuple(
        scheme(text)
        for scheme in OFFICIAL_SCHEMES
        if scheme is not ResolutionNumber and scheme.why_not(text) is None
    )
