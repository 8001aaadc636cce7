"""Small findings and rules to try the engine on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

import pytest

from inclusion import (
    Answer,
    Confidence,
    DayRange,
    Finding,
    MissingFact,
    Phrase,
    Reason,
    Rule,
    Step,
    Text,
    Weight,
)
from inclusion.bibliography import ground

TEXT = Text(en="text", cs="text")
PHRASE = Phrase(text=TEXT)

Make: TypeAlias = Callable[..., Any]


@pytest.fixture(scope="session")
def finding() -> Callable[..., Finding]:
    """A function that makes a finding of a given answer, with what that answer asks for."""
    return _finding


@pytest.fixture(scope="session")
def rule() -> Callable[..., Rule[Any]]:
    """A function that makes a rule which always gives the same reason."""
    return _rule


def _finding(
    answer: Answer,
    *,
    rule: str = "rule",
    final: bool = False,
    could_bar: bool = False,
    weight: Weight = Weight.BINDING,
) -> Finding:
    missing = (MissingFact(code=f"{rule}-fact", what=PHRASE),)
    steps = (Step(code=f"{rule}-step", what=PHRASE),)
    return Finding(
        rule=rule,
        statement=TEXT,
        answer=answer,
        code="code",
        reason=PHRASE,
        weight=weight,
        missing=missing if answer is Answer.UNDETERMINED else (),
        steps=steps if answer is Answer.NOT_MET and not final else (),
        final=final,
        could_bar=could_bar,
    )


def _rule(
    name: str = "rule",
    answer: Answer = Answer.MET,
    *,
    in_force: DayRange | None = None,
    weight: Weight = Weight.BINDING,
) -> Rule[Any]:
    reason = Reason(code="code", answer=answer, text=TEXT)
    missing = (MissingFact(code="fact", what=PHRASE),) if answer is Answer.UNDETERMINED else ()
    steps = (Step(code="step", what=PHRASE),) if answer is Answer.NOT_MET else ()
    return Rule(
        id=name,
        statement=TEXT,
        basis=(ground("S01", Confidence.HIGH),),
        in_force=in_force or DayRange(date.min, date.max),
        reasons=(reason,),
        evaluate=lambda _: reason.because(missing=missing, steps=steps),
        weight=weight,
    )
