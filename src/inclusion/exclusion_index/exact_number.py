"""Exact numbers of the index: fractions, never floats, never rounded before they are compared."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from inclusion.errors import InvalidValueError, Violation

ExactNumber: TypeAlias = int | str | Decimal | Fraction
"""A number as a caller may write it: ``750``, ``"4.7524"``, a ``Decimal`` or a ``Fraction``."""

_PLAIN: Final = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,30})?")
_LONGEST: Final = 50


def exact(name: str, value: ExactNumber) -> Fraction:
    """A number as a fraction.

    Args:
        name: What the number is, for the error.
        value: The number; never a float.

    Raises:
        InvalidValueError: It is a float, no number, not finite, or absurdly long.
    """
    if isinstance(value, Fraction):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    text = format(value, "f") if _is_moderate(value) else value
    if isinstance(text, str) and _PLAIN.fullmatch(text):
        return Fraction(text)
    message = (
        'must be an exact number: an int, a text such as "4.75", a Decimal or a Fraction, '
        f"not {value!r:.{_LONGEST}}"
    )
    raise InvalidValueError("exact number", (Violation((name,), "not-a-number", message),))


def exact_or_unknown(name: str, value: ExactNumber | None) -> Fraction | None:
    """A number as a fraction, or ``None`` where it is not known.

    Args:
        name: What the number is, for the error.
        value: The number, or ``None``.

    Raises:
        InvalidValueError: It is given, but no exact number.
    """
    return None if value is None else exact(name, value)


def _is_moderate(value: object) -> bool:
    """Whether something is a decimal number whose digits can be written out."""
    return isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < _LONGEST
