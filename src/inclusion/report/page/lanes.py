"""What is drawn of a place: lanes with what lasted, what happened and what the answers were."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from inclusion.dates import DayRange, PartialDate
from inclusion.dossier import Dossier
from inclusion.explain import timeline
from inclusion.explain.borders import days_in
from inclusion.funding_package import FundingPackage
from inclusion.language import Language, Text
from inclusion.locality import Locality
from inclusion.programme import Programme
from inclusion.report.page import words
from inclusion.report.page.plan_words import event_sign, event_words
from inclusion.report.stretches import unchanged
from inclusion.strategic_plan import PlanKind, PlanVersion, StrategicPlan
from inclusion.three_valued import every, negation
from inclusion.window import Window


class Span(NamedTuple):
    """Something that lasts.

    Args:
        days: The days on which it does.
        look: How it is drawn: ``sure``, ``perhaps``, or the value of an outcome.
        words: What it is.
    """

    days: DayRange
    look: str
    words: str


class Point(NamedTuple):
    """Something that happens.

    Args:
        days: The days of which it is one.
        sign: Its sign.
        words: What it is.
    """

    days: DayRange
    sign: str
    words: str


class Lane(NamedTuple):
    """One line of the picture.

    Args:
        label: What the line is about.
        spans: What lasted.
        points: What happened.
        outcomes: What the answer was; empty for a line that is about no package.
    """

    label: str
    spans: tuple[Span, ...]
    points: tuple[Point, ...] = ()
    outcomes: tuple[Span, ...] = ()


def lanes(
    programme: Programme, place: Locality, within: DayRange, language: Language
) -> tuple[Lane, ...]:
    """The lanes of a place: cooperation, partnership, versions of plans, packages.

    Args:
        programme: The record.
        place: The place.
        within: The days that are drawn.
        language: The reader's language.
    """
    return tuple(_Lanes(programme, place, within, language).all())


class _Lanes:
    """The lanes of one place in one language."""

    def __init__(
        self, programme: Programme, place: Locality, within: DayRange, language: Language
    ) -> None:
        self._programme = programme
        self._place = place
        self._within = within
        self._language = language

    def all(self) -> Iterator[Lane]:
        programme, place = self._programme, self._place
        for cooperation in programme.cooperations_of(place.id):
            yield self._lasting(words.COOPERATION, cooperation.began, cooperation.ended)
        for partnership in programme.partnerships_of(place.id):
            yield self._lasting(words.PARTNERSHIP, partnership.founded, partnership.dissolved)
        for plan in programme.plans_of(place.id):
            yield from (self._version(plan, version) for version in plan.versions)
        yield from map(self._package, programme.packages)

    def _lasting(self, label: Text, since: PartialDate | None, until: PartialDate | None) -> Lane:
        lasts = partial(_lasts, self._place.dossier, since, until)
        spans = unchanged(lasts, days_in((since, until)), self._within)
        return Lane(label.to(self._language), tuple(self._shown(spans, words.LASTS)))

    def _version(self, plan: StrategicPlan, version: PlanVersion) -> Lane:
        label = words.PLAN_LANE.to(self._language).format(
            kind=_short_name(plan.kind, self._language), version=version.label
        )
        period = version.period.intersection(self._within) if version.period else None
        spans = [Span(period, "sure", words.PERIOD.to(self._language))] if period else []
        points = (
            Point(
                DayRange(event.on.earliest, event.on.latest),
                event_sign(event),
                event_words(event, self._programme, self._language),
            )
            for event in plan.history
            if event.version == version.label
        )
        return Lane(label, tuple(spans), tuple(points))

    def _package(self, package: FundingPackage) -> Lane:
        window = package.window
        opened = unchanged(
            partial(_is_open, window), days_in((window.opens, window.closes)), self._within
        )
        found = timeline(
            self._programme, locality=self._place.id, package=package.id, over=self._within
        )
        outcomes = (
            Span(spell.days, spell.outcome.value, spell.outcome.label.to(self._language))
            for spell in found.spells
        )
        spans = tuple(self._shown(opened, words.INTAKE))
        return Lane(str(package.id), spans, outcomes=tuple(outcomes))

    def _shown(self, spans: Iterator[tuple[DayRange, bool | None]], what: Text) -> Iterator[Span]:
        """What lasts, and what perhaps does."""
        for days, lasts in spans:
            if lasts:
                yield Span(days, "sure", what.to(self._language))
            elif lasts is None:
                yield Span(days, "perhaps", words.PERHAPS.to(self._language))


def _short_name(kind: PlanKind, language: Language) -> str:
    """The abbreviation by which everybody calls a kind of plan, if it has one."""
    return kind.label.to(language) if kind is PlanKind.BEFORE_KPSVL else kind.value


def _lasts(
    dossier: Dossier, since: PartialDate | None, until: PartialDate | None, day: date
) -> bool | None:
    return dossier.lasts_on(day, since, until)


def _is_open(window: Window, day: date) -> bool | None:
    opened = window.opens.has_come_by(day) if window.opens else None
    closed = window.closes.has_passed_before(day) if window.closes else None
    return every((opened, negation(closed)))
