"""Registration numbers of projects in MS2014+ and MS2021+, the ministry's monitoring systems.

Both forms begin with the programme and end with the call and a serial number; neither has a check
digit.
"""

from __future__ import annotations

import re
from typing import ClassVar, Final

from inclusion.identifiers.call_code import CallCode
from inclusion.identifiers.composition import Composition, Part, digits
from inclusion.identifiers.official_identifier import OfficialIdentifier

_PROGRAMME: Final = digits("programme", 2)
_CALL_AND_SERIAL: Final = (
    digits("year of the call", 2),
    "_",
    digits("number of the call", 3),
    "/",
    digits("serial number", 7),
)
_PRIORITY: Final = Part("investment priority", "2 or 3 digits, or X for several", "[0-9]{2,3}|X")
_NUMBER_2014: Final = Composition(
    form="CZ.##.#.##/0.0/0.0/##_###/#######",
    pieces=(
        "CZ.",
        _PROGRAMME,
        ".",
        digits("priority axis", 1),
        ".",
        _PRIORITY,
        "/0.0/0.0/",
        *_CALL_AND_SERIAL,
    ),
)
_NUMBER_2021: Final = Composition(
    form="CZ.##.##.##/##/##_###/#######",
    pieces=(
        "CZ.",
        _PROGRAMME,
        ".",
        digits("priority", 2),
        ".",
        digits("specific objective", 2),
        "/",
        digits("group after the objective", 2),
        "/",
        *_CALL_AND_SERIAL,
    ),
)
_WITHOUT_CALL: Final = re.compile(r".*/[0-9]{2}_[0-9]{7}")


class ProjectNumber(OfficialIdentifier):
    """The registration number of a project in either period; use one of the two schemes."""

    __slots__ = ()

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
    def year(self) -> int:
        """The year in which the call was announced, four digits."""
        return self.call.year

    @property
    def serial(self) -> str:
        """The seven digits of the serial number."""
        return self.value[-7:]


class ProjectNumber2014(ProjectNumber):
    """A project number of 2014-2020, for example ``CZ.03.2.60/0.0/0.0/16_052/0007579``.

    The parts are programme, priority axis, investment priority (two or three digits, or ``X`` for
    several), two fixed ``0.0``, the call without its programme, serial number.

    Confidence: high. All 827 distinct numbers of two public lists fit: 821 with a number for the
    investment priority, 6 with ``X``.

    Args:
        value: The number with its dots, slashes and underscore.

    Raises:
        InvalidIdentifierError: The text has another form, for example a call without its number.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "project number 2014-2020"
    form: ClassVar[str] = _NUMBER_2014.form
    example: ClassVar[str] = "CZ.03.2.60/0.0/0.0/16_052/0007579"

    @property
    def priority_axis(self) -> int:
        """The priority axis of the programme."""
        return int(self.value[6])

    @property
    def investment_priority(self) -> int | None:
        """The investment priority; ``None`` if the number says ``X``, that is several."""
        part = _NUMBER_2014.parts(self.value)[_PRIORITY.name]
        return None if part == "X" else int(part)

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        return _NUMBER_2014.why_not(text)

    @classmethod
    def _why_not_seen(cls, text: str) -> str | None:
        if _NUMBER_2021.why_not(text) is None:
            return f"must have the form {cls.form}, # for a digit; this is a number of 2021-2027"
        return _why_no_call(text, cls.form) or cls._why_not_exact(text)


class ProjectNumber2021(ProjectNumber):
    """A project number of 2021-2027, for example ``CZ.03.02.01/00/22_018/0000779``.

    The parts are programme, priority, specific objective, two digits (only ``00`` has been seen,
    any are accepted), the call without its programme, serial number.

    Confidence: medium. Seven real numbers were seen.

    Args:
        value: The number with its dots, slashes and underscore.

    Raises:
        InvalidIdentifierError: The text has another form.
    """

    __slots__ = ()

    scheme: ClassVar[str] = "project number 2021-2027"
    form: ClassVar[str] = _NUMBER_2021.form
    example: ClassVar[str] = "CZ.03.02.01/00/22_018/0000779"

    @property
    def priority(self) -> int:
        """The priority of the programme."""
        return int(self.value[6:8])

    @property
    def specific_objective(self) -> int:
        """The specific objective within the priority."""
        return int(self.value[9:11])

    @classmethod
    def _why_not_exact(cls, text: str) -> str | None:
        return _NUMBER_2021.why_not(text)

    @classmethod
    def _why_not_seen(cls, text: str) -> str | None:
        if _NUMBER_2014.why_not(text) is None:
            return f"must have the form {cls.form}, # for a digit; this is a number of 2014-2020"
        return _why_no_call(text, cls.form) or cls._why_not_exact(text)


def _why_no_call(text: str, form: str) -> str | None:
    """Two councils printed a number in which the serial follows the year of the call at once."""
    if not _WITHOUT_CALL.fullmatch(text):
        return None
    return (
        "the three digits of the call and the slash after them are missing: between the year of "
        f"the call and the serial number must stand _###/ ({form}, # for a digit)"
    )
