"""The rule of a call on the average index: which years, and from what average on."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import attrs

from inclusion.bibliography import ground
from inclusion.errors import Violation
from inclusion.identifiers import CallCode
from inclusion.invariants import distinct, not_empty
from inclusion.source import Confidence, Ground
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class AverageRule(Valid):
    """What a call asks of the average index of social exclusion.

    Args:
        call: The call.
        years: The years of which the average is taken, each once.
        threshold: From this average on, itself included, cooperation is a priority.
        basis: What the rule rests on.

    Raises:
        InvalidValueError: There is no year, or one stands twice.
    """

    call: CallCode
    years: tuple[int, ...]
    threshold: Fraction
    basis: tuple[Ground, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "years")
        yield from distinct("years", self.years)


MAP_PRIORITY: Final = AverageRule(
    call=CallCode("02_23_017"),
    years=(2020, 2021, 2022),
    threshold=Fraction(8),
    basis=(
        ground("S46", Confidence.HIGH, "threshold and years", "práh a roky"),
        ground("S47", Confidence.HIGH, "threshold and years", "práh a roky"),
        ground(
            "S46",
            Confidence.GENERAL,
            "how the average is taken is not said; here municipalities and years weigh the same, "
            "and nothing is rounded",
            "způsob výpočtu průměru není uveden; zde mají obce i roky stejnou váhu "
            "a nic se nezaokrouhluje",
        ),
    ),
)
"""OP JAK call 02_23_017 (MAP): municipalities of KPSV 2021+ with an average of 8 or more."""
