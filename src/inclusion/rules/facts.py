"""Facts, and facts that are missing, as the rules of every book name them."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from inclusion.dates import PartialDate
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.phrase import Fact, FactItem, Phrase
from inclusion.programme import Programme
from inclusion.quantity import Named
from inclusion.source import Citation


class OnRecord(Protocol):
    """A case whose facts stand in a record."""

    @property
    def programme(self) -> Programme:
        """The record."""
        ...


def fact(
    case: OnRecord,
    name: str,
    value: FactItem | tuple[FactItem, ...],
    citations: tuple[Citation, ...] = (),
) -> Fact:
    """A fact with its sources at hand.

    Args:
        case: The case.
        name: The name of the fact.
        value: Its value.
        citations: What the record cites for it.
    """
    return Fact(name=name, value=value, grounds=case.programme.grounds(citations))


@lru_cache(maxsize=4096)
def named(name: str, kind: str, identifier: str, title: str) -> Fact:
    """Something of the record as a fact; the same few are named by most rules.

    Args:
        name: The name of the fact.
        kind: What it is, for example ``"municipality"``.
        identifier: Its identifier as text.
        title: Its name as people write it.
    """
    return Fact(name=name, value=Named(kind=kind, id=identifier, name=title))


@lru_cache(maxsize=4096)
def told(name: str, text: str) -> Fact:
    """A text as a fact.

    Args:
        name: The name of the fact.
        text: The text.
    """
    return Fact(name=name, value=text)


def missing(code: str, text: Text, *facts: Fact) -> MissingFact:
    """A fact that is missing.

    Args:
        code: Its stable code.
        text: Which fact it is.
        facts: What fills the places of the text.
    """
    return MissingFact(code=code, what=Phrase(text=text, facts=facts))


def missing_day(
    code: str, known: PartialDate | None, never: Text, partly: Text, *facts: Fact
) -> MissingFact:
    """A day that is not known, or known only roughly.

    Args:
        code: Its stable code.
        known: What is known of the day.
        never: The words where nothing is known.
        partly: The words where something is; they have a place ``{known}``.
        facts: What fills the other places.
    """
    if known is None:
        return missing(code, never, *facts)
    return missing(code, partly, *facts, Fact(name="known", value=known))
