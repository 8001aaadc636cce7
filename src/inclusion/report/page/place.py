"""The section about one place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inclusion.dates import DayRange
from inclusion.explain import WaysToYes
from inclusion.explain.borders import days_in
from inclusion.language import Language
from inclusion.locality import Locality
from inclusion.markup import Markup, element
from inclusion.programme import Programme
from inclusion.prose import say
from inclusion.report.page import words
from inclusion.report.page.answer import answer
from inclusion.report.page.axis import Axis, whole_years
from inclusion.report.page.known import known
from inclusion.report.page.lanes import Lane, lanes
from inclusion.report.page.picture import FORMATS, picture
from inclusion.report.page.plan_life import plan_life
from inclusion.report.page.sources import Sources


def place_section(
    programme: Programme,
    place: Locality,
    answers: tuple[WaysToYes, ...],
    on: date,
    sources: Sources,
) -> Markup:
    """The section about one place: the answers, the picture, what is known, the plans.

    Args:
        programme: The record.
        place: The place.
        answers: The decisions on it with their ways to yes, in the order of the packages.
        on: The day.
        sources: The sources of the page, which also say the language.
    """
    language = sources.language
    name = f"place-{place.id}"
    return element(
        "section",
        element("h2", element("bdi", place.name), id=name),
        element("h3", words.PACKAGES.to(language)),
        *(
            answer(found, package, str(place.id), sources, language)
            for package, found in zip(programme.packages, answers, strict=True)
        ),
        element("h3", words.PICTURE.to(language)),
        *_pictures(programme, place, on, language),
        element("h3", words.KNOWN.to(language)),
        known(programme, place, sources, language),
        *plan_life(programme, place, on, sources, language),
        class_="place",
        aria_labelledby=name,
    )


def _pictures(
    programme: Programme, place: Locality, on: date, language: Language
) -> Iterator[Markup]:
    """The picture in each of its sizes, and the table that says the same."""
    told = (
        place,
        programme.applications_of(place.id),
        programme.cooperations_of(place.id),
        programme.partnerships_of(place.id),
        programme.plans_of(place.id),
        tuple(package.window for package in programme.packages),
    )
    days = {day for day in days_in(told) if date.min < day < date.max}
    within = whole_years(min({on, *days}), max({on, *days}))
    shown = lanes(programme, place, within, language)
    for size in FORMATS:
        axis = Axis(within, size.width, size.ticks)
        drawn = picture(shown, axis, on=on, language=language, place=place)
        yield element("figure", drawn, class_=size.name)
    yield element(
        "details", element("summary", words.AS_TABLE.to(language)), _table(shown, within, language)
    )


def _table(shown: tuple[Lane, ...], within: DayRange, language: Language) -> Markup:
    """Everything that the picture shows, stretch by stretch."""
    columns = (words.WHAT, words.FROM, words.TO, words.ANSWER)
    head = element("tr", *(element("th", text.to(language), scope="col") for text in columns))
    rows = (
        element(
            "tr",
            element("th", lane.label, scope="row"),
            element("td", _border(days.first, within, language)),
            element("td", _border(days.last, within, language)),
            element("td", said),
        )
        for lane in shown
        for days, said in _told(lane)
    )
    caption = words.TABLE_CAPTION.to(language)
    table = element(
        "table", element("caption", caption), element("thead", head), element("tbody", *rows)
    )
    return element("div", table, class_="scroll", role="region", tabindex="0", aria_label=caption)


def _told(lane: Lane) -> Iterator[tuple[DayRange, str]]:
    yield from ((span.days, span.words) for span in lane.spans)
    yield from ((point.days, point.words) for point in lane.points)
    yield from ((span.days, span.words) for span in lane.outcomes)


def _border(day: date, within: DayRange, language: Language) -> str:
    """A day; an end of the picture is none, for what goes on beyond it is not shown."""
    return "\N{HORIZONTAL ELLIPSIS}" if day in (within.first, within.last) else say(day, language)
