"""The report as a page: whole, safe, accessible, always the same; read by another parser."""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import attrs
import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inclusion import (
    InvalidIdentifierError,
    Language,
    Outcome,
    Programme,
    Text,
    UnknownReferenceError,
    funding_access,
    reference,
    ways_in_words,
    ways_to_access,
)
from inclusion.report import html_report
from inclusion.testing import programmes

DAY = date(2017, 6, 1)
RECORDS = {"wave 4": reference.wave_4, "illustration": reference.illustration}
HEADINGS = ("h1", "h2", "h3", "h4", "h5")
KNOWN_TAGS = {
    *("DOCUMENT_FRAGMENT", "a", "article", "b", "bdi", "body", "caption", "circle", "dd", "defs"),
    *("desc", "details", "div", "dl", "dt", "figure", "footer", "g", "h1", "h2", "h3", "h4", "h5"),
    *("head", "header", "html", "li", "main", "meta", "ol", "p", "path", "pattern", "rect"),
    *("section", "span", "strong", "style", "summary", "svg", "table", "tbody", "td", "text"),
    *("th", "thead", "title", "tr", "ul"),
}
KNOWN_ATTRIBUTES = {
    *("aria-hidden", "aria-label", "aria-labelledby", "charset", "class", "content", "cx", "cy"),
    *("d", "dx", "height", "href", "http-equiv", "id", "lang", "name", "patternUnits", "r", "rel"),
    *("role", "scope", "tabindex", "text-anchor", "viewBox", "width", "x", "y"),
}
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></title></svg><b>",
    "&lt;b&gt; &amp; {place} {title} {0}",
    "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET} \u202egnp\u202c",
    "\N{PILE OF POO}\N{ZERO WIDTH JOINER}\N{WHITE FLAG}",
    "javascript:alert(1)",
    "]]><!-- -->",
]


def parsed(page: str) -> Element:
    """The page as a strict parser of HTML reads it."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    document: Element = parser.parse(page)
    return document


def tag(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def words(element: Element) -> str:
    """All the text inside an element."""
    return "".join(element.itertext())


@cache
def page(record: str, language: str) -> str:
    """The report on a shipped record."""
    return html_report(RECORDS[record](), on=DAY, language=language)


@cache
def read(record: str, language: str) -> Element:
    """The report on a shipped record, parsed once."""
    return parsed(page(record, language))


SHOWN = [("wave 4", "cs"), ("illustration", "en")]


@pytest.fixture(params=SHOWN, ids=lambda shown: f"{shown[0]} in {shown[1]}")
def document(request: pytest.FixtureRequest) -> Element:
    """The report on a shipped record in a language."""
    return read(*request.param)


def described(document: Element) -> Iterator[tuple[str, Any]]:
    """Every attribute of the page."""
    for element in document.iter():
        yield from element.attrib.items()


def test_page_is_valid_and_holds_only_known_markup(document: Element) -> None:
    """A strict parser finds no error, no script and nothing but what the page is made of."""
    assert {tag(element) for element in document.iter()} <= KNOWN_TAGS
    assert {name for name, _ in described(document)} <= KNOWN_ATTRIBUTES


def test_nothing_is_fetched(document: Element) -> None:
    """Addresses stand in links to sources only; the style names none; a policy forbids the rest."""
    for element in document.iter():
        for name, value in element.attrib.items():
            if name == "href":
                assert tag(element) == "a"
                assert re.match(r"#|https?://", value)
            elif name != "content":
                assert "://" not in value
    style = next(document.iter("style")).text or ""
    assert not re.search(r"@import|url\((?!#)|expression|://", style)
    policy = [m.get("content") for m in document.iter("meta") if m.get("http-equiv")]
    assert policy == [
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    ]


def test_page_says_its_language_and_width(document: Element) -> None:
    """The root has a language, the view its width, the page a title."""
    root = document if tag(document) == "html" else next(document.iter("html"))
    assert root.get("lang") in {"cs", "en"}
    metas = {m.get("name"): m.get("content") for m in document.iter("meta")}
    assert metas["viewport"] == "width=device-width, initial-scale=1"
    assert words(next(document.iter("title"))) == words(next(document.iter("h1")))


def test_headings_are_in_order(document: Element) -> None:
    """One first heading, and no heading skips a level."""
    levels = [HEADINGS.index(tag(e)) + 1 for e in document.iter() if tag(e) in HEADINGS]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_names_are_unique_and_links_arrive(document: Element) -> None:
    """No two elements share an id; whatever refers to one finds it."""
    ids = Counter(value for name, value in described(document) if name == "id")
    assert [name for name, times in ids.items() if times > 1] == []
    for name, value in described(document):
        if name == "href" and value.startswith("#"):
            assert value[1:] in ids
        if name == "aria-labelledby":
            assert set(value.split()) <= set(ids)


def test_pictures_and_tables_have_words(document: Element) -> None:
    """A picture has title and description or is hidden; a table has caption and scopes."""
    for element in document.iter():
        if tag(element) == "svg" and element.get("aria-hidden") != "true":
            named = {tag(child): words(child) for child in element}
            assert element.get("role") == "img"
            assert named["title"]
            assert named["desc"]
        if tag(element) == "table":
            assert [tag(child) for child in element] == ["caption", "thead", "tbody"]
            assert all(cell.get("scope") in {"col", "row"} for cell in element.iter("th"))
        if element.get("class") == "scroll":
            assert element.get("tabindex") == "0"


@pytest.mark.parametrize(("record", "written"), SHOWN)
def test_every_answer_is_there_for_both_readers(record: str, written: str) -> None:
    """Each place and package has its outcome, its short text, and every finding with its reason."""
    programme, language = RECORDS[record](), Language(written)
    document = read(record, written)
    articles = {str(a.get("aria-labelledby")): a for a in document.iter("article")}
    for place in programme.localities:
        for package in programme.packages:
            found = ways_to_access(programme, locality=place.id, package=package.id, on=DAY)
            decision, ways = found.decision, ways_in_words(found, language).ways
            told = decision.explain(language)
            article = articles.pop(f"answer-{place.id}-{package.id}")
            paragraphs = [words(p) for p in article.iter("p")]
            assert paragraphs[0].endswith(told.label)
            open_to_yes = decision.outcome in (Outcome.NOT_YET, Outcome.UNDETERMINED)
            short = told.short[:1] if open_to_yes else told.short
            assert tuple(paragraphs[1 : 1 + len(short)]) == short
            rows = [[words(cell) for cell in row] for row in article.iter("tr")][1:]
            for row, finding in zip(rows, told.findings, strict=True):
                assert (row[0], row[2]) == (finding.statement, finding.reason)
                assert row[1].endswith(finding.label)
                assert len(re.findall(r"\[\d+\]", row[3])) == len(finding.sources)
            items = [words(item) for item in article.iter("li")]
            moves = ways[0].moves if ways else ()
            assert items == [*moves, *told.missing, *told.steps]
    assert articles == {}


def block(shown: str, name: str) -> Element | None:
    """What leads to yes from one answer of a page."""
    articles = parsed(shown).iter("article")
    article = next(a for a in articles if a.get("aria-labelledby") == name)
    return next((part for part in article.iter("div") if part.get("class") == "to-yes"), None)


def test_shortest_way_is_an_ordered_list_with_its_days() -> None:
    """Below an answer that can become yes stands when it is yes, and who has to do what."""
    shown = html_report(reference.wave_4(), on=date(2016, 7, 1), language="cs", locality="novy-bor")
    part = block(shown, "answer-novy-bor-OPZ-26")
    assert part is not None
    assert [tag(child) for child in part] == ["h5", "p", "ol"]
    heading, days, moves = map(words, part)
    assert heading == "Co vede k odpovědi ano"
    assert days.replace("\N{NO-BREAK SPACE}", " ") == (
        "Bude-li splněno toto vše: ano jen dne 1. 7. 2016."
    )
    assert "Zastupitelstvo (Nový Bor) schválí verzi 1" in moves


def test_other_ways_are_counted() -> None:
    """Where more than one way is enough, the shortest is shown and the others are counted."""
    on = date(2018, 6, 15)
    shown = html_report(reference.illustration(), on=on, language="en", locality="dvojverzov")
    part = block(shown, "answer-dvojverzov-OPZ-901")
    assert part is not None
    assert len(list(part.iter("li"))) == 1
    assert words(part).endswith("Other ways are enough, too. Number of them: 1.")


def test_no_way_is_said_with_its_reasons() -> None:
    """Where the answer is not yet but nothing leads to yes, that is said, and why."""
    on = date(2015, 6, 1)
    shown = html_report(reference.illustration(), on=on, language="en", locality="prikladovsko")
    part = block(shown, "answer-prikladovsko-IROP-903")
    assert part is not None
    assert [words(child) for child in part] == [
        "What leads to yes",
        "No way that the record leaves open leads to yes.",
        "IROP-903 no longer takes applications; last day: 30 September 2016.",
    ]


def test_search_that_was_not_finished_keeps_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no way was found in the time given, the steps and facts of the answer are shown."""
    monkeypatch.setattr(importlib.import_module("inclusion.report.page.html_report"), "_MOST", 1)
    programme = reference.illustration()
    shown = html_report(programme, on=DAY, language="en", locality="prikladovsko")
    decision = funding_access(programme, locality="prikladovsko", package="OPZ-901", on=DAY)
    article = next(
        a
        for a in parsed(shown).iter("article")
        if a.get("aria-labelledby") == "answer-prikladovsko-OPZ-901"
    )
    said = [words(p) for p in article.iter("p")]
    assert set(decision.explain("en").short) <= set(said)
    assert "No way to yes was found, but not everything was tried." in said


@pytest.mark.parametrize("outcome", [Outcome.GRANTED, Outcome.BARRED])
def test_what_is_decided_needs_no_way(outcome: Outcome) -> None:
    """Where the answer is yes, or no for good, nothing leads there."""
    document = read("illustration", "en")
    articles = [a for a in document.iter("article") if outcome.value in str(a.get("class"))]
    assert articles
    for article in articles:
        assert [d for d in article.iter("div") if d.get("class") == "to-yes"] == []


def test_overview_says_outcomes_by_sign_and_word(document: Element) -> None:
    """A cell of the overview has a sign and a word besides its colour."""
    matrix = next(t for t in document.iter("table") if t.get("class") == "matrix")
    seen = {words(cell) for cell in matrix.iter("td")}
    labels = {outcome.label.to(language) for outcome in Outcome for language in Language}
    assert seen
    assert all(re.fullmatch(r"[✓…✗?] .+", text) and text[2:] in labels for text in seen)


def test_page_is_the_same_each_time() -> None:
    """The same record, day and language give the same bytes."""
    again = html_report(reference.illustration(), on=DAY, language=Language.ENGLISH)
    assert again.encode() == page("illustration", "en").encode()


def test_report_on_one_place() -> None:
    """A report on one place holds this place only."""
    shown = html_report(reference.wave_4(), on=DAY, language="en", locality="varnsdorf")
    sections = [s for s in parsed(shown).iter("section") if s.get("class") == "place"]
    assert [s.get("aria-labelledby") for s in sections] == ["place-varnsdorf"]


def test_what_is_not_there_is_refused() -> None:
    """An unknown place, a malformed one and an unknown language are errors."""
    programme = reference.illustration()
    with pytest.raises(UnknownReferenceError):
        html_report(programme, on=DAY, language="cs", locality="nikde")
    with pytest.raises(InvalidIdentifierError):
        html_report(programme, on=DAY, language="cs", locality="<b>")
    with pytest.raises(ValueError, match="de"):
        html_report(programme, on=DAY, language="de")


def test_record_without_places_or_packages() -> None:
    """A record that holds no place, or no package, still has a page that says so."""
    assert "The record holds no place." in html_report(reference.calls(), on=DAY, language="en")
    bare = attrs.evolve(reference.illustration(), packages=())
    assert "Záznam neobsahuje žádný balíček." in html_report(bare, on=DAY, language="cs")


def renamed(programme: Programme, text: str) -> Programme:
    """The record with this text as every name and title."""
    both = Text(en=text, cs=text)

    def all_(items: tuple[Any, ...], **changes: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any class
        return tuple(attrs.evolve(item, **changes) for item in items)

    return attrs.evolve(
        programme,
        title=both,
        municipalities=all_(programme.municipalities, name=text),
        localities=all_(programme.localities, name=text),
        plans=all_(programme.plans, title=text),
        packages=all_(programme.packages, title=text),
        sources=all_(programme.sources, title=both, address=text),
    )


@pytest.mark.hostile
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_stay_names(text: str) -> None:
    """Whatever a name is, it injects no element and no attribute, and leads nowhere."""
    programme = renamed(reference.illustration(), text)
    document = parsed(html_report(programme, on=DAY, language="cs", locality="vzorov"))
    plain = read("illustration", "en")
    assert {tag(e) for e in document.iter()} <= {tag(e) for e in plain.iter()}
    assert {name for name, _ in described(document)} <= {name for name, _ in described(plain)}
    assert not any("javascript" in value for name, value in described(document) if name == "href")
    shown = re.sub("[\u202a-\u202e]", "\N{REPLACEMENT CHARACTER}", text)
    assert words(next(e for e in document.iter("h2") if "place" in str(e.get("id")))) == shown


@pytest.mark.hostile
@settings(max_examples=20)
@given(programmes(max_places=1), st.sampled_from(Language), st.dates())
def test_any_record_gives_a_valid_page(programme: Programme, language: Language, on: date) -> None:
    """A record drawn at random, on any day of the calendar, gives nothing but known markup."""
    document = parsed(html_report(programme, on=on, language=language))
    assert {tag(element) for element in document.iter()} <= KNOWN_TAGS
    assert {name for name, _ in described(document)} <= KNOWN_ATTRIBUTES
    numbers = [value for name, value in described(document) if name in {"x", "width", "cx"}]
    assert all(float(value) >= 0 for value in numbers)
