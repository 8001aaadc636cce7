"""Functions that write objects as JSON text, made from source code.

To go through the fields of a class and to call a function for each costs half as much again as the
same steps put down one after another. So they are put down, for each class once, and compiled, as
attrs does for the methods of its classes. On one line, for a class with an identifier, a kind that
may be unknown and members, the source is::

    def write(value):
        text = ''
        part = value.id
        text += f',"id":{quoted(part.value)}'
        part = value.kind
        if part is not None:
            text += f',"kind":{quoted(part._value_)}'
        part = value.members
        if part:
            text += f',"members":{write_members(part)}'
        return f'{{{text[1:]}}}' if text else '{}'

Nothing but the layout and the names of fields gets into the source; all else is bound to a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from enum import Enum
from json.encoder import encode_basestring as quoted
from typing import Any, NamedTuple, TypeAlias

from inclusion.documents.layout import Layout
from inclusion.documents.reading import is_a
from inclusion.documents.reading_scalars import WRITTEN
from inclusion.identifiers import Identifier

WriteText: TypeAlias = Callable[[Any], str]

MOST_KEPT = 10_000
"""How many texts of one kind of value are kept by their value."""


class Member(NamedTuple):
    """One member of an object.

    Args:
        name: Its key.
        kind: The type of its value where it is known.
        can_be_unknown: Whether its value may be ``None``; then it is left out.
        can_be_left_out: Whether it is left out when its value is an empty collection.
        fixed: Its value, if that is the same text in every object of the class.
    """

    name: str
    kind: Any
    can_be_unknown: bool = False
    can_be_left_out: bool = False
    fixed: str | None = None


class Names(dict[str, Any]):
    """What the source speaks of by name."""

    def __init__(self) -> None:
        super().__init__(
            quoted=quoted,
            whole=int.__repr__,
            truth={True: "true", False: "false"},
            plain=_plain_decimal,
            **{_kept(kind): _Kept() for kind in WRITTEN},
        )


def scalar(kind: Any) -> str | None:  # noqa: ANN401 - a type expression
    """The expression that writes ``part``, a text, number, truth value or choice.

    Args:
        kind: The type of the part; of another type there is no such expression.
    """
    if kind in _PLAIN:
        return _PLAIN[kind]
    if is_a(Enum)(kind):
        return "quoted(part._value_)"  # the property 'value' takes ten times as long
    if is_a(Identifier)(kind):
        return "quoted(part.value)"
    return f"{_kept(kind)}[part]" if is_a(*WRITTEN)(kind) else None


_PLAIN = {str: "quoted(part)", int: "whole(part)", bool: "truth[part]", Decimal: "plain(part)"}


def scalar_writer(expression: str, names: Names) -> WriteText:
    """A function of an expression of :func:`scalar`.

    Args:
        expression: The expression.
        names: What it speaks of.
    """
    write: WriteText = eval(f"lambda part: {expression}", names)  # noqa: S307 - written above
    return write


def object_writer(
    kind: type[Any],
    members: Iterable[Member],
    layout: Layout,
    names: Names,
    nested: Callable[[Any], WriteText],
) -> WriteText:
    """The function that writes an object.

    Args:
        kind: Its class.
        members: Its members, in their order.
        layout: The layout.
        names: What the source speaks of.
        nested: The writer of what is nested, by its type; asked when the first such value is met.
    """
    members = tuple(members)
    known: dict[str, Any] = dict(names)
    for member in members:
        name = _writer(member)
        known[name] = _later(known, name, member.kind, nested)
    code = compile(source(members, layout), f"<writer of {kind.__qualname__}>", "exec")
    exec(code, known)  # noqa: S102 - of the source below
    write: WriteText = known["write"]
    return write


def _later(
    known: dict[str, Any],
    name: str,
    kind: Any,  # noqa: ANN401 - a type expression
    nested: Callable[[Any], WriteText],
) -> WriteText:
    """A writer that puts the right one in its place when it is first called."""

    def write(value: Any) -> str:  # noqa: ANN401 - of the kind
        write_nested = known[name] = nested(kind)
        return write_nested(value)

    return write


def source(members: Iterable[Member], layout: Layout) -> str:
    """The source of the function that writes an object.

    Args:
        members: Its members, in their order.
        layout: The layout.
    """
    lines = ["def write(value):", "    text = ''"]
    lines += [f"    {line}" for member in members for line in _statements(member, layout)]
    closed = f"{{{{{{text[1:]}}{_literal(layout.line[:1])}}}}}"
    return "\n".join([*lines, f"    return f'{closed}' if text else '{{}}'"])


def _statements(member: Member, layout: Layout) -> Iterator[str]:
    key = _literal("," + layout.line + layout.key(member.name))
    if member.fixed is not None:
        yield f"text += '{key}{_literal(quoted(member.fixed))}'"
        return
    written = scalar(member.kind) or f"{_writer(member)}(part)"
    yield f"part = value.{member.name}"
    if member.can_be_left_out:
        yield "if part:"
    elif member.can_be_unknown:
        yield "if part is not None:"
    margin = "    " if member.can_be_left_out or member.can_be_unknown else ""
    yield f"{margin}text += f'{key}{{{written}}}'"


def _literal(text: str) -> str:
    """A text as it stands between single quotes in source code; braces are none of f-strings."""
    return repr(text)[1:-1]


def _writer(member: Member) -> str:
    return f"write_{member.name}"


def _kept(kind: type[Any]) -> str:
    return f"kept_{kind.__name__}"


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
