"""On which days an answer about a place and a package can change, collected once for each of them.

Not once for each pair: there are many more of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import product
from typing import NamedTuple, Self

from inclusion.dates import DayRange
from inclusion.explain.borders import turns_of
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import LocalityId, PackageId
from inclusion.locality import Locality
from inclusion.programme import Programme
from inclusion.rule import Rule
from inclusion.rules.funding_access import FUNDING_ACCESS, FundingAccessCase


class PairTurns(NamedTuple):
    """On which days of a range an answer can change.

    Args:
        over: The days.
        named: By place and by package, those that are named in what the rules look at.
        of_rules: Those of the rules themselves, for every pair.
    """

    over: DayRange
    named: Mapping[LocalityId | PackageId, frozenset[date]]
    of_rules: frozenset[date]

    @classmethod
    def of(
        cls,
        programme: Programme,
        places: tuple[Locality, ...],
        packages: tuple[FundingPackage, ...],
        *,
        over: DayRange,
        rules: tuple[Rule[FundingAccessCase], ...] = FUNDING_ACCESS.rules,
    ) -> Self:
        """The days of all pairs of some places and packages.

        Args:
            programme: The record.
            places: The places.
            packages: The packages.
            over: The days.
            rules: The rules that are asked.
        """

        def inside(days: Iterable[date]) -> frozenset[date]:
            return frozenset(day for day in days if day in over)

        named: dict[LocalityId | PackageId, frozenset[date]] = {
            one.id: inside(turns_of(*programme.about(one.id))) for one in places
        }
        named.update((one.id, inside(turns_of(one))) for one in packages)
        worked_out = (
            day
            for rule in rules
            for turns in rule.turns
            for place, package in product(places, packages)
            for day in turns(
                FundingAccessCase(
                    programme=programme, locality=place, package=package, on=over.first
                )
            )
        )
        in_force = (rule.in_force for rule in rules)
        return cls(over, named, inside(turns_of(*in_force, *worked_out)))

    def all(self) -> frozenset[date]:
        """The days of all pairs."""
        return self.of_rules.union(*self.named.values())

    def of_pair(self, case: FundingAccessCase) -> list[date]:
        """The first day of each stretch over which every rule gives one answer about a pair.

        Args:
            case: Its case on any day.
        """
        named = self.named[case.locality.id] | self.named[case.package.id]
        return sorted({self.over.first} | named | self.of_rules)
