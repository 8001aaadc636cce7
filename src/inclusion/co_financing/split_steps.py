"""The steps of a split in words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from inclusion.co_financing.exact_text import crowns_in_words, percent_in_words
from inclusion.co_financing.financing import Remainder
from inclusion.language import Text
from inclusion.money import Money
from inclusion.phrase import Fact, FactItem, Phrase

_OWN = Text(
    en="Own share: {percent} of {eligible} = {exact}, rounded up to {own}.",
    cs="Vlastní podíl: {percent} z {eligible} = {exact}, zaokrouhleno nahoru na {own}.",
)
_OWN_EXACT = Text(
    en="Own share: {percent} of {eligible} = {exact}.",
    cs="Vlastní podíl: {percent} z {eligible} = {exact}.",
)
_GRANT = Text(
    en="Grant: {eligible} less {own} = {grant}.",
    cs="Dotace: {eligible} – {own} = {grant}.",
)
_PART = Text(
    en="Within it, {payer}: {percent} of {eligible} = {exact}, rounded half up to {rounded}.",
    cs="Z toho {payer}: {percent} z {eligible} = {exact}, matematicky zaokrouhleno na {rounded}.",
)
_PART_EXACT = Text(
    en="Within it, {payer}: {percent} of {eligible} = {exact}.",
    cs="Z toho {payer}: {percent} z {eligible} = {exact}.",
)
_PART_CAPPED = Text(
    en="Within it, {payer}: {percent} of {eligible} = {exact}; the grant leaves {rounded}.",
    cs="Z toho {payer}: {percent} z {eligible} = {exact}; z dotace zbývá {rounded}.",
)
_REST = Text(
    en="Within it, {payer}: the rest of the grant, {grant} less {rounded} = {rest}.",
    cs="Z toho {payer}: zbytek dotace, {grant} – {rounded} = {rest}.",
)
_SHARES_NOT_KNOWN = Text(
    en="How the grant of {grant} is divided is not known: no shares of the EU and the state "
    "budget are given.",
    cs="Jak se dotace {grant} dělí, není známo: podíly EU a státního rozpočtu nejsou uvedeny.",
)
_REMAINDER_NOT_KNOWN = Text(
    en="How the grant of {grant} is divided is not known to the haléř: no source says whether "
    "the EU or the state budget pays the remainder.",
    cs="Jak se dotace {grant} dělí, není známo na haléř: žádný zdroj neříká, zda zbytek ze "
    "zaokrouhlení hradí EU, nebo státní rozpočet.",
)
_ON_TOP = Text(
    en="On top come ineligible costs of {ineligible}: the beneficiary bears {borne} of the "
    "total of {total}.",
    cs="Navíc jsou nezpůsobilé výdaje {ineligible}: příjemce hradí {borne} z celkových {total}.",
)


def own_share(eligible: Money, percent: Decimal, exact: Decimal, own: Money) -> Phrase:
    """The own share and how it was rounded."""
    return _phrase(
        _OWN_EXACT if exact == own.amount else _OWN,
        percent=percent_in_words(percent),
        eligible=eligible,
        exact=crowns_in_words(exact),
        own=own,
    )


def grant(eligible: Money, own: Money, rest: Money) -> Phrase:
    """The grant as what the own share leaves."""
    return _phrase(_GRANT, eligible=eligible, own=own, grant=rest)


def computed_part(  # noqa: PLR0913, PLR0917 - a sentence with six places
    payer: Remainder, eligible: Money, percent: Decimal, exact: Decimal, rounded: Money, most: Money
) -> Phrase:
    """The part of the grant that is computed from its share, unless the grant leaves less."""
    rounds = _PART_EXACT if exact == rounded.amount else _PART
    return _phrase(
        _PART_CAPPED if rounded > most else rounds,
        payer=payer.label,
        percent=percent_in_words(percent),
        eligible=eligible,
        exact=crowns_in_words(exact),
        rounded=min(rounded, most),
    )


def rest_of_grant(payer: Remainder, whole: Money, rounded: Money, rest: Money) -> Phrase:
    """The part of the grant that takes the remainder."""
    return _phrase(_REST, payer=payer.label, grant=whole, rounded=rounded, rest=rest)


def shares_not_known(whole: Money) -> Phrase:
    """The grant cannot be divided, because its shares are not known."""
    return _phrase(_SHARES_NOT_KNOWN, grant=whole)


def remainder_not_known(whole: Money) -> Phrase:
    """The grant cannot be divided to the haléř."""
    return _phrase(_REMAINDER_NOT_KNOWN, grant=whole)


def on_top(eligible: Money, ineligible: Money, own: Money) -> Iterator[Phrase]:
    """The ineligible costs, if there are any."""
    if ineligible.amount:
        yield _phrase(
            _ON_TOP,
            ineligible=ineligible,
            borne=own + ineligible,
            total=eligible + ineligible,
        )


def _phrase(text: Text, **values: FactItem) -> Phrase:
    return Phrase(
        text=text, facts=tuple(Fact(name=name, value=value) for name, value in values.items())
    )
