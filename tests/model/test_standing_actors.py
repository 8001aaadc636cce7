"""Areas, activities, the Agency, municipalities, places, sources: what the rest refers to."""

from __future__ import annotations

from datetime import date

import pytest

from inclusion import (
    Activity,
    Affiliation,
    Agency,
    Area,
    Confidence,
    Dossier,
    Ground,
    Lau1,
    Locality,
    LocalityId,
    Membership,
    Municipality,
    MunicipalityCode,
    MunicipalityKind,
    Nuts3,
    OperationalProgramme,
    OrpCode,
    PartialDate,
    SourceId,
    Text,
    Vote,
)
from inclusion.bibliography import SOURCES, ground
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.three_valued import every, negation, some

OPZ, OP_VVV, IROP = (
    OperationalProgramme.OPZ,
    OperationalProgramme.OP_VVV,
    OperationalProgramme.IROP,
)
OFFICE = Text(en="Office of the Government", cs="Úřad vlády ČR")
MINISTRY = Text(en="Ministry for Regional Development", cs="Ministerstvo pro místní rozvoj")
CITY, TOWN = MunicipalityCode("563889"), MunicipalityCode("562971")


@pytest.mark.parametrize(
    ("activity", "area", "programmes"),
    [
        (Activity.SOCIAL_SERVICES, Area.SOCIAL_SERVICES, (OPZ, IROP)),
        (Activity.SOCIAL_HOUSING, Area.HOUSING, (IROP,)),
        (Activity.LOW_THRESHOLD_FACILITY, Area.SOCIAL_SERVICES, (OPZ, IROP)),
        (Activity.INCLUSIVE_EDUCATION, Area.EDUCATION, (OP_VVV,)),
        (Activity.COMMUNITY_CENTRE, Area.SOCIAL_SERVICES, (IROP,)),
        (Activity.EMPLOYMENT_PROJECT, Area.EMPLOYMENT, (OPZ,)),
    ],
)
def test_activity_stands_in_an_area_and_in_programmes(
    activity: Activity, area: Area, programmes: tuple[OperationalProgramme, ...]
) -> None:
    """Each kind of activity has its area and the programmes whose calls paid for it."""
    assert (activity.area, activity.programmes) == (area, programmes)


def test_vocabulary_of_areas_holds_all_that_were_offered() -> None:
    """The eight areas of wave 4 are there, and those that other waves and plans add."""
    wave_4 = "education employment housing debts social-services family crime-prevention safety"
    assert {area.value for area in Area} == {*wave_4.split(), "health", "leisure", "homelessness"}


@pytest.mark.parametrize(
    ("day", "institution"),
    [
        (date(2008, 2, 29), None),
        (date(2008, 3, 1), None),  # some day of March 2008: not yet sure
        (date(2008, 3, 30), None),
        (date(2008, 3, 31), OFFICE),
        (date(2019, 12, 31), OFFICE),
        (date(2020, 1, 1), MINISTRY),
        (date.max, MINISTRY),
    ],
)
def test_agency_belongs_somewhere_from_a_day_on(day: date, institution: Text | None) -> None:
    """The Agency belongs where the latest affiliation that has surely begun puts it."""
    agency = Agency(
        name=Text(en="Agency", cs="Agentura"),
        affiliations=(
            Affiliation(institution=OFFICE, since=PartialDate.in_month(2008, 3)),
            Affiliation(institution=MINISTRY, since=PartialDate.on(date(2020, 1, 1))),
        ),
    )
    affiliation = agency.affiliation_on(day)
    assert (affiliation and affiliation.institution) == institution
    assert agency.began == PartialDate.in_month(2008, 3)


def test_region_is_read_from_the_district() -> None:
    """A municipality lies in the region of its district; without a district it is not known."""
    kind = MunicipalityKind.STATUTORY_CITY
    liberec = Municipality(code=CITY, name="Liberec", kind=kind, district=Lau1("CZ0513"))
    assert liberec.region == Nuts3("CZ051")
    assert Municipality(code=CITY, name="Liberec", kind=kind, orp=OrpCode("5105")).region is None


@pytest.mark.parametrize(
    ("dossier", "answers"),
    [
        # before, on the first day, in the last days known, on the last day, after it
        (Dossier.COMPLETE, (False, True, True, True, False)),
        (Dossier.PARTIAL, (False, True, True, True, False)),
    ],
)
def test_member_with_both_days_known(dossier: Dossier, answers: tuple[bool, ...]) -> None:
    """A membership with both its days known is decided on every day, in either kind of record."""
    stay = Membership(
        municipality=CITY,
        since=PartialDate.on(date(2016, 1, 1)),
        until=PartialDate.on(date(2018, 12, 31)),
    )
    place = Locality(id=LocalityId("p"), name="P", members=(stay,), dossier=dossier)
    asked = ("2015-12-31", "2016-01-01", "2018-12-30", "2018-12-31", "2019-01-01")
    assert tuple(place.has_member(CITY, on=date.fromisoformat(day)) for day in asked) == answers


@pytest.mark.parametrize(
    ("dossier", "unended", "stranger"),
    [(Dossier.COMPLETE, True, False), (Dossier.PARTIAL, None, None)],
)
def test_silence_about_a_member_says_no_or_nothing(
    dossier: Dossier, *, unended: bool | None, stranger: bool | None
) -> None:
    """No end recorded: still a member, or unknown; not recorded at all: no member, or unknown."""
    stay = Membership(municipality=CITY, since=PartialDate.on(date(2016, 1, 1)))
    place = Locality(id=LocalityId("p"), name="P", members=(stay,), dossier=dossier)
    assert place.has_member(CITY, on=date(2017, 1, 1)) is unended
    assert place.has_member(CITY, on=date(2015, 1, 1)) is False
    assert place.has_member(TOWN, on=date(2017, 1, 1)) is stranger


def test_member_that_left_and_came_back() -> None:
    """Of several stays one that lasts is enough; between them the municipality is no member."""
    first = Membership(
        municipality=CITY, since=PartialDate.in_year(2013), until=PartialDate.in_year(2014)
    )
    second = Membership(municipality=CITY, since=PartialDate.in_year(2016))
    unclear = Membership(municipality=TOWN)
    place = Locality(
        id=LocalityId("p"),
        name="P",
        members=(first, second, unclear),
        dossier=Dossier.COMPLETE,
    )
    days = (date(2013, 12, 31), date(2015, 6, 1), date(2017, 1, 1), date(2016, 6, 1))
    assert [place.has_member(CITY, on=day) for day in days] == [True, False, True, None]
    assert place.has_member(TOWN, on=date(2017, 1, 1)) is None


@pytest.mark.parametrize(
    ("entitled", "in_favour", "passes"),
    [(29, 14, False), (29, 15, True), (15, 7, False), (15, 8, True), (16, 8, False), (0, 0, False)],
)
def test_majority_is_of_all_seats(entitled: int, in_favour: int, *, passes: bool) -> None:
    """A council decides with more than half of all its seats, whoever is absent or abstains."""
    absent = Vote(entitled=entitled, in_favour=in_favour, against=0, abstained=0)
    present = Vote(
        entitled=entitled, in_favour=in_favour, against=0, abstained=entitled - in_favour
    )
    assert absent.has_majority_of_all is present.has_majority_of_all is passes
    assert (absent.absent, present.absent) == (entitled - in_favour, 0)


@pytest.mark.parametrize(
    ("values", "all_hold", "one_holds"),
    [
        ([], True, False),
        ([True], True, True),
        ([False], False, False),
        ([None], None, None),
        ([True, None], None, True),
        ([False, None], False, None),
        ([True, False], False, True),
        ([True, False, None], False, True),
    ],
)
def test_logic_with_an_unknown(
    values: list[bool | None], *, all_hold: bool | None, one_holds: bool | None
) -> None:
    """What is decided stays decided, and what an unknown value could still change is unknown."""
    assert every(values) is every(reversed(values)) is all_hold
    assert some(iter(values)) is some(reversed(values)) is one_holds


def test_opposite_of_unknown_is_unknown() -> None:
    """Negation turns yes and no round and leaves unknown as it is."""
    assert [negation(value) for value in (True, False, None)] == [False, True, None]


def test_sources_are_filed_under_their_identifiers() -> None:
    """The bibliography finds each source by its identifier, and cannot be changed."""
    assert all(identifier == source.id for identifier, source in SOURCES.items())
    assert SOURCES[SourceId("S01")].address == "https://www.liberec.cz"
    with pytest.raises(TypeError):
        SOURCES[SourceId("X")] = SOURCES[SourceId("S01")]  # type: ignore[index] # on purpose


def test_ground_names_the_place_in_a_source_if_there_is_one() -> None:
    """A ground of a rule carries its source, how sure it is, and the remark in both languages."""
    with_remark = ground("L01", Confidence.GENERAL, "section 87", "§ 87")
    assert with_remark == Ground(
        source=SOURCES[SourceId("L01")],
        confidence=Confidence.GENERAL,
        remark=Text(en="section 87", cs="§ 87"),
    )
    assert ground("L01", Confidence.HIGH).remark is None
    with pytest.raises(KeyError):
        ground("S999", Confidence.HIGH)


def test_first_methodology_holds_from_19_january_2015() -> None:
    """The coordinated approach is known to hold from its first methodology on (source S05)."""
    assert date(2015, 1, 18) not in COORDINATED_APPROACH.in_force
    assert date(2015, 1, 19) in COORDINATED_APPROACH.in_force
    assert [str(g.source.id) for g in COORDINATED_APPROACH.basis] == ["S05"]
