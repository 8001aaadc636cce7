"""No measure of the version was overturned by a local referendum. Advice only.

Referenda in Toužim and Teplá overturned community centres that had been approved. The version with
its other measures stays in force.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_events import MeasureOverturned
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import step
from inclusion.source import Confidence

STAND = Reason(
    code="stand",
    answer=Answer.MET,
    text=Text(
        en="No measure of version {version} of the plan “{plan}” was overturned by {day}.",
        cs="Žádné opatření verze {version} plánu „{plan}“ nebylo ke dni {day} zvráceno.",
    ),
)
OVERTURNED = Reason(
    code="overturned",
    answer=Answer.NOT_MET,
    text=Text(
        en="Local referenda overturned measures of version {version} of the plan “{plan}”:"
        " {measures}. The rest of it stands.",
        cs="Místní referenda zvrátila opatření verze {version} plánu „{plan}“: {measures}."
        " Ostatní platí dál.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether local referenda overturned measures of version {version} of the plan “{plan}”"
        " by {day} cannot be told: {measures}.",
        cs="Zda místní referenda ke dni {day} zvrátila opatření verze {version} plánu „{plan}“,"
        " nelze určit: {measures}.",
    ),
)
_WHEN = Text(
    en="on which days measures of version {version} of the plan “{plan}” were overturned",
    cs="kterých dnů byla opatření verze {version} plánu „{plan}“ zvrácena",
)
_REVISE = Text(
    en="The local partnership of {locality} revises the plan “{plan}” without: {measures}",
    cs="Lokální partnerství místa {locality} upraví plán „{plan}“ bez opatření: {measures}",
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    told = case.plan.events_of(case.version.label)
    events = [event for event in told if isinstance(event, MeasureOverturned)]
    come = [(event.on.has_come_by(case.on), str(event.measure)) for event in events]
    gone = tuple(dict.fromkeys(measure for has_come, measure in come if has_come))
    if gone:
        plan, _ = case.names
        measures = Fact(name="measures", value=gone)
        revise = step(case, "revise-plan", _REVISE, case.place, plan, measures)
        return OVERTURNED.because(*case.names, measures, steps=(revise,))
    doubtful = tuple(dict.fromkeys(measure for has_come, measure in come if has_come is None))
    if doubtful:
        measures = Fact(name="measures", value=doubtful)
        when = missing("referendum", _WHEN, *case.names)
        return UNKNOWN.because(*case.names, case.day, measures, missing=(when,))
    return STAND.because(*case.names, case.day)


MEASURES_STAND = Rule(
    id="measures-stand",
    statement=Text(
        en="No measure of the version was overturned by a local referendum.",
        cs="Žádné opatření verze nebylo zvráceno místním referendem.",
    ),
    basis=(
        ground(
            "S83",
            Confidence.HIGH,
            "referenda overturned approved community centres",
            "referenda zvrátila schválená komunitní centra",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(STAND, OVERTURNED, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
