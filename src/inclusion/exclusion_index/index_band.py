"""The four bands into which the points of the index fall."""

from __future__ import annotations

from enum import Enum

from inclusion.exclusion_index.points_range import PointsRange
from inclusion.language import Text


class IndexBand(Enum):
    """A band of the index of social exclusion, by its least and most points.

    The bounds are those of the published table of 2023. Only the name of the highest is official;
    those of the two middle ones are not.
    """

    MINIMAL = "0-1"
    LOWER = "2-7"
    RAISED = "8-11"
    HIGH = "12-30"

    @property
    def bounds(self) -> PointsRange:
        """The least and the most points of the band."""
        least, _, most = self.value.partition("-")
        return PointsRange(least=int(least), most=int(most))

    @property
    def label(self) -> Text:
        """What the band means, in both languages."""
        return _LABELS[self]

    @classmethod
    def of(cls, points: PointsRange) -> IndexBand | None:
        """The band in which points lie; ``None`` where more than one is possible.

        Args:
            points: The points, known or within bounds.
        """
        for band in cls:
            if points.least in band.bounds and points.most in band.bounds:
                return band
        return None


_LABELS = {
    IndexBand.MINIMAL: Text(en="no or minimal burden", cs="žádná nebo minimální zátěž"),
    IndexBand.LOWER: Text(en="lower burden", cs="nižší zátěž"),
    IndexBand.RAISED: Text(en="raised burden", cs="zvýšená zátěž"),
    IndexBand.HIGH: Text(en="high burden", cs="vysoká zátěž"),
}
