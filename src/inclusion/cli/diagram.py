"""The command ``diagram``: what the library knows as a picture, in the language of Mermaid."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from inclusion.cli.output import put
from inclusion.report import plan_diagram


class Subject(Enum):
    """What can be drawn."""

    PLAN = "plan"


def diagram(
    subject: Annotated[  # noqa: ARG001 - there is one subject so far, and typer checks it
        Subject, typer.Argument(help="What to draw: the life cycle of a version of a plan.")
    ],
) -> None:
    """Draw the life cycle of a plan as a Mermaid state diagram.

    It is drawn from the table that decides which event may follow which.

    Example: inclusion diagram plan
    """
    put(plan_diagram())
