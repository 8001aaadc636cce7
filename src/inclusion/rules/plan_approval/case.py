"""The case of the plan approval book: one version of one plan, one day, and the record."""

from __future__ import annotations

from datetime import date

import attrs

from inclusion.cooperation import Cooperation
from inclusion.dossier import Dossier
from inclusion.identifiers import MunicipalityCode
from inclusion.local_partnership import LocalPartnership
from inclusion.locality import Locality
from inclusion.phrase import Fact
from inclusion.plan_life_cycle import KeyHolder, VersionState
from inclusion.plan_version import PlanVersion
from inclusion.programme import Programme
from inclusion.quantity import Named
from inclusion.rules.edition import Edition, edition_facts
from inclusion.strategic_plan import StrategicPlan
from inclusion.three_valued import every, some
from inclusion.validity import Valid


@attrs.frozen(kw_only=True, slots=False)
class PlanApprovalCase(Valid):
    """May this version of a plan be in force on this day, and who has yet to approve it?

    Args:
        programme: The record.
        plan: The plan.
        version: The version.
        on: The day.

    Raises:
        InvalidValueError: The day is no ``date``, or is a ``datetime``.
    """

    programme: Programme
    plan: StrategicPlan
    version: PlanVersion
    on: date

    @property
    def in_sight(self) -> tuple[Valid, ...]:
        """What the rules may look at; an answer changes only on days named in there."""
        return self.programme.about(self.plan.locality)

    @property
    def locality(self) -> Locality:
        """The place that made the plan."""
        return self.programme.locality(self.plan.locality)

    @property
    def dossier(self) -> Dossier:
        """How complete the record about the place is."""
        return self.locality.dossier

    @property
    def cooperations(self) -> tuple[Cooperation, ...]:
        """The cooperations of the place."""
        return self.programme.cooperations_of(self.locality.id)

    @property
    def partnerships(self) -> tuple[LocalPartnership, ...]:
        """The local partnerships of the place."""
        return self.programme.partnerships_of(self.locality.id)

    @property
    def edition(self) -> Edition:
        """The version together with its plan."""
        return Edition(self.plan, self.version)

    @property
    def names(self) -> tuple[Fact, Fact]:
        """Plan and version, as facts."""
        return edition_facts(self.edition)

    def has_key(self, edition: Edition, holder: KeyHolder) -> bool | None:
        """Whether an approval of an edition stands on the day."""
        plan, version = edition
        return plan.has_key(version.label, holder, on=self.on, dossier=self.dossier)

    def has_every_key(self, edition: Edition) -> bool | None:
        """Whether the approvals of the Agency and of every council stand on the day."""
        return every(self.has_key(edition, holder) for holder in edition.plan.key_holders)

    @property
    def has_every_council(self) -> bool | None:
        """Whether the approval of every council stands on the day."""
        return every(self.has_key(self.edition, council) for council in self.plan.territory)

    @property
    def is_spent(self) -> bool:
        """Whether the version surely cannot be in force any more, so that only a new one helps."""
        label, on = self.version.label, self.on
        return (
            some(
                (
                    self.plan.is_void(label, on=on),
                    self.plan.has_expired(label, on=on),
                    self.plan.is_replaced(label, on=on, dossier=self.dossier),
                )
            )
            is True
        )

    @property
    def is_draft(self) -> bool:
        """Whether the version is on record as one that the partnership has yet to adopt."""
        state = self.plan.state_on(self.version.label, self.on)
        return state in (VersionState.DRAFT, VersionState.IN_COMMENTS)

    @property
    def may_be_adopted(self) -> bool:
        """Whether an adoption by the partnership can still be recorded of the version."""
        state = self.plan.state_on(self.version.label, date.max)
        return state in (VersionState.DRAFT, VersionState.IN_COMMENTS, VersionState.VOTED)

    @property
    def place(self) -> Fact:
        """The place, as a fact."""
        name = Named(kind="locality", id=str(self.locality.id), name=self.locality.name)
        return Fact(name="locality", value=name)

    @property
    def day(self) -> Fact:
        """The day, as a fact."""
        return Fact(name="day", value=self.on)

    def named(self, code: MunicipalityCode) -> Named:
        """A municipality with its name."""
        name = self.programme.municipality(code).name
        return Named(kind="municipality", id=str(code), name=name)
