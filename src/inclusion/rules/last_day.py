"""The last day on which a step towards a package still helps."""

from __future__ import annotations

from datetime import date

from inclusion.funding_package import FundingPackage


def last_day(package: FundingPackage, on: date) -> date | None:
    """The last day on which a package is surely open, or may be open if that is past.

    Args:
        package: The package.
        on: The day asked about.
    """
    closes = package.window.closes
    if closes is None or closes.latest == date.max:
        return None
    return closes.earliest if closes.earliest >= on else closes.latest
