"""The project follows from a measure of the version of the plan under which it is filed (E36)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_content import Measure, PlanContent
from inclusion.project import MeasureLink
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.edition import Edition, edition_facts
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_kind, missing_link, step
from inclusion.source import Confidence

LINKED = Reason(
    code="linked",
    answer=Answer.MET,
    text=Text(
        en="The project follows from the measure “{measure}” of version {version} of the plan"
        " “{plan}”.",
        cs="Projekt vychází z opatření „{measure}“ verze {version} plánu „{plan}“.",
    ),
)
NOT_LINKED = Reason(
    code="not-linked",
    answer=Answer.NOT_MET,
    text=Text(
        en="The project is linked to no measure of a plan.",
        cs="Projekt není navázán na žádné opatření plánu.",
    ),
)
NO_SUCH_MEASURE = Reason(
    code="no-such-measure",
    answer=Answer.NOT_MET,
    text=Text(
        en="Version {version} of the plan “{plan}” does not hold the measure {measure}, or the"
        " intent of it, to which the project is linked.",
        cs="Verze {version} plánu „{plan}“ neobsahuje opatření {measure}, nebo jeho záměr, na které"
        " je projekt navázán.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The project does not claim money that {package} keeps for approved plans.",
        cs="Projekt nežádá o peníze, které {package} vyhrazuje schváleným plánům.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the project follows from a measure of a plan cannot be told.",
        cs="Zda projekt vychází z některého opatření plánu, nelze určit.",
    ),
)
_CONTENT = Text(
    en="whether version {version} of the plan “{plan}” has the measure {measure}",
    cs="zda má verze {version} plánu „{plan}“ opatření {measure}",
)
LINK_TO_MEASURE = Text(
    en="The applicant links the project “{project}” to a measure of an approved plan",
    cs="Žadatel naváže projekt „{project}“ na opatření schváleného plánu",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    asked = case.asks_for_plan
    if asked is False:
        return NOT_ASKED.because(case.package_fact)
    link, edition = case.project.link, case.edition
    if asked is None:
        lacking = missing_kind(case) if case.by_region_path is None else missing_link(case)
        return UNKNOWN.because(missing=(lacking,))
    relink = step(case, "link-to-measure", LINK_TO_MEASURE, case.project_fact)
    if link is None or edition is None:
        if case.dossier.silence is None:
            return UNKNOWN.because(missing=(missing_link(case),))
        return NOT_LINKED.because(steps=(relink,))
    return _judged(case, link, edition)


def _judged(case: ProjectEligibilityCase, link: MeasureLink, edition: Edition) -> Ruling:
    content = edition.version.content
    measures = (e for e in content.elements() if isinstance(e, Measure) and e.id == link.measure)
    measure = next(measures, None)
    intents = {intent.id for intent in measure.intents} if measure else set()
    if measure is not None and (link.intent is None or link.intent in intents):
        return LINKED.because(*edition_facts(edition), Fact(name="measure", value=measure.title))
    facts = (*edition_facts(edition), Fact(name="measure", value=str(link.measure)))
    if measure is None and not _is_complete(content):
        return UNKNOWN.because(missing=(missing("measure", _CONTENT, *facts),))
    relink = step(case, "link-to-measure", LINK_TO_MEASURE, case.project_fact)
    return NO_SUCH_MEASURE.because(*facts, steps=(relink,))


def _is_complete(content: PlanContent) -> bool:
    """Whether every measure of the content is known."""
    return content.areas is not None and all(part.goals is not None for part in content.areas)


MEASURE = Rule(
    id="measure",
    statement=Text(
        en="The project follows from a measure of the version of the plan under which it is filed.",
        cs="Projekt vychází z opatření té verze plánu, pod kterou se podává.",
    ),
    basis=(
        ground("S56", Confidence.HIGH, "activities that follow from plans", "aktivity z plánů"),
        ground(
            "S28",
            Confidence.INFERRED,
            "the applicant need not be a member of the partnership",
            "žadatel nemusí být členem partnerství",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(LINKED, NOT_LINKED, NO_SUCH_MEASURE, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
)
