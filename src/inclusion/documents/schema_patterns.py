"""Texts of a fixed form as regular expressions, for JSON Schema.

A pattern may let more pass than the reader does, a check digit for example; never less. They use
what all dialects share, so that any validator understands them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from string import ascii_lowercase, ascii_uppercase, digits
from types import MappingProxyType
from typing import Final

from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay
from inclusion.documents.json_text import Json
from inclusion.identifiers import (
    ContentDigest,
    Identifier,
    Lau1,
    Nuts3,
    ProgrammeId,
)
from inclusion.identifiers.programme_ids import LONGEST
from inclusion.money import Money

_DAY: Final = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_TIME: Final = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_END: Final = rf"(?:{_DAY}|\.\.)"

WRITTEN_AS: Final[Mapping[type, str]] = MappingProxyType(
    {
        date: f"^{_DAY}$",
        PartialDate: f"^(?:[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]))?|{_DAY}|{_END}/{_END})$",
        DayRange: f"^{_DAY}/{_DAY}$",
        TimeOfDay: f"^{_TIME}$",
        Moment: f"^{_DAY}T{_TIME}$",
        Money: r"^-?(?:0|[1-9][0-9]{0,14})\.[0-9]{2} (?:CZK|EUR)$",
        Decimal: r"^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?$",
    }
)
"""The kinds of value that have a text form of their own."""


def form_of(kind: type[Identifier]) -> dict[str, Json]:
    """What a schema says of the identifiers of a scheme; little where no form is declared.

    Args:
        kind: The scheme.
    """
    form: dict[str, Json] = {"type": "string", "minLength": 1}
    if issubclass(kind, ProgrammeId):
        run = f"[{_short(kind.letters)}]+"
        joined = f"^{run}(?:[{_short(kind.separators)}]{run})*$"
        return form | {"maxLength": LONGEST, "pattern": joined}
    if kind in _DECLARED:
        return form | {"pattern": _DECLARED[kind]}
    shape = _DIGITS.sub(_counted, getattr(kind, "form", "").replace(".", r"\."))
    is_shown = shape and re.fullmatch(shape, getattr(kind, "example", ""))
    return form | {"pattern": f"^{shape}$"} if is_shown else form


def _short(characters: str) -> str:
    for run, short in ((ascii_lowercase, "a-z"), (ascii_uppercase, "A-Z"), (digits, "0-9")):
        characters = characters.replace(run, short)
    return characters


def _counted(run: re.Match[str]) -> str:
    length = len(run.group())
    return "[0-9]" if length == 1 else f"[0-9]{{{length}}}"


_DIGITS: Final = re.compile("#+")
_DECLARED: Final[Mapping[type, str]] = MappingProxyType(
    {
        ContentDigest: "^sha256:[0-9a-f]{64}$",
        Lau1: "^CZ0[0-9]{2}[0-9A-C]$",
        Nuts3: "^CZ0[0-9]{2}$",
    }
)
"""The schemes whose form is not written with a sign for each digit."""
