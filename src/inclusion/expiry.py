"""What runs out in the next days: plans, cooperations, windows, statements of compliance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from typing import Final

import attrs

from inclusion.cooperation import Cooperation
from inclusion.dates import DayRange, PartialDate, TimeOfDay
from inclusion.deadline import END_OF_DAY
from inclusion.errors import InvalidValueError, Violation
from inclusion.identifiers import LocalityId
from inclusion.language import Text
from inclusion.programme import Programme
from inclusion.quantity import Named
from inclusion.source import Ground
from inclusion.strategic_plan import PlanVersion, StrategicPlan
from inclusion.three_valued import every
from inclusion.validity import Valid


class ExpiryKind(Enum):
    """What kind of thing runs out."""

    PLAN = "plan"
    """The period of a version of a plan that everybody approved."""
    COOPERATION = "cooperation"
    """A cooperation with the Agency, by its end as it is recorded or else as it is expected."""
    WINDOW = "window"
    """The time in which a package takes applications."""
    STATEMENT = "statement"
    """A statement of the Agency that a project complies with a plan."""

    @property
    def label(self) -> Text:
        """The name of the kind in both languages."""
        return _LABELS[self]


_LABELS = {
    ExpiryKind.PLAN: Text(en="period of a plan", cs="období plánu"),
    ExpiryKind.COOPERATION: Text(en="cooperation", cs="spolupráce"),
    ExpiryKind.WINDOW: Text(en="window of a package", cs="příjem žádostí"),
    ExpiryKind.STATEMENT: Text(en="statement of compliance", cs="stanovisko o souladu"),
}


@attrs.frozen(kw_only=True)
class Expiry(Valid):
    """One thing that runs out.

    Args:
        kind: What kind of thing.
        what: The thing itself. A version of a plan is identified by plan and label, a cooperation
            by its place and its number there, a statement by its project and its number there,
            both counted from 1.
        places: The place that it concerns; empty for a window, which is open to all of them, and
            for the statement about a project of which the place is not known.
        last_day: Its last day, as far as it is known; ``None`` if nothing is.
        closes_at: Its last minute on that day, if known; the end of the day for what has none.
        expected: Whether the last day is only expected.
        can_run_out: Whether it is in force, which a version of a plan is only when everybody
            approved it, and a statement only when it is positive; ``None`` if that is not known.
        grounds: The sources.
    """

    kind: ExpiryKind
    what: Named
    places: tuple[Named, ...]
    last_day: PartialDate | None
    closes_at: TimeOfDay | None
    expected: bool
    can_run_out: bool | None
    grounds: tuple[Ground, ...]

    @property
    def possible_days(self) -> DayRange:
        """The days of which one is the last, both ends included; all there are if none is known."""
        if self.last_day is None:
            return DayRange(date.min, date.max)
        return DayRange(self.last_day.earliest, self.last_day.latest)

    def falls_in(self, days: DayRange) -> bool | None:
        """Whether it runs out on one of these days; ``None`` if that cannot be told.

        Args:
            days: The days.
        """
        possible = self.possible_days
        if not possible.overlaps(days):
            return False
        return every((self.can_run_out, days.covers(possible) or None))

    def days_left(self, on: date) -> int:
        """How many days are left to the earliest day that is possible; 0 on the last day itself.

        Args:
            on: The day from which is counted, not after the last day.
        """
        return max((self.possible_days.first - on).days, 0)


@attrs.frozen(kw_only=True)
class Expiries(Valid):
    """What runs out in some days, and of what that cannot be told.

    Args:
        within: The days, both ends included.
        certain: What surely runs out in them, the earliest first.
        unknown: What may run out in them, as far as the record goes, in the order of the record.
    """

    within: DayRange
    certain: tuple[Expiry, ...]
    unknown: tuple[Expiry, ...]


def expiring(programme: Programme, *, on: date, days: int) -> Expiries:
    """What runs out from a day on, within so many days after it.

    Args:
        programme: The record.
        on: The first day that counts.
        days: How many days after it count too, 0 or more.

    Raises:
        InvalidValueError: The number of days is less than 0 (code ``negative``), or leads out of
            the calendar (``out-of-range``).
    """
    within = DayRange(on, _last(on, days))
    found = tuple(item for finder in FINDERS for item in finder(programme, on))
    certain = (item for item in found if item.falls_in(within) is True)
    return Expiries(
        within=within,
        certain=tuple(sorted(certain, key=_order)),
        unknown=tuple(item for item in found if item.falls_in(within) is None),
    )


def _last(on: date, days: int) -> date:
    if days < 0:
        violation = Violation(("days",), "negative", f"cannot be less than 0, but is {days}")
        raise InvalidValueError("expiring", (violation,))
    if days > (date.max - on).days:
        message = f"must lead from {on} to a year up to 9999, but {days} days do not"
        raise InvalidValueError("expiring", (Violation(("days",), "out-of-range", message),))
    return date.fromordinal(on.toordinal() + days)


def _order(item: Expiry) -> tuple[DayRange, str, str]:
    return item.possible_days, item.kind.value, item.what.id


def _plans(programme: Programme, on: date) -> Iterator[Expiry]:
    for plan in programme.plans:
        dossier = programme.locality(plan.locality).dossier
        for version in plan.versions:
            in_force = plan.is_open(version.label, on=on, dossier=dossier)
            if in_force is not False:
                yield _plan(programme, plan, version, in_force=in_force)


def _plan(
    programme: Programme, plan: StrategicPlan, version: PlanVersion, *, in_force: bool | None
) -> Expiry:
    name = f"{plan.title} ({version.label})"
    return Expiry(
        kind=ExpiryKind.PLAN,
        what=Named(kind="plan-version", id=f"{plan.id}/{version.label}", name=name),
        places=(_place(programme, plan.locality),),
        last_day=PartialDate.on(version.period.last) if version.period else None,
        closes_at=END_OF_DAY,
        expected=False,
        can_run_out=in_force,
        grounds=programme.grounds(version.citations or plan.citations),
    )


def _cooperations(programme: Programme, on: date) -> Iterator[Expiry]:  # noqa: ARG001 - one shape
    for locality in programme.localities:
        for number, cooperation in enumerate(programme.cooperations_of(locality.id), start=1):
            yield _cooperation(programme, cooperation, f"{locality.id}/{number}")


def _cooperation(programme: Programme, cooperation: Cooperation, identifier: str) -> Expiry:
    place = _place(programme, cooperation.locality)
    return Expiry(
        kind=ExpiryKind.COOPERATION,
        what=Named(kind="cooperation", id=identifier, name=place.name),
        places=(place,),
        last_day=cooperation.ended or cooperation.last_expected_end,
        closes_at=END_OF_DAY,
        expected=cooperation.ended is None,
        can_run_out=True,
        grounds=programme.grounds(cooperation.citations),
    )


def _windows(programme: Programme, on: date) -> Iterator[Expiry]:  # noqa: ARG001 - one shape
    for package in programme.packages:
        yield Expiry(
            kind=ExpiryKind.WINDOW,
            what=Named(kind="package", id=str(package.id), name=package.title),
            places=(),
            last_day=package.window.closes,
            closes_at=package.window.closes_at,
            expected=False,
            can_run_out=True,
            grounds=programme.grounds(package.window.citations or package.citations),
        )


def _statements(programme: Programme, on: date) -> Iterator[Expiry]:  # noqa: ARG001 - one shape
    for project in programme.projects:
        place = project.locality
        for number, statement in enumerate(project.statements, start=1):
            yield Expiry(
                kind=ExpiryKind.STATEMENT,
                what=Named(kind="statement", id=f"{project.id}/{number}", name=project.title),
                places=() if place is None else (_place(programme, place),),
                last_day=statement.valid_until,
                closes_at=END_OF_DAY,
                expected=False,
                can_run_out=statement.positive,
                grounds=programme.grounds(statement.citations or project.citations),
            )


def _place(programme: Programme, identifier: LocalityId) -> Named:
    return Named(kind="locality", id=str(identifier), name=programme.locality(identifier).name)


FINDERS: Final[tuple[Callable[[Programme, date], Iterator[Expiry]], ...]] = (
    _plans,
    _cooperations,
    _windows,
    _statements,
)
"""What is looked through, in this order; a further kind of thing that runs out is one more line."""
