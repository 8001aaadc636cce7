"""How a call chooses among applications, and how much of it is kept for approved plans."""

from __future__ import annotations

from enum import Enum

from inclusion.language import Text


class CallKind(Enum):
    """How a call chooses among applications."""

    ROUND = "round"
    """Round-based (*kolová*): all are compared after the end."""
    CONTINUOUS = "continuous"
    """Continuous (*průběžná*): judged as they come; it may close early when the money is used."""

    @property
    def label(self) -> Text:
        """The name of the kind in both languages."""
        return _CALL_KIND_LABELS[self]


_CALL_KIND_LABELS = {
    CallKind.ROUND: Text(en="round-based call", cs="kolová výzva"),
    CallKind.CONTINUOUS: Text(en="continuous call", cs="průběžná výzva"),
}


class Reservation(Enum):
    """How much of a call is kept for places with an approved plan."""

    WHOLE = "whole"
    """The whole call is kept, so that nobody else can reach it."""
    PART = "part"
    """A part of it; the rest is open to others."""
    NONE = "none"
    """Nothing is kept, as in a call that asks for no plan."""

    @property
    def label(self) -> Text:
        """How much is kept, in both languages."""
        return _RESERVATION_LABELS[self]


_RESERVATION_LABELS = {
    Reservation.WHOLE: Text(en="the whole call", cs="celá výzva"),
    Reservation.PART: Text(en="a part of the call", cs="část výzvy"),
    Reservation.NONE: Text(en="nothing", cs="nic"),
}
