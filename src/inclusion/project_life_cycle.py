"""The life cycle of a project: states, steps, and the one table that joins them.

A project is submitted, perhaps ranked, then supported, put among the substitutes or rejected; the
supported ones run and finish. What a project loses it loses for good: the next attempt is another
project. A project that runs goes on when the cooperation ends; only one that has not begun can be
lost by it (G58).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from types import MappingProxyType

from inclusion.errors import IllegalStepError
from inclusion.language import Text
from inclusion.project_events import (
    AwardRevoked,
    GrantAwarded,
    GrantPaid,
    ProjectEvent,
    ProjectFinished,
    ProjectLost,
    ProjectRanked,
    ProjectRejected,
    ProjectReserved,
    ProjectSubmitted,
    ProjectWithdrawn,
    RealisationBegan,
)


class ProjectState(Enum):
    """The state of a project."""

    PREPARED = "prepared"
    """Not submitted yet."""
    SUBMITTED = "submitted"
    RANKED = "ranked"
    RESERVE = "reserve"
    """Among the substitutes, because no money was left."""
    REJECTED = "rejected"
    AWARDED = "awarded"
    """The grant is awarded, the work has not begun."""
    RUNNING = "running"
    """The grant is awarded and the work has begun."""
    FINISHED = "finished"
    WITHDRAWN = "withdrawn"
    """By the applicant."""
    REVOKED = "revoked"
    """The award was taken back."""
    LOST = "lost"
    """By the end of the cooperation."""

    @property
    def label(self) -> Text:
        """The name of the state in both languages."""
        return _LABELS[self]

    @property
    def holds_grant(self) -> bool:
        """Whether a project in this state holds a grant."""
        return self in _HOLDING


_LABELS = {
    ProjectState.PREPARED: Text(en="prepared", cs="připravovaný"),
    ProjectState.SUBMITTED: Text(en="submitted", cs="podaný"),
    ProjectState.RANKED: Text(en="ranked", cs="ohodnocený"),
    ProjectState.RESERVE: Text(en="among the substitutes", cs="náhradní"),
    ProjectState.REJECTED: Text(en="rejected", cs="zamítnutý"),
    ProjectState.AWARDED: Text(en="awarded, not begun", cs="podpořený, nezahájený"),
    ProjectState.RUNNING: Text(en="running", cs="v realizaci"),
    ProjectState.FINISHED: Text(en="finished", cs="dokončený"),
    ProjectState.WITHDRAWN: Text(en="withdrawn", cs="stažený žadatelem"),
    ProjectState.REVOKED: Text(en="award revoked", cs="s odňatou podporou"),
    ProjectState.LOST: Text(
        en="lost by the end of the cooperation", cs="ztracený ukončením spolupráce"
    ),
}
_HOLDING = frozenset({ProjectState.AWARDED, ProjectState.RUNNING, ProjectState.FINISHED})


class ProjectStep(Enum):
    """What an event means for the state of its project."""

    SUBMISSION = "submission"
    RANKING = "ranking"
    RESERVE = "place among the substitutes"
    REJECTION = "rejection"
    AWARD = "award"
    AWARD_OF_BEGUN = "award to a project that has begun"
    EARLY_START = "start of the work before an award"
    START = "start of the work"
    PAYMENT = "payment"
    FINISH = "end of the work"
    WITHDRAWAL = "withdrawal"
    REVOCATION = "revocation of the award"
    LOSS = "loss by the end of the cooperation"


_S, _K = ProjectState, ProjectStep

PROJECT_TRANSITIONS = MappingProxyType(
    {
        (_S.PREPARED, _K.SUBMISSION): _S.SUBMITTED,
        (_S.PREPARED, _K.EARLY_START): _S.PREPARED,
        (_S.PREPARED, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.PREPARED, _K.LOSS): _S.LOST,
        (_S.SUBMITTED, _K.RANKING): _S.RANKED,
        (_S.SUBMITTED, _K.RESERVE): _S.RESERVE,
        (_S.SUBMITTED, _K.REJECTION): _S.REJECTED,
        (_S.SUBMITTED, _K.AWARD): _S.AWARDED,
        (_S.SUBMITTED, _K.AWARD_OF_BEGUN): _S.RUNNING,
        (_S.SUBMITTED, _K.EARLY_START): _S.SUBMITTED,
        (_S.SUBMITTED, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.SUBMITTED, _K.LOSS): _S.LOST,
        (_S.RANKED, _K.RESERVE): _S.RESERVE,
        (_S.RANKED, _K.REJECTION): _S.REJECTED,
        (_S.RANKED, _K.AWARD): _S.AWARDED,
        (_S.RANKED, _K.AWARD_OF_BEGUN): _S.RUNNING,
        (_S.RANKED, _K.EARLY_START): _S.RANKED,
        (_S.RANKED, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.RANKED, _K.LOSS): _S.LOST,
        (_S.RESERVE, _K.REJECTION): _S.REJECTED,
        (_S.RESERVE, _K.AWARD): _S.AWARDED,
        (_S.RESERVE, _K.AWARD_OF_BEGUN): _S.RUNNING,
        (_S.RESERVE, _K.EARLY_START): _S.RESERVE,
        (_S.RESERVE, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.RESERVE, _K.LOSS): _S.LOST,
        (_S.AWARDED, _K.START): _S.RUNNING,
        (_S.AWARDED, _K.PAYMENT): _S.AWARDED,
        (_S.AWARDED, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.AWARDED, _K.REVOCATION): _S.REVOKED,
        (_S.AWARDED, _K.LOSS): _S.LOST,
        (_S.RUNNING, _K.PAYMENT): _S.RUNNING,
        (_S.RUNNING, _K.FINISH): _S.FINISHED,
        (_S.RUNNING, _K.WITHDRAWAL): _S.WITHDRAWN,
        (_S.RUNNING, _K.REVOCATION): _S.REVOKED,
        (_S.FINISHED, _K.PAYMENT): _S.FINISHED,
        (_S.FINISHED, _K.REVOCATION): _S.REVOKED,
    }
)
"""State and step to the next state; a pair that is not here is illegal."""

_STEPS = MappingProxyType(
    {
        ProjectSubmitted: _K.SUBMISSION,
        ProjectRanked: _K.RANKING,
        ProjectReserved: _K.RESERVE,
        ProjectRejected: _K.REJECTION,
        GrantPaid: _K.PAYMENT,
        ProjectFinished: _K.FINISH,
        ProjectWithdrawn: _K.WITHDRAWAL,
        AwardRevoked: _K.REVOCATION,
        ProjectLost: _K.LOSS,
    }
)


def project_step_of(event: ProjectEvent, state: ProjectState, *, begun: bool) -> ProjectStep:
    """What an event means for a project in a state.

    Args:
        event: The event.
        state: The state before it.
        begun: Whether the work began earlier.
    """
    match event:
        case GrantAwarded():
            return ProjectStep.AWARD_OF_BEGUN if begun else ProjectStep.AWARD
        case RealisationBegan():
            early = not begun and not state.holds_grant
            return ProjectStep.EARLY_START if early else ProjectStep.START
        case _:
            return _STEPS[type(event)]


def project_states(events: Iterable[ProjectEvent]) -> Iterator[ProjectState]:
    """The state of a project after each of its events, in their order.

    Args:
        events: The events.

    Yields:
        The state after each event.

    Raises:
        IllegalStepError: An event cannot follow the ones before it; names what would have been
            legal.
    """
    state, begun = ProjectState.PREPARED, False
    for event in events:
        state = _next(state, event, begun=begun)
        begun = begun or isinstance(event, RealisationBegan)
        yield state


def project_state_after(events: Iterable[ProjectEvent]) -> ProjectState:
    """The state of a project after all of its events; prepared if there is none.

    Args:
        events: The events.

    Raises:
        IllegalStepError: An event cannot follow the ones before it; names what would have been
            legal.
    """
    return (ProjectState.PREPARED, *project_states(events))[-1]


def _next(state: ProjectState, event: ProjectEvent, *, begun: bool) -> ProjectState:
    try:
        return PROJECT_TRANSITIONS[state, project_step_of(event, state, begun=begun)]
    except KeyError:
        situation = f"the project is {state.label.en}"
        raise IllegalStepError(event.name, situation, legal_project_steps(state)) from None


def legal_project_steps(state: ProjectState) -> tuple[str, ...]:
    """What can happen to a project in a state, in words.

    Args:
        state: The state.
    """
    return tuple(step.value for (source, step) in PROJECT_TRANSITIONS if source is state)
