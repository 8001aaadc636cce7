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
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.call_kind import CallKind, Reservation
from inclusion.co_financing import (
    RATES,
    CoFinancingRate,
    Comparison,
    Discrepancy,
    Financing,
    FinancingCheck,
    FinancingTable,
    PopulationBand,
    RateAnswer,
    RateQuestion,
    Remainder,
    Severity,
    Shares,
    check_financing,
    rate_for,
    split_costs,
)
from inclusion.confirmation import ConfirmationDue, confirmation_due
from inclusion.cooperation import Cooperation, SupportKind, SupportPeriod
from inclusion.council_resolution import CouncilResolution
from inclusion.counting_rules import (
    ADMINISTRATIVE_CODE,
    AS_WRITTEN,
    CIVIL_CODE,
    CountingRules,
    Delivery,
    Shift,
)
from inclusion.counting_step import CountingKind, CountingStep
from inclusion.dates import (
    DayRange,
    Moment,
    MonthEnd,
    PartialDate,
    TimeOfDay,
    add_months,
    easter_sunday,
)
from inclusion.deadline import END_OF_DAY, Deadline
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
from inclusion.expiry import Expiries, Expiry, ExpiryKind, expiring
from inclusion.explanation import ExplainedFinding, Explanation
from inclusion.finding import Finding, MissingFact, Step, Weight
from inclusion.funding_package import FundingPackage
from inclusion.holiday_law import PUBLIC_HOLIDAYS, public_holidays
from inclusion.identifiers import (
    ApplicationId,
    CallCode,
    DataBoxId,
    ElementId,
    Ico,
    Identifier,
    Lau1,
    LocalActionGroupCall,
    LocalityId,
    MunicipalityCode,
    Nuts3,
    OfficialIdentifier,
    OplzzProjectNumber,
    OrpCode,
    PackageId,
    PartnershipId,
    PlanId,
    PouCode,
    ProgrammeId,
    ProjectNumber,
    ProjectNumber2014,
    ProjectNumber2021,
    ResolutionNumber,
    RuianCode,
    SourceId,
    SpecificObjectiveCode,
    VersionLabel,
    WaveId,
    identify,
)
from inclusion.language import Language, Text
from inclusion.legal_form import LEGAL_FORMS, LegalForm
from inclusion.local_partnership import (
    LocalPartnership,
    MemberKind,
    PartnershipMember,
    WorkingGroup,
)
from inclusion.local_terms import ProjectAction, ServiceTerms, SettlementExclusion
from inclusion.locality import Locality, Membership
from inclusion.memorandum import Memorandum
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
from inclusion.public_holiday import DayOff, EasterDay, FixedDay, PublicHoliday
from inclusion.quantity import Named, Quantity, Unit
from inclusion.reader import Reader
from inclusion.rule import Reason, Rule, RuleBook, Ruling
from inclusion.rules.funding_access import FUNDING_ACCESS, FundingAccessCase, funding_access
from inclusion.selection import Selection
from inclusion.source import Citation, Confidence, Ground, Source
from inclusion.strategic_plan import PlanKind, PlanVersion, StrategicPlan
from inclusion.term import Term, TermUnit
from inclusion.territory import (
    AnyTerritory,
    CoordinatedTerritory,
    ExcludedLocalityTerritory,
    NamedTerritory,
    RegionTerritory,
    Territory,
    TerritoryUnit,
)
from inclusion.timeliness import Timeliness
from inclusion.vote import Vote
from inclusion.wave import Wave
from inclusion.window import Window
from inclusion.working_days import (
    add_working_days,
    count_working_days,
    is_working_day,
    next_working_day,
)

__all__ = [
    "ADMINISTRATIVE_CODE",
    "AS_WRITTEN",
    "CIVIL_CODE",
    "DEFAULT_LIMITS",
    "END_OF_DAY",
    "FUNDING_ACCESS",
    "LEGAL_FORMS",
    "PUBLIC_HOLIDAYS",
    "RATES",
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
    "ApplicantKind",
    "ApplicantTerms",
    "Application",
    "ApplicationId",
    "Area",
    "BeneficiaryKind",
    "BoardRecommended",
    "BoardReturned",
    "BudgetLine",
    "CallCode",
    "CallKind",
    "Citation",
    "CoFinancingRate",
    "Comparison",
    "Confidence",
    "ConfirmationDue",
    "Cooperation",
    "CoordinatedTerritory",
    "CouncilApprovalReported",
    "CouncilResolution",
    "CouncilVoted",
    "Counted",
    "CountingKind",
    "CountingRules",
    "CountingStep",
    "Currency",
    "CurrencyMismatchError",
    "DataBoxId",
    "DayOff",
    "DayRange",
    "Deadline",
    "Decision",
    "Delivery",
    "Discrepancy",
    "DocumentError",
    "Dossier",
    "EasterDay",
    "ElementId",
    "ExcludedLocality",
    "ExcludedLocalitySurvey",
    "ExcludedLocalityTerritory",
    "Expiries",
    "Expiry",
    "ExpiryKind",
    "ExplainedFinding",
    "Explanation",
    "Fact",
    "FactItem",
    "Financing",
    "FinancingCheck",
    "FinancingTable",
    "Finding",
    "FixedDay",
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
    "LegalForm",
    "Limits",
    "LocalActionGroupCall",
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
    "Moment",
    "Money",
    "MonthEnd",
    "Municipality",
    "MunicipalityCode",
    "MunicipalityKind",
    "Named",
    "NamedTerritory",
    "Nuts3",
    "OfficialIdentifier",
    "OperationalProgramme",
    "OplzzProjectNumber",
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
    "PopulationBand",
    "PouCode",
    "Problem",
    "Programme",
    "ProgrammeId",
    "ProjectAction",
    "ProjectIntent",
    "ProjectNumber",
    "ProjectNumber2014",
    "ProjectNumber2021",
    "PublicHoliday",
    "Quantity",
    "RateAnswer",
    "RateQuestion",
    "Reader",
    "Reason",
    "RegionTerritory",
    "Registration",
    "Remainder",
    "Reservation",
    "ResolutionNumber",
    "RuianCode",
    "Rule",
    "RuleBook",
    "Ruling",
    "Selection",
    "ServiceTerms",
    "SettlementExclusion",
    "Severity",
    "Shares",
    "Shift",
    "Source",
    "SourceId",
    "SpecificObjectiveCode",
    "StateAidRegime",
    "Step",
    "StrategicPlan",
    "Study",
    "SupportKind",
    "SupportPeriod",
    "SupportedActivity",
    "Term",
    "TermUnit",
    "Territory",
    "TerritoryUnit",
    "Text",
    "TimeOfDay",
    "Timeliness",
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
    "add_working_days",
    "check_financing",
    "confirmation_due",
    "count_working_days",
    "dumps",
    "easter_sunday",
    "expiring",
    "funding_access",
    "identify",
    "is_working_day",
    "loads",
    "next_working_day",
    "public_holidays",
    "rate_for",
    "reference",
    "split_costs",
]
