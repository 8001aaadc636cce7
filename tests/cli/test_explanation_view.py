"""An explanation as styled lines."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inclusion.answer import Answer, Outcome
from inclusion.cli.explanation_view import explanation_lines
from inclusion.cli.marks import ANSWER_MARKS, OUTCOME_MARKS
from inclusion.explanation import ExplainedFinding, Explanation
from inclusion.language import Language
from inclusion.reader import Reader


def _explanation(outcome: Outcome, *, notes: tuple[str, ...] = ()) -> Explanation:
    return Explanation(
        language=Language.ENGLISH,
        outcome=outcome,
        label=outcome.label.en,
        question="May Vzorov draw from OPZ-901 on 1\N{NO-BREAK SPACE}June\N{NO-BREAK SPACE}2017?",
        summary="a summary of some words that has to be wrapped at forty columns.",
        because=("because of this",),
        notes=notes,
        missing=("a fact",),
        steps=("somebody does something.",),
        findings=tuple(
            ExplainedFinding(
                rule=answer.value,
                answer=answer,
                label=answer.label.en,
                statement=f"A statement that is {answer.value}.",
                reason="A reason with many words, so that it goes on in a second line.",
                sources=(1,),
            )
            for answer in Answer
        ),
        sources=("A book <https://example.org/an/address/that/is/longer/than/the/line>",),
        basis="Rule book x, version 1.",
    )


@pytest.mark.parametrize("outcome", Outcome)
def test_outcome_is_told_by_sign_word_and_colour(outcome: Outcome) -> None:
    """The outcome stands out by a sign, its word in capitals and its colour."""
    lines = list(explanation_lines(_explanation(outcome), 100))
    sign, style = OUTCOME_MARKS[outcome]
    badge = next(line for line in lines if outcome.label.en.upper() in line.plain)
    assert badge.plain.startswith(f" {sign} {outcome.label.en.upper()} ")
    assert [
        badge.plain[span.start : span.end] for span in badge.spans if style in str(span.style)
    ] == [f" {sign} {outcome.label.en.upper()} "]


def test_town_sees_answer_steps_and_notes() -> None:
    """For the town there are the question, the badge with the answer, the rest of it, the notes."""
    told = attrs.evolve(
        _explanation(Outcome.NOT_YET, notes=("a note",)),
        short=("Not yet.", "Do this."),
        reader=Reader.TOWN,
    )
    plain = [line.plain for line in explanation_lines(told, 200)]
    sign = OUTCOME_MARKS[Outcome.NOT_YET].sign
    assert plain == [told.question, "", f" {sign} NOT YET  Not yet.", "Do this.", "! a note"]


@pytest.mark.parametrize("answer", Answer)
def test_answer_is_told_by_sign_word_and_colour(answer: Answer) -> None:
    """Each finding has the sign, the word and the colour of its answer."""
    lines = list(explanation_lines(_explanation(Outcome.GRANTED), 100))
    plain = [line.plain for line in lines]
    sign, style = ANSWER_MARKS[answer]
    at = plain.index(f"{sign} A statement that is {answer.value}.")
    assert plain[at + 1].startswith(f"  {answer.label.en}: A reason")
    assert plain[at + 1].endswith("[1]")
    assert style in {str(span.style) for span in lines[at + 1].spans}


@given(st.integers(0, 300))
def test_lines_fit_and_lose_nothing(width: int) -> None:
    """Whatever the width, all words are there, and lines fit unless one word alone does not."""
    explanation = _explanation(Outcome.NOT_YET, notes=("a note",))
    lines = [line.plain for line in explanation_lines(explanation, width)]
    words = " ".join(lines).split(" ")
    for text in (explanation.question, explanation.summary, *explanation.notes, *explanation.steps):
        assert all(word in words for word in text.split(" "))
    if width >= 40:
        assert all(len(line) <= min(width, 100) or "<http" in line for line in lines)


def test_day_is_never_broken() -> None:
    """Where there is a no-break space, no line ends."""
    for width in range(20, 100):
        lines = [line.plain for line in explanation_lines(_explanation(Outcome.BARRED), width)]
        assert any("1\N{NO-BREAK SPACE}June\N{NO-BREAK SPACE}2017?" in line for line in lines)


def test_sections_without_content_are_left_out() -> None:
    """An explanation with no facts missing and no steps has no headings for them."""
    bare = attrs.evolve(_explanation(Outcome.GRANTED), missing=(), steps=())
    plain = [line.plain for line in explanation_lines(bare, 80)]
    assert "Facts that are missing" not in plain
    assert "What would change the answer" not in plain
