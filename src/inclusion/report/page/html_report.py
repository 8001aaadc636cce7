"""The report on a programme as one self-contained page of HTML."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from itertools import product
from typing import Final

from inclusion.explain import WaysToYes, ways_to_access
from inclusion.identifiers import LocalityId
from inclusion.language import Language
from inclusion.locality import Locality
from inclusion.markup import Markup, element
from inclusion.programme import Programme
from inclusion.prose import say
from inclusion.report.page import words
from inclusion.report.page.overview import overview
from inclusion.report.page.picture import patterns
from inclusion.report.page.place import place_section
from inclusion.report.page.sources import Sources
from inclusion.rules.funding_access import FUNDING_ACCESS
from inclusion.wording import ILLUSTRATIVE

_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)
_MOST: Final = 100
"""How many changed records are asked about for one answer; a page has many answers."""


def html_report(
    programme: Programme,
    *,
    on: date,
    language: Language | str,
    locality: LocalityId | str | None = None,
) -> str:
    """A report on every place, or on one, as a page that needs nothing beside itself.

    It has an overview, and for each place what is known, the life of its plans, a picture of the
    place over time, and for each package the answer with its reasons and with what leads to yes,
    who does it and by when. The same programme, day and language give the same page. Nothing in the
    record can become markup.

    Args:
        programme: The record.
        on: The day that the answers are about.
        language: ``"en"`` or ``"cs"``.
        locality: The place; every place if left out.

    Raises:
        InvalidIdentifierError: The text is no identifier of a place.
        UnknownReferenceError: The programme holds no such place.
        ValueError: There is no such language.
    """
    reader = Language(language)
    sources = Sources(reader)
    chosen = programme.localities
    if locality is not None:
        chosen = (programme.locality(LocalityId.parse(str(locality))),)
    found = _found(programme, chosen, on)
    places = [
        place_section(programme, place, answers, on, sources) for place, answers in found.items()
    ]
    decided = {place: tuple(one.decision for one in answers) for place, answers in found.items()}
    packages = tuple(str(package.id) for package in programme.packages)
    main = element("main", overview(decided, packages, on, reader), *places, sources.section())
    title = words.TITLE.to(reader).replace("{title}", programme.title.to(reader))
    body = element("body", patterns(), _header(programme, title, on, reader), main, _footer(reader))
    page = element("html", _head(title), body, lang=reader.value)
    return f"<!DOCTYPE html>\n{page}\n"


def _found(
    programme: Programme, places: tuple[Locality, ...], on: date
) -> dict[Locality, tuple[WaysToYes, ...]]:
    """The decisions on each place, in the order of the packages, with their ways to yes."""
    found: dict[Locality, tuple[WaysToYes, ...]] = dict.fromkeys(places, ())
    for place, package in product(places, programme.packages):
        found[place] += (
            ways_to_access(programme, locality=place.id, package=package.id, on=on, most=_MOST),
        )
    return found


def _head(title: str) -> Markup:
    style = files("inclusion.report.page").joinpath("style.css").read_text("utf-8")
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name_="referrer", content="no-referrer"),
        element("meta", name_="color-scheme", content="light dark"),
        element("title", title),
        element("style", Markup(style)),
    )


def _header(programme: Programme, title: str, on: date, language: Language) -> Markup:
    day = words.DAY.to(language).format(day=say(on, language))
    note = element("p", ILLUSTRATIVE.to(language), class_="note")
    notes = (note,) if programme.illustrative else ()
    return element("header", element("h1", title), element("p", day, class_="day"), *notes)


def _footer(language: Language) -> Markup:
    basis = words.BASIS.to(language).format(book=FUNDING_ACCESS.id, version=FUNDING_ACCESS.version)
    return element("footer", element("p", basis))
