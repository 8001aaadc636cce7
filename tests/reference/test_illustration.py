"""The shipped illustration: complete, made up and labelled so, with every outcome."""

from __future__ import annotations

from datetime import date

import pytest

from inclusion import (
    CouncilVoted,
    Dossier,
    Language,
    LocalityId,
    Outcome,
    PlanId,
    VersionLabel,
    VersionState,
    funding_access,
    reference,
)

ILLUSTRATION = reference.illustration()
DAY = date(2017, 6, 1)

OUTCOMES = {
    ("vzorov", "OPZ-901"): Outcome.GRANTED,
    ("vzorov", "OP-VVV-902"): Outcome.GRANTED,
    ("vzorov", "IROP-903"): Outcome.BARRED,
    ("prikladovsko", "OPZ-901"): Outcome.NOT_YET,
    ("prikladovsko", "OP-VVV-902"): Outcome.NOT_YET,
    ("prikladovsko", "IROP-903"): Outcome.BARRED,
    ("mimov", "OPZ-901"): Outcome.NOT_YET,
    ("mimov", "OP-VVV-902"): Outcome.NOT_YET,
    ("mimov", "IROP-903"): Outcome.BARRED,
    ("nejasnov", "OPZ-901"): Outcome.UNDETERMINED,
    ("nejasnov", "OP-VVV-902"): Outcome.NOT_YET,
    ("nejasnov", "IROP-903"): Outcome.BARRED,
    ("dvojverzov", "OPZ-901"): Outcome.NOT_YET,
    ("dvojverzov", "OP-VVV-902"): Outcome.NOT_YET,
    ("dvojverzov", "IROP-903"): Outcome.BARRED,
}

PATH = [
    ("2015-12-31", Outcome.NOT_YET, "cooperation: not-begun"),
    ("2016-01-01", Outcome.NOT_YET, "cooperation: runs"),
    ("2016-01-03", Outcome.NOT_YET, "package-open: not-yet-open"),
    ("2016-01-04", Outcome.NOT_YET, "package-open: open"),
    ("2016-03-07", Outcome.NOT_YET, "partnership: later"),
    ("2016-03-08", Outcome.NOT_YET, "partnership: founded"),
    ("2016-08-14", Outcome.NOT_YET, "agency-key: later"),
    ("2016-08-15", Outcome.NOT_YET, "agency-key: approved"),
    ("2016-09-19", Outcome.NOT_YET, "council-keys: later"),
    ("2016-09-20", Outcome.GRANTED, "council-keys: approved"),
    ("2018-12-31", Outcome.GRANTED, "package-open: open"),
    ("2019-01-01", Outcome.BARRED, "package-open: closed"),
]
"""Vzorov and OPZ-901: a day, the outcome on it, and the finding that changed or is about to."""


@pytest.mark.parametrize(("place", "package"), OUTCOMES)
def test_outcome_on_1_june_2017(place: str, package: str) -> None:
    """On this day the illustration shows the outcome that its documentation promises."""
    decision = funding_access(ILLUSTRATION, locality=place, package=package, on=DAY)
    assert decision.outcome is OUTCOMES[place, package]


def test_illustration_shows_all_four_outcomes() -> None:
    """Every outcome there is can be looked at, and no pair of place and package is left out."""
    assert set(OUTCOMES.values()) == set(Outcome)
    pairs = {(str(p.id), str(k.id)) for p in ILLUSTRATION.localities for k in ILLUSTRATION.packages}
    assert pairs == OUTCOMES.keys()


@pytest.mark.parametrize(("day", "outcome", "finding"), PATH)
def test_path_of_vzorov_to_the_open_package(day: str, outcome: Outcome, finding: str) -> None:
    """Day by day Vzorov comes from its application to the package that opens for it."""
    decision = funding_access(
        ILLUSTRATION, locality="vzorov", package="OPZ-901", on=date.fromisoformat(day)
    )
    rule, code = finding.split(": ")
    assert (decision.outcome, decision.finding(rule).code) == (outcome, code)


def test_steps_of_vzorov_come_in_the_order_of_the_programme() -> None:
    """Application, selection, cooperation, partnership, plan: each after the one before."""
    place = LocalityId("vzorov")
    (application,) = ILLUSTRATION.applications_of(place)
    (cooperation,) = ILLUSTRATION.cooperations_of(place)
    (partnership,) = ILLUSTRATION.partnerships_of(place)
    plan, _ = ILLUSTRATION.plans_of(place)
    days = (
        application.delivered,
        ILLUSTRATION.selections[0].decided,
        cooperation.began,
        partnership.founded,
        *(event.on for event in plan.history),
    )
    known = [day.day for day in days if day and day.day]
    assert len(known) == len(days)
    assert known == sorted(known)


def test_first_version_of_vzorov_was_returned() -> None:
    """The version that left areas out was returned, the one that covers them was approved."""
    (plan,) = (plan for plan in ILLUSTRATION.plans if plan.id == PlanId("vzorov-spsz"))
    assert plan.state_on(VersionLabel("1.0"), DAY) is VersionState.RETURNED
    assert plan.state_on(VersionLabel("1.1"), DAY) is VersionState.APPROVED


def test_record_is_labelled_as_made_up() -> None:
    """Title, sources and every explanation say that nothing in it is real."""
    assert ILLUSTRATION.illustrative
    assert ILLUSTRATION.title.en.startswith("Illustration")
    assert [source.title.cs for source in ILLUSTRATION.sources] == ["Smyšleno pro tuto ukázku"]
    decision = funding_access(ILLUSTRATION, locality="mimov", package="OPZ-901", on=DAY)
    for language, words in ((Language.ENGLISH, "made up"), (Language.CZECH, "smyšlené")):
        (note,) = decision.explain(language).notes
        assert words in note
        assert note in " ".join(str(decision.explain(language)).split())


def test_made_up_places_are_no_real_ones() -> None:
    """No municipality of the illustration has the name or the code of one of wave 4."""
    real = reference.wave_4()
    assert not {m.code for m in ILLUSTRATION.municipalities} & {m.code for m in real.municipalities}
    assert not {m.name for m in ILLUSTRATION.municipalities} & {m.name for m in real.municipalities}


def test_dossiers_are_complete_and_votes_are_counted() -> None:
    """Every place has a complete dossier, and votes are there with their numbers."""
    assert {place.dossier for place in ILLUSTRATION.localities} == {Dossier.COMPLETE}
    votes = [
        event.vote.has_majority_of_all
        for plan in ILLUSTRATION.plans
        for event in plan.history
        if isinstance(event, CouncilVoted)
    ]
    assert votes.count(False) == 1
