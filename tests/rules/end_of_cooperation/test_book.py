"""What is particular to the book of the end of cooperation and to its made-up record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import attrs
import pytest

from inclusion import (
    END_OF_COOPERATION,
    END_PROFILES,
    Decision,
    NotBegun,
    Programme,
    Weight,
    end_of_cooperation,
    verify,
)


def test_unknown_fact_of_the_table_is_refused(
    koncov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A misspelt fact cannot pass for a case."""
    with pytest.raises(KeyError, match="dosier"):
        koncov({"dosier": "partial"})
    with pytest.raises(ValueError, match="dreamt of"):
        koncov({"history": ["2016-01-01: dreamt of"]})


def test_two_rules_decide_and_the_others_tell() -> None:
    """What becomes of the project is decided by two rules; the rest is told beside it."""
    binding = [rule.id for rule in END_OF_COOPERATION.rules if rule.weight is Weight.BINDING]
    assert binding == ["project-goes-on", "filed-in-time"]


def test_last_day_to_file_is_the_last_day_of_the_cooperation(
    koncov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """The step that still helps says until when."""
    day = date(2019, 12, 31)
    decision = end_of_cooperation(
        koncov({"history": []}), locality="koncov", project="projekt", on=day
    )
    assert [(step.code, step.latest) for step in decision.steps] == [
        ("submit-before-end", day),
        ("renew-cooperation", None),
    ]


def test_decision_under_other_profiles_is_checked_by_asking_with_them(
    koncov: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """With profiles of one's own a decision holds; by what the library knows it does not."""
    programme = koncov({"history": ["2017-05-02: submitted", "2017-11-20: awarded CZK 10000000"]})
    kind = attrs.evolve(END_PROFILES[0], not_begun=NotBegun.UNAFFECTED)

    def ask(record: Programme) -> Decision:
        return end_of_cooperation(
            record, locality="koncov", project="projekt", on=date(2019, 12, 31), profiles=(kind,)
        )

    decision = ask(programme)
    assert verify(decision, programme, ask=ask).holds
    told = [difference.message for difference in verify(decision, programme).differences]
    assert told[0] == "is granted, and now it is barred"
    assert told[1].endswith("it was met (unaffected), and is not-met (lost)")
