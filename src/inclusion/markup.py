"""HTML and SVG made of elements, so that a text can never become markup.

A plain ``str`` is text and is escaped wherever it stands; only what this module made is markup.
"""

from __future__ import annotations

import html
from collections.abc import Iterable

from inclusion.harmless_text import harmless

_VOID = frozenset({"br", "meta"})


class Markup(str):
    """Text that is markup already; made by the functions of this module only."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    """A text as markup that shows just this text; markup stays as it is.

    Args:
        text: The text.
    """
    return text if isinstance(text, Markup) else Markup(html.escape(harmless(text)))


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """Texts and markup, one after another.

    Args:
        parts: The parts.
        between: What stands between two parts.
    """
    return Markup(escaped(between).join(map(escaped, parts)))


def element(name: str, *children: str, **attributes: str | None) -> Markup:
    """An element with its children.

    Args:
        name: The name of the element.
        children: Texts and markup inside it.
        attributes: Its attributes; one that is ``None`` is left out. ``class_`` stands for
            ``class``, and an underscore within a name for a hyphen.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(harmless(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(children)}</{name}>")
