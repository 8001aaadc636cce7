"""Values written as JSON text at once, without the plain JSON between.

The text is the one that the parser of the standard library makes of what the hooks of
:mod:`inclusion.documents.writing` give, and a test compares the two. For each class there is one
function, made once from its fields. What is nested is written on its own and then moved to the
right: a line end never stands inside a text, for there it is escaped.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Mapping
from decimal import Decimal
from enum import Enum
from json.encoder import encode_basestring as quoted
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, get_args, get_type_hints

import attrs

from inclusion.documents.json_text import Json
from inclusion.documents.reading import is_a, is_tuple, present_part
from inclusion.documents.reading_scalars import WRITTEN
from inclusion.documents.tagged import KEYS, TAGGED_UNIONS
from inclusion.identifiers import Identifier

if TYPE_CHECKING:
    from cattrs import Converter

WriteText: TypeAlias = Callable[[Any], str]
_Member: TypeAlias = tuple[str, Callable[[Any], Any], WriteText, bool]
"""A key with its colon, how its value is got and written, whether it is written when empty."""

MOST_KEPT = 10_000
"""How many texts of one kind of value are kept by their value."""


class Layout(NamedTuple):
    """How a document is laid out.

    Args:
        indent: By how many spaces what is nested is indented; ``None`` puts all on one line,
            without any white space.
        sorted_keys: Whether the keys of an object stand in the order of their letters and not in
            the one of the class.
    """

    indent: int | None = 2
    sorted_keys: bool = False

    @property
    def line(self) -> str:
        """What stands before something nested: nothing, or a line end and the indentation."""
        return "" if self.indent is None else "\n" + " " * self.indent

    @property
    def colon(self) -> str:
        """What stands between a key and its value."""
        return ":" if self.indent is None else ": "

    def text(self, value: Json) -> str:
        """Plain JSON as text.

        Args:
            value: Plain JSON.
        """
        separators = (",", self.colon)
        return json.dumps(
            value,
            ensure_ascii=False,
            allow_nan=False,
            indent=self.indent,
            separators=separators,
            sort_keys=self.sorted_keys,
        )

    def nested(self, text: str) -> str:
        """The text of something, moved to where something nested stands.

        Args:
            text: The text.
        """
        return text if self.indent is None else text.replace("\n", self.line)


class TextWriters:
    """The writers of one converter and one layout by type, each made when it is first asked for.

    Args:
        converter: A converter of :func:`inclusion.documents.writing.register_writing`; what is not
            known here is written by the hook that it has.
        layout: The layout.
    """

    def __init__(self, converter: Converter, layout: Layout) -> None:
        self._converter = converter
        self._layout = layout
        self._made: dict[Any, WriteText] = {
            str: quoted,
            int: int.__repr__,
            bool: {True: "true", False: "false"}.__getitem__,
            Decimal: _plain_decimal,
        }

    def of(self, kind: Any) -> WriteText:  # noqa: ANN401 - a type expression
        """The writer of a type.

        Args:
            kind: The type as it stands in annotations.
        """
        if kind not in self._made:
            self._made[kind] = self._new(kind)
        return self._made[kind]

    def document(
        self, head: Mapping[str, Json], value: object, fields: Container[str] | None = None
    ) -> bytes:
        """An object that holds some plain JSON first and then the fields of a value, in UTF-8.

        Args:
            head: The plain JSON that stands first.
            value: An instance of an attrs class.
            fields: The names of the fields that are written; all if it is ``None``.
        """
        layout = self._layout
        parts = [
            f"{quoted(key)}{layout.colon}{layout.nested(layout.text(part))}".encode()
            for key, part in head.items()
        ]
        for key, get, write_part, even_empty in self._members(type(value), fields):
            member = get(value)
            if member is not None and (even_empty or member):
                parts.append(f"{key}{write_part(member)}".encode())
        line = layout.line.encode()
        return b"{" + line + (b"," + line).join(parts) + line[:1] + b"}\n"

    def _new(self, kind: Any) -> WriteText:  # noqa: ANN401 - a type expression
        if kind in [union.hint for union in TAGGED_UNIONS]:
            writers = {part: self.of(part) for part in get_args(kind)}
            return lambda value: writers[type(value)](value)
        if is_tuple(kind):
            return self._array(get_args(kind)[0])
        if is_a(Enum)(kind):
            return {member: quoted(member.value) for member in kind}.__getitem__
        if is_a(Identifier)(kind):
            return lambda value: quoted(value.value)
        if is_a(*WRITTEN)(kind):
            return _Kept().__getitem__
        return self._object(kind) if attrs.has(kind) else self._of_converter(kind)

    def _of_converter(self, kind: Any) -> WriteText:  # noqa: ANN401 - a type expression
        hook = self._converter.get_unstructure_hook(kind)
        return lambda value: self._layout.text(hook(value))

    def _array(self, kind: Any) -> WriteText:  # noqa: ANN401 - a type expression
        write_item, line = self._nested(kind), self._layout.line
        opening, comma, closing = "[" + line, "," + line, line[:1] + "]"
        return lambda items: (
            f"{opening}{comma.join(map(write_item, items))}{closing}" if items else "[]"
        )

    def _nested(self, kind: Any) -> WriteText:  # noqa: ANN401 - a type expression
        """The writer of a type where it is nested: arrays and objects are moved, texts are not."""
        write, nested = self.of(kind), self._layout.nested
        is_single = self._layout.indent is None or is_a(str, int, Enum, Identifier, *WRITTEN)(kind)
        return write if is_single else lambda value: nested(write(value))

    def _object(self, kind: Any) -> WriteText:  # noqa: ANN401 - an attrs class
        members, line = self._members(kind), self._layout.line
        opening, comma, closing = "{" + line, "," + line, line[:1] + "}"

        def write(value: Any) -> str:  # noqa: ANN401 - an instance of the class
            parts = [
                key + write_part(part)
                for key, get, write_part, even_empty in members
                if (part := get(value)) is not None and (even_empty or part)
            ]
            return f"{opening}{comma.join(parts)}{closing}" if parts else "{}"

        return write

    def _members(
        self,
        kind: Any,  # noqa: ANN401 - an attrs class
        names: Container[str] | None = None,
    ) -> tuple[_Member, ...]:
        hints = get_type_hints(kind)
        members: list[_Member] = [
            (
                f.name,
                attrgetter(f.name),
                self._nested(present_part(hints[f.name])),
                f.default != (),
            )
            for f in attrs.fields(kind)
            if f.init and (names is None or f.name in names)
        ]
        if kind in KEYS:
            members.insert(0, (KEYS[kind], attrgetter("name"), quoted, True))
        if self._layout.sorted_keys:
            members.sort(key=itemgetter(0))
        colon = self._layout.colon
        return tuple(
            (f"{quoted(name)}{colon}", get, write, even_empty)
            for name, get, write, even_empty in members
        )


def _plain_decimal(value: Decimal) -> str:
    text = str(value)
    return f'"{value:f}"' if "E" in text else f'"{text}"'


class _Kept(dict[Any, str]):
    """The texts of values that cost more to write than to find."""

    def __missing__(self, value: Any) -> str:  # noqa: ANN401 - a value with a text form
        if len(self) >= MOST_KEPT:
            self.clear()
        text = self[value] = quoted(str(value))
        return text
