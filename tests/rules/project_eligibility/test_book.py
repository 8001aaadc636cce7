"""What is particular to the book of project eligibility and to its made-up record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from inclusion import (
    PROJECT_ELIGIBILITY,
    Answer,
    Language,
    Moment,
    Programme,
    Weight,
    project_eligibility,
)


def test_advice_never_counts() -> None:
    """Rate, money and the reminder are advice; every other rule counts for the outcome."""
    advisory = [r.id for r in PROJECT_ELIGIBILITY.rules if r.weight is Weight.ADVISORY]
    assert advisory == ["rate", "money-left", "submission-only"]


def test_only_what_the_project_cannot_change_bars() -> None:
    """A closed window, the wrong twin, another region and Prague are beyond mending."""
    final = [(r.id, x.code) for r in PROJECT_ELIGIBILITY.rules for x in r.reasons if x.final]
    assert final == [
        ("window", "closed"),
        ("twin-call", "wrong-twin"),
        ("region", "outside"),
        ("prague", "left-out"),
    ]


def test_every_rule_holds_from_the_first_methodology_on() -> None:
    """Each rule holds from the first methodology on, and no end of it is known."""
    for rule in PROJECT_ELIGIBILITY.rules:
        assert rule.in_force.first == date(2015, 1, 19)
        assert rule.in_force.last == date.max


def test_yes_never_speaks_of_support(
    centrum: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A yes says that the project may be submitted, in the question and in a finding (E52)."""
    at = Moment.parse("2016-10-01T10:00")
    decision = project_eligibility(centrum({}), project="centrum", at=at)
    assert "be submitted to" in decision.question.to(Language.ENGLISH)
    assert "lze projekt" in decision.question.to(Language.CZECH).lower()
    told = decision.finding("submission-only")
    assert told.answer is Answer.MET
    assert "jen o to, zda lze projekt podat" in told.reason.to(Language.CZECH)
