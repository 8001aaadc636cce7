"""IČO: the number of a person or body in the Czech registers (identifikační číslo osoby)."""

from __future__ import annotations

from typing import ClassVar

import attrs

from inclusion.identifiers.check_digit import why_not_checked
from inclusion.identifiers.identifier import Identifier
from inclusion.identifiers.shape import why_not_shaped


@attrs.frozen(order=True)
class Ico(Identifier):
    """An IČO: eight digits with leading zeros, the last a check digit.

    Old short forms are not padded: write ``00262978``, never ``262978``. A VAT number (DIČ) is not
    an IČO, so there is no ``CZ`` in front; unlike in a VAT number the first digit may be 9.

    The rule was checked on all 6 254 municipalities of the MONITOR register of the State Treasury.

    Args:
        value: The eight digits.

    Raises:
        InvalidIdentifierError: Not eight ASCII digits, or the check digit is another one.
    """

    scheme: ClassVar[str] = "IČO"

    @classmethod
    def _why_not(cls, text: str) -> str | None:
        return why_not_shaped(text, "########") or why_not_checked(text)
