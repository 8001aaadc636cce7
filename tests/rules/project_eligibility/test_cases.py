"""The case table of project eligibility, and that it leaves no reason of any rule out."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inclusion import (
    PROJECT_ELIGIBILITY,
    Answer,
    Decision,
    Language,
    Moment,
    Phrase,
    Programme,
    ProjectEligibilityCase,
    RuleBook,
    Text,
    Weight,
    project_eligibility,
)

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("cases.toml").read_text("utf-8")
)["case"]
CHANGES = {
    *("project", "package", "place", "cooperation", "plan", "town", "studies"),
    *("other_places", "other_cooperations", "other_projects"),
}
COLUMNS = {"name", "record", "at", "package_asked", "outcome", "source", "findings"} | CHANGES


class BrokenCase(ProjectEligibilityCase):
    """A case in which nothing can be looked up."""

    def __init__(self) -> None:
        """Hold nothing."""

    def __getattribute__(self, name: str) -> object:
        """Break."""
        raise LookupError("the record is broken")


def decide(case: dict[str, Any], centrum: Callable[[Mapping[str, Any]], Programme]) -> Decision:
    """The decision that a row asks for."""
    at = Moment.parse(case["at"])
    if case["record"] == "broken":
        question = Phrase(text=Text(en="May it", cs="Lze"))
        return PROJECT_ELIGIBILITY.decide(BrokenCase(), question=question, on=at.day)
    asked = case.get("package_asked")
    return project_eligibility(centrum(case), project="centrum", at=at, package=asked)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case_of_the_table(
    case: dict[str, Any],
    centrum: Callable[[Mapping[str, Any]], Programme],
    held_to: Callable[[Decision, Mapping[str, Any]], None],
) -> None:
    """Every row gets its outcome, and each rule that matters its answer for the stated reason."""
    held_to(decide(case, centrum), case)
    assert case.keys() <= COLUMNS


def test_rows_have_names_of_their_own() -> None:
    """No two rows of the table have the same name."""
    assert [name for name, count in Counter(c["name"] for c in CASES).items() if count > 1] == []


def test_table_reaches_every_reason_of_every_rule_and_no_other(
    reached: Callable[[list[dict[str, Any]]], set[tuple[str, str]]],
    declared: Callable[[RuleBook[ProjectEligibilityCase]], set[tuple[str, str]]],
) -> None:
    """Each rule reaches each reason it declares, and the two of the engine, in some row."""
    assert reached(CASES) == declared(PROJECT_ELIGIBILITY)


def test_what_keeps_a_project_back_is_among_the_findings_of_a_row(
    reached: Callable[[list[dict[str, Any]]], set[tuple[str, str]]],
) -> None:
    """A row that is barred, and one not granted yet, names a finding that is not met."""
    for case in CASES:
        answers = {said.split(":")[0] for _, said in reached([case])}
        if case["outcome"] in {"barred", "not_yet"}:
            assert "not-met" in answers, case["name"]
        if case["outcome"] == "undetermined":
            assert "undetermined" in answers, case["name"]


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


def test_every_rule_rests_on_a_source() -> None:
    """Each rule names its sources, and holds from the first methodology on without an end known."""
    for rule in PROJECT_ELIGIBILITY.rules:
        assert all(ground.source.title.en for ground in rule.basis)
        assert rule.in_force.first == date(2015, 1, 19)
        assert rule.in_force.last == date.max


def test_reasons_speak_both_languages_apart() -> None:
    """The sentence of each reason differs between the languages: none was left untranslated."""
    for rule in PROJECT_ELIGIBILITY.rules:
        for reason in rule.reasons:
            assert reason.text.en != reason.text.cs


def test_yes_never_speaks_of_support(
    centrum: Callable[[Mapping[str, Any]], Programme],
) -> None:
    """A yes says that the project may be submitted, in the question and in a finding (E52)."""
    decision = decide(CASES[0], centrum)
    assert "be submitted to" in decision.question.to(Language.ENGLISH)
    assert "lze projekt" in decision.question.to(Language.CZECH).lower()
    told = decision.finding("submission-only")
    assert told.answer is Answer.MET
    assert "jen o to, zda lze projekt podat" in told.reason.to(Language.CZECH)
