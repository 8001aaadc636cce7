"""Work on many places, done by one process or shared out among several."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from inclusion.errors import InvalidValueError, Violation
from inclusion.locality import Locality

_Row = TypeVar("_Row")
Progress = Callable[[int, int], None]
"""Told after each step how many places are done and how many there are."""


def spread(
    work: Callable[[Locality], list[_Row]],
    places: tuple[Locality, ...],
    processes: int,
    progress: Progress | None,
) -> tuple[_Row, ...]:
    """The rows of all places, in their order, worked out by one process or several.

    Args:
        work: Gives the rows of a place; it can be sent to another process.
        places: The places.
        processes: How many processes work.
        progress: Told how far it is: by one process after each place, by several after each share.

    Raises:
        InvalidValueError: The number of processes is less than one.
    """
    if processes < 1:
        wrong = Violation(("processes",), "out-of-range", f"must be at least 1, not {processes}")
        raise InvalidValueError("portfolio", (wrong,))
    if processes == 1:
        return _gathered((_share(work, (place,)) for place in places), places, progress)
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - loaded only when wanted

    size = -(-len(places) // processes) or 1
    shares = [places[start : start + size] for start in range(0, len(places), size)]
    with ProcessPoolExecutor(processes) as pool:
        return _gathered(pool.map(partial(_share, work), shares), places, progress)


def _share(
    work: Callable[[Locality], list[_Row]], places: tuple[Locality, ...]
) -> tuple[int, list[_Row]]:
    """How many places a share has, and their rows."""
    return len(places), [row for place in places for row in work(place)]


def _gathered(
    shares: Iterable[tuple[int, list[_Row]]],
    places: tuple[Locality, ...],
    progress: Progress | None,
) -> tuple[_Row, ...]:
    rows: list[_Row] = []
    done = 0
    for count, found in shares:
        rows.extend(found)
        done += count
        if progress is not None:
            progress(done, len(places))
    return tuple(rows)
