"""End of cooperation: does this project go on if the cooperation of its place ends on this day?

The case is in :mod:`~inclusion.rules.end_of_cooperation.case`, each rule in the file of its name,
the book and the front door in :mod:`~inclusion.rules.end_of_cooperation.book`. What the end means
for a whole place, with sums, is in :mod:`~inclusion.rules.end_of_cooperation.consequences`.
"""

from inclusion.rules.end_of_cooperation.book import (
    END_OF_COOPERATION,
    decide_end,
    end_of_cooperation,
)
from inclusion.rules.end_of_cooperation.case import EndOfCooperationCase
from inclusion.rules.end_of_cooperation.consequences import (
    Consequences,
    PackageAtEnd,
    PlanAtEnd,
    consequences_of_end,
)
from inclusion.rules.end_of_cooperation.end_profile import END_PROFILES, EndProfile, NotBegun
from inclusion.rules.end_of_cooperation.fate import Fate
from inclusion.rules.end_of_cooperation.project_at_end import ProjectAtEnd, ProjectSum

__all__ = [
    "END_OF_COOPERATION",
    "END_PROFILES",
    "Consequences",
    "EndOfCooperationCase",
    "EndProfile",
    "Fate",
    "NotBegun",
    "PackageAtEnd",
    "PlanAtEnd",
    "ProjectAtEnd",
    "ProjectSum",
    "consequences_of_end",
    "decide_end",
    "end_of_cooperation",
]
