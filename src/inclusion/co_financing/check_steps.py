"""The comparisons of a check in words."""

from __future__ import annotations

from decimal import ROUND_HALF_UP
from typing import Final

from inclusion.co_financing.comparisons import Compared, Rate
from inclusion.co_financing.exact_text import percent_in_words
from inclusion.co_financing.financing_check import Comparison, Severity
from inclusion.co_financing.portion import percentage
from inclusion.language import Text
from inclusion.money import Money
from inclusion.phrase import Fact, FactItem, Phrase

_PLACES = 3

NOTHING_COMPARED: Final = Phrase(
    text=Text(
        en="The figures given do not allow any comparison.",
        cs="Uvedené částky nelze s ničím porovnat.",
    )
)
"""What is said of a table with too few figures."""

_SUBJECTS = {
    Comparison.PARTS_AND_WHOLE: Text(
        en="Sum of the parts against the whole", cs="Součet částí proti celku"
    ),
    Comparison.GRANT_AND_PARTS: Text(
        en="EU and state budget against the grant", cs="EU a státní rozpočet proti dotaci"
    ),
    Comparison.ELIGIBLE_AND_TOTAL: Text(
        en="Eligible costs against the total", cs="Způsobilé výdaje proti celkovým"
    ),
    Comparison.EU_AND_RATE: Text(en="European Union", cs="Evropská unie"),
    Comparison.STATE_AND_RATE: Text(en="State budget", cs="Státní rozpočet"),
    Comparison.GRANT_AND_RATE: Text(en="Grant", cs="Dotace"),
    Comparison.OWN_AND_RATE: Text(en="Own share", cs="Vlastní podíl"),
    Comparison.OWN_ROUNDED_UP: Text(
        en="Own share, rounded down instead of up",
        cs="Vlastní podíl, zaokrouhlený dolů místo nahoru",
    ),
}
_FITS = Text(en="{subject}: {published}, as it should be.", cs="{subject}: {published}, souhlasí.")
_MORE = Text(
    en="{subject}: {published} instead of {expected}, {distance} too much ({severity}).",
    cs="{subject}: {published} místo {expected}, o {distance} více ({severity}).",
)
_LESS = Text(
    en="{subject}: {published} instead of {expected}, {distance} too little ({severity}).",
    cs="{subject}: {published} místo {expected}, o {distance} méně ({severity}).",
)
_OF_THE_BASE = Text(
    en=" That is {actual} of {base}; the rate is {percent}.",
    cs=" To je {actual} z {base}; sazba je {percent}.",
)


def step_of(compared: Compared, severity: Severity | None = None) -> Phrase:
    """One comparison in words.

    Args:
        compared: What was compared.
        severity: How much the difference weighs, if there is one.
    """
    distance = compared.published - compared.expected
    facts: dict[str, FactItem] = {
        "subject": _SUBJECTS[compared.comparison],
        "published": compared.published,
        "expected": compared.expected,
        "distance": max(distance, -distance),
    }
    text = _FITS
    if severity is not None:
        text = _MORE if distance.amount > 0 else _LESS
        facts["severity"] = severity.label
    if compared.rate is not None:
        text = Text(en=text.en + _OF_THE_BASE.en, cs=text.cs + _OF_THE_BASE.cs)
        facts |= _against(compared.published, compared.rate)
    return Phrase(text=text, facts=tuple(Fact(name=name, value=v) for name, v in facts.items()))


def _against(published: Money, rate: Rate) -> dict[str, FactItem]:
    actual = percentage(published, rate.base, places=_PLACES, rounding=ROUND_HALF_UP)
    return {
        "actual": percent_in_words(actual),
        "base": rate.base,
        "percent": percent_in_words(rate.percent),
    }
