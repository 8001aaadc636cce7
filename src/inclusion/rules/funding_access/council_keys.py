"""The council of every municipality of the plan has approved it: the second key (P9, P16)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_events import PlanEvent
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact
from inclusion.rules.funding_access.case import Edition, FundingAccessCase
from inclusion.rules.funding_access.facts import edition_facts, missing_approval, missing_plan
from inclusion.rules.funding_access.steps import approvals, councils_approve_new_plan
from inclusion.source import Confidence

APPROVED = Reason(
    code="approved",
    answer=Answer.MET,
    text=Text(
        en="Version {version} of the plan “{plan}” was approved by the council of every"
        " municipality"
        " concerned ({councils}); the last of them: {approved}.",
        cs="Verzi {version} plánu „{plan}“ schválilo zastupitelstvo každé dotčené obce"
        " ({councils});"
        " poslední z nich: {approved}.",
    ),
)
LATER = Reason(
    code="later",
    answer=Answer.NOT_MET,
    text=Text(
        en="Version {version} of the plan “{plan}” gets the approval of these councils only after"
        " {day}"
        " ({councils}); the last of them: {approved}.",
        cs="Verzi {version} plánu „{plan}“ schvalují tato zastupitelstva až po dni {day}"
        " ({councils});"
        " poslední z nich: {approved}.",
    ),
)
NOT_APPROVED = Reason(
    code="not-approved",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} version {version} of the plan “{plan}” lacks the approval of these councils:"
        " {councils}.",
        cs="Ke dni {day} chybí verzi {version} plánu „{plan}“ schválení těchto zastupitelstev:"
        " {councils}.",
    ),
)
NO_PLAN = Reason(
    code="no-plan",
    answer=Answer.NOT_MET,
    text=Text(
        en="There is no plan that a council could have approved.",
        cs="Není plán, který by zastupitelstvo mohlo schválit.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether these councils approved version {version} of the plan “{plan}” by {day}"
        " cannot be"
        " told: {councils}.",
        cs="Zda tato zastupitelstva ke dni {day} schválila verzi {version} plánu „{plan}“, nelze"
        " určit:"
        " {councils}.",
    ),
)
NOT_RECORDED = Reason(
    code="not-recorded",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="The record may lack a plan; whether a council approved one cannot be told.",
        cs="V záznamu může plán chybět; zda zastupitelstvo nějaký schválilo, nelze určit.",
    ),
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    answer = case.of_a_plan(case.has_every_council)
    fitting = tuple(e for e in case.editions if case.has_every_council(e) is answer)
    if not fitting:
        if answer is None:
            return NOT_RECORDED.because(missing=(missing_plan(case),))
        return NO_PLAN.because(steps=(councils_approve_new_plan(case),))
    edition = case.nearest(fitting)
    if answer is None:
        doubtful = tuple(c for c in edition.plan.territory if case.has_key(edition, c) is None)
        doubts = tuple(missing_approval(case, edition, council) for council in doubtful)
        facts = (*edition_facts(edition), case.day, _councils(case, doubtful))
        return UNKNOWN.because(*facts, missing=doubts)
    return _approved(case, edition) if answer else _not_approved(case, edition)


def _approved(case: FundingAccessCase, edition: Edition) -> Ruling:
    events = _approvals(edition, edition.plan.territory)
    last = max(events, key=lambda event: event.on.latest)
    return APPROVED.because(
        *edition_facts(edition),
        _councils(case, edition.plan.territory),
        fact(case, "approved", last.on, last.citations),
    )


def _not_approved(case: FundingAccessCase, edition: Edition) -> Ruling:
    lacking = tuple(c for c in edition.plan.territory if case.has_key(edition, c) is False)
    facts = (*edition_facts(edition), case.day, _councils(case, lacking))
    steps = approvals(case, edition, lacking)
    ahead = [event for event in _approvals(edition, lacking) if event.on.earliest > case.on]
    if len(ahead) == len(lacking):
        last = max(ahead, key=lambda event: event.on.earliest)
        away = Quantity(number=(last.on.earliest - case.on).days, unit=Unit.DAYS)
        approved = fact(case, "approved", last.on, last.citations)
        return LATER.because(*facts, approved, steps=steps, distance=away)
    short = Quantity(number=len(lacking), unit=Unit.COUNCILS)
    return NOT_APPROVED.because(*facts, steps=steps, distance=short)


def _approvals(edition: Edition, councils: tuple[MunicipalityCode, ...]) -> list[PlanEvent]:
    """The approvals that are recorded of these councils."""
    events = (edition.plan.key_event(edition.version.label, council) for council in councils)
    return [event for event in events if event]


def _councils(case: FundingAccessCase, councils: tuple[MunicipalityCode, ...]) -> Fact:
    return Fact(name="councils", value=tuple(case.named(council) for council in councils))


COUNCIL_KEYS = Rule(
    id="council-keys",
    statement=Text(
        en="The council of every municipality concerned has approved the plan by the day.",
        cs="Plán k danému dni schválilo zastupitelstvo každé dotčené obce.",
    ),
    basis=(
        ground("S01", Confidence.HIGH, "statement P9", "bod P9"),
        ground(
            "S15",
            Confidence.INFERRED,
            "one plan of several municipalities: each council decides",
            "jeden plán více obcí: rozhoduje každé zastupitelstvo",
        ),
        ground(
            "L01",
            Confidence.GENERAL,
            "more than half of all members",
            "nadpoloviční většina všech členů",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(APPROVED, LATER, NOT_APPROVED, NO_PLAN, UNKNOWN, NOT_RECORDED),
    evaluate=_evaluate,
)
