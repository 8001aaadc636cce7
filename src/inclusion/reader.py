"""For whom a decision is put into words."""

from __future__ import annotations

from enum import Enum


class Reader(Enum):
    """A reader of an explanation."""

    TOWN = "town"
    """Somebody at the town hall, who needs the answer, why, what to do and by when, in short."""
    AUDITOR = "auditor"
    """Somebody who checks it, and needs every condition with its reason and its sources."""
