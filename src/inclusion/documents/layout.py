"""How JSON text is laid out."""

from __future__ import annotations

import json
from json.encoder import encode_basestring as quoted
from typing import NamedTuple

from inclusion.documents.json_text import Json


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

    def key(self, name: str) -> str:
        """A key with what stands between it and its value.

        Args:
            name: The key.
        """
        return f"{quoted(name)}{self.colon}"
