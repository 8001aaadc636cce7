"""Registration numbers of projects of 2007-2013 in OP LZZ, the programme before OPZ."""

from __future__ import annotations

from typing import ClassVar, Final

from inclusion.identifiers.composition import Composition, Part, digits
from inclusion.identifiers.official_identifier import OfficialIdentifier

_INDIVIDUAL: Final = "00"
_NUMBER: Final = Composition(
    form="CZ.1.04/#.#.##/##.#####",
    pieces=(
        "CZ.1.04/",
        digits("first number of the area of support", 1),
        ".",
        digits("second number of the area of support", 1),
        ".",
        digits("grant scheme", 2),
        "/",
        Part("call", "2 digits or capitals", "[0-9A-Z]{2}"),
        ".",
        digits("serial number", 5),
    ),
)


class OplzzProjectNumber(OfficialIdentifier):
    """A project number of OP LZZ 2007-2013, for example ``CZ.1.04/3.2.00/90.00001``.

    The parts are the fixed ``CZ.1.04`` (country, objective, programme), area of support, grant
    scheme, call, serial number; there is no check digit. The monitoring systems of later periods
    have other forms, :class:`ProjectNumber2014` and :class:`ProjectNumber2021`.

    Confidence: medium. The parts are explained in the dictionary of the ESF in the Czech Republic
    (esfcr.cz, entry Registrační číslo); one number was seen.

    Args:
        value: The number with its dots and slashes.

    Raises:
        InvalidIdentifierError: The text has another form.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "project number of OP LZZ"
    form: ClassVar[str] = _NUMBER.form
    example: ClassVar[str] = "CZ.1.04/3.2.00/90.00001"

    @property
    def programme(self) -> str:
        """The two digits of the operational programme, always ``04``."""
        return self.value[5:7]

    @property
    def area_of_support(self) -> str:
        """The area of support, for example ``3.2``."""
        return self.value[8:11]

    @property
    def grant_scheme(self) -> str | None:
        """The two digits of the grant scheme; ``None`` for an individual project (``00``)."""
        scheme = _NUMBER.parts(self.value)["grant scheme"]
        return None if scheme == _INDIVIDUAL else scheme

    @property
    def call(self) -> str:
        """The two characters of the call."""
        return _NUMBER.parts(self.value)["call"]

    @property
    def serial(self) -> str:
        """The five digits of the serial number."""
        return _NUMBER.parts(self.value)["serial number"]

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        return _NUMBER.why_not(text)
