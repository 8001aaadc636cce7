"""How the exact numbers of the index are written for people."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import Final

from inclusion.exclusion_index.points_range import PointsRange
from inclusion.language import Language

_EXACT_PLACES: Final = 4
_USUAL_PLACES: Final = 2
_MOST_PLACES: Final = 30
_WIDE: Final = Context(prec=200)


def figure(value: Fraction, language: Language) -> str:
    """A number in words of digits: in full if it is short, otherwise rounded half to even.

    Args:
        value: The number.
        language: The reader's language.
    """
    short = 10**_EXACT_PLACES % value.denominator == 0
    return _written(value, _EXACT_PLACES if short else _USUAL_PLACES, language)


def figure_beside(value: Fraction, thresholds: tuple[Fraction, ...], language: Language) -> str:
    """A number, rounded so that it still lies on the same side of each threshold.

    Args:
        value: The number.
        thresholds: The numbers that it must not seem to reach, leave or cross.
        language: The reader's language.
    """
    if 10**_EXACT_PLACES % value.denominator == 0:
        return figure(value, language)
    for places in range(_USUAL_PLACES, _MOST_PLACES):
        shown = Fraction(_rounded(value, places))
        if all(_side(shown, at) == _side(value, at) for at in thresholds):
            return _written(value, places, language)
    return f"{value.numerator}/{value.denominator}"


def _side(value: Fraction, threshold: Fraction) -> int:
    return (value > threshold) - (value < threshold)


def _rounded(value: Fraction, places: int) -> Decimal:
    exact = _WIDE.divide(Decimal(value.numerator), Decimal(value.denominator))
    return exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN, context=_WIDE)


def _written(value: Fraction, places: int, language: Language) -> str:
    text = f"{_rounded(value, places):,f}"
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    if language is Language.CZECH:
        whole = whole.replace(",", "\N{NO-BREAK SPACE}")
        return f"{whole},{fraction}" if fraction else whole
    return f"{whole}.{fraction}" if fraction else whole


def points_text(points: PointsRange | int | str, language: Language) -> str:
    """A number of points, or a range of them, with its unit.

    Args:
        points: How many; a text and a range have the form of many.
        language: The reader's language.
    """
    if language is Language.ENGLISH:
        return f"{points} {'point' if str(points) == '1' else 'points'}"
    word = {"1": "bod", "2": "body", "3": "body", "4": "body"}.get(str(points), "bodů")
    return f"{points} {word}"
