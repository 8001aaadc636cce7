"""Every place against every package over a range of days: the outcome of every day, by ranges.

An answer changes on few days, so it is worked out on those only, and once for all pairs to which a
rule gives the same one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

import attrs

from inclusion.answer import Outcome
from inclusion.dates import DayRange
from inclusion.explain.answers_over import AnswersOver
from inclusion.explain.day_portfolio import chosen_packages, chosen_places
from inclusion.explain.pair_turns import PairTurns
from inclusion.explain.spreading import Progress, spread
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import LocalityId, PackageId
from inclusion.locality import Locality
from inclusion.programme import Programme
from inclusion.rules.funding_access import FundingAccessCase
from inclusion.validity import Valid


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
    offered, chosen = chosen_packages(programme, packages), chosen_places(programme, places)
    answers = AnswersOver(PairTurns.of(programme, chosen, offered, over=over))
    work = partial(_rows_of, programme, offered, answers)
    return PortfolioOver(over=over, rows=spread(work, chosen, processes, progress))


def _rows_of(
    programme: Programme,
    packages: tuple[FundingPackage, ...],
    answers: AnswersOver,
    place: Locality,
) -> list[SpellRow]:
    return [
        SpellRow(str(place.id), str(package.id), run.first, run.last, run.outcome)
        for package in packages
        for run in answers.about(
            partial(FundingAccessCase, programme=programme, locality=place, package=package)
        )
    ]
