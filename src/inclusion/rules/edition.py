"""One version of one plan, as the rules of several books look at it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, Protocol

from inclusion.dates import PartialDate
from inclusion.identifiers import MunicipalityCode
from inclusion.phrase import Fact
from inclusion.plan_life_cycle import Holder, KeyHolder
from inclusion.plan_version import PlanVersion
from inclusion.quantity import Named
from inclusion.rules.facts import OnRecord, named, told
from inclusion.strategic_plan import StrategicPlan


class Edition(NamedTuple):
    """One version of one plan."""

    plan: StrategicPlan
    version: PlanVersion


class OnEditions(OnRecord, Protocol):
    """A case that asks about versions of plans on a day."""

    @property
    def on(self) -> date:
        """The day."""
        ...

    @property
    def day(self) -> Fact:
        """The day, as a fact."""
        ...

    def has_key(self, edition: Edition, holder: KeyHolder) -> bool | None:
        """Whether an approval of an edition stands on the day."""
        ...

    def named(self, code: MunicipalityCode) -> Named:
        """A municipality with its name."""
        ...


def edition_facts(edition: Edition) -> tuple[Fact, Fact]:
    """Plan and version as facts."""
    plan = edition.plan
    return (
        named("plan", "plan", str(plan.id), plan.title),
        told("version", str(edition.version.label)),
    )


def approved_on(edition: Edition, holder: KeyHolder) -> PartialDate | None:
    """When somebody approved an edition, if it is recorded."""
    event = edition.plan.key_event(edition.version.label, holder)
    return event.on if event else None


def holder_facts(case: OnEditions, holder: KeyHolder) -> tuple[Fact, ...]:
    """The council as a fact; nothing for the Agency, which is always the same."""
    if isinstance(holder, Holder):
        return ()
    return (Fact(name="council", value=case.named(holder)),)
