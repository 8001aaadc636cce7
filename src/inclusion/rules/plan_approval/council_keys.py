"""The council of every municipality of the plan has approved this version (P9, 23a).

More than half of **all** its members must vote for, whoever is absent, and more than half must be
present for the council to decide at all. What a board said before counts for nothing here.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.identifiers import MunicipalityCode
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_events import CouncilVoted
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact
from inclusion.rules.keys import (
    COUNCIL_KEYS_BASIS,
    COUNCILS_APPROVED,
    COUNCILS_LATER,
    COUNCILS_NOT_APPROVED,
    COUNCILS_UNKNOWN,
    councils_approved,
    councils_lacking,
    councils_not_approved,
    councils_unknown,
)
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import approvals
from inclusion.source import Confidence

REFUSED = Reason(
    code="refused",
    answer=Answer.NOT_MET,
    text=Text(
        en="The council of {council} voted on version {version} of the plan “{plan}” ({voted}):"
        " {in_favour} of all {entitled} seats were for, which is not more than half.",
        cs="Zastupitelstvo ({council}) hlasovalo o verzi {version} plánu „{plan}“ ({voted}):"
        " pro bylo {in_favour} ze všech {entitled} členů, což není nadpoloviční většina.",
    ),
)
NO_QUORUM = Reason(
    code="no-quorum",
    answer=Answer.NOT_MET,
    text=Text(
        en="When the council of {council} voted on version {version} of the plan “{plan}”"
        " ({voted}), {present} of {entitled} were present: too few to decide anything.",
        cs="Když zastupitelstvo ({council}) hlasovalo o verzi {version} plánu „{plan}“ ({voted}),"
        " bylo přítomno {present} z {entitled} členů: nebylo usnášeníschopné.",
    ),
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    answer = case.has_every_council
    if answer is None:
        return councils_unknown(case, case.edition)
    if answer:
        return councils_approved(case, case.edition)
    lacking = councils_lacking(case, case.edition)
    vote = _vote_by_the_day(case, lacking[0]) if len(lacking) == 1 else None
    if vote and not case.is_spent:
        return _refused(case, vote)
    return councils_not_approved(case, case.edition, steps=approvals(case, lacking))


def _vote_by_the_day(case: PlanApprovalCase, council: MunicipalityCode) -> CouncilVoted | None:
    """The last vote of a council that did not pass, if no approval of it is recorded for later."""
    if case.plan.key_event(case.version.label, council):
        return None
    votes = [
        event
        for event in case.plan.events_of(case.version.label)
        if isinstance(event, CouncilVoted) and event.municipality == council
    ]
    return next((vote for vote in reversed(votes) if vote.on.has_come_by(case.on)), None)


def _refused(case: PlanApprovalCase, event: CouncilVoted) -> Ruling:
    vote = event.vote
    facts = (
        *case.names,
        Fact(name="council", value=case.named(event.municipality)),
        fact(case, "voted", event.on, event.citations),
        Fact(name="entitled", value=vote.entitled),
    )
    steps = approvals(case, (event.municipality,))
    if not vote.has_quorum:
        present = Fact(name="present", value=vote.present)
        return NO_QUORUM.because(*facts, present, steps=steps)
    short = Quantity(number=vote.short_of_majority_of_all, unit=Unit.VOTES)
    in_favour = Fact(name="in_favour", value=vote.in_favour)
    return REFUSED.because(*facts, in_favour, steps=steps, distance=short)


COUNCIL_KEYS = Rule(
    id="council-keys",
    statement=Text(
        en="The council of every municipality concerned has approved this version by the day.",
        cs="Tuto verzi k danému dni schválilo zastupitelstvo každé dotčené obce.",
    ),
    basis=(
        *COUNCIL_KEYS_BASIS,
        ground(
            "L01b",
            Confidence.GENERAL,
            "section 92: more than half of all members must be present",
            "§ 92: přítomna musí být nadpoloviční většina všech členů",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(
        COUNCILS_APPROVED,
        COUNCILS_LATER,
        REFUSED,
        NO_QUORUM,
        COUNCILS_NOT_APPROVED,
        COUNCILS_UNKNOWN,
    ),
    evaluate=_evaluate,
)
