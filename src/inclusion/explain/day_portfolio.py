"""Every place against every package on one day, in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple, TypeVar

import attrs

from inclusion.answer import Outcome
from inclusion.explain.nearness import Nearness
from inclusion.explain.obstacle import Obstacle, obstacle
from inclusion.explain.spreading import Progress, spread
from inclusion.explain.summary import Summaries
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import LocalityId, PackageId
from inclusion.locality import Locality
from inclusion.programme import Programme
from inclusion.rules.funding_access import FundingAccessCase
from inclusion.validity import Valid

_Row = TypeVar("_Row")


class PortfolioRow(NamedTuple):
    """One place against one package, in values that can go anywhere.

    Args:
        locality: The identifier of the place.
        locality_name: Its name.
        package: The identifier of the package.
        operational_programme: The operational programme of the package, for example ``OP VVV``.
        outcome: The outcome.
        decisive: Why it is no better: for each decisive finding its rule and the code of its
            reason, for example ``package-open/closed``.
        missing: How many facts are missing.
        steps: How many different steps would mend something.
        nearness: How near it is to ``granted``; the lesser, the nearer.
        relaxed: For each rule that stands in the way, the outcome if just this rule were met.
    """

    locality: str
    locality_name: str
    package: str
    operational_programme: str
    outcome: Outcome
    decisive: tuple[str, ...]
    missing: int
    steps: int
    nearness: Nearness
    relaxed: tuple[tuple[str, Outcome], ...]

    def plain(self) -> dict[str, str | int]:
        """The row as texts and numbers, for data frames; what is several is joined by spaces."""
        return {
            "locality": self.locality,
            "locality_name": self.locality_name,
            "package": self.package,
            "operational_programme": self.operational_programme,
            "outcome": self.outcome.value,
            "decisive": " ".join(self.decisive),
            "missing": self.missing,
            "steps": self.steps,
            "not_met": self.nearness.failing,
            "undetermined": self.nearness.open,
        }


@attrs.frozen(kw_only=True)
class Portfolio(Valid):
    """Every place against every package on one day.

    Args:
        on: The day.
        packages: The packages.
        rows: A row for each place and package, place by place.
    """

    on: date
    packages: tuple[FundingPackage, ...]
    rows: tuple[PortfolioRow, ...]

    @property
    def outcomes(self) -> Mapping[Outcome, int]:
        """How many pairs of place and package have each outcome; all four are there."""
        return _counted(self.rows)

    @property
    def by_package(self) -> Mapping[str, Mapping[Outcome, int]]:
        """How many places have each outcome, package by package."""
        rows = _grouped((row.package, row) for row in self.rows)
        return {str(one.id): _counted(rows.get(str(one.id), ())) for one in self.packages}

    @property
    def by_area(self) -> Mapping[str, Mapping[Outcome, int]]:
        """How many pairs have each outcome, area by area; a package counts in each of its areas.

        A package of which the areas are not known counts in none.
        """
        areas = {str(one.id): one.areas or () for one in self.packages}
        rows = _grouped((area.value, row) for row in self.rows for area in areas[row.package])
        return {area: _counted(rows[area]) for area in sorted(rows)}

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """The rules that stand in the way, first those that keep most places out."""
        met = _grouped(
            (rule, (row.locality, outcome)) for row in self.rows for rule, outcome in row.relaxed
        )
        found = (obstacle(rule, pairs) for rule, pairs in met.items())
        return tuple(sorted(found, key=lambda one: (-one.places, -one.pairs, one.rule)))

    @property
    def nearest(self) -> tuple[PortfolioRow, ...]:
        """The rows by nearness to ``granted``; of two alike the order of the record holds."""
        return tuple(sorted(self.rows, key=lambda row: row.nearness))


def portfolio(  # noqa: PLR0913 - what is asked, and how the work is done
    programme: Programme,
    *,
    on: date,
    places: Sequence[LocalityId | str] | None = None,
    packages: Sequence[PackageId | str] | None = None,
    progress: Progress | None = None,
    processes: int = 1,
) -> Portfolio:
    """May these places draw from these packages on this day?

    Args:
        programme: The record.
        on: The day.
        places: The identifiers of the places; all of the record if left out.
        packages: The identifiers of the packages; all of the record if left out.
        progress: Told how many places are done and how many there are.
        processes: How many processes work on it. The result is the same for every number; each
            process is sent the record, so that more than one pays for large records only.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        InvalidValueError: The number of processes is less than one.
        UnknownReferenceError: The programme holds no such place or package.
    """
    offered = chosen_packages(programme, packages)
    work = partial(_rows_of, programme, offered, on, Summaries(on))
    rows = spread(work, chosen_places(programme, places), processes, progress)
    return Portfolio(on=on, packages=offered, rows=rows)


def rows_in_turn(programme: Programme, *, on: date) -> Iterator[PortfolioRow]:
    """The rows of all places and packages in one pass, each as soon as its place is done.

    Args:
        programme: The record.
        on: The day.
    """
    summaries = Summaries(on)
    for place in programme.localities:
        yield from _rows_of(programme, programme.packages, on, summaries, place)


def chosen_places(
    programme: Programme, places: Sequence[LocalityId | str] | None
) -> tuple[Locality, ...]:
    """The places of a record by their identifiers, or all."""
    if places is None:
        return programme.localities
    return tuple(programme.locality(LocalityId.parse(str(one))) for one in places)


def chosen_packages(
    programme: Programme, packages: Sequence[PackageId | str] | None
) -> tuple[FundingPackage, ...]:
    """The packages of a record by their identifiers, or all."""
    if packages is None:
        return programme.packages
    return tuple(programme.package(PackageId.parse(str(one))) for one in packages)


def _rows_of(
    programme: Programme,
    packages: tuple[FundingPackage, ...],
    on: date,
    summaries: Summaries,
    place: Locality,
) -> list[PortfolioRow]:
    return [
        PortfolioRow(
            str(place.id),
            place.name,
            str(package.id),
            package.operational_programme.value,
            *summaries.of(
                FundingAccessCase(programme=programme, locality=place, package=package, on=on)
            ),
        )
        for package in packages
    ]


def _counted(rows: Iterable[PortfolioRow]) -> Mapping[Outcome, int]:
    counts = Counter(row.outcome for row in rows)
    return {outcome: counts[outcome] for outcome in Outcome}


def _grouped(pairs: Iterable[tuple[str, _Row]]) -> dict[str, list[_Row]]:
    groups: dict[str, list[_Row]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return groups
