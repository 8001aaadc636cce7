"""A version of a plan: its label, the days for which it is made, and what it says."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.dates import DayRange
from inclusion.errors import Violation
from inclusion.identifiers import VersionLabel
from inclusion.invariants import distinct
from inclusion.plan_content import PlanContent
from inclusion.plan_seal import PartDigest, part_digests
from inclusion.source import Citation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class PlanVersion(Valid):
    """One version of the content of a plan.

    Args:
        label: How the version is called, unique within the plan.
        period: The days for which the plan is made, both ends included, if known. It may begin
            before or after the approval.
        content: What the version says.
        part_digests: The digests of the fields of the content as they were when it was sealed; by
            them a change since is named.
        citations: The sources.
    """

    label: VersionLabel
    period: DayRange | None = None
    content: PlanContent = attrs.field(factory=PlanContent)
    part_digests: tuple[PartDigest, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from distinct("part_digests", (part.part for part in self.part_digests))

    def sealed(self) -> PlanVersion:
        """The version with the digests of the fields of its content, so that a change is named."""
        return attrs.evolve(self, part_digests=part_digests(self.content))
