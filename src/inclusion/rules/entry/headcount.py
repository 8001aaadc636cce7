"""How many people live in the territory of an application, as far as the record bounds it.

The figures of a municipality are the one stated for the application and the latest count of
everybody made by the last day for applications. Where they disagree none is preferred: the number
lies between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from inclusion.application import StatedPopulation
from inclusion.dates import PartialDate
from inclusion.identifiers import MunicipalityCode
from inclusion.municipality import Counted, Population
from inclusion.rules.entry.case import EntryCase
from inclusion.source import Citation


class Headcount(NamedTuple):
    """The bounds of a number of inhabitants.

    Args:
        least: At least so many.
        most: At most so many, ``None`` if no bound is known.
        citations: What the figures cite.
        unknown: The municipalities of which no figure is known.
    """

    least: int
    most: int | None
    citations: tuple[Citation, ...] = ()
    unknown: tuple[MunicipalityCode, ...] = ()

    def and_of(self, other: Headcount) -> Headcount:
        """Of both territories together."""
        open_ended = self.most is None or other.most is None
        return Headcount(
            least=self.least + other.least,
            most=None if open_ended else (self.most or 0) + (other.most or 0),
            citations=(*self.citations, *other.citations),
            unknown=(*self.unknown, *other.unknown),
        )


def headcount(case: EntryCase) -> Headcount:
    """The inhabitants of the territory of an application.

    Args:
        case: The case.
    """
    territory = case.territory
    total = Headcount(least=0, most=0 if territory.whole else None)
    for code in territory.municipalities:
        total = total.and_of(_of_municipality(case, code))
    return total


def _of_municipality(case: EntryCase, code: MunicipalityCode) -> Headcount:
    figures = figures_for(case, code)
    if not figures:
        return Headcount(least=0, most=None, unknown=(code,))
    numbers = [figure.inhabitants for figure in figures]
    cited = tuple(citation for figure in figures for citation in figure.citations)
    return Headcount(least=min(numbers), most=max(numbers), citations=cited)


def figures_for(
    case: EntryCase, code: MunicipalityCode
) -> tuple[StatedPopulation | Population, ...]:
    """The figures between which the number of a municipality lies; none if it is not known.

    Args:
        case: The case.
        code: The municipality.
    """
    stated = tuple(s for s in case.application.inhabitants or () if s.municipality == code)
    counts = tuple(_counts(case, code))
    if not stated and not any(sure for _, sure in counts):
        return ()
    return (*stated, *(count for count, _ in counts if not _is_outdated(count, counts)))


def _counts(case: EntryCase, code: MunicipalityCode) -> Iterator[tuple[Population, bool]]:
    """The counts of everybody that may have been made in time, and whether they surely were."""
    for count in case.programme.municipality(code).population:
        in_time = _is_in_time(count.as_of, case.wave.applications_until)
        if count.counted is Counted.EVERYBODY and in_time is not False:
            yield count, in_time is True


def _is_in_time(counted: PartialDate, until: PartialDate | None) -> bool | None:
    if until is None:
        return None
    if counted.latest <= until.earliest:
        return True
    return False if counted.earliest > until.latest else None


def _is_outdated(count: Population, counts: tuple[tuple[Population, bool], ...]) -> bool:
    """Whether a later count was surely made in time."""
    return any(sure and other.as_of.earliest > count.as_of.latest for other, sure in counts)
