"""What is particular to the book of entry and to its made-up record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from inclusion import (
    ENTRY,
    Answer,
    Outcome,
    Programme,
    Weight,
    entry,
)


def test_made_up_applicant_has_everything_in_order(
    applicant: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """What the head of the table says of Testov is true: every condition is met."""
    decision = entry(applicant({}), application="testov", on=date(2015, 12, 20))
    assert {finding.answer for finding in decision.findings} == {Answer.MET}
    assert decision.outcome is Outcome.GRANTED


def test_unknown_fact_of_the_table_is_refused(
    applicant: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A misspelt fact cannot pass for a case."""
    with pytest.raises(KeyError, match="dosier"):
        applicant({"dosier": "partial"})
    with pytest.raises(ValueError, match="Testov: sleeps"):
        applicant({"studies": ["Testov: sleeps"]})


def test_two_rules_of_the_book_are_advice() -> None:
    """Only the approval inside the town and the methodology are advice."""
    advisory = [rule.id for rule in ENTRY.rules if rule.weight is Weight.ADVISORY]
    assert advisory == ["internal-approval", "methodology"]


def test_every_rule_holds_from_the_first_methodology_on() -> None:
    """Each rule holds from the first methodology on, and no end of it is known."""
    for rule in ENTRY.rules:
        assert rule.in_force.first == date(2015, 1, 19)
        assert rule.in_force.last == date.max
