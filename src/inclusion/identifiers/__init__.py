"""Identifiers: one small class for each scheme, with the same verbs everywhere.

Calling the class or ``parse`` gives a valid identifier or raises; ``why_not`` says what is wrong
without raising; ``str`` gives the text back exactly.
"""

from inclusion.identifiers.call_code import CallCode
from inclusion.identifiers.ico import Ico
from inclusion.identifiers.identifier import Identifier
from inclusion.identifiers.lau1 import Lau1
from inclusion.identifiers.municipality_code import MunicipalityCode
from inclusion.identifiers.nuts3 import Nuts3
from inclusion.identifiers.orp_code import OrpCode
from inclusion.identifiers.programme_ids import (
    ApplicationId,
    ElementId,
    LocalityId,
    PackageId,
    PartnershipId,
    PlanId,
    ProgrammeId,
    ProjectId,
    SourceId,
    VersionLabel,
    WaveId,
)
from inclusion.identifiers.project_number import (
    ProjectNumber,
    ProjectNumber2014,
    ProjectNumber2021,
)

__all__ = [
    "ApplicationId",
    "CallCode",
    "ElementId",
    "Ico",
    "Identifier",
    "Lau1",
    "LocalityId",
    "MunicipalityCode",
    "Nuts3",
    "OrpCode",
    "PackageId",
    "PartnershipId",
    "PlanId",
    "ProgrammeId",
    "ProjectId",
    "ProjectNumber",
    "ProjectNumber2014",
    "ProjectNumber2021",
    "SourceId",
    "VersionLabel",
    "WaveId",
]
