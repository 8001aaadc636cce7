"""The plan stays a document of the town, and opens no package without a cooperation. Advice only.

A plan can outlive the cooperation: Chomutov made one for four years in a cooperation of three.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Step, Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact, Phrase
from inclusion.quantity import Named
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.end_of_cooperation.case import EndOfCooperationCase
from inclusion.rules.facts import missing
from inclusion.source import Confidence
from inclusion.strategic_plan import StrategicPlan
from inclusion.three_valued import every

STAYS = Reason(
    code="stays",
    answer=Answer.MET,
    text=Text(
        en="A period of these plans is not over on {day}: {plans}. They stay documents of the"
        " town; without a cooperation they open no package.",
        cs="Období těchto plánů ke dni {day} neskončilo: {plans}. Zůstávají dokumenty obce; bez"
        " spolupráce však žádný balíček neotevírají.",
    ),
)
OVER = Reason(
    code="over",
    answer=Answer.NOT_MET,
    text=Text(
        en="The periods of all plans of {locality} are over on {day}: {plans}.",
        cs="Období všech plánů místa {locality} ke dni {day} skončila: {plans}.",
    ),
)
NONE = Reason(
    code="none",
    answer=Answer.NOT_APPLICABLE,
    text=Text(en="{locality} has no plan.", cs="Místo {locality} nemá plán."),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {locality} has a plan whose period is not over on {day} cannot be told.",
        cs="Zda má místo {locality} plán, jehož období ke dni {day} neskončilo, nelze určit.",
    ),
)
_WHETHER = Text(
    en="which plans {locality} has, and for which years",
    cs="jaké plány má místo {locality} a na které roky",
)
_RENEW = Text(
    en="{locality} makes a plan for a later period",
    cs="Místo {locality} připraví plán na další období",
)


def _evaluate(case: EndOfCooperationCase) -> Ruling:
    expired = {plan.id: _is_over(case, plan) for plan in case.plans}
    current = [plan for plan in case.plans if expired[plan.id] is False]
    if current:
        return STAYS.because(case.day, _named(current))
    if not case.plans and case.locality.dossier.silence is False:
        return NONE.because(case.place)
    if every((case.locality.dossier.silence is False, *expired.values())):
        renew = Step(code="renew-plan", what=Phrase(text=_RENEW, facts=(case.place,)))
        return OVER.because(case.place, case.day, _named(list(case.plans)), steps=(renew,))
    wanted = missing("plan", _WHETHER, case.place)
    return UNKNOWN.because(case.place, case.day, missing=(wanted,))


def _is_over(case: EndOfCooperationCase, plan: StrategicPlan) -> bool | None:
    """Whether the periods of all its versions are over on the day."""
    return every(plan.has_expired(version.label, on=case.on) for version in plan.versions)


def _named(plans: list[StrategicPlan]) -> Fact:
    names = (Named(kind="plan", id=str(plan.id), name=plan.title) for plan in plans)
    return Fact(name="plans", value=tuple(names))


PLAN_REMAINS = Rule(
    id="plan-remains",
    statement=Text(
        en="The plan stays a document of the town for its period; it opens no package any more.",
        cs="Plán zůstává po své období dokumentem obce; balíčky už neotevírá.",
    ),
    basis=(
        ground(
            "S30",
            Confidence.INFERRED,
            "a plan of four years in a cooperation of three",
            "čtyřletý plán v tříleté spolupráci",
        ),
        ground(
            "S01",
            Confidence.INFERRED,
            "statement P10: without the cooperation nobody reaches the packages",
            "bod P10: bez spolupráce na balíčky nikdo nedosáhne",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(STAYS, OVER, NONE, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
