"""A vote of an elected body or of a partnership."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.errors import Violation
from inclusion.invariants import not_negative
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class Vote(Valid):
    """The result of one vote.

    Args:
        entitled: How many could vote: all seats of a council, all members of a partnership.
        in_favour: How many voted for.
        against: How many voted against.
        abstained: How many were present and did not vote for or against.
    """

    entitled: int
    in_favour: int
    against: int
    abstained: int

    def _violations(self) -> Iterator[Violation]:
        yield from not_negative(self, "entitled", "in_favour", "against", "abstained")
        if self.absent < 0:
            yield Violation(("entitled",), "too-few", "cannot be less than the votes cast")

    @property
    def absent(self) -> int:
        """How many were entitled and did not take part."""
        return self.entitled - self.present

    @property
    def present(self) -> int:
        """How many took part."""
        return self.in_favour + self.against + self.abstained

    @property
    def has_quorum(self) -> bool:
        """Whether more than half of all who could vote took part.

        Without that a municipal council cannot decide at all (Act 128/2000 Coll., section 92).
        """
        return 2 * self.present > self.entitled

    @property
    def has_majority_of_present(self) -> bool:
        """Whether more than half of those who took part voted for; some partnerships may say so."""
        return 2 * self.in_favour > self.present

    @property
    def short_of_majority_of_all(self) -> int:
        """How many more votes a majority of all would have needed; 0 if there was one."""
        return max(0, self.entitled // 2 + 1 - self.in_favour)

    @property
    def has_majority_of_all(self) -> bool:
        """Whether more than half of **all** who could vote voted for.

        This is the majority of a municipal council (Act 128/2000 Coll., section 87): of 29 seats 15
        are enough and 14 are not, whoever was absent. Abstention and absence count as "against".
        """
        return 2 * self.in_favour > self.entitled
