"""The JSON Schemas that come with the library, one for each kind of document and version."""

from __future__ import annotations

import json
from enum import Enum
from importlib.resources import files

from inclusion.documents import decision_document
from inclusion.documents.json_text import Json
from inclusion.documents.upgrades import VERSION


class DocumentKind(Enum):
    """The kinds of document of which there is a schema."""

    PROGRAMME = "programme"
    DECISION = "decision"

    @property
    def version(self) -> int:
        """The version of the format that this library writes."""
        return VERSION if self is DocumentKind.PROGRAMME else decision_document.VERSION


def schema_bytes(kind: DocumentKind, *, version: int | None = None) -> bytes:
    """The JSON Schema (2020-12) of a kind of document, as a text in UTF-8.

    Args:
        kind: The kind of document.
        version: A released version of its format; left out: the one that this library writes.

    Raises:
        FileNotFoundError: There is no such version.
    """
    name = f"{kind.value}-{version or kind.version}.json"
    return files("inclusion.documents").joinpath("schemas", name).read_bytes()


def schema(kind: DocumentKind, *, version: int | None = None) -> dict[str, Json]:
    """The same as plain JSON.

    Args:
        kind: The kind of document.
        version: A released version of its format; left out: the one that this library writes.

    Raises:
        FileNotFoundError: There is no such version.
    """
    read: dict[str, Json] = json.loads(schema_bytes(kind, version=version))
    return read
