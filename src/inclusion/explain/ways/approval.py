"""The ways to an approved plan: what the partnership, the councils and the Agency can do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from inclusion.dates import Moment
from inclusion.decision import Decision
from inclusion.explain.borders import turning_days
from inclusion.explain.ways.approval_ways import (
    agency_ways,
    chosen_area_ways,
    council_ways,
    every_key_ways,
    force_ways,
    founding_ways,
    period_ways,
    standing_ways,
)
from inclusion.explain.ways.found_ways import MOST, found_ways
from inclusion.explain.ways.replacement_ways import replacement_ways
from inclusion.explain.ways.search import MIDNIGHT, Inquiry, Proposer
from inclusion.explain.ways.vote_ways import vote_ways
from inclusion.explain.ways.way import WaysToYes
from inclusion.identifiers import PlanId, VersionLabel
from inclusion.programme import Programme
from inclusion.rules.plan_approval import PLAN_APPROVAL, PlanApprovalCase, decide_approval

APPROVAL_PROPOSALS: Final[Mapping[str, Proposer[PlanApprovalCase]]] = MappingProxyType(
    {
        "version-stands": standing_ways,
        "period-runs": period_ways,
        "not-replaced": replacement_ways,
        "partnership": founding_ways,
        "areas-complete": chosen_area_ways,
        "partnership-vote": vote_ways,
        "agency-key": agency_ways,
        "council-keys": council_ways,
        "same-version": every_key_ways,
        "into-force": force_ways,
    }
)
"""What may mend each binding rule of the book. A draft is completed before it is voted on."""


def ways_to_approval(
    programme: Programme,
    *,
    plan: PlanId | str,
    version: VersionLabel | str,
    on: date,
    most: int = MOST,
) -> WaysToYes:
    """What can be done so that this version of a plan is in force?

    Only ways of this very version are looked for; where it is spent, none is left, and a new
    version has to be made. Each way is proven: the book grants with its moves, and with one fewer
    it does not. A move is made on the day of the question, or on a later day that the record makes
    somebody wait for.

    Args:
        programme: The record.
        plan: The identifier of the plan.
        version: The label of the version.
        on: The day; nothing reads a clock.
        most: How many changed records are asked about at most.

    Raises:
        InvalidIdentifierError: A text is no identifier of its kind.
        UnknownReferenceError: The programme holds no such plan, or the plan no such version.
    """
    name, label = PlanId.parse(str(plan)), VersionLabel.parse(str(version))

    def case_at(record: Programme, at: Moment) -> PlanApprovalCase:
        asked = record.plan(name)
        return PlanApprovalCase(
            programme=record, plan=asked, version=asked.version(label), on=at.day
        )

    inquiry = Inquiry(
        at=case_at,
        decide=_decide,
        proposals=APPROVAL_PROPOSALS,
        turning=_turning,
        closing=_never,
    )
    return found_ways(inquiry, programme, Moment(on, MIDNIGHT), most)


def _decide(case: PlanApprovalCase) -> Decision:
    return decide_approval(case, PLAN_APPROVAL)


def _turning(case: PlanApprovalCase) -> Iterator[Moment]:
    return (Moment(day, MIDNIGHT) for day in turning_days(PLAN_APPROVAL, case))


def _never(_: PlanApprovalCase) -> None:
    """A version is in force to the end of a day, not to a minute."""
