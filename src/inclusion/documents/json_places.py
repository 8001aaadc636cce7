"""Where each value of a JSON text stands, so that a part can be changed and the rest be left."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

_WHITE = re.compile(r"[ \t\n\r]*")
_WORD = re.compile(r"[-+.0-9A-Za-z]+")
_CLOSING = {"{": "}", "[": "]"}
_TEXT_AT = json.JSONDecoder(strict=False).raw_decode


class Place(NamedTuple):
    """One value in a text.

    Args:
        start: Where it begins.
        end: Where it is over.
        entries: What it holds if it is an object or an array, otherwise nothing.
    """

    start: int
    end: int
    entries: tuple[Entry, ...] = ()


class Entry(NamedTuple):
    """A member of an object or an item of an array, with the white space around it.

    Args:
        start: Just behind the bracket or comma before it.
        key: The key; empty in an array.
        head: Where the key begins; in an array, where the value begins.
        value: The value.
        end: At the comma or bracket behind it.
    """

    start: int
    key: str
    head: int
    value: Place
    end: int


def places(text: str) -> Place:
    """The place of the outermost value and, within it, of all others.

    Args:
        text: A JSON text that can be read.
    """
    return _value(text, _past_white(text, 0))


def _past_white(text: str, at: int) -> int:
    found = _WHITE.match(text, at)
    return found.end() if found else at


def _value(text: str, at: int) -> Place:
    if text[at] in _CLOSING:
        return _container(text, at)
    if text[at] == '"':
        return Place(at, _TEXT_AT(text, at)[1])
    word = _WORD.match(text, at)
    return Place(at, word.end() if word else at)


def _container(text: str, at: int) -> Place:
    closing = _CLOSING[text[at]]
    entries: list[Entry] = []
    end = _past_white(text, at + 1)
    if text[end] == closing:
        return Place(at, end + 1)
    start = at + 1
    while not entries or text[entries[-1].end] != closing:
        entries.append(_entry(text, start, has_key=closing == "}"))
        start = entries[-1].end + 1
    return Place(at, start, tuple(entries))


def _entry(text: str, start: int, *, has_key: bool) -> Entry:
    head = _past_white(text, start)
    key, at = _TEXT_AT(text, head) if has_key else ("", head)
    if has_key:
        at = _past_white(text, _past_white(text, at) + 1)
    value = _value(text, at)
    return Entry(start, key, head, value, _past_white(text, value.end))
