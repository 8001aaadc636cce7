"""Damages to a document as a whole: cut off, in another encoding, version or format."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final, NamedTuple

from inclusion.documents.limits import DEFAULT_LIMITS


class WholeDamage(NamedTuple):
    """One way to damage a whole document: its kind, where it is reported, how it is done."""

    kind: str
    pointer: str
    on: Callable[[bytes], bytes]


def _cut_off(data: bytes) -> bytes:
    return data.rstrip()[:-1]


def _in_latin_2(data: bytes) -> bytes:
    return data.replace(b'"title"', "\N{LATIN SMALL LETTER R WITH CARON}".encode("iso-8859-2"), 1)


def _with_byte_order_mark(data: bytes) -> bytes:
    return "\ufeff".encode() + data


def _in_an_array(data: bytes) -> bytes:
    return b"[" + data + b"]"


def _too_deep(_: bytes) -> bytes:
    depth = DEFAULT_LIMITS.depth + 1
    return b"[" * depth + b"]" * depth


def _of_another_format(data: bytes) -> bytes:
    return json.dumps(json.loads(data) | {"format": "inclusion/decision"}).encode()


def _of_another_version(data: bytes) -> bytes:
    return json.dumps(json.loads(data) | {"version": "1"}).encode()


WHOLE_DAMAGES: Final = (
    WholeDamage("cut-off", "", _cut_off),
    WholeDamage("other-encoding", "", _in_latin_2),
    WholeDamage("byte-order-mark", "", _with_byte_order_mark),
    WholeDamage("no-object", "", _in_an_array),
    WholeDamage("too-deep", "", _too_deep),
    WholeDamage("other-format", "/format", _of_another_format),
    WholeDamage("other-version", "/version", _of_another_version),
)
