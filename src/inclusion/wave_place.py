"""A place as a list of a wave names it, with no more than the name known."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.invariants import not_blank
from inclusion.source import Citation
from inclusion.validity import Valid


class Standing(Enum):
    """How far a place is known to have come."""

    APPLIED = "applied"
    """It applied; whether it was chosen was not seen."""
    SELECTED = "selected"
    """It was chosen."""
    COOPERATED = "cooperated"
    """It was in the programme; when it was chosen was not seen."""


@attrs.frozen(kw_only=True)
class WavePlace(Valid):
    """A place that a source names in a wave; no rule reads it.

    Lists of places give names without the codes of municipalities, and codes are not guessed. What
    a rule needs is a :class:`~inclusion.Locality` with an application and a selection.

    Args:
        name: The name in Czech, as the source gives it.
        standing: How far the place is known to have come.
        on: The day, or the latest day, for which the source says so, if known.
        citations: The sources.
    """

    name: str
    standing: Standing
    on: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "name")
