"""Values written as JSON text at once, without the plain JSON between.

The text is the one that the parser of the standard library makes of what the hooks of
:mod:`inclusion.documents.writing` give, and a test compares the two. For each class there is one
function, made from its fields when the first value of it is written
(:mod:`inclusion.documents.writing_code`). What is nested is written on its own and then moved to
the right: a line end never stands inside a text, for there it is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args

import attrs

from inclusion.annotations import types_of
from inclusion.documents.json_text import Json
from inclusion.documents.layout import Layout
from inclusion.documents.reading import is_tuple, present_part
from inclusion.documents.tagged import tags, union_of
from inclusion.documents.writing_code import (
    Member,
    Names,
    WriteText,
    object_writer,
    scalar,
    scalar_writer,
)

if TYPE_CHECKING:
    from cattrs import Converter


class TextWriters:
    """The writers of one converter and one layout by type, each made when it is first asked for.

    Args:
        converter: Gives a converter of :func:`inclusion.documents.writing.register_writing`; what
            is not known here is written by the hook that it has.
        layout: The layout.
    """

    def __init__(self, converter: Callable[[], Converter], layout: Layout) -> None:
        self._converter = converter
        self._layout = layout
        self._names = Names()
        self._made: dict[Any, WriteText] = {}

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
            f"{layout.key(key)}{layout.nested(layout.text(part))}".encode()
            for key, part in head.items()
        ]
        for member in self._members(type(value)):
            part = getattr(value, member.name)
            is_wanted = fields is None or member.name in fields
            if is_wanted and part is not None and not (member.can_be_left_out and not part):
                write = self._nested(member.kind)
                parts.append(f"{layout.key(member.name)}{write(part)}".encode())
        line = layout.line.encode()
        return b"{" + line + (b"," + line).join(parts) + line[:1] + b"}\n"

    def _new(self, kind: Any) -> WriteText:  # noqa: ANN401 - a type expression
        expression = scalar(kind)
        if expression is not None:
            return scalar_writer(expression, self._names)
        if union_of(kind):
            return lambda value: self.of(type(value))(value)
        if is_tuple(kind):
            return self._array(get_args(kind)[0])
        if attrs.has(kind):
            members = self._members(kind)
            return object_writer(kind, members, self._layout, self._names, self._nested)
        return self._of_converter(kind)

    def _of_converter(self, kind: Any) -> WriteText:  # noqa: ANN401 - a type expression
        hook = self._converter().get_unstructure_hook(kind)
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
        is_single = self._layout.indent is None or scalar(kind) is not None
        return write if is_single else lambda value: nested(write(value))

    def _members(self, kind: Any) -> list[Member]:  # noqa: ANN401 - an attrs class
        members = list(_members(kind))
        if self._layout.sorted_keys:
            members.sort(key=lambda member: member.name)
        return members


def _members(kind: Any) -> Iterator[Member]:  # noqa: ANN401 - an attrs class
    """The members of an object, in the order of the class; first of all which class it is."""
    if kind in tags():
        yield Member(tags()[kind], str, fixed=kind.name)
    hints = types_of(kind)
    for field in attrs.fields(kind):
        if field.init:
            hint = hints[field.name]
            yield Member(
                field.name,
                present_part(hint),
                can_be_unknown=NoneType in get_args(hint),
                can_be_left_out=field.default == (),
            )
