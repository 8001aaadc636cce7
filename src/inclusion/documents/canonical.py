"""Canonical bytes and digests of values: one form for one meaning, on every machine.

The canonical bytes of a value are those that RFC 8785 gives to the JSON that a document has for
it. So anybody can compute them from a document that :func:`~inclusion.dumps` wrote, in any
language.
"""

from __future__ import annotations

from functools import cache

import attrs

from inclusion.canonical_json import digest_of
from inclusion.documents.envelope import FORMAT
from inclusion.documents.layout import Layout
from inclusion.documents.own_converter import converter
from inclusion.documents.upgrades import VERSION
from inclusion.documents.writing_text import TextWriters
from inclusion.identifiers import ContentDigest
from inclusion.programme import Programme
from inclusion.validity import Valid


def canonical(value: Valid) -> bytes:
    """The canonical bytes of a programme or of a part of it: a plan, a content, a place.

    Args:
        value: A programme, which is written with format and version, or anything within one.
    """
    if isinstance(value, Programme):
        return _document(value)
    return _writers().of(type(value))(value).encode()


@cache
def _writers() -> TextWriters:
    """The writers whose keys are in order: all of them are ASCII, so any order of letters is it."""
    return TextWriters(converter, Layout(indent=None, sorted_keys=True))


def _document(programme: Programme) -> bytes:
    """A programme with format and version in their places among its fields."""
    names = [field.name for field in attrs.fields(Programme) if field.init]
    parts = (
        _fields(programme, frozenset(name for name in names if name < "format")),
        f'"format":"{FORMAT}"'.encode(),
        _fields(programme, frozenset(name for name in names if "format" < name < "version")),
        f'"version":{VERSION}'.encode(),
        _fields(programme, frozenset(name for name in names if name > "version")),
    )
    return b"{" + b",".join(part for part in parts if part) + b"}"


def _fields(programme: Programme, names: frozenset[str]) -> bytes:
    return _writers().document({}, programme, names).strip()[1:-1]


def digest(value: Valid) -> ContentDigest:
    """The digest of a programme or of a part of it: SHA-256 over its canonical bytes.

    Args:
        value: A programme or anything within one.
    """
    return digest_of(canonical(value))
