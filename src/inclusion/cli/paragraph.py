"""A paragraph as styled lines: wrapped, its further lines hanging below its first word."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from rich.text import Text

from inclusion.cli.shown_text import one_line

NO_LEAD = Text()
"""Stands before a paragraph that begins at the margin."""

_LEAST_ROOM = 12


def paragraph(text: str, width: int, lead: Text = NO_LEAD, style: str = "") -> Iterator[Text]:
    """A paragraph behind a lead; at least one line.

    It is never broken within a word, such as an address, nor where there is a no-break space.

    Args:
        text: The words.
        width: The width in columns, lead included.
        lead: What stands before the first line.
        style: The style of the words, by its name in rich.
    """
    room = max(_LEAST_ROOM, width - len(lead))
    words = one_line(text)
    lines = textwrap.wrap(words, room, break_long_words=False, break_on_hyphens=False)
    yield Text.assemble(lead, ("".join(lines[:1]), style))
    for line in lines[1:]:
        yield Text.assemble(" " * len(lead), (line, style))
