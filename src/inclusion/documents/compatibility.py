"""Whether documents of one schema are also documents of another, and what keeps them from it.

It looks at the keywords that the schemas of this library use.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final, TypeAlias

import attrs

from inclusion.documents.json_text import Json
from inclusion.errors import Problem

Schema: TypeAlias = Mapping[str, Json]
_REF: Final = "#/$defs/"
_LEAST: Final = ("minimum", "minLength", "minItems")
_MOST: Final = ("maximum", "maxLength", "maxItems")
_SPARED: Final = frozenset({"/version"})
"""Where two versions of a format differ by their nature."""


class Compatibility(Enum):
    """What a change of a schema keeps."""

    FULL = "full"
    """Each reads what the other writes."""
    BACKWARD = "backward"
    """The later one reads what the earlier one writes."""
    FORWARD = "forward"
    """The earlier one reads what the later one writes."""
    NONE = "none"


@attrs.frozen(kw_only=True)
class Verdict:
    """How two versions of a schema get on.

    Args:
        backward: Why a document of the earlier one may be none of the later; empty if all are.
        forward: Why a document of the later one may be none of the earlier; empty if all are.
    """

    backward: tuple[Problem, ...]
    forward: tuple[Problem, ...]

    @property
    def compatibility(self) -> Compatibility:
        """The verdict in one word."""
        if self.backward:
            return Compatibility.NONE if self.forward else Compatibility.FORWARD
        return Compatibility.BACKWARD if self.forward else Compatibility.FULL


def compatibility(earlier: Schema, later: Schema) -> Verdict:
    """Compare two versions of a schema.

    Args:
        earlier: The earlier one, as plain JSON.
        later: The later one, as plain JSON.
    """
    return Verdict(
        backward=tuple(_Comparison(earlier, later).misfits(earlier, later, "")),
        forward=tuple(_Comparison(later, earlier).misfits(later, earlier, "")),
    )


class _Comparison:
    """Looks for what the writer's schema allows and the reader's does not."""

    def __init__(self, writer: Schema, reader: Schema) -> None:
        self._written = writer.get("$defs", {})
        self._read = reader.get("$defs", {})
        self._seen: set[tuple[str, str]] = set()

    def misfits(self, writer: Schema, reader: Schema, at: str) -> Iterator[Problem]:
        pair = (writer.get("$ref", ""), reader.get("$ref", ""))
        if pair in self._seen or at in _SPARED:
            return
        if all(pair):
            self._seen.add(pair)
        written = self._written[pair[0].removeprefix(_REF)] if pair[0] else writer
        read = self._read[pair[1].removeprefix(_REF)] if pair[1] else reader
        if "oneOf" in written and "properties" in written and "properties" in read:
            yield from self._fields(written, read, at)
        alternatives = _options(written, self._written)
        options = _options(read, self._read)
        for key, alternative in alternatives.items():
            if key not in options:
                yield Problem(at, "kind-refused", f"no {key} is read here")
            else:
                yield from self._one(alternative, options[key], at)

    def _one(self, writer: Schema, reader: Schema, at: str) -> Iterator[Problem]:
        if "$ref" in writer or "$ref" in reader:
            yield from self.misfits(writer, reader, at)
            return
        yield from _values(writer, reader, at)
        yield from _bounds(writer, reader, at)
        if "items" in writer and "items" in reader:
            yield from self.misfits(writer["items"], reader["items"], f"{at}/*")
        yield from self._fields(writer, reader, at)

    def _fields(self, writer: Schema, reader: Schema, at: str) -> Iterator[Problem]:
        written, read = writer.get("properties", {}), reader.get("properties", {})
        for name in reader.get("required", ()):
            if name not in writer.get("required", ()):
                yield Problem(f"{at}/{name}", "field-needed", "is needed and may be left out")
        for name, schema in written.items():
            if name in read:
                yield from self.misfits(schema, read[name], f"{at}/{name}")
            elif reader.get("additionalProperties") is False:
                yield Problem(f"{at}/{name}", "field-refused", "is written and not read")


def _options(schema: Schema, definitions: Schema) -> dict[str, Schema]:
    """The alternatives of a schema, by what tells them apart: a tag, or the type."""
    options: dict[str, Schema] = {}
    for part in schema.get("oneOf", schema.get("anyOf", [schema])):
        whole = definitions[part["$ref"].removeprefix(_REF)] if "$ref" in part else part
        if "oneOf" in whole or "anyOf" in whole:
            options |= _options(whole, definitions)
        else:
            options[_told_by(whole)] = part
    return options


def _told_by(schema: Schema) -> str:
    for name, field in schema.get("properties", {}).items():
        if "const" in field and name != "format":
            return f"{name} {field['const']!r}" if isinstance(field["const"], str) else "object"
    return str(schema.get("type", "string"))


def _values(writer: Schema, reader: Schema, at: str) -> Iterator[Problem]:
    options = reader.get("enum", [reader["const"]] if "const" in reader else None)
    if options is None:
        return
    written = writer.get("enum", [writer["const"]] if "const" in writer else None)
    if written is None:
        yield Problem(at, "choice-refused", "is any text, and only some are read")
        return
    for value in written:
        if value not in options:
            yield Problem(at, "choice-refused", f"{value!r} is written and not read")


def _bounds(writer: Schema, reader: Schema, at: str) -> Iterator[Problem]:
    if "pattern" in reader and reader["pattern"] != writer.get("pattern"):
        yield Problem(at, "form-refused", "has a form that need not be the one that is read")
    for name in _LEAST:
        if name in reader and not writer.get(name, float("-inf")) >= reader[name]:
            yield Problem(at, "bound-refused", f"{name} is {reader[name]} where it is read")
    for name in _MOST:
        if name in reader and not writer.get(name, float("inf")) <= reader[name]:
            yield Problem(at, "bound-refused", f"{name} is {reader[name]} where it is read")
