"""A document in the current version, with nothing changed but what the versions differ in."""

from __future__ import annotations

import json

from inclusion.documents.limits import DEFAULT_LIMITS, Limits
from inclusion.documents.programme_document import loads
from inclusion.documents.splicing import spliced
from inclusion.documents.upgrades import upgraded


def upgrade(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """A document of any released version in the current one; layout and order stay as they are.

    Args:
        data: The document in UTF-8.
        limits: The limits within which it is read.

    Raises:
        DocumentError: The document cannot be read; holds every problem with its place.
    """
    loads(data, limits=limits)
    document = json.loads(data)
    return spliced(data.decode(), document, upgraded(document), {}).encode()
