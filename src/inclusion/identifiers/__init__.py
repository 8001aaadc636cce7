"""Identifiers: one small class for each scheme, with the same verbs everywhere.

Calling the class or ``parse`` gives a valid identifier or raises; ``why_not`` says what is wrong
without raising; ``str`` gives the text back exactly. :func:`~inclusion.identify` finds the schemes
to which a text may belong.
"""

from inclusion.identifiers.call_code import CallCode
from inclusion.identifiers.data_box_id import DataBoxId
from inclusion.identifiers.ico import Ico
from inclusion.identifiers.identifier import Identifier
from inclusion.identifiers.lau1 import Lau1
from inclusion.identifiers.local_action_group_call import LocalActionGroupCall
from inclusion.identifiers.municipality_code import MunicipalityCode
from inclusion.identifiers.nuts3 import Nuts3
from inclusion.identifiers.official_identifier import OfficialIdentifier
from inclusion.identifiers.oplzz_project_number import OplzzProjectNumber
from inclusion.identifiers.orp_code import OrpCode
from inclusion.identifiers.pou_code import PouCode
from inclusion.identifiers.programme_ids import (
    ApplicationId,
    ElementId,
    LocalityId,
    MethodologyId,
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
from inclusion.identifiers.recognition import identify
from inclusion.identifiers.resolution_number import ResolutionNumber
from inclusion.identifiers.ruian_code import RuianCode
from inclusion.identifiers.specific_objective_code import SpecificObjectiveCode

__all__ = [
    "ApplicationId",
    "CallCode",
    "DataBoxId",
    "ElementId",
    "Ico",
    "Identifier",
    "Lau1",
    "LocalActionGroupCall",
    "LocalityId",
    "MethodologyId",
    "MunicipalityCode",
    "Nuts3",
    "OfficialIdentifier",
    "OplzzProjectNumber",
    "OrpCode",
    "PackageId",
    "PartnershipId",
    "PlanId",
    "PouCode",
    "ProgrammeId",
    "ProjectId",
    "ProjectNumber",
    "ProjectNumber2014",
    "ProjectNumber2021",
    "ResolutionNumber",
    "RuianCode",
    "SourceId",
    "SpecificObjectiveCode",
    "VersionLabel",
    "WaveId",
    "identify",
]
