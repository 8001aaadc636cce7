"""A local partnership was founded by the day, and before it voted on the version (P11, C19).

An older partnership may be taken up again, so nothing is asked of its place beside the memorandum.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.dates import PartialDate
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.plan_events import PartnershipVoted
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.founding import (
    FOUND_PARTNERSHIP,
    FOUNDED,
    FOUNDING_BASIS,
    LATER,
    NONE,
    UNKNOWN,
    founding,
)
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import new_version, step
from inclusion.source import Confidence
from inclusion.three_valued import every, negation, some

FOUNDED_AFTER_VOTE = Reason(
    code="founded-after-vote",
    answer=Answer.NOT_MET,
    text=Text(
        en="Version {version} of the plan “{plan}” was voted on ({voted}) before any local"
        " partnership of {locality} was founded.",
        cs="O verzi {version} plánu „{plan}“ se hlasovalo ({voted}) dříve, než vzniklo jakékoli"
        " lokální partnerství místa {locality}.",
    ),
)
ORDER_UNKNOWN = Reason(
    code="order-unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether a local partnership of {locality} was founded before the vote on version"
        " {version} of the plan “{plan}” ({voted}) cannot be told.",
        cs="Zda lokální partnerství místa {locality} vzniklo před hlasováním o verzi {version}"
        " plánu „{plan}“ ({voted}), nelze určit.",
    ),
)
_FOUNDED_ON = Text(
    en="on which days the local partnership of {locality} was founded and voted",
    cs="kterých dnů lokální partnerství místa {locality} vzniklo a hlasovalo",
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    found = step(case, "found-partnership", FOUND_PARTNERSHIP, case.place)
    ruling = founding(case, found)
    vote = next((e for e in case.plan.events_of(case.version.label) if _adopts(e)), None)
    if vote is None or ruling.reason.answer is Answer.NOT_MET:
        return ruling
    voted = fact(case, "voted", vote.on, vote.citations)
    premature = every((vote.on.has_come_by(case.on), negation(_founded_by(case, vote.on))))
    if premature:
        return FOUNDED_AFTER_VOTE.because(
            *case.names, case.place, voted, steps=(new_version(case),)
        )
    if premature is None and ruling.reason.answer is Answer.MET:
        days = missing("partnership-founded", _FOUNDED_ON, case.place)
        return ORDER_UNKNOWN.because(*case.names, case.place, voted, missing=(days,))
    return ruling


def _adopts(event: object) -> bool:
    return isinstance(event, PartnershipVoted) and event.adopted is not False


def _founded_by(case: PlanApprovalCase, day: PartialDate) -> bool | None:
    """Whether some partnership had been founded when a vote was taken."""
    if not case.partnerships:
        return case.dossier.silence
    return some(_is_before(p.founded, day) for p in case.partnerships)


def _is_before(founded: PartialDate | None, day: PartialDate) -> bool | None:
    if founded is None:
        return None
    if founded.latest <= day.earliest:
        return True
    return False if day.latest < founded.earliest else None


PARTNERSHIP = Rule(
    id="partnership",
    statement=Text(
        en="A local partnership was founded by the day, and before the vote on the version.",
        cs="K danému dni již vzniklo lokální partnerství, a to před hlasováním o verzi.",
    ),
    basis=(
        *FOUNDING_BASIS,
        ground(
            "S23",
            Confidence.HIGH,
            "an older partnership was taken up again",
            "starší partnerství bylo obnoveno",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(FOUNDED, FOUNDED_AFTER_VOTE, LATER, NONE, UNKNOWN, ORDER_UNKNOWN),
    evaluate=_evaluate,
)
