"""A locality: the place that takes part in the programme, one municipality or several (P1, P4).

The Czech word *lokalita* has two senses. The participating place is here; the excluded place
inside a town is in :mod:`inclusion.excluded_locality`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.errors import Violation
from inclusion.identifiers import LocalityId, MunicipalityCode
from inclusion.invariants import in_order, not_blank, not_empty
from inclusion.source import Citation
from inclusion.three_valued import some
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Membership(Valid):
    """A municipality that belongs to a locality.

    Args:
        municipality: The municipality.
        since: Its first day in the locality, if known.
        until: Its last day in the locality, if it left and the day is known.
        citations: The sources.
    """

    municipality: MunicipalityCode
    since: PartialDate | None = None
    until: PartialDate | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "since", "until")


@attrs.frozen(kw_only=True)
class Locality(Valid):
    """A place that takes part in the programme, or wants to (*lokalita*).

    Its members, the applicants and the municipalities of its plan are three different sets.

    Args:
        id: Its identifier.
        name: Its name in Czech.
        members: The municipalities that belong to it, at least one.
        dossier: Whether what is not recorded about the place is "no" or "unknown".
        citations: The sources.
    """

    id: LocalityId
    name: str
    members: tuple[Membership, ...]
    dossier: Dossier
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "name")
        yield from not_empty(self, "members")

    def has_member(self, municipality: MunicipalityCode, *, on: date) -> bool | None:
        """Whether a municipality belongs to the locality on a day; ``None`` if it is not known.

        Args:
            municipality: The municipality.
            on: The day.
        """
        stays = [
            self.dossier.lasts_on(on, stay.since, stay.until)
            for stay in self.members
            if stay.municipality == municipality
        ]
        return some(stays) if stays else self.dossier.silence
