"""Logic with a third value: ``None`` says that the facts at hand leave it open.

Unknown is never taken for false. What is decided stays decided, whatever is learnt later.
"""

from __future__ import annotations

from collections.abc import Iterable


def every(values: Iterable[bool | None]) -> bool | None:
    """Whether all hold: one that fails decides, otherwise one that is unknown leaves it open."""
    seen = set(values)
    if False in seen:
        return False
    return None if None in seen else True


def some(values: Iterable[bool | None]) -> bool | None:
    """Whether at least one holds: one that holds decides, else an unknown one leaves it open."""
    seen = set(values)
    if True in seen:
        return True
    return None if None in seen else False


def negation(value: bool | None) -> bool | None:  # noqa: FBT001 - the one argument is the value
    """The opposite; the opposite of unknown is unknown."""
    return None if value is None else not value
