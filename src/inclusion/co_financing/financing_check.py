"""What a check of a published financing table found."""

from __future__ import annotations

from enum import Enum

import attrs

from inclusion.co_financing.account import account
from inclusion.co_financing.financing_table import FinancingTable
from inclusion.co_financing.shares import Shares
from inclusion.language import Language, Text
from inclusion.money import Money
from inclusion.phrase import Phrase
from inclusion.source import Ground
from inclusion.validity import Valid


class Severity(Enum):
    """How much a discrepancy weighs."""

    ERROR = "error"
    """The figures cannot all be right."""
    ROUNDING = "rounding"
    """The difference lies within the precision of the print, and the figures may all be right."""

    @property
    def label(self) -> Text:
        """How much it weighs, in both languages."""
        return _LABELS[self]


_LABELS = {
    Severity.ERROR: Text(en="error", cs="chyba"),
    Severity.ROUNDING: Text(en="rounding of print", cs="zaokrouhlení v tisku"),
}


class Comparison(Enum):
    """What is compared; the stable code of a discrepancy."""

    PARTS_AND_WHOLE = "parts-and-whole"
    """The parts make the total, or the eligible costs where no total is given."""
    GRANT_AND_PARTS = "grant-and-parts"
    """The parts of the EU and the state budget make the grant."""
    ELIGIBLE_AND_TOTAL = "eligible-and-total"
    """The eligible costs are no more than the total."""
    EU_AND_RATE = "eu-and-rate"
    STATE_AND_RATE = "state-and-rate"
    GRANT_AND_RATE = "grant-and-rate"
    OWN_AND_RATE = "own-and-rate"
    OWN_ROUNDED_UP = "own-rounded-up"
    """The own share is its rate rounded up to the haléř, not down."""


@attrs.frozen(kw_only=True)
class Discrepancy(Valid):
    """Two amounts of a table that should be one.

    Args:
        comparison: What was compared.
        severity: How much it weighs.
        published: The amount as published, or the sum of the amounts published.
        expected: What it should be.
        tolerance: How far the two may lie apart for the way in which they are printed.
        reason: What does not fit and by how much.
    """

    comparison: Comparison
    severity: Severity
    published: Money
    expected: Money
    tolerance: Money
    reason: Phrase

    @property
    def code(self) -> str:
        """The stable code of what was compared."""
        return self.comparison.value

    @property
    def difference(self) -> Money:
        """The amount published less the one expected, so positive if it is too much."""
        return self.published - self.expected


@attrs.frozen(kw_only=True)
class FinancingCheck(Valid):
    """The result of a check: everything that does not fit, never just the first.

    Args:
        table: The table as published.
        shares: The shares in per cent that it was held against, if any.
        compared: What could be compared with the figures given, in order.
        discrepancies: What does not fit, in the same order.
        steps: Each comparison in words.
        grounds: Where the table was read, and what the shares rest on.
    """

    table: FinancingTable
    shares: Shares | None
    compared: tuple[Comparison, ...]
    discrepancies: tuple[Discrepancy, ...]
    steps: tuple[Phrase, ...]
    grounds: tuple[Ground, ...] = ()

    @property
    def errors(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that the precision of the print does not explain."""
        return tuple(one for one in self.discrepancies if one.severity is Severity.ERROR)

    def explain(self, language: Language | str) -> str:
        """Each comparison, line by line, with the sources.

        Args:
            language: ``"en"`` or ``"cs"``.

        Raises:
            ValueError: There is no such language.
        """
        return account(self.steps, self.grounds, Language(language))
