"""Each measure has a responsible body: a member of the partnership, or said to be external (D31).

Advice only. A body is found among the members by its name, written the same.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Weight
from inclusion.language import Text
from inclusion.local_partnership import PartnershipMember
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_content import Measure
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import step
from inclusion.source import Confidence
from inclusion.three_valued import negation, some

PLACED = Reason(
    code="placed",
    answer=Answer.MET,
    text=Text(
        en="Each measure of version {version} of the plan “{plan}” has a responsible body that is"
        " a member of the local partnership or said to be external.",
        cs="Každé opatření verze {version} plánu „{plan}“ má garanta, který je členem lokálního"
        " partnerství nebo je označen za vnějšího.",
    ),
)
STRANGERS = Reason(
    code="strangers",
    answer=Answer.NOT_MET,
    text=Text(
        en="The body responsible for these measures is no member of the local partnership and not"
        " said to be external: {measures}.",
        cs="Garant těchto opatření není členem lokálního partnerství ani není označen za vnějšího:"
        " {measures}.",
    ),
)
NO_MEASURES = Reason(
    code="no-measures",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="Version {version} of the plan “{plan}” has no measure.",
        cs="Verze {version} plánu „{plan}“ nemá žádné opatření.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether each measure of version {version} of the plan “{plan}” has a responsible body"
        " in the local partnership cannot be told.",
        cs="Zda má každé opatření verze {version} plánu „{plan}“ garanta v lokálním partnerství,"
        " nelze určit.",
    ),
)
_BODIES = Text(
    en="which bodies are responsible for the measures of version {version} of the plan “{plan}”,"
    " and which are members of the partnership",
    cs="kdo garantuje opatření verze {version} plánu „{plan}“ a kdo je členem partnerství",
)
_NAME = Text(
    en="The local partnership of {locality} names a member responsible, or says that the body is"
    " external, for: {measures}",
    cs="Lokální partnerství místa {locality} určí garanta z řad členů, nebo jej označí za vnějšího,"
    " u opatření: {measures}",
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    content = case.version.content
    measures = [part for part in content.elements() if isinstance(part, Measure)]
    placed = {measure: _is_placed(case, measure) for measure in measures}
    strange = tuple(measure.title for measure in measures if placed[measure] is False)
    if strange:
        titles = Fact(name="measures", value=strange)
        name = step(case, "name-responsible", _NAME, case.place, titles)
        return STRANGERS.because(titles, steps=(name,))
    if None in placed.values() or not content.is_listed:
        what = missing("responsible-bodies", _BODIES, *case.names)
        return UNKNOWN.because(*case.names, missing=(what,))
    return (PLACED if measures else NO_MEASURES).because(*case.names)


def _is_placed(case: PlanApprovalCase, measure: Measure) -> bool | None:
    body = measure.responsible.strip().casefold()
    if measure.responsible_is_external:
        return True
    if not body:
        return case.dossier.silence
    members = [member for p in case.partnerships for member in p.members]
    stays = [_is_member(case, one) for one in members if one.name.strip().casefold() == body]
    return some(stays) if stays else case.dossier.silence


def _is_member(case: PlanApprovalCase, member: PartnershipMember) -> bool | None:
    """Whether an institution is a member on the day; one listed without days is taken for one."""
    joined = member.joined.has_come_by(case.on) if member.joined else True
    left = member.left.has_passed_before(case.on) if member.left else False
    return None if joined is None else joined and negation(left)


RESPONSIBLE_BODIES = Rule(
    id="responsible-bodies",
    statement=Text(
        en="The body responsible for each measure is a member of the local partnership or said to"
        " be external.",
        cs="Garant každého opatření je členem lokálního partnerství, nebo je označen za vnějšího.",
    ),
    basis=(
        ground(
            "S28",
            Confidence.INFERRED,
            "beside the town four more bodies were to apply",
            "vedle města měly žádat čtyři další subjekty",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(PLACED, STRANGERS, NO_MEASURES, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
