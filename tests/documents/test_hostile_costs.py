"""A megabyte of anything gets an answer in a second and 100 MB, and twice as much costs twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("hostile_shapes.py")
UNMEASURED = 0.05
"""Below this many seconds a ratio of times says nothing."""


@pytest.fixture(scope="module")
def taken() -> dict[str, list[float]]:
    """Of each shape the seconds for half a megabyte and for a megabyte, and the bytes for it."""
    unwatched = {name: v for name, v in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run(  # noqa: S603 - our own code in our own interpreter
        [sys.executable, str(PROGRAM)],
        capture_output=True,
        check=False,
        text=True,
        env=unwatched,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


@pytest.mark.hostile
@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as on Linux")
def test_megabyte_is_answered_in_a_second(taken: dict[str, list[float]]) -> None:
    """No shape of a megabyte costs a second of the processor or 100 MB of memory."""
    dear = {
        name: costs for name, costs in taken.items() if costs[1] >= 1 or costs[2] >= 100_000_000
    }
    assert dear == {}


@pytest.mark.hostile
@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as on Linux")
def test_twice_as_much_costs_twice(taken: dict[str, list[float]]) -> None:
    """For no shape does the cost grow faster than the size, with some room for a busy machine."""
    grown = {
        name: (half, whole)
        for name, (half, whole, _) in taken.items()
        if whole > UNMEASURED and whole / half > 3
    }
    assert grown == {}
