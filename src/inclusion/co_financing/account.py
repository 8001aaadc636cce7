"""An account (*výklad*) of a computation: its steps in a reader's language, and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inclusion.language import Language, Text
from inclusion.phrase import Phrase
from inclusion.source import Ground
from inclusion.wording import once, source_in_words

_SOURCES = Text(en="Sources:", cs="Zdroje:")


def account(steps: Iterable[Phrase], grounds: Iterable[Ground], language: Language) -> str:
    """The steps of a computation, one a line, and below them the sources, each once.

    Args:
        steps: What was done, in order.
        grounds: What it rests on.
        language: The reader's language.
    """
    return "\n".join(_lines(steps, once(grounds), language))


def _lines(
    steps: Iterable[Phrase], grounds: tuple[Ground, ...], language: Language
) -> Iterator[str]:
    for step in steps:
        yield step.to(language)
    if grounds:
        yield _SOURCES.to(language)
    for number, ground in enumerate(grounds, start=1):
        yield f"[{number}] {source_in_words(ground, language)}"
