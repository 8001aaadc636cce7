"""Canonical bytes of plain JSON (RFC 8785), where all numbers are whole.

The scheme sorts keys by their UTF-16 code units and writes texts as ECMAScript does. For numbers
that are whole and within 2**53 - 1, as in all documents of this library, it is what is done here;
numbers with a fraction are refused.
"""

from __future__ import annotations

import json
from typing import Any

from inclusion.identifiers import ContentDigest
from inclusion.validity import GREATEST_INTEGER


def canonical_bytes(value: Any) -> bytes:  # noqa: ANN401 - plain JSON
    """The one form in which a value is written under RFC 8785.

    Args:
        value: Plain JSON: objects with texts as keys, arrays, texts, whole numbers, true, false
            and null.

    Raises:
        TypeError: Something is none of these.
        ValueError: A number is beyond ``2**53 - 1``.
        UnicodeEncodeError: A text holds half of a character.
    """
    return _PLAIN.encode(_in_order(value)).encode()


_PLAIN = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def digest_of(data: bytes) -> ContentDigest:
    """The digest of canonical bytes.

    Args:
        data: The bytes.
    """
    import hashlib  # noqa: PLC0415 - loads OpenSSL, which only digests need

    return ContentDigest(f"sha256:{hashlib.sha256(data).hexdigest()}")


def _in_order(value: Any) -> Any:  # noqa: ANN401 - plain JSON
    if isinstance(value, dict):
        keys = sorted(value, key=_code_units)
        return {key: _in_order(value[key]) for key in keys}
    if isinstance(value, list):
        return [_in_order(item) for item in value]
    if isinstance(value, int) and abs(value) > GREATEST_INTEGER:
        raise ValueError(f"{value} is beyond 2**53 - 1")
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"{type(value).__name__} has no canonical form here: {value!r:.60}")


def _code_units(key: Any) -> bytes:  # noqa: ANN401 - what is no text is refused
    if not isinstance(key, str):
        raise TypeError(f"a key must be a text, not {type(key).__name__}")
    return key.encode("utf-16-be")
