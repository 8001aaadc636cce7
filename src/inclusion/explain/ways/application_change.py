"""Changes of an application or of its wave, as entry asks about them."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.dates import PartialDate
from inclusion.explain.ways.effects import Effect, Known
from inclusion.explain.ways.places import position
from inclusion.rules.entry import EntryCase


def of_application(case: EntryCase, *path: str | int, value: object) -> Known:
    """A field of the application holds another value.

    Args:
        case: The case.
        path: Where, from the application inwards.
        value: The value.
    """
    at = position(case.programme.applications, case.application)
    return Known(path=("applications", at, *path), value=value)


def of_wave(case: EntryCase, *path: str | int, value: object) -> Known:
    """A field of the wave holds another value.

    Args:
        case: The case.
        path: Where, from the wave inwards.
        value: The value.
    """
    at = position(case.programme.waves, case.wave)
    return Known(path=("waves", at, *path), value=value)


def improved(case: EntryCase, *effects: Effect) -> Iterator[Effect]:
    """A better application; one that was delivered is delivered again, as it is now.

    Args:
        case: The case.
        effects: What is better.
    """
    yield from effects
    if case.application.delivered is not None:
        yield of_application(case, "delivered", value=PartialDate.on(case.on))
