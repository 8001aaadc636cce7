"""For whom a decision is put into words."""

from __future__ import annotations

from enum import Enum


class Reader(Enum):
    """A reader of an explanation."""

    TOWN = "town"
    """Somebody at the town hall: the answer, why, what to do and by when, in a sentence or two."""
    AUDITOR = "auditor"
    """Somebody who checks it: every condition with its reason and its sources."""
