"""The index of social exclusion (*index sociálního vyloučení*): from counts to points and bands.

Each year a municipality gets 0 to 30 points. Five indicators give up to 6 points each, for three
parts: how many people it concerns, what share of the people they are, and how that share compares
with the region and the country. Everything is computed exactly; what is not known makes a range.
"""

from inclusion.exclusion_index.average_index import AverageIndex, YearlyPoints, average_index
from inclusion.exclusion_index.average_recalculation import (
    AverageRecalculation,
    recalculate_average,
)
from inclusion.exclusion_index.average_rule import MAP_PRIORITY, AverageRule
from inclusion.exclusion_index.exact_number import ExactNumber
from inclusion.exclusion_index.exclusion_index import (
    ExclusionIndex,
    PlainFigures,
    index_points,
)
from inclusion.exclusion_index.index_band import IndexBand
from inclusion.exclusion_index.index_comparison import (
    IndexComparison,
    IndicatorMove,
    PartMove,
    compare_indexes,
)
from inclusion.exclusion_index.index_indicator import IndexIndicator, IndexPart
from inclusion.exclusion_index.index_thresholds import (
    IndexThresholds,
    IndicatorThresholds,
    PartThresholds,
    Threshold,
)
from inclusion.exclusion_index.indicator_figures import IndicatorFigures
from inclusion.exclusion_index.indicator_points import IndicatorPoints, indicator_points
from inclusion.exclusion_index.location_quotient import LocationQuotient, location_quotient
from inclusion.exclusion_index.part_points import NextThreshold, PartPoints
from inclusion.exclusion_index.points_range import PointsRange
from inclusion.exclusion_index.thresholds_2023 import THRESHOLDS_2023, known_thresholds

__all__ = [
    "MAP_PRIORITY",
    "THRESHOLDS_2023",
    "AverageIndex",
    "AverageRecalculation",
    "AverageRule",
    "ExactNumber",
    "ExclusionIndex",
    "IndexBand",
    "IndexComparison",
    "IndexIndicator",
    "IndexPart",
    "IndexThresholds",
    "IndicatorFigures",
    "IndicatorMove",
    "IndicatorPoints",
    "IndicatorThresholds",
    "LocationQuotient",
    "NextThreshold",
    "PartMove",
    "PartPoints",
    "PartThresholds",
    "PlainFigures",
    "PointsRange",
    "Threshold",
    "YearlyPoints",
    "average_index",
    "compare_indexes",
    "index_points",
    "indicator_points",
    "known_thresholds",
    "location_quotient",
    "recalculate_average",
]
