"""Which modules a fresh interpreter loads to read a document."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import inclusion

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
LEAST = Path(__file__).parents[1] / "fuzz" / "corpus" / "least.json"
READ = """
import sys, inclusion
inclusion.loads(open(sys.argv[1], "rb").read())
print(*sys.modules)
"""
THINGS = frozenset(
    {
        "inclusion.cooperation",
        "inclusion.funding_package",
        "inclusion.locality",
        "inclusion.municipality",
        "inclusion.plan_events",
        "inclusion.project",
        "inclusion.strategic_plan",
        "inclusion.wave",
    }
)


def loaded_by(document: Path) -> frozenset[str]:
    """The modules that are loaded once a document is read in a fresh interpreter."""
    command = [sys.executable, "-c", READ, str(document)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own code
    return frozenset(told.stdout.split())


def test_reading_loads_the_things_that_a_document_holds() -> None:
    """A record of no places loads none of their modules; one of everything loads them all."""
    assert not loaded_by(LEAST) & THINGS
    assert loaded_by(EXAMPLES / "illustration.json") >= THINGS - {"inclusion.project"}


def test_types_of_a_programme_can_be_asked_for_by_anybody() -> None:
    """What is loaded late is there all the same for whoever asks for the types of the fields."""
    hints = get_type_hints(inclusion.Programme)
    assert hints["plans"] == tuple[inclusion.StrategicPlan, ...]
    assert hints["projects"] == tuple[inclusion.Project, ...]
