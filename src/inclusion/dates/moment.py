"""A minute of a day: a call closes at 12:00, not just on a day.

Times are local times of the Czech Republic, without a zone and without seconds, as the calls print
them. Two times of one day can be compared; nothing here converts between zones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, Self

import attrs

from inclusion.dates.day_text import why_not_day
from inclusion.errors import InvalidValueError, Violation
from inclusion.validity import Valid

_TIME: Final = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_LAST_HOUR: Final = 23
_LAST_MINUTE: Final = 59
_SEPARATOR: Final = "T"


@attrs.frozen(order=True)
class TimeOfDay(Valid):
    """A minute of the day, for example ``16:00``.

    Args:
        hour: The hour, 0 to 23.
        minute: The minute, 0 to 59.

    Raises:
        InvalidValueError: There is no such minute.
    """

    hour: int
    minute: int = 0

    def _violations(self) -> Iterator[Violation]:
        for name, last in (("hour", _LAST_HOUR), ("minute", _LAST_MINUTE)):
            if not 0 <= getattr(self, name) <= last:
                yield Violation((name,), "out-of-range", f"must lie between 0 and {last}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a time written ``HH:MM``.

        Args:
            text: The time, without anything around it.

        Raises:
            InvalidValueError: The text is no time; the code is ``not-a-time``.
        """
        _refuse(cls.__name__, cls.why_not(text))
        return cls(int(text[:2]), int(text[3:]))

    @classmethod
    def why_not(cls, text: object) -> str | None:
        """Say why something is not a time written ``HH:MM``.

        Args:
            text: Anything at all.

        Returns:
            What is wrong and what would be right, in English, or ``None``.
        """
        if type(text) is not str:
            return f"must be a plain str, not {type(text).__name__}"
        if not _TIME.fullmatch(text):
            return "must be a time written HH:MM in ASCII digits, from 00:00 to 23:59"
        return None

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


@attrs.frozen(order=True)
class Moment(Valid):
    """A minute of a day, for example ``2016-10-31T16:00``.

    Args:
        day: The day, a ``date`` and no ``datetime``.
        time: The minute of the day.

    Raises:
        InvalidValueError: A part is of another type.
    """

    day: date
    time: TimeOfDay

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a moment written ``YYYY-MM-DDTHH:MM``.

        Args:
            text: The moment, without a zone, without seconds and without anything around it.

        Raises:
            InvalidValueError: The text is no moment; the code is ``not-a-time``.
        """
        _refuse(cls.__name__, cls.why_not(text))
        day, _, time = text.partition(_SEPARATOR)
        return cls(date.fromisoformat(day), TimeOfDay.parse(time))

    @classmethod
    def why_not(cls, text: object) -> str | None:
        """Say why something is not a moment written ``YYYY-MM-DDTHH:MM``.

        Args:
            text: Anything at all.

        Returns:
            What is wrong and what would be right, in English, or ``None``.
        """
        if type(text) is not str:
            return f"must be a plain str, not {type(text).__name__}"
        day, found, time = text.partition(_SEPARATOR)
        if not found:
            return "must be a day and a time written YYYY-MM-DDTHH:MM"
        return why_not_day(day) or TimeOfDay.why_not(time)

    def __str__(self) -> str:
        return f"{self.day}{_SEPARATOR}{self.time}"


def _refuse(kind: str, reason: str | None) -> None:
    if reason is not None:
        raise InvalidValueError(kind, (Violation((), "not-a-time", reason),))
