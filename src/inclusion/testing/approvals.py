"""A Hypothesis strategy for approvals of a plan that were given but not recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.dates import DayRange, PartialDate
from inclusion.errors import InvalidValueError
from inclusion.identifiers import VersionLabel
from inclusion.plan_events import (
    AgencyApprovalReported,
    AgencyApproved,
    CouncilApprovalReported,
    CouncilVoted,
    PlanEvent,
)
from inclusion.plan_life_cycle import Holder, KeyHolder
from inclusion.strategic_plan import StrategicPlan
from inclusion.testing.dates import partial_dates_of
from inclusion.testing.drawing import day_in, days_possible, either, pick
from inclusion.testing.votes import close_votes
from inclusion.vote import Vote

_ADOPTED: Final = close_votes(adopted=True)


class _Slot(NamedTuple):
    """A place in a history where an approval may have been: between which days."""

    version: VersionLabel
    holder: KeyHolder
    position: int
    within: DayRange


def approved_once_more(plan: StrategicPlan) -> SearchStrategy[StrategicPlan]:
    """The plan with one more approval recorded, on any day that its life cycle allows.

    It stays the same if there is none that could be added. It shrinks to a report that the Agency
    approved the first version.

    Args:
        plan: The plan.
    """
    return _approved(plan)


@st.composite
def _approved(draw: st.DrawFn, plan: StrategicPlan) -> StrategicPlan:
    slots = tuple(_slots(plan))
    if not slots:
        return plan
    slot = pick(draw, slots)
    day = day_in(draw, slot.within)
    on = draw(partial_dates_of(day)) if either(draw) else PartialDate.on(day)
    reported = _with(plan, slot, _report(slot, on)) or plan
    if either(draw):
        return reported
    return _with(plan, slot, _approval(slot, on, draw(_ADOPTED))) or reported


def _slots(plan: StrategicPlan) -> Iterator[_Slot]:
    for version, over in (
        (v.label, v.period.last if v.period else date.max) for v in plan.versions
    ):
        told = [(place, e) for place, e in enumerate(plan.history) if e.version == version]
        for place in range(len(told) + 1):
            first = max((e.on.earliest for _, e in told[:place]), default=date.min)
            last = min((over, *(e.on.latest for _, e in told[place:])))
            position = told[place][0] if place < len(told) else len(plan.history)
            for holder in plan.key_holders if first <= last else ():
                within = days_possible(PartialDate(first, last))
                slot = _Slot(version, holder, position, within)
                if _with(plan, slot, _report(slot, PartialDate.on(within.first))):
                    yield slot


def _with(plan: StrategicPlan, slot: _Slot, event: PlanEvent) -> StrategicPlan | None:
    """The plan with the event in the slot; ``None`` if its life cycle forbids that."""
    before, after = plan.history[: slot.position], plan.history[slot.position :]
    try:
        return attrs.evolve(plan, history=(*before, event, *after))
    except InvalidValueError:
        return None


def _report(slot: _Slot, on: PartialDate) -> PlanEvent:
    if isinstance(slot.holder, Holder):
        return AgencyApprovalReported(version=slot.version, on=on)
    return CouncilApprovalReported(version=slot.version, on=on, municipality=slot.holder)


def _approval(slot: _Slot, on: PartialDate, vote: Vote) -> PlanEvent:
    if isinstance(slot.holder, Holder):
        return AgencyApproved(version=slot.version, on=on)
    return CouncilVoted(version=slot.version, on=on, municipality=slot.holder, vote=vote)
