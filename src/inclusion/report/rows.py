"""Every place against every package on one day, as rows for tables and data frames."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from inclusion.explain import PortfolioRow, portfolio
from inclusion.explain.day_portfolio import rows_in_turn
from inclusion.programme import Programme


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
    return (_of_portfolio(row, on) for row in rows_in_turn(programme, on=on))


def nearest_rows(programme: Programme, on: date) -> Iterator[DecisionRow]:
    """The decision on each place and package, the nearest to ``granted`` first.

    How nearness is counted stands at :class:`inclusion.Nearness`; of two alike the order of the
    record holds.

    Args:
        programme: The record.
        on: The day.
    """
    return (_of_portfolio(row, on) for row in portfolio(programme, on=on).nearest)


def _of_portfolio(row: PortfolioRow, on: date) -> DecisionRow:
    return DecisionRow(
        on=on.isoformat(),
        locality=row.locality,
        locality_name=row.locality_name,
        package=row.package,
        operational_programme=row.operational_programme,
        outcome=row.outcome.value,
        decisive=row.decisive,
        missing=row.missing,
        steps=row.steps,
    )
