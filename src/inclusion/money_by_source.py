"""Money by source: what an award or a payment consists of."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.errors import Violation
from inclusion.invariants import not_less_than_nothing
from inclusion.money import Money
from inclusion.validity import Valid

_PARTS = ("eligible", "grant", "eu", "state", "own")


@attrs.frozen(kw_only=True)
class MoneyBySource(Valid):
    """An award or a payment by source, as far as it is known.

    Args:
        eligible: The eligible costs that it covers, if known.
        grant: The grant, that is the shares of the European Union and of the state, if known.
        eu: The share of the European Union, if known.
        state: The share of the state budget, if known.
        own: The share of the applicant, if known.

    Raises:
        InvalidValueError: An amount is less than nothing, the currencies differ, or the two shares
            are not the grant.
    """

    eligible: Money | None = None
    grant: Money | None = None
    eu: Money | None = None
    state: Money | None = None
    own: Money | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_less_than_nothing(self, *_PARTS)
        known = [getattr(self, name) for name in _PARTS if getattr(self, name) is not None]
        if len({money.currency for money in known}) > 1:
            yield Violation((), "other-currency", "must be in one currency")
        elif self.grant and self.eu and self.state and self.eu + self.state != self.grant:
            yield Violation(("grant",), "not-the-sum", "must be the sum of the two shares")

    @property
    def granted(self) -> Money | None:
        """The grant, from its two shares where only these are known; ``None`` if unknown."""
        if self.grant is not None or self.eu is None or self.state is None:
            return self.grant
        return self.eu + self.state
