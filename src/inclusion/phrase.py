"""A phrase: a text with places, and the facts that fill them.

Programs read the facts, people read the phrase; there is one of each, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from string import Formatter
from typing import TypeAlias

import attrs

from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay
from inclusion.errors import Violation
from inclusion.invariants import distinct
from inclusion.language import Language, Text
from inclusion.money import Money
from inclusion.prose import say
from inclusion.quantity import Named, Quantity
from inclusion.source import Ground
from inclusion.validity import Valid

FactItem: TypeAlias = (
    str | int | date | PartialDate | DayRange | TimeOfDay | Moment | Money | Quantity | Named | Text
)
"""One value of a fact."""


@attrs.frozen(kw_only=True)
class Fact(Valid):
    """A value that mattered, under a stable name, with what it rests on.

    Args:
        name: Its name, as it stands in the phrase.
        value: One value, or several.
        grounds: The sources of the value; empty if the record gives none.
    """

    name: str
    value: FactItem | tuple[FactItem, ...]
    grounds: tuple[Ground, ...] = ()


@lru_cache(maxsize=4096)
def _places(template: str) -> frozenset[str] | None:
    """The names of the places of a template; ``None`` if it is malformed."""
    try:
        parts = tuple(Formatter().parse(template))
    except ValueError:
        return None
    return frozenset(name for _, name, _, _ in parts if name is not None)


def template_violations(text: Text) -> Iterator[Violation]:
    """What keeps a text from being a template: malformed, or other places in the other language.

    Args:
        text: The text; its places for facts are written as ``{name}``.
    """
    for language in Language:
        if _places(text.to(language)) is None:
            yield Violation(("text", language.value), "malformed", "must pair its braces")
    if _places(text.en) != _places(text.cs):
        yield Violation(("text",), "places-differ", "both languages must name the same places")


@lru_cache(maxsize=4096)
def _misfits(text: Text, names: tuple[str, ...]) -> tuple[Violation, ...]:
    """Why facts of these names do not fill a text; a rule gives the same few again and again."""
    places = sorted((_places(text.en) or frozenset()).difference(names))
    return (
        *distinct("facts", names),
        *template_violations(text),
        *(Violation(("facts",), "place-without-fact", f"no fact is named {p!r}") for p in places),
    )


@attrs.frozen(kw_only=True)
class Phrase(Valid):
    """A text and the facts that fill its places.

    Args:
        text: The text in both languages.
        facts: The facts; each place of the text has one. More may be there than the text shows.

    Raises:
        InvalidValueError: A place has no fact, or two facts share a name.
    """

    text: Text
    facts: tuple[Fact, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        names = [fact.name for fact in self.facts]
        return iter(_misfits(self.text, tuple(names)))

    def to(self, language: Language) -> str:
        """The phrase in one language, its places filled.

        Args:
            language: The reader's language.
        """
        words = {fact.name: say(fact.value, language) for fact in self.facts}
        return self.text.to(language).format_map(words)
