"""The Agency has approved the plan by the day: the first of the two keys (P9)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.plan_life_cycle import Holder
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact
from inclusion.rules.funding_access.case import Edition, FundingAccessCase
from inclusion.rules.funding_access.facts import edition_facts, missing_approval, missing_plan
from inclusion.rules.funding_access.steps import agency_approves_new_plan, approvals
from inclusion.source import Confidence

APPROVED = Reason(
    code="approved",
    answer=Answer.MET,
    text=Text(
        en="The Agency approved version {version} of the plan “{plan}”: {approved}.",
        cs="Agentura schválila verzi {version} plánu „{plan}“: {approved}.",
    ),
)
LATER = Reason(
    code="later",
    answer=Answer.NOT_MET,
    text=Text(
        en="The Agency approves version {version} of the plan “{plan}” only later: {approved}.",
        cs="Agentura schvaluje verzi {version} plánu „{plan}“ až později: {approved}.",
    ),
)
NOT_APPROVED = Reason(
    code="not-approved",
    answer=Answer.NOT_MET,
    text=Text(
        en="No approval of version {version} of the plan “{plan}” by the Agency stands on {day}.",
        cs="Ke dni {day} neplatí žádné schválení verze {version} plánu „{plan}“ Agenturou.",
    ),
)
NO_PLAN = Reason(
    code="no-plan",
    answer=Answer.NOT_MET,
    text=Text(
        en="There is no plan that the Agency could have approved.",
        cs="Není plán, který by Agentura mohla schválit.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the Agency approved version {version} of the plan “{plan}” by {day} cannot be"
        " told.",
        cs="Zda Agentura ke dni {day} schválila verzi {version} plánu „{plan}“, nelze určit.",
    ),
)
NOT_RECORDED = Reason(
    code="not-recorded",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="The record may lack a plan; whether the Agency approved one cannot be told.",
        cs="V záznamu může plán chybět; zda Agentura nějaký schválila, nelze určit.",
    ),
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    def has_key(edition: Edition) -> bool | None:
        return case.has_key(edition, Holder.AGENCY)

    answer = case.of_a_plan(has_key)
    fitting = tuple(e for e in case.editions if has_key(e) is answer)
    if not fitting:
        if answer is None:
            return NOT_RECORDED.because(missing=(missing_plan(case),))
        return NO_PLAN.because(steps=(agency_approves_new_plan(case),))
    edition = case.nearest(fitting)
    if answer is None:
        doubt = missing_approval(case, edition, Holder.AGENCY)
        return UNKNOWN.because(*edition_facts(edition), case.day, missing=(doubt,))
    return _decided(case, edition, met=answer)


def _decided(case: FundingAccessCase, edition: Edition, *, met: bool) -> Ruling:
    names = edition_facts(edition)
    event = edition.plan.key_event(edition.version.label, Holder.AGENCY)
    if met and event:
        return APPROVED.because(*names, fact(case, "approved", event.on, event.citations))
    steps = approvals(case, edition, (Holder.AGENCY,))
    if event and event.on.earliest > case.on:
        away = Quantity(number=(event.on.earliest - case.on).days, unit=Unit.DAYS)
        approved = fact(case, "approved", event.on, event.citations)
        return LATER.because(*names, approved, steps=steps, distance=away)
    return NOT_APPROVED.because(*names, case.day, steps=steps)


AGENCY_KEY = Rule(
    id="agency-key",
    statement=Text(
        en="The Agency has approved the plan by the day.",
        cs="Agentura k danému dni plán schválila.",
    ),
    basis=(ground("S01", Confidence.HIGH, "statement P9", "bod P9"),),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(APPROVED, LATER, NOT_APPROVED, NO_PLAN, UNKNOWN, NOT_RECORDED),
    evaluate=_evaluate,
)
