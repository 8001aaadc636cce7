"""The case table of plan approval, and that it leaves no reason of any rule out."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inclusion import (
    PLAN_APPROVAL,
    Answer,
    Decision,
    Phrase,
    PlanApprovalCase,
    Programme,
    RuleBook,
    Text,
    UnknownReferenceError,
    Weight,
    plan_approval,
    reference,
)

TABLE = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))
CASES: list[dict[str, Any]] = TABLE["case"]
SHIPPED = {"wave-4": reference.wave_4, "illustration": reference.illustration}
COLUMNS = {"name", "record", "facts", "plan", "version", "day", "outcome", "source", "findings"}


class BrokenCase(PlanApprovalCase):
    """A case in which nothing can be looked up."""

    def __init__(self) -> None:
        """Hold nothing."""

    def __getattribute__(self, name: str) -> object:
        """Break."""
        raise LookupError("the record is broken")


def decide(case: dict[str, Any], planov: Callable[[Mapping[str, Any]], Programme]) -> Decision:
    """The decision that a row asks for."""
    day: date = case["day"]
    version = case.get("version", "1.0")
    if case["record"] == "broken":
        question = Phrase(text=Text(en="May it", cs="Může"))
        return PLAN_APPROVAL.decide(BrokenCase(), question=question, on=day)
    if case["record"] == "Plánov":
        programme = planov(case.get("facts", {}))
        return plan_approval(programme, plan="planov", version=version, on=day)
    programme = SHIPPED[case["record"]]()
    return plan_approval(programme, plan=case["plan"], version=version, on=day)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case_of_the_table(
    case: dict[str, Any],
    planov: Callable[[Mapping[str, Any]], Programme],
    held_to: Callable[[Decision, Mapping[str, Any]], None],
) -> None:
    """Every row gets its outcome, and each rule that matters its answer for the stated reason."""
    held_to(decide(case, planov), case)
    assert case.keys() <= COLUMNS


def test_rows_have_names_of_their_own() -> None:
    """No two rows of the table have the same name."""
    assert [name for name, count in Counter(c["name"] for c in CASES).items() if count > 1] == []


def test_table_reaches_every_reason_of_every_rule_and_no_other(
    reached: Callable[[list[dict[str, Any]]], set[tuple[str, str]]],
    declared: Callable[[RuleBook[PlanApprovalCase]], set[tuple[str, str]]],
) -> None:
    """Each rule reaches each reason it declares, and the two of the engine, in some row."""
    assert reached(CASES) == declared(PLAN_APPROVAL)


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


def test_reasons_speak_both_languages_apart() -> None:
    """The sentence of each reason differs between the languages: none was left untranslated."""
    for rule in PLAN_APPROVAL.rules:
        assert all(ground.source.title.en for ground in rule.basis)
        for reason in rule.reasons:
            assert reason.text.en != reason.text.cs
