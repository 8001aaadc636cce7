"""How a version of a plan on record gets the keys that it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, Protocol

from inclusion.dates import DayRange, PartialDate
from inclusion.errors import IllegalStepError
from inclusion.explain.ways.cooperation_ways import day_of_coming, may_be_awaited
from inclusion.explain.ways.effects import Effect, Known
from inclusion.explain.ways.move import Doer, Move, act, applied, find_out, wait
from inclusion.explain.ways.places import position
from inclusion.explain.ways.plan_effects import Dated, Happens, Reported
from inclusion.explain.ways.search import REFUSALS, Moves
from inclusion.finding import Step
from inclusion.identifiers import VersionLabel
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.plan_events import (
    AgencyApprovalReported,
    AgencyApproved,
    CouncilApprovalReported,
    PartnershipVoted,
    PlanEvent,
)
from inclusion.plan_life_cycle import (
    TRANSITIONS,
    Holder,
    KeyHolder,
    StepKind,
    VersionState,
    state_after,
)
from inclusion.rules.approval_steps import ADOPT_VERSION, AGENCY_APPROVES, COUNCIL_APPROVES
from inclusion.rules.edition import Edition, OnEditions, edition_facts, holder_facts
from inclusion.rules.facts import missing
from inclusion.rules.founding import OnPartnerships
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step
from inclusion.rules.last_day import last_day
from inclusion.rules.missing_approvals import VOID_ON, missing_approval, missing_period

_AWAIT: Final = Text(
    en="{locality} waits for the approval of version {version} of the plan “{plan}” that the record"
    " names: {approved}",
    cs="Místo {locality} vyčká schválení verze {version} plánu „{plan}“, které záznam uvádí:"
    " {approved}",
)


class OnPlans(OnEditions, OnPartnerships, Protocol):
    """A case that asks about versions of plans of a place on a day."""


def completions(case: FundingAccessCase, edition: Edition) -> Iterator[Moves]:
    """The moves by which a version that is not void comes into force on the day of the case.

    Approvals that the record knows for a later day can be brought forward or waited for.

    Args:
        case: The case.
        edition: The version.
    """
    doubts = tuple(_doubts(case, edition))
    known = _once_known(case, edition, doubts)
    if known is None:
        return
    lacking = [h for h in known.plan.key_holders if _has_come(case, known, h) is False]
    acts = tuple(approval(case, edition, holder) for holder in lacking)
    waits = tuple(approval_awaited(case, edition, holder) for holder in lacking)
    yield (*doubts, *_adoption(case, known, acts), *acts)
    awaited = tuple(move for move in waits if move is not None)
    if awaited:
        others = tuple(one for one, late in zip(acts, waits, strict=True) if late is None)
        yield (*doubts, *_adoption(case, known, others), *others, *awaited)


def _once_known(case: FundingAccessCase, edition: Edition, doubts: Moves) -> Edition | None:
    """The version once what is doubtful is found out; ``None`` if it cannot be so."""
    try:
        plan = applied(case.programme, doubts).plan(edition.plan.id)
    except REFUSALS:
        return None
    return Edition(plan, plan.version(edition.version.label))


def approval(case: FundingAccessCase, edition: Edition, holder: KeyHolder) -> Move:
    """The move by which somebody approves a version.

    Args:
        case: The case.
        edition: The version; it may be one that another move brings.
        holder: The Agency, or the municipality of the council.
    """
    facts = (*edition_facts(edition), *holder_facts(case, holder))
    if isinstance(holder, Holder):
        done = step(case, "agency-approves", AGENCY_APPROVES, *facts)
    else:
        done = step(case, "council-approves", COUNCIL_APPROVES, *facts)
    return key_turned(edition, holder, done, case.on)


def key_turned(edition: Edition, holder: KeyHolder, done: Step, on: date) -> Move:
    """The move by which somebody takes the step that approves a version.

    Args:
        edition: The version.
        holder: The Agency, or the municipality of the council.
        done: The step.
        on: The day.
    """
    plan, version = edition
    day = PartialDate.on(on)
    if isinstance(holder, Holder):
        event: PlanEvent = AgencyApproved(version=version.label, on=day)
        return act(done, Doer.AGENCY, on, Happens(plan=plan.id, event=event))
    event = CouncilApprovalReported(version=version.label, on=day, municipality=holder)
    return act(done, Doer.COUNCIL, on, Happens(plan=plan.id, event=event))


def known_until(case: FundingAccessCase) -> date:
    """The day to which a version has to reach at least: while the package may be open."""
    last = last_day(case.package, case.on)
    return case.on if last is None else max(case.on, last)


def _doubts(case: FundingAccessCase, edition: Edition) -> Iterator[Move]:
    """What has to be found out about a version, and has to be so, for it to be in force."""
    plan, version = edition
    if case.is_void(edition) is None:
        yield void_later(case, edition)
    for holder in plan.key_holders:
        if _has_come(case, edition, holder) is None:
            yield found_approved(case, edition, holder)
    if version.period is None and case.is_current(edition) is None:
        yield _period(case, edition)


def void_later(case: OnEditions, edition: Edition) -> Move:
    """The move that finds out that a version was not void by the day.

    Args:
        case: The case.
        edition: The version, of which it is not known.
    """
    plan, version = edition
    told = plan.void_events(version.label)
    voids = [event for event in told if event.on.has_come_by(case.on) is None]
    known = Fact(name="known", value=voids[0].on)
    doubt = missing("version-void", VOID_ON, *edition_facts(edition), known)
    later = case.on + timedelta(1)
    needed = PartialDate.not_before(later)
    after = (Dated(plan=plan.id, event=one, on=PartialDate(later, one.on.latest)) for one in voids)
    return find_out(doubt, needed, case.on, *after)


def found_approved(case: OnEditions, edition: Edition, holder: KeyHolder) -> Move:
    """The move that finds out that somebody approved a version by the day.

    Args:
        case: The case.
        edition: The version.
        holder: The Agency, or the municipality of the council, of whom it is not known.
    """
    plan, version = edition
    recorded = plan.key_event(version.label, holder)
    by = PartialDate.not_after(case.on)
    effect: Effect
    if recorded:
        known = PartialDate(recorded.on.earliest, case.on)
        effect = Dated(plan=plan.id, event=recorded, on=known)
    else:
        effect = Reported(plan=plan.id, event=reported_key(version.label, holder, by))
    return find_out(missing_approval(case, edition, holder), by, case.on, effect)


def reported_key(version: VersionLabel, holder: KeyHolder, on: PartialDate) -> PlanEvent:
    """The event by which a source reports an approval.

    Args:
        version: The version.
        holder: The Agency, or the municipality of the council.
        on: The day.
    """
    if isinstance(holder, Holder):
        return AgencyApprovalReported(version=version, on=on)
    return CouncilApprovalReported(version=version, on=on, municipality=holder)


def _period(case: FundingAccessCase, edition: Edition) -> Move:
    plan, version = edition
    plans = ("plans", position(case.programme.plans, plan))
    path = (*plans, "versions", position(plan.versions, version), "period")
    needed = DayRange(case.on, known_until(case))
    return find_out(missing_period(edition), needed, case.on, Known(path=path, value=needed))


def _has_come(case: FundingAccessCase, edition: Edition, holder: KeyHolder) -> bool | None:
    """Whether an approval has come by the day, whatever became of the version since."""
    event = edition.plan.key_event(edition.version.label, holder)
    return event.on.has_come_by(case.on) if event else case.dossier.silence


def approval_awaited(case: OnPlans, edition: Edition, holder: KeyHolder) -> Move | None:
    """The wait for an approval that the record knows for a later day; ``None`` if it knows none.

    Args:
        case: The case.
        edition: The version.
        holder: The Agency, or the municipality of the council.
    """
    event = edition.plan.key_event(edition.version.label, holder)
    if event is None or not may_be_awaited(event.on, case.on):
        return None
    approved = Fact(name="approved", value=event.on)
    facts = (case.place, *edition_facts(edition), *holder_facts(case, holder), approved)
    return wait("await-approval", Phrase(text=_AWAIT, facts=facts), day_of_coming(event.on))


def _adoption(case: FundingAccessCase, edition: Edition, keys: Moves) -> Moves:
    """The vote of the partnership, if keys are to be turned that need one before them."""
    if not keys or (_state(case, edition), StepKind.KEY) in TRANSITIONS:
        return ()
    done = step(case, "adopt-version", ADOPT_VERSION, case.place, *edition_facts(edition))
    return (act(done, Doer.PARTNERSHIP, case.on, adoption_of(edition, case.on)),)


def adoption_of(edition: Edition, on: date) -> Happens:
    """The vote by which the partnership adopts a version.

    Args:
        edition: The version; it may be one that another effect brings.
        on: The day.
    """
    day, label = PartialDate.on(on), edition.version.label
    vote = PartnershipVoted(version=label, on=day, adopted=True)
    return Happens(plan=edition.plan.id, event=vote)


def _state(case: FundingAccessCase, edition: Edition) -> VersionState:
    """The state of a version by what may have happened up to the day."""
    events = edition.plan.events_of(edition.version.label)
    by_now = [event for event in events if event.on.earliest <= case.on]
    try:
        return state_after(by_now, edition.plan.key_holders)
    except IllegalStepError:  # what is dated roughly may hide a step that lies between
        return VersionState.DRAFT
