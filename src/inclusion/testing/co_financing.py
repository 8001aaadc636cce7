"""Hypothesis strategies for shares, rates of co-financing and costs that are split."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.co_financing import (
    CoFinancingRate,
    Financing,
    FinancingTable,
    PopulationBand,
    Remainder,
    Shares,
    split_costs,
)
from inclusion.money import Money
from inclusion.operational_programme import OperationalProgramme
from inclusion.source import Confidence, Ground
from inclusion.testing.dates import partial_dates
from inclusion.testing.drawing import pick, seldom
from inclusion.testing.money import amounts
from inclusion.testing.sources import sources

_GREATEST: Final = Decimal("999999999999.99")
_GREATEST_PRINTED: Final = Decimal("99999999999999.99")
_FEW: Final = Decimal("10.00")
_THOUSANDTHS: Final = 100_000
_NONE: Final = Decimal(0)
_USUAL: Final = tuple(
    map(Shares.parse, ("85/10/5", "76.735/18.265/5", "76.735/13.265/10", "76.735/23.265/0"))
)
_BANDS: Final = (
    PopulationBand(),
    PopulationBand(most=3000),
    PopulationBand(least=3001),
    PopulationBand(least=1000, most=5000),
)


def divided_shares() -> SearchStrategy[Shares]:
    """Shares of which all three are known, to three places, shrinking to those of OPZ."""
    return st.one_of(st.sampled_from(_USUAL), _cuts().map(_cut_shares))


def shares() -> SearchStrategy[Shares]:
    """Shares of which at least the own one is known, shrinking to those of OPZ."""
    own_only = st.integers(0, _THOUSANDTHS).map(lambda share: Shares(own=_percent(share)))
    return st.one_of(divided_shares(), own_only)


def eligible_costs(*, max_value: Decimal = _GREATEST) -> SearchStrategy[Money]:
    """Costs in crowns, from nothing on, shrinking to nothing.

    Args:
        max_value: The greatest amount, two places at most.
    """
    return amounts(min_value=_NONE, max_value=max_value)


def remainders() -> SearchStrategy[Remainder | None]:
    """Who pays the remainder; it shrinks to nobody known."""
    return st.one_of(st.none(), st.sampled_from(Remainder))


def financings() -> SearchStrategy[Financing]:
    """Costs split by :func:`inclusion.split_costs`, shrinking to nothing, split as in OPZ."""
    parts = st.tuples(eligible_costs(), shares(), remainders(), eligible_costs())
    return parts.map(
        lambda drawn: split_costs(drawn[0], drawn[1], remainder=drawn[2], ineligible=drawn[3])
    )


def financing_tables() -> SearchStrategy[FinancingTable]:
    """Tables as anybody may print them, right or wrong, shrinking to a total of nothing."""
    names: list[str] = ["total", "eligible", "eu", "state", "grant", "own"]
    amount = st.one_of(eligible_costs(max_value=_FEW), eligible_costs(max_value=_GREATEST_PRINTED))
    rows = st.dictionaries(st.sampled_from(names), amount, min_size=1)
    return rows.map(_table)


@st.composite
def co_financing_rates(draw: st.DrawFn) -> CoFinancingRate:
    """Rates of few programmes, calls and kinds, so that several hold for one question.

    They shrink to the rate of OPZ for municipalities in an unknown call on unknown days.
    """
    programmes = (OperationalProgramme.OPZ, OperationalProgramme.OPZ_PLUS)
    kinds = (BeneficiaryKind.MUNICIPALITY, BeneficiaryKind.NGO)
    source = draw(sources())
    return CoFinancingRate(
        programme=pick(draw, programmes),
        calls=pick(draw, (None, (18,), (18, 43))),
        kinds=pick(draw, ((kinds[0],), (kinds[1],), kinds)),
        inhabitants=pick(draw, _BANDS),
        shares=pick(draw, (*_USUAL[:2], Shares.parse("95/5"), Shares(eu=Decimal(85)))),
        remainder=draw(remainders()),
        since=draw(partial_dates()) if seldom(draw) else None,
        grounds=(Ground(source=source, confidence=pick(draw, tuple(Confidence))),),
    )


def _table(row: dict[str, Any]) -> FinancingTable:
    return FinancingTable(**row)


def _cuts() -> SearchStrategy[tuple[int, int]]:
    cut = st.integers(0, _THOUSANDTHS)
    return st.tuples(cut, cut)


def _cut_shares(cuts: tuple[int, int]) -> Shares:
    """A hundred per cent, cut in two places."""
    first, second = sorted(cuts)
    return Shares(
        eu=_percent(first), state=_percent(second - first), own=_percent(_THOUSANDTHS - second)
    )


def _percent(thousandths: int) -> Decimal:
    return Decimal(f"{thousandths}e-3")
