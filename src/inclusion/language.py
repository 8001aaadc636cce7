"""The two languages in which the library speaks.

The language is always an argument; nothing is read from the machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from inclusion.errors import Violation
from inclusion.validity import Valid


class Language(Enum):
    """A language of explanations."""

    ENGLISH = "en"
    CZECH = "cs"


@attrs.frozen(kw_only=True)
class Text(Valid):
    """One text in both languages.

    Args:
        en: English.
        cs: Czech.

    Raises:
        InvalidValueError: A language is empty.
    """

    en: str
    cs: str

    def _violations(self) -> Iterator[Violation]:
        for name, text in (("en", self.en), ("cs", self.cs)):
            if not text.strip():
                yield Violation((name,), "empty-text", "must not be empty")

    def to(self, language: Language) -> str:
        """The text in one language.

        Args:
            language: The reader's language.
        """
        return self.en if language is Language.ENGLISH else self.cs
