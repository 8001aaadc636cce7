"""The case of the funding access book: one place, one package, one day, and the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property, wraps

import attrs

from inclusion.cooperation import Cooperation
from inclusion.dossier import Dossier
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import MunicipalityCode
from inclusion.local_partnership import LocalPartnership
from inclusion.locality import Locality
from inclusion.phrase import Fact
from inclusion.plan_content import PlanContent
from inclusion.plan_life_cycle import KeyHolder, VersionState
from inclusion.programme import Programme
from inclusion.quantity import Named
from inclusion.rules.edition import Edition
from inclusion.rules.facts import named
from inclusion.rules.last_day import last_day
from inclusion.strategic_plan import PlanKind
from inclusion.three_valued import every, negation, some
from inclusion.validity import Valid

_Asked = Callable[["FundingAccessCase", Edition], bool | None]


def _once(ask: _Asked) -> _Asked:
    """Answer a question about an edition once for a case: most rules ask the same few."""

    @wraps(ask)
    def ask_once(case: FundingAccessCase, edition: Edition) -> bool | None:
        asked = (id(edition.version), ask)
        if asked not in case.answered:
            case.answered[asked] = ask(case, edition)
        return case.answered[asked]

    return ask_once


@attrs.frozen(kw_only=True, slots=False)
class FundingAccessCase(Valid):
    """May this place draw from this package on this day?

    Args:
        programme: The record.
        locality: The place.
        package: The package.
        on: The day.

    Raises:
        InvalidValueError: The day is no ``date``, or is a ``datetime``.
    """

    programme: Programme
    locality: Locality
    package: FundingPackage
    on: date

    @property
    def in_sight(self) -> tuple[Valid, ...]:
        """What the rules may look at; an answer changes only on days named in there."""
        return (self.package, *self.programme.about(self.locality.id))

    @property
    def is_of_the_record(self) -> bool:
        """Whether place and package are those of the record, and not like them only."""
        return self.programme.holds(self.locality, self.package)

    @cached_property
    def last_day(self) -> date | None:
        """The last day on which a step towards the package helps."""
        return last_day(self.package, self.on)

    @property
    def dossier(self) -> Dossier:
        """How complete the record about the place is."""
        return self.locality.dossier

    @property
    def members(self) -> tuple[MunicipalityCode, ...]:
        """The municipalities that belong to the place on the day, or may belong to it."""
        codes = dict.fromkeys(stay.municipality for stay in self.locality.members)
        return tuple(c for c in codes if self.locality.has_member(c, on=self.on) is not False)

    @property
    def cooperations(self) -> tuple[Cooperation, ...]:
        """The cooperations of the place."""
        return self.programme.cooperations_of(self.locality.id)

    @property
    def running(self) -> tuple[Cooperation, ...] | None:
        """The cooperations that run on the day; ``None`` if it is not known which do."""
        lasting = [(one, one.lasts(self.locality, on=self.on)) for one in self.cooperations]
        is_open = not lasting and self.dossier.silence is None
        if is_open or any(lasts is None for _, lasts in lasting):
            return None
        return tuple(one for one, lasts in lasting if lasts)

    @property
    def partnerships(self) -> tuple[LocalPartnership, ...]:
        """The local partnerships of the place."""
        return self.programme.partnerships_of(self.locality.id)

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """Every version of every plan of a kind that opens the package."""
        return tuple(self.editions_of(*self.package.plan_kinds))

    def editions_of(self, *kinds: PlanKind) -> Iterator[Edition]:
        """Every version of every plan of these kinds.

        Args:
            kinds: The kinds of plan.
        """
        for plan in self.programme.plans_of(self.locality.id):
            if plan.kind in kinds:
                yield from (Edition(plan, version) for version in plan.versions)

    def has_key(self, edition: Edition, holder: KeyHolder) -> bool | None:
        """Whether an approval of an edition stands on the day."""
        asked = (id(edition.version), holder)
        if asked not in self.answered:
            plan, version = edition
            self.answered[asked] = plan.has_key(
                version.label, holder, on=self.on, dossier=self.dossier
            )
        return self.answered[asked]

    @cached_property
    def answered(self) -> dict[tuple[int, KeyHolder | _Asked], bool | None]:
        """What was answered so far, by the object that is the version and what was asked of it."""
        return {}

    @_once
    def has_every_council(self, edition: Edition) -> bool | None:
        """Whether the approval of every council concerned stands on the day."""
        return every(self.has_key(edition, council) for council in edition.plan.territory)

    @_once
    def is_current(self, edition: Edition) -> bool | None:
        """Whether the period of an edition is not over on the day.

        Where the period is not known, an approval after the day shows that it is not.
        """
        plan, version = edition
        return negation(plan.has_expired(version.label, on=self.on))

    @_once
    def is_void(self, edition: Edition) -> bool | None:
        """Whether an edition was returned or withdrawn by the day; approving it helps nobody."""
        return edition.plan.is_void(edition.version.label, on=self.on)

    @_once
    def is_draft(self, edition: Edition) -> bool:
        """Whether an edition is on record as a draft that the partnership has yet to adopt."""
        state = edition.plan.state_on(edition.version.label, self.on)
        return state in (VersionState.DRAFT, VersionState.IN_COMMENTS)

    def is_spent(self, edition: Edition) -> bool:
        """Whether an edition is surely void or its period surely over: only a new one can help."""
        return self.is_void(edition) is True or self.is_current(edition) is False

    @property
    def may_be_followed(self) -> bool:
        """Whether a plan that is not recorded may have followed those that are.

        In a partial record a plan whose period is over, or not known, leaves that open.
        """
        partial = self.dossier is Dossier.PARTIAL
        return partial and not any(self.is_current(edition) for edition in self.editions)

    def of_a_plan(self, holds: Callable[[Edition], bool | None]) -> bool | None:
        """Whether something holds of an edition of a plan of a kind that opens the package.

        Args:
            holds: What is asked of an edition.
        """
        found = self.among(self.package.plan_kinds, holds)
        return None if found is False and self.may_be_followed else found

    @_once
    def in_force(self, edition: Edition) -> bool | None:
        """Whether an edition has every key on the day and its period is not over."""
        keys = (self.has_key(edition, holder) for holder in edition.plan.key_holders)
        return every((self.is_current(edition), *keys))

    def among(
        self, kinds: tuple[PlanKind, ...], holds: Callable[[Edition], bool | None]
    ) -> bool | None:
        """Whether something holds of an edition of one of these kinds.

        Of a kind of which no plan is recorded, the silence of the record speaks.

        Args:
            kinds: The kinds of plan.
            holds: What is asked of an edition.
        """
        return some(
            some(map(holds, editions)) if editions else self.dossier.silence
            for editions in (tuple(self.editions_of(kind)) for kind in kinds)
        )

    def nearest(self, editions: tuple[Edition, ...]) -> Edition:
        """The edition that needs the least to come into force; of two alike the later one.

        Args:
            editions: The editions, at least one.
        """
        if len(editions) == 1:
            return editions[0]
        return max(enumerate(editions), key=lambda item: (*self._nearness(item[1]), item[0]))[1]

    def _nearness(self, edition: Edition) -> tuple[bool, int, int]:
        keys = [self.has_key(edition, holder) for holder in edition.plan.key_holders]
        return (
            not self.is_spent(edition),
            sum(key is True for key in keys),
            sum(key is None for key in keys),
        )

    def plans_say(self, says: Callable[[PlanContent], bool | None]) -> bool | None:
        """Whether the plan in force, or a companion plan that the package asks for, says something.

        Args:
            says: Whether a content says it.
        """

        def edition_says(edition: Edition) -> bool | None:
            return says(edition.version.content)

        companions = self.package.companions
        return some(
            (
                self._plan_in_force_says(edition_says),
                *(self.among((kind,), edition_says) for kind in companions or ()),
                *((None,) if companions is None else ()),
            )
        )

    @cached_property
    def _may_lack_a_kind(self) -> bool:
        """Whether there may be a plan of an accepted kind of which none is recorded."""
        recorded = {edition.plan.kind for edition in self.editions}
        return self.dossier is Dossier.PARTIAL and not recorded.issuperset(self.package.plan_kinds)

    def _plan_in_force_says(self, says: Callable[[Edition], bool | None]) -> bool | None:
        """Whether the plan in force says something.

        Where no edition is in force, the drafts are asked. Where it is not known which edition is
        in force, the answer is decided only if all agree.
        """
        standing = [(self.in_force(edition), says(edition)) for edition in self.editions]
        if self.may_be_followed or self._may_lack_a_kind:
            standing.append((None, None))
        if any(force for force, _ in standing):
            return some(every(pair) for pair in standing)
        said = {answer for _, answer in standing}
        if len(said) > 1 and None in {force for force, _ in standing}:
            return None
        return some(said)

    @property
    def place(self) -> Fact:
        """The place, as a fact."""
        return named("locality", "locality", str(self.locality.id), self.locality.name)

    @property
    def day(self) -> Fact:
        """The day, as a fact."""
        return Fact(name="day", value=self.on)

    def named(self, code: MunicipalityCode) -> Named:
        """A municipality with its name."""
        name = self.programme.municipality(code).name
        return Named(kind="municipality", id=str(code), name=name)
