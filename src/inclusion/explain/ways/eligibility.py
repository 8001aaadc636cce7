"""The ways to a project that may be submitted: what applicant, place and Agency can do, by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from inclusion.dates import Moment, TimeOfDay
from inclusion.decision import Decision
from inclusion.explain.borders import turning_days
from inclusion.explain.ways.applicant_ways import applicant_ways, track_record_ways
from inclusion.explain.ways.found_ways import MOST, found_ways
from inclusion.explain.ways.link_ways import measure_ways, statement_ways, version_ways
from inclusion.explain.ways.minute_ways import minute_ways
from inclusion.explain.ways.package_ways import closing_minute
from inclusion.explain.ways.search import MIDNIGHT, Inquiry, Proposer
from inclusion.explain.ways.site_ways import (
    list_ways,
    place_ways,
    region_path_ways,
    region_ways,
    twin_ways,
)
from inclusion.explain.ways.terms_ways import amount_ways, end_ways, service_ways, unit_ways
from inclusion.explain.ways.way import WaysToYes
from inclusion.identifiers import PackageId, ProjectId
from inclusion.programme import Programme
from inclusion.rules.project_eligibility import (
    PROJECT_ELIGIBILITY,
    ProjectEligibilityCase,
    decide_eligibility,
)

ELIGIBILITY_PROPOSALS: Final[Mapping[str, Proposer[ProjectEligibilityCase]]] = MappingProxyType(
    {
        "window": minute_ways,
        "coordinated-place": place_ways,
        "listed-territory": list_ways,
        "twin-call": twin_ways,
        "region": region_ways,
        "prague": region_ways,
        "region-path": region_path_ways,
        "measure": measure_ways,
        "plan-version-in-force": version_ways,
        "statement": statement_ways,
        "applicant": applicant_ways,
        "track-record": track_record_ways,
        "amount": amount_ways,
        "settlement-unit": unit_ways,
        "services": service_ways,
        "realisation-end": end_ways,
    }
)
"""What may mend each binding rule of the book."""

_LAST_MINUTE: Final = TimeOfDay(23, 59)


def ways_to_eligibility(
    programme: Programme,
    *,
    project: ProjectId | str,
    at: Moment,
    package: PackageId | str | None = None,
    most: int = MOST,
) -> WaysToYes:
    """What can be done so that this project may be submitted to this package?

    Each way is proven: the book grants with its moves, and with one fewer it does not. A move is
    made on the day of the question, or on a later day that the record makes somebody wait for; the
    last minute of the call is said where it is known.

    Args:
        programme: The record.
        project: The identifier of the project.
        at: The minute, in Czech local time; nothing reads a clock.
        package: The identifier of the package; the one in which the project is filed if left out.
        most: How many changed records are asked about at most.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        UnknownReferenceError: The programme holds no such project or package.
    """
    name = ProjectId.parse(str(project))
    call = programme.project(name).package if package is None else PackageId.parse(str(package))

    def case_at(record: Programme, minute: Moment) -> ProjectEligibilityCase:
        return ProjectEligibilityCase(
            programme=record,
            project=record.project(name),
            package=record.package(call),
            at=minute,
        )

    inquiry = Inquiry(
        at=case_at,
        decide=_decide,
        proposals=ELIGIBILITY_PROPOSALS,
        turning=_turning,
        closing=closing_minute,
        to_the_minute=True,
    )
    return found_ways(inquiry, programme, at, most)


def _decide(case: ProjectEligibilityCase) -> Decision:
    return decide_eligibility(case, PROJECT_ELIGIBILITY)


def _turning(case: ProjectEligibilityCase) -> Iterator[Moment]:
    """The first minutes of days on which the answer can change, and the one after the last."""
    yield from (Moment(day, MIDNIGHT) for day in turning_days(PROJECT_ELIGIBILITY, case))
    closing = closing_minute(case)
    if closing and closing.time < _LAST_MINUTE:
        time = closing.time
        hour, minute = divmod(time.hour * 60 + time.minute + 1, 60)
        yield Moment(closing.day, TimeOfDay(hour, minute))
