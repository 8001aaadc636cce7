"""Which facts, and other values of a finding, are not what they were; and what they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from inclusion.errors import Problem
from inclusion.harmless_text import harmless
from inclusion.language import Language
from inclusion.phrase import Fact, FactItem, Phrase
from inclusion.prose import say

_Value: TypeAlias = FactItem | tuple[FactItem, ...]

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
    for fact in left.values():
        yield Problem(
            f"{place}/facts", "lacking-fact", f"lacks {fact.name}, which is {_shown(fact.value)}"
        )


def other_value(
    place: str, name: str, given: FactItem | None, made: FactItem | None
) -> Iterator[Problem]:
    """A value that stands beside the facts and is another one now.

    Args:
        place: The place of what has it, as a JSON Pointer.
        name: Its name.
        given: The value that is checked, if there is one.
        made: The value now, if there is one.
    """
    if given == made:
        return
    if given is None:
        yield Problem(place, "lacking-fact", f"lacks {name}, which is {_shown(made)}")
    else:
        yield Problem(f"{place}/{name}", "other-fact", _change(name, given, made))


def _difference(was: Fact, now: Fact | None) -> str:
    if now is not None and was.value == now.value:
        return f"{was.name} rests on other sources now"
    return _change(was.name, was.value, now.value if now else None)


def _change(name: str, was: _Value, now: _Value | None) -> str:
    before, after = _shown(was), _shown(now)
    if before == after:
        return f"{name} still reads {before}, but is not the same"
    return f"{name} was {before}, and is {after}"


def _shown(value: _Value | None) -> str:
    """A value in words, on one line, not too long."""
    if value is None:
        return "not told"
    words = " ".join(harmless(say(value, Language.ENGLISH)).split())
    return f"“{words if len(words) <= _LONGEST else f'{words[: _LONGEST - 1]}…'}”"
