"""Which facts of a phrase are others now, with what they were and are."""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.errors import Problem
from inclusion.harmless_text import harmless
from inclusion.language import Language
from inclusion.phrase import Fact, Phrase
from inclusion.prose import say

_LONGEST = 100
"""How many characters of a value are shown."""


def other_facts(place: str, given: Phrase, made: Phrase) -> Iterator[Problem]:
    """Each fact that has another value or rests on other sources, or that only one phrase has.

    Args:
        place: The place of the first phrase in the document, as a JSON Pointer.
        given: The phrase that is checked.
        made: The phrase as it is now.
    """
    left = {fact.name: fact for fact in made.facts}
    for position, fact in enumerate(given.facts):
        now = left.pop(fact.name, None)
        if now != fact:
            yield Problem(f"{place}/facts/{position}", "other-fact", _difference(fact, now))
    for name in left:
        yield Problem(f"{place}/facts", "lacking-fact", f"lacks the fact {name}")


def _difference(was: Fact, now: Fact | None) -> str:
    if now is None:
        return f"{was.name} is not told now"
    if was.value == now.value:
        return f"{was.name} rests on other sources now"
    before, after = _shown(was), _shown(now)
    if before == after:
        return f"{was.name} reads {before} as before, but is not the same"
    return f"{was.name} was {before}, and is {after}"


def _shown(fact: Fact) -> str:
    """The value in words, on one line, not too long."""
    words = " ".join(harmless(say(fact.value, Language.ENGLISH)).split())
    return f"“{words if len(words) <= _LONGEST else f'{words[: _LONGEST - 1]}…'}”"
