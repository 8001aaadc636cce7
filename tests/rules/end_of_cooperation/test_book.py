"""What is particular to the book of the end of cooperation and to its made-up record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from inclusion import (
    END_OF_COOPERATION,
    Programme,
    Weight,
    end_of_cooperation,
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
