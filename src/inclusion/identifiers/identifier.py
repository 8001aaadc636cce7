"""What every identifier has in common: one text, valid from birth, of one named scheme."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar, Self

import attrs

from inclusion.errors import InvalidIdentifierError


@attrs.frozen(order=True)
class Identifier(ABC):
    """A text that is known to be well formed under one scheme.

    Identifiers are strict: nothing is stripped, padded or changed in case, and digits are ASCII.
    They sort by their text within one scheme; two schemes never compare equal. Being well formed
    says nothing about existence: no register is asked.

    A scheme is a class derived from this one with a grammar and, by an empty ``__slots__``, nothing
    beside the text; it needs no decorator, everything else is inherited.

    Args:
        value: The text exactly as it is written in documents; no subclass of ``str``.

    Raises:
        InvalidIdentifierError: The text breaks the grammar or the check digit of the scheme.
    """

    scheme: ClassVar[str]
    """The scheme by its common name."""

    value: str

    def __attrs_post_init__(self) -> None:
        reason = self.why_not(self.value)
        if reason is not None:
            raise InvalidIdentifierError(self.scheme, self.value, reason)

    def __str__(self) -> str:
        return self.value

    def __hash__(self) -> int:
        """The hash of the text, which a text remembers; identifiers are looked up all the time."""
        return hash(self.value)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an identifier; the same as calling the class.

        Args:
            text: The text, without anything around it.

        Raises:
            InvalidIdentifierError: The text is not valid under the scheme.
        """
        return cls(text)

    @classmethod
    def why_not(cls, text: object) -> str | None:
        """Say why something is no identifier of this scheme.

        Args:
            text: Anything at all.

        Returns:
            What is wrong and what would be right, in English, without the text itself; ``None``
            if the text is valid.
        """
        if type(text) is not str:
            return f"must be a plain str, not {type(text).__name__}"
        if not text:
            return "must not be empty"
        if text != text.strip():
            return "must not begin or end with white space"
        return cls._why_not(text)

    @classmethod
    @abstractmethod
    def _why_not(cls, text: str) -> str | None:
        """Why a text, not empty and without white space around it, breaks the scheme."""
