"""The timeline of funding access: when a place may draw from a package."""

from __future__ import annotations

from datetime import date

from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay
from inclusion.decision import Decision
from inclusion.explain.borders import turning_days
from inclusion.explain.outcome_timeline import ALL_DAYS, Timeline, timeline_of
from inclusion.identifiers import LocalityId, PackageId
from inclusion.programme import Programme
from inclusion.rules.funding_access import FUNDING_ACCESS, FundingAccessCase, funding_access


def timeline(
    programme: Programme,
    *,
    locality: LocalityId | str,
    package: PackageId | str,
    over: DayRange = ALL_DAYS,
) -> Timeline:
    """When may this place draw from this package?

    Args:
        programme: The record.
        locality: The identifier of the place.
        package: The identifier of the package.
        over: The days that the timeline covers, both ends included; all days if left out.

    Returns:
        The timeline; it agrees with :func:`~inclusion.funding_access` on every day.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        UnknownReferenceError: The programme holds no such place or package.
    """
    place, money = LocalityId.parse(str(locality)), PackageId.parse(str(package))
    case = FundingAccessCase(
        programme=programme,
        locality=programme.locality(place),
        package=programme.package(money),
        on=over.first,
    )

    def ask(day: date) -> Decision:
        return funding_access(programme, locality=place, package=money, on=day)

    window = case.package.window
    return timeline_of(
        ask,
        turning_days(FUNDING_ACCESS, case),
        over=over,
        opening=_moment(window.opens, window.opens_at),
        closing=_moment(window.closes, window.closes_at),
    )


def _moment(known: PartialDate | None, time: TimeOfDay | None) -> Moment | None:
    """A minute, if both its day and its time are known."""
    if known is None or known.day is None or time is None:
        return None
    return Moment(known.day, time)
