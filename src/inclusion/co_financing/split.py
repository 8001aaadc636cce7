"""Split eligible costs: the own share is rounded up to the haléř, the grant is the rest."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Final, NamedTuple

import attrs

from inclusion.co_financing import split_steps
from inclusion.co_financing.financing import Financing, Remainder
from inclusion.co_financing.portion import in_haleru, portion
from inclusion.co_financing.shares import Shares
from inclusion.errors import Violation
from inclusion.invariants import not_less_than_nothing
from inclusion.money import Currency, Money
from inclusion.phrase import Phrase
from inclusion.source import Ground
from inclusion.validity import Valid

NOTHING: Final = Money.czk(0)
"""No crowns."""


def split_costs(
    eligible: Money,
    shares: Shares,
    *,
    remainder: Remainder | None = None,
    ineligible: Money = NOTHING,
    grounds: tuple[Ground, ...] = (),
) -> Financing:
    """Split the eligible costs of a project into its own share, the part of the EU and the state's.

    The own share is rounded **up** to the haléř, so it is never below its rate; three real projects
    show it (Sokolov, Žďár nad Sázavou, Chomutov). The grant is the rest. Within the grant one part
    is rounded half up and the other takes the remainder. Where it is not known which, both ways are
    computed, and the parts are given only if the two agree.

    Args:
        eligible: The eligible costs in crowns, at least nothing.
        shares: The shares in per cent; the own share must be known.
        remainder: Who pays the remainder; ``None`` if that is not known.
        ineligible: The ineligible costs in crowns, which come on top and never change the grant.
        grounds: What the shares rest on.

    Raises:
        InvalidValueError: The own share is not known, or an amount is less than nothing or not in
            crowns.
    """
    question = _Split(eligible=eligible, ineligible=ineligible, shares=shares, remainder=remainder)
    exact = portion(eligible.amount, question.own)
    own = Money.czk(in_haleru(exact, ROUND_CEILING))
    grant = eligible - own
    divided = _divide(question, grant)
    return Financing(
        eligible=eligible,
        ineligible=ineligible,
        shares=shares,
        grant=grant,
        own=own,
        eu=divided.eu,
        state=divided.state,
        steps=(
            split_steps.own_share(eligible, question.own, exact, own),
            split_steps.grant(eligible, own, grant),
            *divided.steps,
            *split_steps.on_top(eligible, ineligible, own),
        ),
        grounds=grounds,
    )


@attrs.frozen(kw_only=True)
class _Split(Valid):
    """What is to be split; it cannot exist unless it can be."""

    eligible: Money
    ineligible: Money
    shares: Shares
    remainder: Remainder | None

    def _violations(self) -> Iterator[Violation]:
        yield from not_less_than_nothing(self, "eligible", "ineligible")
        for name in ("eligible", "ineligible"):
            if getattr(self, name).currency is not Currency.CZK:
                yield Violation((name,), "other-currency", "must be in crowns")
        if self.shares.own is None:
            told = "must be known: without it there is neither an own share nor a grant"
            yield Violation(("shares", "own"), "share-missing", told)

    @property
    def own(self) -> Decimal:
        return self.shares.own or Decimal(0)


class _Division(NamedTuple):
    eu: Money | None
    state: Money | None
    steps: tuple[Phrase, ...]


def _divide(question: _Split, grant: Money) -> _Division:
    """The grant divided between the EU and the state budget, as far as it is known how."""
    if question.shares.eu is None or question.shares.state is None:
        return _Division(None, None, (split_steps.shares_not_known(grant),))
    percents = {Remainder.EU: question.shares.eu, Remainder.STATE: question.shares.state}
    payers = (question.remainder,) if question.remainder else tuple(Remainder)
    ways = [_divide_so(question.eligible, grant, percents, payer) for payer in payers]
    if any(way[:2] != ways[0][:2] for way in ways):
        return _Division(None, None, (split_steps.remainder_not_known(grant),))
    return ways[0]


def _divide_so(
    eligible: Money, grant: Money, percents: dict[Remainder, Decimal], remainder: Remainder
) -> _Division:
    """The grant divided, one part computed and rounded half up, the other taking the remainder."""
    computed = Remainder.STATE if remainder is Remainder.EU else Remainder.EU
    exact = portion(eligible.amount, percents[computed])
    rounded = Money.czk(in_haleru(exact, ROUND_HALF_UP))
    paid = min(rounded, grant)
    rest = grant - paid
    steps = (
        split_steps.computed_part(computed, eligible, percents[computed], exact, rounded, grant),
        split_steps.rest_of_grant(remainder, grant, paid, rest),
    )
    return _Division(*((rest, paid) if remainder is Remainder.EU else (paid, rest)), steps)
