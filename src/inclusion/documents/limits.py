"""The limits within which a document is read; hostile bytes get an answer, not the machine."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

import attrs

from inclusion.errors import Violation
from inclusion.validity import Valid

_AT_MOST = MappingProxyType({"depth": 200, "digits": 16})


@attrs.frozen(kw_only=True)
class Limits(Valid):
    """Limits on a document.

    Args:
        size: How many bytes it may have.
        depth: How deep arrays and objects may be nested, at most 200: deeper ones are read by calls
            within calls, and those have an end.
        digits: How many digits a whole number may have, at most 16: no more are kept exactly.
        text: How many characters a text or a key may have.
        problems: How many problems are listed before the rest is only said to exist.
    """

    size: int = 100_000_000
    depth: int = 64
    digits: int = 16
    text: int = 10_000_000
    problems: int = 1_000

    def _violations(self) -> Iterator[Violation]:
        for field in attrs.fields(Limits):
            if getattr(self, field.name) < 1:
                yield Violation((field.name,), "too-small", "must be at least 1")
        for name, most in _AT_MOST.items():
            if getattr(self, name) > most:
                yield Violation((name,), "too-large", f"must be at most {most}")


DEFAULT_LIMITS = Limits()
"""100 MB, 64 levels, 16 digits, 10 million characters in a text, 1 000 problems."""
