"""The code of a call for projects in MS2014+ and MS2021+, the ministry's monitoring systems."""

from __future__ import annotations

from typing import ClassVar, Final

import attrs

from inclusion.identifiers.identifier import Identifier
from inclusion.identifiers.shape import why_not_shaped

_CENTURY: Final = 2000


@attrs.frozen(order=True)
class CallCode(Identifier):
    """A call code ``PP_YY_NNN``, for example ``03_16_052``; it has no check digit.

    In OPZ, OP VVV and OPZ+ the number is the public number of the call. In IROP it is not: public
    call 56 and call code ``06_16_056`` are two different calls.

    Args:
        value: Programme, year and number, joined by underscores.

    Raises:
        InvalidIdentifierError: The text has another form.
    """

    scheme: ClassVar[str] = "call code"

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

    @classmethod
    def _why_not(cls, text: str) -> str | None:
        return why_not_shaped(text, "##_##_###")
