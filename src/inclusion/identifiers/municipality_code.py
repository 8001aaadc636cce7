"""The code of a municipality in the lists of the Czech Statistical Office and in RÚIAN."""

from __future__ import annotations

from typing import ClassVar

import attrs

from inclusion.identifiers.check_digit import why_not_checked
from inclusion.identifiers.identifier import Identifier
from inclusion.identifiers.shape import why_not_shaped


@attrs.frozen(order=True)
class MunicipalityCode(Identifier):
    """A municipality code (kód obce): six digits, the first 5, the last a check digit.

    It is the code of list 43 of the Czech Statistical Office and of RÚIAN. The codes of districts
    and of wards have another form or no check digit and are no municipality codes.

    The rule was found by computation: all 6 258 published codes pass.

    Args:
        value: The six digits.

    Raises:
        InvalidIdentifierError: Not six ASCII digits beginning with 5, or the check digit is another
            one.
    """

    scheme: ClassVar[str] = "municipality code"

    @classmethod
    def _why_not(cls, text: str) -> str | None:
        return why_not_shaped(text, "5#####") or why_not_checked(text)
