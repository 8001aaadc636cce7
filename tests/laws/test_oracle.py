"""Five rules against a second, naive reading of them, made from plain fields.

The second reading shares no code with the library. Each answer is found twice with plain truth
values: once as if everything unknown had turned out well, once as if it had turned out badly. If
both say the same, that is the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from inclusion import (
    Answer,
    Cooperation,
    CouncilVoted,
    Dossier,
    FundingPackage,
    Locality,
    MunicipalityCode,
    Notice,
    Outcome,
    PartialDate,
    PlanVersion,
    Programme,
    StrategicPlan,
    funding_access,
)
from inclusion.testing import programmes, questions

FIRST_DAY = date(2015, 1, 19)
"""Before the first methodology nothing is known to hold."""


class World(NamedTuple):
    """One question, in one of the two ways in which things may have turned out."""

    programme: Programme
    place: Locality
    package: FundingPackage
    day: date
    well: bool

    @property
    def unrecorded(self) -> bool:
        """Whether something good happened that is not recorded."""
        return self.well and self.place.dossier is Dossier.PARTIAL


def answers(programme: Programme, place: str, package: str, day: date) -> dict[str, str]:
    """The answer of each of the five rules, by the identifier of the rule."""
    locality = next(one for one in programme.localities if one.id.value == place)
    money = next(one for one in programme.packages if one.id.value == package)

    def answer(holds: Callable[[World], bool]) -> str:
        best, worst = (
            holds(World(programme, locality, money, day, well)) for well in (True, False)
        )
        if day < FIRST_DAY or best != worst:
            return "undetermined"
        return "met" if best else "not-met"

    return {
        "cooperation": answer(cooperates),
        "agency-key": answer(agency_approved),
        "council-keys": answer(councils_approved),
        "plan-in-force": answer(in_force),
        "package-open": answer(takes_applications),
    }


def cooperates(world: World) -> bool:
    """Some cooperation of the place has begun, not ended, and not been given up."""
    recorded = [c for c in world.programme.cooperations if c.locality == world.place.id]
    return any(lasts(world, one) for one in recorded) if recorded else world.unrecorded


def lasts(world: World, cooperation: Cooperation) -> bool:
    """The day lies between the two ends."""
    if cooperation.began is None:
        begun = world.well
    else:
        begun = soonest(world, cooperation.began) <= world.day
    if cooperation.ended is None:
        over = not world.well and world.place.dossier is Dossier.PARTIAL
    else:
        over = latest(world, cooperation.ended) < world.day
    return begun and not over and not given_up(world, cooperation)


def given_up(world: World, cooperation: Cooperation) -> bool:
    """Every town that belongs to the place has given notice of all its memoranda, in force now."""
    left, stays = [], []
    for town in {stay.municipality for stay in world.place.members}:
        papers = [m for m in cooperation.memoranda if m.municipality in {None, town}]
        gone = bool(papers) and all(
            notice_has_ended(world, notice) for notice in (m.notice for m in papers)
        )
        left.append(gone)
        stays.append(not gone and belongs(world, town))
    return any(left) and not any(stays)


def notice_has_ended(world: World, notice: Notice | None) -> bool:
    """The council decided, and the last day is over; well is what keeps the memorandum."""
    if notice is None:
        return False
    partial = world.place.dossier is Dossier.PARTIAL
    if notice.decided_by_council is None:
        decided = partial and not world.well
    else:
        decided = latest(world, notice.decided_by_council) <= world.day
    if notice.last_day is None:
        return decided and not world.well
    return decided and latest(world, notice.last_day) < world.day


def belongs(world: World, town: MunicipalityCode) -> bool:
    """The town belongs to the place on the day; that it does keeps the cooperation going."""
    for stay in world.place.members:
        if stay.municipality != town:
            continue
        begun = world.well if stay.since is None else soonest(world, stay.since) <= world.day
        if stay.until is None:
            over = not world.well and world.place.dossier is Dossier.PARTIAL
        else:
            over = latest(world, stay.until) < world.day
        if begun and not over:
            return True
    return False


def agency_approved(world: World) -> bool:
    """The Agency approved some version of a plan that opens the package."""
    return some_version(world, lambda plan, version: approved(world, plan, version, None))


def councils_approved(world: World) -> bool:
    """Every council approved the same version."""
    return some_version(
        world,
        lambda plan, version: all(approved(world, plan, version, town) for town in plan.territory),
    )


def in_force(world: World) -> bool:
    """The Agency and every council approved the same version, and its period is not over.

    Where no recorded plan surely runs on the day, one that is not recorded may have followed.
    """
    runs = [
        version.period is not None and world.day <= version.period.last
        for plan in world.programme.plans
        if plan.locality == world.place.id and plan.kind in world.package.plan_kinds
        for version in plan.versions
    ]
    if world.unrecorded and not any(runs):
        return True
    return some_version(
        world,
        lambda plan, version: (
            all(approved(world, plan, version, town) for town in (None, *plan.territory))
            and (world.well if version.period is None else world.day <= version.period.last)
        ),
    )


def takes_applications(world: World) -> bool:
    """The window has opened and not closed."""
    opens, closes = world.package.window.opens, world.package.window.closes
    has_opened = world.well if opens is None else soonest(world, opens) <= world.day
    is_not_over = world.well if closes is None else world.day <= latest(world, closes)
    return has_opened and is_not_over


def some_version(world: World, holds: Callable[[StrategicPlan, PlanVersion], bool]) -> bool:
    """It holds of some version of a plan that opens the package, or may of one not recorded.

    A call that keeps nothing may name no kind: then a record with gaps leaves open what it would
    take, and the call is barred by another rule.
    """
    if world.unrecorded and not world.package.plan_kinds:
        return True
    ours = [plan for plan in world.programme.plans if plan.locality == world.place.id]
    for kind in world.package.plan_kinds:
        plans = [plan for plan in ours if plan.kind is kind]
        if any(holds(plan, version) for plan in plans for version in plan.versions):
            return True
        if not plans and world.unrecorded:
            return True
    return False


def approved(
    world: World, plan: StrategicPlan, version: PlanVersion, town: MunicipalityCode | None
) -> bool:
    """Somebody, the Agency if no town is given, approved a version, and nobody undid it."""
    turned, undone = [], False
    for event in plan.history:
        name = event.name
        if event.version != version.label:
            continue
        if name in {"agency-returned", "board-returned", "version-withdrawn"}:
            undone = undone or latest(world, event.on) <= world.day
        elif town is None:
            if name in {"agency-approved", "agency-approval-reported"}:
                turned.append(event.on)
        elif getattr(event, "municipality", None) == town:
            if name == "council-approval-reported":
                turned.append(event.on)
            if isinstance(event, CouncilVoted):
                others = event.vote.entitled - event.vote.in_favour
                if event.vote.in_favour > others:
                    turned.append(event.on)
    stands = any(soonest(world, on) <= world.day for on in turned) if turned else world.unrecorded
    return stands and not undone


def soonest(world: World, known: PartialDate) -> date:
    """The day, if it is good that it comes early."""
    return known.earliest if world.well else known.latest


def latest(world: World, known: PartialDate) -> date:
    """The day, if it is good that it comes late."""
    return known.latest if world.well else known.earliest


@given(st.data())
def test_rules_say_what_a_naive_reading_says(data: st.DataObject) -> None:
    """Of any record the five rules give the same three-valued answer as the naive reading."""
    programme = data.draw(programmes(max_places=2))
    place, package, day = data.draw(questions(programme))
    decision = funding_access(programme, locality=place, package=package, on=day)
    expected = answers(programme, place.value, package.value, day)
    assert {rule: decision.finding(rule).answer.value for rule in expected} == expected


@given(st.data())
def test_granted_means_that_the_record_shows_it(data: st.DataObject) -> None:
    """Only what the naive reading takes for certain, on all five points, is ever granted."""
    programme = data.draw(programmes(max_places=2))
    place, package, day = data.draw(questions(programme))
    decision = funding_access(programme, locality=place, package=package, on=day)
    if decision.outcome is Outcome.GRANTED:
        found = answers(programme, place.value, package.value, day)
        assert set(found.values()) == {Answer.MET.value}
