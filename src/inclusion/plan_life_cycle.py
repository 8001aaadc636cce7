"""The life cycle of one version of a plan: states, steps, and the one table that joins them.

Most steps are events. Two follow from dates: a period ends, a later version comes into force. The
order of these two does not matter.

Two keys open the money: the Agency's and that of the council of **every** municipality of the
plan, for the same version, in any order among them (P9). The partnership votes before them (P13).
What a source merely reports may be recorded without the steps before it, for nobody wrote them
down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from types import MappingProxyType
from typing import TypeAlias

from inclusion.errors import IllegalStepError
from inclusion.identifiers import MunicipalityCode
from inclusion.plan_events import (
    AgencyApprovalReported,
    AgencyApproved,
    AgencyReturned,
    BoardRecommended,
    BoardReturned,
    CommentsInvited,
    CouncilApprovalReported,
    CouncilVoted,
    MeasureOverturned,
    PartnershipVoted,
    PlanEvent,
    PutIntoForce,
    RevisionBegun,
    VersionWithdrawn,
)


class Holder(Enum):
    """A holder of a key that is not a council."""

    AGENCY = "agency"


KeyHolder: TypeAlias = Holder | MunicipalityCode
"""Who turns a key, the Agency or the council of a municipality."""


class VersionState(Enum):
    """The state of a version."""

    DRAFT = "draft"
    IN_COMMENTS = "in-comments"
    """Published as a working version, for everybody to comment on."""
    VOTED = "voted"
    """The partnership voted, and the record does not say whether it adopted the version."""
    ADOPTED = "adopted"
    """By the local partnership."""
    APPROVING = "approving"
    """Some key is turned, another is still missing."""
    APPROVED = "approved"
    """All keys are turned."""
    IN_FORCE = "in-force"
    """All keys are turned, and the day has come from which the version is in force."""
    REPLACED = "replaced"
    """A later version came into force."""
    EXPIRED = "expired"
    """It had all its keys, and its period is over."""
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


class StepKind(Enum):
    """What an event, or the passing of time, means for the state of a version."""

    REVISION = "beginning of a revision"
    COMMENTS = "invitation to comment"
    ADOPTION = "adoption by the partnership"
    COUNT = "vote of the partnership with no result told"
    REFUSAL = "refusal by a vote"
    ADVICE = "recommendation of a board"
    KEY = "approval while another is missing"
    LAST_KEY = "the last approval"
    REPORTED_KEY = "reported approval while another is missing"
    REPORTED_LAST_KEY = "reported last approval"
    FORCE = "coming into force"
    OVERTURNING = "overturning of a measure by a referendum"
    RETURN = "return for rework"
    WITHDRAWAL = "withdrawal"
    EXPIRY = "end of the period"
    REPLACEMENT = "coming into force of a later version"


OF_TIME = (StepKind.EXPIRY, StepKind.REPLACEMENT)
"""The steps that no event of the version records: they follow from dates and other versions."""

_S, _K = VersionState, StepKind

TRANSITIONS = MappingProxyType(
    {
        (_S.DRAFT, _K.REVISION): _S.DRAFT,
        (_S.DRAFT, _K.COMMENTS): _S.IN_COMMENTS,
        (_S.DRAFT, _K.ADOPTION): _S.ADOPTED,
        (_S.DRAFT, _K.COUNT): _S.VOTED,
        (_S.DRAFT, _K.REFUSAL): _S.DRAFT,
        (_S.DRAFT, _K.REPORTED_KEY): _S.APPROVING,
        (_S.DRAFT, _K.REPORTED_LAST_KEY): _S.APPROVED,
        (_S.DRAFT, _K.RETURN): _S.RETURNED,
        (_S.DRAFT, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.IN_COMMENTS, _K.COMMENTS): _S.IN_COMMENTS,
        (_S.IN_COMMENTS, _K.ADOPTION): _S.ADOPTED,
        (_S.IN_COMMENTS, _K.COUNT): _S.VOTED,
        (_S.IN_COMMENTS, _K.REFUSAL): _S.IN_COMMENTS,
        (_S.IN_COMMENTS, _K.REPORTED_KEY): _S.APPROVING,
        (_S.IN_COMMENTS, _K.REPORTED_LAST_KEY): _S.APPROVED,
        (_S.IN_COMMENTS, _K.RETURN): _S.RETURNED,
        (_S.IN_COMMENTS, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.VOTED, _K.ADOPTION): _S.ADOPTED,
        (_S.VOTED, _K.COUNT): _S.VOTED,
        (_S.VOTED, _K.REFUSAL): _S.VOTED,
        (_S.VOTED, _K.ADVICE): _S.VOTED,
        (_S.VOTED, _K.KEY): _S.APPROVING,
        (_S.VOTED, _K.LAST_KEY): _S.APPROVED,
        (_S.VOTED, _K.REPORTED_KEY): _S.APPROVING,
        (_S.VOTED, _K.REPORTED_LAST_KEY): _S.APPROVED,
        (_S.VOTED, _K.RETURN): _S.RETURNED,
        (_S.VOTED, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.ADOPTED, _K.REFUSAL): _S.ADOPTED,
        (_S.ADOPTED, _K.ADVICE): _S.ADOPTED,
        (_S.ADOPTED, _K.KEY): _S.APPROVING,
        (_S.ADOPTED, _K.LAST_KEY): _S.APPROVED,
        (_S.ADOPTED, _K.REPORTED_KEY): _S.APPROVING,
        (_S.ADOPTED, _K.REPORTED_LAST_KEY): _S.APPROVED,
        (_S.ADOPTED, _K.RETURN): _S.RETURNED,
        (_S.ADOPTED, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.APPROVING, _K.REFUSAL): _S.APPROVING,
        (_S.APPROVING, _K.ADVICE): _S.APPROVING,
        (_S.APPROVING, _K.KEY): _S.APPROVING,
        (_S.APPROVING, _K.LAST_KEY): _S.APPROVED,
        (_S.APPROVING, _K.REPORTED_KEY): _S.APPROVING,
        (_S.APPROVING, _K.REPORTED_LAST_KEY): _S.APPROVED,
        (_S.APPROVING, _K.RETURN): _S.RETURNED,
        (_S.APPROVING, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.APPROVED, _K.FORCE): _S.IN_FORCE,
        (_S.APPROVED, _K.OVERTURNING): _S.APPROVED,
        (_S.APPROVED, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.APPROVED, _K.EXPIRY): _S.EXPIRED,
        (_S.APPROVED, _K.REPLACEMENT): _S.REPLACED,
        (_S.IN_FORCE, _K.OVERTURNING): _S.IN_FORCE,
        (_S.IN_FORCE, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.IN_FORCE, _K.EXPIRY): _S.EXPIRED,
        (_S.IN_FORCE, _K.REPLACEMENT): _S.REPLACED,
        (_S.EXPIRED, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.EXPIRED, _K.REPLACEMENT): _S.REPLACED,
        (_S.REPLACED, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.RETURNED, _K.WITHDRAWAL): _S.WITHDRAWN,
    }
)
"""State and step to the next state. A pair that is not here is illegal; if the step is one of
:data:`OF_TIME`, it changes nothing."""


def key_of(event: PlanEvent) -> KeyHolder | None:
    """Whose key an event turns; ``None`` if it turns none.

    Args:
        event: The event.
    """
    match event:
        case AgencyApproved() | AgencyApprovalReported():
            return Holder.AGENCY
        case CouncilApprovalReported():
            return event.municipality
        case CouncilVoted() if event.vote.has_majority_of_all:
            return event.municipality
        case _:
            return None


_ALWAYS: Mapping[type, StepKind] = MappingProxyType(
    {
        RevisionBegun: StepKind.REVISION,
        CommentsInvited: StepKind.COMMENTS,
        AgencyReturned: StepKind.RETURN,
        BoardRecommended: StepKind.ADVICE,
        BoardReturned: StepKind.RETURN,
        PutIntoForce: StepKind.FORCE,
        MeasureOverturned: StepKind.OVERTURNING,
        VersionWithdrawn: StepKind.WITHDRAWAL,
    }
)
"""The events that always mean the same."""


def step_of(event: PlanEvent, *, is_last_key: bool) -> StepKind:
    """What an event means, which for an approval depends on the keys that are still missing.

    Args:
        event: The event.
        is_last_key: Whether no key is missing but that which the event turns, if it turns one.
    """
    match event:
        case AgencyApprovalReported() | CouncilApprovalReported():
            return StepKind.REPORTED_LAST_KEY if is_last_key else StepKind.REPORTED_KEY
        case AgencyApproved() | CouncilVoted() if key_of(event) is not None:
            return StepKind.LAST_KEY if is_last_key else StepKind.KEY
        case PartnershipVoted(adopted=None):
            return StepKind.COUNT
        case PartnershipVoted(adopted=True):
            return StepKind.ADOPTION
        case _:
            return _ALWAYS.get(type(event), StepKind.REFUSAL)


def states(events: Iterable[PlanEvent], holders: Iterable[KeyHolder]) -> Iterator[VersionState]:
    """The state of a version after each of its events, in their order.

    Args:
        events: The events of one version.
        holders: Everybody whose key the version needs.

    Yields:
        The state after each event.

    Raises:
        IllegalStepError: An event cannot follow the ones before it; names what would have been
            legal.
    """
    state = VersionState.DRAFT
    needed = frozenset(holders)
    turned: set[KeyHolder] = set()
    for event in events:
        holder = key_of(event)
        if holder is not None and (holder in turned or holder not in needed):
            raise IllegalStepError(event.name, "this key is already turned", legal_steps(state))
        state = _next(state, event, is_last_key=len(needed) - len(turned) == 1)
        if holder is not None:
            turned.add(holder)
        yield state


def state_after(events: Iterable[PlanEvent], holders: Iterable[KeyHolder]) -> VersionState:
    """The state of a version after all of its events; a draft if there is none.

    Args:
        events: The events of one version.
        holders: Everybody whose key the version needs.

    Raises:
        IllegalStepError: An event cannot follow the ones before it; names what would have been
            legal.
    """
    state = VersionState.DRAFT
    for state in states(events, holders):  # noqa: B007 - the last one is wanted
        pass
    return state


def _next(state: VersionState, event: PlanEvent, *, is_last_key: bool) -> VersionState:
    try:
        return TRANSITIONS[state, step_of(event, is_last_key=is_last_key)]
    except KeyError:
        situation = f"the version is {state.value}"
        raise IllegalStepError(event.name, situation, legal_steps(state)) from None


def legal_steps(state: VersionState) -> tuple[str, ...]:
    """What can be recorded of a version in a state, in words.

    Args:
        state: The state.
    """
    return tuple(
        step.value for source, step in TRANSITIONS if source is state and step not in OF_TIME
    )


def after_time(state: VersionState, steps: Iterable[StepKind]) -> VersionState:
    """The state that time leads to; a step that has no row for a state changes nothing.

    Args:
        state: The state.
        steps: The steps, in their order.
    """
    for step in steps:
        state = TRANSITIONS.get((state, step), state)
    return state
