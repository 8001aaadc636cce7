"""What leads from an answer to yes: the way with the fewest moves, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inclusion.answer import Outcome
from inclusion.explain import WayInWords, WaysInWords, WaysToYes, ways_in_words
from inclusion.language import Language
from inclusion.markup import Markup, element
from inclusion.prose import say
from inclusion.report.page import words


def is_settled(found: WaysToYes) -> bool:
    """Whether it is known what leads from an answer to yes, or that nothing does.

    Args:
        found: The ways.
    """
    return bool(found.ways) or (_can_become_yes(found) and found.complete)


def way_to_yes(found: WaysToYes, language: Language) -> Iterator[Markup]:
    """What leads to yes; nothing where the answer is yes, or where it is no for good.

    Args:
        found: The ways.
        language: The reader's language.
    """
    if _can_become_yes(found):
        told = ways_in_words(found, language)
        parts = _shortest(told.ways, language) if told.ways else _none(told)
        yield element("div", element("h5", words.TO_YES.to(language)), *parts, class_="to-yes")


def _can_become_yes(found: WaysToYes) -> bool:
    return found.decision.outcome in (Outcome.NOT_YET, Outcome.UNDETERMINED)


def _shortest(ways: tuple[WayInWords, ...], language: Language) -> Iterator[Markup]:
    first, *others = ways
    yield element("p", words.ONCE_SO.to(language).format(days=first.days))
    yield _list("ol", first.moves)
    if others:
        number = say(len(others), language)
        yield element("p", words.OTHER_WAYS.to(language).format(number=number), class_="basis")


def _none(told: WaysInWords) -> Iterator[Markup]:
    yield element("p", told.summary)
    yield _list("ul", told.why_none)


def _list(name: str, items: Iterable[str]) -> Markup:
    return element(name, *(element("li", item) for item in items))
