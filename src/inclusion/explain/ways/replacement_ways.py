"""How a later version of a plan turns out not to have replaced the one that is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from inclusion.dates import PartialDate
from inclusion.explain.ways.edition_ways import reported_key
from inclusion.explain.ways.effects import Effect
from inclusion.explain.ways.move import find_out
from inclusion.explain.ways.plan_effects import Dated, Reported
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding, MissingFact
from inclusion.identifiers import VersionLabel
from inclusion.language import Text
from inclusion.plan_events import AgencyReturned, VersionWithdrawn
from inclusion.rules.plan_approval import PlanApprovalCase

_RETURNED: Final = Text(
    en="not at all, it was returned for rework", cs="vůbec ne, byla vrácena k přepracování"
)


def replacement_ways(case: PlanApprovalCase, finding: Finding) -> Iterator[Moves]:
    """A later version turns out not to have come into force by the day.

    Args:
        case: The case.
        finding: The finding.
    """
    later = case.plan.later_than(case.version.label)
    open_ones = (label for label in later if _came(case, label) is None)
    for label, doubt in zip(open_ones, finding.missing, strict=True):
        yield from _not_come(case, label, doubt)


def _came(case: PlanApprovalCase, label: VersionLabel) -> bool | None:
    return case.plan.came_into_force(label, on=case.on, dossier=case.dossier)


def _not_come(case: PlanApprovalCase, label: VersionLabel, doubt: MissingFact) -> Iterator[Moves]:
    """One thing that it needs turns out to have been missing still on the day."""
    after = case.on + timedelta(1)
    needed = PartialDate.not_before(after)
    for effect in _later(case, label, after):
        yield (find_out(doubt, needed, case.on, effect),)
    void = case.plan.void_event(label)
    if isinstance(void, VersionWithdrawn):
        on = PartialDate.not_after(min(case.on, void.on.latest))
        returned = AgencyReturned(version=label, on=on, reason=_RETURNED.cs)
        effect = Reported(plan=case.plan.id, event=returned)
        yield (find_out(doubt, _RETURNED, case.on, effect),)


def _later(case: PlanApprovalCase, label: VersionLabel, after: date) -> Iterator[Effect]:
    plan = case.plan
    keys = {holder: plan.key_event(label, holder) for holder in plan.key_holders}
    for event in (*keys.values(), plan.force_event(label)):
        if event and event.on.has_come_by(case.on) is None:
            known = PartialDate(after, event.on.latest)
            yield Dated(plan=plan.id, event=event, on=known)
    void = plan.void_event(label)
    latest = void.on.latest if void else date.max
    for holder in (holder for holder, event in keys.items() if event is None):
        if after <= latest:
            key = reported_key(label, holder, PartialDate(after, latest))
            yield Reported(plan=plan.id, event=key)
