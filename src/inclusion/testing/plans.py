"""Hypothesis strategies for plans: versions, and histories that their life cycle allows."""

from __future__ import annotations

from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inclusion.dates import DayRange
from inclusion.identifiers import MunicipalityCode, PlanId, VersionLabel
from inclusion.plan_content import Measure
from inclusion.plan_events import MeasureOverturned, PlanEvent, PutIntoForce
from inclusion.plan_life_cycle import key_of
from inclusion.plan_seal import content_digest
from inclusion.source import Citation
from inclusion.strategic_plan import PlanKind, PlanVersion, StrategicPlan
from inclusion.testing.drawing import (
    YEARS,
    Span,
    cited,
    days_in_order,
    either,
    name,
    own_id,
    pick,
    repeat,
    seldom,
    some_knowledge,
)
from inclusion.testing.identifiers import municipality_codes, plan_ids, version_labels
from inclusion.testing.plan_contents import draw_content, draw_worked_out
from inclusion.testing.plan_steps import StepDrawer
from inclusion.testing.references import References, any_references

_Item = TypeVar("_Item")


def _some(items: SearchStrategy[_Item]) -> SearchStrategy[tuple[_Item, ...]]:
    """One or two of them, mostly one."""
    pair = st.tuples(items, items).map(lambda drawn: tuple(dict.fromkeys(drawn)))
    one = items.map(lambda item: (item,))
    return st.one_of(one, one, pair)


_IDS: Final = plan_ids(max_size=7)
_LABELS: Final = version_labels(max_size=7)
_TWO_LABELS: Final = _some(_LABELS)
_KINDS: Final = st.sampled_from((*[PlanKind.SPSZ] * 6, *PlanKind))


def plan_histories(
    *,
    territory: SearchStrategy[tuple[MunicipalityCode, ...]] | None = None,
    labels: SearchStrategy[tuple[VersionLabel, ...]] | None = None,
    names: References | None = None,
    approved: bool = False,
    within: DayRange = YEARS,
) -> SearchStrategy[tuple[PlanEvent, ...]]:
    """Histories that the life cycle of a plan allows, in order of time, shrinking to none.

    They are made step by step of what is legal, none is drawn and thrown away.

    Args:
        territory: The municipalities of the plan; one or two of any if it is not given.
        labels: The versions; one or two of any label if it is not given.
        names: What can be referred to; the events cite its sources.
        approved: Whether every version is approved by everybody, and never withdrawn.
        within: Where the days lie.
    """
    return _histories(
        _some(municipality_codes()) if territory is None else territory,
        _TWO_LABELS if labels is None else labels,
        names or any_references(),
        Span(within, within, known=approved),
    )


@st.composite
def _histories(
    draw: st.DrawFn,
    territories: SearchStrategy[tuple[MunicipalityCode, ...]],
    labels: SearchStrategy[tuple[VersionLabel, ...]],
    names: References,
    span: Span,
) -> tuple[PlanEvent, ...]:
    return draw_history(draw, draw(territories), draw(labels), names, span)


def draw_history(
    draw: st.DrawFn,
    territory: tuple[MunicipalityCode, ...],
    labels: tuple[VersionLabel, ...],
    names: References,
    span: Span,
) -> tuple[PlanEvent, ...]:
    """One history, of approvals only if the span is known."""
    detailed = either(draw)

    def citations() -> tuple[Citation, ...]:
        return cited(draw, names) if detailed else ()

    versions = [StepDrawer(draw, label, territory, citations) for label in labels]
    if span.known:
        turns = [version for version in versions for _ in range(len(territory) + 1)]
    else:
        turns = [pick(draw, versions) for _ in repeat(draw, 0, 5)]
    days = days_in_order(draw, *[span.begins] * len(turns))
    steps = (
        (version.key if span.known else version.step)(some_knowledge(draw, day))
        for version, day in zip(turns, days, strict=True)
    )
    return tuple(event for event in steps if event is not None)


def strategic_plans(
    *,
    names: References | None = None,
    kinds: SearchStrategy[PlanKind] = _KINDS,
    approved: bool = False,
    begins: DayRange = YEARS,
    ends: DayRange = YEARS,
) -> SearchStrategy[StrategicPlan]:
    """Plans with a legal history, shrinking to one version of which nothing is known.

    Args:
        names: What can be referred to.
        kinds: The kind of plan.
        approved: Whether every version is approved by everybody and works out all the areas.
        begins: Where the events and the first day of a period lie.
        ends: Where the last day of a period lies.
    """
    span = Span(begins, ends, known=approved)
    return _any_plan(names or any_references(), kinds, span)


def draw_plan(
    draw: st.DrawFn, names: References, kinds: SearchStrategy[PlanKind], span: Span
) -> StrategicPlan:
    """One plan, approved in all its versions if the span is known."""
    territory = draw(_some(names.municipalities))
    labels = draw(_TWO_LABELS)
    detailed = seldom(draw)
    history = draw_history(draw, territory, labels, names, span)
    versions = tuple(
        PlanVersion(
            label=label,
            period=_reaching(_period(draw, span), label, history)
            if span.known or either(draw)
            else None,
            content=(draw_worked_out if span.known else draw_content)(draw, names),
            citations=cited(draw, names) if detailed else (),
        )
        for label in labels
    )
    plan = StrategicPlan(
        id=own_id(draw, PlanId, _IDS),
        kind=draw(kinds),
        locality=draw(names.localities),
        title=name(draw),
        territory=territory,
        versions=versions,
        history=tuple(event for event in history if _fits(event, versions)),
        citations=cited(draw, names) if detailed else (),
    )
    return _sealed(plan) if seldom(draw) else plan


def _sealed(plan: StrategicPlan) -> StrategicPlan:
    """The plan with each approval bound to the content that it approves."""
    digests = {version.label: content_digest(version.content) for version in plan.versions}
    history: tuple[Any, ...] = plan.history
    return attrs.evolve(
        plan,
        versions=tuple(version.sealed() for version in plan.versions),
        history=tuple(
            attrs.evolve(event, content_digest=digests[event.version])
            if hasattr(event, "content_digest")
            else event
            for event in history
        ),
    )


_any_plan = st.composite(draw_plan)


def _reaching(period: DayRange, label: VersionLabel, history: tuple[PlanEvent, ...]) -> DayRange:
    """The period, made to reach to the last approval: nobody approves a plan that is over."""
    told = (event for event in history if event.version == label)
    bound = (e.on.earliest for e in told if key_of(e) is not None or isinstance(e, PutIntoForce))
    return DayRange(period.first, max((period.last, *bound)))


def _fits(event: PlanEvent, versions: tuple[PlanVersion, ...]) -> bool:
    """Whether a measure that is overturned may be one of its version."""
    if not isinstance(event, MeasureOverturned):
        return True
    content = next(version.content for version in versions if version.label == event.version)
    measures = (e.id for e in content.elements() if isinstance(e, Measure))
    return event.measure in measures or not content.is_listed


def _period(draw: st.DrawFn, span: Span) -> DayRange:
    return DayRange(*days_in_order(draw, span.begins, span.ends))
