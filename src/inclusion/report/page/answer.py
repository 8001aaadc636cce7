"""The answer about one package: the short text, what leads to yes, every condition to unfold."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.decision import Decision
from inclusion.explain import WaysToYes
from inclusion.explanation import Explanation, Heading
from inclusion.finding import Finding
from inclusion.funding_package import FundingPackage
from inclusion.language import Language
from inclusion.markup import Markup, element
from inclusion.report.page import words
from inclusion.report.page.overview import badge
from inclusion.report.page.sources import Sources
from inclusion.report.page.way_to_yes import is_settled, way_to_yes


def answer(
    found: WaysToYes, package: FundingPackage, place: str, sources: Sources, language: Language
) -> Markup:
    """The answer about one package.

    Args:
        found: The decision, with the ways that lead from it to yes.
        package: The package.
        place: The identifier of the place.
        sources: The sources of the page.
        language: The reader's language.
    """
    decision = found.decision
    told = decision.explain(language)
    name = f"answer-{place}-{package.id}"
    title = element("span", package.title, lang="cs")
    return element(
        "article",
        element("h4", f"{package.id} ", title, id=name),
        element("p", badge(decision.outcome, language)),
        *_short(found, told),
        _details(decision, told, package, sources),
        class_=f"answer {decision.outcome.value}",
        aria_labelledby=name,
    )


def _short(found: WaysToYes, told: Explanation) -> Iterator[Markup]:
    """The answer and why; then what to do, as a way that is proven wherever one was looked for."""
    answer_and_why, *what_to_do = told.short
    yield element("p", answer_and_why)
    if not is_settled(found):
        yield from (element("p", text) for text in what_to_do)
    yield from way_to_yes(found, told.language)


def _details(
    decision: Decision, told: Explanation, package: FundingPackage, sources: Sources
) -> Markup:
    language = told.language
    return element(
        "details",
        element("summary", words.FULL.to(language)),
        element("p", element("strong", told.question)),
        *_list(Heading.MISSING, told.missing, language),
        *_list(Heading.STEPS, told.steps, language),
        _table(decision, told, package, sources),
        element("p", told.basis, class_="basis"),
    )


def _list(heading: Heading, items: tuple[str, ...], language: Language) -> Iterator[Markup]:
    if items:
        yield element("h5", heading.to(language))
        yield element("ul", *(element("li", item) for item in items))


def _table(
    decision: Decision, told: Explanation, package: FundingPackage, sources: Sources
) -> Markup:
    language = told.language
    columns = (words.CONDITION, words.ANSWER, words.WHY, words.SOURCES)
    head = element("tr", *(element("th", text.to(language), scope="col") for text in columns))
    rows = (
        element(
            "tr",
            element("th", finding.statement.to(language), scope="row"),
            element("td", _answer(finding, said.label), class_=finding.answer.value),
            element("td", said.reason),
            element("td", sources.cited(finding.grounds)),
        )
        for finding, said in zip(decision.findings, told.findings, strict=True)
    )
    caption = words.FINDINGS_CAPTION.to(language).format(package=package.id)
    table = element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *rows),
        class_="findings",
    )
    return element("div", table, class_="scroll", role="region", tabindex="0", aria_label=caption)


def _answer(finding: Finding, label: str) -> Markup:
    sign = element("span", words.ANSWER_SIGNS[finding.answer], aria_hidden="true")
    return element("span", sign, " ", label)
