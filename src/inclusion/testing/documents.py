"""Hypothesis strategies for documents, and for documents that are almost right."""

from __future__ import annotations

import json
from typing import NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.documents.programme_document import dumps
from inclusion.programme import Programme
from inclusion.testing.damages import Spoil, spoils, written
from inclusion.testing.drawing import pick, seldom
from inclusion.testing.programmes import programmes
from inclusion.testing.whole_damages import WHOLE_DAMAGES


class Damage(NamedTuple):
    """What was done to a document.

    Args:
        kind: What kind of thing, for example ``"dangling-reference"``.
        pointer: Where, as a JSON Pointer; a problem is reported there.
    """

    kind: str
    pointer: str


class DamagedDocument(NamedTuple):
    """A document that would be valid but for some damages.

    Args:
        data: The document.
        damages: What is wrong with it.
    """

    data: bytes
    damages: tuple[Damage, ...]


def documents(*, max_places: int = 2) -> SearchStrategy[bytes]:
    """Valid documents as the library writes them.

    Args:
        max_places: The greatest number of places.
    """
    return programmes(max_places=max_places).map(dumps)


def damaged_documents(*, max_places: int = 1) -> SearchStrategy[DamagedDocument]:
    """Documents with exactly one damage.

    A field dropped, unknown or twice in its object, a value of another type, out of the grammar or
    the vocabulary, a number that is no whole one, a broken text, a reference to nothing, an
    identifier that stands twice; or the whole is cut off, in another encoding, version or format.

    Args:
        max_places: The greatest number of places.
    """
    return _damaged_once(programmes(max_places=max_places))


def doubly_damaged_documents(*, max_places: int = 1) -> SearchStrategy[DamagedDocument]:
    """Documents with two damages in places apart, neither of which hides the other.

    Args:
        max_places: The greatest number of places.
    """
    return _damaged_twice(programmes(max_places=max_places))


@st.composite
def _damaged_once(draw: st.DrawFn, valid: SearchStrategy[Programme]) -> DamagedDocument:
    programme = draw(valid)
    if seldom(draw):
        kind, pointer, damage = pick(draw, WHOLE_DAMAGES)
        return DamagedDocument(damage(dumps(programme)), (Damage(kind, pointer),))
    return _spoilt(programme, [_one_of(draw, list(spoils(programme)))])


@st.composite
def _damaged_twice(draw: st.DrawFn, valid: SearchStrategy[Programme]) -> DamagedDocument:
    programme = draw(valid)
    possible = [spoil for spoil in spoils(programme) if spoil.is_local and spoil.reported]
    one = _one_of(draw, possible)
    other = _one_of(draw, [spoil for spoil in possible if spoil.is_apart_from(one)])
    return _spoilt(programme, [one, other])


def _one_of(draw: st.DrawFn, possible: list[Spoil]) -> Spoil:
    """One damage, of a kind that is as likely as any other."""
    kind = pick(draw, sorted({spoil.kind for spoil in possible}))
    return pick(draw, [spoil for spoil in possible if spoil.kind == kind])


def _spoilt(programme: Programme, done: list[Spoil]) -> DamagedDocument:
    members = json.loads(dumps(programme))
    for spoil in done:
        spoil.on(members)
    damages = tuple(Damage(spoil.kind, spoil.pointer) for spoil in done)
    return DamagedDocument(written(members), damages)
