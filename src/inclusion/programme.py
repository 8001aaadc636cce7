"""Everything one document holds, its references checked and its look-ups indexed."""

from __future__ import annotations

import difflib
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from inclusion.agency import Agency
from inclusion.application import Application
from inclusion.cooperation import Cooperation
from inclusion.errors import UnknownReferenceError, Violation
from inclusion.excluded_locality import ExcludedLocalitySurvey
from inclusion.funding_package import FundingPackage
from inclusion.identifiers import LocalityId, MunicipalityCode, PackageId, SourceId
from inclusion.language import Text
from inclusion.local_partnership import LocalPartnership
from inclusion.locality import Locality
from inclusion.municipality import Municipality
from inclusion.programme_references import dangling_references, repeated_identifiers
from inclusion.selection import Selection
from inclusion.source import Citation, Ground, Source
from inclusion.strategic_plan import StrategicPlan
from inclusion.validity import Valid
from inclusion.wave import Wave

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
        partnerships: The local partnerships.
        plans: The plans of every kind.
        packages: The funding packages.
        sources: The sources that the record cites.

    Raises:
        InvalidValueError: An identifier stands twice, or something refers to what is not there.
    """

    title: Text
    agency: Agency
    illustrative: bool = False
    municipalities: tuple[Municipality, ...] = ()
    excluded_localities: tuple[ExcludedLocalitySurvey, ...] = ()
    localities: tuple[Locality, ...] = ()
    waves: tuple[Wave, ...] = ()
    applications: tuple[Application, ...] = ()
    selections: tuple[Selection, ...] = ()
    cooperations: tuple[Cooperation, ...] = ()
    partnerships: tuple[LocalPartnership, ...] = ()
    plans: tuple[StrategicPlan, ...] = ()
    packages: tuple[FundingPackage, ...] = ()
    sources: tuple[Source, ...] = ()
    _index: _Index = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse the programme if anything in it is wrong, then index it."""
        super().__attrs_post_init__()
        object.__setattr__(self, "_index", _Index.of(self))

    def _violations(self) -> Iterator[Violation]:
        members = {
            field.name: getattr(self, field.name) for field in attrs.fields(Programme) if field.init
        }
        yield from repeated_identifiers(members)
        yield from dangling_references(members)

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

    def locality(self, identifier: LocalityId) -> Locality:
        """The place with this identifier.

        Args:
            identifier: The identifier.

        Raises:
            UnknownReferenceError: The programme holds no such place.
        """
        return _found("locality", identifier, self._index.localities)

    def package(self, identifier: PackageId) -> FundingPackage:
        """The package with this identifier.

        Args:
            identifier: The identifier.

        Raises:
            UnknownReferenceError: The programme holds no such package.
        """
        return _found("package", identifier, self._index.packages)

    def municipality(self, code: MunicipalityCode) -> Municipality:
        """The municipality with this code.

        Args:
            code: The code.

        Raises:
            UnknownReferenceError: The programme holds no such municipality.
        """
        return _found("municipality", code, self._index.municipalities)

    def surveys_of(self, municipality: MunicipalityCode) -> tuple[ExcludedLocalitySurvey, ...]:
        """What studies say about the excluded localities of a municipality."""
        return self._index.surveys.get(municipality, ())

    def applications_of(self, locality: LocalityId) -> tuple[Application, ...]:
        """The applications of a place, in the order of the record."""
        return self._index.applications.get(locality, ())

    def cooperations_of(self, locality: LocalityId) -> tuple[Cooperation, ...]:
        """The cooperations of a place, in the order of the record."""
        return self._index.cooperations.get(locality, ())

    def partnerships_of(self, locality: LocalityId) -> tuple[LocalPartnership, ...]:
        """The local partnerships of a place, in the order of the record."""
        return self._index.partnerships.get(locality, ())

    def plans_of(self, locality: LocalityId) -> tuple[StrategicPlan, ...]:
        """The plans of a place, of every kind, in the order of the record."""
        return self._index.plans.get(locality, ())

    def about(self, locality: LocalityId) -> tuple[Valid, ...]:
        """What the record says that concerns a place, packages apart.

        The Agency, the waves, the place, what studies say of its municipalities, its applications
        with the selections, its cooperations, partnerships and plans. The days named in these are
        the days on which something can change for the place.

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
            *self.partnerships_of(locality),
            *self.plans_of(locality),
        )

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


@attrs.frozen
class _Index:
    """The look-ups of a programme, built once."""

    municipalities: Mapping[MunicipalityCode, Municipality]
    localities: Mapping[LocalityId, Locality]
    packages: Mapping[PackageId, FundingPackage]
    sources: Mapping[SourceId, Source]
    surveys: Mapping[MunicipalityCode, tuple[ExcludedLocalitySurvey, ...]]
    applications: Mapping[LocalityId, tuple[Application, ...]]
    cooperations: Mapping[LocalityId, tuple[Cooperation, ...]]
    partnerships: Mapping[LocalityId, tuple[LocalPartnership, ...]]
    plans: Mapping[LocalityId, tuple[StrategicPlan, ...]]

    @classmethod
    def of(cls, programme: Programme) -> _Index:
        return cls(
            municipalities={m.code: m for m in programme.municipalities},
            localities={p.id: p for p in programme.localities},
            packages={p.id: p for p in programme.packages},
            sources={s.id: s for s in programme.sources},
            surveys=_grouped((s.municipality, s) for s in programme.excluded_localities),
            applications=_grouped((a.locality, a) for a in programme.applications),
            cooperations=_grouped((c.locality, c) for c in programme.cooperations),
            partnerships=_grouped((p.locality, p) for p in programme.partnerships),
            plans=_grouped((p.locality, p) for p in programme.plans),
        )


def _grouped(pairs: Iterable[tuple[_Key, _Item]]) -> Mapping[_Key, tuple[_Item, ...]]:
    groups: dict[_Key, list[_Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}


def _found(kind: str, identifier: _Key, index: Mapping[_Key, _Item]) -> _Item:
    try:
        return index[identifier]
    except KeyError:
        near = difflib.get_close_matches(str(identifier), [str(key) for key in index])
        raise UnknownReferenceError(kind, str(identifier), tuple(near)) from None
