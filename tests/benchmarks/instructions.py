"""Hold the hottest calls to a number of instructions, which no busy machine changes.

``python tests/benchmarks/instructions.py``, or ``nox -s budgets`` (needs valgrind). Each call runs
once more than in a process that does everything else alike; the difference is what it costs. More
than 5 % above ``budgets.json`` fails. ``--renew`` writes the file anew: do it on purpose only, and
say in the commit why a call became dearer. The counts are those of one version of Python.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import attrs
from programme_of_places import document

import inclusion

BUDGETS: Final = Path(__file__).with_name("budgets.json")
TOLERANCE: Final = 1.05
NOTHING: Final = "nothing"
PLACES: Final = 20
DAY: Final = date(2017, 6, 1)
YEAR: Final = inclusion.DayRange(date(2017, 1, 1), date(2017, 12, 31))


def calls() -> dict[str, Callable[[], object]]:
    """The calls that are counted, each warmed up."""
    plain = document(PLACES)
    data = json.dumps(plain, ensure_ascii=False).encode()
    plain["plans"][0]["title"] = 5
    bad = json.dumps(plain, ensure_ascii=False).encode()
    programme = inclusion.loads(data)
    lines = b"".join(inclusion.dump_lines(programme))
    made_up = inclusion.reference.illustration()
    made = {
        "read_json": lambda: inclusion.read_json(data),
        "loads": lambda: inclusion.loads(data),
        "loads, refused": lambda: _refused(bad),
        "load_lines": lambda: inclusion.load_lines(io.BytesIO(lines)),
        "dumps": lambda: inclusion.dumps(programme),
        "dumps on one line": lambda: inclusion.dumps(programme, indent=None),
        "decide": lambda: _decided(attrs.evolve(made_up)),  # a record that nobody asked before
        "decide again": lambda: _decided(made_up),
        "explain": lambda: _decided(made_up)[0].explain("cs"),
        "portfolio": lambda: inclusion.portfolio(programme, on=DAY),
        "portfolio_over": lambda: inclusion.portfolio_over(programme, over=YEAR),
    }
    for call in made.values():
        call()
    return made


def _refused(data: bytes) -> inclusion.DocumentError:
    try:
        inclusion.loads(data)
    except inclusion.DocumentError as error:
        return error
    raise AssertionError("it was read")


def _decided(programme: inclusion.Programme) -> list[inclusion.Decision]:
    return [
        inclusion.funding_access(programme, locality=place.id, package=package.id, on=DAY)
        for place in programme.localities
        for package in programme.packages
    ]


def counted(name: str) -> int:
    """How many instructions a process needs that makes one call once more."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run(  # noqa: S603 - our own code in our own interpreter
        [*command, sys.executable, __file__, "--call", name],
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )
    found = re.search(r"Collected : (\d+)", done.stderr)
    assert found, done.stderr
    return int(found[1])


def compare(counts: dict[str, int]) -> bool:
    """Print each count beside its budget; whether none is above it."""
    budgets: dict[str, int] = json.loads(BUDGETS.read_text("ascii"))
    for name, count in counts.items():
        print(f"{name:20} {count:12} of {budgets[name]:12}  {count / budgets[name]:.3f}")
    return all(count <= TOLERANCE * budgets[name] for name, count in counts.items())


def main() -> None:
    """Count, and compare or renew."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--call", help="make one call once more (used by the script itself)")
    parser.add_argument("--renew", action="store_true", help="write the budgets anew")
    asked = parser.parse_args()
    made = calls()
    if asked.call:
        gc.disable()  # whether it is due within the call depends on all that was made before
        made.get(asked.call, lambda: None)()
        return
    base = counted(NOTHING)
    counts = {name: counted(name) - base for name in made}
    if asked.renew:
        BUDGETS.write_text(json.dumps(counts, indent=2) + "\n", "ascii")
    elif not compare(counts):
        sys.exit("a call needs more instructions than its budget allows")


if __name__ == "__main__":
    main()
