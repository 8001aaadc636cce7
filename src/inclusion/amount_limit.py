"""The least and the most that a call allows for one project."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.errors import Violation
from inclusion.identifiers import ElementId
from inclusion.invariants import not_less_than_nothing
from inclusion.language import Text
from inclusion.money import Money
from inclusion.source import Citation
from inclusion.validity import Valid


class StateAidRegime(Enum):
    """The regime of state aid under which a project is supported."""

    SGEI_DE_MINIMIS = "sgei-de-minimis"
    """De minimis aid for services of general economic interest."""
    SGEI_DECISION = "sgei-decision"
    """Services of general economic interest under Decision 2012/21/EU."""
    NO_AID = "no-aid"
    """No state aid."""

    @property
    def label(self) -> Text:
        """The name of the regime in both languages."""
        return _REGIME_LABELS[self]


_REGIME_LABELS = {
    StateAidRegime.SGEI_DE_MINIMIS: Text(en="SGEI de minimis", cs="SGEI de minimis"),
    StateAidRegime.SGEI_DECISION: Text(
        en="SGEI under Decision 2012/21/EU", cs="SGEI podle Rozhodnutí 2012/21/EU"
    ),
    StateAidRegime.NO_AID: Text(en="no state aid", cs="bez veřejné podpory"),
}


class AmountBasis(Enum):
    """Which amount of a project a limit counts."""

    ELIGIBLE = "eligible"
    """Total eligible costs."""
    GRANT = "grant"
    """The grant asked for."""

    @property
    def label(self) -> Text:
        """What is counted, in both languages."""
        return _AMOUNT_LABELS[self]


_AMOUNT_LABELS = {
    AmountBasis.ELIGIBLE: Text(en="eligible costs", cs="způsobilé výdaje"),
    AmountBasis.GRANT: Text(en="the grant", cs="dotace"),
}


@attrs.frozen(kw_only=True)
class AmountLimit(Valid):
    """The least and the most for one project, both included.

    Args:
        least: The least amount, if there is one and it is known.
        most: The greatest amount, if there is one and it is known.
        basis: What is counted; ``None`` if the source does not say.
        regime: The regime of state aid to which the limit belongs; ``None`` for every regime.
        activity: The activity, by its identifier within the call, to which the limit belongs;
            ``None`` for every activity.
        citations: The sources.
    """

    least: Money | None = None
    most: Money | None = None
    basis: AmountBasis | None = None
    regime: StateAidRegime | None = None
    activity: ElementId | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_less_than_nothing(self, "least", "most")
        if self.least is None or self.most is None:
            return
        if self.least.currency is not self.most.currency:
            yield Violation(("most",), "other-currency", "must be in the currency of the least")
        elif self.most < self.least:
            yield Violation(("most",), "out-of-order", "cannot be less than the least")
