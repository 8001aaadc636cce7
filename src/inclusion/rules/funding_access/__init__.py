"""Funding access: may this place draw from this package on this day?

The case is in :mod:`~inclusion.rules.funding_access.case`, each rule in the file of its name, the
book and the front door in :mod:`~inclusion.rules.funding_access.book`.
"""

from inclusion.rules.funding_access.book import FUNDING_ACCESS, decide_access, funding_access
from inclusion.rules.funding_access.case import FundingAccessCase

__all__ = ["FUNDING_ACCESS", "FundingAccessCase", "decide_access", "funding_access"]
