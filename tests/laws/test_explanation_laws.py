"""Laws of explanations: complete, filled in, the same in both languages, narrow enough to read."""

from __future__ import annotations

import re

import attrs
from hypothesis import given
from hypothesis import strategies as st

from inclusion import Answer, Decision, Explanation, Language, funding_access
from inclusion.testing import programmes, questions

WIDTH = 88
PARTS = ("because", "notes", "missing", "steps", "findings", "sources")


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    """Decisions on programmes whose texts hold no braces."""
    programme = draw(programmes(max_places=1))
    place, package, on = draw(questions(programme))
    return funding_access(programme, locality=place, package=package, on=on)


def closed_up(text: str) -> str:
    """The text without the white space at which lines are broken."""
    return re.sub(r"[ \t\n\v\f\r]+", "", text)


def words(line: str) -> list[str]:
    """The words of a line, as far as a line may be broken between them."""
    return re.split(r"[ \t\n\v\f\r]+", line.strip(" \t\n\v\f\r"))


@given(decisions(), st.sampled_from(Language))
def test_every_place_is_filled(decision: Decision, language: Language) -> None:
    """No place of a template is left open, in the whole or in any part of it."""
    explanation = decision.explain(language)
    assert "{" not in str(explanation)
    assert "{" not in repr(attrs.astuple(explanation))


@given(decisions(), st.sampled_from(Language))
def test_every_step_and_missing_fact_is_told(decision: Decision, language: Language) -> None:
    """The text holds every step, every missing fact, and every reason with its rule."""
    explanation = decision.explain(language)
    text = closed_up(str(explanation))
    assert len(explanation.steps) == len(decision.steps)
    assert len(explanation.missing) == len(decision.missing)
    told = [*explanation.steps, *explanation.missing, *explanation.because, explanation.question]
    for part in [*told, *(finding.reason for finding in explanation.findings)]:
        assert closed_up(part) in text
    for step in decision.steps:
        assert any(step.what.to(language) in said for said in explanation.steps)


@given(decisions(), st.sampled_from(Language))
def test_lines_are_narrow(decision: Decision, language: Language) -> None:
    """No line is wider than 88 columns unless it holds one word, and perhaps a mark before it."""
    for line in str(decision.explain(language)).split("\n"):
        assert len(line) <= WIDTH or len(words(line)) <= 2


@given(decisions())
def test_languages_say_the_same(decision: Decision) -> None:
    """English and Czech have the same parts, in the same number and order, and differ in words."""
    english, czech = (decision.explain(language) for language in Language)
    assert shape(english) == shape(czech)
    assert english.summary != czech.summary


@given(decisions(), st.sampled_from(Language))
def test_sources_are_numbered_right(decision: Decision, language: Language) -> None:
    """Every finding names its sources by numbers of the list, and every source is named."""
    explanation = decision.explain(language)
    named = {number for finding in explanation.findings for number in finding.sources}
    assert named == set(range(1, len(explanation.sources) + 1))


@given(decisions(), st.sampled_from(Language))
def test_reasons_given_are_those_that_decide(decision: Decision, language: Language) -> None:
    """What stands under the answer is why it is not better, and nothing if it is granted."""
    explanation = decision.explain(language)
    failing = [f for f in decision.decisive if f.answer is Answer.NOT_MET]
    assert explanation.because == tuple(finding.reason.to(language) for finding in failing)
    assert bool(explanation.notes) == decision.illustrative


def shape(explanation: Explanation) -> list[object]:
    """Everything of an explanation that is not a word of one language."""
    return [
        explanation.outcome,
        *(len(getattr(explanation, part)) for part in PARTS),
        *((finding.rule, finding.answer, finding.sources) for finding in explanation.findings),
    ]
