"""Changing some values of a JSON text and nothing else: no space, no escape, no order."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Mapping
from typing import Final, NamedTuple

from inclusion.documents.flaws import Path
from inclusion.documents.json_places import Place, places
from inclusion.documents.json_text import Json

Kept = Mapping[Path, tuple[int, ...]]
_IDENTITIES: Final = ("id", "code", "label")
"""The fields by which an item of an array is the same item, however else it is changed."""
_NOTHING: Final = object()


def spliced(text: str, before: Json, after: Json, kept: Kept) -> str:
    """A text with the changes that lead from one value to another.

    What is in the text and not in ``before`` stays: members, and items whose positions are not
    among those kept; such an item stays behind the item behind which it stood.

    Args:
        text: The text.
        before: The value of the text, perhaps without some members and items.
        after: What it is to become.
        kept: For each array in which ``before`` lacks items, the positions of those it has.
    """
    place = places(text)
    changed = _Splicer(text, kept, place).value(place, before, after, ())
    return text[: place.start] + changed + text[place.end :]


class _Piece(NamedTuple):
    """A member or an item as text: white space, key and colon, value, white space.

    The last one of its object or array has no white space of its own behind it.
    """

    lead: str
    head: str
    value: str
    trail: str | None = None


class _Splicer:
    def __init__(self, text: str, kept: Kept, outermost: Place) -> None:
        self._text = text
        self._kept = kept
        first = outermost.entries[0] if outermost.entries else None
        margin = text[first.start : first.head] if first else ""
        self._unit = margin.rpartition("\n")[2] if "\n" in margin else None

    def value(self, place: Place, before: Json, after: Json, path: Path) -> str:
        """The text of a value as it is to be."""
        if before == after:
            return self._text[place.start : place.end]
        if self._text[place.start] == "{" and isinstance(before, dict) and isinstance(after, dict):
            return self._object(place, before, after, path)
        if self._text[place.start] == "[" and isinstance(before, list) and isinstance(after, list):
            return self._array(place, before, after, path)
        return self._new(after, self._margin(place.start))

    def _object(
        self, place: Place, before: dict[str, Json], after: dict[str, Json], path: Path
    ) -> str:
        pieces: dict[str, _Piece] = {}
        for entry in place.entries:
            key = entry.key
            piece = self._piece(entry.start, entry.head, entry.value, entry.end)
            if key in before and key not in after:
                continue
            if key in after and before.get(key, _NOTHING) != after[key]:
                old = before.get(key, _NOTHING)
                changed = self.value(entry.value, old, after[key], (*path, key))
                piece = piece._replace(value=changed)
            pieces[key] = piece
        lead = self._lead(place)
        for key, item in after.items():
            if key not in pieces and before.get(key, _NOTHING) != item:
                head = f"{json.dumps(key, ensure_ascii=False)}: "
                piece = _Piece(lead, head, self._new(item, _last_line(lead)))
                pieces = _put_in(pieces, key, piece, list(after))
        return self._joined(place, list(pieces.values()))

    def _array(self, place: Place, before: list[Json], after: list[Json], path: Path) -> str:
        kept = self._kept.get(path, tuple(range(len(before))))
        partners = _partners(before, after)
        strangers = _strangers(len(place.entries), kept, {i for i in partners if i is not None})
        lead = self._lead(place)
        pieces = [self._item(place, position) for position in strangers[-1]]
        for partner, item in zip(partners, after, strict=True):
            if partner is None:
                pieces.append(_Piece(lead, "", self._new(item, _last_line(lead))))
            else:
                position = kept[partner]
                entry = place.entries[position]
                changed = self.value(entry.value, before[partner], item, (*path, position))
                pieces.append(self._item(place, position)._replace(value=changed))
                pieces += [self._item(place, stranger) for stranger in strangers[partner]]
        return self._joined(place, pieces)

    def _item(self, place: Place, position: int) -> _Piece:
        entry = place.entries[position]
        return self._piece(entry.start, entry.head, entry.value, entry.end)

    def _piece(self, start: int, head: int, value: Place, end: int) -> _Piece:
        text = self._text
        return _Piece(
            text[start:head],
            text[head : value.start],
            text[value.start : value.end],
            text[value.end : end] if text[end] == "," else None,
        )

    def _joined(self, place: Place, pieces: list[_Piece]) -> str:
        """The pieces within their brackets; what stands before the closing one keeps its layout."""
        opening, closing = self._text[place.start], self._text[place.end - 1]
        if not pieces:
            return opening + closing
        entries = place.entries
        tail = self._text[entries[-1].value.end : entries[-1].end] if entries else None
        if tail is None:
            tail = "" if self._unit is None else f"\n{self._margin(place.start)}"
        inner = [f"{lead}{head}{value}{trail or ''}" for lead, head, value, trail in pieces[:-1]]
        inner.append("".join(pieces[-1][:3]) + tail)
        return opening + ",".join(inner) + closing

    def _lead(self, place: Place) -> str:
        """The white space before a new member or item."""
        if place.entries:
            entry = place.entries[-1]
            return self._text[entry.start : entry.head]
        return "" if self._unit is None else f"\n{self._margin(place.start)}{self._unit}"

    def _margin(self, at: int) -> str:
        """The white space with which the line of a place begins."""
        line = self._text[self._text.rfind("\n", 0, at) + 1 : at]
        return line[: len(line) - len(line.lstrip(" \t"))]

    def _new(self, value: Json, margin: str | None) -> str:
        if self._unit is None or margin is None:
            return json.dumps(value, ensure_ascii=False, allow_nan=False)
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=self._unit)
        return text.replace("\n", f"\n{margin}")


def _last_line(lead: str) -> str | None:
    """The margin of what follows white space; ``None`` if it begins no line."""
    return lead.rpartition("\n")[2] if "\n" in lead else None


def _put_in(
    pieces: dict[str, _Piece], key: str, piece: _Piece, order: list[str]
) -> dict[str, _Piece]:
    """The pieces with a new one behind the nearest of those that stand before it in order."""
    before = [name for name in order[: order.index(key)] if name in pieces]
    names = list(pieces)
    place = names.index(before[-1]) + 1 if before else len(names)
    names.insert(place, key)
    return {name: pieces.get(name, piece) for name in names}


def _partners(before: list[Json], after: list[Json]) -> list[int | None]:
    """For each item of an array, which item of the earlier array it was; ``None`` for a new one.

    Items are told by what identifies them, others by being equal. What is left over on both sides
    between the same neighbours, as many here as there, was changed in its place.
    """
    waiting: defaultdict[str, deque[int]] = defaultdict(deque)
    for position, item in enumerate(before):
        waiting[_likeness(item)].append(position)
    partners: list[int | None] = []
    for item in after:
        same = waiting[_likeness(item)]
        partners.append(same.popleft() if same else None)
    gone = sorted(position for same in waiting.values() for position in same)
    _pair_the_rest(partners, gone, len(before))
    return partners


def _pair_the_rest(partners: list[int | None], gone: list[int], length: int) -> None:
    start = 0
    while start < len(partners):
        stop = start
        while stop < len(partners) and partners[stop] is None:
            stop += 1
        first = (partners[start - 1] or 0) if start else -1
        last = (partners[stop] or 0) if stop < len(partners) else length
        between = gone[bisect_right(gone, first) : bisect_left(gone, last)]
        if len(between) == stop - start:
            partners[start:stop] = between
        start = stop + 1


def _likeness(item: Json) -> str:
    if isinstance(item, dict):
        for key in _IDENTITIES:
            if key in item:
                return json.dumps([key, item[key]])
    return json.dumps(item, sort_keys=True)


def _strangers(length: int, kept: tuple[int, ...], stay: set[int]) -> defaultdict[int, list[int]]:
    """The positions of items that are not kept, by the item that stays and stands before them."""
    anchors: defaultdict[int, list[int]] = defaultdict(list)
    numbers = {position: number for number, position in enumerate(kept)}
    anchor = -1
    for position in range(length):
        if position not in numbers:
            anchors[anchor].append(position)
        elif numbers[position] in stay:
            anchor = numbers[position]
    return anchors
