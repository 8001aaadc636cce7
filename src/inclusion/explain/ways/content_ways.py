"""What a plan has to say so that a package opens: areas, each with a goal and a measure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inclusion.area import Area
from inclusion.explain.ways.places import unused
from inclusion.identifiers import ElementId
from inclusion.language import Text
from inclusion.plan_content import Goal, Measure, PlanArea, PlanContent
from inclusion.rules.chosen_areas import areas_chosen
from inclusion.rules.funding_access.case import FundingAccessCase

_GOAL: Final = Text(en="Goal in the area: {area}", cs="Cíl v oblasti: {area}")
_MEASURE: Final = Text(en="Measure in the area: {area}", cs="Opatření v oblasti: {area}")


def areas_for(case: FundingAccessCase) -> tuple[Area, ...]:
    """The areas that a plan has to cover: those chosen, and one for which the package opens.

    Args:
        case: The case.
    """
    chosen = areas_chosen(case)
    opening = case.package.areas or ()
    fits = not opening or any(area in chosen for area in opening)
    return chosen if fits else (*chosen, *opening[:1])


def content_for(case: FundingAccessCase) -> PlanContent:
    """A content that covers what it has to and says no more; its words stand for any.

    Args:
        case: The case.
    """
    return content_on(areas_for(case))


def content_on(areas: tuple[Area, ...]) -> PlanContent:
    """A content with a goal and a measure in each of these areas.

    Args:
        areas: The areas.
    """
    return PlanContent(areas=tuple(PlanArea(area=area, goals=goals_in(area)) for area in areas))


def goals_in(area: Area) -> tuple[Goal, ...]:
    """A goal with a measure in an area; its words stand for any.

    Args:
        area: The area.
    """
    return tuple(_goals(area, f"{area.value}-"))


def extended(base: PlanContent, more: PlanContent) -> PlanContent:
    """A content with everything of another one, and with goals in more areas.

    Args:
        base: The content that is kept.
        more: The areas that it has to cover, too.
    """
    kept = {part.area: part for part in base.areas or ()}
    taken = [element.id for element in base.elements()]
    for part in more.areas or ():
        held = kept.get(part.area)
        if held is None or not held.is_worked_out:
            stem = str(unused(ElementId, f"{part.area.value}-", taken))
            goals = (*((held.goals or ()) if held else ()), *_goals(part.area, f"{stem}-"))
            kept[part.area] = PlanArea(area=part.area, goals=goals)
    return PlanContent(
        areas=tuple(kept.values()),
        stated_totals=base.stated_totals,
        stated_total=base.stated_total,
    )


def _goals(area: Area, stem: str) -> Iterator[Goal]:
    title, done = (text.cs.format(area=area.label.cs) for text in (_GOAL, _MEASURE))
    measure = Measure(id=ElementId(f"{stem}measure"), title=done)
    yield Goal(id=ElementId(f"{stem}goal"), title=title, measures=(measure,))
