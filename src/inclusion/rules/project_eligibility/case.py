"""The case of the project eligibility book: one project, one package, one minute, the record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property

import attrs

from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.call_kind import Reservation
from inclusion.coordination import is_supported, is_supported_in
from inclusion.dates import Moment
from inclusion.dossier import Dossier
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import LocalityId, MunicipalityCode
from inclusion.locality import Locality
from inclusion.phrase import Fact
from inclusion.programme import Programme
from inclusion.project import Project
from inclusion.quantity import Named
from inclusion.rules.edition import Edition
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.support import SupportKind
from inclusion.three_valued import every, negation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True, slots=False)
class ProjectEligibilityCase(Valid):
    """May this project be submitted to this package at this minute?

    Args:
        programme: The record.
        project: The project.
        package: The package, which need not be the one in which the project is filed.
        at: The minute.
    """

    programme: Programme
    project: Project
    package: FundingPackage
    at: Moment

    @property
    def in_sight(self) -> tuple[Valid, ...]:
        """What the rules may look at; an answer changes only on days named in there.

        Whether a municipality is supported is asked of every place.
        """
        places = self.programme.localities
        about = (one for place in places for one in self.programme.about(place.id))
        return (self.package, self.project, *about)

    @property
    def on(self) -> date:
        """The day of the minute."""
        return self.at.day

    @property
    def dossier(self) -> Dossier:
        """How complete the record about the project is."""
        return self.project.dossier

    @cached_property
    def edition(self) -> Edition | None:
        """The version of the plan under which the project is filed, if it is linked to one."""
        link = self.project.link
        if link is None:
            return None
        plan = self.programme.plan(link.plan)
        version = next(v for v in plan.versions if v.label == link.version)
        return Edition(plan, version)

    @property
    def home(self) -> LocalityId | None:
        """The place under whose plan the project is filed, if known."""
        maker = self.edition.plan.locality if self.edition else None
        return self.project.locality or maker

    @cached_property
    def candidates(self) -> tuple[Locality, ...]:
        """The place under whose plan the project is filed; every place if that is not known."""
        if self.home is not None:
            return (self.programme.locality(self.home),)
        return self.programme.localities

    def access_under(self, edition: Edition, on: date) -> FundingAccessCase:
        """The question on funding access that stands behind this one, for the plan's own place.

        Args:
            edition: The version of the plan.
            on: The day.
        """
        return FundingAccessCase(
            programme=self.programme,
            locality=self.programme.locality(edition.plan.locality),
            package=self.package,
            on=on,
        )

    @property
    def by_region_path(self) -> bool | None:
        """Whether a region files it for municipalities outside the approach (E50)."""
        if not self.package.regions_outside:
            return False
        kind = self.project.applicant.kind
        return None if kind is None else kind is BeneficiaryKind.REGION

    @property
    def asks_for_plan(self) -> bool | None:
        """Whether a plan is a condition, as it is not in general calls nor outside a kept part.

        In a call of which a part is kept, a project that is linked to a plan claims that part.
        """
        kept = self.package.reservation
        linked = True if self.project.link else self.dossier.silence
        claimed = linked if kept is Reservation.PART else kept is Reservation.WHOLE
        return every((claimed, negation(self.by_region_path)))

    def everywhere(self, holds: Callable[[MunicipalityCode], bool | None]) -> bool | None:
        """Whether something holds in every municipality in which the project is carried out.

        Args:
            holds: What is asked of a municipality.
        """
        places = self.project.places
        return None if places is None else every(map(holds, places))

    def in_its_place(
        self, municipality: MunicipalityCode, kinds: tuple[SupportKind, ...]
    ) -> bool | None:
        """Whether a municipality belongs to the project's place in one of these kinds of support.

        Where the place is not known, it is decided only if all places agree.

        Args:
            municipality: The municipality.
            kinds: The kinds of support; empty for any.
        """
        answers = {
            is_supported_in(self.programme, place, municipality, on=self.on, kinds=kinds)
            for place in self.candidates
        }
        return answers.pop() if len(answers) == 1 else None

    def is_coordinated(self, municipality: MunicipalityCode) -> bool | None:
        """Whether a municipality is in the coordinated approach on the day, in any place."""
        return is_supported(self.programme, municipality, on=self.on)

    @property
    def project_fact(self) -> Fact:
        """The project, as a fact."""
        named = Named(kind="project", id=str(self.project.id), name=self.project.title)
        return Fact(name="project", value=named)

    @property
    def package_fact(self) -> Fact:
        """The package, as a fact."""
        name = str(self.package.id)
        return Fact(name="package", value=Named(kind="package", id=name, name=name))

    @property
    def day(self) -> Fact:
        """The day, as a fact."""
        return Fact(name="day", value=self.on)

    @property
    def minute(self) -> Fact:
        """The minute, as a fact."""
        return Fact(name="at", value=self.at)

    def names(self, municipalities: tuple[MunicipalityCode, ...]) -> Fact:
        """Municipalities with their names, as a fact."""
        named = tuple(
            Named(kind="municipality", id=str(code), name=self.programme.municipality(code).name)
            for code in municipalities
        )
        return Fact(name="municipalities", value=named)

    def places_where(
        self, holds: Callable[[MunicipalityCode], bool | None], *, answer: bool | None
    ) -> Fact:
        """The municipalities of the project of which something has this answer, as a fact."""
        places = self.project.places or ()
        return self.names(tuple(place for place in places if holds(place) is answer))
