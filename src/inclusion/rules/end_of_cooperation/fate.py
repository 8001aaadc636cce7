"""What the end of a cooperation means for a plan, a package or a project."""

from __future__ import annotations

from enum import Enum

from inclusion.language import Text


class Fate(Enum):
    """What the end of the cooperation means for something."""

    KEPT = "kept"
    """It goes on, or stays what it is."""
    LOST = "lost"
    CLOSED = "closed"
    """A package is open to no new project; a project was not filed in time."""
    OVER_BEFORE = "over-before"
    """It was over before; the end changes nothing."""
    UNKNOWN = "unknown"

    @property
    def label(self) -> Text:
        """The name in both languages."""
        return _LABELS[self]


_LABELS = {
    Fate.KEPT: Text(en="goes on", cs="pokračuje"),
    Fate.LOST: Text(en="lost", cs="ztraceno"),
    Fate.CLOSED: Text(en="closed to new projects", cs="uzavřeno novým projektům"),
    Fate.OVER_BEFORE: Text(en="over before", cs="skončilo už dříve"),
    Fate.UNKNOWN: Text(en="unknown", cs="neznámo"),
}
