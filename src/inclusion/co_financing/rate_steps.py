"""The answer to the question for a rate in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from inclusion.co_financing.co_financing_rate import CoFinancingRate
from inclusion.co_financing.exact_text import percent_in_words
from inclusion.co_financing.population_band import EVERY_POPULATION
from inclusion.co_financing.rate_question import RateQuestion
from inclusion.finding import MissingFact
from inclusion.language import Language, Text
from inclusion.phrase import Fact, FactItem, Phrase

POPULATION_MISSING: Final = MissingFact(
    code="population",
    what=Phrase(
        text=Text(en="the number of inhabitants of the municipality", cs="počet obyvatel obce")
    ),
)
CALL_MISSING: Final = MissingFact(
    code="call",
    what=Phrase(text=Text(en="the call", cs="výzva")),
)
SOURCE_MISSING: Final = MissingFact(
    code="source",
    what=Phrase(
        text=Text(
            en="which of the sources that disagree is right",
            cs="který z rozporných zdrojů má pravdu",
        )
    ),
)

_NONE_KNOWN = {
    "none-known": Text(
        en="No rate is known for this question.", cs="Pro tento dotaz není známa žádná sazba."
    ),
    "not-on-this-day": Text(
        en="No rate is known to hold on this day: the calls in which rates were read were not "
        "open.",
        cs="K tomuto dni není známo, že by platila nějaká sazba: výzvy, v nichž byly sazby "
        "nalezeny, nebyly otevřeny.",
    ),
}


def asked(question: RateQuestion) -> Phrase:
    """What was asked."""
    en, cs = "{programme}, {kind}", "{programme}, {kind}"
    facts: dict[str, FactItem] = {
        "programme": question.programme.label,
        "kind": question.kind.label,
        "on": question.on,
    }
    if question.call is not None:
        en, cs = f"{en}, call {{call}}", f"{cs}, výzva č. {{call}}"
        facts["call"] = str(question.call)
    if question.population is not None:
        en, cs = f"{en}, inhabitants: {{population}}", f"{cs}, počet obyvatel: {{population}}"
        facts["population"] = question.population
    return _phrase(Text(en=f"{en}, on {{on}}:", cs=f"{cs}, ke dni {{on}}:"), facts)


def found(rate: CoFinancingRate, rates: Iterable[CoFinancingRate]) -> tuple[Phrase, ...]:
    """The rate, and where it was read."""
    text = Text(en="The rate is {shares}.", cs="Sazba je {shares}.")
    read = Text(en="Read for: {rates}.", cs="Nalezeno pro: {rates}.")
    return (_phrase(text, {"shares": _shares(rate)}), _phrase(read, {"rates": _listed(rates)}))


def none_known(code: str) -> Phrase:
    """That there is no rate."""
    return _phrase(_NONE_KNOWN[code], {})


def alternatives(rates: Iterable[CoFinancingRate]) -> Phrase:
    """The rates that come into question."""
    text = Text(en="It may be {rates}.", cs="V úvahu přichází {rates}.")
    return _phrase(text, {"rates": _listed(rates)})


def certainty(rate: CoFinancingRate | None, on: date) -> Iterator[Phrase]:
    """That it is open whether the rate holds on the day, if it is."""
    if rate is not None and rate.holds_on(on) is None:
        text = Text(
            en="Whether it holds on {on} is not certain: not all days of the call are known.",
            cs="Zda platí ke dni {on}, není jisté: nejsou známy všechny dny výzvy.",
        )
        yield _phrase(text, {"on": on})


def elsewhere(rates: Iterable[CoFinancingRate]) -> Iterator[Phrase]:
    """The other rates of the programme."""
    rates = tuple(rates)
    if rates:
        text = Text(
            en="Known of the same programme, but not for this question: {rates}.",
            cs="Z téhož programu je známo, ne však pro tento dotaz: {rates}.",
        )
        yield _phrase(text, {"rates": _listed(rates)})


def _listed(rates: Iterable[CoFinancingRate]) -> Text:
    texts = [_rate(rate) for rate in rates]
    return Text(en="; ".join(text.en for text in texts), cs="; ".join(text.cs for text in texts))


def _rate(rate: CoFinancingRate) -> Text:
    shares, scope = _shares(rate), _scope(rate)
    return Text(en=f"{shares.en} ({scope.en})", cs=f"{shares.cs} ({scope.cs})")


def _scope(rate: CoFinancingRate) -> Text:
    """The calls, and the numbers of inhabitants unless every one will do."""
    calls = _calls(rate.calls)
    if rate.inhabitants == EVERY_POPULATION:
        return calls
    en, cs = (rate.inhabitants.label.to(language) for language in Language)
    return Text(en=f"{calls.en}, {en}", cs=f"{calls.cs}, {cs}")


def _calls(numbers: tuple[int, ...] | None) -> Text:
    if numbers is None:
        return Text(en="call not known", cs="výzva neznámá")
    listed = ", ".join(map(str, numbers))
    if len(numbers) == 1:
        return Text(en=f"call {listed}", cs=f"výzva č. {listed}")
    return Text(en=f"calls {listed}", cs=f"výzvy č. {listed}")


def _shares(rate: CoFinancingRate) -> Text:
    """The shares that are known, each with who pays it."""
    eu, state, own = rate.shares.eu, rate.shares.state, rate.shares.own
    grant = rate.shares.grant if eu is None else None
    parts = [
        (Text(en="EU", cs="EU"), eu),
        (Text(en="state budget", cs="státní rozpočet"), state),
        (Text(en="grant", cs="dotace"), grant),
        (Text(en="own share", cs="vlastní podíl"), own),
    ]
    said = [(who, percent_in_words(share)) for who, share in parts if share is not None]
    return Text(
        en=", ".join(f"{who.en} {share.en}" for who, share in said),
        cs=", ".join(f"{who.cs} {share.cs}" for who, share in said),
    )


def _phrase(text: Text, facts: dict[str, FactItem]) -> Phrase:
    return Phrase(text=text, facts=tuple(Fact(name=name, value=v) for name, v in facts.items()))
