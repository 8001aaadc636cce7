"""An explanation: a decision in one reader's language, part by part, ready for any kind of page.

It holds texts only. ``str()`` gives it as plain text; other forms are made in
:mod:`inclusion.report`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Protocol

import attrs

from inclusion.answer import Answer, Outcome
from inclusion.hanging import hung
from inclusion.harmless_text import harmless
from inclusion.language import Language, Text
from inclusion.markup import Markup, element
from inclusion.reader import Reader
from inclusion.validity import Valid

_MARKS = {
    Answer.MET: "+",
    Answer.NOT_MET: "-",
    Answer.NOT_APPLICABLE: "o",
    Answer.UNDETERMINED: "?",
}


class Terminal(Protocol):
    """What is asked of a console of rich, which is never imported for it."""

    def render_str(
        self, text: str, *, emoji: bool | None, markup: bool | None, highlight: bool | None
    ) -> object:
        """A text of rich."""


class Heading(Enum):
    """The headings of an explanation."""

    MISSING = "missing"
    STEPS = "steps"
    FINDINGS = "findings"
    SOURCES = "sources"

    def to(self, language: Language) -> str:
        """The heading in one language.

        Args:
            language: The reader's language.
        """
        return _HEADINGS[self].to(language)


_HEADINGS = {
    Heading.MISSING: Text(en="Facts that are missing", cs="Chybějící údaje"),
    Heading.STEPS: Text(en="What would change the answer", cs="Co by odpověď změnilo"),
    Heading.FINDINGS: Text(en="Condition by condition", cs="Podmínka po podmínce"),
    Heading.SOURCES: Text(en="Sources", cs="Zdroje"),
}


@attrs.frozen(kw_only=True)
class ExplainedFinding(Valid):
    """One finding in words.

    Args:
        rule: The stable identifier of the rule.
        answer: The answer.
        label: The answer in words, with a remark if the finding is advice only.
        statement: The rule in one sentence.
        reason: Why.
        sources: The numbers of its sources in the list of the explanation, from 1.
    """

    rule: str
    answer: Answer
    label: str
    statement: str
    reason: str
    sources: tuple[int, ...]


@attrs.frozen(kw_only=True)
class Explanation(Valid):
    """A decision in words.

    Args:
        language: The language of all texts.
        outcome: The outcome.
        label: The outcome in words.
        question: What was asked, with the day.
        summary: The answer in one sentence.
        because: The reasons that decide it.
        notes: Remarks that a reader must not miss.
        missing: The facts that are missing and could change the answer.
        steps: What would change the answer.
        findings: Every finding.
        sources: The sources of all findings, numbered from 1 by their place here.
        basis: Which rules were applied, with their version.
        short: What a town has to know, as sentences: the answer and why, what to do and by when.
        reader: For whom ``str()`` gives the text: the town gets the short one.
    """

    language: Language
    outcome: Outcome
    label: str
    question: str
    summary: str
    because: tuple[str, ...]
    notes: tuple[str, ...]
    missing: tuple[str, ...]
    steps: tuple[str, ...]
    findings: tuple[ExplainedFinding, ...]
    sources: tuple[str, ...]
    basis: str
    short: tuple[str, ...] = ()
    reader: Reader = Reader.AUDITOR

    def __str__(self) -> str:
        """The explanation as plain text for its reader, wrapped to 88 columns."""
        lines = self._short_lines() if self.reader is Reader.TOWN else self._lines()
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        """The explanation in a notebook: the short text, and all the rest to unfold."""
        return in_a_notebook(self)

    def __rich_console__(self, console: Terminal, options: object) -> Iterator[object]:
        """The explanation in a terminal of rich, whose markup no text of it can use."""
        for line in str(self).split("\n"):
            yield console.render_str(harmless(line), markup=False, emoji=False, highlight=False)

    def _short_lines(self) -> Iterator[str]:
        for text in (self.question, *self.short, *self.notes):
            yield from hung(text)

    def _lines(self) -> Iterator[str]:
        yield from hung(self.question)
        yield from hung(f"{self.label.upper()}: {self.summary}", "=> ")
        for text in (*self.notes, *self.because):
            yield from hung(text, "   ")
        yield from self._list(Heading.MISSING, self.missing)
        yield from self._list(Heading.STEPS, self.steps)
        yield from ("", f"{Heading.FINDINGS.to(self.language)}:")
        for finding in self.findings:
            yield from hung(f"{finding.statement} ({finding.label})", f"{_MARKS[finding.answer]} ")
            numbers = "".join(f"[{number}]" for number in finding.sources)
            yield from hung(f"{finding.reason} {numbers}", "    ")
        yield from ("", f"{Heading.SOURCES.to(self.language)}:")
        for number, source in enumerate(self.sources, start=1):
            yield from hung(source, f"[{number}] ")
        yield from ("", *hung(self.basis))

    def _list(self, heading: Heading, items: Iterable[str]) -> Iterator[str]:
        if items:
            yield from ("", f"{heading.to(self.language)}:")
            for item in items:
                yield from hung(item, "  * ")


def in_a_notebook(explanation: Explanation) -> Markup:
    """An explanation as a piece of HTML: the short text, and the conditions to unfold.

    Args:
        explanation: The explanation.
    """
    rows = (
        element(
            "tr",
            element("td", f"{_MARKS[finding.answer]} {finding.label}"),
            element("td", finding.statement),
            element("td", finding.reason),
        )
        for finding in explanation.findings
    )
    heading = Heading.FINDINGS.to(explanation.language)
    return element(
        "div",
        element("p", element("strong", explanation.question)),
        *(element("p", text) for text in (*explanation.short, *explanation.notes)),
        element("details", element("summary", heading), element("table", *rows)),
        lang=explanation.language.value,
    )
