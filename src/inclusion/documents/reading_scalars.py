"""The hooks that read a single JSON value: a text, a number, a day, an identifier, a choice.

Nothing is coerced, and what a document held is not repeated in the message.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any

from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay
from inclusion.documents.flaws import flawed
from inclusion.documents.json_text import Json
from inclusion.identifiers import (
    Identifier,
    ProjectNumber,
    ProjectNumber2014,
    ProjectNumber2021,
)
from inclusion.money import Money

_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
_JSON_NAMES: dict[type, str] = {
    dict: "an object",
    list: "an array",
    str: "a text",
    int: "a whole number",
    bool: "true or false",
}


WRITTEN = MappingProxyType(
    {
        PartialDate: "not-a-date",
        DayRange: "not-a-date",
        TimeOfDay: "not-a-time",
        Moment: "not-a-time",
        Money: "not-an-amount",
    }
)
"""The kinds of value that have a text form of their own, with the code where a text is none."""


def demand(value: Json, kind: type) -> None:
    """Refuse a value of another JSON type.

    Args:
        value: The value.
        kind: The type of Python that stands for the JSON type.

    Raises:
        FlawedError: The value is of another type.
    """
    if type(value) is not kind and not (kind is dict and isinstance(value, dict)):
        what = "null" if value is None else _JSON_NAMES.get(type(value), "that")
        raise flawed("wrong-type", f"must be {_JSON_NAMES[kind]}, not {what}")


def read_exactly(value: Json, kind: type) -> Json:
    """A text, a whole number, or true or false, as it stands."""
    demand(value, kind)
    return value


def read_decimal(value: Json, _: Any) -> Decimal:  # noqa: ANN401 - cattrs passes the type
    """A number that is written as text."""
    demand(value, str)
    if not _DECIMAL.fullmatch(value):
        raise flawed("not-a-number", 'must be a number as text, such as "12.5", below 10**15')
    return Decimal(value)


def read_identifier(value: Json, kind: type[Identifier]) -> Identifier:
    """An identifier of a scheme."""
    demand(value, str)
    reason = kind.why_not(value)
    if reason:
        raise flawed("invalid-identifier", f"is not a valid {kind.scheme}: {reason}")
    return kind(value)


def read_project_number(value: Json, _: Any) -> ProjectNumber:  # noqa: ANN401 - cattrs
    """A registration number of either period."""
    demand(value, str)
    kinds = (ProjectNumber2014, ProjectNumber2021)
    reasons = [kind.why_not(value) for kind in kinds]
    if None in reasons:
        return kinds[reasons.index(None)](value)
    told = "; ".join(
        f"as a {kind.scheme}, it {reason}" for kind, reason in zip(kinds, reasons, strict=True)
    )
    raise flawed("invalid-identifier", f"is not a valid {ProjectNumber.scheme}: {told}")


def read_written(
    value: Json, kind: type[PartialDate | DayRange | TimeOfDay | Moment | Money]
) -> PartialDate | DayRange | TimeOfDay | Moment | Money:
    """A value that has a text form of its own."""
    demand(value, str)
    reason = kind.why_not(value)
    if reason:
        raise flawed(WRITTEN[kind], reason)
    return kind.parse(value)


def read_choice(value: Json, kind: type[Enum]) -> Enum:
    """A member of a closed list."""
    demand(value, str)
    try:
        return kind(value)
    except ValueError:
        options = [str(member.value) for member in kind]
        message = f"must be one of {', '.join(options)}"
        raise flawed("unknown-choice", message, value, options) from None


def scalar_hook(kind: Any) -> Callable[[Json, Any], Any] | None:  # noqa: ANN401 - a type expression
    """The hook of a type whose values are each one text that is checked; ``None`` of another type.

    Args:
        kind: The type.
    """
    if kind is Decimal:
        return read_decimal
    if kind is ProjectNumber:
        return read_project_number
    if isinstance(kind, type) and issubclass(kind, Identifier):
        return read_identifier
    return read_written if isinstance(kind, type) and issubclass(kind, (*WRITTEN,)) else None
