"""How percentages and amounts with more than two places are written, in both languages."""

from __future__ import annotations

from decimal import Decimal

from inclusion.language import Text

_NO_BREAK = "\N{NO-BREAK SPACE}"
_PLACES_OF_MONEY = 2


def percent_in_words(percent: Decimal) -> Text:
    """A percentage with all its places: 76.735% and 76,735 %.

    Args:
        percent: The percentage.
    """
    whole, places = _split(percent)
    digits = f"{whole}.{places}" if places else whole
    return Text(en=f"{digits}%", cs=f"{digits.replace('.', ',')}{_NO_BREAK}%")


def crowns_in_words(amount: Decimal) -> Text:
    """Crowns with all their places: CZK 574,346.0425 and 574 346,0425 Kč.

    Args:
        amount: The amount in crowns.
    """
    whole, places = _split(amount)
    places = places and places.ljust(_PLACES_OF_MONEY, "0")
    english = f"{whole}.{places}" if places else whole
    czech = english.replace(",", _NO_BREAK).replace(".", ",")
    return Text(en=f"CZK{_NO_BREAK}{english}", cs=f"{czech}{_NO_BREAK}Kč")


def _split(number: Decimal) -> tuple[str, str]:
    """The whole part in groups of three, and the decimal places that are not idle zeros."""
    whole, _, places = f"{number:,f}".partition(".")
    return whole, places.rstrip("0")
