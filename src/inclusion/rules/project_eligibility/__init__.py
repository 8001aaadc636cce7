"""Project eligibility: may this project be submitted to this package at this minute?

The case is in :mod:`~inclusion.rules.project_eligibility.case`, each rule in the file of its name,
the book and the front door in :mod:`~inclusion.rules.project_eligibility.book`.
"""

from inclusion.rules.project_eligibility.book import (
    PROJECT_ELIGIBILITY,
    decide_eligibility,
    project_eligibility,
)
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase

__all__ = [
    "PROJECT_ELIGIBILITY",
    "ProjectEligibilityCase",
    "decide_eligibility",
    "project_eligibility",
]
