"""One and the same version has every key and its period is not over: then the money opens (P9).

Two keys turned for two versions open nothing.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_life_cycle import Holder
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.edition import Edition, edition_facts
from inclusion.rules.funding_access import looks_at
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import missing_plan
from inclusion.rules.funding_access.steps import approvals, renew_plan, write_plan
from inclusion.rules.missing_approvals import missing_approvals
from inclusion.source import Confidence
from inclusion.wording import once

IN_FORCE = Reason(
    code="in-force",
    answer=Answer.MET,
    text=Text(
        en="Version {version} of the plan “{plan}” has all its keys and its period is not over.",
        cs="Verze {version} plánu „{plan}“ má všechna schválení a její období neskončilo.",
    ),
)
DIFFERENT_VERSIONS = Reason(
    code="different-versions",
    answer=Answer.NOT_MET,
    text=Text(
        en="By {day} the Agency and the councils have approved different versions; the nearest,"
        " version {version} of the plan “{plan}”, lacks the approval of: {lacking}.",
        cs="Ke dni {day} schválily Agentura a zastupitelstva různé verze; nejbližší z nich, verzi"
        " {version} plánu „{plan}“, chybí schválení; dosud je nedali: {lacking}.",
    ),
)
LACKING = Reason(
    code="lacking",
    answer=Answer.NOT_MET,
    text=Text(
        en="No version has all its keys on {day}; the nearest, version {version} of the plan"
        " “{plan}”,"
        " lacks the approval of: {lacking}.",
        cs="Ke dni {day} nemá žádná verze všechna schválení; nejbližší z nich, verzi {version}"
        " plánu „{plan}“, chybí schválení; dosud je nedali: {lacking}.",
    ),
)
EXPIRED = Reason(
    code="expired",
    answer=Answer.NOT_MET,
    text=Text(
        en="Version {version} of the plan “{plan}” has all its keys, but its period is over.",
        cs="Verze {version} plánu „{plan}“ má všechna schválení, ale její období skončilo.",
    ),
)
NO_PLAN = Reason(
    code="no-plan",
    answer=Answer.NOT_MET,
    text=Text(
        en="There is no plan that could be in force.",
        cs="Není plán, který by mohl být v platnosti.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether version {version} of the plan “{plan}” has all its keys for a period that is"
        " not over"
        " cannot be told.",
        cs="Zda má verze {version} plánu „{plan}“ všechna schválení na období, které neskončilo,"
        " nelze"
        " určit.",
    ),
)
NOT_RECORDED = Reason(
    code="not-recorded",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="The record may lack a plan; whether one is in force cannot be told.",
        cs="V záznamu může plán chybět; zda je nějaký v platnosti, nelze určit.",
    ),
)
_AGENCY = Text(en="the Agency", cs="Agentura")


def _evaluate(case: FundingAccessCase) -> Ruling:
    answer = case.of_a_plan(case.in_force)
    fitting = tuple(e for e in case.editions if case.in_force(e) is answer)
    if not fitting:
        if answer is None:
            return NOT_RECORDED.because(missing=(missing_plan(case),))
        return NO_PLAN.because(steps=(write_plan(case),))
    edition = case.nearest(fitting)
    if answer is None:
        doubts = once(missing_approvals(case, edition))
        return UNKNOWN.because(*edition_facts(edition), missing=doubts)
    if answer:
        return IN_FORCE.because(*edition_facts(edition))
    return _not_in_force(case, edition)


def _not_in_force(case: FundingAccessCase, edition: Edition) -> Ruling:
    names = edition_facts(edition)
    lacking = [h for h in edition.plan.key_holders if case.has_key(edition, h) is False]
    if not lacking:
        return EXPIRED.because(*names, steps=(renew_plan(case, edition),))
    people = tuple(
        _AGENCY if isinstance(holder, Holder) else case.named(holder) for holder in lacking
    )
    facts = (*names, case.day, Fact(name="lacking", value=people))
    steps = approvals(case, edition, lacking)
    keys = [(case.has_key(e, Holder.AGENCY), case.has_every_council(e)) for e in case.editions]
    apart = all(any(turned) for turned in zip(*keys, strict=True)) and (True, True) not in keys
    return (DIFFERENT_VERSIONS if apart else LACKING).because(*facts, steps=steps)


PLAN_IN_FORCE = Rule(
    id="plan-in-force",
    statement=Text(
        en="The Agency and every council have approved one and the same version, whose period is"
        " not"
        " over.",
        cs="Agentura i všechna zastupitelstva schválily tutéž verzi, jejíž období neskončilo.",
    ),
    basis=(
        ground("S01", Confidence.HIGH, "statement P9", "bod P9"),
        ground(
            "S01",
            Confidence.INFERRED,
            "both keys for the same version",
            "obě schválení pro tutéž verzi",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(IN_FORCE, DIFFERENT_VERSIONS, LACKING, EXPIRED, NO_PLAN, UNKNOWN, NOT_RECORDED),
    evaluate=_evaluate,
    looks_at=looks_at.opening_plans,
    helps_until=looks_at.last_day,
)
