"""An explanation as Markdown."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from inclusion.answer import Answer, Outcome
from inclusion.explanation import ExplainedFinding, Explanation
from inclusion.language import Language
from inclusion.reader import Reader
from inclusion.report import to_markdown
from inclusion.report.markdown import escaped

EXPLANATION = Explanation(
    language=Language.ENGLISH,
    outcome=Outcome.NOT_YET,
    label="not yet",
    question="May Vzorov draw from OPZ_901 (*Inkluze*) on 1 June 2017?",
    summary="not on this day.",
    because=("The council | of Vzorov\nhas not approved.",),
    notes=("Illustrative data.",),
    missing=("whether 2 < 3",),
    steps=("1. The council approves.",),
    findings=(
        ExplainedFinding(
            rule="council-keys",
            answer=Answer.NOT_MET,
            label="not met",
            statement="Every council has approved.",
            reason="One | has not.",
            sources=(1, 3),
        ),
        ExplainedFinding(
            rule="other",
            answer=Answer.MET,
            label="met; advice only",
            statement="Another.",
            reason="It is [so].",
            sources=(),
        ),
    ),
    sources=(
        "Press release, P9 (sure) <https://example.org/a_b?x=1&copy;=2>",
        "A book <of 1999> (sure)",
        "A trap <javascript:alert(1)>",
    ),
    basis="Rule book funding-access, version 1.",
)

EXPECTED = r"""# May Vzorov draw from OPZ\_901 (\*Inkluze\*) on 1 June 2017?

**Not yet**: not on this day.

> Illustrative data.

- The council \| of Vzorov has not approved.

## Facts that are missing

- whether 2 \< 3

## What would change the answer

- 1\. The council approves.

## Condition by condition

| Answer | Condition | Why | Sources |
| --- | --- | --- | --- |
| not met | Every council has approved. | One \| has not. | 1, 3 |
| met; advice only | Another. | It is \[so\]. |  |

## Sources

1. [Press release, P9 (sure)](<https://example.org/a_b?x=1&amp;copy;=2>)
2. A book \<of 1999\> (sure)
3. A trap \<javascript:alert(1)\>

Rule book funding-access, version 1.
"""


def test_explanation_as_markdown() -> None:
    """Every part of an explanation stands in its place, with special characters escaped."""
    assert to_markdown(EXPLANATION) == EXPECTED


def test_parts_without_content_are_left_out() -> None:
    """Without missing facts, steps, reasons, notes and sources there are no headings for them."""
    bare = attrs.evolve(EXPLANATION, missing=(), steps=(), because=(), notes=(), sources=())
    text = to_markdown(bare)
    assert re.findall("^#+ .*$", text, re.MULTILINE)[1:] == ["## Condition by condition"]
    assert "\n>" not in text
    assert "\n- " not in text


def test_town_gets_question_short_text_and_notes() -> None:
    """For the town there is neither a table nor a list of sources."""
    told = attrs.evolve(EXPLANATION, reader=Reader.TOWN, short=("Not *yet*.", "1. Do this."))
    assert to_markdown(told) == (
        "# May Vzorov draw from OPZ\\_901 (\\*Inkluze\\*) on 1 June 2017?\n\n"
        "Not \\*yet\\*.\n\n1\\. Do this.\n\n> Illustrative data.\n"
    )


def test_markdown_speaks_czech() -> None:
    """Headings and columns are in the language of the explanation."""
    text = to_markdown(attrs.evolve(EXPLANATION, language=Language.CZECH))
    assert "| Odpověď | Podmínka | Proč | Zdroje |" in text
    assert "## Zdroje" in text


def test_links_lead_where_they_should() -> None:
    """The address of a source is that of its link; what is no web address is no link."""
    html = MarkdownIt("commonmark").render(to_markdown(EXPLANATION))
    assert re.findall('href="([^"]*)"', html) == ["https://example.org/a_b?x=1&amp;copy;=2"]


def _shown(markdown: str) -> str:
    """The text that a reader of rendered Markdown sees, if nothing in it is markup."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    parts = [child for token in tokens for child in token.children or ()]
    assert {part.type for part in parts} <= {"text"}
    return "".join(part.content for part in parts)


TEXTS = st.text(st.characters(codec="utf-8")) | st.text(r"\`*_{}[]()#+-.!|<>&~=$:1ax ", min_size=1)


@pytest.mark.hostile
@given(TEXTS, st.sampled_from(["{}", "- {}", "# {}", "> {}", "| {} |\n| --- |"]))
def test_no_text_becomes_markup(text: str, place: str) -> None:
    """In every place where texts stand, a text is shown as it is, on one line."""
    line = re.sub("[\x00-\x20\x7f-\x9f\u2028\u2029]+", " ", text).strip()
    assume(line)
    assert _shown(place.format(escaped(text))).strip() == line
