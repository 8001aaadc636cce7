"""Many decisions for people: by place in a terminal, a line for each anywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.text import Text

from inclusion.answer import Outcome
from inclusion.cli.grid import Grid, put_grid
from inclusion.cli.marks import marked
from inclusion.cli.output import put_styled, screen
from inclusion.cli.paragraph import paragraph
from inclusion.cli.shown_text import one_line
from inclusion.language import Language
from inclusion.language import Text as Words
from inclusion.report import DecisionRow

_COLUMNS = (
    Words(en="Locality", cs="Lokalita"),
    Words(en="Name", cs="Název"),
    Words(en="Package", cs="Balíček"),
    Words(en="Programme", cs="Program"),
    Words(en="Outcome", cs="Výsledek"),
    Words(en="Missing", cs="Chybí"),
    Words(en="Steps", cs="Kroky"),
    Words(en="Why", cs="Proč"),
)
_ROOM = 40
_MISSING = Words(en="facts missing: {number}", cs="chybí údajů: {number}")
_STEPS = Words(en="steps: {number}", cs="kroky: {number}")


def put_decision_table(rows: tuple[DecisionRow, ...], language: Language) -> None:
    """Write decisions to standard output.

    Args:
        rows: The decisions, place by place.
        language: The reader's language.
    """
    console = screen()
    if console.is_terminal:
        put_styled(decision_lines(rows, language, console.width))
    else:
        header = tuple(column.to(language) for column in _COLUMNS)
        put_grid(Grid(header, tuple(_cells(row, language) for row in rows)))


def decision_lines(rows: tuple[DecisionRow, ...], language: Language, width: int) -> Iterator[Text]:
    """Decisions as styled lines, place by place, wrapped to a width.

    Args:
        rows: The decisions, place by place.
        language: The reader's language.
        width: The width in columns of the terminal.
    """
    packages = max((len(row.package) for row in rows), default=0)
    outcomes = max(marked(outcome, language).cell_len for outcome in Outcome)
    for (name, locality), group in groupby(rows, lambda row: (row.locality_name, row.locality)):
        yield Text(one_line(f"{name} ({locality})"), "bold")
        for row in group:
            lead = Text(f"  {row.package:<{packages}}  ") + marked(Outcome(row.outcome), language)
            lead.pad_right(packages + outcomes + 6 - len(lead))
            yield from _reasons(lead, _why(row, language), width)


def _reasons(lead: Text, why: str, width: int) -> Iterator[Text]:
    """The reasons beside the outcome, or below it where there is little room."""
    if width - len(lead) >= _ROOM:
        yield from paragraph(why, width, lead)
    else:
        yield lead
        yield from paragraph(why, width, Text("    ")) if why else ()


def _why(row: DecisionRow, language: Language) -> str:
    """The decisive reasons, then how many facts are missing and how many steps would help."""
    counts = ((_MISSING, row.missing), (_STEPS, row.steps))
    numbers = [words.to(language).format(number=number) for words, number in counts if number]
    return "; ".join(filter(None, (", ".join(row.decisive), ", ".join(numbers))))


def _cells(row: DecisionRow, language: Language) -> tuple[Text, ...]:
    return (
        Text(row.locality),
        Text(one_line(row.locality_name)),
        Text(row.package),
        Text(row.operational_programme),
        marked(Outcome(row.outcome), language),
        Text(str(row.missing)),
        Text(str(row.steps)),
        Text(", ".join(row.decisive)),
    )
