"""The cyclic garbage collector, suspended while a large document is read or written.

Reading makes many values and not one cycle, yet the collector looks through all that is alive again
and again while their number grows: at 90 MB that is more than half of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock

LARGE = 1_000_000
"""From how many bytes on a document is worth it."""


class _Suspension:
    """How many readers and writers are at work, and whether the collector was on before the first.

    They may be nested and may run in several threads: the first one suspends the collector, the
    last one restores it, whatever happened in between.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._at_work = 0
        self._was_on = False

    def begin(self) -> None:
        with self._lock:
            if self._at_work == 0:
                self._was_on = gc.isenabled()
                gc.disable()
            self._at_work += 1

    def end(self) -> None:
        with self._lock:
            self._at_work -= 1
            if self._at_work == 0 and self._was_on:
                gc.enable()


_SUSPENSION = _Suspension()


@contextmanager
def collector_suspended(size: int) -> Generator[None]:
    """Suspend the cyclic collector for a while, if a document is large.

    Args:
        size: How many bytes the document has.
    """
    if size < LARGE:
        yield
        return
    _SUSPENSION.begin()
    try:
        yield
    finally:
        _SUSPENSION.end()
