"""What the end of a cooperation means for a whole place, with the figures of Most."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import attrs
import pytest

from inclusion import (
    END_PROFILES,
    Consequences,
    EndProfile,
    Fate,
    FundingPackage,
    InvalidValueError,
    LocalityId,
    Money,
    NotBegun,
    OperationalProgramme,
    PartialDate,
    Programme,
    ProjectState,
    UnknownReferenceError,
    consequences_of_end,
    end_of_cooperation,
)

MOST = LocalityId("most")
END = date(2019, 12, 31)
"""A day on which the cooperation with Most may have ended; the sources do not give it."""


@pytest.fixture(scope="module")
def end(most: Programme) -> Consequences:
    """What the end means for Most."""
    return consequences_of_end(most, locality="most", on=END)


def test_most_lost_three_projects_of_op_vvv(end: Consequences) -> None:
    """Section 10: of 133 million three projects in OP VVV worth 43.8 million are lost (S31)."""
    lost, kept = end.total(Fate.LOST), end.total(Fate.KEPT)
    assert (lost.projects, lost.granted, lost.unknown) == (3, (Money.czk("43800000"),), 0)
    assert (kept.projects, kept.granted, kept.unknown) == (3, (Money.czk("89200000"),), 0)
    assert lost.granted[0] + kept.granted[0] == Money.czk("133000000")


def test_projects_are_listed_by_programme_state_and_fate(end: Consequences) -> None:
    """Section 7: what if the cooperation ends on a day, projects by state and programme."""
    rows = [
        (one.operational_programme, one.state, one.fate, one.projects, one.granted)
        for one in end.by_programme_and_state()
    ]
    vvv, opz, irop = (
        OperationalProgramme.OP_VVV,
        OperationalProgramme.OPZ,
        OperationalProgramme.IROP,
    )
    running, awarded = ProjectState.RUNNING, ProjectState.AWARDED
    assert rows == [
        (vvv, awarded, Fate.LOST, 3, (Money.czk("43800000"),)),
        (vvv, running, Fate.KEPT, 1, (Money.czk("9200000"),)),
        (opz, running, Fate.KEPT, 1, (Money.czk("50000000"),)),
        (irop, running, Fate.KEPT, 1, (Money.czk("30000000"),)),
    ]


def test_each_project_carries_the_decision_that_says_so(end: Consequences, most: Programme) -> None:
    """What the summary says of a project is what the book says."""
    for one in end.projects:
        asked = end_of_cooperation(most, locality="most", project=one.project.id, on=END)
        assert one.decision == asked
        expected = {Fate.LOST: "barred", Fate.KEPT: "granted"}
        assert asked.outcome.value == expected[one.fate]


def test_other_places_are_not_touched(most: Programme) -> None:
    """The end in one place is none of the projects of another."""
    assert consequences_of_end(most, locality="novy-bor", on=END).projects == ()


def test_plans_packages_and_partnerships_are_told(end: Consequences) -> None:
    """Plans stay, packages close to new projects, the partnership may go on (G59, G60)."""
    plans = {str(one.plan.id): one.fate for one in end.plans}
    assert Fate.KEPT in plans.values()
    packages = {str(one.package.id): one.fate for one in end.packages}
    assert packages["OP-VVV-39"] is Fate.OVER_BEFORE
    assert packages["OPZ-52"] is Fate.CLOSED
    assert [str(one.locality) for one in end.partnerships] == ["most"]


@pytest.mark.parametrize(
    ("period", "fate"),
    [
        ("2017-01-01/2019-12-31", Fate.KEPT),
        ("2017-01-01/2019-12-30", Fate.OVER_BEFORE),
        ("unknown", Fate.UNKNOWN),
    ],
)
def test_plan_stays_while_its_period_runs(
    period: str, fate: Fate, koncov: Callable[[Mapping[str, Any]], Programme]
) -> None:
    """The last day of its period is included; of an unknown period nobody can tell."""
    found = consequences_of_end(koncov({"plan": period}), locality="koncov", on=END)
    assert [one.fate for one in found.plans] == [fate]


@pytest.mark.parametrize(
    ("closes", "fate"),
    [
        ("2020-01-01", Fate.CLOSED),
        ("2019-12-31", Fate.OVER_BEFORE),
        ("2019-12", Fate.OVER_BEFORE),
        ("2019-12-01/2020-01-31", Fate.UNKNOWN),
        (None, Fate.UNKNOWN),
    ],
)
def test_package_that_stays_open_is_closed_to_the_place(
    closes: str | None, fate: Fate, koncov: Callable[[Mapping[str, Any]], Programme]
) -> None:
    """What could be drawn after the day is closed to new projects (G59)."""
    programme = koncov({})
    known = PartialDate.parse(closes) if closes else None
    package = programme.packages[0]
    window = attrs.evolve(package.window, closes=known)
    changed = attrs.evolve(programme, packages=(attrs.evolve(package, window=window),))
    found = consequences_of_end(changed, locality="koncov", on=END)
    assert [one.fate for one in found.packages] == [fate]


@pytest.mark.parametrize(
    ("facts", "fate", "unknown"),
    [
        ({"history": []}, Fate.CLOSED, 1),
        ({"history": ["2017-05-02: submitted", "2017-11-20: rejected"]}, Fate.OVER_BEFORE, 1),
        ({"programme": "OPZ+", "history": ["2017-05-02: submitted"]}, Fate.UNKNOWN, 1),
        ({}, Fate.KEPT, 0),
        ({"history": ["2017-05-02: submitted", "2017-11-20: awarded"]}, Fate.LOST, 1),
    ],
)
def test_fate_of_a_project_and_awards_that_are_not_known(
    facts: Mapping[str, Any],
    fate: Fate,
    unknown: int,
    koncov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A project without an award of a known amount is counted and never taken for nothing."""
    total = consequences_of_end(koncov(facts), locality="koncov", on=END).total(fate)
    assert (total.projects, total.unknown) == (1, unknown)
    assert bool(total.granted) == (unknown == 0)


def test_profile_of_a_programme_is_a_parameter(
    koncov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """Who knows more of a programme says so; nothing of it stands in a rule."""
    programme = koncov({"programme": "OPZ+", "history": ["2017-05-02: submitted"]})
    known = EndProfile(
        operational_programme=OperationalProgramme.OPZ_PLUS,
        not_begun=NotBegun.LOST,
        basis=END_PROFILES[0].basis,
    )
    found = consequences_of_end(
        programme, locality="koncov", on=END, profiles=(*END_PROFILES, known)
    )
    assert [one.fate for one in found.projects] == [Fate.LOST]
    with pytest.raises(InvalidValueError, match="profiles"):
        end_of_cooperation(
            programme, locality="koncov", project="projekt", on=END, profiles=(known, known)
        )
    with pytest.raises(InvalidValueError, match="basis"):
        attrs.evolve(known, basis=())


def test_profiles_that_are_shipped_are_sourced() -> None:
    """What is known was seen in Most: OP VVV loses, OPZ and IROP do not; of others nothing is."""
    known = {one.operational_programme.value: one.not_begun.value for one in END_PROFILES}
    assert known == {"OP VVV": "lost", "OPZ": "unaffected", "IROP": "unaffected"}
    assert {str(ground.source.id) for one in END_PROFILES for ground in one.basis} == {"S31"}


def test_unknown_place_and_project_are_refused(most: Programme) -> None:
    """A misspelt identifier is an error, and never an empty answer."""
    with pytest.raises(UnknownReferenceError, match="most"):
        consequences_of_end(most, locality="mostt", on=END)
    with pytest.raises(UnknownReferenceError, match="project"):
        end_of_cooperation(most, locality="most", project="most-opz-9", on=END)


def test_packages_that_ask_for_no_plan_are_not_listed(most: Programme) -> None:
    """A call open to everybody is not closed by the end of a cooperation."""
    packages: tuple[FundingPackage, ...] = most.packages
    asked = {package.id for package in packages if package.plan_kinds}
    found = consequences_of_end(most, locality="most", on=END).packages
    assert {one.package.id for one in found} == asked


def test_fates_speak_both_languages() -> None:
    """Each fate has a name in both languages."""
    assert len({fate.label.en for fate in Fate}) == len(Fate) == len({f.label.cs for f in Fate})
