"""Ways to yes: the smallest sets of steps that turn an answer into ``granted``, each proven.

What may mend a finding is proposed rule by rule: :mod:`~inclusion.explain.ways.access` has the
table for funding access, :mod:`~inclusion.explain.ways.approval` that for plan approval,
:mod:`~inclusion.explain.ways.eligibility` that for project eligibility,
:mod:`~inclusion.explain.ways.end` that for the end of a cooperation.
:mod:`~inclusion.explain.ways.search` asks the book about each record that this would make.
"""

from inclusion.explain.ways.access import ways_to_access
from inclusion.explain.ways.approval import ways_to_approval
from inclusion.explain.ways.eligibility import ways_to_eligibility
from inclusion.explain.ways.end import ways_to_go_on
from inclusion.explain.ways.move import Doer, Move, MoveKind
from inclusion.explain.ways.way import Way, WaysToYes
from inclusion.explain.ways.ways_words import WayInWords, WaysInWords, ways_in_words

__all__ = [
    "Doer",
    "Move",
    "MoveKind",
    "Way",
    "WayInWords",
    "WaysInWords",
    "WaysToYes",
    "ways_in_words",
    "ways_to_access",
    "ways_to_approval",
    "ways_to_eligibility",
    "ways_to_go_on",
]
