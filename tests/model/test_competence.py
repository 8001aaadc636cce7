"""Who may decide what, and when (rule A10 of the domain notes)."""

from __future__ import annotations

import pytest

from inclusion import COMPETENCES, DecidingBody, PartialDate, Power, has_power

COMMITTEE = DecidingBody.MONITORING_COMMITTEE


@pytest.mark.parametrize(
    ("power", "day", "known"),
    [
        (Power.CRITERIA, "2015-10-02", True),  # S04: approved the rules of wave 4
        (Power.SELECTION, "2014-10-22", None),  # S07: the statute is of the next day
        (Power.SELECTION, "2014-10-23", True),
        (Power.SELECTION, "2017-05-15", True),  # S08: wave 6
        (Power.SELECTION, "2019-12-31", True),
        (Power.SELECTION, "2020-01-01", None),  # S42: the Agency has moved
        (Power.SELECTION, "2019-12-31/2020-01-01", None),
        (Power.EARLY_END, "2016", True),
        (Power.PROLONGATION, "2011-02", True),  # S22b: Břeclav
        (Power.PROLONGATION, "2014-12-31", True),
        (Power.PROLONGATION, "2015-01-01", None),
        (Power.REMOTE_PARTIAL_SUPPORT, "2018-11-08", True),  # S40
        (Power.REMOTE_PARTIAL_SUPPORT, "2018-11-07", None),
    ],
)
def test_powers_of_the_committee(power: Power, day: str, known: bool | None) -> None:
    """A power is known for the days for which sources show it, and never denied."""
    assert has_power(COMMITTEE, power, on=PartialDate.parse(day)) is known


def test_score_of_evaluators_is_no_power() -> None:
    """Nothing says that anybody but the Committee can choose."""
    day = PartialDate.parse("2015-12-12")
    others = [body for body in DecidingBody if body is not COMMITTEE]
    assert {has_power(body, Power.SELECTION, on=day) for body in others} == {None}
    assert {competence.body for competence in COMPETENCES} == {COMMITTEE}
    assert all(competence.basis for competence in COMPETENCES)
    assert {competence.power for competence in COMPETENCES} == set(Power)
