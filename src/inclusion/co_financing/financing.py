"""The financing of a project (*financování projektu*): who pays how much, to the haléř."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.co_financing.account import account
from inclusion.co_financing.shares import Shares
from inclusion.errors import Violation
from inclusion.invariants import not_less_than_nothing
from inclusion.language import Language, Text
from inclusion.money import Currency, Money
from inclusion.phrase import Phrase
from inclusion.source import Ground
from inclusion.validity import Valid


class Remainder(Enum):
    """Who pays the remainder of the grant that rounding leaves."""

    EU = "eu"
    """The state budget pays its share rounded half up, the EU the rest."""
    STATE = "state"
    """The EU pays its share rounded half up, the state budget the rest."""

    @property
    def label(self) -> Text:
        """Who pays it, in both languages."""
        return _LABELS[self]


_LABELS = {
    Remainder.EU: Text(en="European Union", cs="Evropská unie"),
    Remainder.STATE: Text(en="state budget", cs="státní rozpočet"),
}


@attrs.frozen(kw_only=True)
class Financing(Valid):
    """Eligible costs split into their parts, with the steps that led to them.

    Args:
        eligible: The eligible costs (*způsobilé výdaje*), in crowns.
        ineligible: The ineligible costs (*nezpůsobilé výdaje*) on top of them.
        shares: The shares in per cent that were applied to the eligible costs.
        grant: The grant (*dotace*): what the EU and the state budget pay together.
        own: The own share (*vlastní podíl*) in the eligible costs.
        eu: What the European Union pays; ``None`` if it is not known how the grant is divided.
        state: What the state budget pays; known if and only if the part of the EU is.
        steps: How each part was computed.
        grounds: What the shares rest on.

    Raises:
        InvalidValueError: The parts do not make the whole, or an amount is less than nothing.
    """

    eligible: Money
    ineligible: Money
    shares: Shares
    grant: Money
    own: Money
    eu: Money | None = None
    state: Money | None = None
    steps: tuple[Phrase, ...] = ()
    grounds: tuple[Ground, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        names = ("eligible", "ineligible", "grant", "own", "eu", "state")
        foreign = [name for name in names if _is_foreign(getattr(self, name))]
        for name in foreign:
            yield Violation((name,), "other-currency", "must be in crowns")
        if foreign:
            return
        yield from not_less_than_nothing(self, *names)
        if self.grant + self.own != self.eligible:
            yield Violation(("grant",), "parts-and-whole", "must make the eligible costs with own")
        if (self.eu is None) != (self.state is None):
            yield Violation(("state",), "parts-and-whole", "must be known if and only if eu is")
        elif self.eu is not None and self.state is not None and self.eu + self.state != self.grant:
            yield Violation(("state",), "parts-and-whole", "must make the grant with eu")

    @property
    def total(self) -> Money:
        """The eligible and the ineligible costs together."""
        return self.eligible + self.ineligible

    @property
    def borne(self) -> Money:
        """The own share and all ineligible costs, which the beneficiary bears."""
        return self.own + self.ineligible

    def explain(self, language: Language | str) -> str:
        """How each part was computed, line by line, with the sources of the shares.

        Args:
            language: ``"en"`` or ``"cs"``.

        Raises:
            ValueError: There is no such language.
        """
        return account(self.steps, self.grounds, Language(language))


def _is_foreign(money: Money | None) -> bool:
    return money is not None and money.currency is not Currency.CZK
