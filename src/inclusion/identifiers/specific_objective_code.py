"""The code of a specific objective of an operational programme in MS2014+."""

from __future__ import annotations

from typing import ClassVar, Final

from inclusion.identifiers.composition import Composition, Part, digits
from inclusion.identifiers.official_identifier import OfficialIdentifier

_START: Final = (
    digits("programme", 2),
    ".",
    digits("priority axis", 1),
    ".",
    Part("investment priority", "2 or 3 digits", "[0-9]{2,3}"),
    ".",
)
_ONE_NUMBER: Final = Composition(
    form="##.#.##.#", pieces=(*_START, digits("specific objective", 1))
)
_TWO_NUMBERS: Final = Composition(
    form="##.#.##.#.#",
    pieces=(
        *_START,
        digits("first number of the specific objective", 1),
        ".",
        digits("second number of the specific objective", 1),
    ),
)


class SpecificObjectiveCode(OfficialIdentifier):
    """The code of a specific objective, for example ``03.2.60.1`` or ``06.2.56.2.1``.

    The parts are programme, priority axis, investment priority (two or three digits) and the
    objective, which IROP writes as two numbers; there is no check digit.

    Confidence: high. The codes of three programmes were read in the open data of MS2014+.

    Args:
        value: The code with its dots.

    Raises:
        InvalidIdentifierError: The text has another form.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "specific objective of MS2014+"
    form: ClassVar[str] = f"{_ONE_NUMBER.form} or {_TWO_NUMBERS.form}"
    example: ClassVar[str] = "06.2.56.2.1"

    @property
    def programme(self) -> str:
        """The two digits of the operational programme, for example ``03``."""
        return self.value[:2]

    @property
    def priority_axis(self) -> int:
        """The priority axis of the programme."""
        return int(self.value[3])

    @property
    def investment_priority(self) -> int:
        """The investment priority within the axis."""
        return int(self.value.split(".")[2])

    @property
    def objective(self) -> str:
        """The objective within the priority as it is written, for example ``1`` or ``2.1``."""
        return self.value.split(".", 3)[3]

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        dots = _TWO_NUMBERS.form.count(".")
        return (_TWO_NUMBERS if text.count(".") == dots else _ONE_NUMBER).why_not(text)
