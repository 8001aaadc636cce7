"""What must hold of every value of the model: each class by its valid form and what breaks it."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest

import inclusion
from inclusion import (
    Activity,
    Affiliation,
    Agency,
    AgencyApprovalReported,
    AgencyApproved,
    AgencyReturned,
    Allocation,
    AllocationBasis,
    AmountLimit,
    AnyTerritory,
    ApplicantKind,
    ApplicantTerms,
    Application,
    ApplicationId,
    Approach,
    Area,
    BeneficiaryKind,
    BoardRecommended,
    BoardReturned,
    BudgetLine,
    Citation,
    CommentsInvited,
    Competence,
    Confidence,
    ConsultantPost,
    Cooperation,
    CoordinatedTerritory,
    CouncilApprovalReported,
    CouncilResolution,
    CouncilVoted,
    DayRange,
    DecidingBody,
    Dossier,
    ElementId,
    EndedBy,
    EndProfile,
    EvidenceAsked,
    ExcludedLocality,
    ExcludedLocalitySurvey,
    ExcludedLocalityTerritory,
    FundingPackage,
    Goal,
    Ground,
    Ico,
    InclusionError,
    Indicator,
    InternalApproval,
    InvalidValueError,
    Lau1,
    Limits,
    Locality,
    LocalityId,
    LocalPartnership,
    Measure,
    MeasureOverturned,
    MemberKind,
    Membership,
    Memorandum,
    Methodology,
    MethodologyId,
    MethodologyVersion,
    Money,
    MunicipalBody,
    Municipality,
    MunicipalityCode,
    MunicipalityKind,
    NamedTerritory,
    NotBegun,
    Notice,
    Nuts3,
    OperationalProgramme,
    OrpCode,
    PackageId,
    PartialDate,
    PartnershipId,
    PartnershipMember,
    PartnershipVoted,
    PlanArea,
    PlanContent,
    PlanId,
    PlanKind,
    PlanSum,
    PlanVersion,
    Population,
    Power,
    Programme,
    ProjectAction,
    ProjectIntent,
    Prolongation,
    PutIntoForce,
    RegionalMemorandum,
    RegionTerritory,
    ResolutionNumber,
    RevisionBegun,
    Selection,
    ServiceTerms,
    SettlementExclusion,
    Source,
    SourceId,
    Standing,
    StatedPopulation,
    StatedTotal,
    StrategicPlan,
    Study,
    SupportedActivity,
    SupportKind,
    SupportPeriod,
    Text,
    TrackRecord,
    VersionLabel,
    VersionWithdrawn,
    Vote,
    Wave,
    WaveId,
    WavePlace,
    Window,
    WorkingGroup,
)
from inclusion.validity import Valid

CITY, TOWN, STRANGER = map(MunicipalityCode, ("563889", "562971", "567027"))
PLACE, OTHER_PLACE, WAVE = LocalityId("liberec"), LocalityId("most"), WaveId("KPSVL-4")
DAY = PartialDate.parse("2016-06-30")
EARLY, LATE = PartialDate.in_year(2015), PartialDate.in_year(2016)
NAME = Text(en="name", cs="jméno")
ONE, ANOTHER = ElementId("one"), ElementId("another")
LABEL = VersionLabel("1.0")
SOURCE = Source(id=SourceId("S01"), title=NAME)
GOAL = Goal(id=ONE, title="Cíl")
MEMBER = PartnershipMember(id=ONE, name="Škola", kind=MemberKind.SCHOOL)
AFFILIATION = Affiliation(institution=NAME, since=EARLY)
VERSION = PlanVersion(label=LABEL)
MEMORANDUM = Memorandum(municipality=CITY)
TO_BOTH = {"municipality": CITY, "version": LABEL, "on": EARLY}

VALID: dict[type[Any], dict[str, Any]] = {
    Affiliation: {"institution": NAME, "since": EARLY},
    Agency: {"name": NAME, "affiliations": (AFFILIATION,)},
    AgencyApprovalReported: {"version": LABEL, "on": EARLY},
    AgencyApproved: {"version": LABEL, "on": EARLY},
    AgencyReturned: {"version": LABEL, "on": EARLY, "reason": "Chybí."},
    Allocation: {"amount": Money.czk(10), "basis": AllocationBasis.EU},
    Application: {"id": ApplicationId("a"), "wave": WAVE, "locality": PLACE},
    BoardRecommended: TO_BOTH,
    BoardReturned: TO_BOTH | {"reason": "Chybí."},
    BudgetLine: {"amount": Money.czk(1), "payer": "město"},
    Competence: {
        "body": DecidingBody.AGENCY,
        "power": Power.SELECTION,
        "days": DayRange(date(2015, 1, 19), date.max),
        "basis": (),
    },
    Citation: {"source": SOURCE.id, "confidence": Confidence.HIGH},
    CommentsInvited: {"version": LABEL, "on": EARLY},
    ConsultantPost: {},
    Cooperation: {"locality": PLACE},
    CouncilApprovalReported: TO_BOTH,
    CouncilResolution: {"number": ResolutionNumber("97/18-ZM"), "body": "Rada", "on": EARLY},
    CouncilVoted: TO_BOTH | {"vote": Vote(entitled=3, in_favour=2, against=1, abstained=0)},
    EvidenceAsked: {"primary": (Study.GAC_2015,)},
    ExcludedLocality: {"name": "Ulice"},
    ExcludedLocalitySurvey: {"municipality": CITY, "study": Study.AGENCY, "found": 1},
    FundingPackage: {
        "id": PackageId("OPZ-26"),
        "title": "Výzva",
        "operational_programme": OperationalProgramme.OPZ,
        "window": Window(),
        "plan_kinds": (PlanKind.SPSZ,),
    },
    Goal: {"id": ONE, "title": "Cíl"},
    Ground: {"source": SOURCE, "confidence": Confidence.LOW},
    Indicator: {"id": ONE, "title": "Počet", "unit": "osoba"},
    Limits: {},
    InternalApproval: {"body": MunicipalBody.BOARD},
    LocalPartnership: {"id": PartnershipId("p"), "locality": PLACE},
    Locality: {
        "id": PLACE,
        "name": "Liberec",
        "members": (Membership(municipality=CITY),),
        "dossier": Dossier.PARTIAL,
    },
    Measure: {"id": ONE, "title": "Opatření"},
    MeasureOverturned: TO_BOTH | {"measure": ONE},
    Membership: {"municipality": CITY},
    Memorandum: {"municipality": CITY},
    Methodology: {
        "name": NAME,
        "in_force": DayRange(date(2015, 1, 19), date.max),
        "basis": (),
    },
    MethodologyVersion: {
        "id": MethodologyId("KPSVL-1.0"),
        "approach": Approach.KPSVL,
        "name": NAME,
        "basis": (),
    },
    Municipality: {"code": CITY, "name": "Liberec", "kind": MunicipalityKind.STATUTORY_CITY},
    PartnershipMember: {"id": ONE, "name": "Škola", "kind": MemberKind.SCHOOL},
    PartnershipVoted: {"version": LABEL, "on": EARLY, "adopted": True},
    PlanArea: {"area": Area.HOUSING},
    PlanContent: {},
    PlanSum: {"stated": Money.czk(1), "found": None},
    PlanVersion: {"label": LABEL},
    Population: {"as_of": EARLY, "inhabitants": 0},
    Programme: {"title": NAME, "agency": Agency(name=NAME, affiliations=(AFFILIATION,))},
    ProjectIntent: {"id": ONE, "title": "Projekt", "programme": OperationalProgramme.OPZ},
    PutIntoForce: {"version": LABEL, "on": EARLY},
    RevisionBegun: {"version": LABEL, "on": EARLY},
    Selection: {"wave": WAVE, "decided": EARLY, "selected": (PLACE,)},
    Source: {"id": SOURCE.id, "title": NAME},
    StatedPopulation: {"municipality": CITY, "inhabitants": 0},
    StatedTotal: {"programme": OperationalProgramme.OPZ, "amount": Money.czk(1)},
    StrategicPlan: {
        "id": PlanId("p"),
        "kind": PlanKind.SPSZ,
        "locality": PLACE,
        "title": "Plán",
        "territory": (CITY, TOWN),
        "versions": (VERSION,),
    },
    SupportPeriod: {"kind": SupportKind.INTENSIVE},
    Text: {"en": "a", "cs": "b"},
    VersionWithdrawn: {"version": LABEL, "on": EARLY, "reason": "Zastaralá."},
    Vote: {"entitled": 29, "in_favour": 15, "against": 14, "abstained": 0},
    Wave: {"id": WAVE, "name": NAME},
    WavePlace: {"name": "Břeclav", "standing": Standing.APPLIED},
    Window: {},
    EndProfile: {
        "operational_programme": OperationalProgramme.OPZ,
        "not_begun": NotBegun.LOST,
        "basis": (Ground(source=SOURCE, confidence=Confidence.HIGH),),
    },
    Notice: {},
    Prolongation: {"expected_end": LATE},
    RegionalMemorandum: {"region": Nuts3("CZ042")},
    AmountLimit: {},
    AnyTerritory: {},
    ApplicantTerms: {"kinds": (BeneficiaryKind.NGO,)},
    CoordinatedTerritory: {},
    ExcludedLocalityTerritory: {"present": True},
    NamedTerritory: {},
    RegionTerritory: {"regions": (Nuts3("CZ042"),)},
    ServiceTerms: {"coordinated": (), "others": ()},
    SettlementExclusion: {"actions": (ProjectAction.PURCHASE,)},
    SupportedActivity: {"id": ElementId("a"), "title": Text(en="a", cs="b")},
    TrackRecord: {
        "kinds": (BeneficiaryKind.NGO,),
        "activity": Text(en="a", cs="b"),
        "months": 60,
    },
    WorkingGroup: {"name": "Bydlení"},
}

ENGINE = {"Decision", "ExplainedFinding", "Explanation", "Fact", "Finding", "MissingFact", "Phrase"}
ENGINE |= {"Named", "Quantity", "Reason", "Rule", "RuleBook", "Step"}
"""The values of the engine, tested with it; those of dates and money have suites of their own."""

DEADLINES = {"ConfirmationDue", "CountingRules", "CountingStep", "DayOff", "Deadline", "EasterDay"}
DEADLINES |= {"Expiries", "Expiry", "FixedDay", "PublicHoliday", "Term", "Timeliness"}
"""The values of deadlines, tested with them."""

PROJECTS = {"Applicant", "AwardRevoked", "BasedAmount", "Costs", "Experience", "GrantAwarded"}
PROJECTS |= {"GrantPaid", "Ledger", "LedgerEntry", "MeasureLink", "MoneyBySource", "PackageLedger"}
PROJECTS |= {"Project", "ProjectFinished", "ProjectLost", "ProjectRanked", "ProjectRejected"}
PROJECTS |= {"ProjectReserved", "ProjectSubmitted", "ProjectWithdrawn", "RealisationBegan"}
PROJECTS |= {"StatementOfCompliance"}
"""The values of projects and ledgers, tested with them."""
OF_THEIR_OWN = (
    "inclusion.co_financing.",
    "inclusion.exclusion_index.",
    "inclusion.explain.ways.",
    "inclusion.rules.",
)
"""Packages whose values have a suite of their own."""
EXPLAINED = {"Border", "Change", "Circumstances", "Difference", "Nearness", "Portfolio"}
EXPLAINED |= {"PortfolioOver", "Spell", "SpellInWords", "Stretch", "Timeline", "TimelineInWords"}
"""What follows from many decisions, tested with them."""

TESTED_ELSEWHERE = {
    *EXPLAINED,
    *ENGINE,
    "LegalForm",
    "PartDigest",
    *DEADLINES,
    *PROJECTS,
    "DayRange",
    "Moment",
    "Money",
    "PartialDate",
    "TimeOfDay",
}

BROKEN: list[tuple[type[Any], dict[str, Any], list[tuple[str, str]]]] = [
    (Allocation, {"amount": Money.czk(-5), "reserved": None}, [("amount", "negative")]),
    (BudgetLine, {"amount": Money.czk("-0.01")}, [("amount", "negative")]),
    (ProjectIntent, {"requested": Money.czk(-1)}, [("requested", "negative")]),
    (Agency, {"affiliations": ()}, [("affiliations", "empty")]),
    (
        Agency,
        {"affiliations": (AFFILIATION, AFFILIATION)},
        [("affiliations[1]", "out-of-order")],
    ),
    (AgencyReturned, {"reason": " "}, [("reason", "empty-text")]),
    (BoardReturned, {"reason": ""}, [("reason", "empty-text")]),
    (VersionWithdrawn, {"reason": "\t"}, [("reason", "empty-text")]),
    (Allocation, {"reserved": Money.eur(1)}, [("reserved", "other-currency")]),
    (Allocation, {"reserved": Money.czk("10.01")}, [("reserved", "too-much")]),
    (Application, {"applicants": (CITY, TOWN, CITY)}, [("applicants[2]", "repeated")]),
    (Application, {"areas": (Area.DEBTS, Area.DEBTS)}, [("areas[1]", "repeated")]),
    (Application, {"territory": (CITY, CITY)}, [("territory[1]", "repeated")]),
    (
        Application,
        {"applicants": (CITY, TOWN), "territory": (CITY,), "kind": ApplicantKind.UNION},
        [("applicants[1]", "outside-territory")],
    ),
    (
        Application,
        {"applicants": (CITY,), "territory": (CITY, TOWN)},
        [("territory[1]", "outside-territory")],
    ),
    (
        Application,
        {"inhabitants": (StatedPopulation(municipality=CITY, inhabitants=1),) * 2},
        [("inhabitants[1]", "repeated")],
    ),
    (
        Application,
        {
            "approvals": (
                InternalApproval(
                    body=MunicipalBody.COUNCIL, on=EARLY, resolution="97/18-ZM", sessions=("7",)
                ),
                InternalApproval(
                    body=MunicipalBody.COUNCIL, on=EARLY, resolution="97/18-ZM", sessions=("2",)
                ),
            )
        },
        [("approvals[1]", "repeated")],
    ),
    (EvidenceAsked, {"primary": ()}, [("primary", "empty")]),
    (EvidenceAsked, {"primary": (Study.AGENCY,) * 2}, [("primary[1]", "repeated")]),
    (EvidenceAsked, {"alternative": (Study.AGENCY,) * 2}, [("alternative[1]", "repeated")]),
    (EvidenceAsked, {"alternative": (Study.GAC_2015,)}, [("alternative[0]", "repeated")]),
    (InternalApproval, {"resolution": " "}, [("resolution", "empty-text")]),
    (InternalApproval, {"sessions": ("7", "7")}, [("sessions[1]", "repeated")]),
    (StatedPopulation, {"inhabitants": -1}, [("inhabitants", "negative")]),
    (Wave, {"applicant_kinds": ()}, [("applicant_kinds", "empty")]),
    (
        Wave,
        {"applicant_kinds": (ApplicantKind.UNION,) * 2},
        [("applicant_kinds[1]", "repeated")],
    ),
    (
        Wave,
        {"internal_approval": (MunicipalBody.BOARD,) * 2},
        [("internal_approval[1]", "repeated")],
    ),
    (
        Wave,
        {"applications_from": LATE, "applications_until": EARLY},
        [("applications_until", "out-of-order")],
    ),
    (WavePlace, {"name": " "}, [("name", "empty-text")]),
    (BudgetLine, {"payer": " "}, [("payer", "one-of")]),
    (BudgetLine, {"programme": OperationalProgramme.OPZ}, [("payer", "one-of")]),
    (Cooperation, {"began": LATE, "ended": EARLY}, [("ended", "out-of-order")]),
    (Cooperation, {"began": LATE, "expected_end": EARLY}, [("expected_end", "out-of-order")]),
    (ExcludedLocality, {"name": ""}, [("name", "empty-text")]),
    (ExcludedLocality, {"people": -1}, [("people", "negative")]),
    (ExcludedLocalitySurvey, {"found": -1}, [("found", "too-few")]),
    (
        ExcludedLocalitySurvey,
        {"localities": (ExcludedLocality(name="A"), ExcludedLocality(name="B"))},
        [("found", "too-few")],
    ),
    (FundingPackage, {"title": " "}, [("title", "empty-text")]),
    (FundingPackage, {"plan_kinds": ()}, [("plan_kinds", "empty")]),
    (FundingPackage, {"areas": ()}, [("areas", "empty")]),
    (FundingPackage, {"call_number": -1}, [("call_number", "negative")]),
    (FundingPackage, {"areas": (Area.DEBTS,) * 2}, [("areas[1]", "repeated")]),
    (
        FundingPackage,
        {"activities": (Activity.SOCIAL_HOUSING,) * 2},
        [("activities[1]", "repeated")],
    ),
    (FundingPackage, {"plan_kinds": (PlanKind.TAP,) * 2}, [("plan_kinds[1]", "repeated")]),
    (FundingPackage, {"companions": (PlanKind.MPI,) * 2}, [("companions[1]", "repeated")]),
    (
        FundingPackage,
        {"support_kinds": (SupportKind.INTENSIVE,) * 2},
        [("support_kinds[1]", "repeated")],
    ),
    (Goal, {"title": ""}, [("title", "empty-text")]),
    (Indicator, {"title": "", "unit": ""}, [("title", "empty-text"), ("unit", "empty-text")]),
    (Indicator, {"baseline": Decimal("NaN")}, [("baseline", "not-plain")]),
    (Indicator, {"target": Decimal("Infinity")}, [("target", "not-plain")]),
    (Indicator, {"target": Decimal(10) ** 15}, [("target", "not-plain")]),
    (Notice, {"decided_by_council": LATE, "last_day": EARLY}, [("last_day", "out-of-order")]),
    (Prolongation, {"expected_end": EARLY, "decided": LATE}, [("expected_end", "out-of-order")]),
    (RegionalMemorandum, {"signed": LATE, "ended": EARLY}, [("ended", "out-of-order")]),
    (Memorandum, {"municipality": None}, [("municipality", "parties")]),
    (Memorandum, {"union": "Svazek"}, [("municipality", "parties")]),
    (Memorandum, {"municipality": None, "union": " "}, [("union", "empty-text")]),
    (Memorandum, {"signed": LATE, "ended": EARLY}, [("ended", "out-of-order")]),
    (Cooperation, {"ended_by": EndedBy.EXPIRY}, [("ended_by", "without-end")]),
    (
        Cooperation,
        {"expected_end": LATE, "prolongations": (Prolongation(expected_end=EARLY),)},
        [("prolongations[0].expected_end", "out-of-order")],
    ),
    (
        Cooperation,
        {"prolongations": (Prolongation(expected_end=DAY),) * 2},
        [("prolongations[1].expected_end", "out-of-order")],
    ),
    (Indicator, {"target": -(Decimal(10) ** 15)}, [("target", "not-plain")]),
    (Indicator, {"baseline": Decimal("0.0000001")}, [("baseline", "not-plain")]),
    (Limits, {"size": 0}, [("size", "too-small")]),
    (
        Limits,
        {"size": -1, "depth": 0, "problems": 0},
        [("size", "too-small"), ("depth", "too-small"), ("problems", "too-small")],
    ),
    (LocalPartnership, {"founded": LATE, "dissolved": EARLY}, [("dissolved", "out-of-order")]),
    (LocalPartnership, {"members": (MEMBER, MEMBER)}, [("members[1]", "repeated")]),
    (Locality, {"name": ""}, [("name", "empty-text")]),
    (Locality, {"members": ()}, [("members", "empty")]),
    (Measure, {"title": "\n"}, [("title", "empty-text")]),
    (Membership, {"since": LATE, "until": EARLY}, [("until", "out-of-order")]),
    (Municipality, {"name": " "}, [("name", "empty-text")]),
    (
        Municipality,
        {"district": Lau1("CZ0513"), "orp": OrpCode("4203")},
        [("orp", "other-region")],
    ),
    (PartnershipMember, {"name": ""}, [("name", "empty-text")]),
    (PartnershipMember, {"joined": LATE, "left": EARLY}, [("left", "out-of-order")]),
    (PlanContent, {"areas": (PlanArea(area=Area.DEBTS),) * 2}, [("areas[1]", "repeated")]),
    (Population, {"inhabitants": -1}, [("inhabitants", "negative")]),
    (ProjectIntent, {"title": ""}, [("title", "empty-text")]),
    (Selection, {"selected": (PLACE, PLACE)}, [("selected[1]", "repeated")]),
    (Selection, {"refused": (OTHER_PLACE,), "applied": 1}, [("applied", "too-few")]),
    (StrategicPlan, {"title": ""}, [("title", "empty-text")]),
    (StrategicPlan, {"territory": ()}, [("territory", "empty")]),
    (StrategicPlan, {"versions": ()}, [("versions", "empty")]),
    (StrategicPlan, {"territory": (CITY, CITY)}, [("territory[1]", "repeated")]),
    (StrategicPlan, {"versions": (VERSION, VERSION)}, [("versions[1]", "repeated")]),
    (SupportPeriod, {"since": LATE, "until": EARLY}, [("until", "out-of-order")]),
    (Text, {"en": " ", "cs": ""}, [("en", "empty-text"), ("cs", "empty-text")]),
    (CouncilResolution, {"body": " "}, [("body", "empty-text")]),
    (Vote, {"entitled": 28}, [("entitled", "too-few")]),
    (Vote, {"against": -1}, [("against", "negative")]),
    (
        Vote,
        {"entitled": -1, "in_favour": -1, "against": -1, "abstained": -1},
        [
            ("entitled", "negative"),
            ("in_favour", "negative"),
            ("against", "negative"),
            ("abstained", "negative"),
        ],
    ),
    (Wave, {"areas_at_least": -1}, [("areas_at_least", "negative")]),
    (Wave, {"inhabitants_at_least": -1}, [("inhabitants_at_least", "negative")]),
    (Wave, {"usual_months": -1}, [("usual_months", "negative")]),
    (Wave, {"areas_offered": (Area.DEBTS,) * 2}, [("areas_offered[1]", "repeated")]),
    (Window, {"opens": LATE, "closes": EARLY}, [("closes", "out-of-order")]),
    (WorkingGroup, {"name": ""}, [("name", "empty-text")]),
]

FINE: list[tuple[type[Any], dict[str, Any]]] = [
    (Agency, {"affiliations": (AFFILIATION, Affiliation(institution=NAME, since=LATE))}),
    (Allocation, {"reserved": Money.czk(10)}),
    (Application, {"areas": ()}),
    (BudgetLine, {"payer": "", "programme": OperationalProgramme.IROP}),
    (Cooperation, {"began": EARLY, "ended": EARLY, "expected_end": EARLY}),
    (ExcludedLocality, {"people": 0}),
    (ExcludedLocalitySurvey, {"found": 0}),
    (FundingPackage, {"companions": (), "call_number": 0}),
    (Indicator, {"baseline": Decimal("-0.000001"), "target": Decimal("999999999999999.999999")}),
    (Limits, {"size": 1, "depth": 1, "problems": 1}),
    (Memorandum, {"municipality": None, "union": "Svazek obcí"}),
    (Cooperation, {"ended": LATE, "ended_by": EndedBy.COMMITTEE}),
    (Cooperation, {"expected_end": EARLY, "prolongations": (Prolongation(expected_end=LATE),)}),
    (Cooperation, {"expected_end": LATE, "prolongations": (Prolongation(expected_end=LATE),)}),
    (Municipality, {"district": Lau1("CZ0513"), "orp": OrpCode("5105"), "ico": Ico("00262978")}),
    (Selection, {"refused": (OTHER_PLACE,), "applied": 2}),
    (Vote, {"entitled": 0, "in_favour": 0, "against": 0}),
    (Wave, {"areas_at_least": 0, "inhabitants_at_least": 0, "usual_months": 0}),
    (Window, {"opens": PartialDate.in_month(2016, 7), "closes": PartialDate.in_year(2016)}),
]


def fields_of(kind: type[Any]) -> list[str]:
    """The names of the fields that a caller gives."""
    return [field.name for field in attrs.fields(kind) if field.init]


@pytest.mark.parametrize("kind", VALID, ids=lambda kind: kind.__name__)
def test_valid_form_is_frozen_and_keyword_only(kind: type[Any]) -> None:
    """A valid value is made by keywords, equals another made alike, and cannot be changed."""
    value = kind(**VALID[kind])
    assert value == kind(**VALID[kind])
    assert hash(value) == hash(kind(**VALID[kind]))
    for field in fields_of(kind)[:1]:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field, getattr(value, field))
    with pytest.raises(TypeError, match="positional argument"):
        kind(*VALID[kind].values(), "one too many")


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind in VALID for name in fields_of(kind)],
    ids=lambda part: part if isinstance(part, str) else part.__name__,
)
def test_every_field_refuses_what_is_of_no_declared_type(kind: type[Any], name: str) -> None:
    """A field given something else than declared is refused, and only that is said."""
    with pytest.raises(InvalidValueError) as caught:
        kind(**VALID[kind] | {name: object()})
    assert [(v.place, v.code) for v in caught.value.violations] == [(name, "wrong-type")]
    assert caught.value.kind == kind.__name__


@pytest.mark.parametrize(("kind", "changes", "wrong"), BROKEN)
def test_broken_value_is_refused_with_all_that_is_wrong(
    kind: type[Any], changes: dict[str, Any], wrong: list[tuple[str, str]]
) -> None:
    """A value that breaks what must hold is refused, each violation with its place and code."""
    with pytest.raises(InvalidValueError) as caught:
        kind(**VALID[kind] | changes)
    assert [(v.place, v.code) for v in caught.value.violations] == wrong
    assert all(v.message in str(caught.value) for v in caught.value.violations)


@pytest.mark.parametrize(("kind", "changes"), FINE)
def test_value_at_the_edge_is_fine(kind: type[Any], changes: dict[str, Any]) -> None:
    """What lies just within the limits is accepted and kept as it was given."""
    value = kind(**VALID[kind] | changes)
    assert {name: getattr(value, name) for name in changes} == changes


def test_no_value_class_was_forgotten() -> None:
    """Every public value class stands in this file, or in the suite of its own module."""
    public = {
        kind
        for kind in (getattr(inclusion, name) for name in inclusion.__all__)
        if isinstance(kind, type) and issubclass(kind, Valid) and attrs.has(kind)
        if not kind.__module__.startswith(OF_THEIR_OWN)
    }
    assert {kind.__name__ for kind in public} == {
        *(kind.__name__ for kind in VALID if not kind.__module__.startswith(OF_THEIR_OWN)),
        *TESTED_ELSEWHERE,
    }


@pytest.mark.parametrize("kind", [k for k in VALID if k is not Programme], ids=lambda k: k.__name__)
def test_value_survives_pickling(kind: type[Any]) -> None:
    """A value goes to another process and comes back equal."""
    value = kind(**VALID[kind])
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own bytes


def test_all_violations_come_at_once() -> None:
    """A value with several faults names them all, so that they can be mended in one go."""
    with pytest.raises(InvalidValueError) as caught:
        FundingPackage(
            **VALID[FundingPackage]
            | {"title": "", "plan_kinds": (), "areas": (), "call_number": -1}
        )
    assert [v.code for v in caught.value.violations] == [
        "empty-text",
        "empty",
        "empty",
        "negative",
    ]
    assert isinstance(caught.value, InclusionError)
    assert isinstance(caught.value, ValueError)


def test_wrong_types_come_all_at_once_and_before_everything_else() -> None:
    """Several fields of wrong types are all named; what needs right types is not asked then."""
    with pytest.raises(InvalidValueError) as caught:
        Wave(id="KPSVL-4", name="", usual_months=True, areas_offered=[])  # type: ignore[arg-type] # on purpose
    assert [(v.place, v.code) for v in caught.value.violations] == [
        ("id", "wrong-type"),
        ("name", "wrong-type"),
        ("areas_offered", "wrong-type"),
        ("usual_months", "wrong-type"),
    ]


def test_evolving_checks_again() -> None:
    """A changed copy is as valid from birth as the first."""
    vote = Vote(entitled=3, in_favour=2, against=1, abstained=0)
    with pytest.raises(InvalidValueError, match="cannot be less than the votes cast"):
        attrs.evolve(vote, abstained=1)


def test_moment_is_no_day() -> None:
    """A datetime is refused where a day is meant, though Python takes it for one."""
    with pytest.raises(InvalidValueError, match="must be date, not datetime"):
        PartialDate.on(datetime(2016, 1, 1))  # noqa: DTZ001 - the point is that it is refused
