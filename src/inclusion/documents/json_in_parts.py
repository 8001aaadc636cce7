"""A large JSON object read part by part, so that no plain JSON of the whole is ever held.

Plain JSON weighs twice what the values weigh that are made of it. It is parsed member by member,
and an array item by item, so that each item is made a value and gone before the next one is parsed.
It is accepted only if :func:`inclusion.documents.json_text.parsed` would accept it without a flaw;
where anything is in doubt nothing is said but that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from json import JSONDecodeError
from types import MappingProxyType
from typing import NoReturn

from inclusion.documents.json_text import Json, Opened, Plain
from inclusion.documents.limits import Limits

_MARKS = MappingProxyType(
    {mark: re.compile(rf"[ \t\n\r]*{re.escape(mark)}[ \t\n\r]*").match for mark in "[]{},:"}
)
"""What finds a mark with the white space around it."""


class DoubtfulError(Exception):
    """A document is to be read as a whole; never leaves this package."""


class Items:
    """The items of an array, each parsed when it is asked for; they can be gone through once."""

    def __init__(self, cursor: _Cursor) -> None:
        self._cursor = cursor

    def __iter__(self) -> Iterator[Json]:
        return self._cursor.within("[", "]", self._cursor.value)


def members_in_parts(opened: Opened, limits: Limits) -> Iterator[tuple[str, Json | Items]]:
    """The members of a JSON object in their order; an array comes as its items.

    The items of one member must be gone through before the next member is asked for. What was given
    counts only when the end is reached.

    Args:
        opened: The text.
        limits: The limits.

    Raises:
        DoubtfulError: Something may be wrong with the text as JSON.
    """
    if opened.look_at_texts:
        doubt()
    cursor = _Cursor(opened.text, limits)
    names = set()
    for name, member in cursor.members():
        names.add(name)
        yield name, member
    if cursor.keys + len(names) != opened.colons:
        doubt()


def doubt() -> NoReturn:
    """Give up reading a document in parts."""
    raise DoubtfulError


class _Cursor:
    """A place in a text that moves on as it is parsed."""

    def __init__(self, text: str, limits: Limits) -> None:
        self._text = text
        self._plain = Plain(limits)
        self._at = 0

    @property
    def keys(self) -> float:
        """How many keys the parsed values have, as :class:`Plain` counts them."""
        return self._plain.keys

    def members(self) -> Iterator[tuple[str, Json | Items]]:
        """Each member of the object that is the whole text."""
        yield from self.within("{", "}", self._member)
        if self._at < len(self._text):
            doubt()

    def within(self, opening: str, closing: str, part: Callable[[], Json]) -> Iterator[Json]:
        """Each part between two brackets."""
        if not self._passes(opening):
            doubt()
        if self._passes(closing):
            return
        yield part()
        while self._passes(","):
            yield part()
        if not self._passes(closing):
            doubt()

    def value(self) -> Json:
        """The value that begins here."""
        try:
            value, self._at = self._plain.decoder.raw_decode(self._text, self._at)
        except JSONDecodeError:
            doubt()
        return value

    def _member(self) -> tuple[str, Json | Items]:
        name = self.value()
        if type(name) is not str or not self._passes(":"):
            doubt()
        return name, Items(self) if self._text.startswith("[", self._at) else self.value()

    def _passes(self, mark: str) -> bool:
        """Whether a mark stands here, perhaps in white space; then the cursor moves behind it."""
        found = _MARKS[mark](self._text, self._at)
        if found is None:
            return False
        self._at = found.end()
        return True
