"""The code of a call for projects in MS2014+ and MS2021+, the ministry's monitoring systems."""

from __future__ import annotations

from typing import ClassVar, Final

from inclusion.identifiers.composition import Composition, digits
from inclusion.identifiers.official_identifier import OfficialIdentifier

_CENTURY: Final = 2000
_CODE: Final = Composition(
    form="##_##_###",
    pieces=(
        digits("programme", 2),
        "_",
        digits("year of the call", 2),
        "_",
        digits("number of the call", 3),
    ),
)
_LAST_YEAR_WITH_PUBLIC_NUMBERS: Final = {"02": 2020, "03": _CENTURY + 99}


class CallCode(OfficialIdentifier):
    """A call code ``PP_YY_NNN``, for example ``03_16_052``; it has no check digit.

    In OPZ, OP VVV and OPZ+ the number is the public number of the call. In IROP it is not: public
    call 56 and call code ``06_16_056`` are two different calls.

    Confidence: high. Published calls of OPZ, OP VVV and OPZ+ have this form, and the call inside
    project numbers of IROP has it without the programme.

    Args:
        value: Programme, year and number, joined by underscores.

    Raises:
        InvalidIdentifierError: The text has another form.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "call code"
    form: ClassVar[str] = _CODE.form
    example: ClassVar[str] = "03_16_052"

    @property
    def programme(self) -> str:
        """The two digits of the operational programme, for example ``03``."""
        return self.value[:2]

    @property
    def year(self) -> int:
        """The year of the announcement, four digits."""
        return _CENTURY + int(self.value[3:5])

    @property
    def number(self) -> int:
        """The number of the call in the monitoring system."""
        return int(self.value[6:])

    @property
    def public_number(self) -> int | None:
        """The number under which the call was published; ``None`` where the code does not tell.

        It is the number in the code in OPZ and OPZ+ (03) and in OP VVV (02 up to 2020). In IROP
        (06) the two are different series; of other programmes it is not known.
        """
        last_year = _LAST_YEAR_WITH_PUBLIC_NUMBERS.get(self.programme)
        return self.number if last_year is not None and self.year <= last_year else None

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        return _CODE.why_not(text)

    @classmethod
    def _why_not_seen(cls, text: str) -> str | None:
        reason = cls._why_not_exact(text)
        if cls._why_not_exact(f"00_{text}") is None:
            return f"{reason}; the two digits of the programme are missing in front"
        return reason
