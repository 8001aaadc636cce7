"""The life cycle drawn: each row of the table is on one arrow, and no arrow says more."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from inclusion.cli import app
from inclusion.plan_life_cycle import TRANSITIONS
from inclusion.report import plan_diagram

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "plan-life-cycle.md"
ARROW = re.compile(r"(\w+) --> (\w+): (.+)")


def test_diagram_says_what_the_table_says() -> None:
    """Read back, the arrows are the rows of the table, each once."""
    drawn = [
        (before, step, after)
        for before, after, steps in ARROW.findall(plan_diagram())
        for step in steps.split(", ")
    ]
    table = {(b.name.lower(), s.value, a.name.lower()) for (b, s), a in TRANSITIONS.items()}
    assert len(drawn) == len(table)
    assert set(drawn) == table


def test_command_prints_the_diagram_of_the_page() -> None:
    """What the command writes is the diagram, and the reference page shows the same."""
    result = CliRunner().invoke(app, ["diagram", "plan"])
    assert (result.exit_code, result.stdout) == (0, plan_diagram())
    assert plan_diagram() in PAGE.read_text("utf-8")


def test_nothing_else_can_be_drawn() -> None:
    """Another subject is wrong usage."""
    assert CliRunner().invoke(app, ["diagram", "project"]).exit_code == 2
