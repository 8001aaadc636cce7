"""The number of a call of a local action group (MAS) under a community-led strategy (CLLD)."""

from __future__ import annotations

from typing import ClassVar, Final

from inclusion.identifiers.call_code import CallCode
from inclusion.identifiers.composition import Composition, Part, digits
from inclusion.identifiers.official_identifier import OfficialIdentifier

_NUMBER: Final = Composition(
    form="#/##_##_###/CLLD_##_##_###",
    pieces=(
        Part("serial number", "one digit or more", "[0-9]+"),
        "/",
        digits("programme", 2),
        "_",
        digits("year of the call", 2),
        "_",
        digits("number of the call", 3),
        "/CLLD_",
        digits("first number of the strategy", 2),
        "_",
        digits("second number of the strategy", 2),
        "_",
        digits("third number of the strategy", 3),
    ),
)


class LocalActionGroupCall(OfficialIdentifier):
    """A call of a local action group, for example ``817/03_16_047/CLLD_16_01_060``.

    The parts are a serial number of one digit or more, the call of the managing authority, the
    strategy of the group; there is no check digit.

    Confidence: medium. Two real numbers were seen, in slides of a seminar for applicants.

    Args:
        value: The number with its slashes and underscores.

    Raises:
        InvalidIdentifierError: The text has another form.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "call of a local action group"
    form: ClassVar[str] = _NUMBER.form
    example: ClassVar[str] = "817/03_16_047/CLLD_16_01_060"

    @property
    def serial(self) -> str:
        """The serial number of the call, as it is written."""
        return self.value.partition("/")[0]

    @property
    def call(self) -> CallCode:
        """The call of the managing authority under which the group called."""
        return CallCode(self.value.split("/")[1])

    @property
    def strategy(self) -> str:
        """The strategy of the group, for example ``CLLD_16_01_060``."""
        return self.value.split("/")[2]

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        return _NUMBER.why_not(text)
