"""How a project comes to follow from a measure of a plan in force, with the Agency's statement."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from inclusion.answer import Answer
from inclusion.area import Area
from inclusion.dates import PartialDate
from inclusion.dossier import Dossier
from inclusion.explain.ways.choice_ways import content_place
from inclusion.explain.ways.content_ways import areas_for, content_on
from inclusion.explain.ways.cooperation_ways import begun_by, lasting_on
from inclusion.explain.ways.edition_ways import completions
from inclusion.explain.ways.effects import Known
from inclusion.explain.ways.move import NO, YES, Doer, Move, act, find_out
from inclusion.explain.ways.plan_ways import Made, new_plan, new_version
from inclusion.explain.ways.project_change import nearest_of, of_package, of_project
from inclusion.explain.ways.search import Moves
from inclusion.explain.ways.site_found import kind_found
from inclusion.finding import Finding, MissingFact, Step
from inclusion.identifiers import ElementId
from inclusion.plan_content import Goal, Measure, PlanArea, PlanContent, ProjectIntent
from inclusion.project import MeasureLink
from inclusion.rules.edition import Edition
from inclusion.rules.funding_access import FundingAccessCase
from inclusion.rules.funding_access.steps import renew_plan
from inclusion.rules.project_eligibility import ProjectEligibilityCase
from inclusion.rules.project_eligibility.measure import LINK_TO_MEASURE
from inclusion.rules.project_eligibility.steps import step
from inclusion.statement_of_compliance import StatementOfCompliance


def measure_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a project that follows from a measure of its plan.

    Args:
        case: The case.
        finding: The finding.
    """
    link, edition = case.project.link, case.edition
    if finding.answer is Answer.NOT_MET:
        yield from _linked(case, finding.steps[0])
    elif link and edition and finding.missing[0].code == "measure":
        yield (_measure_found(case, finding.missing[0], link, edition),)
    else:
        yield from _link_doubt(case, finding.missing[0])


def version_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to a project under a version of a plan that is in force.

    Args:
        case: The case.
        finding: The finding.
    """
    edition = case.edition
    if finding.code == "other-kind":
        yield from _linked(case, finding.steps[0])
    elif edition is None or case.asks_for_plan is None:
        yield from _link_doubt(case, finding.missing[0])
    else:
        found = completions(case.access_under(edition, case.on), edition)
        yield from (moves for moves in found if moves)
        yield from _submitted_before(case, edition, finding.missing)
        yield from _anew(case)


def _submitted_before(
    case: ProjectEligibilityCase, edition: Edition, doubts: tuple[MissingFact, ...]
) -> Iterator[Moves]:
    """The project turns out to have been submitted on a day on which the version was in force."""
    for at, event in enumerate(case.project.history):
        known = event.on if event is case.project.submission else None
        days = (known.latest, known.earliest) if known and doubts else ()
        for day in days:
            if day <= case.on and case.access_under(edition, day).in_force(edition):
                effect = of_project(case, "history", at, "on", value=PartialDate.on(day))
                yield (find_out(doubts[0], day, case.on, effect),)


def _link_doubt(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    if doubt.code == "applicant-kind":
        yield from kind_found(case, doubt)
        return
    links = _links(case)
    for link in links:
        effect = of_project(case, "link", value=link)
        yield (find_out(doubt, str(link.measure), case.on, effect),)
    if not links:
        yield from _anew(case)


def _links(case: ProjectEligibilityCase) -> tuple[MeasureLink, ...]:
    """The link to a measure on record with which the least stands in the way."""
    links = (
        MeasureLink(plan=plan.id, version=version.label, measure=element.id)
        for plan in case.programme.plans
        if plan.kind in case.package.plan_kinds and case.project.locality in (None, plan.locality)
        for version in plan.versions
        for element in version.content.elements()
        if isinstance(element, Measure)
    )
    changed = (attrs.evolve(case.project, link=link) for link in links)
    return tuple(project.link for project in nearest_of(case, changed) if project.link)


def _linked(case: ProjectEligibilityCase, done: Step) -> Iterator[Moves]:
    """The project is linked to a measure on record, or to one of a plan that is made for it."""
    for link in _links(case):
        yield (act(done, Doer.APPLICANT, case.on, of_project(case, "link", value=link)),)
    yield from _anew(case)


def _anew(case: ProjectEligibilityCase) -> Iterator[Moves]:
    """The place makes a plan with a measure for the project, which is filed under it."""
    for place in case.candidates[:1]:
        access = FundingAccessCase(
            programme=case.programme, locality=place, package=case.package, on=case.on
        )
        content = content_on(areas_for(access) or (Area.HOUSING,))
        last = {edition.plan.id: edition for edition in access.editions}
        for edition in last.values():
            made = new_version(access, edition, renew_plan(access, edition), content)
            yield tuple(_filed_under(case, made))
        for kind in case.package.plan_kinds if not last else ():
            yield tuple(_filed_under(case, new_plan(access, kind, content)))


def _filed_under(case: ProjectEligibilityCase, made: Made) -> Iterator[Move]:
    """The moves that make a version, and that by which the project is linked to it."""
    plan, version = made.edition
    elements = version.content.elements()
    measure = next(element.id for element in elements if isinstance(element, Measure))
    yield from made.moves
    yield _linking(case, MeasureLink(plan=plan.id, version=version.label, measure=measure))


def _linking(case: ProjectEligibilityCase, link: MeasureLink) -> Move:
    done = step(case, "link-to-measure", LINK_TO_MEASURE, case.project_fact)
    return act(done, Doer.APPLICANT, case.on, of_project(case, "link", value=link))


def _measure_found(
    case: ProjectEligibilityCase, doubt: MissingFact, link: MeasureLink, edition: Edition
) -> Move:
    """The content of the version turns out to have the measure to which the project is linked."""
    measure = Measure(id=link.measure, title=case.project.title, intents=_intents(case, link))
    parts = _with(edition.version.content, measure)
    path = (*content_place(case, edition), "areas")
    return find_out(doubt, YES, case.on, Known(path=path, value=parts))


def _intents(case: ProjectEligibilityCase, link: MeasureLink) -> tuple[ProjectIntent, ...]:
    if link.intent is None:
        return ()
    title, programme = case.project.title, case.package.operational_programme
    return (ProjectIntent(id=link.intent, title=title, programme=programme),)


def _with(content: PlanContent, measure: Measure) -> tuple[PlanArea, ...]:
    """The areas of a content, with a measure where more may stand than is known."""
    goal = Goal(id=ElementId(f"{measure.id}-goal"), title=measure.title, measures=(measure,))
    parts = content.areas
    if parts is None:
        return (PlanArea(area=Area.HOUSING, goals=(goal,)),)
    at = next(at for at, part in enumerate(parts) if part.goals is None)
    return (*parts[:at], attrs.evolve(parts[at], goals=(goal,)), *parts[at + 1 :])


def statement_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to the Agency's statement of compliance, where the call asks for it.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.NOT_MET:
        issued = _statement(case, PartialDate.on(case.on))
        effect = of_project(case, "statements", value=(*case.project.statements, issued))
        yield (*_links_first(case), act(finding.steps[0], Doer.AGENCY, case.on, effect))
        return
    doubt = finding.missing[0]
    if case.package.statement_required is None:
        effect = of_package(case, "statement_required", value=False)
        yield (find_out(doubt, NO, case.on, effect),)
        return
    for at, statement in enumerate(case.project.statements):
        effect = of_project(case, "statements", at, value=_completed(case, statement))
        yield (*_links_first(case), find_out(doubt, YES, case.on, effect))
    if not case.project.statements:
        found = _statement(case, PartialDate.not_after(case.on))
        effect = of_project(case, "statements", value=(found,))
        yield (*_links_first(case), find_out(doubt, YES, case.on, effect))


def _links_first(case: ProjectEligibilityCase) -> Moves:
    """The link for which a statement is issued is made first, where the project has none yet."""
    return tuple(_linking(case, link) for link in (() if case.project.link else _links(case)))


def _statement(case: ProjectEligibilityCase, issued_on: PartialDate) -> StatementOfCompliance:
    link = next(iter(_links(case)), None) if case.project.link is None else case.project.link
    partial = case.dossier is Dossier.PARTIAL
    return StatementOfCompliance(
        plan=link.plan if link else None,
        version=link.version if link else None,
        package=case.package.id,
        issued_on=issued_on,
        valid_until=PartialDate.not_before(case.on) if partial else None,
        positive=True,
        signed_by_agency=True,
    )


def _completed(
    case: ProjectEligibilityCase, statement: StatementOfCompliance
) -> StatementOfCompliance:
    """A statement of which everything that is not known turns out to fit."""
    made = _statement(case, begun_by(statement.issued_on, case.on))
    known = {
        name: getattr(statement, name)
        for name in ("plan", "version", "package", "positive", "signed_by_agency")
        if getattr(statement, name) is not None
    }
    until = statement.valid_until
    lasting = lasting_on(until, case.on) if until else made.valid_until
    return attrs.evolve(made, valid_until=lasting, citations=statement.citations, **known)
