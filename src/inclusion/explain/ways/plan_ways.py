"""How a place comes to a plan in force: the version on record, a new version, a new plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Final, NamedTuple

from inclusion.answer import Answer
from inclusion.dates import DayRange
from inclusion.dossier import Dossier
from inclusion.explain.ways.content_ways import content_for, extended
from inclusion.explain.ways.edition_ways import adoption_of, approval, completions, known_until
from inclusion.explain.ways.effects import Effect, Gained
from inclusion.explain.ways.move import Doer, Move, act, applied, find_out
from inclusion.explain.ways.places import unused
from inclusion.explain.ways.plan_effects import NewVersion
from inclusion.explain.ways.search import REFUSALS, Moves
from inclusion.finding import Finding, Step
from inclusion.identifiers import MunicipalityCode, PlanId, VersionLabel
from inclusion.plan_content import PlanContent
from inclusion.plan_version import PlanVersion
from inclusion.rules.edition import Edition
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import missing_plan
from inclusion.rules.funding_access.steps import renew_plan, write_plan
from inclusion.strategic_plan import PlanKind, StrategicPlan

_WHETHER_THERE_IS: Final = ("plan", "companion-plan")
"""The codes of the facts that say whether there is a plan of a kind."""


class Made(NamedTuple):
    """A version that is made, and the moves by which it comes into force.

    Args:
        edition: The version.
        moves: The moves.
    """

    edition: Edition
    moves: Moves


def plan_ways(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a plan in force of a kind that opens the package.

    Args:
        case: The case.
        finding: A finding that misses it.
    """
    return ways_to(case, case.package.plan_kinds, finding)


def ways_to(
    case: FundingAccessCase, kinds: tuple[PlanKind, ...], finding: Finding
) -> Iterator[Moves]:
    """The ways to a plan in force of one of these kinds.

    A version on record that can still be approved comes first; a new one is proposed only where
    there is none. A plan can turn out to be there only where the record is partial.

    Args:
        case: The case.
        kinds: The kinds.
        finding: A finding that misses it.
    """
    standing = [one for one in case.editions_of(*kinds) if not case.is_spent(one)]
    possible = [m for one in standing for m in completions(case, one) if _can_be(case, m)]
    if possible:
        yield from possible
    elif finding.answer is Answer.UNDETERMINED and case.dossier is Dossier.PARTIAL:
        yield from (found_plan(case, kind, finding) for kind in kinds)
    else:
        yield from _made(case, kinds)


def _made(case: FundingAccessCase, kinds: tuple[PlanKind, ...]) -> Iterator[Moves]:
    last = {edition.plan.id: edition for edition in case.editions_of(*kinds)}
    for edition in last.values():
        yield new_version(case, edition, renew_plan(case, edition), content_for(case)).moves
    if not last:
        yield from (new_plan(case, kind, content_for(case)).moves for kind in kinds)


def new_version(case: FundingAccessCase, base: Edition, made: Step, content: PlanContent) -> Made:
    """A plan gets a new version in force.

    Args:
        case: The case.
        base: The version that it follows.
        made: The step by which it is made.
        content: What it has to say; what the version before it says is kept.
    """
    plan = base.plan
    version = PlanVersion(
        label=_next_label(plan),
        period=DayRange(case.on, known_until(case)),
        content=extended(base.version.content, content),
    )
    gains = NewVersion(plan=plan.id, version=version)
    return _adopted_and_approved(case, made, Edition(plan, version), gains)


def new_plan(case: FundingAccessCase, kind: PlanKind, content: PlanContent) -> Made:
    """A place gets a plan in force.

    Args:
        case: The case.
        kind: The kind of plan.
        content: What it has to say.
    """
    plan = _plan(case, kind, content)
    edition = Edition(plan, plan.versions[0])
    return _adopted_and_approved(case, write_plan(case, kind), edition, Gained(value=plan))


def found_plan(case: FundingAccessCase, kind: PlanKind, finding: Finding) -> Moves:
    """The move by which a plan turns out to be there; its approvals are found out next.

    Args:
        case: The case.
        kind: The kind of plan.
        finding: The finding that misses it.
    """
    plan = _plan(case, kind, PlanContent())
    doubts = (fact for fact in finding.missing if fact.code in _WHETHER_THERE_IS)
    doubt = next(doubts, missing_plan(case))
    return (find_out(doubt, kind.label, case.on, Gained(value=plan)),)


def _adopted_and_approved(
    case: FundingAccessCase, made: Step, edition: Edition, gains: Effect
) -> Made:
    keys: tuple[Move, ...] = tuple(
        approval(case, edition, holder) for holder in edition.plan.key_holders
    )
    first = act(made, Doer.PARTNERSHIP, case.on, gains, adoption_of(edition, case.on))
    return Made(edition, (first, *keys))


def _next_label(plan: StrategicPlan) -> VersionLabel:
    taken = frozenset(version.label for version in plan.versions)
    labels = (VersionLabel(str(number)) for number in count(len(taken) + 1))
    return next(label for label in labels if label not in taken)


def _plan(case: FundingAccessCase, kind: PlanKind, content: PlanContent) -> StrategicPlan:
    taken = (plan.id for plan in case.programme.plans)
    label = VersionLabel("1")
    period = DayRange(case.on, known_until(case))
    return StrategicPlan(
        id=unused(PlanId, "plan-", taken),
        kind=kind,
        locality=case.locality.id,
        title=kind.label.cs,
        territory=case.members or members_ever(case),
        versions=(PlanVersion(label=label, period=period, content=content),),
    )


def members_ever(case: FundingAccessCase) -> tuple[MunicipalityCode, ...]:
    """The municipalities that belong to the place, or once belonged to it.

    Args:
        case: The case.
    """
    return tuple(dict.fromkeys(stay.municipality for stay in case.locality.members))


def _can_be(case: FundingAccessCase, moves: Moves) -> bool:
    try:
        applied(case.programme, moves)
    except REFUSALS:
        return False
    return True
