"""The Czech programme of social inclusion: typed values, rules, decisions that explain themselves.

Start with :func:`funding_access` and :mod:`inclusion.reference`; :func:`loads` and :func:`dumps`
read and write documents. Public are the names below, :mod:`inclusion.report` and
:mod:`inclusion.testing`; what is not there is not.
"""

from inclusion import reference
from inclusion.activity import Activity
from inclusion.agency import Affiliation, Agency
from inclusion.allocation import Allocation, AllocationBasis
from inclusion.amount_limit import AmountBasis, AmountLimit, StateAidRegime
from inclusion.answer import Answer, Outcome
from inclusion.applicant_terms import ApplicantTerms, Registration, SupportedActivity, TrackRecord
from inclusion.application import ApplicantKind, Application
from inclusion.area import Area
from inclusion.based_amount import BasedAmount
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.call_kind import CallKind, Reservation
from inclusion.cooperation import Cooperation
from inclusion.cooperation_end import EndedBy, Prolongation
from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay, add_months
from inclusion.decision import Decision
from inclusion.documents import DEFAULT_LIMITS, Limits, dumps, loads
from inclusion.dossier import Dossier
from inclusion.errors import (
    BasisMismatchError,
    CurrencyMismatchError,
    DocumentError,
    IllegalStepError,
    InclusionError,
    InvalidIdentifierError,
    InvalidValueError,
    MissingExtraError,
    OverdrawnError,
    Problem,
    UndecidedTruthError,
    UnknownReferenceError,
    Violation,
)
from inclusion.excluded_locality import ExcludedLocality, ExcludedLocalitySurvey, Study
from inclusion.explanation import ExplainedFinding, Explanation
from inclusion.finding import Finding, MissingFact, Step, Weight
from inclusion.funding_package import FundingPackage
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
    ProjectId,
    ProjectNumber,
    ProjectNumber2014,
    ProjectNumber2021,
    SourceId,
    VersionLabel,
    WaveId,
)
from inclusion.language import Language, Text
from inclusion.ledger import Ledger, LedgerEntry
from inclusion.local_partnership import (
    LocalPartnership,
    MemberKind,
    PartnershipMember,
    WorkingGroup,
)
from inclusion.local_terms import ProjectAction, ServiceTerms, SettlementExclusion
from inclusion.locality import Locality, Membership
from inclusion.memorandum import Memorandum, Notice
from inclusion.methodology import Methodology
from inclusion.money import Currency, Money
from inclusion.money_by_source import MoneyBySource
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
from inclusion.project import Applicant, Costs, Experience, MeasureLink, Project
from inclusion.project_events import (
    AwardRevoked,
    GrantAwarded,
    GrantPaid,
    ProjectEvent,
    ProjectFinished,
    ProjectLost,
    ProjectRanked,
    ProjectRejected,
    ProjectReserved,
    ProjectSubmitted,
    ProjectWithdrawn,
    RealisationBegan,
)
from inclusion.project_life_cycle import ProjectState
from inclusion.quantity import Named, Quantity, Unit
from inclusion.regional_memorandum import RegionalMemorandum
from inclusion.rule import Reason, Rule, RuleBook, Ruling
from inclusion.rules.end_of_cooperation import (
    END_OF_COOPERATION,
    END_PROFILES,
    Consequences,
    EndOfCooperationCase,
    EndProfile,
    Fate,
    NotBegun,
    PackageAtEnd,
    PlanAtEnd,
    ProjectAtEnd,
    ProjectSum,
    consequences_of_end,
    end_of_cooperation,
)
from inclusion.rules.funding_access import FUNDING_ACCESS, FundingAccessCase, funding_access
from inclusion.selection import Selection
from inclusion.source import Citation, Confidence, Ground, Source
from inclusion.statement_of_compliance import StatementOfCompliance
from inclusion.strategic_plan import PlanKind, PlanVersion, StrategicPlan
from inclusion.support import SupportKind, SupportPeriod
from inclusion.territory import (
    AnyTerritory,
    CoordinatedTerritory,
    ExcludedLocalityTerritory,
    NamedTerritory,
    RegionTerritory,
    Territory,
    TerritoryUnit,
)
from inclusion.vote import Vote
from inclusion.wave import Wave
from inclusion.window import Window

__all__ = [
    "DEFAULT_LIMITS",
    "END_OF_COOPERATION",
    "END_PROFILES",
    "FUNDING_ACCESS",
    "Activity",
    "Affiliation",
    "Agency",
    "AgencyApprovalReported",
    "AgencyApproved",
    "AgencyReturned",
    "Allocation",
    "AllocationBasis",
    "AmountBasis",
    "AmountLimit",
    "Answer",
    "AnyTerritory",
    "Applicant",
    "ApplicantKind",
    "ApplicantTerms",
    "Application",
    "ApplicationId",
    "Area",
    "AwardRevoked",
    "BasedAmount",
    "BasisMismatchError",
    "BeneficiaryKind",
    "BoardRecommended",
    "BoardReturned",
    "BudgetLine",
    "CallCode",
    "CallKind",
    "Citation",
    "Confidence",
    "Consequences",
    "Cooperation",
    "CoordinatedTerritory",
    "Costs",
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
    "EndOfCooperationCase",
    "EndProfile",
    "EndedBy",
    "ExcludedLocality",
    "ExcludedLocalitySurvey",
    "ExcludedLocalityTerritory",
    "Experience",
    "ExplainedFinding",
    "Explanation",
    "Fact",
    "FactItem",
    "Fate",
    "Finding",
    "FundingAccessCase",
    "FundingPackage",
    "Goal",
    "GrantAwarded",
    "GrantPaid",
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
    "Ledger",
    "LedgerEntry",
    "Limits",
    "LocalPartnership",
    "Locality",
    "LocalityId",
    "Measure",
    "MeasureLink",
    "MemberKind",
    "Membership",
    "Memorandum",
    "Methodology",
    "MissingExtraError",
    "MissingFact",
    "Moment",
    "Money",
    "MoneyBySource",
    "Municipality",
    "MunicipalityCode",
    "MunicipalityKind",
    "Named",
    "NamedTerritory",
    "NotBegun",
    "Notice",
    "Nuts3",
    "OperationalProgramme",
    "OrpCode",
    "Outcome",
    "OverdrawnError",
    "PackageAtEnd",
    "PackageId",
    "PartialDate",
    "PartnershipId",
    "PartnershipMember",
    "PartnershipVoted",
    "Phrase",
    "PlanArea",
    "PlanAtEnd",
    "PlanContent",
    "PlanEvent",
    "PlanId",
    "PlanKind",
    "PlanVersion",
    "Population",
    "Problem",
    "Programme",
    "ProgrammeId",
    "Project",
    "ProjectAction",
    "ProjectAtEnd",
    "ProjectEvent",
    "ProjectFinished",
    "ProjectId",
    "ProjectIntent",
    "ProjectLost",
    "ProjectNumber",
    "ProjectNumber2014",
    "ProjectNumber2021",
    "ProjectRanked",
    "ProjectRejected",
    "ProjectReserved",
    "ProjectState",
    "ProjectSubmitted",
    "ProjectSum",
    "ProjectWithdrawn",
    "Prolongation",
    "Quantity",
    "RealisationBegan",
    "Reason",
    "RegionTerritory",
    "RegionalMemorandum",
    "Registration",
    "Reservation",
    "Rule",
    "RuleBook",
    "Ruling",
    "Selection",
    "ServiceTerms",
    "SettlementExclusion",
    "Source",
    "SourceId",
    "StateAidRegime",
    "StatementOfCompliance",
    "Step",
    "StrategicPlan",
    "Study",
    "SupportKind",
    "SupportPeriod",
    "SupportedActivity",
    "Territory",
    "TerritoryUnit",
    "Text",
    "TimeOfDay",
    "TrackRecord",
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
    "consequences_of_end",
    "dumps",
    "end_of_cooperation",
    "funding_access",
    "loads",
    "reference",
]
