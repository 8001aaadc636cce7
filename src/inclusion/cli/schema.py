"""The command ``schema``: the JSON Schema of a kind of document."""

from __future__ import annotations

from typing import Annotated

import typer

from inclusion.cli.output import put_document
from inclusion.documents.schemas import DocumentKind, schema_bytes


def schema(
    kind: Annotated[
        DocumentKind, typer.Argument(help="The kind of document.", show_default=True)
    ] = DocumentKind.PROGRAMME,
) -> None:
    """Write the JSON Schema (2020-12) of a kind of document.

    Example: inclusion schema programme
    """
    put_document(schema_bytes(kind))
