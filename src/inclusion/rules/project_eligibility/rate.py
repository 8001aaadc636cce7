"""The grant that is asked for is within the rate of co-financing (E41); advice only.

The rate applies to the eligible costs. That a higher request makes a project ineligible no source
says; it would be cut.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.co_financing.co_financing_rate import CoFinancingRate
from inclusion.co_financing.rate_answer import RateAnswer
from inclusion.co_financing.rate_search import rate_for
from inclusion.co_financing.split import split_costs
from inclusion.finding import Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.money import Currency, Money
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_kind, step
from inclusion.source import Confidence

WITHIN = Reason(
    code="within",
    answer=Answer.MET,
    text=Text(
        en="Of eligible costs of {eligible} the grant can be {grant}; {requested} is asked for.",
        cs="Ze způsobilých výdajů {eligible} může dotace činit {grant}; požadováno je {requested}.",
    ),
)
BEYOND = Reason(
    code="beyond",
    answer=Answer.NOT_MET,
    text=Text(
        en="Of eligible costs of {eligible} the grant can be only {grant}, but {requested} is asked"
        " for.",
        cs="Ze způsobilých výdajů {eligible} může dotace činit jen {grant}, požadováno je však"
        " {requested}.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the grant asked for is within the rate of {package} cannot be told.",
        cs="Zda požadovaná dotace odpovídá míře, kterou má {package}, nelze určit.",
    ),
)
_RATE = Text(en="at which rate {package} pays {kind}", cs="jakou mírou {package} podporuje: {kind}")
_COSTS = Text(
    en="the eligible costs of the project “{project}” and the grant that it asks for, in crowns",
    cs="způsobilé výdaje projektu „{project}“ a požadovaná dotace v korunách",
)
_LOWER = Text(
    en="The applicant asks for {grant} for the project “{project}”",
    cs="Žadatel u projektu „{project}“ požádá o {grant}",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    costs, kind = case.project.costs, case.project.applicant.kind
    eligible, requested = costs.eligible, costs.requested
    if kind is None:
        return UNKNOWN.because(case.package_fact, missing=(missing_kind(case),))
    if eligible is None or requested is None or eligible.currency is not Currency.CZK:
        lacking = missing("amount", _COSTS, case.project_fact)
        return UNKNOWN.because(case.package_fact, missing=(lacking,))
    answer = rate_for(
        case.package.operational_programme, kind, on=case.on, call=case.package.call_number
    )
    if answer.rate is None or answer.rate.shares.own is None:
        label = Fact(name="kind", value=kind.label)
        doubts = (missing("rate", _RATE, case.package_fact, label), *answer.missing)
        return UNKNOWN.because(case.package_fact, missing=doubts)
    return _compared(case, answer, answer.rate, eligible, requested)


def _compared(
    case: ProjectEligibilityCase,
    answer: RateAnswer,
    rate: CoFinancingRate,
    eligible: Money,
    requested: Money,
) -> Ruling:
    grant = split_costs(eligible, rate.shares).grant
    facts = (
        Fact(name="eligible", value=eligible),
        Fact(name="grant", value=grant, grounds=answer.grounds),
        Fact(name="requested", value=requested),
    )
    if requested <= grant:
        return WITHIN.because(*facts)
    lower = step(case, "lower-request", _LOWER, case.project_fact, facts[1])
    return BEYOND.because(*facts, steps=(lower,), distance=requested - grant)


RATE = Rule(
    id="rate",
    statement=Text(
        en="The grant that is asked for is at most the rate of the call times the eligible costs.",
        cs="Požadovaná dotace je nejvýše míra podpory výzvy ze způsobilých výdajů.",
    ),
    basis=(
        ground("S66c", Confidence.HIGH, "90 and 95 per cent", "90 a 95 procent"),
        ground("S71b", Confidence.HIGH, "90, 95 and 100 per cent", "90, 95 a 100 procent"),
        ground(
            "S66c",
            Confidence.GENERAL,
            "the rate applies to eligible costs",
            "míra se vztahuje ke způsobilým výdajům",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(WITHIN, BEYOND, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
