"""What is particular to the book of plan approval and to its made-up record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from inclusion import (
    PLAN_APPROVAL,
    Answer,
    Programme,
    UnknownReferenceError,
    Weight,
    plan_approval,
)


def test_made_up_town_has_everything_in_order(
    planov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """What the head of the table says of Plánov is true: no condition fails."""
    decision = plan_approval(planov({}), plan="planov", version="1.0", on=date(2017, 6, 1))
    assert {f.answer for f in decision.findings} == {Answer.MET, Answer.NOT_APPLICABLE}


def test_unknown_fact_of_the_table_is_refused(
    planov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A misspelt fact cannot pass for a case."""
    with pytest.raises(KeyError, match="dosier"):
        planov({"dosier": "partial"})
    with pytest.raises(ValueError, match="council of Plánov sleeps"):
        planov({"history": ["2016-01-01: council of Plánov sleeps"]})


def test_question_about_what_is_not_there_is_refused(
    planov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A plan and a version that the record does not hold are named, with what was meant."""
    with pytest.raises(UnknownReferenceError, match="no plan 'planow'; did you mean planov"):
        plan_approval(planov({}), plan="planow", version="1.0", on=date(2017, 6, 1))
    with pytest.raises(UnknownReferenceError, match=r"'2\.0'; did you mean 1\.0"):
        plan_approval(planov({}), plan="planov", version="2.0", on=date(2017, 6, 1))


def test_warnings_of_the_notes_are_advice() -> None:
    """What the notes call a warning never counts for the outcome; the rest does."""
    advisory = [rule.id for rule in PLAN_APPROVAL.rules if rule.weight is Weight.ADVISORY]
    assert advisory == [
        "comments",
        "board",
        "areas-in-groups",
        "responsible-bodies",
        "sums",
        "consultant",
        "measures-stand",
    ]


def test_steps_help_until_the_period_is_over(
    planov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """Whoever has yet to approve can do so until the last day of the period, if it is known."""
    for period, latest in (("2016-01-01/2018-12-31", date(2018, 12, 31)), ("", None)):
        programme = planov({"history": [], "periods": {"1.0": period}})
        decision = plan_approval(programme, plan="planov", version="1.0", on=date(2016, 5, 1))
        assert {step.latest for f in decision.findings for step in f.steps} == {latest}
