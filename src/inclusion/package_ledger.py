"""The ledger of a package as a record knows it: made anew from the history of its projects."""

from __future__ import annotations

from datetime import date

import attrs

from inclusion.allocation import Allocation, AllocationBasis
from inclusion.based_amount import BasedAmount
from inclusion.coordination import is_supported
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import PackageId, ProjectId
from inclusion.ledger import Ledger
from inclusion.money import Money
from inclusion.money_by_source import MoneyBySource
from inclusion.programme import Programme
from inclusion.project import Project
from inclusion.project_events import (
    AwardRevoked,
    GrantAwarded,
    GrantPaid,
    ProjectEvent,
    ProjectLost,
    ProjectRejected,
    ProjectSubmitted,
    ProjectWithdrawn,
)
from inclusion.three_valued import every
from inclusion.validity import Valid

_EXCLUDING = ProjectRejected | ProjectWithdrawn | AwardRevoked | ProjectLost


@attrs.frozen(kw_only=True)
class PackageLedger(Valid):
    """What a record knows of the money of one package on a day.

    Args:
        ledger: The ledger of the projects whose amounts are known on its basis.
        uncounted: The projects of which an amount, a day or the place is not known; with any of
            them there is less left than the ledger says, and nobody knows how much.
    """

    ledger: Ledger
    uncounted: tuple[ProjectId, ...] = ()

    def left_for(self, *, coordinated: bool) -> Money | None:
        """How much one more project could be granted; ``None`` if that is not known.

        Args:
            coordinated: Whether it is of a place of the coordinated approach.
        """
        return None if self.uncounted else self.ledger.left_for(coordinated=coordinated)


def ledger_of(programme: Programme, *, package: PackageId | str, on: date) -> PackageLedger | None:
    """The ledger of a package at the end of a day.

    Args:
        programme: The record.
        package: The identifier of the package.
        on: The day.

    Returns:
        ``None`` if no allocation is known, or what it counts is not stated.

    Raises:
        InvalidIdentifierError: The text is no identifier of a package.
        UnknownReferenceError: The programme holds no such package.
        OverdrawnError: The record grants more than it says there is.
    """
    call = programme.package(PackageId.parse(str(package)))
    allocation = allocation_on(call, on)
    if allocation is None or allocation.basis is AllocationBasis.NOT_STATED:
        return None
    ledger, uncounted = Ledger.of(allocation), []
    for project in programme.projects_in(call.id):
        if project.submission is None or project.submission.on.has_come_by(on) is False:
            continue
        coordinated = _is_coordinated(programme, project, allocation, on)
        entered = None if coordinated is None else _entered(ledger, project, on, coordinated)
        if entered is None:
            uncounted.append(project.id)
        else:
            ledger = entered
    return PackageLedger(ledger=ledger, uncounted=tuple(uncounted))


def allocation_on(package: FundingPackage, day: date) -> Allocation | None:
    """The allocation of a package as it was last given by a day; ``None`` if none is known.

    Args:
        package: The package.
        day: The day. A figure without a day counts as given from the beginning.
    """
    given = (a for a in package.allocations if not a.as_of or a.as_of.has_come_by(day))
    return max(enumerate(given), default=(0, None), key=lambda pair: pair[0])[1]


def _is_coordinated(
    programme: Programme, project: Project, allocation: Allocation, on: date
) -> bool | None:
    """Whether a project may draw from the reserved part; of no matter where nothing is reserved."""
    if allocation.reserved is None:
        return False
    if project.places is None:
        return None
    return every(is_supported(programme, place, on=on) for place in project.places)


def _entered(ledger: Ledger, project: Project, on: date, coordinated: bool) -> Ledger | None:  # noqa: FBT001 - a fact of the project
    """The ledger with a project entered; ``None`` if something of it is not known."""
    for event in project.history:
        come = event.on.has_come_by(on)
        if come is None:
            return None
        if not come:
            break
        after = _after(ledger, project, event, coordinated=coordinated)
        if after is None:
            return None
        ledger = after
    return ledger


def _after(
    ledger: Ledger, project: Project, event: ProjectEvent, *, coordinated: bool
) -> Ledger | None:
    match event:
        case ProjectSubmitted():
            requested = requested_in(project, ledger)
            return ledger.request(project.id, requested, coordinated=coordinated)
        case GrantAwarded():
            granted = _counted(event.amounts, ledger)
            return None if granted is None else ledger.grant(project.id, granted)
        case GrantPaid():
            paid = _counted(event.amounts, ledger)
            return None if paid is None else ledger.pay(project.id, paid)
        case _ if isinstance(event, _EXCLUDING):
            return ledger.exclude(project.id)
        case _:
            return ledger


def requested_in(project: Project, ledger: Ledger) -> BasedAmount | None:
    """What a project asks for on the basis of a ledger; ``None`` if that is not known.

    Args:
        project: The project.
        ledger: The ledger.
    """
    asked = {
        AllocationBasis.TOTAL: project.costs.eligible,
        AllocationBasis.EU_AND_STATE: project.costs.requested,
    }
    return _fitting(asked.get(ledger.basis), ledger)


def _counted(amounts: MoneyBySource, ledger: Ledger) -> BasedAmount | None:
    """How much of an award or a payment counts; ``None`` if that part is not known."""
    parts = {
        AllocationBasis.TOTAL: amounts.eligible,
        AllocationBasis.EU: amounts.eu,
        AllocationBasis.EU_AND_STATE: amounts.granted,
    }
    return _fitting(parts.get(ledger.basis), ledger)


def _fitting(money: Money | None, ledger: Ledger) -> BasedAmount | None:
    """An amount on the basis of a ledger; one in another currency says nothing here."""
    if money is None or money.currency is not ledger.allocation.currency:
        return None
    return BasedAmount(money, ledger.basis)
