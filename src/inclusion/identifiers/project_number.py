"""Registration numbers of projects in MS2014+ and MS2021+, the ministry's monitoring systems.

Both forms begin with the programme and end with the call and a serial number; neither has a check
digit.
"""

from __future__ import annotations

from typing import ClassVar, Final

import attrs

from inclusion.identifiers.call_code import CallCode
from inclusion.identifiers.identifier import Identifier
from inclusion.identifiers.shape import why_not_shaped

_SHAPES_2014: Final = {
    len(shape): shape
    for shape in (
        "CZ.##.#.X/0.0/0.0/##_###/#######",
        "CZ.##.#.##/0.0/0.0/##_###/#######",
        "CZ.##.#.###/0.0/0.0/##_###/#######",
    )
}
_SHAPE_2021: Final = "CZ.##.##.##/##/##_###/#######"


@attrs.frozen(order=True)
class ProjectNumber(Identifier):
    """The registration number of a project in either period; use one of the two schemes."""

    scheme: ClassVar[str] = "project number"

    @property
    def programme(self) -> str:
        """The two digits of the operational programme, for example ``03``."""
        return self.value[3:5]

    @property
    def call(self) -> CallCode:
        """The call under which the project was submitted."""
        return CallCode(f"{self.programme}_{self.value[-14:-8]}")

    @property
    def serial(self) -> str:
        """The seven digits of the serial number."""
        return self.value[-7:]


@attrs.frozen(order=True)
class ProjectNumber2014(ProjectNumber):
    """A project number of 2014-2020, for example ``CZ.03.2.60/0.0/0.0/16_052/0007579``.

    The parts are programme, priority axis, investment priority (two or three digits, or ``X`` for
    several), two fixed ``0.0``, the call without its programme, serial number. All 827 distinct
    numbers of two public lists fit.

    Args:
        value: The number with its dots, slashes and underscore.

    Raises:
        InvalidIdentifierError: The text has another form, for example a call without its number.
    """

    scheme: ClassVar[str] = "project number 2014-2020"

    @property
    def priority_axis(self) -> int:
        """The priority axis of the programme."""
        return int(self.value[6])

    @property
    def investment_priority(self) -> int | None:
        """The investment priority; ``None`` if the number says ``X``, that is several."""
        return _investment_priority(self.value)

    @classmethod
    def _why_not(cls, text: str) -> str | None:
        shape = _SHAPES_2014.get(len(text))
        if shape is not None:
            return why_not_shaped(text, shape)
        lengths = " or ".join(map(str, _SHAPES_2014))
        shapes = " or ".join(_SHAPES_2014.values())
        return f"must have {lengths} characters ({shapes}, # for a digit), not {len(text)}"


@attrs.frozen(order=True)
class ProjectNumber2021(ProjectNumber):
    """A project number of 2021-2027, for example ``CZ.03.02.01/00/22_018/0000779``.

    The parts are programme, priority, specific objective, two digits (only ``00`` has been seen,
    any are accepted), the call without its programme, serial number. Seven real numbers were seen.

    Args:
        value: The number with its dots, slashes and underscore.

    Raises:
        InvalidIdentifierError: The text has another form.
    """

    scheme: ClassVar[str] = "project number 2021-2027"

    @property
    def priority(self) -> int:
        """The priority of the programme."""
        return int(self.value[6:8])

    @property
    def specific_objective(self) -> int:
        """The specific objective within the priority."""
        return int(self.value[9:11])

    @classmethod
    def _why_not(cls, text: str) -> str | None:
        return why_not_shaped(text, _SHAPE_2021)


def _investment_priority(number: str) -> int | None:
    digits = number[8 : number.index("/")]
    return None if digits == "X" else int(digits)
