"""The place has a plan of a kind that opens the package, and its period is not over (P7)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.edition import edition_facts
from inclusion.rules.facts import fact
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import kinds, missing_plan
from inclusion.rules.funding_access.steps import renew_plan, write_plan
from inclusion.rules.missing_approvals import missing_period
from inclusion.source import Confidence

CURRENT = Reason(
    code="current",
    answer=Answer.MET,
    text=Text(
        en="The plan “{plan}”, version {version}, is made for {period}.",
        cs="Plán „{plan}“, verze {version}, je určen na období {period}.",
    ),
)
NOT_OVER = Reason(
    code="not-over",
    answer=Answer.MET,
    text=Text(
        en="For which years the plan “{plan}”, version {version}, is made is not known, but it was"
        " still being approved after {day}.",
        cs="Na které roky je plán „{plan}“, verze {version}, určen, není známo, ale schvalován byl"
        " ještě po dni {day}.",
    ),
)
EXPIRED = Reason(
    code="expired",
    answer=Answer.NOT_MET,
    text=Text(
        en="The plan “{plan}”, version {version}, was made for {period}, which is over.",
        cs="Plán „{plan}“, verze {version}, byl určen na období {period}, které již skončilo.",
    ),
)
NONE = Reason(
    code="none",
    answer=Answer.NOT_MET,
    text=Text(
        en="{locality} has no plan of the kind asked for: {kinds}.",
        cs="Místo {locality} nemá plán požadovaného druhu: {kinds}.",
    ),
)
NOT_RECORDED = Reason(
    code="not-recorded",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="The record holds no current plan of {locality} of the kind asked for: {kinds}.",
        cs="Záznam neobsahuje platný plán místa {locality} požadovaného druhu: {kinds}.",
    ),
)
PERIOD_UNKNOWN = Reason(
    code="period-unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="For which years the plan “{plan}”, version {version}, is made is not known.",
        cs="Na které roky je plán „{plan}“, verze {version}, určen, není známo.",
    ),
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    answer = case.of_a_plan(case.is_current)
    fitting = [edition for edition in case.editions if case.is_current(edition) is answer]
    if not fitting:
        if answer is None:
            return NOT_RECORDED.because(case.place, kinds(case), missing=(missing_plan(case),))
        return NONE.because(case.place, kinds(case), steps=(write_plan(case),))
    edition = fitting[-1]
    names = edition_facts(edition)
    period = edition.version.period
    if period is None and answer:
        return NOT_OVER.because(*names, case.day)
    if period is None:
        return PERIOD_UNKNOWN.because(*names, missing=(missing_period(edition),))
    span = fact(case, "period", period, edition.version.citations)
    if answer:
        return CURRENT.because(*names, span)
    late = Quantity(number=(case.on - period.last).days, unit=Unit.DAYS)
    return EXPIRED.because(*names, span, steps=(renew_plan(case, edition),), distance=late)


PLAN = Rule(
    id="plan",
    statement=Text(
        en="The place has a plan of a kind that opens the package, and its period is not over.",
        cs="Místo má plán druhu, který balíček otevírá, a jeho období neskončilo.",
    ),
    basis=(ground("S01", Confidence.HIGH, "statements P7 and P9", "body P7 a P9"),),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(CURRENT, NOT_OVER, EXPIRED, NONE, NOT_RECORDED, PERIOD_UNKNOWN),
    evaluate=_evaluate,
    looks_at=looks_at.opening_plans,
    helps_until=looks_at.last_day,
)
