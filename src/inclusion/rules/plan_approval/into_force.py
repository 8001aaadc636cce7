"""A version that all have approved is in force: from the day stated, else from the last approval.

The day of force is the day of the approval unless the record says otherwise (D27).
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import step
from inclusion.source import Confidence

IN_FORCE = Reason(
    code="in-force",
    answer=Answer.MET,
    text=Text(
        en="Version {version} of the plan “{plan}” came into force: {since}.",
        cs="Verze {version} plánu „{plan}“ začala platit: {since}.",
    ),
)
LATER = Reason(
    code="later",
    answer=Answer.NOT_MET,
    text=Text(
        en="Version {version} of the plan “{plan}” has every approval, but comes into force only"
        " later: {since}.",
        cs="Verze {version} plánu „{plan}“ má všechna schválení, ale začíná platit až později:"
        " {since}.",
    ),
)
APPROVALS_MISSING = Reason(
    code="approvals-missing",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="Before all have approved version {version} of the plan “{plan}”, nothing is asked of"
        " the day on which it comes into force.",
        cs="Dokud verzi {version} plánu „{plan}“ neschválili všichni, na den, kdy začne platit,"
        " se nehledí.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether version {version} of the plan “{plan}” came into force by {day} cannot be"
        " told.",
        cs="Zda verze {version} plánu „{plan}“ začala ke dni {day} platit, nelze určit.",
    ),
)
_SINCE = Text(
    en="whether and when version {version} of the plan “{plan}” came into force",
    cs="zda a kdy začala platit verze {version} plánu „{plan}“",
)
AWAIT_FORCE = Text(
    en="Version {version} of the plan “{plan}” comes into force on the day stated: {since}",
    cs="Verze {version} plánu „{plan}“ začne platit stanoveným dnem: {since}",
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    approved = case.has_every_key(case.edition)
    if approved is False:
        return APPROVALS_MISSING.because(*case.names)
    stated = case.plan.force_event(case.version.label)
    since = case.plan.in_force_since(case.version.label)
    come = stated.on.has_come_by(case.on) if stated else True
    if approved is None or come is None or since is None:
        what = missing("version-in-force", _SINCE, *case.names)
        return UNKNOWN.because(*case.names, case.day, missing=(what,))
    day = fact(case, "since", since, stated.citations if stated else ())
    if come:
        return IN_FORCE.because(*case.names, day)
    away = Quantity(number=(since.earliest - case.on).days, unit=Unit.DAYS)
    wait = step(case, "come-into-force", AWAIT_FORCE, *case.names, day)
    return LATER.because(*case.names, day, steps=(wait,), distance=away)


INTO_FORCE = Rule(
    id="into-force",
    statement=Text(
        en="A version that all have approved has come into force by the day.",
        cs="Verze, kterou všichni schválili, k danému dni začala platit.",
    ),
    basis=(
        ground(
            "S28",
            Confidence.INFERRED,
            "in force from the approval of the council, unless stated otherwise",
            "platnost schválením zastupitelstva, není-li stanoveno jinak",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(IN_FORCE, LATER, APPROVALS_MISSING, UNKNOWN),
    evaluate=_evaluate,
)
