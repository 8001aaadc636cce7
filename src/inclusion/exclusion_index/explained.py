"""Values that explain themselves in both languages."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from inclusion.language import Language
from inclusion.validity import Valid


class Explained(Valid, ABC):
    """A value with its explanation; printing it prints the English one."""

    __slots__ = ()

    def explain(self, language: Language | str = Language.ENGLISH) -> str:
        """The value in words, with what it follows from.

        Args:
            language: ``"en"`` or ``"cs"``.

        Raises:
            ValueError: There is no such language.
        """
        return "\n".join(self._lines(Language(language)))

    def __str__(self) -> str:
        return self.explain()

    @abstractmethod
    def _lines(self, reader: Language) -> Iterator[str]:
        """The lines of the explanation."""
