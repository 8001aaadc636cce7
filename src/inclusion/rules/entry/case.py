"""The case of the entry book: one application, one day, and the record."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import attrs

from inclusion.application import ApplicantKind, Application
from inclusion.dossier import Dossier
from inclusion.identifiers import MunicipalityCode
from inclusion.locality import Locality
from inclusion.phrase import Fact
from inclusion.programme import Programme
from inclusion.quantity import Named
from inclusion.validity import Valid
from inclusion.wave import Wave


class Territory(NamedTuple):
    """The municipalities that surely belong to a territory, and whether there is no other.

    Args:
        municipalities: Those that surely belong to it.
        whole: Whether these are all.
    """

    municipalities: tuple[MunicipalityCode, ...]
    whole: bool


@attrs.frozen(kw_only=True)
class EntryCase(Valid):
    """May this applicant enter the programme in this wave, as things stand on this day?

    Args:
        programme: The record.
        application: The application; it names the wave and the place.
        on: The day.

    Raises:
        InvalidValueError: The day is no ``date``, or is a ``datetime``.
    """

    programme: Programme
    application: Application
    on: date

    @property
    def in_sight(self) -> tuple[Valid, ...]:
        """What the rules may look at; an answer changes only on days named in there."""
        return self.programme.about(self.application.locality)

    @property
    def wave(self) -> Wave:
        """The wave."""
        return self.programme.wave(self.application.wave)

    @property
    def locality(self) -> Locality:
        """The place that applies."""
        return self.programme.locality(self.application.locality)

    @property
    def dossier(self) -> Dossier:
        """How complete the record about the place is."""
        return self.locality.dossier

    @property
    def is_closed(self) -> bool | None:
        """Whether applications can no longer be delivered, ``None`` if it is not known."""
        until = self.wave.applications_until
        return until.has_passed_before(self.on) if until else None

    @property
    def has_arrived(self) -> bool | None:
        """Whether the application was delivered by the day, ``None`` if it is not known."""
        delivered = self.application.delivered
        return delivered.has_come_by(self.on) if delivered else self.dossier.silence

    @property
    def territory(self) -> Territory:
        """The territory of the application, neither its place's members nor those of a plan.

        Where it is not stated, it holds the applicants at least. It holds no other if one
        municipality applies for itself, or if the record of the place is complete.
        """
        if self.application.territory is not None:
            return Territory(self.application.territory, whole=True)
        applicants = self.application.applicants or ()
        alone = self.application.kind is ApplicantKind.MUNICIPALITY
        whole = alone or self.dossier is Dossier.COMPLETE
        return Territory(applicants, whole=whole and bool(applicants))

    @property
    def place(self) -> Fact:
        """The place, as a fact."""
        name = Named(kind="locality", id=str(self.locality.id), name=self.locality.name)
        return Fact(name="locality", value=name)

    @property
    def intake(self) -> Fact:
        """The wave, as a fact."""
        return Fact(name="wave", value=self.wave.name)

    @property
    def filed(self) -> Fact:
        """The application, as a fact."""
        name = str(self.application.id)
        return Fact(name="application", value=Named(kind="application", id=name, name=name))

    @property
    def day(self) -> Fact:
        """The day, as a fact."""
        return Fact(name="day", value=self.on)

    def named(self, codes: tuple[MunicipalityCode, ...]) -> Fact:
        """Municipalities with their names, as a fact."""
        names = (
            Named(kind="municipality", id=str(code), name=self.programme.municipality(code).name)
            for code in codes
        )
        return Fact(name="territory", value=tuple(names))
