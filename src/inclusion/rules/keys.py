"""The keys of a version, of the Agency and of the councils, as every book tells of them.

Which version a book asks about is its own affair, and so is what would mend it; why a key is turned
or not is told here.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Step
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.phrase import Fact
from inclusion.plan_events import PlanEvent
from inclusion.plan_life_cycle import Holder
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Ruling
from inclusion.rules.edition import Edition, OnEditions, edition_facts
from inclusion.rules.facts import fact
from inclusion.rules.missing_approvals import missing_approval
from inclusion.source import Confidence

AGENCY_APPROVED = Reason(
    code="approved",
    answer=Answer.MET,
    text=Text(
        en="The Agency approved version {version} of the plan “{plan}”: {approved}.",
        cs="Agentura schválila verzi {version} plánu „{plan}“: {approved}.",
    ),
)
AGENCY_LATER = Reason(
    code="later",
    answer=Answer.NOT_MET,
    text=Text(
        en="The Agency approves version {version} of the plan “{plan}” only later: {approved}.",
        cs="Agentura schvaluje verzi {version} plánu „{plan}“ až později: {approved}.",
    ),
)
AGENCY_NOT_APPROVED = Reason(
    code="not-approved",
    answer=Answer.NOT_MET,
    text=Text(
        en="No approval of version {version} of the plan “{plan}” by the Agency stands on {day}.",
        cs="Ke dni {day} neplatí žádné schválení verze {version} plánu „{plan}“ Agenturou.",
    ),
)
AGENCY_UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the Agency approved version {version} of the plan “{plan}” by {day} cannot be"
        " told.",
        cs="Zda Agentura ke dni {day} schválila verzi {version} plánu „{plan}“, nelze určit.",
    ),
)
COUNCILS_APPROVED = Reason(
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
COUNCILS_LATER = Reason(
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
COUNCILS_NOT_APPROVED = Reason(
    code="not-approved",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} version {version} of the plan “{plan}” lacks the approval of these councils:"
        " {councils}.",
        cs="Ke dni {day} chybí verzi {version} plánu „{plan}“ schválení těchto zastupitelstev:"
        " {councils}.",
    ),
)
COUNCILS_UNKNOWN = Reason(
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

AGENCY_KEY_BASIS = (ground("S01", Confidence.HIGH, "statement P9", "bod P9"),)
COUNCIL_KEYS_BASIS = (
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
)


def agency_key(
    case: OnEditions, edition: Edition, *, turned: bool | None, steps: tuple[Step, ...]
) -> Ruling:
    """What there is to say of the Agency's key of an edition.

    Args:
        case: The case.
        edition: The edition.
        turned: Whether the key is turned.
        steps: What would mend it if it is not.
    """
    names = edition_facts(edition)
    if turned is None:
        doubt = missing_approval(case, edition, Holder.AGENCY)
        return AGENCY_UNKNOWN.because(*names, case.day, missing=(doubt,))
    event = edition.plan.key_event(edition.version.label, Holder.AGENCY)
    if turned and event:
        return AGENCY_APPROVED.because(*names, fact(case, "approved", event.on, event.citations))
    if event and event.on.earliest > case.on:
        away = Quantity(number=(event.on.earliest - case.on).days, unit=Unit.DAYS)
        approved = fact(case, "approved", event.on, event.citations)
        return AGENCY_LATER.because(*names, approved, steps=steps, distance=away)
    return AGENCY_NOT_APPROVED.because(*names, case.day, steps=steps)


def councils_unknown(case: OnEditions, edition: Edition) -> Ruling:
    """Of an edition it is not known whether every council approved it."""
    doubtful = tuple(c for c in edition.plan.territory if case.has_key(edition, c) is None)
    doubts = tuple(missing_approval(case, edition, council) for council in doubtful)
    facts = (*edition_facts(edition), case.day, _councils(case, doubtful))
    return COUNCILS_UNKNOWN.because(*facts, missing=doubts)


def councils_approved(case: OnEditions, edition: Edition) -> Ruling:
    """Every council approved an edition."""
    events = _approvals(edition, edition.plan.territory)
    last = max(events, key=lambda event: event.on.latest)
    return COUNCILS_APPROVED.because(
        *edition_facts(edition),
        _councils(case, edition.plan.territory),
        fact(case, "approved", last.on, last.citations),
    )


def councils_lacking(case: OnEditions, edition: Edition) -> tuple[MunicipalityCode, ...]:
    """The councils that surely have not approved an edition by the day."""
    return tuple(c for c in edition.plan.territory if case.has_key(edition, c) is False)


def councils_not_approved(case: OnEditions, edition: Edition, *, steps: tuple[Step, ...]) -> Ruling:
    """Some council has not approved an edition.

    Args:
        case: The case.
        edition: The edition.
        steps: What would mend it.
    """
    lacking = councils_lacking(case, edition)
    facts = (*edition_facts(edition), case.day, _councils(case, lacking))
    ahead = [event for event in _approvals(edition, lacking) if event.on.earliest > case.on]
    if len(ahead) == len(lacking):
        last = max(ahead, key=lambda event: event.on.earliest)
        away = Quantity(number=(last.on.earliest - case.on).days, unit=Unit.DAYS)
        approved = fact(case, "approved", last.on, last.citations)
        return COUNCILS_LATER.because(*facts, approved, steps=steps, distance=away)
    short = Quantity(number=len(lacking), unit=Unit.COUNCILS)
    return COUNCILS_NOT_APPROVED.because(*facts, steps=steps, distance=short)


def _approvals(edition: Edition, councils: tuple[MunicipalityCode, ...]) -> list[PlanEvent]:
    """The approvals that are recorded of these councils."""
    events = (edition.plan.key_event(edition.version.label, council) for council in councils)
    return [event for event in events if event]


def _councils(case: OnEditions, councils: tuple[MunicipalityCode, ...]) -> Fact:
    return Fact(name="councils", value=tuple(case.named(council) for council in councils))
