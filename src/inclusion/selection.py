"""The selection of places in a wave by the competent body, the Monitoring Committee (P1)."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.competence import DecidingBody
from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import LocalityId, WaveId
from inclusion.invariants import distinct
from inclusion.source import Citation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Selection(Valid):
    """The decision on the applications of one wave; scoring them is not yet a decision.

    Args:
        wave: The wave.
        decided: The day of the decision.
        decided_by: The body that decided, if known; only that of the wave can choose.
        selected: The places chosen, all of them.
        refused: The places not chosen, as far as they are known; a refusal is normal, and the
            place may apply again in a later wave.
        applied: How many places applied, if known.
        citations: The sources.
    """

    wave: WaveId
    decided: PartialDate
    decided_by: DecidingBody | None = None
    selected: tuple[LocalityId, ...]
    refused: tuple[LocalityId, ...] = ()
    applied: int | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("selected", self.selected)
        yield from distinct("refused", self.refused)
        selected = frozenset(self.selected)
        for position, place in enumerate(self.refused):
            if place in selected:
                yield Violation(("refused", position), "repeated", "is among the chosen")
        named = {*self.selected, *self.refused}
        if self.applied is not None and self.applied < len(named):
            yield Violation(("applied",), "too-few", "cannot be less than the places named")
