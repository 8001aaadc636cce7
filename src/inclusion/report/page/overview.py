"""The overview: every place against every package, and what the signs mean."""

from __future__ import annotations

from datetime import date

from inclusion.answer import Outcome
from inclusion.decision import Decision
from inclusion.language import Language
from inclusion.locality import Locality
from inclusion.markup import Markup, element
from inclusion.prose import say
from inclusion.report.page import words
from inclusion.report.page.picture import swatch
from inclusion.report.page.plan_words import SIGNS


def overview(
    decided: dict[Locality, tuple[Decision, ...]],
    packages: tuple[str, ...],
    on: date,
    language: Language,
) -> Markup:
    """The table of outcomes with its legend.

    Args:
        decided: The decisions on each place, in the order of the packages.
        packages: The identifiers of the packages.
        on: The day.
        language: The reader's language.
    """
    return element(
        "section",
        element("h2", words.OVERVIEW.to(language), id="overview"),
        _table(decided, packages, on, language),
        legend(language),
        aria_labelledby="overview",
    )


def badge(outcome: Outcome, language: Language) -> Markup:
    """An outcome by sign, word and colour.

    Args:
        outcome: The outcome.
        language: The reader's language.
    """
    sign = element("span", words.OUTCOME_SIGNS[outcome], class_="mark", aria_hidden="true")
    word = element("span", outcome.label.to(language), class_="word")
    return element("span", sign, " ", word, class_=f"badge {outcome.value}")


def legend(language: Language) -> Markup:
    """What the signs and the bars mean.

    Args:
        language: The reader's language.
    """
    looks = (("sure", words.SURELY), ("perhaps", words.PERHAPS))
    items = [
        *(
            element("li", swatch(outcome.value), " ", outcome.label.to(language))
            for outcome in Outcome
        ),
        *(element("li", swatch(look), " ", text.to(language)) for look, text in looks),
        *(
            element("li", element("b", sign, class_="event-sign"), " ", text.to(language))
            for sign, text in SIGNS.items()
        ),
    ]
    return element(
        "div",
        element("h3", words.LEGEND.to(language)),
        element("ul", *items),
        class_="legend",
    )


def _table(
    decided: dict[Locality, tuple[Decision, ...]],
    packages: tuple[str, ...],
    on: date,
    language: Language,
) -> Markup:
    if not (decided and packages):
        nothing = words.NO_PACKAGES if decided else words.NO_PLACES
        return element("p", nothing.to(language))
    caption = words.OVERVIEW_CAPTION.to(language).format(day=say(on, language))
    head = element(
        "tr",
        element("th", words.PLACE.to(language), scope="col"),
        *(element("th", element("span", package), scope="col") for package in packages),
    )
    rows = (
        element(
            "tr",
            element(
                "th",
                element("a", element("bdi", place.name), href=f"#place-{place.id}"),
                scope="row",
            ),
            *(
                element(
                    "td",
                    element(
                        "a",
                        badge(decision.outcome, language),
                        href=f"#answer-{place.id}-{package}",
                    ),
                )
                for package, decision in zip(packages, decisions, strict=True)
            ),
        )
        for place, decisions in decided.items()
    )
    table = element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *rows),
        class_="matrix",
    )
    return element("div", table, class_="scroll", role="region", tabindex="0", aria_label=caption)
