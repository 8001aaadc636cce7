"""Nearness sorts decisions, and never sets one unit against another."""

from __future__ import annotations

from datetime import date
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    Answer,
    Decision,
    Finding,
    MissingFact,
    Money,
    Nearness,
    Outcome,
    Phrase,
    Quantity,
    Step,
    Text,
    Unit,
    Weight,
)

WORDS = Phrase(text=Text(en="words", cs="slova"))
STEP = Step(code="s", what=WORDS)


def finding(
    rule: str,
    answer: Answer,
    distance: Quantity | Money | None = None,
    *,
    final: bool = False,
    weight: Weight = Weight.BINDING,
) -> Finding:
    """A finding as a rule would give it."""
    failed = answer is Answer.NOT_MET
    return Finding(
        rule=rule,
        statement=WORDS.text,
        answer=answer,
        code="c",
        reason=WORDS,
        weight=weight,
        missing=(MissingFact(code="m", what=WORDS),) if answer is Answer.UNDETERMINED else (),
        steps=(STEP,) if failed and not final else (),
        distance=distance,
        final=final,
    )


def decision(*findings: Finding) -> Decision:
    """A decision with these findings."""
    met = finding("always", Answer.MET)
    return Decision(
        book="b", version="1", question=WORDS, on=date(2016, 1, 1), findings=(met, *findings)
    )


def days(number: int, rule: str = "late") -> Finding:
    """A finding that is some days away."""
    return finding(rule, Answer.NOT_MET, Quantity(number=number, unit=Unit.DAYS))


def crowns(amount: int, rule: str = "short") -> Finding:
    """A finding that is some crowns away."""
    return finding(rule, Answer.NOT_MET, Money.czk(amount))


def test_outcomes_come_in_the_order_of_hope() -> None:
    """Granted is nearest, then what can be mended, then what cannot be told, then what is lost."""
    unknown = finding("u", Answer.UNDETERMINED)
    shuffled = [
        decision(unknown),
        decision(days(900), crowns(10**9)),
        decision(finding("f", Answer.NOT_MET, final=True)),
        decision(),
    ]
    assert [one.outcome for one in sorted(shuffled, key=Nearness.of)] == [
        Outcome.GRANTED,
        Outcome.NOT_YET,
        Outcome.UNDETERMINED,
        Outcome.BARRED,
    ]


def test_fewer_failing_conditions_are_nearer_than_smaller_numbers() -> None:
    """One condition far away is nearer than two that are close; then fewer open ones count."""
    unknown = finding("u", Answer.UNDETERMINED)
    far, close = decision(days(900)), decision(days(1), crowns(1))
    assert Nearness.of(far) < Nearness.of(close)
    assert Nearness.of(far) < Nearness.of(decision(days(900), unknown))


def test_same_rule_in_the_same_unit_is_compared_by_number() -> None:
    """Days are set against days and crowns against crowns, not text against text."""
    assert Nearness.of(decision(days(9))) < Nearness.of(decision(days(10)))
    assert Nearness.of(decision(crowns(9))) < Nearness.of(decision(crowns(10)))


def test_advice_is_no_distance() -> None:
    """What is advice only leaves the nearness as it is."""
    advice = finding("a", Answer.NOT_MET, weight=Weight.ADVISORY)
    assert Nearness.of(decision(days(3), advice)) == Nearness.of(decision(days(3)))


def test_what_is_not_measured_stands_without_a_unit() -> None:
    """A failing finding without a distance is counted and named, and measures nothing."""
    found = Nearness.of(decision(finding("plain", Answer.NOT_MET), days(4)))
    assert found.measured == ("late/DAYS", "plain")
    assert [int(number) for number in found.distances] == [4, 0]


FAILING = st.builds(
    lambda number, rule, money: (crowns if money else days)(number, rule),
    st.integers(1, 99),
    st.sampled_from(["a", "b"]),
    st.booleans(),
)
DECISIONS = st.lists(FAILING, max_size=2, unique_by=lambda f: f.rule).map(lambda f: decision(*f))


@given(st.lists(DECISIONS, min_size=2, max_size=4))
def test_different_units_never_decide_by_number(decisions: list[Decision]) -> None:
    """Where rules or units differ, making every number greater changes no order of the two."""
    for one, other in product(decisions, repeat=2):
        near, far = Nearness.of(one), Nearness.of(other)
        assert (near < far) + (near > far) + (near == far) == 1
        if near.measured != far.measured:
            assert (near < far) == (_unmeasured(near) < _unmeasured(far))


def _unmeasured(near: Nearness) -> tuple[object, ...]:
    return near.rank, near.failing, near.open, near.measured
