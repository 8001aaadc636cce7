"""A rate of co-financing (*míra spolufinancování*), as one source gives it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.co_financing.financing import Financing, Remainder
from inclusion.co_financing.population_band import EVERY_POPULATION, PopulationBand
from inclusion.co_financing.shares import Shares
from inclusion.co_financing.split import NOTHING, split_costs
from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.invariants import distinct, in_order, not_empty
from inclusion.money import Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.source import Ground
from inclusion.three_valued import every, negation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class CoFinancingRate(Valid):
    """The shares that hold in some calls, for some kinds of beneficiary.

    Args:
        programme: The operational programme.
        calls: The public numbers of the calls for which the source gives it; ``None`` if it does
            not say for which.
        kinds: The kinds of beneficiary, at least one.
        inhabitants: The numbers of inhabitants of the municipality for which it holds.
        shares: The shares in per cent, as far as the source gives them.
        remainder: Who pays the remainder that rounding leaves, if known.
        since: The first day on which it is known to hold: the day on which the calls opened, if
            that is known.
        until: The last day: the day on which the calls closed, if that is known.
        grounds: What it rests on, at least one source.
    """

    programme: OperationalProgramme
    calls: tuple[int, ...] | None
    kinds: tuple[BeneficiaryKind, ...]
    inhabitants: PopulationBand = EVERY_POPULATION
    shares: Shares
    remainder: Remainder | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    grounds: tuple[Ground, ...]

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "kinds", "grounds")
        if self.calls == ():
            yield Violation(("calls",), "empty", "must hold at least one, or be left unknown")
        for name in ("calls", "kinds"):
            yield from distinct(name, getattr(self, name) or ())
        yield from in_order(self, "since", "until")

    def holds_on(self, day: date) -> bool | None:
        """Whether the rate holds on a day; ``None`` if the days known leave it open.

        Args:
            day: The day.
        """
        begun = self.since.has_come_by(day) if self.since else None
        over = self.until.has_passed_before(day) if self.until else None
        return every((begun, negation(over)))

    def split(self, eligible: Money, *, ineligible: Money = NOTHING) -> Financing:
        """Split eligible costs by this rate; see :func:`inclusion.split_costs`.

        Args:
            eligible: The eligible costs in crowns.
            ineligible: The ineligible costs in crowns, which come on top.

        Raises:
            InvalidValueError: The rate does not say the own share, or an amount is less than
                nothing or not in crowns.
        """
        return split_costs(
            eligible,
            self.shares,
            remainder=self.remainder,
            ineligible=ineligible,
            grounds=self.grounds,
        )
