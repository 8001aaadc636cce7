"""Every place against every package over a range of days: the outcome of every day, by ranges.

An answer changes on few days, so it is worked out on those only. The days on which a place or a
package can turn an answer are collected once for each, not once for each pair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import NamedTuple

import attrs

from inclusion.answer import Outcome
from inclusion.dates import DayRange
from inclusion.decision import joint_outcome
from inclusion.explain.borders import rule_turns, turns_of
from inclusion.explain.day_portfolio import chosen_packages, chosen_places
from inclusion.explain.spreading import Progress, spread
from inclusion.finding import Weight
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import LocalityId, PackageId
from inclusion.locality import Locality
from inclusion.programme import Programme
from inclusion.rules.funding_access import FUNDING_ACCESS, FundingAccessCase
from inclusion.validity import Valid

_BINDING = tuple(rule for rule in FUNDING_ACCESS.rules if rule.weight is Weight.BINDING)
_BARRING = tuple(r for r in _BINDING if any(reason.final for reason in r.reasons))
_MENDABLE = tuple(rule for rule in _BINDING if rule not in _BARRING)
_ONE_DAY = timedelta(1)


class SpellRow(NamedTuple):
    """One place against one package over a range of days with one outcome.

    Args:
        locality: The identifier of the place.
        package: The identifier of the package.
        first: The first day.
        last: The last day, included.
        outcome: The outcome on each of these days.
    """

    locality: str
    package: str
    first: date
    last: date
    outcome: Outcome

    @property
    def days(self) -> int:
        """How many days it lasts; at least one."""
        return (self.last - self.first).days + 1

    def plain(self) -> dict[str, str | int]:
        """The row as texts and numbers, for data frames."""
        return {
            "locality": self.locality,
            "package": self.package,
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "days": self.days,
            "outcome": self.outcome.value,
        }


@attrs.frozen(kw_only=True)
class PortfolioOver(Valid):
    """Every place against every package over a range of days.

    Args:
        over: The days.
        rows: For each place and package its spells, in order; place by place.
    """

    over: DayRange
    rows: tuple[SpellRow, ...]

    @property
    def days(self) -> Mapping[Outcome, int]:
        """On how many days, added up over all places and packages, each outcome holds."""
        return {
            outcome: sum(row.days for row in self.rows if row.outcome is outcome)
            for outcome in Outcome
        }


def portfolio_over(  # noqa: PLR0913 - what is asked, and how the work is done
    programme: Programme,
    *,
    over: DayRange,
    places: Sequence[LocalityId | str] | None = None,
    packages: Sequence[PackageId | str] | None = None,
    progress: Progress | None = None,
    processes: int = 1,
) -> PortfolioOver:
    """On which of these days may these places draw from these packages?

    Args:
        programme: The record.
        over: The days, both ends included.
        places: The identifiers of the places; all of the record if left out.
        packages: The identifiers of the packages; all of the record if left out.
        progress: Told how many places are done and how many there are.
        processes: How many processes work on it; the result is the same for every number.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        InvalidValueError: The number of processes is less than one.
        UnknownReferenceError: The programme holds no such place or package.
    """
    offered = chosen_packages(programme, packages)
    turns = {package.id: turns_of(package) for package in offered}
    work = partial(_rows_of, programme, tuple((p, turns[p.id]) for p in offered), over)
    rows = spread(work, chosen_places(programme, places), processes, progress)
    return PortfolioOver(over=over, rows=rows)


def _rows_of(
    programme: Programme,
    packages: tuple[tuple[FundingPackage, frozenset[date]], ...],
    over: DayRange,
    place: Locality,
) -> list[SpellRow]:
    of_place = turns_of(*programme.about(place.id))
    rows: list[SpellRow] = []
    for package, of_package in packages:
        case_on = partial(FundingAccessCase, programme=programme, locality=place, package=package)
        turns = of_place | of_package | rule_turns(FUNDING_ACCESS, case_on(on=over.first))
        starts = sorted({over.first, *(day for day in turns if day in over)})
        rows.extend(
            SpellRow(str(place.id), str(package.id), days.first, days.last, outcome)
            for days, outcome in _spells(starts, case_on, over.last)
        )
    return rows


def _spells(
    starts: list[date], case_on: Callable[..., FundingAccessCase], last: date
) -> Iterator[tuple[DayRange, Outcome]]:
    asked = ((day, _outcome(case_on(on=day))) for day in starts)
    groups = [next(group) for _, group in groupby(asked, lambda pair: pair[1])]
    ends = (*(day - _ONE_DAY for day, _ in groups[1:]), last)
    for (first, outcome), end in zip(groups, ends, strict=True):
        yield DayRange(first, end), outcome


def _outcome(case: FundingAccessCase) -> Outcome:
    """The outcome alone; no decision is made of it. What bars is asked first, for it is enough."""
    barring = tuple(rule.find(case, on=case.on) for rule in _BARRING)
    if any(finding.final for finding in barring):
        return Outcome.BARRED
    return joint_outcome((*barring, *(rule.find(case, on=case.on) for rule in _MENDABLE)))
