"""What each operational programme does with projects that have not begun when a cooperation ends.

A sourced parameter (G58): seen once, when the cooperation with Most ended (2019 or early 2020).
Three projects in OP VVV that had not begun were lost; the others went on.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.bibliography import ground
from inclusion.errors import Violation
from inclusion.invariants import not_empty
from inclusion.operational_programme import OperationalProgramme
from inclusion.source import Confidence, Ground
from inclusion.validity import Valid


class NotBegun(Enum):
    """What happens to a project that has not begun when the cooperation ends."""

    LOST = "lost"
    UNAFFECTED = "unaffected"


@attrs.frozen(kw_only=True)
class EndProfile(Valid):
    """What one operational programme does with projects that have not begun.

    Args:
        operational_programme: The programme.
        not_begun: What happens to them.
        basis: What that rests on, at least one ground.
    """

    operational_programme: OperationalProgramme
    not_begun: NotBegun
    basis: tuple[Ground, ...]

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "basis")


_UNAFFECTED_IN_MOST = (
    ground(
        "S31",
        Confidence.INFERRED,
        "Most: only projects in OP VVV were lost",
        "Most: ztraceny byly jen projekty v OP VVV",
    ),
)

END_PROFILES: tuple[EndProfile, ...] = (
    EndProfile(
        operational_programme=OperationalProgramme.OP_VVV,
        not_begun=NotBegun.LOST,
        basis=(
            ground(
                "S31",
                Confidence.HIGH,
                "Most: three projects that had not begun, worth 43.8 million CZK",
                "Most: tři nezahájené projekty za 43,8 milionu Kč",
            ),
        ),
    ),
    EndProfile(
        operational_programme=OperationalProgramme.OPZ,
        not_begun=NotBegun.UNAFFECTED,
        basis=_UNAFFECTED_IN_MOST,
    ),
    EndProfile(
        operational_programme=OperationalProgramme.IROP,
        not_begun=NotBegun.UNAFFECTED,
        basis=_UNAFFECTED_IN_MOST,
    ),
)
"""What is known; of a programme that is not here, nothing is."""
