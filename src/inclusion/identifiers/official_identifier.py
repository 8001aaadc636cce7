"""What the identifiers that an office gives have in common: a form, and the slips seen in it."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from inclusion.identifiers.identifier import Identifier
from inclusion.identifiers.slips import slips


class OfficialIdentifier(Identifier):
    """An identifier given by an office outside the programme; use one of the schemes.

    The forms in which such identifiers are really printed are known: without leading zeros, with
    spaces, in lower case, with a part left out. Each is refused, never mended, and ``why_not`` says
    which of them it is and whether anything else would be wrong.

    Args:
        value: The text exactly as the office writes it.

    Raises:
        InvalidIdentifierError: The text breaks the grammar or the check digit of the scheme.
    """

    __slots__ = ()

    form: ClassVar[str]
    """The form for people to read, ``#`` for each digit."""

    example: ClassVar[str]
    """A real identifier."""

    blank: ClassVar[str] = ""
    """A plain space if one may stand inside, otherwise nothing."""

    @classmethod
    def _why_not(cls, text: str) -> str | None:
        reason = cls._why_not_exact(text)
        return None if reason is None else cls._why_not_slipped(text) or cls._why_not_seen(text)

    @classmethod
    def _why_not_slipped(cls, text: str) -> str | None:
        """The first slip that explains why the text is wrong, and what else is wrong with it."""
        for slip in slips(text, cls.blank):
            if slip.certain:
                return f"{slip.reason}; {apart_from_that(cls.why_not(slip.mended))}"
            if slip.mended != text and cls._why_not_exact(slip.mended) is None:
                return f"{slip.reason}; {apart_from_that(None)}"
        return None

    @classmethod
    def _why_not_seen(cls, text: str) -> str | None:
        """Why a wrong text is wrong; a scheme puts in the wrong forms that are seen in practice."""
        return cls._why_not_exact(text)

    @classmethod
    @abstractmethod
    def _why_not_exact(cls, text: str) -> str | None:
        """Why a text breaks the grammar, whatever may have been meant."""


def apart_from_that(reason: str | None) -> str:
    """The second half of a reason: what would be wrong if the first half were mended.

    Args:
        reason: What else is wrong, or ``None``.
    """
    return "apart from that " + (
        "the text is valid" if reason is None else f"it is wrong: {reason}"
    )
