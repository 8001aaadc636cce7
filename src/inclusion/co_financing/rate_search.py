"""Find the rate that holds; where none is known the answer says so, and there is no default."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.co_financing import rate_steps
from inclusion.co_financing.co_financing_rate import CoFinancingRate
from inclusion.co_financing.rate_answer import RateAnswer
from inclusion.co_financing.rate_question import RateQuestion
from inclusion.co_financing.rates import RATES
from inclusion.finding import MissingFact
from inclusion.operational_programme import OperationalProgramme
from inclusion.phrase import Phrase
from inclusion.source import Confidence
from inclusion.validity import GREATEST_INTEGER


def rate_for(  # noqa: PLR0913 - each is a part of the question, and all but two are named
    programme: OperationalProgramme,
    kind: BeneficiaryKind,
    *,
    on: date,
    call: int | None = None,
    population: int | None = None,
    rates: tuple[CoFinancingRate, ...] = RATES,
) -> RateAnswer:
    """Say which rate of co-financing holds.

    Args:
        programme: The operational programme.
        kind: The kind of beneficiary.
        on: The day; rates whose calls were surely not open on it do not count.
        call: The public number of the call. Without it every call counts of which a rate is known,
            and calls of which none is known do not: the answer says in which it was read.
        population: The inhabitants of the municipality, or of the one that founded the body. On
            which day they are to be counted no source says, so it is for the caller to choose the
            figure; ``None`` if it is not known.
        rates: The rates to look among; the shipped ones if left out.

    Returns:
        The rate; or none, if no rate is known for the question; or what is missing, if the answer
        depends on it.

    Raises:
        InvalidValueError: An argument is of another type, or the population is less than nothing.
    """
    question = RateQuestion(programme=programme, kind=kind, on=on, call=call, population=population)
    known = tuple(rate for rate in rates if rate.programme is programme and kind in rate.kinds)
    verdict = _verdict(question, known)
    others = tuple(rate for rate in known if rate not in verdict.rates)
    return RateAnswer(
        question=question,
        code=verdict.code,
        rate=verdict.rate,
        rates=verdict.rates,
        elsewhere=others,
        missing=verdict.missing,
        steps=(
            rate_steps.asked(question),
            *verdict.steps,
            *rate_steps.certainty(verdict.rate, on),
            *rate_steps.elsewhere(others),
        ),
    )


class _Verdict(NamedTuple):
    code: str
    steps: tuple[Phrase, ...]
    rate: CoFinancingRate | None = None
    rates: tuple[CoFinancingRate, ...] = ()
    missing: tuple[MissingFact, ...] = ()


def _verdict(question: RateQuestion, known: tuple[CoFinancingRate, ...]) -> _Verdict:
    """What the rates say for the call, the day and the population, or for all there may be."""
    call, on = question.call, question.on
    scoped = tuple(rate for rate in known if call is None or call in (rate.calls or ()))
    possible = tuple(rate for rate in scoped if rate.holds_on(on) is not False)
    groups = tuple(dict.fromkeys(_groups(possible, question.population)))
    rates = tuple(rate for rate in possible if any(rate in group for group in groups))
    if not rates:
        return _none_known("not-on-this-day" if scoped and not possible else "none-known")
    if all(groups) and all(map(_agree, groups)):
        fullest = [_fullest(group) for group in groups]
        if len({rate.shares for rate in fullest}) == 1:
            return _Verdict("found", rate_steps.found(fullest[0], rates), fullest[0], rates)
    return _open(rates, call, population_decides=len(groups) > 1)


def _open(
    rates: tuple[CoFinancingRate, ...], call: int | None, *, population_decides: bool
) -> _Verdict:
    """The answer depends on what is missing: the population, the call, or which source is right."""
    steps = (rate_steps.alternatives(rates),)
    if population_decides:
        missing = rate_steps.POPULATION_MISSING
        return _Verdict("population-unknown", steps, None, rates, (missing,))
    missing = rate_steps.CALL_MISSING if call is None else rate_steps.SOURCE_MISSING
    return _Verdict("rates-differ", steps, None, rates, (missing,))


def _none_known(code: str) -> _Verdict:
    return _Verdict(code, (rate_steps.none_known(code),))


def _groups(
    possible: tuple[CoFinancingRate, ...], population: int | None
) -> Iterator[tuple[CoFinancingRate, ...]]:
    """The rates that hold for the population; if it is unknown, for each that makes a difference.

    A difference can only arise where a band begins or just after it ends.
    """
    counts: Iterable[int] = (population,) if population is not None else _turning_points(possible)
    for count in counts:
        yield tuple(rate for rate in possible if rate.inhabitants.holds(count))


def _turning_points(possible: tuple[CoFinancingRate, ...]) -> list[int]:
    bands = [rate.inhabitants for rate in possible]
    points = {0, *(band.least for band in bands), *(band.most + 1 for band in bands)}
    return sorted(point for point in points if point <= GREATEST_INTEGER)


def _agree(rates: tuple[CoFinancingRate, ...]) -> bool:
    return all(one.shares.agrees_with(other.shares) for one, other in combinations(rates, 2))


def _fullest(rates: tuple[CoFinancingRate, ...]) -> CoFinancingRate:
    """Of rates that agree the one that says most; among equals the surest, then the first."""
    return max(rates, key=lambda rate: (_how_full(rate), _how_sure(rate)))


def _how_full(rate: CoFinancingRate) -> tuple[bool, bool]:
    return (rate.shares.eu is not None and rate.shares.own is not None, rate.shares.own is not None)


def _how_sure(rate: CoFinancingRate) -> int:
    order = list(Confidence)
    return -min(order.index(ground.confidence) for ground in rate.grounds)
