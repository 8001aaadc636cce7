"""Who may apply in a call, for all that it supports or for one activity of it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.activity import Activity
from inclusion.area import Area
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.errors import Violation
from inclusion.identifiers import ElementId
from inclusion.invariants import distinct, not_empty, not_negative
from inclusion.language import Text
from inclusion.operational_programme import OperationalProgramme
from inclusion.source import Citation
from inclusion.validity import Valid


class Registration(Enum):
    """A registration that an applicant holds, beside its legal form."""

    SOCIAL_SERVICES = "social-services"
    """Registered provider of social services (Act 108/2006 Coll.)."""
    HEALTH_SERVICES = "health-services"
    """Provider of health services."""

    @property
    def label(self) -> Text:
        """The name of the registration in both languages."""
        return _REGISTRATION_LABELS[self]


_REGISTRATION_LABELS = {
    Registration.SOCIAL_SERVICES: Text(
        en="registered provider of social services",
        cs="registrovaný poskytovatel sociálních služeb",
    ),
    Registration.HEALTH_SERVICES: Text(
        en="provider of health services", cs="poskytovatel zdravotních služeb"
    ),
}


@attrs.frozen(kw_only=True)
class ApplicantTerms(Valid):
    """Who may apply: one of these kinds, or one with one of these registrations.

    Args:
        kinds: The kinds of beneficiary.
        registrations: The registrations by which others may apply as well.
        required: The registration that every applicant has to hold, if one is asked for.
        citations: The sources.
    """

    kinds: tuple[BeneficiaryKind, ...] = ()
    registrations: tuple[Registration, ...] = ()
    required: Registration | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("kinds", self.kinds)
        yield from distinct("registrations", self.registrations)
        if not (self.kinds or self.registrations or self.required):
            yield Violation((), "empty", "must name somebody who may apply")


@attrs.frozen(kw_only=True)
class SupportedActivity(Valid):
    """An activity as one call names it.

    Args:
        id: Its identifier within the call.
        title: Its name.
        area: The area in which it stands, if that is clear.
        activity: The kind of the founding text to which it belongs, if it does.
        applicants: Who may apply for it where that differs from the call; ``None``: as the call.
    """

    id: ElementId
    title: Text
    area: Area | None = None
    activity: Activity | None = None
    applicants: ApplicantTerms | None = None


@attrs.frozen(kw_only=True)
class TrackRecord(Valid):
    """What an applicant has to have done before: one of the two is enough.

    Args:
        kinds: The kinds of beneficiary of which it is asked.
        activity: What has to have been done, for example social housing.
        months: For how many months without a break right before the application.
        project_in: The operational programme in which a finished project of the kind is enough as
            well, if there is one.
        citations: The sources.
    """

    kinds: tuple[BeneficiaryKind, ...]
    activity: Text
    months: int
    project_in: OperationalProgramme | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "kinds")
        yield from distinct("kinds", self.kinds)
        yield from not_negative(self, "months")
