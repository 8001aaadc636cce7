"""What must hold of the shipped record of wave 4, for each place, package and day that matters."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from inclusion import Answer, LocalityId, Outcome, PartialDate, funding_access, reference
from inclusion.testing import days_that_matter

WAVE_4 = reference.wave_4()
PLACES = [place.id for place in WAVE_4.localities]
PACKAGES = list(WAVE_4.packages)
DAYS = days_that_matter(WAVE_4)


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_nothing_is_granted_before_every_council_approved(place: LocalityId) -> None:
    """On no day is a package granted before each council of one plan is known to have approved."""
    first = min(known_approvals(place), default=date.max)
    early = [day for day in DAYS if day < first]
    for package, day in product(PACKAGES, early):
        decision = funding_access(WAVE_4, locality=place, package=package.id, on=day)
        assert decision.outcome is not Outcome.GRANTED
        assert decision.finding("plan-in-force").answer is not Answer.MET


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: str(package.id))
def test_everything_is_barred_after_the_window(package: object) -> None:
    """Once the window of a package is surely over, every place is barred for ever."""
    ((closes, identifier),) = [(one.window.closes, one.id) for one in PACKAGES if one is package]
    over = [day for day in DAYS if closes is not None and day > closes.latest]
    for place, day in product(PLACES, over):
        decision = funding_access(WAVE_4, locality=place, package=identifier, on=day)
        assert decision.outcome is Outcome.BARRED
        assert not decision.steps


def known_approvals(place: LocalityId) -> list[date]:
    """For each version of each plan of a place, the day by which all councils surely approved."""
    found = []
    for plan in WAVE_4.plans:
        for version in plan.versions if plan.locality == place else ():
            approvals: dict[object, PartialDate] = {
                getattr(event, "municipality", None): event.on
                for event in plan.history
                if event.version == version.label
                and event.name in {"council-voted", "council-approval-reported"}
            }
            if set(plan.territory) <= set(approvals):
                found.append(max(approvals[town].latest for town in plan.territory))
    return found


def test_there_is_something_to_ask() -> None:
    """The record holds nine places, and a day after the last day it names."""
    assert len(PLACES) == 9
    assert DAYS[-1] - timedelta(1) in DAYS
