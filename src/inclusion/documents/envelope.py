"""What stands around a programme in its document: ``format`` and ``version``."""

from __future__ import annotations

from inclusion.documents.flaws import Flaw, FlawedError
from inclusion.documents.json_text import Json
from inclusion.documents.upgrades import FIRST, VERSION

FORMAT = "inclusion/programme"
"""The name of the format."""

ENVELOPE = ("format", "version")
"""The members of a document that are none of the programme."""


def version_of(document: dict[str, Json], *, newest: int | None, name: str = FORMAT) -> int:
    """The version of the format that a document names.

    Args:
        document: The document as plain JSON.
        newest: The newest version that is known; ``None`` if a newer one is as good.
        name: The name of the format.

    Raises:
        FlawedError: It is of another format, or its version is not known.
    """
    flaws = []
    found, version = document.get("format"), document.get("version")
    if found != name or type(found) is not str:
        flaws.append(Flaw(("format",), "unknown-format", f"must be {name!r}"))
    if type(version) is not int or not FIRST <= version <= (newest or version):
        message = f"must be a version from {FIRST} to {VERSION}; a newer one needs a newer release"
        flaws.append(Flaw(("version",), "unknown-version", message))
    if flaws:
        raise FlawedError(flaws)
    known: int = document["version"]
    return known
