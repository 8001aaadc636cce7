"""The sums of a plan: what its project intents ask for, against the totals that it states.

Varnsdorf's "over 230 million" is the sum of such intents, 78,551,647 crowns of one programme and
152,986,000 of another. It is asked for, not granted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from inclusion.errors import InvalidValueError
from inclusion.money import Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.plan_content import PlanContent, ProjectIntent
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class PlanSum(Valid):
    """A total that a plan states, and the sum of what makes it up.

    Args:
        stated: The total stated.
        found: The sum found; ``None`` if a part of it is not known or in another currency, or it
            is larger than an amount of money can be.
        programme: The operational programme; ``None`` for the total of the whole plan.
    """

    stated: Money
    found: Money | None
    programme: OperationalProgramme | None = None

    @property
    def agrees(self) -> bool | None:
        """Whether both are the same; ``None`` if the sum is not known."""
        return None if self.found is None else self.found == self.stated


def plan_sums(content: PlanContent) -> Iterator[PlanSum]:
    """Every total that a plan states, with the sum of its intents.

    The total of the whole plan is also held to the totals of the programmes, where these are
    stated and the intents are not known one by one.

    Args:
        content: What a version says.
    """
    for total in content.stated_totals:
        of_programme = [i for i in _intents(content) if i.programme is total.programme]
        found = _sum_of(content, of_programme, total.amount)
        yield PlanSum(stated=total.amount, found=found, programme=total.programme)
    if content.stated_total is not None:
        found = _sum_of(content, list(_intents(content)), content.stated_total)
        if found is None:
            found = _sum([total.amount for total in content.stated_totals], content.stated_total)
        yield PlanSum(stated=content.stated_total, found=found)


def _intents(content: PlanContent) -> Iterator[ProjectIntent]:
    return (element for element in content.elements() if isinstance(element, ProjectIntent))


def _sum_of(content: PlanContent, intents: list[ProjectIntent], like: Money) -> Money | None:
    asked = [intent.requested for intent in intents]
    return _sum(asked, like) if content.is_listed and asked else None


def _sum(amounts: Sequence[Money | None], like: Money) -> Money | None:
    """The sum; ``None`` if there is nothing to add, or it cannot be added or is too large."""
    same = [money for money in amounts if money and money.currency is like.currency]
    if not same or len(same) < len(amounts):
        return None
    try:
        return Money.total(same, like.currency)
    except InvalidValueError:
        return None
