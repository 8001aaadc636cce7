"""The Czech programme of social inclusion: typed values, rules, decisions that explain themselves.

Start with :func:`funding_access` and :mod:`inclusion.reference`; :func:`loads` and :func:`dumps`
read and write documents. Public are the names below, :mod:`inclusion.report` and
:mod:`inclusion.testing`; what is not there is not.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inclusion import reference
    from inclusion.activity import Activity
    from inclusion.agency import Affiliation, Agency
    from inclusion.allocation import Allocation, AllocationBasis
    from inclusion.amount_limit import AmountBasis, AmountLimit, StateAidRegime
    from inclusion.answer import Answer, Outcome
    from inclusion.applicant_terms import (
        ApplicantTerms,
        Registration,
        SupportedActivity,
        TrackRecord,
    )
    from inclusion.application import ApplicantKind, Application, StatedPopulation
    from inclusion.area import Area, areas_named
    from inclusion.based_amount import BasedAmount
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
    from inclusion.competence import COMPETENCES, Competence, DecidingBody, Power, has_power
    from inclusion.confirmation import ConfirmationDue, confirmation_due
    from inclusion.cooperation import Cooperation
    from inclusion.cooperation_end import EndedBy, Prolongation
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
    from inclusion.documents.canonical import canonical, digest
    from inclusion.documents.compatibility import Compatibility, Verdict, compatibility
    from inclusion.documents.configuring import Configurable, configure, read_as, read_json
    from inclusion.documents.decision_document import dumps_decision
    from inclusion.documents.decision_reading import loads_decision
    from inclusion.documents.inspection import Inspection, inspect
    from inclusion.documents.limits import DEFAULT_LIMITS, Limits
    from inclusion.documents.lines import ByteStream, NumberedLine, Progress, each_line
    from inclusion.documents.programme_document import dumps, loads
    from inclusion.documents.programme_lines import LineEntry, dump_lines, iter_lines, load_lines
    from inclusion.documents.schemas import DocumentKind, schema
    from inclusion.documents.tolerant_document import TolerantDocument, loads_tolerantly
    from inclusion.documents.upgraded_document import upgrade
    from inclusion.dossier import Dossier
    from inclusion.errors import (
        BadLine,
        BasisMismatchError,
        CurrencyMismatchError,
        DocumentError,
        IllegalStepError,
        InclusionError,
        InvalidIdentifierError,
        InvalidValueError,
        LinesError,
        MissingExtraError,
        OverdrawnError,
        Problem,
        TableError,
        TableProblem,
        UndecidedTruthError,
        UnknownReferenceError,
        UnknownRuleBookError,
        Violation,
    )
    from inclusion.excluded_locality import ExcludedLocality, ExcludedLocalitySurvey, Study
    from inclusion.exclusion_index import (
        MAP_PRIORITY,
        THRESHOLDS_2023,
        AverageIndex,
        AverageRecalculation,
        AverageRule,
        ExactNumber,
        ExclusionIndex,
        IndexBand,
        IndexComparison,
        IndexIndicator,
        IndexPart,
        IndexThresholds,
        IndicatorFigures,
        IndicatorMove,
        IndicatorPoints,
        IndicatorThresholds,
        LocationQuotient,
        NextThreshold,
        PartMove,
        PartPoints,
        PartThresholds,
        PlainFigures,
        PointsRange,
        Threshold,
        YearlyPoints,
        average_index,
        compare_indexes,
        index_points,
        indicator_points,
        known_thresholds,
        location_quotient,
        recalculate_average,
    )
    from inclusion.expiry import Expiries, Expiry, ExpiryKind, expiring
    from inclusion.explain import (
        Aspect,
        Border,
        Change,
        Circumstances,
        Difference,
        Doer,
        MoneyRow,
        Move,
        MoveKind,
        Nearness,
        Obstacle,
        Portfolio,
        PortfolioOver,
        PortfolioRow,
        Reach,
        Spell,
        SpellInWords,
        SpellRow,
        Stretch,
        Timeline,
        TimelineInWords,
        Way,
        WayInWords,
        WaysInWords,
        WaysToYes,
        access_question,
        money_by_area,
        money_by_package,
        portfolio,
        portfolio_over,
        timeline,
        timeline_in_words,
        timeline_of,
        turning_days,
        ways_in_words,
        ways_to_access,
        ways_to_approval,
        ways_to_eligibility,
        ways_to_go_on,
        why_differ,
    )
    from inclusion.explanation import ExplainedFinding, Explanation
    from inclusion.finding import Finding, MissingFact, Step, Weight
    from inclusion.funding_package import FundingPackage
    from inclusion.holiday_law import PUBLIC_HOLIDAYS, public_holidays
    from inclusion.identifiers import (
        ApplicationId,
        CallCode,
        ContentDigest,
        DataBoxId,
        ElementId,
        Ico,
        Identifier,
        Lau1,
        LocalActionGroupCall,
        LocalityId,
        MethodologyId,
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
        ProjectId,
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
    from inclusion.internal_approval import InternalApproval, MunicipalBody
    from inclusion.language import Language, Text
    from inclusion.ledger import Ledger
    from inclusion.ledger_entry import LedgerEntry
    from inclusion.legal_form import LEGAL_FORMS, LegalForm
    from inclusion.local_partnership import (
        ConsultantPost,
        LocalPartnership,
        MajorityRule,
        MemberKind,
        PartnershipMember,
        WorkingGroup,
    )
    from inclusion.local_terms import ProjectAction, ServiceTerms, SettlementExclusion
    from inclusion.locality import Locality, Membership
    from inclusion.memorandum import Memorandum, Notice
    from inclusion.methodology import (
        METHODOLOGIES,
        Approach,
        Methodology,
        MethodologyVersion,
        methodologies_for,
        methodology_version,
    )
    from inclusion.money import Currency, Money
    from inclusion.money_by_source import MoneyBySource
    from inclusion.municipality import Counted, Municipality, MunicipalityKind, Population
    from inclusion.operational_programme import OperationalProgramme
    from inclusion.package_ledger import PackageLedger, ledger_of
    from inclusion.phrase import Fact, FactItem, Phrase
    from inclusion.plan_content import (
        BudgetLine,
        Goal,
        Indicator,
        Measure,
        PlanArea,
        PlanContent,
        ProjectIntent,
        StatedTotal,
    )
    from inclusion.plan_events import (
        AgencyApprovalReported,
        AgencyApproved,
        AgencyReturned,
        BoardRecommended,
        BoardReturned,
        CommentsInvited,
        CouncilApprovalReported,
        CouncilVoted,
        MeasureOverturned,
        PartnershipVoted,
        PlanEvent,
        PutIntoForce,
        RevisionBegun,
        VersionWithdrawn,
    )
    from inclusion.plan_life_cycle import Holder, KeyHolder, VersionState
    from inclusion.plan_seal import PartDigest
    from inclusion.plan_sum import PlanSum, plan_sums
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
    from inclusion.public_holiday import DayOff, EasterDay, FixedDay, PublicHoliday
    from inclusion.quantity import Named, Quantity, Unit
    from inclusion.reader import Reader
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
    from inclusion.rules.entry import ENTRY, EntryCase, entry
    from inclusion.rules.funding_access import (
        FUNDING_ACCESS,
        FundingAccessCase,
        decide_access,
        funding_access,
    )
    from inclusion.rules.plan_approval import PLAN_APPROVAL, PlanApprovalCase, plan_approval
    from inclusion.rules.project_eligibility import (
        PROJECT_ELIGIBILITY,
        ProjectEligibilityCase,
        project_eligibility,
    )
    from inclusion.selection import Selection
    from inclusion.source import Citation, Confidence, Ground, Source
    from inclusion.statement_of_compliance import StatementOfCompliance
    from inclusion.strategic_plan import PlanKind, PlanVersion, StrategicPlan
    from inclusion.support import SupportKind, SupportPeriod
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
    from inclusion.verification import Verification, sealed, verify
    from inclusion.vote import Vote
    from inclusion.wave import EvidenceAsked, Wave
    from inclusion.wave_place import Standing, WavePlace
    from inclusion.window import Window
    from inclusion.working_days import (
        add_working_days,
        count_working_days,
        is_working_day,
        next_working_day,
    )

else:

    def __getattr__(name: str) -> object:
        """A public name, loaded when it is first asked for (PEP 562)."""
        from importlib import import_module  # noqa: PLC0415 - as little as possible at import

        for home, names in _HOMES.items():
            if name in names.split():
                whole = import_module(f"{home}.{name}" if home == __name__ else home)
                found = whole if home == __name__ else getattr(whole, name)
                globals()[name] = found
                return found
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message, name=name)

    def __dir__() -> list[str]:
        """The public names, loaded or not."""
        return sorted({*globals(), *__all__})


__all__ = [
    "ADMINISTRATIVE_CODE",
    "AS_WRITTEN",
    "CIVIL_CODE",
    "COMPETENCES",
    "DEFAULT_LIMITS",
    "END_OF_COOPERATION",
    "END_OF_DAY",
    "END_PROFILES",
    "ENTRY",
    "FUNDING_ACCESS",
    "LEGAL_FORMS",
    "MAP_PRIORITY",
    "METHODOLOGIES",
    "PLAN_APPROVAL",
    "PROJECT_ELIGIBILITY",
    "PUBLIC_HOLIDAYS",
    "RATES",
    "THRESHOLDS_2023",
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
    "Approach",
    "Area",
    "Aspect",
    "AverageIndex",
    "AverageRecalculation",
    "AverageRule",
    "AwardRevoked",
    "BadLine",
    "BasedAmount",
    "BasisMismatchError",
    "BeneficiaryKind",
    "BoardRecommended",
    "BoardReturned",
    "Border",
    "BudgetLine",
    "ByteStream",
    "CallCode",
    "CallKind",
    "Change",
    "Circumstances",
    "Citation",
    "CoFinancingRate",
    "CommentsInvited",
    "Comparison",
    "Compatibility",
    "Competence",
    "Confidence",
    "Configurable",
    "ConfirmationDue",
    "Consequences",
    "ConsultantPost",
    "ContentDigest",
    "Cooperation",
    "CoordinatedTerritory",
    "Costs",
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
    "DecidingBody",
    "Decision",
    "Delivery",
    "Difference",
    "Discrepancy",
    "DocumentError",
    "DocumentKind",
    "Doer",
    "Dossier",
    "EasterDay",
    "ElementId",
    "EndOfCooperationCase",
    "EndProfile",
    "EndedBy",
    "EntryCase",
    "EvidenceAsked",
    "ExactNumber",
    "ExcludedLocality",
    "ExcludedLocalitySurvey",
    "ExcludedLocalityTerritory",
    "ExclusionIndex",
    "Experience",
    "Expiries",
    "Expiry",
    "ExpiryKind",
    "ExplainedFinding",
    "Explanation",
    "Fact",
    "FactItem",
    "Fate",
    "Financing",
    "FinancingCheck",
    "FinancingTable",
    "Finding",
    "FixedDay",
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
    "IndexBand",
    "IndexComparison",
    "IndexIndicator",
    "IndexPart",
    "IndexThresholds",
    "Indicator",
    "IndicatorFigures",
    "IndicatorMove",
    "IndicatorPoints",
    "IndicatorThresholds",
    "Inspection",
    "InternalApproval",
    "InvalidIdentifierError",
    "InvalidValueError",
    "KeyHolder",
    "Language",
    "Lau1",
    "Ledger",
    "LedgerEntry",
    "LegalForm",
    "Limits",
    "LineEntry",
    "LinesError",
    "LocalActionGroupCall",
    "LocalPartnership",
    "Locality",
    "LocalityId",
    "LocationQuotient",
    "MajorityRule",
    "Measure",
    "MeasureLink",
    "MeasureOverturned",
    "MemberKind",
    "Membership",
    "Memorandum",
    "Methodology",
    "MethodologyId",
    "MethodologyVersion",
    "MissingExtraError",
    "MissingFact",
    "Moment",
    "Money",
    "MoneyBySource",
    "MoneyRow",
    "MonthEnd",
    "Move",
    "MoveKind",
    "MunicipalBody",
    "Municipality",
    "MunicipalityCode",
    "MunicipalityKind",
    "Named",
    "NamedTerritory",
    "Nearness",
    "NextThreshold",
    "NotBegun",
    "Notice",
    "NumberedLine",
    "Nuts3",
    "Obstacle",
    "OfficialIdentifier",
    "OperationalProgramme",
    "OplzzProjectNumber",
    "OrpCode",
    "Outcome",
    "OverdrawnError",
    "PackageAtEnd",
    "PackageId",
    "PackageLedger",
    "PartDigest",
    "PartMove",
    "PartPoints",
    "PartThresholds",
    "PartialDate",
    "PartnershipId",
    "PartnershipMember",
    "PartnershipVoted",
    "Phrase",
    "PlainFigures",
    "PlanApprovalCase",
    "PlanArea",
    "PlanAtEnd",
    "PlanContent",
    "PlanEvent",
    "PlanId",
    "PlanKind",
    "PlanSum",
    "PlanVersion",
    "PointsRange",
    "Population",
    "PopulationBand",
    "Portfolio",
    "PortfolioOver",
    "PortfolioRow",
    "PouCode",
    "Power",
    "Problem",
    "Programme",
    "ProgrammeId",
    "Progress",
    "Project",
    "ProjectAction",
    "ProjectAtEnd",
    "ProjectEligibilityCase",
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
    "PublicHoliday",
    "PutIntoForce",
    "Quantity",
    "RateAnswer",
    "RateQuestion",
    "Reach",
    "Reader",
    "RealisationBegan",
    "Reason",
    "RegionTerritory",
    "RegionalMemorandum",
    "Registration",
    "Remainder",
    "Reservation",
    "ResolutionNumber",
    "RevisionBegun",
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
    "Spell",
    "SpellInWords",
    "SpellRow",
    "Standing",
    "StateAidRegime",
    "StatedPopulation",
    "StatedTotal",
    "StatementOfCompliance",
    "Step",
    "StrategicPlan",
    "Stretch",
    "Study",
    "SupportKind",
    "SupportPeriod",
    "SupportedActivity",
    "TableError",
    "TableProblem",
    "Term",
    "TermUnit",
    "Territory",
    "TerritoryUnit",
    "Text",
    "Threshold",
    "TimeOfDay",
    "Timeline",
    "TimelineInWords",
    "Timeliness",
    "TolerantDocument",
    "TrackRecord",
    "UndecidedTruthError",
    "Unit",
    "UnknownReferenceError",
    "UnknownRuleBookError",
    "Verdict",
    "Verification",
    "VersionLabel",
    "VersionState",
    "VersionWithdrawn",
    "Violation",
    "Vote",
    "Wave",
    "WaveId",
    "WavePlace",
    "Way",
    "WayInWords",
    "WaysInWords",
    "WaysToYes",
    "Weight",
    "Window",
    "WorkingGroup",
    "YearlyPoints",
    "access_question",
    "add_months",
    "add_working_days",
    "areas_named",
    "average_index",
    "canonical",
    "check_financing",
    "compare_indexes",
    "compatibility",
    "configure",
    "confirmation_due",
    "consequences_of_end",
    "count_working_days",
    "decide_access",
    "digest",
    "dump_lines",
    "dumps",
    "dumps_decision",
    "each_line",
    "easter_sunday",
    "end_of_cooperation",
    "entry",
    "expiring",
    "funding_access",
    "has_power",
    "identify",
    "index_points",
    "indicator_points",
    "inspect",
    "is_working_day",
    "iter_lines",
    "known_thresholds",
    "ledger_of",
    "load_lines",
    "loads",
    "loads_decision",
    "loads_tolerantly",
    "location_quotient",
    "methodologies_for",
    "methodology_version",
    "money_by_area",
    "money_by_package",
    "next_working_day",
    "plan_approval",
    "plan_sums",
    "portfolio",
    "portfolio_over",
    "project_eligibility",
    "public_holidays",
    "rate_for",
    "read_as",
    "read_json",
    "recalculate_average",
    "reference",
    "schema",
    "sealed",
    "split_costs",
    "timeline",
    "timeline_in_words",
    "timeline_of",
    "turning_days",
    "upgrade",
    "verify",
    "ways_in_words",
    "ways_to_access",
    "ways_to_approval",
    "ways_to_eligibility",
    "ways_to_go_on",
    "why_differ",
]

_HOMES = {
    "inclusion": "reference",
    "inclusion.activity": "Activity",
    "inclusion.agency": "Affiliation Agency",
    "inclusion.allocation": "Allocation AllocationBasis",
    "inclusion.amount_limit": "AmountBasis AmountLimit StateAidRegime",
    "inclusion.answer": "Answer Outcome",
    "inclusion.applicant_terms": "ApplicantTerms Registration SupportedActivity TrackRecord",
    "inclusion.application": "ApplicantKind Application StatedPopulation",
    "inclusion.area": "Area areas_named",
    "inclusion.based_amount": "BasedAmount",
    "inclusion.beneficiary_kind": "BeneficiaryKind",
    "inclusion.call_kind": "CallKind Reservation",
    "inclusion.co_financing": (
        "CoFinancingRate Comparison Discrepancy Financing FinancingCheck FinancingTable "
        "PopulationBand RATES RateAnswer RateQuestion Remainder Severity Shares check_financing "
        "rate_for split_costs"
    ),
    "inclusion.competence": "COMPETENCES Competence DecidingBody Power has_power",
    "inclusion.confirmation": "ConfirmationDue confirmation_due",
    "inclusion.cooperation": "Cooperation",
    "inclusion.cooperation_end": "EndedBy Prolongation",
    "inclusion.council_resolution": "CouncilResolution",
    "inclusion.counting_rules": (
        "ADMINISTRATIVE_CODE AS_WRITTEN CIVIL_CODE CountingRules Delivery Shift"
    ),
    "inclusion.counting_step": "CountingKind CountingStep",
    "inclusion.dates": "DayRange Moment MonthEnd PartialDate TimeOfDay add_months easter_sunday",
    "inclusion.deadline": "Deadline END_OF_DAY",
    "inclusion.decision": "Decision",
    "inclusion.documents.canonical": "canonical digest",
    "inclusion.documents.compatibility": "Compatibility Verdict compatibility",
    "inclusion.documents.configuring": "Configurable configure read_as read_json",
    "inclusion.documents.decision_document": "dumps_decision",
    "inclusion.documents.decision_reading": "loads_decision",
    "inclusion.documents.inspection": "Inspection inspect",
    "inclusion.documents.limits": "DEFAULT_LIMITS Limits",
    "inclusion.documents.lines": "ByteStream NumberedLine Progress each_line",
    "inclusion.documents.programme_document": "dumps loads",
    "inclusion.documents.programme_lines": "LineEntry dump_lines iter_lines load_lines",
    "inclusion.documents.schemas": "DocumentKind schema",
    "inclusion.documents.tolerant_document": "TolerantDocument loads_tolerantly",
    "inclusion.documents.upgraded_document": "upgrade",
    "inclusion.dossier": "Dossier",
    "inclusion.errors": (
        "BadLine BasisMismatchError CurrencyMismatchError DocumentError IllegalStepError "
        "InclusionError InvalidIdentifierError InvalidValueError LinesError MissingExtraError "
        "OverdrawnError Problem TableError TableProblem UndecidedTruthError "
        "UnknownReferenceError UnknownRuleBookError Violation"
    ),
    "inclusion.excluded_locality": "ExcludedLocality ExcludedLocalitySurvey Study",
    "inclusion.exclusion_index": (
        "AverageIndex AverageRecalculation AverageRule ExactNumber ExclusionIndex IndexBand "
        "IndexComparison IndexIndicator IndexPart IndexThresholds IndicatorFigures "
        "IndicatorMove IndicatorPoints IndicatorThresholds LocationQuotient MAP_PRIORITY "
        "NextThreshold PartMove PartPoints PartThresholds PlainFigures PointsRange "
        "THRESHOLDS_2023 Threshold YearlyPoints average_index compare_indexes index_points "
        "indicator_points known_thresholds location_quotient recalculate_average"
    ),
    "inclusion.expiry": "Expiries Expiry ExpiryKind expiring",
    "inclusion.explain": (
        "Aspect Border Change Circumstances Difference Doer MoneyRow Move MoveKind Nearness "
        "Obstacle Portfolio PortfolioOver PortfolioRow Reach Spell SpellInWords SpellRow Stretch "
        "Timeline TimelineInWords Way WayInWords WaysInWords WaysToYes access_question "
        "money_by_area money_by_package portfolio portfolio_over timeline timeline_in_words "
        "timeline_of turning_days ways_in_words ways_to_access ways_to_approval "
        "ways_to_eligibility ways_to_go_on why_differ"
    ),
    "inclusion.explanation": "ExplainedFinding Explanation",
    "inclusion.finding": "Finding MissingFact Step Weight",
    "inclusion.funding_package": "FundingPackage",
    "inclusion.holiday_law": "PUBLIC_HOLIDAYS public_holidays",
    "inclusion.identifiers": (
        "ApplicationId CallCode ContentDigest DataBoxId ElementId Ico Identifier Lau1 "
        "LocalActionGroupCall LocalityId MethodologyId MunicipalityCode Nuts3 "
        "OfficialIdentifier OplzzProjectNumber OrpCode PackageId PartnershipId PlanId "
        "PouCode ProgrammeId ProjectId ProjectNumber ProjectNumber2014 ProjectNumber2021 "
        "ResolutionNumber RuianCode SourceId SpecificObjectiveCode VersionLabel WaveId "
        "identify"
    ),
    "inclusion.internal_approval": "InternalApproval MunicipalBody",
    "inclusion.language": "Language Text",
    "inclusion.ledger": "Ledger",
    "inclusion.ledger_entry": "LedgerEntry",
    "inclusion.legal_form": "LEGAL_FORMS LegalForm",
    "inclusion.local_partnership": (
        "ConsultantPost LocalPartnership MajorityRule MemberKind PartnershipMember WorkingGroup"
    ),
    "inclusion.local_terms": "ProjectAction ServiceTerms SettlementExclusion",
    "inclusion.locality": "Locality Membership",
    "inclusion.memorandum": "Memorandum Notice",
    "inclusion.methodology": (
        "Approach METHODOLOGIES Methodology MethodologyVersion methodologies_for "
        "methodology_version"
    ),
    "inclusion.money": "Currency Money",
    "inclusion.money_by_source": "MoneyBySource",
    "inclusion.municipality": "Counted Municipality MunicipalityKind Population",
    "inclusion.operational_programme": "OperationalProgramme",
    "inclusion.package_ledger": "PackageLedger ledger_of",
    "inclusion.phrase": "Fact FactItem Phrase",
    "inclusion.plan_content": (
        "BudgetLine Goal Indicator Measure PlanArea PlanContent ProjectIntent StatedTotal"
    ),
    "inclusion.plan_events": (
        "AgencyApprovalReported AgencyApproved AgencyReturned BoardRecommended BoardReturned "
        "CommentsInvited CouncilApprovalReported CouncilVoted MeasureOverturned "
        "PartnershipVoted PlanEvent PutIntoForce RevisionBegun VersionWithdrawn"
    ),
    "inclusion.plan_life_cycle": "Holder KeyHolder VersionState",
    "inclusion.plan_sum": "PlanSum plan_sums",
    "inclusion.programme": "Programme",
    "inclusion.project": "Applicant Costs Experience MeasureLink Project",
    "inclusion.project_events": (
        "AwardRevoked GrantAwarded GrantPaid ProjectEvent ProjectFinished ProjectLost "
        "ProjectRanked ProjectRejected ProjectReserved ProjectSubmitted ProjectWithdrawn "
        "RealisationBegan"
    ),
    "inclusion.project_life_cycle": "ProjectState",
    "inclusion.public_holiday": "DayOff EasterDay FixedDay PublicHoliday",
    "inclusion.quantity": "Named Quantity Unit",
    "inclusion.reader": "Reader",
    "inclusion.regional_memorandum": "RegionalMemorandum",
    "inclusion.rule": "Reason Rule RuleBook Ruling",
    "inclusion.rules.end_of_cooperation": (
        "Consequences END_OF_COOPERATION END_PROFILES EndOfCooperationCase EndProfile Fate "
        "NotBegun PackageAtEnd PlanAtEnd ProjectAtEnd ProjectSum consequences_of_end "
        "end_of_cooperation"
    ),
    "inclusion.rules.entry": "ENTRY EntryCase entry",
    "inclusion.rules.funding_access": (
        "FUNDING_ACCESS FundingAccessCase decide_access funding_access"
    ),
    "inclusion.rules.plan_approval": "PLAN_APPROVAL PlanApprovalCase plan_approval",
    "inclusion.rules.project_eligibility": (
        "PROJECT_ELIGIBILITY ProjectEligibilityCase project_eligibility"
    ),
    "inclusion.selection": "Selection",
    "inclusion.source": "Citation Confidence Ground Source",
    "inclusion.statement_of_compliance": "StatementOfCompliance",
    "inclusion.strategic_plan": "PlanKind PlanVersion StrategicPlan",
    "inclusion.support": "SupportKind SupportPeriod",
    "inclusion.term": "Term TermUnit",
    "inclusion.territory": (
        "AnyTerritory CoordinatedTerritory ExcludedLocalityTerritory NamedTerritory "
        "RegionTerritory Territory TerritoryUnit"
    ),
    "inclusion.timeliness": "Timeliness",
    "inclusion.plan_seal": "PartDigest",
    "inclusion.verification": "Verification sealed verify",
    "inclusion.vote": "Vote",
    "inclusion.wave": "EvidenceAsked Wave",
    "inclusion.wave_place": "Standing WavePlace",
    "inclusion.window": "Window",
    "inclusion.working_days": "add_working_days count_working_days is_working_day next_working_day",
}
"""The public names by the modules they live in; each is loaded when it is first asked for."""
