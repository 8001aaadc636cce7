"""The local partnership adopted the version by the day (P13, C21), before the town's bodies.

By which majority a partnership decides stands in its own statute. Where the record gives only the
numbers of a vote and no such rule, whether the version was adopted is not known.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_events import PartnershipVoted
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing, missing_day
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import adoption
from inclusion.source import Confidence
from inclusion.three_valued import every, some

ADOPTED = Reason(
    code="adopted",
    answer=Answer.MET,
    text=Text(
        en="The local partnership adopted version {version} of the plan “{plan}”: {voted}.",
        cs="Lokální partnerství přijalo verzi {version} plánu „{plan}“: {voted}.",
    ),
)
LATER = Reason(
    code="later",
    answer=Answer.NOT_MET,
    text=Text(
        en="The local partnership adopts version {version} of the plan “{plan}” only later:"
        " {voted}.",
        cs="Lokální partnerství přijímá verzi {version} plánu „{plan}“ až později: {voted}.",
    ),
)
REFUSED = Reason(
    code="refused",
    answer=Answer.NOT_MET,
    text=Text(
        en="The local partnership did not adopt version {version} of the plan “{plan}”: {voted}.",
        cs="Lokální partnerství verzi {version} plánu „{plan}“ nepřijalo: {voted}.",
    ),
)
NOT_VOTED = Reason(
    code="not-voted",
    answer=Answer.NOT_MET,
    text=Text(
        en="The local partnership did not vote on version {version} of the plan “{plan}” by {day}.",
        cs="Lokální partnerství o verzi {version} plánu „{plan}“ ke dni {day} nehlasovalo.",
    ),
)
MAJORITY_UNKNOWN = Reason(
    code="majority-unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="On version {version} of the plan “{plan}” {in_favour} of {entitled} voted for; by which"
        " majority the local partnership decides is not known.",
        cs="Pro verzi {version} plánu „{plan}“ hlasovalo {in_favour} z {entitled}; jakou většinou"
        " lokální partnerství rozhoduje, není známo.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the local partnership adopted version {version} of the plan “{plan}” by {day}"
        " cannot be told.",
        cs="Zda lokální partnerství ke dni {day} přijalo verzi {version} plánu „{plan}“, nelze"
        " určit.",
    ),
)
_MAJORITY = Text(
    en="by which majority the local partnership of {locality} decides",
    cs="jakou většinou rozhoduje lokální partnerství místa {locality}",
)
_VOTED = Text(
    en="whether and when the local partnership adopted version {version} of the plan “{plan}”",
    cs="zda a kdy lokální partnerství přijalo verzi {version} plánu „{plan}“",
)
_VOTED_ON = Text(
    en="on which day the local partnership adopted version {version} of the plan “{plan}”"
    " (known: {known})",
    cs="kterého dne lokální partnerství přijalo verzi {version} plánu „{plan}“ (známo: {known})",
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    events = case.plan.events_of(case.version.label)
    votes = [event for event in events if isinstance(event, PartnershipVoted)]
    answers = {vote: _adopts_by_the_day(case, vote) for vote in votes}
    answer = some(answers.values()) if votes else case.dossier.silence
    told = next((vote for vote in reversed(votes) if answers[vote] is answer), None)
    if answer is None:
        return _unknown(case, told)
    if told is None:
        return NOT_VOTED.because(*case.names, case.day, steps=(adoption(case),))
    voted = fact(case, "voted", told.on, told.citations)
    if answer:
        return ADOPTED.because(*case.names, voted)
    return _not_adopted(case, told, voted)


def _adopts_by_the_day(case: PlanApprovalCase, vote: PartnershipVoted) -> bool | None:
    return every((_adopts(case, vote), vote.on.has_come_by(case.on)))


def _adopts(case: PlanApprovalCase, event: PartnershipVoted) -> bool | None:
    """Whether a vote adopts the version: as the record says, or else as its numbers say."""
    if event.adopted is not None or event.vote is None:
        return event.adopted
    results = {
        partnership.majority.is_reached_in(event.vote) if partnership.majority else None
        for partnership in case.partnerships
    }
    return results.pop() if len(results) == 1 else None


def _not_adopted(case: PlanApprovalCase, vote: PartnershipVoted, voted: Fact) -> Ruling:
    if vote.on.earliest > case.on and _adopts(case, vote):
        away = Quantity(number=(vote.on.earliest - case.on).days, unit=Unit.DAYS)
        return LATER.because(*case.names, voted, steps=(adoption(case),), distance=away)
    if vote.on.earliest > case.on:
        return NOT_VOTED.because(*case.names, case.day, steps=(adoption(case),))
    return REFUSED.because(*case.names, voted, steps=(adoption(case),))


def _unknown(case: PlanApprovalCase, event: PartnershipVoted | None) -> Ruling:
    if event and event.vote and _adopts(case, event) is None:
        numbers = (
            Fact(name="in_favour", value=event.vote.in_favour),
            Fact(name="entitled", value=event.vote.entitled),
        )
        which = missing("partnership-majority", _MAJORITY, case.place)
        return MAJORITY_UNKNOWN.because(*case.names, *numbers, missing=(which,))
    what: MissingFact = missing_day(
        "partnership-vote", event.on if event else None, _VOTED, _VOTED_ON, *case.names
    )
    return UNKNOWN.because(*case.names, case.day, missing=(what,))


PARTNERSHIP_VOTE = Rule(
    id="partnership-vote",
    statement=Text(
        en="The local partnership has adopted the version by the day.",
        cs="Lokální partnerství k danému dni verzi přijalo.",
    ),
    basis=(
        ground("S01", Confidence.HIGH, "statement P13", "bod P13"),
        ground(
            "S24",
            Confidence.HIGH,
            "the members of the partnership voted before the town's bodies",
            "členové partnerství hlasovali dříve než orgány města",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(ADOPTED, LATER, REFUSED, NOT_VOTED, MAJORITY_UNKNOWN, UNKNOWN),
    evaluate=_evaluate,
)
