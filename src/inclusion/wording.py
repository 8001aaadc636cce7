"""A decision put into words: the explanation made from the same facts that programs read."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from typing import Protocol, TypeVar

from inclusion.answer import Answer, Outcome
from inclusion.dates import Moment
from inclusion.explanation import ExplainedFinding, Explanation
from inclusion.finding import Finding, MissingFact, Step, Weight
from inclusion.language import Language, Text
from inclusion.phrase import Phrase
from inclusion.prose import say
from inclusion.source import Ground

_Item = TypeVar("_Item", bound=Hashable)

_SUMMARIES = {
    Outcome.GRANTED: Text(
        en="every condition is met.",
        cs="všechny podmínky jsou splněny.",
    ),
    Outcome.NOT_YET: Text(
        en="not on this day, but what is missing can still be mended.",
        cs="k tomuto dni ne, ale co chybí, lze ještě napravit.",
    ),
    Outcome.BARRED: Text(
        en="no, and nothing can mend it any more.",
        cs="ne, a napravit to už nelze.",
    ),
    Outcome.UNDETERMINED: Text(
        en="it cannot be said, because facts are missing that could change the answer.",
        cs="nelze říci, protože chybějí údaje, které mohou odpověď změnit.",
    ),
}
_QUESTION = Text(en="{question} on {day}?", cs="{question} ke dni {day}?")
_QUESTION_WITH_ITS_TIME = Text(en="{question}?", cs="{question}?")
_BASIS = Text(
    en="Rule book {book}, version {version}.", cs="Kniha pravidel {book}, verze {version}."
)
_STEP = Text(en="{step}.", cs="{step}.")
_STEP_BY = Text(en="{step}, by {day} at the latest.", cs="{step}, nejpozději do {day}.")
_ADVICE = Text(en="{label}; advice only", cs="{label}; jen doporučení")
ILLUSTRATIVE = Text(
    en="Illustrative data: the places and what happened in them are made up.",
    cs="Ilustrativní údaje: místa i události v nich jsou smyšlené.",
)
"""The remark on facts that are made up to show something."""


class Decided(Protocol):
    """What must be known of a decision to put it into words."""

    @property
    def book(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def question(self) -> Phrase: ...
    @property
    def on(self) -> date: ...
    @property
    def findings(self) -> tuple[Finding, ...]: ...
    @property
    def illustrative(self) -> bool: ...
    @property
    def outcome(self) -> Outcome: ...
    @property
    def decisive(self) -> tuple[Finding, ...]: ...
    @property
    def missing(self) -> tuple[MissingFact, ...]: ...
    @property
    def steps(self) -> tuple[Step, ...]: ...


def in_words(decision: Decided, language: Language) -> Explanation:
    """A decision in words.

    Args:
        decision: The decision.
        language: The reader's language.
    """
    grounds = once(ground for finding in decision.findings for ground in finding.grounds)
    return Explanation(
        language=language,
        outcome=decision.outcome,
        label=decision.outcome.label.to(language),
        question=question_in_words(decision, language),
        summary=_SUMMARIES[decision.outcome].to(language),
        because=tuple(
            finding.reason.to(language)
            for finding in decision.decisive
            if finding.answer is Answer.NOT_MET
        ),
        notes=(ILLUSTRATIVE.to(language),) if decision.illustrative else (),
        missing=tuple(fact.what.to(language) for fact in decision.missing),
        steps=tuple(_step(step, language) for step in decision.steps),
        findings=tuple(_finding(finding, grounds, language) for finding in decision.findings),
        sources=tuple(source_in_words(ground, language) for ground in grounds),
        basis=_fill(_BASIS, language, book=decision.book, version=decision.version),
    )


def question_in_words(decision: Decided, language: Language) -> str:
    """What was asked, with the day, unless the question itself names its minute.

    Args:
        decision: The decision.
        language: The reader's language.
    """
    asked = decision.question
    told = any(isinstance(fact.value, Moment) for fact in asked.facts)
    text = _QUESTION_WITH_ITS_TIME if told else _QUESTION
    return text.to(language).format(question=asked.to(language), day=say(decision.on, language))


def once(items: Iterable[_Item]) -> tuple[_Item, ...]:
    """Each item once, in the order of its first appearance."""
    given = tuple(items)
    return given if len(given) < 2 else tuple(dict.fromkeys(given))  # noqa: PLR2004 - more than one


def _finding(finding: Finding, grounds: tuple[Ground, ...], language: Language) -> ExplainedFinding:
    label = finding.answer.label.to(language)
    if finding.weight is Weight.ADVISORY:
        label = _fill(_ADVICE, language, label=label)
    return ExplainedFinding(
        rule=finding.rule,
        answer=finding.answer,
        label=label,
        statement=finding.statement.to(language),
        reason=finding.reason.to(language),
        sources=once(grounds.index(ground) + 1 for ground in finding.grounds),
    )


def source_in_words(ground: Ground, language: Language) -> str:
    """A source with its place, its confidence and its address.

    Args:
        ground: The source, and how sure it is.
        language: The reader's language.
    """
    words = ground.source.title.to(language)
    if ground.remark:
        words += f", {ground.remark.to(language)}"
    words += f" ({ground.confidence.label.to(language)})"
    return f"{words} <{ground.source.address}>" if ground.source.address else words


def _step(step: Step, language: Language) -> str:
    words = step.what.to(language)
    if step.latest is None:
        return _fill(_STEP, language, step=words)
    return _fill(_STEP_BY, language, step=words, day=step.latest)


def _fill(text: Text, language: Language, **values: str | date) -> str:
    words = {name: say(value, language) for name, value in values.items()}
    return text.to(language).format_map(words)
