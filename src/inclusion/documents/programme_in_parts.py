"""A large programme read part by part, in the memory that its values need.

Each thing is made a value before the next one is parsed. A document that is not written as this
library writes it today, or in which anything is wrong, is not read here: then it is read as a
whole, and that upgrades it or says everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Any, get_args

from inclusion.documents.envelope import ENVELOPE, version_of
from inclusion.documents.flaws import FlawedError
from inclusion.documents.forms import stated_fields
from inclusion.documents.json_in_parts import DoubtfulError, Items, doubt, members_in_parts
from inclusion.documents.json_text import Json, Opened
from inclusion.documents.limits import Limits
from inclusion.documents.own_converter import hook_at_once
from inclusion.documents.programme_members import programme_members
from inclusion.documents.reading import Member, is_tuple, misfits, required_by_name
from inclusion.documents.upgrades import VERSION


def read_in_parts(text: Opened, limits: Limits) -> dict[str, Any] | None:
    """The fields of the programme in a document; ``None`` if it is to be read as a whole.

    Whether the fields fit each other is for the programme to say.

    Args:
        text: The document.
        limits: The limits within which it is read.
    """
    try:
        return _fields(members_in_parts(text, limits))
    except (DoubtfulError, FlawedError):
        return None


def _fields(parts: Iterator[tuple[str, Json | Items]]) -> dict[str, Any]:
    known = {member.name: member for member in programme_members()}
    envelope: dict[str, Json] = {}
    fields: dict[str, Any] = {}
    for name, part in parts:
        if name in ENVELOPE:
            envelope[name] = part
        elif name in known:
            fields[name] = _read(known[name], part, version_of(envelope, newest=VERSION))
        else:
            doubt()
    if misfits(fields, required_by_name(programme_members())):
        doubt()
    return fields


def _read(member: Member, part: Json | Items, version: int) -> Any:  # noqa: ANN401 - of its type
    if version != VERSION or isinstance(part, Items) != is_tuple(member.kind):
        doubt()
    if not isinstance(part, Items):
        return member.hook(part, member.kind)
    kind = get_args(member.kind)[0]
    items: Iterable[Json] = part
    stated = frozenset(stated_fields(kind))
    if stated:
        items = (item if _states(item, stated) else doubt() for item in items)
    return tuple(map(hook_at_once(kind), items, repeat(kind)))


def _states(item: Json, names: frozenset[str]) -> bool:
    return isinstance(item, dict) and item.keys() >= names
