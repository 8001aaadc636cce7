"""The two languages in which the library speaks.

The language is always an argument; nothing is read from the machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from string import Formatter

import attrs

from inclusion.errors import Violation
from inclusion.validity import Valid


class Language(Enum):
    """A language of explanations."""

    ENGLISH = "en"
    CZECH = "cs"


@attrs.frozen(kw_only=True)
class Text(Valid):
    """One text in both languages; it may hold named places, as ``{council}``, for values.

    Args:
        en: English.
        cs: Czech.

    Raises:
        InvalidValueError: A language is empty, or the two name different places.
    """

    en: str
    cs: str

    def _violations(self) -> Iterator[Violation]:
        for name, text in (("en", self.en), ("cs", self.cs)):
            if not text.strip():
                yield Violation((name,), "empty-text", "must say something")
        if _places(self.en) != _places(self.cs):
            yield Violation((), "places-differ", "both languages must name the same places")

    def to(self, language: Language) -> str:
        """The text in one language, its places not filled."""
        return self.en if language is Language.ENGLISH else self.cs

    @property
    def places(self) -> frozenset[str]:
        """The names of the places that wait for values."""
        return _places(self.en)


def _places(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
