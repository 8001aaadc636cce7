"""What is particular to the book of funding access and to its made-up record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from inclusion import (
    FUNDING_ACCESS,
    Answer,
    Programme,
    Weight,
    funding_access,
)


def test_made_up_town_has_everything_in_order(
    testov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """What the head of the table says of Testov is true: no condition fails."""
    decision = funding_access(testov({}), locality="testov", package="OPZ-1", on=date(2017, 6, 1))
    assert {f.answer for f in decision.findings} == {Answer.MET, Answer.NOT_APPLICABLE}


def test_unknown_fact_of_the_table_is_refused(
    testov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A misspelt fact cannot pass for a case."""
    with pytest.raises(KeyError, match="dosier"):
        testov({"dosier": "partial"})
    with pytest.raises(ValueError, match="council of Testov sleeps"):
        testov({"history": ["2016-01-01: council of Testov sleeps"]})


def test_five_rules_of_the_book_are_advice() -> None:
    """Only lengths, papers and kinds beside each other are advice; every other rule counts."""
    advisory = [rule.id for rule in FUNDING_ACCESS.rules if rule.weight is Weight.ADVISORY]
    assert advisory == [
        "memorandum",
        "counterparty",
        "usual-duration",
        "support-exclusive",
        "plan-spans-cooperation",
    ]


def test_every_rule_holds_from_the_first_methodology_on() -> None:
    """Each rule holds from the first methodology on, and no end of it is known."""
    for rule in FUNDING_ACCESS.rules:
        assert rule.in_force.first == date(2015, 1, 19)
        assert rule.in_force.last == date.max
