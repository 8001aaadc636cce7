"""From every released version of the programme's document to the next one: small functions.

Each takes the plain JSON of its version and gives that of the next; it changes what differs and
leaves all else alone, strange parts as well. What it meets may be damaged: what is not of the form
it expects it leaves to the reader, which refuses it. It moves no item of an array, so that a
problem is told at the place where the document has it. And it changes each record by itself,
without a look at others: a line of JSON Lines is upgraded as a document in which its record stands
alone.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Final, NamedTuple

from inclusion.documents.json_text import Json
from inclusion.errors import InvalidValueError, Violation

VERSION = 2
"""The version of the format that this library writes."""

FIRST: Final = 1
"""The first version that was released."""


class Upgrade(NamedTuple):
    """One step from a version to the next.

    Args:
        earlier: The version from which it leads.
        change: The function, from plain JSON to plain JSON. It leaves ``version`` alone.
    """

    earlier: int
    change: Callable[[dict[str, Json]], dict[str, Json]]


def say_what_packages_keep(document: dict[str, Json]) -> dict[str, Json]:
    """From 1 to 2: a package says how much of it is kept for approved plans, and where it applies.

    A document of version 1 that did not say it meant the whole, in the coordinated approach.
    """
    implied = {"reservation": "whole", "territory": {"form": "coordinated"}}
    return document | each(document, "packages", lambda package: implied | package)


def each(
    document: dict[str, Json], name: str, change: Callable[[dict[str, Json]], dict[str, Json]]
) -> dict[str, Json]:
    """A collection with each of its records changed, as a member; nothing if there is none.

    Args:
        document: The document.
        name: The name of the collection.
        change: What becomes of a record.
    """
    records = document.get(name)
    if not isinstance(records, list):
        return {}
    return {name: [change(item) if isinstance(item, dict) else item for item in records]}


UPGRADES: Final = (Upgrade(1, say_what_packages_keep),)
"""All steps, the oldest first; a new version is a new row."""


def upgraded(document: dict[str, Json]) -> dict[str, Json]:
    """A document in the current version. One of this or a newer version stays as it is.

    Args:
        document: The document as plain JSON, of a version that was released.
    """
    version = document["version"]
    if version >= VERSION:
        return document
    for upgrade in UPGRADES[version - FIRST :]:
        document = upgrade.change(document)
    return document | {"version": VERSION}


def upgraded_part(
    part: dict[str, Json], version: int, *, belonging: Container[str]
) -> dict[str, Json]:
    """Some members of a document in the current version, upgraded as if there were no others.

    Args:
        part: The members as plain JSON, without the envelope.
        version: The version that they are of, one that was released.
        belonging: The members that may be added. A step may fill in what a document lacks; what a
            part lacks may stand in another part.
    """
    if version >= VERSION:
        return part
    whole = upgraded(part | {"version": version})
    return {name: value for name, value in whole.items() if name in part or name in belonging}


def chained(upgrades: tuple[Upgrade, ...], newest: int) -> None:
    """Refuse steps that do not lead from the first version to the newest, each once and in order.

    Args:
        upgrades: The steps.
        newest: The newest version.

    Raises:
        InvalidValueError: A step is missing, stands twice or stands in the wrong place.
    """
    wanted = list(range(FIRST, newest))
    found = [upgrade.earlier for upgrade in upgrades]
    if found != wanted:
        message = f"must lead from {wanted} one by one, not from {found}"
        raise InvalidValueError("UPGRADES", (Violation((), "broken-chain", message),))


chained(UPGRADES, VERSION)
