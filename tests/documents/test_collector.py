"""The cyclic collector, suspended for large documents and restored whatever happens."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest

from inclusion.documents.collector import LARGE, collector_suspended


@pytest.fixture(autouse=True)
def _collector_as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_large_document_suspends_the_collector() -> None:
    """It is off inside, and on again after it."""
    gc.enable()
    with collector_suspended(LARGE):
        assert not gc.isenabled()
    assert gc.isenabled()


def test_small_document_leaves_the_collector_alone() -> None:
    """For a small document nothing changes."""
    gc.enable()
    with collector_suspended(LARGE - 1):
        assert gc.isenabled()


def test_collector_that_was_off_stays_off() -> None:
    """Who switched it off finds it off."""
    gc.disable()
    with collector_suspended(LARGE):
        pass
    assert not gc.isenabled()


def test_collector_is_restored_when_reading_fails() -> None:
    """An error passes through and leaves the collector as it was."""
    gc.enable()
    with pytest.raises(ValueError, match="broken"), collector_suspended(LARGE):
        raise ValueError("broken")
    assert gc.isenabled()


def test_only_the_outermost_restores_the_collector() -> None:
    """One reading within another does not switch it on too early."""
    gc.enable()
    with collector_suspended(LARGE):
        with collector_suspended(LARGE):
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_readers_in_several_threads_share_the_suspension() -> None:
    """The last of overlapping readers restores it, whichever that is."""
    gc.enable()
    first_in, second_in, first_out = Barrier(2), Barrier(2), Barrier(2)
    seen: list[bool] = []

    def other() -> None:
        first_in.wait()
        with collector_suspended(LARGE):
            second_in.wait()
            first_out.wait()
            seen.append(gc.isenabled())

    thread = Thread(target=other)
    thread.start()
    with collector_suspended(LARGE):
        first_in.wait()
        second_in.wait()
    first_out.wait()
    thread.join()
    assert seen == [False]
    assert gc.isenabled()
