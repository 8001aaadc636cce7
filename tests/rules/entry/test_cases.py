"""The case table of entry, and that it leaves no reason of any rule out."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inclusion import (
    ENTRY,
    Answer,
    Decision,
    EntryCase,
    Outcome,
    Phrase,
    Programme,
    RuleBook,
    Text,
    Weight,
    entry,
    reference,
)

TABLE = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))
CASES: list[dict[str, Any]] = TABLE["case"]
COLUMNS = {"name", "record", "facts", "application", "day", "outcome", "source", "findings"}


class BrokenCase(EntryCase):
    """A case in which nothing can be looked up."""

    def __init__(self) -> None:
        """Hold nothing."""

    def __getattribute__(self, name: str) -> object:
        """Break."""
        raise LookupError("the record is broken")


def decide(case: dict[str, Any], applicant: Callable[[Mapping[str, Any]], Programme]) -> Decision:
    """The decision that a row asks for."""
    day: date = case["day"]
    if case["record"] == "broken":
        question = Phrase(text=Text(en="May it", cs="Může"))
        return ENTRY.decide(BrokenCase(), question=question, on=day)
    if case["record"] == "Testov":
        return entry(applicant(case.get("facts", {})), application="testov", on=day)
    return entry(reference.wave_4(), application=case["application"], on=day)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case_of_the_table(
    case: dict[str, Any],
    applicant: Callable[[Mapping[str, Any]], Programme],
    held_to: Callable[[Decision, Mapping[str, Any]], None],
) -> None:
    """Every row gets its outcome, and each rule that matters its answer for the stated reason."""
    held_to(decide(case, applicant), case)
    assert case.keys() <= COLUMNS


def test_rows_have_names_of_their_own() -> None:
    """No two rows of the table have the same name."""
    assert [name for name, count in Counter(c["name"] for c in CASES).items() if count > 1] == []


def test_table_reaches_every_reason_of_every_rule_and_no_other(
    reached: Callable[[list[dict[str, Any]]], set[tuple[str, str]]],
    declared: Callable[[RuleBook[EntryCase]], set[tuple[str, str]]],
) -> None:
    """Each rule reaches each reason it declares, and the two of the engine, in some row."""
    assert reached(CASES) == declared(ENTRY)


def test_what_keeps_the_applicant_out_is_among_the_findings_of_a_row(
    reached: Callable[[list[dict[str, Any]]], set[tuple[str, str]]],
) -> None:
    """A row that is barred, and one not granted yet, names a finding that is not met."""
    for case in CASES:
        answers = {said.split(":")[0] for _, said in reached([case])}
        if case["outcome"] in {"barred", "not_yet"}:
            assert "not-met" in answers, case["name"]
        if case["outcome"] == "undetermined":
            assert "undetermined" in answers, case["name"]


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


def test_every_rule_rests_on_a_source() -> None:
    """Each rule names its sources, and holds from the first methodology on without an end known."""
    for rule in ENTRY.rules:
        assert all(ground.source.title.en for ground in rule.basis)
        assert rule.in_force.first == date(2015, 1, 19)
        assert rule.in_force.last == date.max


def test_reasons_speak_both_languages_apart() -> None:
    """The sentence of each reason differs between the languages: none was left untranslated."""
    for rule in ENTRY.rules:
        for reason in rule.reasons:
            assert reason.text.en != reason.text.cs
