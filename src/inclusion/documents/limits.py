"""The limits within which a document is read; hostile bytes get an answer, not the machine."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.errors import Violation
from inclusion.validity import Valid

_DEEPEST = 200


@attrs.frozen(kw_only=True)
class Limits(Valid):
    """Limits on a document.

    Args:
        size: How many bytes it may have.
        depth: How deep arrays and objects may be nested, at most 200: deeper ones are read by calls
            within calls, and those have an end.
        problems: How many problems are listed before the rest is only said to exist.
    """

    size: int = 100_000_000
    depth: int = 64
    problems: int = 1_000

    def _violations(self) -> Iterator[Violation]:
        for name in ("size", "depth", "problems"):
            if getattr(self, name) < 1:
                yield Violation((name,), "too-small", "must be at least 1")
        if self.depth > _DEEPEST:
            yield Violation(("depth",), "too-large", f"must be at most {_DEEPEST}")


DEFAULT_LIMITS = Limits()
"""100 MB, 64 levels, 1 000 problems."""
