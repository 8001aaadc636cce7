"""JSON text read without its traps: no duplicate keys, NaN, fractions, broken text, deep towers.

The parser is the one of the standard library. What it would let pass is replaced by a mark while
it reads, and the marks are then found again with their place.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from typing import Any, TypeAlias

from inclusion.documents.flaws import Flaw, Path, flawed, shortened
from inclusion.documents.limits import Limits
from inclusion.validity import GREATEST_INTEGER

Json: TypeAlias = Any
"""A value as the parser gives it: dict, list, str, int, bool, None, or a mark."""


class Mark(Enum):
    """What stands in place of a number that is refused."""

    FRACTION = ("not-whole", "numbers with a fraction or exponent are written as text here")
    CONSTANT = ("not-json", "NaN and Infinity are not JSON")
    TOO_LARGE = ("too-large", "must lie between -(2**53 - 1) and 2**53 - 1")


class RepeatedKeys(dict[str, Json]):
    """An object in which keys stood more than once."""

    keys_repeated: tuple[str, ...] = ()


_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_ONE_KIND = bytes.maketrans(b"{}", b"[]")
_NO_BRACKETS = bytes(byte for byte in range(256) if byte not in b"[]{}")
_BROKEN_TEXT = re.compile("[\\x00\ud800-\udfff]")
_MAY_BREAK = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")


def read(data: bytes, limits: Limits) -> tuple[Json, list[Flaw]]:
    """The value of a JSON text and what is wrong with it as JSON.

    Args:
        data: The text in UTF-8, without a byte order mark.
        limits: The limits.

    Returns:
        The value, and what is wrong with it though it can be read.

    Raises:
        FlawedError: The text cannot be read at all.
    """
    if len(data) > limits.size:
        raise flawed("too-long", f"must not have more than {limits.size} bytes")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise flawed("not-utf-8", f"is not UTF-8 at byte {error.start}") from None
    if text.startswith("\ufeff"):
        raise flawed("byte-order-mark", "must not begin with a byte order mark")
    if _is_deeper_than(data, limits.depth):
        message = f"must not nest arrays and objects more than {limits.depth} deep"
        raise flawed("too-deep", message)
    return _parsed(text, may_break=bool(_MAY_BREAK.search(data)))


def _parsed(text: str, *, may_break: bool) -> tuple[Json, list[Flaw]]:
    reader = _Reader()
    try:
        value = json.loads(
            text,
            object_pairs_hook=reader.members,
            parse_float=reader.fraction,
            parse_int=reader.integer,
            parse_constant=reader.constant,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise flawed("not-json", f"is not JSON at {where}: {error.msg}") from None
    return value, list(_flaws(value, ())) if reader.marked or may_break else []


class _Reader:
    """The hooks of one reading, and whether any of them left a mark."""

    def __init__(self) -> None:
        self.marked = False

    def members(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        members = dict(pairs)
        if len(members) == len(pairs):
            return members
        self.marked = True
        counts = Counter(key for key, _ in pairs)
        repeated = RepeatedKeys(members)
        repeated.keys_repeated = tuple(key for key, count in counts.items() if count > 1)
        return repeated

    def fraction(self, _: str) -> Mark:
        self.marked = True
        return Mark.FRACTION

    def constant(self, _: str) -> Mark:
        self.marked = True
        return Mark.CONSTANT

    def integer(self, digits: str) -> int | Mark:
        if len(digits) <= len(str(GREATEST_INTEGER)) + 1:
            number = int(digits)
            if abs(number) <= GREATEST_INTEGER:
                return number
        self.marked = True
        return Mark.TOO_LARGE


def _is_deeper_than(data: bytes, limit: int) -> bool:
    """Whether arrays and objects nest deeper: innermost pairs are taken away again and again."""
    brackets = _STRING.sub(b"", data).translate(_ONE_KIND, _NO_BRACKETS)
    for _ in range(limit):
        if b"[]" not in brackets:
            return brackets.count(b"[") > limit
        brackets = brackets.replace(b"[]", b"")
    return b"[" in brackets


def _flaws(value: Json, path: Path) -> Iterator[Flaw]:
    if isinstance(value, Mark):
        yield Flaw(path, *value.value)
    elif isinstance(value, str):
        if _BROKEN_TEXT.search(value):
            yield Flaw(path, "broken-text", "must not hold NUL or a lone surrogate")
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _flaws(item, (*path, position))
    elif isinstance(value, dict):
        for key in getattr(value, "keys_repeated", ()):
            place = (*path, shortened(key))
            yield Flaw(place, "repeated-key", "stands more than once in the same object")
        for key, item in value.items():
            place = (*path, shortened(key))
            yield from _flaws(key, place)
            yield from _flaws(item, place)
