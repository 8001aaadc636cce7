"""Everything one document holds, its references checked and its look-ups indexed.

The things that a record may hold are named as names of the package, which are loaded when they are
first asked for: so a record loads the kinds of things that it holds, and no others.
"""

from __future__ import annotations

import difflib
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

import inclusion
from inclusion.agency import Agency
from inclusion.errors import UnknownReferenceError, Violation
from inclusion.identifiers import (
    ApplicationId,
    LocalityId,
    MunicipalityCode,
    PackageId,
    PlanId,
    ProjectId,
    WaveId,
)
from inclusion.language import Text
from inclusion.programme_index import ProgrammeIndex
from inclusion.programme_references import dangling_references, repeated_identifiers
from inclusion.project_references import crossed_references
from inclusion.recollection import Recollection
from inclusion.source import Citation, Ground, Source
from inclusion.validity import Valid

_Key = TypeVar("_Key", bound=Hashable)
_Item = TypeVar("_Item")


@attrs.frozen(kw_only=True)
class Programme(Valid):
    """The programme of social inclusion as one record knows it.

    Args:
        title: What this record is.
        agency: The Agency.
        illustrative: Whether the record is made up to show something; explanations say so.
        municipalities: The municipalities that the record speaks of.
        excluded_localities: What studies say about excluded localities.
        localities: The places.
        waves: The waves.
        applications: The applications.
        selections: The decisions on them.
        cooperations: The cooperations.
        regional_memoranda: The memoranda of regions, which change nothing for any place.
        partnerships: The local partnerships.
        plans: The plans of every kind.
        packages: The funding packages.
        projects: The projects.
        sources: The sources that the record cites.

    Raises:
        InvalidValueError: An identifier stands twice, or something refers to what is not there.
    """

    title: Text
    agency: Agency
    illustrative: bool = False
    municipalities: tuple[inclusion.Municipality, ...] = ()
    excluded_localities: tuple[inclusion.ExcludedLocalitySurvey, ...] = ()
    localities: tuple[inclusion.Locality, ...] = ()
    waves: tuple[inclusion.Wave, ...] = ()
    applications: tuple[inclusion.Application, ...] = ()
    selections: tuple[inclusion.Selection, ...] = ()
    cooperations: tuple[inclusion.Cooperation, ...] = ()
    regional_memoranda: tuple[inclusion.RegionalMemorandum, ...] = ()
    partnerships: tuple[inclusion.LocalPartnership, ...] = ()
    plans: tuple[inclusion.StrategicPlan, ...] = ()
    packages: tuple[inclusion.FundingPackage, ...] = ()
    projects: tuple[inclusion.Project, ...] = ()
    sources: tuple[Source, ...] = ()
    _index: ProgrammeIndex = attrs.field(init=False, eq=False, repr=False)
    recollection: Recollection = attrs.field(init=False, eq=False, repr=False, factory=Recollection)
    """What was found about this record already; it is no part of the record."""

    def __attrs_post_init__(self) -> None:
        """Refuse the programme if anything in it is wrong, then index it."""
        super().__attrs_post_init__()
        object.__setattr__(self, "_index", ProgrammeIndex.of(self))

    def _violations(self) -> Iterator[Violation]:
        members = {
            field.name: getattr(self, field.name) for field in attrs.fields(Programme) if field.init
        }
        yield from repeated_identifiers(members)
        yield from dangling_references(members)
        yield from crossed_references(members)

    def joined(self, other: Programme) -> Programme:
        """This record with what another one holds beside it; what both hold alike is held once.

        Title, Agency and the mark of an illustration are those of this record, unless the other one
        is an illustration: then the whole is.

        Args:
            other: The other record, for example the shipped calls.

        Raises:
            InvalidValueError: The two say different things under one identifier.
        """
        collections: dict[str, Any] = {
            field.name: tuple(dict.fromkeys((*held, *getattr(other, field.name))))
            for field in attrs.fields(Programme)
            if field.init and isinstance(held := getattr(self, field.name), tuple)
        }
        illustrative = self.illustrative or other.illustrative
        return attrs.evolve(self, illustrative=illustrative, **collections)

    def locality(self, identifier: LocalityId) -> inclusion.Locality:
        """The place with this identifier.

        Args:
            identifier: The identifier.

        Raises:
            UnknownReferenceError: The programme holds no such place.
        """
        return _found("locality", identifier, self._index.localities)

    def package(self, identifier: PackageId) -> inclusion.FundingPackage:
        """The package with this identifier.

        Args:
            identifier: The identifier.

        Raises:
            UnknownReferenceError: The programme holds no such package.
        """
        return _found("package", identifier, self._index.packages)

    def plan(self, identifier: PlanId) -> inclusion.StrategicPlan:
        """The plan with this identifier.

        Args:
            identifier: The identifier.

        Raises:
            UnknownReferenceError: The programme holds no such plan.
        """
        return _found("plan", identifier, self._index.plans_by_id)

    def project(self, identifier: ProjectId) -> inclusion.Project:
        """The project with this identifier.

        Args:
            identifier: The identifier.

        Raises:
            UnknownReferenceError: The programme holds no such project.
        """
        return _found("project", identifier, self._index.projects)

    def municipality(self, code: MunicipalityCode) -> inclusion.Municipality:
        """The municipality with this code.

        Args:
            code: The code.

        Raises:
            UnknownReferenceError: The programme holds no such municipality.
        """
        return _found("municipality", code, self._index.municipalities)

    def wave(self, identifier: WaveId) -> inclusion.Wave:
        """The wave with this identifier.

        Args:
            identifier: The identifier.

        Raises:
            UnknownReferenceError: The programme holds no such wave.
        """
        return _found("wave", identifier, self._index.waves)

    def application(self, identifier: ApplicationId) -> inclusion.Application:
        """The application with this identifier.

        Args:
            identifier: The identifier.

        Raises:
            UnknownReferenceError: The programme holds no such application.
        """
        return _found("application", identifier, self._index.by_application_id)

    def selections_in(self, wave: WaveId) -> tuple[inclusion.Selection, ...]:
        """The selections of a wave, in the order of the record."""
        return self._index.selections.get(wave, ())

    def localities_of(self, municipality: MunicipalityCode) -> tuple[inclusion.Locality, ...]:
        """The places to which a municipality belongs or once belonged, in the order of the record.

        Args:
            municipality: The municipality.
        """
        return self._index.localities_of.get(municipality, ())

    def surveys_of(
        self, municipality: MunicipalityCode
    ) -> tuple[inclusion.ExcludedLocalitySurvey, ...]:
        """What studies say about a municipality, in the order of the record."""
        return self._index.surveys.get(municipality, ())

    def applications_of(self, locality: LocalityId) -> tuple[inclusion.Application, ...]:
        """The applications of a place, in the order of the record."""
        return self._index.applications.get(locality, ())

    def cooperations_of(self, locality: LocalityId) -> tuple[inclusion.Cooperation, ...]:
        """The cooperations of a place, in the order of the record."""
        return self._index.cooperations.get(locality, ())

    def partnerships_of(self, locality: LocalityId) -> tuple[inclusion.LocalPartnership, ...]:
        """The local partnerships of a place, in the order of the record."""
        return self._index.partnerships.get(locality, ())

    def plans_of(self, locality: LocalityId) -> tuple[inclusion.StrategicPlan, ...]:
        """The plans of a place, of every kind, in the order of the record."""
        return self._index.plans.get(locality, ())

    def projects_of(self, locality: LocalityId) -> tuple[inclusion.Project, ...]:
        """The projects filed under the plan of a place, in the order of the record."""
        return self._index.projects_by_locality.get(locality, ())

    def projects_in(self, package: PackageId) -> tuple[inclusion.Project, ...]:
        """The projects filed in a package, in the order of the record."""
        return self._index.projects_by_package.get(package, ())

    def holds(self, locality: inclusion.Locality, package: inclusion.FundingPackage) -> bool:
        """Whether this record holds this very place and this very package, not others like them.

        Args:
            locality: The place.
            package: The package.
        """
        here = self._index.localities.get(locality.id), self._index.packages.get(package.id)
        return here[0] is locality and here[1] is package

    def about(self, locality: LocalityId) -> tuple[Valid, ...]:
        """What the record says that concerns a place, packages apart.

        The Agency, the waves, the place, what studies say of its municipalities, its applications
        with the selections, its cooperations, those of other places with the same municipalities,
        its partnerships and plans. The days named in these are the days on which something can
        change for the place; its projects are asked about one by one.

        Args:
            locality: The identifier of the place.

        Raises:
            UnknownReferenceError: The programme holds no such place.
        """
        place = self.locality(locality)
        return (
            self.agency,
            *self.waves,
            place,
            *(survey for m in place.members for survey in self.surveys_of(m.municipality)),
            *self.applications_of(locality),
            *self.selections,
            *self.cooperations_of(locality),
            *self._cooperations_beside(place),
            *self.partnerships_of(locality),
            *self.plans_of(locality),
        )

    def _cooperations_beside(self, place: inclusion.Locality) -> Iterator[inclusion.Cooperation]:
        """The cooperations of other places to which a municipality of this place belongs, too."""
        beside = (other for m in place.members for other in self.localities_of(m.municipality))
        for other in dict.fromkeys(beside):
            if other.id != place.id:
                yield from self.cooperations_of(other.id)

    def grounds(self, citations: Iterable[Citation]) -> tuple[Ground, ...]:
        """Citations with their sources at hand.

        Args:
            citations: Citations of sources of this programme.
        """
        return tuple(
            Ground(
                source=self._index.sources[cited.source],
                confidence=cited.confidence,
                remark=cited.remark,
            )
            for cited in citations
        )


def _found(kind: str, identifier: _Key, index: Mapping[_Key, _Item]) -> _Item:
    try:
        return index[identifier]
    except KeyError:
        near = difflib.get_close_matches(str(identifier), [str(key) for key in index])
        raise UnknownReferenceError(kind, str(identifier), tuple(near)) from None
