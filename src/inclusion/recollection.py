"""What was worked out about a record already, so that it need not be worked out again.

A recollection stands beside a value, not in it: it takes no part in comparing, copying or sending
that value anywhere, and whoever loses it loses time only.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, Final

ROOM: Final = 1024
"""How many answers are kept; a decision about funding access adds eighteen at most."""


class Recollection:
    """Answers that were given already, each under what was asked.

    Several threads may use one: a dict is read and written in one step. When there is no room left
    it begins anew, so that it never grows beyond its room. Copied or pickled it is empty.
    """

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: dict[Hashable, Any] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def __reduce__(self) -> tuple[type[Recollection], tuple[()]]:
        return (Recollection, ())

    def tell(self, asked: Hashable) -> Any:  # noqa: ANN401 - whoever asks knows what he kept
        """What was kept; ``None`` if nothing was, or is any more.

        Args:
            asked: What was asked.
        """
        return self._kept.get(asked)

    def keep(self, asked: Hashable, answer: object) -> None:
        """Keep an answer.

        Args:
            asked: What was asked.
            answer: The answer, a value that never changes.
        """
        if len(self._kept) >= ROOM:
            self._kept = {}
        self._kept[asked] = answer
