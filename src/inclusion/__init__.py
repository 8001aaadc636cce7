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
    from inclusion.application import ApplicantKind, Application
    from inclusion.area import Area
    from inclusion.beneficiary_kind import BeneficiaryKind
    from inclusion.call_kind import CallKind, Reservation
    from inclusion.cooperation import Cooperation, SupportKind, SupportPeriod
    from inclusion.council_resolution import CouncilResolution
    from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay, add_months
    from inclusion.decision import Decision
    from inclusion.documents import (
        DEFAULT_LIMITS,
        ByteStream,
        Configurable,
        Limits,
        LineEntry,
        NumberedLine,
        Progress,
        configure,
        dump_lines,
        dumps,
        each_line,
        iter_lines,
        load_lines,
        loads,
        read_as,
        read_json,
    )
    from inclusion.dossier import Dossier
    from inclusion.errors import (
        BadLine,
        CurrencyMismatchError,
        DocumentError,
        IllegalStepError,
        InclusionError,
        InvalidIdentifierError,
        InvalidValueError,
        LinesError,
        MissingExtraError,
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
    from inclusion.quantity import Named, Quantity, Unit
    from inclusion.rule import Reason, Rule, RuleBook, Ruling
    from inclusion.rules.funding_access import FUNDING_ACCESS, FundingAccessCase, funding_access
    from inclusion.selection import Selection
    from inclusion.source import Citation, Confidence, Ground, Source
    from inclusion.strategic_plan import PlanKind, PlanVersion, StrategicPlan
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
    "AmountBasis",
    "AmountLimit",
    "Answer",
    "AnyTerritory",
    "ApplicantKind",
    "ApplicantTerms",
    "Application",
    "ApplicationId",
    "Area",
    "BadLine",
    "BeneficiaryKind",
    "BoardRecommended",
    "BoardReturned",
    "BudgetLine",
    "ByteStream",
    "CallCode",
    "CallKind",
    "Citation",
    "Confidence",
    "Configurable",
    "Cooperation",
    "CoordinatedTerritory",
    "CouncilApprovalReported",
    "CouncilResolution",
    "CouncilVoted",
    "Counted",
    "Currency",
    "CurrencyMismatchError",
    "DataBoxId",
    "DayRange",
    "Decision",
    "DocumentError",
    "Dossier",
    "ElementId",
    "ExcludedLocality",
    "ExcludedLocalitySurvey",
    "ExcludedLocalityTerritory",
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
    "LineEntry",
    "LinesError",
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
    "Municipality",
    "MunicipalityCode",
    "MunicipalityKind",
    "Named",
    "NamedTerritory",
    "NumberedLine",
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
    "PouCode",
    "Problem",
    "Programme",
    "ProgrammeId",
    "Progress",
    "ProjectAction",
    "ProjectIntent",
    "ProjectNumber",
    "ProjectNumber2014",
    "ProjectNumber2021",
    "Quantity",
    "Reason",
    "RegionTerritory",
    "Registration",
    "Reservation",
    "ResolutionNumber",
    "RuianCode",
    "Rule",
    "RuleBook",
    "Ruling",
    "Selection",
    "ServiceTerms",
    "SettlementExclusion",
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
    "configure",
    "dump_lines",
    "dumps",
    "each_line",
    "funding_access",
    "identify",
    "iter_lines",
    "load_lines",
    "loads",
    "read_as",
    "read_json",
    "reference",
]

_HOMES = {
    "inclusion": "reference",
    "inclusion.activity": "Activity",
    "inclusion.agency": "Affiliation Agency",
    "inclusion.allocation": "Allocation AllocationBasis",
    "inclusion.amount_limit": "AmountBasis AmountLimit StateAidRegime",
    "inclusion.answer": "Answer Outcome",
    "inclusion.applicant_terms": "ApplicantTerms Registration SupportedActivity TrackRecord",
    "inclusion.application": "ApplicantKind Application",
    "inclusion.area": "Area",
    "inclusion.beneficiary_kind": "BeneficiaryKind",
    "inclusion.call_kind": "CallKind Reservation",
    "inclusion.cooperation": "Cooperation SupportKind SupportPeriod",
    "inclusion.council_resolution": "CouncilResolution",
    "inclusion.dates": "DayRange Moment PartialDate TimeOfDay add_months",
    "inclusion.decision": "Decision",
    "inclusion.documents": (
        "ByteStream Configurable DEFAULT_LIMITS Limits LineEntry NumberedLine Progress "
        "configure dump_lines dumps each_line iter_lines load_lines loads read_as read_json"
    ),
    "inclusion.dossier": "Dossier",
    "inclusion.errors": (
        "BadLine CurrencyMismatchError DocumentError IllegalStepError InclusionError "
        "InvalidIdentifierError InvalidValueError LinesError MissingExtraError Problem "
        "UndecidedTruthError UnknownReferenceError Violation"
    ),
    "inclusion.excluded_locality": "ExcludedLocality ExcludedLocalitySurvey Study",
    "inclusion.explanation": "ExplainedFinding Explanation",
    "inclusion.finding": "Finding MissingFact Step Weight",
    "inclusion.funding_package": "FundingPackage",
    "inclusion.identifiers": (
        "ApplicationId CallCode DataBoxId ElementId Ico Identifier Lau1 LocalActionGroupCall "
        "LocalityId MunicipalityCode Nuts3 OfficialIdentifier OplzzProjectNumber OrpCode "
        "PackageId PartnershipId PlanId PouCode ProgrammeId ProjectNumber ProjectNumber2014 "
        "ProjectNumber2021 ResolutionNumber RuianCode SourceId SpecificObjectiveCode "
        "VersionLabel WaveId identify"
    ),
    "inclusion.language": "Language Text",
    "inclusion.local_partnership": "LocalPartnership MemberKind PartnershipMember WorkingGroup",
    "inclusion.local_terms": "ProjectAction ServiceTerms SettlementExclusion",
    "inclusion.locality": "Locality Membership",
    "inclusion.memorandum": "Memorandum",
    "inclusion.methodology": "Methodology",
    "inclusion.money": "Currency Money",
    "inclusion.municipality": "Counted Municipality MunicipalityKind Population",
    "inclusion.operational_programme": "OperationalProgramme",
    "inclusion.phrase": "Fact FactItem Phrase",
    "inclusion.plan_content": (
        "BudgetLine Goal Indicator Measure PlanArea PlanContent ProjectIntent"
    ),
    "inclusion.plan_events": (
        "AgencyApprovalReported AgencyApproved AgencyReturned BoardRecommended BoardReturned "
        "CouncilApprovalReported CouncilVoted PartnershipVoted PlanEvent VersionWithdrawn"
    ),
    "inclusion.plan_life_cycle": "Holder KeyHolder VersionState",
    "inclusion.programme": "Programme",
    "inclusion.quantity": "Named Quantity Unit",
    "inclusion.rule": "Reason Rule RuleBook Ruling",
    "inclusion.rules.funding_access": "FUNDING_ACCESS FundingAccessCase funding_access",
    "inclusion.selection": "Selection",
    "inclusion.source": "Citation Confidence Ground Source",
    "inclusion.strategic_plan": "PlanKind PlanVersion StrategicPlan",
    "inclusion.territory": (
        "AnyTerritory CoordinatedTerritory ExcludedLocalityTerritory NamedTerritory "
        "RegionTerritory Territory TerritoryUnit"
    ),
    "inclusion.vote": "Vote",
    "inclusion.wave": "Wave",
    "inclusion.window": "Window",
}
"""The public names by the modules they live in; each is loaded when it is first asked for."""
