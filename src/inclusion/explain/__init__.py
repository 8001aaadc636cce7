"""What follows from many answers: timelines, distances, differences, obstacles.

The days on which an answer can change are found in :mod:`~inclusion.explain.borders`; everything
here works for any book of rules, with a call of its own for funding access.
"""

from inclusion.explain.access_timeline import timeline
from inclusion.explain.asking_access import access_question
from inclusion.explain.borders import turning_days
from inclusion.explain.changes import Change
from inclusion.explain.day_portfolio import Portfolio, PortfolioRow, portfolio
from inclusion.explain.difference import Aspect, Circumstances, Difference, why_differ
from inclusion.explain.nearness import Nearness
from inclusion.explain.obstacle import Obstacle
from inclusion.explain.outcome_timeline import Border, Spell, Stretch, Timeline, timeline_of
from inclusion.explain.range_portfolio import PortfolioOver, SpellRow, portfolio_over
from inclusion.explain.reach import MoneyRow, Reach, money_by_area, money_by_package
from inclusion.explain.timeline_words import SpellInWords, TimelineInWords, timeline_in_words
from inclusion.explain.ways import (
    Doer,
    Move,
    MoveKind,
    Way,
    WayInWords,
    WaysInWords,
    WaysToYes,
    ways_in_words,
    ways_to_access,
    ways_to_approval,
    ways_to_eligibility,
    ways_to_go_on,
)

__all__ = [
    "Aspect",
    "Border",
    "Change",
    "Circumstances",
    "Difference",
    "Doer",
    "MoneyRow",
    "Move",
    "MoveKind",
    "Nearness",
    "Obstacle",
    "Portfolio",
    "PortfolioOver",
    "PortfolioRow",
    "Reach",
    "Spell",
    "SpellInWords",
    "SpellRow",
    "Stretch",
    "Timeline",
    "TimelineInWords",
    "Way",
    "WayInWords",
    "WaysInWords",
    "WaysToYes",
    "access_question",
    "money_by_area",
    "money_by_package",
    "portfolio",
    "portfolio_over",
    "timeline",
    "timeline_in_words",
    "timeline_of",
    "turning_days",
    "ways_in_words",
    "ways_to_access",
    "ways_to_approval",
    "ways_to_eligibility",
    "ways_to_go_on",
    "why_differ",
]
