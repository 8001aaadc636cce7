"""Days and minutes, ranges of days, days of which only bounds are known; nothing reads a clock."""

from inclusion.dates.day_range import DayRange
from inclusion.dates.day_text import parse_day, why_not_day
from inclusion.dates.easter import easter_sunday
from inclusion.dates.moment import Moment, TimeOfDay
from inclusion.dates.months import MonthEnd, add_months
from inclusion.dates.partial_date import PartialDate

__all__ = [
    "DayRange",
    "Moment",
    "MonthEnd",
    "PartialDate",
    "TimeOfDay",
    "add_months",
    "easter_sunday",
    "parse_day",
    "why_not_day",
]
