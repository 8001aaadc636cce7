"""What is known of a place, as a list of terms and values."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.cooperation import Cooperation
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.language import Language, Text
from inclusion.locality import Locality
from inclusion.markup import Markup, element, joined
from inclusion.programme import Programme
from inclusion.prose import say
from inclusion.report.page import words
from inclusion.report.page.sources import Sources


def known(programme: Programme, place: Locality, sources: Sources, language: Language) -> Markup:
    """What is known of a place.

    Args:
        programme: The record.
        place: The place.
        sources: The sources of the page.
        language: The reader's language.
    """
    return element("dl", *_Known(programme, place, sources, language).entries())


class _Known:
    """The entries on one place in one language."""

    def __init__(
        self, programme: Programme, place: Locality, sources: Sources, language: Language
    ) -> None:
        self._programme = programme
        self._place = place
        self._sources = sources
        self._language = language

    def entries(self) -> Iterator[Markup]:
        programme, place = self._programme, self._place
        names = (programme.municipality(m.municipality).name for m in place.members)
        complete = place.dossier is Dossier.COMPLETE
        cooperations = programme.cooperations_of(place.id)
        yield from self._entry(words.MUNICIPALITIES, ", ".join(dict.fromkeys(names)))
        yield from self._entry(
            words.RECORD, (words.COMPLETE if complete else words.PARTIAL).to(self._language)
        )
        yield from self._entry(words.COOPERATION, *map(self._cooperation, cooperations))
        yield from self._entry(words.SUPPORT, *self._support(cooperations))
        yield from self._entry(words.PARTNERSHIP, *self._partnerships())

    def _entry(self, term: Text, *values: str) -> Iterator[Markup]:
        yield element("dt", term.to(self._language))
        for value in values or (words.NOT_RECORDED.to(self._language),):
            yield element("dd", value)

    def _cooperation(self, cooperation: Cooperation) -> Markup:
        days = words.COOPERATION_DAYS.to(self._language).format(
            began=self._day(cooperation.began),
            expected=self._day(cooperation.expected_end),
            ended=self._end(cooperation.ended),
        )
        grounds = self._programme.grounds(cooperation.citations)
        return joined((days, " ", self._sources.cited(grounds)))

    def _support(self, cooperations: tuple[Cooperation, ...]) -> Iterator[Markup]:
        for period in (period for c in cooperations for period in c.support):
            days = words.SUPPORT_DAYS.to(self._language).format(
                kind=period.kind.label.to(self._language),
                since=self._day(period.since),
                until=self._end(period.until),
            )
            grounds = self._programme.grounds(period.citations)
            yield joined((days, " ", self._sources.cited(grounds)))

    def _partnerships(self) -> Iterator[Markup]:
        for partnership in self._programme.partnerships_of(self._place.id):
            days = words.PARTNERSHIP_DAYS.to(self._language).format(
                founded=self._day(partnership.founded),
                dissolved=self._end(partnership.dissolved),
            )
            grounds = self._programme.grounds(partnership.citations)
            yield joined((days, " ", self._sources.cited(grounds)))

    def _day(self, day: PartialDate | None) -> str:
        return say(day, self._language) if day else words.UNKNOWN.to(self._language)

    def _end(self, day: PartialDate | None) -> str:
        return say(day, self._language) if day else words.NOT_ENDED.to(self._language)
