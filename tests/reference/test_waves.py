"""The shipped waves against rows typed in from the sources."""

from __future__ import annotations

import attrs
import pytest

from inclusion import Area, DecidingBody, Standing, Wave, reference
from inclusion.bibliography import SOURCES

WAVES = {str(wave.id): wave for wave in reference.waves().waves}
FACTS = {  # methodology, announced, from, until, decided, cooperation from, usual months
    "INTAKE-2014": ("", "", "", "2013-11", "", "2014-07-01", None),
    "KPSVL-1-3": ("", "", "", "", "", "", None),
    "KPSVL-4": (
        "KPSVL-2015-10",
        "2015-10-02/2015-10-15",
        "2015-10-02",
        "2015-11-27",
        "2015-12-17",
        "2016-01",
        36,
    ),
    "KPSVL-5": ("", "2016-06-01/2016-06-12", "", "2016-06-12", "2016-06-29", "2016-07", 36),
    "KPSVL-6": ("", "", "", "", "2017-05-15", "2017-06", None),
    "KPSVL-7": ("KPSVL-5.0", "2017-05-15/..", "", "", "", "", 36),
    "KPSV21-1": ("KPSV-2021", "", "", "", "", "", None),
    "KPSV21-2": ("KPSV-2021", "2023-02-27", "2023-03-20", "2023-04-06", "", "", None),
}
APPLICANTS = {
    "KPSVL-4": ["municipality", "union"],
    "KPSVL-5": ["municipality", "union"],
    "KPSVL-7": ["municipality", "union", "local-action-group"],
    "KPSV21-2": ["municipality", "union", "local-action-group", "region"],
}


def facts(wave: Wave) -> tuple[object, ...]:
    """What the rows above hold."""
    days = (
        wave.methodology,
        wave.announced,
        wave.applications_from,
        wave.applications_until,
        wave.decided,
        wave.cooperation_from,
    )
    return (*("" if day is None else str(day) for day in days), wave.usual_months)


def test_waves_are_as_their_sources_tell() -> None:
    """Each wave has the days of its sources, and what they do not give is unknown."""
    assert {name: facts(wave) for name, wave in WAVES.items()} == FACTS


def test_only_wave_4_is_known_to_have_limits() -> None:
    """No minimum of inhabitants or areas is known of any other wave, and none is assumed."""
    limited = {
        name: (wave.areas_at_least, wave.inhabitants_at_least)
        for name, wave in WAVES.items()
        if (wave.areas_at_least, wave.inhabitants_at_least) != (None, None)
    }
    assert limited == {"KPSVL-4": (3, 5_000)}
    assert [name for name, wave in WAVES.items() if wave.evidence] == ["KPSVL-4"]
    assert {wave.internal_approval for wave in WAVES.values()} == {None}


def test_who_could_apply_grew() -> None:
    """Local action groups from wave 7 on, regions in the call of 2023 (S04, S10, S11, S45)."""
    known = {
        name: [kind.value for kind in wave.applicant_kinds]
        for name, wave in WAVES.items()
        if wave.applicant_kinds
    }
    assert known == APPLICANTS


def test_call_of_2023_offers_health_and_no_education() -> None:
    """The vocabulary of the second call (S45)."""
    offered = WAVES["KPSV21-2"].areas_offered
    assert offered is not None
    assert Area.HEALTH in offered
    assert Area.EDUCATION not in offered
    assert len(offered) == 8


def test_who_decides_is_known_up_to_wave_6() -> None:
    """The Committee decides in waves 4 to 6; of later ones it was not seen."""
    known = {name: wave.decided_by for name, wave in WAVES.items() if wave.decided_by}
    assert known == dict.fromkeys(
        ("KPSVL-4", "KPSVL-5", "KPSVL-6"), DecidingBody.MONITORING_COMMITTEE
    )


def test_wave_5_closed_on_a_sunday() -> None:
    """12 June 2016 was a Sunday, and stays the last day (S10)."""
    until = WAVES["KPSVL-5"].applications_until
    assert until is not None
    assert until.day is not None
    assert until.day.isoweekday() == 7


@pytest.mark.parametrize(
    ("wave", "standing", "names"),
    [
        ("KPSVL-4", Standing.SELECTED, 9),
        ("KPSVL-5", Standing.APPLIED, ["Břeclav", "Rumburk", "Tanvald", "Vsetín"]),
        ("KPSVL-6", Standing.SELECTED, ["Havlíčkův Brod", "Rotava", "Smržovka"]),
        ("KPSVL-1-3", Standing.COOPERATED, 16),
    ],
)
def test_places_are_named_with_their_standing(
    wave: str, standing: Standing, names: list[str] | int
) -> None:
    """Who applied, was chosen or cooperated; of wave 5 it was not seen who was chosen."""
    places = WAVES[wave].places
    assert {place.standing for place in places} == {standing}
    assert all(place.on and place.citations for place in places)
    told = [place.name for place in places]
    assert (len(told) if isinstance(names, int) else told) == names


def test_wave_4_is_the_same_in_both_records() -> None:
    """Both records say the same of wave 4; its places stand in full in the other one."""
    (wave,) = reference.wave_4().waves
    assert attrs.evolve(WAVES["KPSVL-4"], places=()) == wave
    names = [place.name for place in reference.wave_4().localities]
    assert sorted(place.name for place in WAVES["KPSVL-4"].places) == sorted(names)


def test_sources_are_those_of_the_bibliography() -> None:
    """A source is described once."""
    sources = reference.waves().sources
    assert {s.id: s for s in sources} == {s.id: SOURCES[s.id] for s in sources}
    assert all(wave.citations for wave in WAVES.values())
