"""A version of a plan: its label, the days for which it is made, and what it says."""

from __future__ import annotations

import attrs

from inclusion.dates import DayRange
from inclusion.identifiers import VersionLabel
from inclusion.plan_content import PlanContent
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
        citations: The sources.
    """

    label: VersionLabel
    period: DayRange | None = None
    content: PlanContent = attrs.field(factory=PlanContent)
    citations: tuple[Citation, ...] = ()
