"""How a plan comes to cover the areas of the package, and all those that the place chose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from inclusion.answer import Answer
from inclusion.area import Area
from inclusion.dossier import Dossier
from inclusion.explain.ways.choice_ways import areas_found, choice_found, goals_found
from inclusion.explain.ways.content_ways import areas_for, content_for, content_on
from inclusion.explain.ways.edition_ways import completions
from inclusion.explain.ways.effects import Known
from inclusion.explain.ways.move import Move, find_out
from inclusion.explain.ways.places import position
from inclusion.explain.ways.plan_ways import found_plan, new_version
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding
from inclusion.language import Language, Text
from inclusion.plan_content import PlanArea, PlanContent
from inclusion.rules.edition import Edition
from inclusion.rules.funding_access.case import FundingAccessCase


def opening_area_ways(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a plan in force that covers an area for which the package opens.

    Args:
        case: The case.
        finding: The finding.
    """
    areas = case.package.areas
    if areas is None:
        yield (_package_areas(case, finding),)
    elif finding.answer is Answer.UNDETERMINED:
        doubt, named = finding.missing[0], _named(areas_for(case))
        found = tuple(areas_found(case, doubt, named, _asked(case)))
        others = tuple(_other_editions(case, partial(_names_any, areas=areas)))
        yield from (*found, *others) or _plans_found(case, finding)
    else:
        yield from _covering(case, finding, partial(_names_any, areas=areas), content_for(case))


def chosen_area_ways(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a plan in force that works out every area the place chose.

    Args:
        case: The case.
        finding: The finding.
    """
    areas = areas_for(case)
    if finding.answer is Answer.NOT_MET:
        says = partial(_works_out_all, areas=areas)
        yield from _covering(case, finding, says, content_on(areas))
    elif finding.missing[0].code == "chosen-areas":
        worked_out = tuple(area for area in Area if _is_worked_out(case, area))
        yield from choice_found(case, finding.missing[0], worked_out)
    else:
        doubt, asked = finding.missing[0], _asked(case)
        goals = tuple(goals_found(case, doubt, areas, asked))
        found = tuple(areas_found(case, doubt, _named(areas), asked))
        yield from (*goals, *found) or _plans_found(case, finding)


def _names_any(content: PlanContent, areas: tuple[Area, ...]) -> bool:
    return any(content.names_area(area) for area in areas)


def _works_out_all(content: PlanContent, areas: tuple[Area, ...]) -> bool:
    return all(content.works_out(area) for area in areas)


def _other_editions(
    case: FundingAccessCase, says: Callable[[PlanContent], bool]
) -> Iterator[Moves]:
    """Other versions that say it, made to come into force."""
    for edition in case.editions:
        waits = not case.is_spent(edition) and case.in_force(edition) is not True
        if waits and says(edition.version.content):
            yield from completions(case, edition)


def _covering(
    case: FundingAccessCase,
    finding: Finding,
    says: Callable[[PlanContent], bool],
    content: PlanContent,
) -> Iterator[Moves]:
    yield from _other_editions(case, says)
    if case.editions:
        yield new_version(case, case.nearest(case.editions), finding.steps[0], content).moves


def _package_areas(case: FundingAccessCase, finding: Finding) -> Move:
    """The areas of the package turn out to be some that the plan covers."""
    named = tuple(area for area in Area if _is_named(case, area))
    areas = named or areas_for(case) or tuple(Area)[:1]
    path = ("packages", position(case.programme.packages, case.package), "areas")
    return find_out(finding.missing[0], _one_of(areas), case.on, Known(path=path, value=areas))


def _one_of(areas: tuple[Area, ...]) -> Text:
    en, cs = (", ".join(area.label.to(language) for area in areas) for language in Language)
    return Text(en=f"at least one of these: {en}", cs=f"aspoň jedna z těchto: {cs}")


def _is_named(case: FundingAccessCase, area: Area) -> bool:
    return case.plans_say(partial(PlanContent.names_area, area=area)) is True


def _is_worked_out(case: FundingAccessCase, area: Area) -> bool:
    return case.plans_say(partial(PlanContent.works_out, area=area)) is True


def _named(areas: tuple[Area, ...]) -> tuple[PlanArea, ...]:
    return tuple(PlanArea(area=area) for area in areas)


def _plans_found(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    """A plan of a kind of which none is recorded, in a partial record, turns out to be there."""
    may_be_there = case.dossier is Dossier.PARTIAL
    recorded = {edition.plan.kind for edition in case.editions}
    kinds = (kind for kind in case.package.plan_kinds if may_be_there and kind not in recorded)
    yield from (found_plan(case, kind, finding) for kind in kinds)


def _asked(case: FundingAccessCase) -> tuple[Edition, ...]:
    """The versions whose content counts: of the plans that open, and of their companions."""
    ours = (edition for edition in case.editions if not case.is_spent(edition))
    return (*ours, *case.editions_of(*(case.package.companions or ())))
