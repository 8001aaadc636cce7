"""An explanation on standard output: in colour and as wide as a terminal, or as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from inclusion.answer import Answer
from inclusion.cli.marks import ANSWER_MARKS, OUTCOME_MARKS, Mark
from inclusion.cli.output import put, put_styled, screen
from inclusion.cli.paragraph import NO_LEAD, paragraph
from inclusion.explanation import ExplainedFinding, Explanation, Heading
from inclusion.reader import Reader

_WIDEST = 100
_BULLET = "\N{BULLET} "
_STEP = Mark(">", "cyan")


def put_explanation(explanation: Explanation) -> None:
    """Write an explanation to standard output.

    Args:
        explanation: The explanation.
    """
    console = screen()
    if console.is_terminal:
        put_styled(explanation_lines(explanation, console.width))
    else:
        put(f"{explanation}\n")


def explanation_lines(explanation: Explanation, width: int) -> Iterator[Text]:
    """An explanation as styled lines.

    Lines are wrapped at a width that reads well, and never where there is a no-break space.

    Args:
        explanation: The explanation.
        width: The width in columns of the terminal.
    """
    return _View(explanation, min(width, _WIDEST)).lines()


class _View:
    """One explanation at one width."""

    def __init__(self, explanation: Explanation, width: int) -> None:
        self._explanation = explanation
        self._width = width
        self._mark = OUTCOME_MARKS[explanation.outcome]

    def lines(self) -> Iterator[Text]:
        shown = self._explanation
        if shown.reader is Reader.TOWN:
            yield from self._short()
            return
        yield from self._answer()
        yield from self._list(Heading.MISSING, shown.missing, ANSWER_MARKS[Answer.UNDETERMINED])
        yield from self._list(Heading.STEPS, shown.steps, _STEP)
        yield from self._heading(Heading.FINDINGS)
        for finding in shown.findings:
            yield from self._finding(finding)
        yield from self._heading(Heading.SOURCES)
        for number, source in enumerate(shown.sources, start=1):
            yield from self._paragraph(source, Text(f"[{number}] ", "cyan"))
        yield Text()
        yield from self._paragraph(shown.basis, style="dim")

    def _short(self) -> Iterator[Text]:
        yield from self._question(self._explanation.short[0])
        for text in self._explanation.short[1:]:
            yield from self._paragraph(text)
        yield from self._notes()

    def _question(self, answer: str) -> Iterator[Text]:
        shown = self._explanation
        yield from self._paragraph(shown.question, style="bold")
        yield Text()
        badge = Text(f" {self._mark.sign} {shown.label.upper()} ", f"reverse {self._mark.style}")
        yield from self._paragraph(answer, Text.assemble(badge, " "), "bold")

    def _notes(self) -> Iterator[Text]:
        for note in self._explanation.notes:
            yield from self._paragraph(note, Text("! ", "bold"), "italic")

    def _answer(self) -> Iterator[Text]:
        shown = self._explanation
        yield from self._question(shown.summary)
        yield from self._notes()
        for reason in shown.because:
            yield from self._paragraph(reason, Text(_BULLET, self._mark.style))

    def _list(self, heading: Heading, items: tuple[str, ...], mark: Mark) -> Iterator[Text]:
        if items:
            yield from self._heading(heading)
            for item in items:
                yield from self._paragraph(item, Text(f"{mark.sign} ", mark.style))

    def _heading(self, heading: Heading) -> Iterator[Text]:
        yield Text()
        yield Text(heading.to(self._explanation.language), "bold underline")

    def _finding(self, finding: ExplainedFinding) -> Iterator[Text]:
        mark = ANSWER_MARKS[finding.answer]
        yield from self._paragraph(finding.statement, Text(f"{mark.sign} ", mark.style), "bold")
        numbers = "".join(f"[{number}]" for number in finding.sources)
        reason = f"{finding.label}: {finding.reason} {numbers}"
        first, *others = self._paragraph(reason, Text("  "))
        first.stylize(mark.style, 2, 2 + len(finding.label) + 1)
        yield from (first, *others)

    def _paragraph(self, text: str, lead: Text = NO_LEAD, style: str = "") -> Iterator[Text]:
        return paragraph(text, self._width, lead, style)
