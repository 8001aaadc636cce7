"""The case table of funding access, and that it leaves no reason of any rule out."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inclusion import (
    FUNDING_ACCESS,
    Answer,
    Decision,
    FundingAccessCase,
    Phrase,
    Programme,
    RuleBook,
    Text,
    Weight,
    funding_access,
    reference,
)

TABLE = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))
CASES: list[dict[str, Any]] = TABLE["case"]
SHIPPED = {"wave-4": reference.wave_4, "illustration": reference.illustration}
COLUMNS = {"name", "record", "facts", "place", "package", "day", "outcome", "source", "findings"}


class BrokenCase(FundingAccessCase):
    """A case in which nothing can be looked up."""

    def __init__(self) -> None:
        """Hold nothing."""

    def __getattribute__(self, name: str) -> object:
        """Break."""
        raise LookupError("the record is broken")


def decide(case: dict[str, Any], testov: Callable[[Mapping[str, Any]], Programme]) -> Decision:
    """The decision that a row asks for."""
    day: date = case["day"]
    if case["record"] == "broken":
        question = Phrase(text=Text(en="May it", cs="Může"))
        return FUNDING_ACCESS.decide(BrokenCase(), question=question, on=day)
    if case["record"] == "Testov":
        programme = testov(case.get("facts", {}))
        return funding_access(programme, locality="testov", package="OPZ-1", on=day)
    programme = SHIPPED[case["record"]]()
    return funding_access(programme, locality=case["place"], package=case["package"], on=day)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case_of_the_table(
    case: dict[str, Any],
    testov: Callable[[Mapping[str, Any]], Programme],
    held_to: Callable[[Decision, Mapping[str, Any]], None],
) -> None:
    """Every row gets its outcome, and each rule that matters its answer for the stated reason."""
    held_to(decide(case, testov), case)
    assert case.keys() <= COLUMNS


def test_rows_have_names_of_their_own() -> None:
    """No two rows of the table have the same name."""
    assert [name for name, count in Counter(c["name"] for c in CASES).items() if count > 1] == []


def test_table_reaches_every_reason_of_every_rule_and_no_other(
    reached: Callable[[list[dict[str, Any]]], set[tuple[str, str]]],
    declared: Callable[[RuleBook[FundingAccessCase]], set[tuple[str, str]]],
) -> None:
    """Each rule reaches each reason it declares, and the two of the engine, in some row."""
    assert reached(CASES) == declared(FUNDING_ACCESS)


def test_what_keeps_the_money_away_is_among_the_findings_of_a_row(
    reached: Callable[[list[dict[str, Any]]], set[tuple[str, str]]],
) -> None:
    """A row that is barred, and one not granted yet, names a finding that is not met."""
    for case in CASES:
        answers = {said.split(":")[0] for _, said in reached([case])}
        if case["outcome"] in {"barred", "not_yet"}:
            assert "not-met" in answers, case["name"]
        if case["outcome"] == "undetermined":
            assert "undetermined" in answers, case["name"]


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


def test_every_rule_rests_on_a_source() -> None:
    """Each rule names its sources, and holds from the first methodology on without an end known."""
    for rule in FUNDING_ACCESS.rules:
        assert all(ground.source.title.en for ground in rule.basis)
        assert rule.in_force.first == date(2015, 1, 19)
        assert rule.in_force.last == date.max


def test_reasons_speak_both_languages_apart() -> None:
    """The sentence of each reason differs between the languages: none was left untranslated."""
    for rule in FUNDING_ACCESS.rules:
        for reason in rule.reasons:
            assert reason.text.en != reason.text.cs
