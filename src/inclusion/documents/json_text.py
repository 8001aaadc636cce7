"""JSON text read without its traps: no duplicate keys, NaN, fractions, broken text, deep towers.

The parser is the one of the standard library. What it would let pass is replaced by a mark while
it reads, and the marks are then found again with their place.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

from inclusion.documents.flaws import ENOUGH, Flaw, Path, flawed, shortened
from inclusion.documents.limits import Limits
from inclusion.validity import GREATEST_INTEGER

Json: TypeAlias = Any
"""A value as the parser gives it: dict, list, str, int, bool, None, or a mark."""


class Mark(Enum):
    """What stands in place of a number or a text that is refused."""

    FRACTION = ("not-whole", "numbers with a fraction or exponent are written as text here")
    CONSTANT = ("not-json", "NaN and Infinity are not JSON")
    BROKEN_TEXT = ("broken-text", "must not hold NUL or a lone surrogate")
    TOO_LARGE = ("too-large", "must lie between -(2**53 - 1) and 2**53 - 1")


class RepeatedKeys(dict[str, Json]):
    """An object in which keys stood more than once."""

    keys_repeated: tuple[str, ...] = ()


_ESCAPE = re.compile(rb"\\.", re.DOTALL)
_TEXT = re.compile(rb'"[^"]*"?')
_BRACES_AS_BRACKETS = bytes.maketrans(b"{}", b"[]")
_REST = bytes(byte for byte in range(256) if byte not in b'[]{}:"')
_BROKEN_TEXT = re.compile("[\\x00\ud800-\udfff]")
_MAY_BREAK = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")
_END_OF_TEXT = re.compile(rb'(?<!\\)"')


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
    return parsed(opened(data, limits), limits)


class Opened(NamedTuple):
    """A text of which nothing is parsed yet.

    Args:
        text: The text.
        colons: How many colons stand in it outside of texts.
        look_at_texts: Whether the texts inside may be broken or too long.
    """

    text: str
    colons: int
    look_at_texts: bool


def opened(data: bytes, limits: Limits) -> Opened:
    """A text whose size, encoding and depth are known to be right.

    Args:
        data: The text in UTF-8, without a byte order mark.
        limits: The limits.

    Raises:
        FlawedError: One of them is not.
    """
    if len(data) > limits.size:
        raise flawed("too-long", f"must not have more than {limits.size} bytes")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise flawed("not-utf-8", f"is not UTF-8 at byte {error.start}") from None
    if text.startswith("\ufeff"):
        raise flawed("byte-order-mark", "must not begin with a byte order mark")
    structure = _structure(data)
    if _is_deeper_than(structure.translate(None, b":"), limits.depth):
        message = f"must not nest arrays and objects more than {limits.depth} deep"
        raise flawed("too-deep", message)
    look_at_texts = _may_hold_half_a_character(data) or _may_be_longer_than(data, limits.text)
    return Opened(text, structure.count(b":"), look_at_texts)


def parsed(text: Opened, limits: Limits) -> tuple[Json, list[Flaw]]:
    """The value of an opened text and what is wrong with it as JSON, as :func:`read` gives them.

    Args:
        text: The text.
        limits: The limits.

    Raises:
        FlawedError: The text is no JSON.
    """
    if not text.look_at_texts:
        plain = Plain(limits)
        value = plain.parsed(text.text)
        if plain.keys == text.colons:
            return value, []
    return _with_marks(text.text, limits, look_at_texts=text.look_at_texts)


def _structure(data: bytes) -> bytes:
    """The colons and brackets that stand outside of texts, braces as brackets."""
    plain = _ESCAPE.sub(b"", data) if b"\\" in data else data
    kept = plain.translate(_BRACES_AS_BRACKETS, _REST).replace(b'""', b"")
    return _TEXT.sub(b"", kept) if b'"' in kept else kept


def _is_deeper_than(brackets: bytes, limit: int) -> bool:
    """Whether arrays and objects nest deeper: innermost pairs are taken away again and again."""
    for _ in range(limit):
        if b"[]" not in brackets:
            return brackets.count(b"[") > limit
        brackets = brackets.replace(b"[]", b"")
    return b"[" in brackets


def _may_hold_half_a_character(data: bytes) -> bool:
    """Whether an escape may stand for NUL or for half a character; most data hold no escape."""
    return b"\\u" in data and _MAY_BREAK.search(data) is not None


def _may_be_longer_than(data: bytes, limit: int) -> bool:
    """Whether some stretch of half the limit holds no quotation mark but escaped ones."""
    step = max(limit // 2, 1)
    return len(data) > limit and any(
        _END_OF_TEXT.search(data, start, start + step) is None
        for start in range(0, len(data) - step, step)
    )


class Plain:
    """One reading at the full speed of the parser, and how many keys it saw.

    Each object is counted when it is complete. A text that has as many colons outside of texts as
    its objects have keys holds no key twice. A number that is refused spoils the count.
    """

    def __init__(self, limits: Limits) -> None:
        self.keys: float = 0
        self._digits = limits.digits
        self.decoder: json.JSONDecoder = json.JSONDecoder(
            object_hook=self._members,
            parse_int=self._integer,
            parse_float=self._refused,
            parse_constant=self._refused,
        )

    def parsed(self, text: str) -> Json:
        """The value; anything if the text is no JSON, and then the count is spoilt."""
        try:
            return self.decoder.decode(text)
        except json.JSONDecodeError:
            return self._refused("")

    def _members(self, members: dict[str, Json]) -> dict[str, Json]:
        self.keys += len(members)
        return members

    def _integer(self, digits: str) -> int:
        number = _whole(digits, self._digits)
        return self._refused(digits) if number is None else number

    def _refused(self, _: str) -> int:
        self.keys = -math.inf
        return 0


def _whole(digits: str, longest: int) -> int | None:
    """A whole number, unless it has too many digits or cannot be kept exactly."""
    if len(digits.removeprefix("-")) > longest:
        return None
    number = int(digits)
    return number if abs(number) <= GREATEST_INTEGER else None


def _with_marks(text: str, limits: Limits, *, look_at_texts: bool) -> tuple[Json, list[Flaw]]:
    """The value of a text in which something may be wrong, and what it is."""
    reader = _Marking(limits)
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
    if look_at_texts:
        value = _broken_marked(value)
    return value, list(
        islice(_flaws(value, (), limits.text), ENOUGH)
    ) if reader.marked or look_at_texts else []


class _Marking:
    """The hooks of one reading, and whether any of them left a mark."""

    def __init__(self, limits: Limits) -> None:
        self.marked = False
        self._digits = limits.digits

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
        number = _whole(digits, self._digits)
        if number is not None:
            return number
        self.marked = True
        return Mark.TOO_LARGE


def _broken_marked(value: Json) -> Json:
    """The value with a mark in place of each broken text, which nobody could write or digest."""
    if isinstance(value, str):
        return Mark.BROKEN_TEXT if _BROKEN_TEXT.search(value) else value
    if isinstance(value, list):
        value[:] = map(_broken_marked, value)
    elif isinstance(value, dict):
        for key, item in value.items():
            value[key] = _broken_marked(item)
    return value


def _flaws(value: Json, path: Path, longest: int) -> Iterator[Flaw]:
    if isinstance(value, Mark):
        yield Flaw(path, *value.value)
    elif isinstance(value, str):
        if len(value) > longest:
            yield Flaw(path, "too-long", f"must not have more than {longest} characters")
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _flaws(item, (*path, position), longest)
    elif isinstance(value, dict):
        for key in getattr(value, "keys_repeated", ()):
            place = (*path, shortened(key))
            yield Flaw(place, "repeated-key", "stands more than once in the same object")
        for key, item in value.items():
            place = (*path, shortened(key))
            yield from _flaws(_broken_marked(key), place, longest)
            yield from _flaws(item, place, longest)
