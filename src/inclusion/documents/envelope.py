"""What stands around a programme in its document: ``format`` and ``version``."""

from __future__ import annotations

from inclusion.documents.flaws import Flaw, FlawedError
from inclusion.documents.json_text import Json
from inclusion.documents.upgrades import FIRST, VERSION

FORMAT = "inclusion/programme"
"""The name of the format."""

ENVELOPE = ("format", "version")
"""The members of a document that are none of the programme."""


def version_of(document: dict[str, Json], *, newest: int | None) -> int:
    """The version of the format that a document names.

    Args:
        document: The document as plain JSON.
        newest: The newest version that is known; ``None`` if a newer one is as good.

    Raises:
        FlawedError: It is no programme, or its version is not known.
    """
    flaws = []
    name, version = document.get("format"), document.get("version")
    if name != FORMAT or type(name) is not str:
        flaws.append(Flaw(("format",), "unknown-format", f"must be {FORMAT!r}"))
    if type(version) is not int or not FIRST <= version <= (newest or version):
        message = f"must be a version from {FIRST} to {VERSION}; a newer one needs a newer release"
        flaws.append(Flaw(("version",), "unknown-version", message))
    if flaws:
        raise FlawedError(flaws)
    known: int = document["version"]
    return known
