"""The case table of the end of cooperation, and that it leaves no reason of any rule out."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from inclusion import (
    END_OF_COOPERATION,
    END_PROFILES,
    Decision,
    EndOfCooperationCase,
    NotBegun,
    Phrase,
    Programme,
    RuleBook,
    Text,
    Weight,
    end_of_cooperation,
    verify,
)

TABLE = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))
CASES: list[dict[str, Any]] = TABLE["case"]
COLUMNS = {"name", "record", "facts", "day", "outcome", "source", "findings"}


class BrokenCase(EndOfCooperationCase):
    """A case in which nothing can be looked up."""

    def __init__(self) -> None:
        """Hold nothing."""

    def __getattribute__(self, name: str) -> object:
        """Break."""
        raise LookupError("the record is broken")


def decide(case: dict[str, Any], koncov: Callable[[Mapping[str, Any]], Programme]) -> Decision:
    """The decision that a row asks for."""
    day: date = case["day"]
    if case.get("record") == "broken":
        question = Phrase(text=Text(en="Does it", cs="Pokračuje"))
        return END_OF_COOPERATION.decide(BrokenCase(), question=question, on=day)
    programme = koncov(case.get("facts", {}))
    return end_of_cooperation(programme, locality="koncov", project="projekt", on=day)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case_of_the_table(
    case: dict[str, Any],
    koncov: Callable[[Mapping[str, Any]], Programme],
    held_to: Callable[[Decision, Mapping[str, Any]], None],
) -> None:
    """Every row gets its outcome, and each rule that matters its answer for the stated reason."""
    held_to(decide(case, koncov), case)
    assert case.keys() <= COLUMNS


def test_rows_have_names_of_their_own() -> None:
    """No two rows of the table have the same name."""
    assert [name for name, count in Counter(c["name"] for c in CASES).items() if count > 1] == []


def test_table_reaches_every_reason_of_every_rule_and_no_other(
    reached: Callable[[list[dict[str, Any]]], set[tuple[str, str]]],
    declared: Callable[[RuleBook[EndOfCooperationCase]], set[tuple[str, str]]],
) -> None:
    """Each rule reaches each reason it declares, and the two of the engine, in some row."""
    assert reached(CASES) == declared(END_OF_COOPERATION)


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


def test_reasons_speak_both_languages_apart() -> None:
    """The sentence of each reason differs between the languages: none was left untranslated."""
    for rule in END_OF_COOPERATION.rules:
        assert rule.basis
        for reason in rule.reasons:
            assert reason.text.en != reason.text.cs


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
