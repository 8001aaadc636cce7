"""A progress bar on standard error, where somebody sits before it; nothing anywhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

_Item = TypeVar("_Item")


def watched(items: Iterable[_Item], total: int) -> Iterator[_Item]:
    """The same items; while they are taken, a bar shows how many were.

    Args:
        items: The items.
        total: How many there are.
    """
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from items
        return
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(items, total=total)
