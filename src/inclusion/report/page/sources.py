"""The numbered sources of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inclusion.language import Language
from inclusion.markup import Markup, element, joined
from inclusion.report.page import words
from inclusion.source import Ground
from inclusion.wording import source_in_words

_WEB = re.compile(r"https?://[^\s<>]+")


class Sources:
    """The sources in the order of their first use; they are numbered while the page is written."""

    def __init__(self, language: Language) -> None:
        """Begin without any.

        Args:
            language: The reader's language.
        """
        self.language = language
        self._numbers: dict[Ground, int] = {}

    def cited(self, grounds: Iterable[Ground]) -> Markup:
        """Links to sources by their numbers, each once.

        Args:
            grounds: The sources.
        """
        numbers = dict.fromkeys(
            self._numbers.setdefault(ground, len(self._numbers) + 1) for ground in grounds
        )
        links = (element("a", f"[{n}]", href=f"#source-{n}") for n in numbers)
        return element("span", joined(links, " "), class_="cited") if numbers else Markup()

    def section(self) -> Markup:
        """The list of all sources cited so far."""
        items = (
            element("li", *self._source(ground), id=f"source-{number}")
            for ground, number in self._numbers.items()
        )
        return element(
            "section",
            element("h2", words.SOURCES.to(self.language), id="sources"),
            element("ol", *items),
            aria_labelledby="sources",
        )

    def _source(self, ground: Ground) -> tuple[str, ...]:
        """A source, with a link if its address is that of a web page."""
        told = source_in_words(ground, self.language)
        address = ground.source.address
        if not _WEB.fullmatch(address):
            return (told,)
        text = told.removesuffix(f" <{address}>")
        link = element("a", address, href=address, rel="noreferrer")
        return (f"{text} ", link)
