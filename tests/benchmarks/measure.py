"""Print how fast documents are read and written, and how fast is decided, as ratios within one run.

``python tests/benchmarks/measure.py [--places 600] [--rounds 7]``, or ``nox -s benchmarks``. Every
round of a candidate is preceded by a round of its floor (A B A B); of the ratios of the pairs the
median and the quartiles are printed, in time of the processor. Times drift from run to run, ratios
hold. The document is made from a seed (:mod:`programme_of_places`).
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

import attrs
import orjson
from peers import PEERS
from programme_of_places import document

import inclusion

Work = Callable[[], object]
HERE: Final = Path(__file__).parent
DAY: Final = date(2017, 6, 1)
YEAR: Final = inclusion.DayRange(date(2017, 1, 1), date(2017, 12, 31))


class Ratio(NamedTuple):
    """The ratios of the pairs of one candidate."""

    name: str
    goal: str
    of_pairs: list[float]

    def line(self) -> str:
        """The ratio for people to read."""
        low, median, high = statistics.quantiles(self.of_pairs, n=4)
        return f"{self.name:58} {median:6.2f}  [{low:.2f} {high:.2f}]  {self.goal}"


def seconds(work: Work) -> float:
    """How long the processor works."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def paired(name: str, work: Work, floor: Work, rounds: int, goal: str = "") -> None:
    """Print the ratio of one piece of work to its floor, measured in turns."""
    work()
    floor()
    pairs = [(seconds(floor), seconds(work)) for _ in range(rounds)]
    print(Ratio(name, goal, [mine / base for base, mine in pairs]).line(), flush=True)


def reading(data: bytes, rounds: int) -> None:
    """Reading, against plain parsers and against other libraries."""
    text = data.decode()
    lines = b"".join(inclusion.dump_lines(inclusion.loads(data)))
    floor: Work = lambda: orjson.loads(data)  # noqa: E731 - work is passed about
    print("\nReading, x orjson.loads to dicts")
    paired("json.loads to dicts", lambda: json.loads(text), floor, rounds)
    paired("inclusion.loads", lambda: inclusion.loads(data), floor, rounds, "must <= 3.8")
    paired("inclusion.load_lines", lambda: inclusion.load_lines(io.BytesIO(lines)), floor, rounds)
    loads = {name: make() for name, make in PEERS.items()}
    for name, load in loads.items():
        paired(name, lambda load=load: load(data), floor, rounds)  # type: ignore[misc] # bound early
    stock = loads["stock cattrs, strict, detailed"]
    paired(
        "inclusion.loads, x stock cattrs",
        lambda: inclusion.loads(data),
        lambda: stock(data),
        rounds,
    )


def refusing(data: bytes, rounds: int) -> None:
    """A document with a hundred bad records, against the valid one."""
    bad = json.loads(data)
    measures = [
        measure
        for plan in bad["plans"]
        for area in plan["versions"][0]["content"]["areas"]
        for goal in area["goals"]
        for measure in goal["measures"]
    ]
    for measure in measures[:: max(len(measures) // 100, 1)][:100]:
        measure["title"] = 5
    spoilt = orjson.dumps(bad)
    print(f"\nRefusing 100 bad records of {len(measures)}, x reading the valid document")

    def refuse() -> tuple[inclusion.Problem, ...]:
        try:
            inclusion.loads(spoilt)
        except inclusion.DocumentError as error:
            return error.problems
        raise AssertionError("it was read")

    if len(refuse()) != min(100, len(measures)):
        raise AssertionError("what is measured is not what is meant")
    paired("inclusion.loads", refuse, lambda: inclusion.loads(data), rounds, "must <= 1.9")


def writing(data: bytes, plain: dict[str, Any], rounds: int) -> None:
    """Writing, against plain encoders of ready dicts."""
    programme = inclusion.loads(data)
    print("\nWriting, x json.dumps of ready dicts")
    tight = {"ensure_ascii": False, "separators": (",", ":")}
    floor: Work = lambda: json.dumps(plain, **tight)  # noqa: E731 - work is passed about
    one_line: Work = lambda: inclusion.dumps(programme, indent=None)  # noqa: E731 - the same
    paired("inclusion.dumps on one line", one_line, floor, rounds, "must <= 1.4")
    paired("inclusion.dump_lines", lambda: list(inclusion.dump_lines(programme)), floor, rounds)
    indented: Work = lambda: json.dumps(plain, ensure_ascii=False, indent=2)  # noqa: E731 - the same
    paired(
        "inclusion.dumps, x json.dumps(indent=2)",
        lambda: inclusion.dumps(programme),
        indented,
        max(rounds // 2, 3),
        "must <= 1.4",
    )
    fast_floor: Work = lambda: orjson.dumps(plain)  # noqa: E731 - the same
    paired("inclusion.dumps on one line, x orjson.dumps", one_line, fast_floor, rounds)


class Pace(NamedTuple):
    """A piece of work on so many decisions, always on a record that nobody has asked before.

    Args:
        work: The work.
        decisions: How many decisions it comes to.
    """

    work: Callable[[inclusion.Programme], object]
    decisions: int

    def seconds(self, programme: inclusion.Programme) -> float:
        """How long it takes for a decision."""
        unasked = attrs.evolve(programme)
        return seconds(lambda: self.work(unasked)) / self.decisions


def faster(  # noqa: PLR0913, PLR0917 - what is measured, and how
    name: str, pace: Pace, floor: Pace, programme: inclusion.Programme, rounds: int, goal: str
) -> None:
    """Print how many times as fast as its floor a piece of work is, measured in turns."""
    pace.seconds(programme)
    pairs = [(floor.seconds(programme), pace.seconds(programme)) for _ in range(rounds)]
    rate = 1 / statistics.median(mine for _, mine in pairs)
    ratios = [base / mine for base, mine in pairs]
    print(f"{Ratio(name, goal, ratios).line()}  ({rate:,.0f} / s)", flush=True)


def deciding(data: bytes, rounds: int) -> None:
    """Deciding, against deciding each pair by itself and putting it into words."""
    programme = inclusion.loads(data)
    pairs = [(a.id, b.id) for a in programme.localities for b in programme.packages]

    def one_by_one(programme: inclusion.Programme) -> list[inclusion.Outcome]:
        return [
            inclusion.funding_access(programme, locality=place, package=package, on=DAY).outcome
            for place, package in pairs
        ]

    def in_words(programme: inclusion.Programme) -> list[str]:
        few = pairs[: 3 * len(programme.packages)]
        asked = (
            inclusion.funding_access(programme, locality=place, package=package, on=DAY)
            for place, package in few
        )
        return [str(decision.explain("en")) for decision in asked]

    def on_a_day(programme: inclusion.Programme) -> inclusion.Portfolio:
        return inclusion.portfolio(programme, on=DAY)

    def over_a_year(programme: inclusion.Programme) -> inclusion.PortfolioOver:
        return inclusion.portfolio_over(programme, over=YEAR)

    alone = one_by_one(programme)
    over = over_a_year(programme)
    agrees = [row.outcome for row in over.rows if row.first <= DAY <= row.last] == alone
    if not agrees or [row.outcome for row in on_a_day(programme).rows] != alone:
        raise AssertionError("what is measured is not the same")
    print(f"\nDeciding {len(pairs)} pairs, times as fast as deciding and putting into words")
    floor = Pace(in_words, len(in_words(programme)))
    for name, pace, goal in (
        ("funding_access, one pair after the other", Pace(one_by_one, len(pairs)), "25 000 / s"),
        ("portfolio on a day", Pace(on_a_day, len(pairs)), "20"),
        ("portfolio over a year", Pace(over_a_year, YEAR.days * len(pairs)), "10 000"),
    ):
        faster(name, pace, floor, programme, rounds, f"must >= {goal}")


LARGE: Final = """
import sys, time
sys.path.insert(0, {here!r})
{setup}
data = open({file!r}, "rb").read()
begin = time.process_time()
kept = load(data)
print(time.process_time() - begin)
"""
OURS: Final = "from inclusion import loads as load"
LARGE_PEERS: Final = {
    "stock cattrs": ("import peers; load = peers.stock_cattrs()", "must <= 0.33"),
    "stock cattrs, texts unchecked": ("import peers; load = peers.unchecked_cattrs()", ""),
}


def large(places: int, rounds: int) -> None:
    """Reading a large document once in a fresh process, with the collector as it is by default."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "large.json"
        file.write_bytes(orjson.dumps(document(places)))
        print(f"\nReading {file.stat().st_size} bytes in a fresh process")

        def fresh(setup: str) -> float:
            code = LARGE.format(here=str(HERE), setup=setup, file=str(file))
            told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)  # noqa: S603 - our own code
            return float(told.stdout)

        for name, (peer, goal) in LARGE_PEERS.items():
            ratios = [fresh(OURS) / fresh(peer) for _ in range(rounds)]
            print(Ratio(f"inclusion.loads, x {name}", goal, ratios).line(), flush=True)


def growth(places: int) -> None:
    """How all this grows with the size, with the collector as it is by default."""
    print(f"\nGrowth from {places} to {10 * places} places, as a slope (1 is linear)")
    taken: dict[str, list[float]] = {"reading": [], "writing": [], "deciding": []}
    for size in (places, 10 * places):
        data = orjson.dumps(document(size))
        programme = inclusion.loads(data)
        taken["reading"].append(min(seconds(lambda: inclusion.loads(data)) for _ in range(3)))  # noqa: B023 - called at once
        taken["writing"].append(
            min(seconds(lambda: inclusion.dumps(programme, indent=None)) for _ in range(3))  # noqa: B023 - called at once
        )
        taken["deciding"].append(
            min(seconds(lambda: inclusion.portfolio(programme, on=DAY)) for _ in range(3))  # noqa: B023 - called at once
        )
    for name, (small, large) in taken.items():
        print(f"{name:58} {math.log10(large / small):6.2f}  must <= 1.1", flush=True)


TINY: Final = HERE.parent / "fuzz" / "corpus" / "least.json"
VARIED: Final = HERE.parents[1] / "docs" / "examples" / "illustration.json"
FIRST: Final = "import inclusion; inclusion.loads(open({!r}, 'rb').read())"
BASE: Final = "import attrs"
FRESH: Final = {
    BASE: (BASE, ""),
    "import inclusion": ("import inclusion", "must <= 1.7"),
    "first load of a tiny document": (FIRST.format(str(TINY)), "must <= 2.6"),
    "first load of one with a thing of nearly every kind": (FIRST.format(str(VARIED)), ""),
}


def starting(rounds: int) -> None:
    """What a fresh interpreter needs, less what it needs for nothing."""
    print("\nStarting, x import attrs in a fresh interpreter")

    def fresh(code: str) -> float:
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code
        return time.perf_counter() - begin

    codes = {"": ""} | {name: code for name, (code, _) in FRESH.items()}
    turns = [{name: fresh(code) for name, code in codes.items()} for _ in range(rounds)]
    best = {name: min(turn[name] for turn in turns) for name in codes}
    base = best[BASE] - best[""]
    for name, (_, goal) in FRESH.items():
        print(f"{name:58} {(best[name] - best['']) / base:6.2f}  {goal}", flush=True)


def main() -> None:
    """Measure everything that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--places", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--growth", action="store_true", help="also ten times as many places")
    asked = parser.parse_args()
    plain = document(asked.places)
    data = orjson.dumps(plain)
    print(f"{asked.places} places, {len(data)} bytes, Python {sys.version.split()[0]}")
    for collector in (True, False):
        (gc.enable if collector else gc.disable)()
        print(f"\n== garbage collector {'on' if collector else 'off'}")
        reading(data, asked.rounds)
        refusing(data, asked.rounds)
        writing(data, plain, asked.rounds)
        deciding(data, asked.rounds)
    gc.enable()
    starting(asked.rounds)
    if asked.growth:
        large(10 * asked.places, rounds=3)
        growth(asked.places)


if __name__ == "__main__":
    main()
