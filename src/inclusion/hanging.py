"""Plain text of several lines that hang behind a mark."""

from __future__ import annotations

import textwrap

WIDTH = 88
"""How many columns plain text has."""


def hung(text: str, lead: str = "") -> list[str]:
    """A paragraph behind a lead; words, and what a no-break space holds together, stay whole.

    Args:
        text: The words.
        lead: What stands before the first line; the others are indented as far.
    """
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
