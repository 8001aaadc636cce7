"""The command ``upgrade``: a document in the current version of the format."""

from __future__ import annotations

from inclusion.cli.arguments import File
from inclusion.cli.output import put_document
from inclusion.cli.programme_file import document_bytes, problems_told
from inclusion.documents.upgraded_document import upgrade as upgraded


def upgrade(file: File) -> None:
    """Write a document in the current version of the format.

    Nothing else of it changes. The exit status is 1 if it has problems; then nothing is written.

    Example: inclusion upgrade docs/examples/wave-4.json
    """
    with problems_told(file):
        data = upgraded(document_bytes(file))
    put_document(data)
