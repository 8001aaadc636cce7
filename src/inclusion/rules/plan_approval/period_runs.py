"""The period of the version is not over (D26). It may begin before the approval.

A plan for 2019 to 2022 was approved in November 2019, one of four years outlived its cooperation:
neither the length of the period nor its beginning is asked about.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact
from inclusion.rules.missing_approvals import missing_period
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.source import Confidence

RUNS = Reason(
    code="runs",
    answer=Answer.MET,
    text=Text(
        en="Version {version} of the plan “{plan}” is made for {period}.",
        cs="Verze {version} plánu „{plan}“ je určena na období {period}.",
    ),
)
NOT_OVER = Reason(
    code="not-over",
    answer=Answer.MET,
    text=Text(
        en="For which years version {version} of the plan “{plan}” is made is not known, but it was"
        " still being approved after {day}.",
        cs="Na které roky je verze {version} plánu „{plan}“ určena, není známo, ale schvalována"
        " byla ještě po dni {day}.",
    ),
)
OVER = Reason(
    code="over",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="Version {version} of the plan “{plan}” was made for {period}, which is over.",
        cs="Verze {version} plánu „{plan}“ byla určena na období {period}, které již skončilo.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="For which years version {version} of the plan “{plan}” is made is not known.",
        cs="Na které roky je verze {version} plánu „{plan}“ určena, není známo.",
    ),
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    period = case.version.period
    if period is None:
        if case.plan.has_expired(case.version.label, on=case.on) is False:
            return NOT_OVER.because(*case.names, case.day)
        return UNKNOWN.because(*case.names, missing=(missing_period(case.edition),))
    span = fact(case, "period", period, case.version.citations)
    if case.on <= period.last:
        return RUNS.because(*case.names, span)
    late = Quantity(number=(case.on - period.last).days, unit=Unit.DAYS)
    return OVER.because(*case.names, span, distance=late)


PERIOD_RUNS = Rule(
    id="period-runs",
    statement=Text(
        en="The period for which the version is made is not over.",
        cs="Období, na které je verze určena, neskončilo.",
    ),
    basis=(
        ground(
            "S25",
            Confidence.HIGH,
            "a plan for 2019 to 2022, approved on 4 November 2019",
            "plán na roky 2019 až 2022, schválený 4. listopadu 2019",
        ),
        ground("S30", Confidence.HIGH, "a plan of four years", "plán na čtyři roky"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(RUNS, NOT_OVER, OVER, UNKNOWN),
    evaluate=_evaluate,
)
