"""The Agency's statement on whether a project complies with a plan (*stanovisko o souladu*)."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.dates import PartialDate
from inclusion.errors import Violation
from inclusion.identifiers import PackageId, PlanId, VersionLabel
from inclusion.invariants import in_order
from inclusion.source import Citation
from inclusion.validity import Valid


@attrs.frozen(kw_only=True)
class StatementOfCompliance(Valid):
    """What the Agency said about one project, one version of a plan and one package (E51).

    The form, the validity and who signs were found in no source, so all of it may be unknown.

    Args:
        plan: The plan, if known.
        version: The version of it, if known; only with the plan.
        package: The package in which the project is to be filed, if known.
        issued_on: The day on which it was issued, if known.
        valid_until: The last day on which it is valid, if one is set and it is known.
        positive: Whether it says that the project complies, if known.
        signed_by_agency: Whether the Agency signed it, if known.
        citations: The sources.
    """

    plan: PlanId | None = None
    version: VersionLabel | None = None
    package: PackageId | None = None
    issued_on: PartialDate | None = None
    valid_until: PartialDate | None = None
    positive: bool | None = None
    signed_by_agency: bool | None = None
    citations: tuple[Citation, ...] = ()

    def _violations(self) -> Iterator[Violation]:
        yield from in_order(self, "issued_on", "valid_until")
        if self.version is not None and self.plan is None:
            yield Violation(("version",), "without-plan", "names a version of no plan")
