"""The plan covers every area that the place chose in its application (P3, P16, P17).

Exclusion is to be dealt with in all areas concerned, not in parts or symptoms: an area counts as
covered when the plan has a goal with a measure in it.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from inclusion.answer import Answer
from inclusion.application import Application
from inclusion.area import Area
from inclusion.bibliography import ground
from inclusion.cooperation import Cooperation
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_content import PlanContent
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.steps import step
from inclusion.source import Citation, Confidence

COMPLETE = Reason(
    code="complete",
    answer=Answer.MET,
    text=Text(
        en="The plan has goals and measures in every area chosen: {chosen}.",
        cs="Plán má cíle a opatření v každé zvolené oblasti: {chosen}.",
    ),
)
INCOMPLETE = Reason(
    code="incomplete",
    answer=Answer.NOT_MET,
    text=Text(
        en="Of the areas chosen ({chosen}) the plan has no goal with a measure in: {lacking}.",
        cs="Ze zvolených oblastí ({chosen}) nemá plán žádný cíl s opatřením v těchto: {lacking}.",
    ),
)
NOTHING_CHOSEN = Reason(
    code="nothing-chosen",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="No cooperation of {locality} on {day} rests on an application that chose areas.",
        cs="Žádná spolupráce místa {locality} ke dni {day} nevychází z přihlášky, která volí"
        " oblasti.",
    ),
)
CHOICE_UNKNOWN = Reason(
    code="choice-unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Which areas {locality} chose in its application is not known.",
        cs="Které oblasti místo {locality} ve své přihlášce zvolilo, není známo.",
    ),
)
CONTENT_UNKNOWN = Reason(
    code="content-unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Of the areas chosen ({chosen}) it is not known whether the plan has goals and"
        " measures in:"
        " {unclear}.",
        cs="U zvolených oblastí ({chosen}) není známo, zda má plán cíle a opatření v těchto:"
        " {unclear}.",
    ),
)
_CHOICE = Text(
    en="which areas {locality} chose in its application",
    cs="které oblasti místo {locality} zvolilo ve své přihlášce",
)
_CONTENT = Text(
    en="whether the plan of {locality} has goals and measures in these areas: {unclear}",
    cs="zda má plán místa {locality} cíle a opatření v těchto oblastech: {unclear}",
)
_ADD = Text(
    en="The local partnership of {locality} adopts a version of the plan with goals and measures"
    " in:"
    " {lacking}",
    cs="Lokální partnerství místa {locality} přijme verzi plánu s cíli a opatřeními v těchto"
    " oblastech:"
    " {lacking}",
)


def _evaluate(case: FundingAccessCase) -> Ruling:
    choice = _choice(case)
    areas = tuple(dict.fromkeys((*choice.sure, *choice.doubtful)))
    covers = {area: case.plans_say(partial(PlanContent.works_out, area=area)) for area in areas}
    chosen = fact(case, "chosen", _labels(areas), choice.citations)
    lacking = tuple(area for area in dict.fromkeys(choice.sure) if covers[area] is False)
    if lacking:
        return _incomplete(case, chosen, lacking)
    if choice.is_open or (areas and not choice.sure) or False in covers.values():
        which = missing("chosen-areas", _CHOICE, case.place)
        return CHOICE_UNKNOWN.because(case.place, missing=(which,))
    if not areas:
        return NOTHING_CHOSEN.because(case.place, case.day)
    unclear = Fact(name="unclear", value=_labels(tuple(a for a in areas if covers[a] is None)))
    if unclear.value:
        what = missing("plan-goals", _CONTENT, case.place, unclear)
        return CONTENT_UNKNOWN.because(chosen, unclear, missing=(what,))
    return COMPLETE.because(chosen)


class _Choice(NamedTuple):
    """The areas chosen in the applications by which the place came to cooperate on the day."""

    sure: tuple[Area, ...]
    doubtful: tuple[Area, ...]
    """Those of a cooperation of which it is not known whether it lasts on the day."""
    is_open: bool
    """Whether more may have been chosen than the record says."""
    citations: tuple[Citation, ...]


def _choice(case: FundingAccessCase) -> _Choice:
    sure: list[Area] = []
    doubtful: list[Area] = []
    citations: list[Citation] = []
    is_open = not case.cooperations and case.dossier.silence is None
    for cooperation in case.cooperations:
        lasts = cooperation.lasts(case.locality, on=case.on)
        if lasts is False:
            continue
        applications = _applications(case, cooperation)
        unsaid = not applications and case.dossier.silence is None
        is_open = is_open or unsaid or any(a.areas is None for a in applications)
        for application in applications:
            (sure if lasts else doubtful).extend(application.areas or ())
            citations.extend(application.citations)
    return _Choice(tuple(sure), tuple(doubtful), is_open, tuple(citations))


def _applications(case: FundingAccessCase, cooperation: Cooperation) -> list[Application]:
    """The applications by which the place came into a cooperation."""
    applications = case.programme.applications_of(case.locality.id)
    return [a for a in applications if a.wave == cooperation.wave]


def _incomplete(case: FundingAccessCase, choice: Fact, areas: tuple[Area, ...]) -> Ruling:
    lacking = Fact(name="lacking", value=_labels(areas))
    add = step(case, "complete-areas", _ADD, case.place, lacking)
    short = Quantity(number=len(areas), unit=Unit.AREAS)
    return INCOMPLETE.because(choice, lacking, steps=(add,), distance=short)


def _labels(areas: tuple[Area, ...]) -> tuple[Text, ...]:
    return tuple(area.label for area in areas)


AREAS_COMPLETE = Rule(
    id="areas-complete",
    statement=Text(
        en="The plan covers every area that the place chose in its application.",
        cs="Plán pokrývá všechny oblasti, které místo zvolilo ve své přihlášce.",
    ),
    basis=(
        ground("S01", Confidence.HIGH, "statements P3, P16 and P17", "body P3, P16 a P17"),
        ground(
            "S01",
            Confidence.INFERRED,
            "covered means a goal with a measure",
            "pokrytí znamená cíl s opatřením",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(COMPLETE, INCOMPLETE, NOTHING_CHOSEN, CHOICE_UNKNOWN, CONTENT_UNKNOWN),
    evaluate=_evaluate,
)
