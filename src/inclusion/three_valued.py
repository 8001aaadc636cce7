"""Logic with a third value: ``None`` says that the facts at hand leave it open.

Unknown is never taken for false. What is decided stays decided, whatever is learnt later.
"""

from __future__ import annotations

from collections.abc import Iterable


def every(values: Iterable[bool | None]) -> bool | None:
    """Whether all hold: one that fails decides, otherwise one that is unknown leaves it open."""
    holds: bool | None = True
    for value in values:
        if value is False:
            return False
        if value is None:
            holds = None
    return holds


def some(values: Iterable[bool | None]) -> bool | None:
    """Whether at least one holds: one that holds decides, else an unknown one leaves it open."""
    holds: bool | None = False
    for value in values:
        if value is True:
            return True
        if value is None:
            holds = None
    return holds


def negation(value: bool | None) -> bool | None:  # noqa: FBT001 - the one argument is the value
    """The opposite; the opposite of unknown is unknown."""
    return None if value is None else not value
