"""What a step of a way does to a record: it gives a new record, or is refused.

Each effect says only what is new. So a step can be left out and the others be tried without it,
and one that builds on it is refused then, as in life.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final, TypeAlias

import attrs

from inclusion.application import Application
from inclusion.cooperation import Cooperation
from inclusion.dates import PartialDate
from inclusion.errors import IllegalStepError, InvalidValueError, UnknownReferenceError
from inclusion.excluded_locality import ExcludedLocalitySurvey
from inclusion.explain.ways.dated import Dated
from inclusion.explain.ways.places import with_plan
from inclusion.identifiers import PlanId, VersionLabel
from inclusion.local_partnership import LocalPartnership
from inclusion.plan_events import PartnershipVoted, PlanEvent
from inclusion.plan_life_cycle import TRANSITIONS, StepKind, key_of, legal_steps, state_after
from inclusion.plan_version import PlanVersion
from inclusion.programme import Programme
from inclusion.strategic_plan import StrategicPlan
from inclusion.validity import Valid

_COLLECTIONS: Final = MappingProxyType(
    {
        Application: "applications",
        Cooperation: "cooperations",
        ExcludedLocalitySurvey: "excluded_localities",
        LocalPartnership: "partnerships",
        StrategicPlan: "plans",
    }
)


@attrs.frozen(kw_only=True)
class Gained(Valid):
    """The record holds one thing more.

    Args:
        value: The thing.
    """

    value: Application | Cooperation | ExcludedLocalitySurvey | LocalPartnership | StrategicPlan

    def applied(self, programme: Programme) -> Programme:
        """The record with the thing.

        Args:
            programme: The record.

        Raises:
            InvalidValueError: The record cannot hold it.
        """
        name = _COLLECTIONS[type(self.value)]
        gained: dict[str, Any] = {name: (*getattr(programme, name), self.value)}
        return attrs.evolve(programme, **gained)


@attrs.frozen(kw_only=True)
class Known(Valid):
    """A field holds another value.

    Args:
        path: Where, from the record inwards: names of fields and positions, as in a JSON Pointer.
        value: The value.
    """

    path: tuple[str | int, ...]
    value: object

    def applied(self, programme: Programme) -> Programme:
        """The record with the value.

        Args:
            programme: The record.

        Raises:
            InvalidValueError: The record cannot hold it there.
            UnknownReferenceError: The record has no such place.
        """
        changed: Programme = _put(programme, self.path, self.value)
        return changed


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

        def changed(plan: StrategicPlan) -> StrategicPlan:
            plan.version(self.event.version)
            _refuse_too_early(plan, self.event)
            return _with_event(plan, self.event)

        return with_plan(programme, self.plan, changed)


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

        def changed(plan: StrategicPlan) -> StrategicPlan:
            plan.version(self.event.version)
            return _with_event(plan, self.event)

        return with_plan(programme, self.plan, changed)


@attrs.frozen(kw_only=True)
class VoidOnlyAfter(Valid):
    """A version turns out to have been returned or withdrawn only after a day.

    Args:
        plan: The plan.
        version: The version.
        day: The last day on which it surely was not void.
    """

    plan: PlanId
    version: VersionLabel
    day: date

    def applied(self, programme: Programme) -> Programme:
        """The record that says so.

        Args:
            programme: The record.

        Raises:
            InvalidValueError: It cannot be so by the history of the plan.
            UnknownReferenceError: The record holds no such plan.
        """

        def changed(plan: StrategicPlan) -> StrategicPlan:
            void = plan.void_events(self.version)
            history = tuple(_only_after(e, self.day) if e in void else e for e in plan.history)
            return attrs.evolve(plan, history=history)

        return with_plan(programme, self.plan, changed)


Effect: TypeAlias = Gained | Known | NewVersion | Happens | Reported | Dated | VoidOnlyAfter
"""What a step can do to a record."""


def _put(value: Any, path: tuple[str | int, ...], new: object) -> Any:  # noqa: ANN401 - any record
    if not path:
        return new
    step, *rest = path
    if isinstance(step, str) and attrs.has(type(value)):
        return attrs.evolve(value, **{step: _put(getattr(value, step), tuple(rest), new)})
    if isinstance(step, int) and isinstance(value, tuple) and step < len(value):
        changed = _put(value[step], tuple(rest), new)
        return (*value[:step], changed, *value[step + 1 :])
    raise UnknownReferenceError("place in the record", str(step), ())


def _with_event(plan: StrategicPlan, event: PlanEvent) -> StrategicPlan:
    """A plan with an event after all that may have come before it, as the life cycle allows.

    What followed an event that is brought forward still follows it.
    """
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


def _only_after(event: PlanEvent, day: date) -> PlanEvent:
    known = event.on
    if known.has_come_by(day) is not None:
        return event
    return attrs.evolve(event, on=PartialDate(day + timedelta(1), known.latest))
