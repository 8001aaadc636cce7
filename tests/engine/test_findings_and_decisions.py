"""Findings and decisions: what must hold of them, and what findings add up to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product
from typing import Any

import attrs
import pytest

from inclusion import (
    Answer,
    Confidence,
    Decision,
    Fact,
    Finding,
    InclusionError,
    InvalidValueError,
    MissingFact,
    Money,
    Outcome,
    Phrase,
    Quantity,
    Step,
    Text,
    UndecidedTruthError,
    Unit,
    Weight,
)
from inclusion.bibliography import ground

Make = Callable[..., Finding]
TEXT = Text(en="text", cs="text")
PHRASE = Phrase(text=TEXT)
MISSING = (MissingFact(code="m", what=PHRASE),)
STEPS = (Step(code="s", what=PHRASE),)
DAYS = Quantity(number=1, unit=Unit.DAYS)

KINDS: dict[str, dict[str, Any]] = {
    "met": {"answer": Answer.MET},
    "not-met": {"answer": Answer.NOT_MET},
    "final": {"answer": Answer.NOT_MET, "final": True},
    "not-applicable": {"answer": Answer.NOT_APPLICABLE},
    "unknown": {"answer": Answer.UNDETERMINED},
    "could-bar": {"answer": Answer.UNDETERMINED, "could_bar": True},
}
"""Everything that a finding can say."""


def decision(*findings: Finding) -> Decision:
    """A decision with these findings."""
    return Decision(
        book="book", version="1", question=PHRASE, on=date(2017, 6, 1), findings=findings
    )


def outcome_of(kinds: set[str]) -> Outcome:
    """The outcome by the words of the documentation, strongest reason first."""
    if "final" in kinds:
        return Outcome.BARRED
    if "could-bar" in kinds:
        return Outcome.UNDETERMINED
    if "not-met" in kinds:
        return Outcome.NOT_YET
    if "unknown" in kinds or "met" not in kinds:
        return Outcome.UNDETERMINED
    return Outcome.GRANTED


@pytest.mark.parametrize("kinds", list(product(KINDS, repeat=3)), ids=" ".join)
def test_outcome_of_every_combination(kinds: tuple[str, ...], finding: Make) -> None:
    """Any three findings add up to the outcome that their strongest one forces."""
    made = [finding(rule=f"r{n}", **KINDS[kind]) for n, kind in enumerate(kinds)]
    assert decision(*made).outcome is outcome_of(set(kinds))


@pytest.mark.parametrize("kind", KINDS)
def test_advice_never_changes_the_outcome(kind: str, finding: Make) -> None:
    """Whatever an advisory finding says, the binding ones decide alone."""
    advice = finding(rule="advice", weight=Weight.ADVISORY, **KINDS[kind])
    for says in KINDS.values():
        binding = finding(rule="binding", **says)
        both = decision(binding, advice)
        assert both.outcome is decision(binding).outcome
        assert both.binding == (binding,)
        assert both.missing == decision(binding).missing
        assert both.steps == decision(binding).steps
        assert advice not in both.decisive


@pytest.mark.parametrize(
    ("kinds", "decisive"),
    [
        (["met", "met"], []),
        (["met", "not-met", "unknown"], ["r1"]),
        (["not-met", "not-met"], ["r0", "r1"]),
        (["not-met", "final", "unknown"], ["r1"]),
        (["not-met", "could-bar", "unknown"], ["r1", "r2"]),
        (["not-applicable", "not-applicable"], []),
    ],
)
def test_decisive_findings_keep_the_outcome_from_being_better(
    kinds: list[str], decisive: list[str], finding: Make
) -> None:
    """Those are named that decide: the final ones, the unknown ones, or those not met."""
    made = [finding(rule=f"r{n}", **KINDS[kind]) for n, kind in enumerate(kinds)]
    assert [f.rule for f in decision(*made).decisive] == decisive


def test_missing_facts_and_steps_are_named_once_and_in_order(finding: Make) -> None:
    """Two rules that ask for the same name it together once."""
    first, second = (
        attrs.evolve(finding(Answer.UNDETERMINED, rule=name), missing=MISSING) for name in "ab"
    )
    third = attrs.evolve(finding(Answer.NOT_MET, rule="c"), steps=STEPS)
    fourth = attrs.evolve(third, rule="d", steps=(*STEPS, Step(code="t", what=PHRASE)))
    both = decision(first, second, third, fourth)
    assert both.missing == MISSING
    assert [step.code for step in both.steps] == ["s", "t"]


def test_barred_decision_asks_for_nothing(finding: Make) -> None:
    """Where nothing can mend the answer, no fact is missing and no step is told."""
    barred = decision(
        finding(Answer.NOT_MET, rule="a", final=True),
        finding(Answer.NOT_MET, rule="b"),
        finding(Answer.UNDETERMINED, rule="c"),
    )
    assert (barred.missing, barred.steps) == ((), ())


@pytest.mark.parametrize("kind", KINDS)
def test_decision_has_no_truth_value(kind: str, finding: Make) -> None:
    """A decision cannot be taken for yes or no, not even a granted one."""
    made = decision(finding(**KINDS[kind]))
    with pytest.raises(UndecidedTruthError, match=made.outcome.value) as caught:
        bool(made)
    assert isinstance(caught.value, InclusionError)
    assert isinstance(caught.value, TypeError)


def test_finding_is_found_by_its_rule(finding: Make) -> None:
    """A finding is had by the identifier of its rule; an unknown one is a KeyError."""
    made = decision(finding(Answer.MET, rule="a"), finding(Answer.MET, rule="b"))
    assert made.finding("b").rule == "b"
    with pytest.raises(KeyError, match="'c'"):
        made.finding("c")


def test_language_that_is_not_spoken_is_refused(finding: Make) -> None:
    """Explanations are in English and Czech."""
    with pytest.raises(ValueError, match="'de' is not a valid Language"):
        decision(finding(Answer.MET)).explain("de")


@pytest.mark.parametrize(
    ("answer", "changes", "wrong"),
    [
        (Answer.MET, {"missing": MISSING}, [("missing", "missing-facts")]),
        (Answer.UNDETERMINED, {"missing": ()}, [("missing", "missing-facts")]),
        (Answer.MET, {"steps": STEPS}, [("steps", "steps")]),
        (Answer.NOT_MET, {"steps": ()}, [("steps", "steps")]),
        (Answer.NOT_MET, {"final": True}, [("steps", "steps")]),
        (Answer.MET, {"final": True}, [("final", "final")]),
        (Answer.UNDETERMINED, {"final": True}, [("final", "final")]),
        (Answer.NOT_MET, {"could_bar": True}, [("could_bar", "could-bar")]),
        (Answer.MET, {"distance": DAYS}, [("distance", "distance")]),
        (Answer.UNDETERMINED, {"distance": DAYS}, [("distance", "distance")]),
        (
            Answer.NOT_APPLICABLE,
            {
                "missing": MISSING,
                "steps": STEPS,
                "final": True,
                "could_bar": True,
                "distance": DAYS,
            },
            [
                ("missing", "missing-facts"),
                ("steps", "steps"),
                ("final", "final"),
                ("could_bar", "could-bar"),
                ("distance", "distance"),
            ],
        ),
    ],
)
def test_finding_that_contradicts_itself_is_refused(
    answer: Answer, changes: dict[str, Any], wrong: list[tuple[str, str]], finding: Make
) -> None:
    """Missing facts, steps, finality and distance stand only where the answer allows them."""
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(finding(answer), **changes)
    assert [(v.place, v.code) for v in caught.value.violations] == wrong


def test_distance_may_be_days_or_money(finding: Make) -> None:
    """A finding that is not met may say how far it is, in a unit or in money."""
    for distance in (DAYS, Money.czk(12_300)):
        assert attrs.evolve(finding(Answer.NOT_MET), distance=distance).distance == distance


def test_facts_and_grounds_of_a_finding(finding: Make) -> None:
    """A finding rests on the basis of its rule and on the sources of the values it compared."""
    basis, source = ground("S01", Confidence.HIGH), ground("S12", Confidence.LOW)
    fact = Fact(name="n", value=1, grounds=(source,))
    made = attrs.evolve(
        finding(Answer.MET), basis=(basis,), reason=Phrase(text=TEXT, facts=(fact,))
    )
    assert made.facts == (fact,)
    assert made.grounds == (basis, source)


def test_decision_holds_one_finding_of_each_rule(finding: Make) -> None:
    """A decision has findings, and no rule speaks twice."""
    with pytest.raises(InvalidValueError) as caught:
        decision()
    assert [(v.place, v.code) for v in caught.value.violations] == [("findings", "empty")]
    with pytest.raises(InvalidValueError) as caught:
        decision(finding(Answer.MET), finding(Answer.MET))
    assert [(v.place, v.code) for v in caught.value.violations] == [("findings[1]", "repeated")]
