"""Socially excluded localities inside a municipality, with the evidence for them (P5).

The Czech word *lokalita* has two senses. The excluded place inside a town is here; the place that
takes part in the programme is in :mod:`inclusion.locality`.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import MunicipalityCode
from inclusion.invariants import not_blank, not_negative
from inclusion.language import Text
from inclusion.source import Citation
from inclusion.validity import Valid


class Study(Enum):
    """The kind of study, or other evidence, that found excluded localities.

    That a place has excluded localities and that it is in the programme are two different things.
    """

    GAC_2015 = "gac-2015"
    """The study of 2015 by GAC, the evidence that wave 4 asked for in the first place."""
    GAC_2006 = "gac-2006"
    """The study of 2006 by GAC."""
    AGENCY = "agency"
    """Field research of the Agency."""
    MUNICIPALITY = "municipality"
    """An analysis of the town itself."""
    REGIONAL_COORDINATOR = "regional-coordinator"
    """The word of the regional coordinator for Roma affairs that there is a need (S86b)."""
    OTHER = "other"

    @property
    def label(self) -> Text:
        """The name of the study in both languages."""
        return _STUDY_LABELS[self]


_STUDY_LABELS = {
    Study.GAC_2015: Text(en="study of 2015 by GAC", cs="studie GAC z roku 2015"),
    Study.GAC_2006: Text(en="study of 2006 by GAC", cs="studie GAC z roku 2006"),
    Study.AGENCY: Text(en="field research of the Agency", cs="terénní výzkum Agentury"),
    Study.MUNICIPALITY: Text(en="analysis of the town itself", cs="vlastní analýza města"),
    Study.REGIONAL_COORDINATOR: Text(
        en="word of the regional coordinator for Roma affairs",
        cs="vyjádření krajského koordinátora pro romské záležitosti",
    ),
    Study.OTHER: Text(en="another study", cs="jiná studie"),
}


@attrs.frozen(kw_only=True)
class ExcludedLocality(Valid):
    """One socially excluded locality (*sociálně vyloučená lokalita*, SVL).

    Args:
        name: How it is called in the study.
        people: About how many people live there, if known.
    """

    name: str
    people: int | None = None

    def _violations(self) -> Iterator[Violation]:
        yield from not_blank(self, "name")
        yield from not_negative(self, "people")


@attrs.frozen(kw_only=True)
class ExcludedLocalitySurvey(Valid):
    """What one study says about the excluded localities of one municipality.

    Studies disagree, so each keeps its own figure.

    Args:
        municipality: The municipality.
        study: The kind of study.
        as_of: When the study was made, if known.
        found: How many excluded localities it found, at least 0.
        localities: Those that the study names; may be fewer than found.
        citations: The sources.
    """

    municipality: MunicipalityCode
    study: Study
    found: int
    as_of: PartialDate | None = None
    localities: tuple[ExcludedLocality, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        if self.found < len(self.localities):
            yield Violation(("found",), "too-few", "cannot be less than the localities named")
