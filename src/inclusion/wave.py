"""A wave: one intake of places into the programme (*vlna*), with what it asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from inclusion.application import ApplicantKind
from inclusion.area import Area
from inclusion.competence import DecidingBody
from inclusion.dates import PartialDate, add_months
from inclusion.errors import Violation
from inclusion.excluded_locality import Study
from inclusion.identifiers import MethodologyId, WaveId
from inclusion.internal_approval import MunicipalBody
from inclusion.invariants import distinct, in_order, not_empty, not_negative
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid
from inclusion.wave_place import WavePlace


@attrs.frozen(kw_only=True)
class EvidenceAsked(Valid):
    """By which studies a wave wants excluded localities shown.

    Args:
        primary: The studies asked for in the first place, at least one.
        alternative: Other studies that are acceptable too.
        others: Whether anything that is not listed is acceptable, if known.
        citations: The sources.
    """

    primary: tuple[Study, ...]
    alternative: tuple[Study, ...] = ()
    others: bool | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_empty(self, "primary")
        yield from distinct("primary", self.primary)
        yield from distinct("alternative", self.alternative)
        primary = frozenset(self.primary)
        for position, study in enumerate(self.alternative):
            if study in primary:
                yield Violation(("alternative", position), "repeated", "is among the primary")

    def accepts(self, study: Study) -> bool | None:
        """Whether a study is acceptable; ``None`` if that is not known.

        Args:
            study: The kind of study.
        """
        return True if study in (*self.primary, *self.alternative) else self.others


@attrs.frozen(kw_only=True)
class Wave(Valid):
    """A wave, with the dates and limits that belong to it and not to the programme.

    Args:
        id: Its identifier.
        name: Its name.
        methodology: The methodology under which it runs, if known.
        rules_approved: When its rules were approved, if known.
        announced: When it was announced, if known; that alone opens nothing.
        applications_from: The first day on which an application was taken, if known.
        applications_until: The last day on which an application could be delivered, if known.
        scored_until: Until when evaluators scored, the day included, if known.
        decided_by: The body that chooses, if known.
        decided: When the places were chosen, if known.
        cooperation_from: When the cooperation of the chosen places began, if known.
        applicant_kinds: Who could apply, at least one kind; ``None`` if not known.
        areas_offered: The areas among which an applicant chose; ``None`` if not known.
        areas_at_least: How many of them an applicant had to choose, if known; 0 if none.
        inhabitants_at_least: The least population of the whole territory, if known; 0 if there
            was no limit.
        evidence: By which studies excluded localities had to be shown, if known.
        internal_approval: The bodies of the town any of which had to approve the application;
            empty if none had to, ``None`` if not known.
        usual_months: How many months a cooperation usually lasts, if known.
        places: The places that sources name in this wave, by name only.
        citations: The sources.
    """

    id: WaveId
    name: Text
    methodology: MethodologyId | None = None
    rules_approved: PartialDate | None = None
    announced: PartialDate | None = None
    applications_from: PartialDate | None = None
    applications_until: PartialDate | None = None
    scored_until: PartialDate | None = None
    decided_by: DecidingBody | None = None
    decided: PartialDate | None = None
    cooperation_from: PartialDate | None = None
    applicant_kinds: tuple[ApplicantKind, ...] | None = None
    areas_offered: tuple[Area, ...] | None = None
    areas_at_least: int | None = None
    inhabitants_at_least: int | None = None
    evidence: EvidenceAsked | None = None
    internal_approval: tuple[MunicipalBody, ...] | None = None
    usual_months: int | None = None
    places: tuple[WavePlace, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "areas_at_least", "inhabitants_at_least", "usual_months")
        yield from in_order(self, "applications_from", "applications_until")
        if self.applicant_kinds is not None:
            yield from not_empty(self, "applicant_kinds")
        yield from distinct("applicant_kinds", self.applicant_kinds or ())
        yield from distinct("areas_offered", self.areas_offered or ())
        yield from distinct("internal_approval", self.internal_approval or ())

    def usual_end(self, began: PartialDate) -> PartialDate | None:
        """The last day of a cooperation of the usual length (B15), an expectation and no law.

        The months are added once, to the first day, with the short-month rule of
        :func:`inclusion.add_months`; the last day is the one before. A cooperation of 36
        months from 1 January 2016 so ends on 31 December 2018.

        Args:
            began: The first day of the cooperation, as far as it is known.

        Returns:
            The last day as far as it follows, or ``None`` if the usual length is not known.

        Raises:
            InvalidValueError: The calendar does not reach that far (code ``out-of-range``).
        """
        months = self.usual_months
        if not months:
            return None
        return PartialDate(_usual_last(began.earliest, months), _usual_last(began.latest, months))


def _usual_last(first: date, months: int) -> date:
    """The last day that belongs to a first day; an open bound stays open."""
    if first in (date.min, date.max):
        return first
    return add_months(first, months) - timedelta(days=1)
