"""Problems on standard output, one on each line."""

from __future__ import annotations

from rich.text import Text

from inclusion.cli.output import put, put_styled, screen
from inclusion.cli.shown_text import one_line
from inclusion.errors import Problem


def put_problems(problems: tuple[Problem, ...]) -> None:
    """Write problems: each with its place, its text and its code; in colour in a terminal.

    Args:
        problems: The problems.
    """
    if screen().is_terminal:
        put_styled(_styled(problem) for problem in problems)
    else:
        put("".join(f"{one_line(str(problem))}\n" for problem in problems))


def _styled(problem: Problem) -> Text:
    line = Text(one_line(str(problem)))
    line.stylize("bold", 0, line.plain.index(": "))
    line.stylize("red", len(line) - len(problem.code) - 2)
    return line
