"""What a step of a way does to a plan: a version more, an event, another day of one."""

from __future__ import annotations

from contextlib import suppress

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import IllegalStepError, InvalidValueError, UnknownReferenceError
from inclusion.explain.ways.places import with_plan
from inclusion.identifiers import PlanId
from inclusion.plan_events import PartnershipVoted, PlanEvent
from inclusion.plan_life_cycle import TRANSITIONS, StepKind, key_of, legal_steps, state_after
from inclusion.plan_version import PlanVersion
from inclusion.programme import Programme
from inclusion.strategic_plan import StrategicPlan
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class NewVersion(Valid):
    """A plan has one version more.

    Args:
        plan: The plan.
        version: The version.
    """

    plan: PlanId
    version: PlanVersion

    def applied(self, programme: Programme) -> Programme:
        """The record with the version.

        Args:
            programme: The record.

        Raises:
            InvalidValueError: The plan has such a version.
            UnknownReferenceError: The record holds no such plan.
        """
        return with_plan(
            programme,
            self.plan,
            lambda plan: attrs.evolve(plan, versions=(*plan.versions, self.version)),
        )


@attrs.frozen(kw_only=True)
class Happens(Valid):
    """An event of a plan happens, at its place in the life cycle.

    Where the same key is turned, or the same version adopted, only later by the record, that is
    brought forward.

    Args:
        plan: The plan.
        event: The event.
    """

    plan: PlanId
    event: PlanEvent

    def applied(self, programme: Programme) -> Programme:
        """The record with the event.

        Args:
            programme: The record.

        Raises:
            IllegalStepError: It cannot happen yet: a partnership votes before a council.
            InvalidValueError: It cannot stand in the history of the plan.
            UnknownReferenceError: The record holds no such plan or version.
        """
        return with_plan(programme, self.plan, self._happens)

    def _happens(self, plan: StrategicPlan) -> StrategicPlan:
        _refuse_too_early(plan, self.event)
        return _with_event(plan, self.event)


@attrs.frozen(kw_only=True)
class Reported(Valid):
    """An event of a plan turns out to have happened; of what came before it nothing is said.

    Args:
        plan: The plan.
        event: The event; it takes the place of a vaguer one about the same.
    """

    plan: PlanId
    event: PlanEvent

    def applied(self, programme: Programme) -> Programme:
        """The record with the event.

        Args:
            programme: The record.

        Raises:
            InvalidValueError: It cannot stand in the history of the plan.
            UnknownReferenceError: The record holds no such plan or version.
        """
        return with_plan(programme, self.plan, lambda plan: _with_event(plan, self.event))


@attrs.frozen(kw_only=True)
class Dated(Valid):
    """An event of a plan turns out to have happened, or to happen, on a day known better.

    It keeps its place among the others, for they are recorded in order of time.

    Args:
        plan: The plan.
        event: The event, whatever its day is in the record.
        on: What is known of its day then.
    """

    plan: PlanId
    event: PlanEvent
    on: PartialDate

    def applied(self, programme: Programme) -> Programme:
        """The record with the day.

        Args:
            programme: The record.

        Raises:
            InvalidValueError: It cannot be so by the history of the plan.
            UnknownReferenceError: The record holds no such plan or event.
        """
        return with_plan(programme, self.plan, self._dated)

    def _dated(self, plan: StrategicPlan) -> StrategicPlan:
        history = plan.history
        told = [at for at, one in enumerate(history) if attrs.evolve(one, on=self.on) == self._new]
        exactly = [at for at in told if history[at] == self.event]
        for at in exactly or told:
            return attrs.evolve(plan, history=(*history[:at], self._new, *history[at + 1 :]))
        known = tuple(event.name for event in history)
        raise UnknownReferenceError("event of a plan", self.event.name, known)

    @property
    def _new(self) -> PlanEvent:
        return attrs.evolve(self.event, on=self.on)


def _with_event(plan: StrategicPlan, event: PlanEvent) -> StrategicPlan:
    """A plan with an event after all that may have come before it, as the life cycle allows.

    What followed an event that is brought forward still follows it.
    """
    plan.version(event.version)
    same = [one for one in plan.history if _is_about_the_same(one, event)]
    told = tuple(one for one in plan.history if one not in same)
    followed = plan.history.index(same[0]) if same else len(told)
    event = attrs.evolve(same[0], on=event.on) if same else event
    ours = [at for at, one in enumerate(told) if one.version == event.version]
    before = [at for at in ours if at < followed and told[at].on.earliest <= event.on.latest]
    place = before[-1] + 1 if before else (ours or [len(told)])[0]
    for earlier in reversed([at for at in ours if at < place]):
        with suppress(InvalidValueError):
            return attrs.evolve(plan, history=(*told[:place], event, *told[place:]))
        place = earlier
    return attrs.evolve(plan, history=(*told[:place], event, *told[place:]))


def _is_about_the_same(one: PlanEvent, other: PlanEvent) -> bool:
    if one.version != other.version:
        return False
    holder = key_of(other)
    if holder is not None:
        return key_of(one) == holder
    return _adopts(one) and _adopts(other)


def _adopts(event: PlanEvent) -> bool:
    return isinstance(event, PartnershipVoted) and event.adopted is True


def _refuse_too_early(plan: StrategicPlan, event: PlanEvent) -> None:
    """The life cycle allows a key only once the partnership has voted."""
    plan.version(event.version)
    if key_of(event) is None:
        return
    before = [
        one
        for one in plan.events_of(event.version)
        if one.on.earliest <= event.on.latest and not _is_about_the_same(one, event)
    ]
    state = state_after(before, plan.key_holders)
    if (state, StepKind.KEY) not in TRANSITIONS:
        raise IllegalStepError(event.name, f"the version is {state.value}", legal_steps(state))
