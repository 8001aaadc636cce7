"""What runs out in the next days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import inclusion
from inclusion import (
    Applicant,
    Dossier,
    Expiries,
    Expiry,
    ExpiryKind,
    InvalidValueError,
    Language,
    LocalityId,
    PartialDate,
    Programme,
    Project,
    ProjectId,
    StatementOfCompliance,
    VersionState,
    expiring,
)
from inclusion.expiry import FINDERS
from inclusion.testing import days, programmes

ILLUSTRATION = inclusion.reference.illustration()
WAVE_4 = inclusion.reference.wave_4()


def listed(items: tuple[Expiry, ...]) -> list[tuple[str, str, str]]:
    """Kind, identifier and last day of each."""
    return [(item.kind.value, item.what.id, str(item.last_day)) for item in items]


def test_illustration_in_the_last_quarter_of_2018() -> None:
    """Approved plans, cooperations and windows that end with the year; a returned plan does not."""
    found = expiring(ILLUSTRATION, on=date(2018, 10, 2), days=90)
    assert listed(found.certain) == [
        ("cooperation", "dvojverzov/1", "2018-12-31"),
        ("cooperation", "nejasnov/1", "2018-12-31"),
        ("cooperation", "prikladovsko/1", "2018-12-31"),
        ("cooperation", "vzorov/1", "2018-12-31"),
        ("plan", "nejasnov-spsz/1.0", "2018-12-31"),
        ("plan", "prikladovsko-spsz/1.0", "2018-12-31"),
        ("plan", "vzorov-mpi/1.0", "2018-12-31"),
        ("plan", "vzorov-spsz/1.1", "2018-12-31"),
        ("window", "OPZ-901", "2018-12-31"),
    ]
    assert found.unknown == ()
    assert {item.days_left(found.within.first) for item in found.certain} == {90}


@pytest.mark.parametrize(
    ("on", "count", "there"),
    [
        (date(2018, 10, 2), 89, False),
        (date(2018, 12, 31), 0, True),
        (date(2019, 1, 1), 0, False),
        (date(2018, 12, 30), 0, False),
    ],
)
def test_both_ends_are_included(on: date, count: int, there: bool) -> None:
    """The first day and the last one belong to the days that are looked at."""
    assert bool(expiring(ILLUSTRATION, on=on, days=count).certain) is there


def test_wave_4_says_what_it_does_not_know() -> None:
    """Two windows are known to close; plans without a period and open cooperations are listed."""
    found = expiring(WAVE_4, on=date(2018, 10, 15), days=90)
    assert [item.what.id for item in found.certain] == ["OP-VVV-39", "OP-VVV-51"]
    assert all(item.grounds and item.places == () for item in found.certain)
    assert ("plan", "liberec-spsz/1", "None") in listed(found.unknown)
    assert ("cooperation", "liberec/1", "2018-12-31/..") in listed(found.unknown)


def test_end_that_is_recorded_goes_before_the_expected_one() -> None:
    """A cooperation runs out on its real last day, and only otherwise is the day an expectation."""
    first, *rest = ILLUSTRATION.cooperations
    ended = attrs.evolve(first, ended=PartialDate.on(date(2017, 3, 31)))
    programme = attrs.evolve(ILLUSTRATION, cooperations=(ended, *rest))
    (item,) = expiring(programme, on=date(2017, 3, 1), days=30).certain
    assert (item.last_day, item.expected) == (PartialDate.on(date(2017, 3, 31)), False)
    late = expiring(ILLUSTRATION, on=date(2018, 12, 1), days=30).certain
    assert [i.expected for i in late if i.kind is ExpiryKind.COOPERATION] == [True] * 4


def test_rough_day_is_certain_only_if_it_lies_within_as_a_whole() -> None:
    """A month that lies within the days is certain, one that sticks out is not known."""
    package = ILLUSTRATION.packages[0]
    window = attrs.evolve(package.window, closes=PartialDate.in_month(2018, 11))
    programme = attrs.evolve(
        ILLUSTRATION, packages=(attrs.evolve(package, window=window),), plans=(), cooperations=()
    )
    (item,) = expiring(programme, on=date(2018, 10, 15), days=46).certain
    assert item.days_left(date(2018, 10, 15)) == 17
    assert item.days_left(date(2018, 11, 15)) == 0
    for on, count in ((date(2018, 10, 15), 45), (date(2018, 11, 2), 60)):
        found = expiring(programme, on=on, days=count)
        assert (found.certain, len(found.unknown)) == ((), 1)


@pytest.mark.parametrize(("count", "code"), [(-1, "negative"), (10**7, "out-of-range")])
def test_number_of_days_is_checked(count: int, code: str) -> None:
    """Days before the first, and days beyond the calendar, are refused."""
    with pytest.raises(InvalidValueError) as refused:
        expiring(ILLUSTRATION, on=date(2018, 1, 1), days=count)
    assert refused.value.violations[0].code == code


def test_every_kind_has_one_finder_and_a_name_in_both_languages() -> None:
    """A kind that nothing looks for would be missing unseen."""
    assert len(FINDERS) == len(ExpiryKind)
    for kind in ExpiryKind:
        assert kind.label.to(Language.ENGLISH) != kind.label.to(Language.CZECH)


@pytest.mark.parametrize("positive", [True, False, None])
@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("place", [None, ILLUSTRATION.localities[0].id])
def test_statement_runs_out_if_it_is_positive(
    *, positive: bool | None, known: bool, place: LocalityId | None
) -> None:
    """A positive one ends on its last day, a negative one cannot; place and project are named."""
    statement = StatementOfCompliance(
        positive=positive, valid_until=PartialDate.on(date(2016, 3, 31)) if known else None
    )
    project = Project(
        id=ProjectId("byty"),
        title="Byty",
        package=ILLUSTRATION.packages[0].id,
        applicant=Applicant(name="Město"),
        dossier=Dossier.COMPLETE,
        locality=place,
        statements=(statement,),
    )
    programme = attrs.evolve(ILLUSTRATION, projects=(project,))
    found = expiring(programme, on=date(2016, 3, 1), days=30)
    subject = ("statement", "byty/1")
    sure = positive is True and known
    unsure = positive is None or (positive is True and not known)
    mine = [item for item in found.certain if item.kind is ExpiryKind.STATEMENT]
    assert [subject_of(item) for item in mine] == [subject] * sure
    maybe = [item for item in found.unknown if item.kind is ExpiryKind.STATEMENT]
    assert [subject_of(item) for item in maybe] == [subject] * unsure
    for item in (*mine, *maybe):
        assert [named.id for named in item.places] == ([] if place is None else [str(place)])


@given(programmes(), days(min_value=date(2015, 1, 1), max_value=date(2020, 6, 30)), st.data())
def test_list_is_that_of_a_plain_search(
    programme: Programme, on: date, data: st.DataObject
) -> None:
    """Each record is looked at by itself, the state of plans by replay: the same comes out."""
    count = data.draw(st.integers(0, 800))
    found = expiring(programme, on=on, days=count)
    last = on + timedelta(days=count)
    certain: list[tuple[str, str]] = []
    unknown: list[tuple[str, str]] = []
    for subject, possible, in_force in everything(programme, on):
        first_possible, last_possible = possible
        if in_force is False or last_possible < on or first_possible > last:
            continue
        sure = in_force and on <= first_possible and last_possible <= last
        (certain if sure else unknown).append(subject)
    assert sorted(map(subject_of, found.certain)) == sorted(certain)
    assert sorted(map(subject_of, found.unknown)) == sorted(unknown)
    assert in_order(found)


def subject_of(item: Expiry) -> tuple[str, str]:
    """Kind and identifier."""
    return item.kind.value, item.what.id


def in_order(found: Expiries) -> bool:
    """Whether no item stands before one that is due earlier."""
    bounds = [(i.last_day.earliest, i.last_day.latest) for i in found.certain if i.last_day]
    return bounds == sorted(bounds) and len(bounds) == len(found.certain)


def everything(
    programme: Programme, on: date
) -> Iterator[tuple[tuple[str, str], tuple[date, date], bool | None]]:
    """Every thing with its possible last days, and whether it is in force."""
    for package in programme.packages:
        yield ("window", str(package.id)), bounds_of(package.window.closes), True
    for place in programme.localities:
        mine = [c for c in programme.cooperations if c.locality == place.id]
        for number, cooperation in enumerate(mine, start=1):
            put_off = [one.expected_end for one in cooperation.prolongations]
            foreseen = put_off[-1] if put_off else cooperation.expected_end
            end: PartialDate | None = cooperation.ended or foreseen
            yield ("cooperation", f"{place.id}/{number}"), bounds_of(end), True
    dossiers = {place.id: place.dossier for place in programme.localities}
    for plan in programme.plans:
        for version in plan.versions:
            state = plan.state_on(version.label, on)
            in_force: bool | None = state is VersionState.APPROVED
            if not in_force:
                in_force = plan.is_open(version.label, on=on, dossier=dossiers[plan.locality])
                complete = dossiers[plan.locality] is Dossier.COMPLETE
                assert in_force is not True or state is None
                assert state is None or not complete or in_force is False
            end = PartialDate.on(version.period.last) if version.period else None
            yield ("plan", f"{plan.id}/{version.label}"), bounds_of(end), in_force

    for project in programme.projects:
        for number, statement in enumerate(project.statements, start=1):
            subject = ("statement", f"{project.id}/{number}")
            yield subject, bounds_of(statement.valid_until), statement.positive


def bounds_of(day: PartialDate | None) -> tuple[date, date]:
    """The days that are possible."""
    return (day.earliest, day.latest) if day else (date.min, date.max)
