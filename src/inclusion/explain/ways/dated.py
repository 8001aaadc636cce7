"""What is found out about a day: an event of a plan turns out to lie on other days."""

from __future__ import annotations

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import UnknownReferenceError
from inclusion.explain.ways.places import with_plan
from inclusion.identifiers import PlanId
from inclusion.plan_events import PlanEvent
from inclusion.programme import Programme
from inclusion.strategic_plan import StrategicPlan
from inclusion.validity import Valid


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
