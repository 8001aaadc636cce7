"""Text that cannot steer whatever shows it, a terminal or a page."""

from __future__ import annotations

import re

_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_REPLACED = "\N{REPLACEMENT CHARACTER}"


def harmless(text: str) -> str:
    """A text in which each control character but the line feed is replaced.

    Controls that turn the direction of writing are among them.

    Args:
        text: The text.
    """
    return _CONTROLS.sub(_REPLACED, text)
