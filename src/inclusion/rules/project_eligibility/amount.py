"""The amount of the project is in the range of the call (E39).

The call says whether eligible costs or the grant count, and sometimes for which regime of state aid
a limit holds. Both limits are included.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.amount_limit import AmountBasis, AmountLimit
from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.money import Money
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import step
from inclusion.source import Confidence
from inclusion.three_valued import every, negation, some

IN_RANGE = Reason(
    code="in-range",
    answer=Answer.MET,
    text=Text(
        en="The amount of the project is in the range of {package}.",
        cs="Částka projektu je v rozmezí, které má {package}.",
    ),
)
TOO_LOW = Reason(
    code="too-low",
    answer=Answer.NOT_MET,
    text=Text(
        en="{amount} is less than the least amount of {package}, {limit} ({basis}).",
        cs="{amount} je méně než nejnižší částka, kterou má {package}: {limit} ({basis}).",
    ),
)
TOO_HIGH = Reason(
    code="too-high",
    answer=Answer.NOT_MET,
    text=Text(
        en="{amount} is more than the greatest amount of {package}, {limit} ({basis}).",
        cs="{amount} je více než nejvyšší částka, kterou má {package}: {limit} ({basis}).",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the amount of the project is in the range of {package} cannot be told.",
        cs="Zda je částka projektu v rozmezí, které má {package}, nelze určit.",
    ),
)
_LIMITS = Text(
    en="how much a project in {package} may cost at least and at most",
    cs="kolik může projekt stát nejméně a nejvíce: {package}",
)
_BASIS = Text(
    en="whether eligible costs or the grant count in {package}",
    cs="zda {package} počítá způsobilé výdaje, nebo dotaci",
)
_REGIME = Text(
    en="under which regime of state aid the project “{project}” is supported",
    cs="v jakém režimu veřejné podpory je projekt „{project}“",
)
_ACTIVITIES = Text(
    en="which activities of {package} the project “{project}” has",
    cs="které aktivity ({package}) projekt „{project}“ má",
)
_AMOUNT = Text(
    en="the eligible costs of the project “{project}” and the grant that it asks for",
    cs="způsobilé výdaje projektu „{project}“ a požadovaná dotace",
)
_CHANGE = Text(
    en="The applicant changes the amount of the project “{project}”: {limit} ({basis})",
    cs="Žadatel upraví částku projektu „{project}“: {limit} ({basis})",
)
_BASES = (AmountBasis.ELIGIBLE, AmountBasis.GRANT)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    limits = case.package.limits
    if limits is None:
        lacking = missing("limits", _LIMITS, case.package_fact)
        return UNKNOWN.because(case.package_fact, missing=(lacking,))
    answers = [(limit, _keeps(case, limit)) for limit in limits]
    broken = [limit for limit, keeps in answers if keeps is False]
    if broken:
        return _broken(case, broken[0])
    open_ones = tuple(limit for limit, keeps in answers if keeps is None)
    if open_ones:
        doubts = tuple(dict.fromkeys(m for limit in open_ones for m in _missing(case, limit)))
        return UNKNOWN.because(case.package_fact, missing=doubts)
    return IN_RANGE.because(case.package_fact)


def _keeps(case: ProjectEligibilityCase, limit: AmountLimit) -> bool | None:
    """Whether a limit does not hold for the project, or is kept."""
    inside = {_is_inside(_amount(case, basis), limit) for basis in _bases(limit)}
    agreed = inside.pop() if len(inside) == 1 else None
    return some((negation(_holds_for(case, limit)), agreed))


def _holds_for(case: ProjectEligibilityCase, limit: AmountLimit) -> bool | None:
    regime, offers = case.project.regime, case.project.offers
    of_regime = True if limit.regime is None else None if regime is None else limit.regime is regime
    of_activity = (
        True if limit.activity is None else None if offers is None else limit.activity in offers
    )
    return every((of_regime, of_activity))


def _bases(limit: AmountLimit) -> tuple[AmountBasis, ...]:
    return _BASES if limit.basis is None else (limit.basis,)


def _amount(case: ProjectEligibilityCase, basis: AmountBasis) -> Money | None:
    costs = case.project.costs
    return costs.eligible if basis is AmountBasis.ELIGIBLE else costs.requested


def _is_inside(amount: Money | None, limit: AmountLimit) -> bool | None:
    if limit.least is None and limit.most is None:
        return True
    return None if amount is None else _breach(amount, limit) is None


def _breach(amount: Money, limit: AmountLimit) -> tuple[Reason, Money] | None:
    """How an amount breaks a limit, and which border it crosses."""
    if limit.least is not None and amount < limit.least:
        return TOO_LOW, limit.least
    if limit.most is not None and amount > limit.most:
        return TOO_HIGH, limit.most
    return None


def _broken(case: ProjectEligibilityCase, limit: AmountLimit) -> Ruling:
    breaches = (
        (basis, amount, *breach)
        for basis in _bases(limit)
        if (amount := _amount(case, basis)) and (breach := _breach(amount, limit))
    )
    basis, amount, reason, border = next(breaches)
    facts = (
        Fact(name="amount", value=amount),
        fact(case, "limit", border, limit.citations),
        Fact(name="basis", value=basis.label),
    )
    change = step(case, "change-amount", _CHANGE, case.project_fact, *facts[1:])
    away = max(border - amount, amount - border)
    return reason.because(case.package_fact, *facts, steps=(change,), distance=away)


def _missing(case: ProjectEligibilityCase, limit: AmountLimit) -> Iterator[MissingFact]:
    if limit.regime is not None and case.project.regime is None:
        yield missing("state-aid-regime", _REGIME, case.project_fact)
    if limit.activity is not None and case.project.offers is None:
        yield missing("activities", _ACTIVITIES, case.package_fact, case.project_fact)
    if None in {_amount(case, basis) for basis in _bases(limit)}:
        yield missing("amount", _AMOUNT, case.project_fact)
    elif limit.basis is None:
        yield missing("amount-basis", _BASIS, case.package_fact)


AMOUNT = Rule(
    id="amount",
    statement=Text(
        en="The amount of the project, eligible costs or grant as the call says, is at least the"
        " least and at most the greatest that the call allows.",
        cs="Částka projektu, způsobilé výdaje nebo dotace podle výzvy, je alespoň nejnižší a"
        " nejvýše nejvyšší, kterou výzva připouští.",
    ),
    basis=(
        ground("S67", Confidence.HIGH, "15 or 300 million", "15 nebo 300 milionů"),
        ground("S75b", Confidence.HIGH, "grant of 1 to 15 million", "dotace 1 až 15 mil."),
        ground("S66c", Confidence.INFERRED, "both limits included", "obě meze včetně"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(IN_RANGE, TOO_LOW, TOO_HIGH, UNKNOWN),
    evaluate=_evaluate,
)
