"""Co-financing (*spolufinancování*): rates, exact splits, checks of published tables.

The own share is rounded up to the haléř, the grant is the rest, ineligible costs come on top.
"""

from inclusion.co_financing.check import check_financing
from inclusion.co_financing.co_financing_rate import CoFinancingRate
from inclusion.co_financing.financing import Financing, Remainder
from inclusion.co_financing.financing_check import (
    Comparison,
    Discrepancy,
    FinancingCheck,
    Severity,
)
from inclusion.co_financing.financing_table import FinancingTable
from inclusion.co_financing.population_band import PopulationBand
from inclusion.co_financing.rate_answer import RateAnswer
from inclusion.co_financing.rate_question import RateQuestion
from inclusion.co_financing.rate_search import rate_for
from inclusion.co_financing.rates import RATES
from inclusion.co_financing.shares import Shares
from inclusion.co_financing.split import split_costs

__all__ = [
    "RATES",
    "CoFinancingRate",
    "Comparison",
    "Discrepancy",
    "Financing",
    "FinancingCheck",
    "FinancingTable",
    "PopulationBand",
    "RateAnswer",
    "RateQuestion",
    "Remainder",
    "Severity",
    "Shares",
    "check_financing",
    "rate_for",
    "split_costs",
]
