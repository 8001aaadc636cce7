"""How a version of a plan comes to be adopted by the partnership."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from inclusion.answer import Answer
from inclusion.dates import PartialDate
from inclusion.explain.ways.cooperation_ways import day_of_coming, may_be_awaited
from inclusion.explain.ways.edition_ways import adoption_of
from inclusion.explain.ways.effects import Known
from inclusion.explain.ways.move import Doer, Move, act, find_out, wait
from inclusion.explain.ways.places import position
from inclusion.explain.ways.plan_effects import Dated, Reported
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding, MissingFact
from inclusion.language import Text
from inclusion.local_partnership import LocalPartnership, MajorityRule
from inclusion.phrase import Fact, Phrase
from inclusion.plan_events import CommentsInvited, PartnershipVoted, RevisionBegun
from inclusion.rules.approval_steps import ADOPT_VERSION
from inclusion.rules.plan_approval import PlanApprovalCase
from inclusion.rules.plan_approval.steps import step
from inclusion.vote import Vote

_AWAIT: Final = Text(
    en="{locality} waits for the vote of the local partnership on version {version} of the plan"
    " “{plan}” that the record names: {voted}",
    cs="Místo {locality} vyčká hlasování lokálního partnerství o verzi {version} plánu „{plan}“,"
    " které záznam uvádí: {voted}",
)
_MAJORITIES: Final = {
    MajorityRule.OF_ALL: Text(
        en="more than half of all members", cs="nadpoloviční většinou všech členů"
    ),
    MajorityRule.OF_PRESENT: Text(
        en="more than half of the members who vote", cs="nadpoloviční většinou hlasujících členů"
    ),
}


def vote_ways(case: PlanApprovalCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a version that the partnership has adopted by the day.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.NOT_MET:
        yield (adoption(case),)
    elif finding.missing[0].code == "partnership-majority":
        yield from _majority_found(case, finding.missing[0])
    else:
        yield from _vote_found(case, finding.missing[0])
    yield from _awaited(case)


def votes_of(case: PlanApprovalCase) -> tuple[PartnershipVoted, ...]:
    """The votes of the partnership on the version by which it adopts it, or may do so.

    Args:
        case: The case.
    """
    events = case.plan.events_of(case.version.label)
    votes = (event for event in events if isinstance(event, PartnershipVoted))
    return tuple(vote for vote in votes if vote.adopted is not False)


def adoption(case: PlanApprovalCase) -> Move:
    """The move by which the partnership adopts the version on the day.

    Args:
        case: The case.
    """
    done = step(case, "adopt-version", ADOPT_VERSION, case.place, *case.names)
    return act(done, Doer.PARTNERSHIP, case.on, adoption_of(case.edition, case.on))


def _awaited(case: PlanApprovalCase) -> Iterator[Moves]:
    for vote in votes_of(case):
        if may_be_awaited(vote.on, case.on):
            voted = Fact(name="voted", value=vote.on)
            what = Phrase(text=_AWAIT, facts=(case.place, *case.names, voted))
            yield (wait("await-vote", what, day_of_coming(vote.on)),)


def _majority_found(case: PlanApprovalCase, doubt: MissingFact) -> Iterator[Moves]:
    """The majority turns out to be one that was reached; where none was, a new vote is left."""
    for vote in (event.vote for event in votes_of(case) if event.adopted is None and event.vote):
        reached = [rule for rule in MajorityRule if rule.is_reached_in(vote)]
        open_ones = [p for p in case.partnerships if p.majority is None]
        if open_ones and _may_all_reach(case.partnerships, vote):
            effects = (_majority(case, one, reached[0]) for one in open_ones)
            needed = tuple(_MAJORITIES[rule] for rule in reached)
            yield (find_out(doubt, needed, case.on, *effects),)
    yield (adoption(case),)


def _may_all_reach(partnerships: tuple[LocalPartnership, ...], vote: Vote) -> bool:
    rules = [p.majority or MajorityRule.OF_PRESENT for p in partnerships]
    return all(rule.is_reached_in(vote) for rule in rules)


def _majority(case: PlanApprovalCase, one: LocalPartnership, rule: MajorityRule) -> Known:
    at = position(case.programme.partnerships, one)
    return Known(path=("partnerships", at, "majority"), value=rule)


def _vote_found(case: PlanApprovalCase, doubt: MissingFact) -> Iterator[Moves]:
    by = PartialDate.not_after(case.on)
    for vote in votes_of(case):
        if vote.on.has_come_by(case.on) is None:
            known = PartialDate(vote.on.earliest, case.on)
            dated = Dated(plan=case.plan.id, event=vote, on=known)
            yield (find_out(doubt, by, case.on, dated),)
    if not votes_of(case):
        vote = _reported(case)
        effect = Reported(plan=case.plan.id, event=vote)
        yield (find_out(doubt, vote.on, case.on, effect),)


def _reported(case: PlanApprovalCase) -> PartnershipVoted:
    """An adoption by the day, not after what needs it, nor before a partnership was founded."""
    told = case.plan.events_of(case.version.label)
    after = (e.on.latest for e in told if not isinstance(e, CommentsInvited | RevisionBegun))
    latest = min((case.on, *after))
    founded = (p.founded.latest for p in case.partnerships if p.founded)
    earliest = min((day for day in founded if day < latest), default=date.min)
    on = PartialDate(earliest, latest)
    return PartnershipVoted(version=case.version.label, on=on, adopted=True)
