"""Damages to one place of a document, each with the place where it must be reported."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from inclusion.application import Application
from inclusion.cooperation import Cooperation
from inclusion.dates import DayRange, Moment, PartialDate, TimeOfDay
from inclusion.documents.forms import stated_fields
from inclusion.documents.tagged import tags
from inclusion.excluded_locality import ExcludedLocalitySurvey
from inclusion.identifiers import Identifier
from inclusion.local_partnership import LocalPartnership, PartnershipMember
from inclusion.locality import Membership
from inclusion.memorandum import Memorandum
from inclusion.money import Money
from inclusion.programme import Programme
from inclusion.selection import Selection
from inclusion.source import Citation
from inclusion.strategic_plan import StrategicPlan

Path: TypeAlias = tuple[str | int, ...]

_MARK: Final = "\ue000damage\ue001"
"""Marks what cannot be said in values of Python; no text that is drawn holds it."""

_TWICE: Final = f"{_MARK}again:"
_NO_SUCH: Final = {
    "municipality": "599999",
    "locality": "no-such-place",
    "source": "no-such-source",
    "wave": "NO-SUCH-WAVE",
}
_REFERENCES: Final[tuple[tuple[type[Any], tuple[str, ...]], ...]] = (
    (Application, ("wave", "locality")),
    (Citation, ("source",)),
    (Cooperation, ("wave", "locality")),
    (ExcludedLocalitySurvey, ("municipality",)),
    (LocalPartnership, ("locality",)),
    (Membership, ("municipality",)),
    (Memorandum, ("municipality",)),
    (PartnershipMember, ("municipality",)),
    (Selection, ("wave",)),
    (StrategicPlan, ("locality",)),
)
_COLLECTIONS: Final = (
    "applications",
    "localities",
    "municipalities",
    "packages",
    "partnerships",
    "plans",
    "sources",
    "waves",
)
_MISSPELT: Final[tuple[tuple[type[Any], str], ...]] = (
    (Identifier, "not an identifier!"),
    (PartialDate, "2016-1-1"),
    (DayRange, "2016-12-31/2016-01-01"),
    (TimeOfDay, "24:00"),
    (Moment, "2016-10-31 16:00"),
    (Money, "1 CZK"),
    (Decimal, "1e5"),
    (Enum, "no-such-choice"),
)
_WRITTEN: Final = (Identifier, PartialDate, DayRange, TimeOfDay, Moment, Money)
"""Values of several fields that a document writes as one text."""

"""The key under which an object says which of a union it is."""

_DROPPED: Final = object()
_COPIED: Final = object()


class Spoil(NamedTuple):
    """One damage: in the object at ``path``, what stands under ``key`` becomes ``value``."""

    kind: str
    path: Path
    key: str | int
    value: Any
    reported: Path
    is_local: bool = True

    @property
    def pointer(self) -> str:
        """Where the damage is reported, as a JSON Pointer; no key here needs escaping."""
        return "".join(f"/{part}" for part in self.reported)

    def is_apart_from(self, other: Spoil) -> bool:
        """Whether neither damage lies inside what the other one damages."""
        shared = min(len(self.reported), len(other.reported))
        return self.reported[:shared] != other.reported[:shared]

    def on(self, document: Any) -> None:  # noqa: ANN401 - plain JSON
        """Do it."""
        place = document
        for part in self.path:
            place = place[part]
        if self.value is _DROPPED:
            del place[self.key]
        elif self.value is _COPIED:
            place.append(place[0])
        else:
            place[self.key] = self.value


def written(document: Any) -> bytes:  # noqa: ANN401 - plain JSON
    """The document as bytes, its marks turned into what they mark."""
    text = json.dumps(document, ensure_ascii=False)
    text = text.replace(f'"{_MARK}NaN"', "NaN").replace(f'"{_MARK}1.5"', "1.5")
    return text.replace(f'"{_MARK}lone"', r'"\udc00"').replace(f'"{_TWICE}', '"').encode()


def spoils(programme: Programme) -> Iterator[Spoil]:
    """Every damage that can be done to one place of the document of a programme.

    Args:
        programme: The programme.
    """
    for name in _COLLECTIONS:
        items = getattr(programme, name)
        if items:
            end = (name, len(items))
            yield Spoil("repeated", (name,), len(items), _COPIED, end, is_local=False)
    yield from _of_record(programme, ())


def _of_record(record: Any, path: Path) -> Iterator[Spoil]:  # noqa: ANN401 - any attrs class
    yield Spoil("unknown-field", path, "surprise", None, (*path, "surprise"))
    key = tags().get(type(record))
    if key is not None:
        yield Spoil("missing-field", path, key, _DROPPED, path)
        yield Spoil("not-in-grammar", path, key, "no-such-name", path)
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if not field.init or value is None or (value == () and field.default == ()):
            continue
        if field.default is attrs.NOTHING or field.name in stated_fields(type(record)):
            yield Spoil("missing-field", path, field.name, _DROPPED, path)
        yield Spoil("repeated-key", path, f"{_TWICE}{field.name}", None, (*path, field.name))
        if field.name in _references(type(record)):
            nothing = _NO_SUCH[field.name]
            here = (*path, field.name)
            yield Spoil("dangling", path, field.name, nothing, here, is_local=False)
        yield from _of_value(value, path, field.name)


def _of_value(value: object, path: Path, key: str | int) -> Iterator[Spoil]:
    here = (*path, key)
    yield Spoil("other-type", path, key, _of_another_type(value), here)
    if isinstance(value, str):
        yield Spoil("broken-text", path, key, f"{_MARK}lone", here)
    elif isinstance(value, int):
        yield Spoil("not-whole", path, key, f"{_MARK}1.5", here)
        yield Spoil("not-a-number", path, key, f"{_MARK}NaN", here)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _of_value(item, here, position)
    for kind, wrong in _MISSPELT:
        if isinstance(value, kind):
            yield Spoil("not-in-grammar", path, key, wrong, here)
    if attrs.has(type(value)) and not isinstance(value, _WRITTEN):
        yield from _of_record(value, here)


def _references(kind: type[Any]) -> tuple[str, ...]:
    return next((names for owner, names in _REFERENCES if owner is kind), ())


def _of_another_type(value: object) -> object:
    """A value of another JSON type than the one in which this value is written."""
    match value:
        case bool():
            return 1
        case int():
            return "7"
        case tuple():
            return {}
        case _ if attrs.has(type(value)) and not isinstance(value, _WRITTEN):
            return []
        case _:
            return 7
