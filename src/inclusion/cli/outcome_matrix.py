"""Places against packages, with an outcome where they meet."""

from __future__ import annotations

from itertools import groupby

from rich.text import Text

from inclusion.answer import Outcome
from inclusion.cli.grid import Grid, put_grid
from inclusion.cli.marks import marked
from inclusion.cli.shown_text import one_line
from inclusion.language import Language
from inclusion.language import Text as Words
from inclusion.report import DecisionRow

_PLACE = Words(en="Place", cs="Místo")


def put_matrix(rows: tuple[DecisionRow, ...], language: Language) -> None:
    """Write a line for each place with a column for each package to standard output.

    Args:
        rows: The decisions, place by place, each place with the same packages; at least one.
        language: The reader's language.
    """
    places = [tuple(group) for _, group in groupby(rows, lambda row: row.locality)]
    header = (_PLACE.to(language), *(row.package for row in places[0]))
    put_grid(Grid(header, tuple(_line(place, language) for place in places)))


def _line(place: tuple[DecisionRow, ...], language: Language) -> tuple[Text, ...]:
    outcomes = (marked(Outcome(row.outcome), language) for row in place)
    return (Text(one_line(place[0].locality_name)), *outcomes)
