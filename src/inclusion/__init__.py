"""The Czech programme of social inclusion: typed values, rules, decisions that explain themselves.

Start with :func:`funding_access` and :mod:`inclusion.reference`; :func:`loads` and :func:`dumps`
read and write documents. Public are the names below, :mod:`inclusion.report` and
:mod:`inclusion.testing`; what is not there is not.
"""

from inclusion import reference
from inclusion.activity import Activity
from inclusion.agency import Affiliation, Agency
from inclusion.answer import Answer, Outcome
from inclusion.application import ApplicantKind, Application
from inclusion.area import Area
from inclusion.cooperation import Cooperation
from inclusion.cooperation_end import EndedBy, Prolongation
from inclusion.dates import DayRange, PartialDate, add_months
from inclusion.decision import Decision
from inclusion.documents import DEFAULT_LIMITS, Limits, dumps, loads
from inclusion.dossier import Dossier
from inclusion.errors import (
    CurrencyMismatchError,
    DocumentError,
    IllegalStepError,
    InclusionError,
    InvalidIdentifierError,
    InvalidValueError,
    MissingExtraError,
    Problem,
    UndecidedTruthError,
    UnknownReferenceError,
    Violation,
)
from inclusion.excluded_locality import ExcludedLocality, ExcludedLocalitySurvey, Study
from inclusion.explanation import ExplainedFinding, Explanation
from inclusion.finding import Finding, MissingFact, Step, Weight
from inclusion.funding_package import Allocation, AllocationBasis, FundingPackage, Window
from inclusion.identifiers import (
    ApplicationId,
    CallCode,
    ElementId,
    Ico,
    Identifier,
    Lau1,
    LocalityId,
    MunicipalityCode,
    Nuts3,
    OrpCode,
    PackageId,
    PartnershipId,
    PlanId,
    ProgrammeId,
    ProjectNumber,
    ProjectNumber2014,
    ProjectNumber2021,
    SourceId,
    VersionLabel,
    WaveId,
)
from inclusion.language import Language, Text
from inclusion.local_partnership import (
    LocalPartnership,
    MemberKind,
    PartnershipMember,
    WorkingGroup,
)
from inclusion.locality import Locality, Membership
from inclusion.memorandum import Memorandum, Notice
from inclusion.methodology import Methodology
from inclusion.money import Currency, Money
from inclusion.municipality import Counted, Municipality, MunicipalityKind, Population
from inclusion.operational_programme import OperationalProgramme
from inclusion.phrase import Fact, FactItem, Phrase
from inclusion.plan_content import (
    BudgetLine,
    Goal,
    Indicator,
    Measure,
    PlanArea,
    PlanContent,
    ProjectIntent,
)
from inclusion.plan_events import (
    AgencyApprovalReported,
    AgencyApproved,
    AgencyReturned,
    BoardRecommended,
    BoardReturned,
    CouncilApprovalReported,
    CouncilVoted,
    PartnershipVoted,
    PlanEvent,
    VersionWithdrawn,
)
from inclusion.plan_life_cycle import Holder, KeyHolder, VersionState
from inclusion.programme import Programme
from inclusion.quantity import Named, Quantity, Unit
from inclusion.regional_memorandum import RegionalMemorandum
from inclusion.rule import Reason, Rule, RuleBook, Ruling
from inclusion.rules.funding_access import FUNDING_ACCESS, FundingAccessCase, funding_access
from inclusion.selection import Selection
from inclusion.source import Citation, Confidence, Ground, Source
from inclusion.strategic_plan import PlanKind, PlanVersion, StrategicPlan
from inclusion.support import SupportKind, SupportPeriod
from inclusion.vote import Vote
from inclusion.wave import Wave

__all__ = [
    "DEFAULT_LIMITS",
    "FUNDING_ACCESS",
    "Activity",
    "Affiliation",
    "Agency",
    "AgencyApprovalReported",
    "AgencyApproved",
    "AgencyReturned",
    "Allocation",
    "AllocationBasis",
    "Answer",
    "ApplicantKind",
    "Application",
    "ApplicationId",
    "Area",
    "BoardRecommended",
    "BoardReturned",
    "BudgetLine",
    "CallCode",
    "Citation",
    "Confidence",
    "Cooperation",
    "CouncilApprovalReported",
    "CouncilVoted",
    "Counted",
    "Currency",
    "CurrencyMismatchError",
    "DayRange",
    "Decision",
    "DocumentError",
    "Dossier",
    "ElementId",
    "EndedBy",
    "ExcludedLocality",
    "ExcludedLocalitySurvey",
    "ExplainedFinding",
    "Explanation",
    "Fact",
    "FactItem",
    "Finding",
    "FundingAccessCase",
    "FundingPackage",
    "Goal",
    "Ground",
    "Holder",
    "Ico",
    "Identifier",
    "IllegalStepError",
    "InclusionError",
    "Indicator",
    "InvalidIdentifierError",
    "InvalidValueError",
    "KeyHolder",
    "Language",
    "Lau1",
    "Limits",
    "LocalPartnership",
    "Locality",
    "LocalityId",
    "Measure",
    "MemberKind",
    "Membership",
    "Memorandum",
    "Methodology",
    "MissingExtraError",
    "MissingFact",
    "Money",
    "Municipality",
    "MunicipalityCode",
    "MunicipalityKind",
    "Named",
    "Notice",
    "Nuts3",
    "OperationalProgramme",
    "OrpCode",
    "Outcome",
    "PackageId",
    "PartialDate",
    "PartnershipId",
    "PartnershipMember",
    "PartnershipVoted",
    "Phrase",
    "PlanArea",
    "PlanContent",
    "PlanEvent",
    "PlanId",
    "PlanKind",
    "PlanVersion",
    "Population",
    "Problem",
    "Programme",
    "ProgrammeId",
    "ProjectIntent",
    "ProjectNumber",
    "ProjectNumber2014",
    "ProjectNumber2021",
    "Prolongation",
    "Quantity",
    "Reason",
    "RegionalMemorandum",
    "Rule",
    "RuleBook",
    "Ruling",
    "Selection",
    "Source",
    "SourceId",
    "Step",
    "StrategicPlan",
    "Study",
    "SupportKind",
    "SupportPeriod",
    "Text",
    "UndecidedTruthError",
    "Unit",
    "UnknownReferenceError",
    "VersionLabel",
    "VersionState",
    "VersionWithdrawn",
    "Violation",
    "Vote",
    "Wave",
    "WaveId",
    "Weight",
    "Window",
    "WorkingGroup",
    "add_months",
    "dumps",
    "funding_access",
    "loads",
    "reference",
]
