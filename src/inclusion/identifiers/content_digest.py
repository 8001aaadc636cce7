"""The digest of a content, by which it can be told whether it was changed."""

from __future__ import annotations

import re
from typing import ClassVar, Final

from inclusion.identifiers.identifier import Identifier

_FORM: Final = re.compile("sha256:[0-9a-f]{64}")


class ContentDigest(Identifier):
    """The SHA-256 of canonical bytes (RFC 8785), as ``sha256:`` and 64 hexadecimal digits.

    Args:
        value: The text, its digits in lower case.

    Raises:
        InvalidIdentifierError: The text has another form.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "content digest"

    @classmethod
    def _why_not(cls, text: str) -> str | None:
        if _FORM.fullmatch(text):
            return None
        return "must be sha256: and 64 of the characters 0-9a-f"
