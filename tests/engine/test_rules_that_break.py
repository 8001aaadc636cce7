"""A rule that breaks in any way is undetermined, is reported, and never opens anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from inclusion import (
    Answer,
    Confidence,
    DayRange,
    InvalidValueError,
    Reason,
    Rule,
    Ruling,
    Text,
)
from inclusion.bibliography import ground

TEXT = Text(en="a", cs="b")
REASON = Reason(code="x", answer=Answer.NOT_MET, text=TEXT)
OTHER = Reason(code="other", answer=Answer.MET, text=TEXT)
WORDLESS = Reason(code="wordless", answer=Answer.MET, text=TEXT)


def raises(case: object) -> Ruling:
    """Break with a message that cannot be written."""
    raise ValueError("\x00 \ud800")


def returns_nothing(case: object) -> Any:  # noqa: ANN401 - what a wrong rule may do
    """Forget to answer."""
    return None


@pytest.mark.parametrize(
    ("evaluate", "words"),
    [
        (raises, "ValueError"),
        (returns_nothing, "AttributeError"),
        (lambda _: REASON.because(), "names steps if and only if"),
        (
            lambda _: Ruling(reason=WORDLESS, phrase=TEXT),  # type: ignore[arg-type] # on purpose
            "the words must be a Phrase, not Text",
        ),
        (lambda _: OTHER.because(), "does not declare the reason 'other'"),
    ],
    ids=[
        "raises",
        "returns nothing",
        "contradicts itself",
        "gives a bare text",
        "gives an undeclared reason",
    ],
)
def test_broken_rule_is_undetermined(evaluate: Callable[[object], Ruling], words: str) -> None:
    """The finding says what broke, could still bar, and names the rule as what is missing."""
    rule: Rule[object] = Rule(
        id="r",
        statement=TEXT,
        basis=(ground("S01", Confidence.HIGH),),
        in_force=DayRange(date.min, date.max),
        reasons=(REASON, WORDLESS),
        evaluate=evaluate,
    )
    finding = rule.find(None, on=date(2017, 6, 1))
    assert (finding.answer, finding.code) == (Answer.UNDETERMINED, "failed")
    assert finding.could_bar
    assert [fact.code for fact in finding.missing] == ["rule"]
    assert words in str(finding.facts[0].value)


@pytest.mark.parametrize(
    ("answer", "flags"),
    [
        (Answer.MET, {"final": True}),
        (Answer.UNDETERMINED, {"final": True}),
        (Answer.NOT_MET, {"could_bar": True}),
    ],
)
def test_reason_cannot_contradict_itself(answer: Answer, flags: dict[str, bool]) -> None:
    """Only what is not met can be final, only what is undetermined could bar."""
    with pytest.raises(InvalidValueError, match="only what is"):
        Reason(code="x", answer=answer, text=TEXT, **flags)
