"""How a plan comes to cover the areas of the package, and all those that the place chose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from inclusion.answer import Answer
from inclusion.application import Application
from inclusion.area import Area
from inclusion.cooperation import Cooperation
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.explain.ways.content_ways import areas_for, content_for, content_on, goals_in
from inclusion.explain.ways.edition_ways import completions
from inclusion.explain.ways.effects import Effect, Gained, Known
from inclusion.explain.ways.move import Move, find_out
from inclusion.explain.ways.places import position, unused
from inclusion.explain.ways.plan_ways import found_plan, new_version
from inclusion.explain.ways.search import Moves
from inclusion.finding import Finding, MissingFact
from inclusion.identifiers import ApplicationId
from inclusion.language import Language, Text
from inclusion.phrase import Phrase
from inclusion.plan_content import PlanArea, PlanContent
from inclusion.rules.chosen_areas import applications_into, area_labels
from inclusion.rules.edition import Edition
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.wording import once

_COMPLETE = Text(
    en="whether anything is missing in the record about {locality}",
    cs="zda v záznamu o místu {locality} něco chybí",
)
_NOTHING = Text(en="nothing", cs="nic")
_COVERED = Text(
    en="only areas in which the plan has a goal with a measure",
    cs="jen oblasti, v nichž má plán cíl s opatřením",
)


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
        found = tuple(_areas_found(case, finding))
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
        yield from _choice_found(case, finding.missing[0])
    else:
        goals = tuple(_goals_found(case, finding.missing[0], areas))
        found = tuple(_areas_found(case, finding))
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
        yield new_version(case, case.nearest(case.editions), finding.steps[0], content)


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


def _areas_found(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    """The areas of a plan turn out to be those that it has to cover."""
    areas = areas_for(case)
    parts = tuple(PlanArea(area=area) for area in areas)
    for edition in _asked(case):
        if edition.version.content.areas is None:
            path = (*_content(case, edition), "areas")
            labels = area_labels(areas)
            yield (find_out(finding.missing[0], labels, case.on, Known(path=path, value=parts)),)


def _goals_found(
    case: FundingAccessCase, doubt: MissingFact, areas: tuple[Area, ...]
) -> Iterator[Moves]:
    """The areas chosen of which the goals are not known turn out to have some."""
    for edition in _asked(case):
        effects = tuple(_goals(case, edition, areas))
        if effects:
            labels = area_labels(areas)
            yield (find_out(doubt, labels, case.on, *effects),)


def _goals(case: FundingAccessCase, edition: Edition, areas: tuple[Area, ...]) -> Iterator[Effect]:
    for at, part in enumerate(edition.version.content.areas or ()):
        if part.goals is None and part.area in areas:
            path = (*_content(case, edition), "areas", at, "goals")
            yield Known(path=path, value=goals_in(part.area))


def _plans_found(case: FundingAccessCase, finding: Finding) -> Iterator[Moves]:
    """A plan of a kind of which none is recorded, in a partial record, turns out to be there."""
    may_be_there = case.dossier is Dossier.PARTIAL
    recorded = {edition.plan.kind for edition in case.editions}
    kinds = (kind for kind in case.package.plan_kinds if may_be_there and kind not in recorded)
    yield from (found_plan(case, kind, finding) for kind in kinds)


def _asked(case: FundingAccessCase) -> Iterator[Edition]:
    """The versions whose content counts: of the plans that open, and of their companions."""
    yield from (edition for edition in case.editions if not case.is_spent(edition))
    yield from case.editions_of(*(case.package.companions or ()))


def _content(case: FundingAccessCase, edition: Edition) -> tuple[str | int, ...]:
    plan = position(case.programme.plans, edition.plan)
    version = position(edition.plan.versions, edition.version)
    return ("plans", plan, "versions", version, "content")


def _choice_found(case: FundingAccessCase, doubt: MissingFact) -> Iterator[Moves]:
    """What a place chose turns out to be what its plan works out; nothing else counts."""
    worked_out = tuple(
        area for area in Area if case.plans_say(partial(PlanContent.works_out, area=area)) is True
    )
    running = [c for c in case.cooperations if c.lasts(case.locality, on=case.on) is not False]
    effects = once(e for c in running for e in _chosen(case, c, worked_out))
    if effects:
        yield (find_out(doubt, _COVERED, case.on, *effects),)
    elif any(_is_silent(case, c) for c in running):
        whole = Phrase(text=_COMPLETE, facts=(case.place,))
        path = ("localities", position(case.programme.localities, case.locality), "dossier")
        complete = MissingFact(code="record-complete", what=whole)
        effect = Known(path=path, value=Dossier.COMPLETE)
        yield (find_out(complete, _NOTHING, case.on, effect),)
    else:
        yield from _over(case, doubt, running)


def _is_silent(case: FundingAccessCase, cooperation: Cooperation) -> bool:
    return case.dossier is Dossier.PARTIAL and not applications_into(case, cooperation)


def _chosen(
    case: FundingAccessCase, cooperation: Cooperation, areas: tuple[Area, ...]
) -> Iterator[Effect]:
    for application in applications_into(case, cooperation):
        if application.areas is None:
            at = position(case.programme.applications, application)
            yield Known(path=("applications", at, "areas"), value=areas)
    if cooperation.wave is not None and _is_silent(case, cooperation):
        taken = (one.id for one in case.programme.applications)
        made = Application(
            id=unused(ApplicationId, "application-", taken),
            wave=cooperation.wave,
            locality=case.locality.id,
            areas=areas,
        )
        yield Gained(value=made)


def _over(
    case: FundingAccessCase, doubt: MissingFact, running: list[Cooperation]
) -> Iterator[Moves]:
    """A cooperation of which it is not known whether it lasts turns out not to."""
    for cooperation in running:
        if cooperation.lasts(case.locality, on=case.on) is None:
            at = position(case.programme.cooperations, cooperation)
            name, value = _not_lasting(cooperation, case.on)
            effect = Known(path=("cooperations", at, name), value=value)
            yield (find_out(doubt, _COVERED, case.on, effect),)


def _not_lasting(cooperation: Cooperation, on: date) -> tuple[str, PartialDate]:
    """The field of a cooperation, and what stands in it where the cooperation does not last."""
    began, ended, before = cooperation.began, cooperation.ended, on - timedelta(1)
    if ended is None:
        return "ended", PartialDate.not_after(before)
    if ended.earliest <= before:
        return "ended", PartialDate(ended.earliest, before)
    after = on + timedelta(1)
    return "began", PartialDate(after, max(after, began.latest)) if began else (
        PartialDate.not_before(after)
    )
