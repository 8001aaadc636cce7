"""The methodologies of the coordinated approach: from when the rules are known to hold."""

from __future__ import annotations

from datetime import date

import attrs

from inclusion.bibliography import ground
from inclusion.dates import DayRange
from inclusion.language import Text
from inclusion.source import Confidence, Ground
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Methodology(Valid):
    """A methodology and the days on which rules resting on it are known to hold.

    Args:
        name: Its name.
        in_force: The days, both included; without an end known it runs to the last day there is.
        basis: What that rests on.
    """

    name: Text
    in_force: DayRange
    basis: tuple[Ground, ...]


COORDINATED_APPROACH = Methodology(
    name=Text(
        en="Coordinated Approach to Socially Excluded Localities (KPSVL) and its successors",
        cs="Koordinovaný přístup k sociálně vyloučeným lokalitám (KPSVL) a navazující přístupy",
    ),
    in_force=DayRange(first=date(2015, 1, 19), last=date.max),
    basis=(
        ground(
            "S05",
            Confidence.HIGH,
            "in force by being sent out and published",
            "platnost rozesláním a zveřejněním",
        ),
    ),
)
"""From the first methodology on; its later versions come with the rules that differ by them."""
