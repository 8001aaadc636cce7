"""The shipped record of wave 4, against rows typed in from the sources by hand."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import attrs
import pytest

from inclusion import (
    AgencyApprovalReported,
    AgencyApproved,
    AllocationBasis,
    ApplicantKind,
    Area,
    Citation,
    Confidence,
    Counted,
    Dossier,
    EndedBy,
    LocalityId,
    Money,
    MunicipalityCode,
    MunicipalityKind,
    OperationalProgramme,
    PackageId,
    PlanKind,
    Study,
    SupportKind,
    reference,
)
from inclusion.bibliography import SOURCES

WAVE_4 = reference.wave_4()
CITY, TOWN, VILLAGE = (
    MunicipalityKind.STATUTORY_CITY,
    MunicipalityKind.TOWN,
    MunicipalityKind.MUNICIPALITY,
)
OPZ, OP_VVV, IROP = (
    OperationalProgramme.OPZ,
    OperationalProgramme.OP_VVV,
    OperationalProgramme.IROP,
)

MUNICIPALITIES = {
    "563889": ("Liberec", CITY, "00262978", "CZ0513", "5105", "CZ051", 108_090),
    "562971": ("Chomutov", CITY, "00261891", "CZ0422", "4203", "CZ042", 46_771),
    "567027": ("Most", CITY, "00266094", "CZ0425", "4209", "CZ042", 63_474),
    "561860": ("Nový Bor", TOWN, "00260771", "CZ0511", "5106", "CZ051", 11_318),
    "566624": ("Postoloprty", TOWN, "00265403", "CZ0424", "4207", "CZ042", 4_673),
    "560286": ("Sokolov", TOWN, "00259586", "CZ0413", "4107", "CZ041", 22_007),
    "562882": ("Varnsdorf", TOWN, "00261718", "CZ0421", "4215", "CZ042", 14_704),
    "511021": ("Vítkov", TOWN, "00300870", "CZ0805", "8122", "CZ080", 5_508),
    "506460": ("Budišov nad Budišovkou", TOWN, "00299898", "CZ0805", "8122", "CZ080", 2_801),
    "569950": ("Čermná ve Slezsku", VILLAGE, "00849707", "CZ0805", "8122", "CZ080", 389),
    "595209": ("Žďár nad Sázavou", TOWN, "00295841", "CZ0635", "6115", "CZ063", 20_404),
}
"""Name, kind, IČO, district, ORP, region, inhabitants in December 2025 (sources D01 to D03)."""

PLACES = {
    "liberec": ("Liberec", ["563889"]),
    "chomutov": ("Chomutov", ["562971"]),
    "most": ("Most", ["567027"]),
    "novy-bor": ("Nový Bor", ["561860"]),
    "postoloprty": ("Postoloprty", ["566624"]),
    "sokolov": ("Sokolov", ["560286"]),
    "varnsdorf": ("Varnsdorf", ["562882"]),
    "vitkov-budisov": ("Vítkov-Budišov", ["511021", "506460", "569950"]),
    "zdar-nad-sazavou": ("Žďár nad Sázavou", ["595209"]),
}
"""The nine places of the press release (S01) and their municipalities (S14, S16)."""

PLANS = {
    "liberec-spsz": ("SPSZ", None, {"563889": "2016-11-24"}),
    "chomutov-spsz": ("SPSZ", "2017-01-01/2020-12-31", {"562971": "2016-12"}),
    "most-before-kpsvl": ("before-KPSVL", "2010-01-01/2012-12-31", {"567027": "2010-02"}),
    "most-spsz": ("SPSZ", "2017-01-01/2019-12-31", {}),
    "most-mpi": ("MPI", "2017-01-01/2019-12-31", {}),
    "novy-bor-spsz": ("SPSZ", "2017-01-01/2019-12-31", {"561860": "2016-10-26"}),
    "novy-bor-mpi": ("MPI", None, {"561860": "2016-10-26"}),
    "sokolov-before-kpsvl": ("before-KPSVL", "2014-01-01/2016-12-31", {}),
    "varnsdorf-spsz": ("SPSZ", None, {"562882": "2017-03-30"}),
    "vitkov-budisov-spsz": ("SPSZ", "2017-01-01/2019-12-31", {}),
    "zdar-nad-sazavou-tap": ("TAP", None, {}),
}
"""Kind, period, and the councils that approved it with the day (S12, S28, S30, S30b, D04, D06)."""

PACKAGES: dict[str, tuple[OperationalProgramme, str | None, str | None, str | None, str | None]] = {
    "OPZ-26": (OPZ, "03_15_026", "2015-09-29", "2016-07", "609972200.00 CZK"),
    "OPZ-52": (OPZ, "03_16_052", "2016-01-01/2017-08-31", "2020-06-30", None),
    "OP-VVV-21": (OP_VVV, "02_16_021", "2016-03-30", "2016-12-09", "250000000.00 CZK"),
    "OP-VVV-39": (OP_VVV, "02_16_039", "2016-10-11", "2018-12-29", "450000000.00 CZK"),
    "OP-VVV-51": (OP_VVV, "02_17_051", "2017-08-22", "2018-12-29", "250000000.00 CZK"),
    "IROP-39": (IROP, None, "2016-07-18", "2016-10-31", "329411765.00 CZK"),
    "IROP-90": (IROP, None, "2019-07-31/..", "2019-07-31/..", "60000000.00 CZK"),
}
"""Programme, code, first and last day, first allocation (S56 to S66b, D12, D13, D19)."""


def text(value: object) -> str | None:
    """The text of a value, if there is one."""
    return None if value is None else str(value)


@pytest.mark.parametrize("code", MUNICIPALITIES)
def test_municipality_is_as_the_registers_know_it(code: str) -> None:
    """Codes, kind, region and the newest population are those of the registers."""
    municipality = WAVE_4.municipality(MunicipalityCode(code))
    (latest,) = (p for p in municipality.population if str(p.as_of) == "2025-12")
    assert (
        municipality.name,
        municipality.kind,
        text(municipality.ico),
        text(municipality.district),
        text(municipality.orp),
        text(municipality.region),
        latest.inhabitants,
    ) == MUNICIPALITIES[code]
    assert latest.counted is Counted.EVERYBODY


def test_there_are_eleven_municipalities_in_nine_places() -> None:
    """No more and no fewer than the sources name."""
    assert [str(m.code) for m in WAVE_4.municipalities] == list(MUNICIPALITIES)
    assert [str(place.id) for place in WAVE_4.localities] == list(PLACES)


@pytest.mark.parametrize("identifier", PLACES)
def test_place_has_its_members_and_a_partial_dossier(identifier: str) -> None:
    """A place is one municipality or several; what is not recorded about it is unknown."""
    place = WAVE_4.locality(LocalityId(identifier))
    members = [str(member.municipality) for member in place.members]
    assert (place.name, members) == PLACES[identifier]
    assert place.dossier is Dossier.PARTIAL


def test_wave_4_asked_for_what_its_call_says() -> None:
    """Deadline, start, areas and limits are those of the call (S04, S08, S01)."""
    (wave,) = WAVE_4.waves
    assert (str(wave.id), text(wave.applications_until)) == ("KPSVL-4", "2015-11-27")
    assert text(wave.cooperation_from) == "2016-01"
    assert (wave.areas_at_least, wave.inhabitants_at_least, wave.usual_months) == (3, 5_000, 36)
    assert {area.value for area in wave.areas_offered or ()} == {
        "education",
        "employment",
        "housing",
        "debts",
        "social-services",
        "family",
        "crime-prevention",
        "safety",
    }


def test_nine_of_eleven_were_selected_on_a_thursday() -> None:
    """The selection of 17 December 2015, a Thursday: nine of eleven applicants (S01, S03)."""
    (selection,) = WAVE_4.selections
    assert selection.decided.day == date(2015, 12, 17)
    assert selection.decided.day.isoweekday() == 4
    assert [str(place) for place in selection.selected] == list(PLACES)
    assert (selection.applied, selection.refused) == (11, ())


def test_liberec_chose_four_areas_that_are_five_in_the_vocabulary() -> None:
    """Housing, education, social services, crime prevention and safety; others are not known."""
    chosen = {str(a.locality): a.areas for a in WAVE_4.applications}
    assert chosen.pop("liberec") == (
        Area.HOUSING,
        Area.EDUCATION,
        Area.SOCIAL_SERVICES,
        Area.CRIME_PREVENTION,
        Area.SAFETY,
    )
    assert set(chosen.values()) == {None}
    assert chosen.keys() == PLACES.keys() - {"liberec"}


def test_vitkov_and_budisov_applied_together() -> None:
    """Two municipalities applied as one; the third joined for the plan (S14)."""
    (application,) = WAVE_4.applications_of(LocalityId("vitkov-budisov"))
    assert application.kind is ApplicantKind.UNION
    assert [str(code) for code in application.applicants or ()] == ["511021", "506460"]
    people = [
        WAVE_4.municipality(code).population[0].inhabitants for code in application.applicants or ()
    ]
    assert people == [5_800, 2_900]
    assert people[0] + people[1] >= 5_000 > people[1]


def test_application_of_vitkov_and_budisov_states_its_inhabitants() -> None:
    """5,879 and about 2,900 people, in a territory of the two applicants (S14, S16)."""
    (application,) = WAVE_4.applications_of(LocalityId("vitkov-budisov"))
    stated = {str(s.municipality): s.inhabitants for s in application.inhabitants or ()}
    assert stated == {"511021": 5_879, "506460": 2_900}
    assert application.territory == application.applicants
    assert [a for a in WAVE_4.applications if a.inhabitants] == [application]


def test_delivery_of_the_nine_is_inferred_from_their_choice() -> None:
    """Each was scored and chosen, so each had come in time; its citation says: inferred."""
    assert {str(a.delivered) for a in WAVE_4.applications} == {"2015-10-02/2015-11-27"}
    for application in WAVE_4.applications:
        assert Confidence.INFERRED in {cited.confidence for cited in application.citations}


@pytest.mark.parametrize("place", PLACES)
def test_cooperation_began_in_january_2016_for_three_years(place: str) -> None:
    """All nine began in January 2016 and were expected to last three years (S08, S01)."""
    *_, cooperation = WAVE_4.cooperations_of(LocalityId(place))
    assert (text(cooperation.began), text(cooperation.wave)) == ("2016-01", "KPSVL-4")
    assert text(cooperation.expected_end) == "2018-12-31/2019-01-30"
    ends = {"most": "2019-01-01/2020-12-31", "varnsdorf": "2022-04"}
    assert text(cooperation.ended) == ends.get(place, "2018-12-31/..")
    assert [period.kind for period in cooperation.support] == [SupportKind.INTENSIVE]


def test_memorandum_of_novy_bor_was_approved_before_the_selection() -> None:
    """The council approved it in November 2015, a month before the wave was decided (S12)."""
    (cooperation,) = WAVE_4.cooperations_of(LocalityId("novy-bor"))
    (memorandum,) = cooperation.memoranda
    assert memorandum.approved_by_council is not None
    assert str(memorandum.approved_by_council) == "2015-11"
    assert memorandum.approved_by_council.has_passed_before(date(2015, 12, 17))
    assert memorandum.signed is None


@pytest.mark.parametrize(
    ("place", "began", "ended", "kinds"),
    [
        ("most", "2008", "../2016-01-31", [SupportKind.REMOTE_BEFORE_2015]),
        ("sokolov", "2011", "2014", []),
    ],
)
def test_two_places_cooperated_before(
    place: str, began: str, ended: str, kinds: list[SupportKind]
) -> None:
    """Most cooperated since 2008 and was long in loose contact; Sokolov from 2011 to 2014."""
    earlier, later = WAVE_4.cooperations_of(LocalityId(place))
    assert (text(earlier.began), text(earlier.ended)) == (began, ended)
    assert [period.kind for period in earlier.support] == kinds
    assert earlier.wave is None
    assert earlier.ended is not None
    assert later.began is not None
    assert earlier.ended.latest <= later.began.latest


def test_end_of_most_came_from_the_agency() -> None:
    """Most was ended by the Agency (S31); by what Varnsdorf ended no source says."""
    ends = {str(c.locality): c.ended_by for c in WAVE_4.cooperations if c.wave}
    assert {place: by for place, by in ends.items() if by} == {"most": EndedBy.AGENCY}


def test_memoranda_are_with_the_office_of_the_government() -> None:
    """The two memoranda whose month is known were signed in 2016, so with that office."""
    signed = {
        str(c.locality): (str(paper.signed), WAVE_4.agency.affiliation_at(paper.signed))
        for c in WAVE_4.cooperations
        for paper in c.memoranda
        if paper.signed
    }
    assert {place: day for place, (day, _) in signed.items()} == {
        "most": "2016-01",
        "varnsdorf": "2016-02",
    }
    for _, partner in signed.values():
        assert partner is not None
        assert partner.institution.en == "Office of the Government"


def test_regional_memoranda_are_shown() -> None:
    """Liberec Region signed in May 2019 (S94); the Ústí Region ended its own in October (S39)."""
    regions = [(str(m.region), text(m.signed), text(m.ended)) for m in WAVE_4.regional_memoranda]
    assert regions == [("CZ051", "2019-05-17", text(None)), ("CZ042", text(None), "2019-10")]


@pytest.mark.parametrize("identifier", PLANS)
def test_plan_is_as_its_source_tells(identifier: str) -> None:
    """Kind, period and approvals by councils are those of the sources, and no more is claimed."""
    (plan,) = (plan for plan in WAVE_4.plans if str(plan.id) == identifier)
    (version,) = plan.versions
    approvals: dict[str, str] = {
        str(getattr(event, "municipality", "")): str(event.on) for event in plan.history
    }
    assert (plan.kind.value, text(version.period), approvals) == PLANS[identifier]
    assert {event.name for event in plan.history} <= {"council-approval-reported"}


def test_no_plan_is_left_out() -> None:
    """The record holds these plans and no other."""
    assert {str(plan.id) for plan in WAVE_4.plans} == PLANS.keys()


def test_unknown_stays_unknown() -> None:
    """No source tells when the Agency approved a plan, so the record holds no such event."""
    events = [event for plan in WAVE_4.plans for event in plan.history]
    assert not any(isinstance(event, AgencyApproved | AgencyApprovalReported) for event in events)
    assert len(events) == 6
    assert all(
        part.goals is None
        for plan in WAVE_4.plans
        for version in plan.versions
        for part in version.content.areas or ()
    )


@pytest.mark.parametrize("identifier", PACKAGES)
def test_package_has_the_window_and_money_of_its_call(identifier: str) -> None:
    """Programme, code, window and allocation are those of the call."""
    package = WAVE_4.package(PackageId(identifier))
    first = package.allocations[0].amount if package.allocations else None
    assert (
        package.operational_programme,
        text(package.call_code),
        text(package.window.opens),
        text(package.window.closes),
        text(first),
    ) == PACKAGES[identifier]
    assert PlanKind.SPSZ in package.plan_kinds
    assert PlanKind.BEFORE_KPSVL not in package.plan_kinds
    assert package.call_number == int(identifier.rsplit("-", 1)[1])


def test_money_that_needs_a_word() -> None:
    """A reserved part, a figure that changed, and amounts of three different bases."""
    irop = WAVE_4.package(PackageId("IROP-39")).allocations[0]
    assert irop.reserved == Money.czk(174_073_000)
    assert irop.amount - irop.reserved == Money.czk(155_338_765)
    changed = WAVE_4.package(PackageId("OP-VVV-51")).allocations
    assert [a.amount for a in changed] == [Money.czk(250_000_000), Money.czk(180_000_000)]
    bases = {str(p.id): p.allocations[0].basis for p in WAVE_4.packages if p.allocations}
    assert bases["OPZ-26"] is AllocationBasis.TOTAL
    assert bases["IROP-39"] is AllocationBasis.EU_AND_STATE
    assert bases["IROP-90"] is AllocationBasis.EU


def test_companions_asked_for_are_known_or_left_open() -> None:
    """OP VVV calls 21 and 39 ask for a local inclusion plan; of call 51 it is not known."""
    companions = {str(package.id): package.companions for package in WAVE_4.packages}
    assert companions["OP-VVV-21"] == companions["OP-VVV-39"] == (PlanKind.MPI,)
    assert companions["OP-VVV-51"] is None
    assert companions["OPZ-26"] == companions["IROP-39"] == ()


def test_studies_disagree_and_each_keeps_its_figure() -> None:
    """Liberec has four excluded localities by GAC and seven by its own analysis (D05)."""
    found = {
        s.study: s.found for s in WAVE_4.excluded_localities if str(s.municipality) == "563889"
    }
    assert found == {Study.GAC_2006: 4, Study.GAC_2015: 4, Study.MUNICIPALITY: 7}


def test_partnerships_are_as_told() -> None:
    """Three partnerships have a known foundation, Most's and Nový Bor's known groups."""
    told = {str(p.id): (text(p.founded), len(p.working_groups)) for p in WAVE_4.partnerships}
    assert told == {
        "most-partnership": ("2008", 4),
        "novy-bor-partnership": ("2016-03", 5),
        "varnsdorf-partnership": ("2016-02", 0),
    }


def test_agency_moved_on_new_years_day_2020() -> None:
    """From March 2008 at the Office of the Government, from 2020 at the ministry (S01, S42)."""
    first, second = WAVE_4.agency.affiliations
    assert (str(first.since), first.institution.cs) == ("2008-03", "Úřad vlády ČR")
    assert first.unit is not None
    assert first.overseen_by is not None
    assert (first.unit.cs, first.overseen_by.cs) == ("odbor", "ministr pro lidská práva")
    assert (str(second.since), second.institution.cs) == (
        "2020-01-01",
        "Ministerstvo pro místní rozvoj",
    )
    assert second.overseen_by is None


def citable(value: object, path: str = "") -> list[tuple[str, Any]]:
    """Everything in a record that can cite sources, with its path."""
    found: list[tuple[str, Any]] = []
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            found += citable(item, f"{path}[{position}]")
    elif attrs.has(kind := cast("type[Any]", type(value))):
        names = [field.name for field in attrs.fields(kind) if field.init]
        if "citations" in names:
            found.append((path, value))
        for name in names:
            found += citable(getattr(value, name), f"{path}.{name}")
    return found


def citations(programme: object) -> list[Citation]:
    """Every citation of a record."""
    return [cited for _, value in citable(programme) for cited in value.citations]


@pytest.mark.parametrize("programme", [WAVE_4, reference.waves(), reference.illustration()])
def test_every_source_that_is_listed_is_cited_and_the_other_way_round(programme: Any) -> None:  # noqa: ANN401
    """The list of sources holds what is cited, and nothing that is not."""
    assert {cited.source for cited in citations(programme)} == {s.id for s in programme.sources}


@pytest.mark.parametrize("programme", [WAVE_4, reference.waves(), reference.illustration()])
def test_every_record_of_facts_cites_a_source(programme: Any) -> None:  # noqa: ANN401
    """Whatever states a fact cites where it was read; a bare membership speaks with its place."""
    silent = [
        path
        for path, value in citable(programme)
        if not value.citations and not path.startswith(".localities")
    ]
    assert silent == []
    assert all(place.citations for place in programme.localities)


def test_sources_are_those_of_the_bibliography() -> None:
    """A source is described once: the record and the bibliography say the same of it."""
    assert {s.id: s for s in WAVE_4.sources} == {s.id: SOURCES[s.id] for s in WAVE_4.sources}
    assert all(source.address.startswith("http") for source in WAVE_4.sources)


def test_inferred_values_say_so() -> None:
    """The day of the selection was inferred, and the record admits it."""
    (selection,) = WAVE_4.selections
    assert Confidence.INFERRED in {cited.confidence for cited in selection.citations}


def test_record_is_read_once() -> None:
    """Asking again gives the very same value, which cannot be changed anyway."""
    assert reference.wave_4() is reference.wave_4()
    assert not WAVE_4.illustrative
