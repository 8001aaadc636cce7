"""Canonical bytes and digests of values: one form for one meaning, on every machine.

The canonical bytes of a value are those that RFC 8785 gives to the JSON that a document has for
it. So anybody can compute them from a document that :func:`~inclusion.dumps` wrote, in any
language.
"""

from __future__ import annotations

from inclusion.canonical_json import canonical_bytes_of_ours, digest_of
from inclusion.documents.programme_document import FORMAT, converter
from inclusion.documents.upgrades import VERSION
from inclusion.identifiers import ContentDigest
from inclusion.programme import Programme
from inclusion.validity import Valid


def canonical(value: Valid) -> bytes:
    """The canonical bytes of a programme or of a part of it: a plan, a content, a place.

    Args:
        value: A programme, which is written with format and version, or anything within one.
    """
    members = converter().unstructure(value)
    if isinstance(value, Programme):
        members = {"format": FORMAT, "version": VERSION, **members}
    return canonical_bytes_of_ours(members)


def digest(value: Valid) -> ContentDigest:
    """The digest of a programme or of a part of it: SHA-256 over its canonical bytes.

    Args:
        value: A programme or anything within one.
    """
    return digest_of(canonical(value))
