"""Every place against every package on one day, as rows for tables and data frames."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import NamedTuple

from inclusion.funding_package import FundingPackage
from inclusion.locality import Locality
from inclusion.programme import Programme
from inclusion.rules.funding_access import funding_access


class DecisionRow(NamedTuple):
    """One decision, in plain values.

    Args:
        on: The day, as ``2017-06-01``.
        locality: The identifier of the place.
        locality_name: Its name.
        package: The identifier of the package.
        operational_programme: The operational programme of the package, for example ``OP VVV``.
        outcome: The outcome, for example ``not_yet``.
        decisive: Why it is no better: for each decisive finding its rule and the code of its
            reason, for example ``package-open/closed``.
        missing: How many facts are missing.
        steps: How many different steps would mend something.
    """

    on: str
    locality: str
    locality_name: str
    package: str
    operational_programme: str
    outcome: str
    decisive: tuple[str, ...]
    missing: int
    steps: int


def decision_rows(programme: Programme, on: date) -> Iterator[DecisionRow]:
    """The decision on each place and package, in the order of the record, place by place.

    Args:
        programme: The record.
        on: The day.
    """
    for locality, package in product(programme.localities, programme.packages):
        yield _row(programme, locality, package, on)


def _row(programme: Programme, place: Locality, package: FundingPackage, on: date) -> DecisionRow:
    decision = funding_access(programme, locality=place.id, package=package.id, on=on)
    return DecisionRow(
        on=on.isoformat(),
        locality=str(place.id),
        locality_name=place.name,
        package=str(package.id),
        operational_programme=package.operational_programme.value,
        outcome=decision.outcome.value,
        decisive=tuple(f"{finding.rule}/{finding.code}" for finding in decision.decisive),
        missing=len(decision.missing),
        steps=len(decision.steps),
    )
