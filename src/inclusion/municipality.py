"""A municipality: the unit that has an elected council."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import Ico, Lau1, MunicipalityCode, Nuts3, OrpCode
from inclusion.invariants import not_blank, not_negative
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid


class MunicipalityKind(Enum):
    """The legal kind of a municipality (Act 128/2000 Coll.)."""

    MUNICIPALITY = "municipality"
    TOWN = "town"
    STATUTORY_CITY = "statutory-city"

    @property
    def label(self) -> Text:
        """The name of the kind in both languages."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    MunicipalityKind.MUNICIPALITY: Text(en="municipality", cs="obec"),
    MunicipalityKind.TOWN: Text(en="town", cs="město"),
    MunicipalityKind.STATUTORY_CITY: Text(en="statutory city", cs="statutární město"),
}


class Counted(Enum):
    """Who was counted."""

    EVERYBODY = "everybody"
    AGED_15_AND_OVER = "aged-15-and-over"


@attrs.frozen(kw_only=True)
class Population(Valid):
    """The number of inhabitants as one source gives it.

    Args:
        as_of: The day of the count; a day known only to the month or year where the source is
            loose.
        inhabitants: How many people, at least 0.
        counted: Whether everybody was counted, or only some.
        citations: The sources of the figure.
    """

    as_of: PartialDate
    inhabitants: int
    counted: Counted = Counted.EVERYBODY
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "inhabitants")


@attrs.frozen(kw_only=True)
class Municipality(Valid):
    """A municipality (*obec*), town or statutory city.

    Args:
        code: The code of the municipality in the register RÚIAN.
        name: Its name in Czech.
        kind: Its legal kind.
        ico: The identification number of the municipality as a legal person, if known.
        district: The district (*okres*), if known.
        orp: The municipality with extended powers in whose district it lies, if known.
        population: Figures of population, each with its day and source.
        citations: The sources of name, kind and codes.
    """

    code: MunicipalityCode
    name: str
    kind: MunicipalityKind
    ico: Ico | None = None
    district: Lau1 | None = None
    orp: OrpCode | None = None
    population: tuple[Population, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "name")
        if self.district and self.orp and self.district.nuts3 != self.orp.nuts3:
            yield Violation(("orp",), "other-region", "must lie in the same region as the district")

    @property
    def region(self) -> Nuts3 | None:
        """The region (*kraj*), read from the code of the district; unknown without one."""
        return self.district.nuts3 if self.district else None
