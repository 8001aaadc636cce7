"""Terms of a call that depend on the street, or on whether the town is in the approach."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.invariants import distinct, not_empty
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid


class ProjectAction(Enum):
    """What a project does with buildings and things."""

    NEW_BUILDING = "new-building"
    PURCHASE = "purchase"
    RECONSTRUCTION = "reconstruction"
    EQUIPMENT = "equipment"

    @property
    def label(self) -> Text:
        """The name of the action in both languages."""
        return _ACTION_LABELS[self]


_ACTION_LABELS = {
    ProjectAction.NEW_BUILDING: Text(en="new building", cs="nová výstavba"),
    ProjectAction.PURCHASE: Text(en="purchase", cs="nákup"),
    ProjectAction.RECONSTRUCTION: Text(en="reconstruction", cs="rekonstrukce"),
    ProjectAction.EQUIPMENT: Text(en="equipment", cs="vybavení"),
}


@attrs.frozen(kw_only=True)
class SettlementExclusion(Valid):
    """Settlement units in which some actions are not supported.

    Args:
        actions: What is not supported there, for example new building and purchase.
        units: The basic settlement units (*základní sídelní jednotky*) by name or code; ``None``
            if the list is not known.
        as_of: Of when the list is, if known.
        citations: The sources.
    """

    actions: tuple[ProjectAction, ...]
    units: tuple[str, ...] | None = None
    as_of: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "actions")
        yield from distinct("actions", self.actions)
        yield from distinct("units", self.units or ())


@attrs.frozen(kw_only=True)
class ServiceTerms(Valid):
    """Which social services a call supports where that depends on the coordinated approach.

    Args:
        coordinated: The services that a project of the coordinated approach may aim at, in Czech.
        others: The services that any other project may aim at, in Czech.
        complete: Whether both lists are known in full.
        citations: The sources.
    """

    coordinated: tuple[str, ...]
    others: tuple[str, ...]
    complete: bool = False
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("coordinated", self.coordinated)
        yield from distinct("others", self.others)
