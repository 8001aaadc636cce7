"""The Agency has a local consultant at the place, who leads the partnership (C23). Advice only.

In 2015 twelve of them left at once: a place may be without one.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import step
from inclusion.source import Confidence
from inclusion.three_valued import some

PRESENT = Reason(
    code="present",
    answer=Answer.MET,
    text=Text(
        en="On {day} the Agency has a local consultant at {locality}.",
        cs="Ke dni {day} má Agentura v místě {locality} lokálního konzultanta.",
    ),
)
ABSENT = Reason(
    code="absent",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} the Agency has no local consultant at {locality}, who would lead the local"
        " partnership.",
        cs="Ke dni {day} nemá Agentura v místě {locality} lokálního konzultanta, který by vedl"
        " lokální partnerství.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the Agency has a local consultant at {locality} on {day} cannot be told.",
        cs="Zda má Agentura ke dni {day} v místě {locality} lokálního konzultanta, nelze určit.",
    ),
)
_POST = Text(
    en="from when until when the Agency had a local consultant at {locality}",
    cs="od kdy do kdy měla Agentura v místě {locality} lokálního konzultanta",
)
_APPOINT = Text(
    en="The Agency fills the post of the local consultant at {locality}",
    cs="Agentura obsadí místo lokálního konzultanta v místě {locality}",
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    posts = [post for partnership in case.partnerships for post in partnership.consultants]
    held = [case.dossier.lasts_on(case.on, post.since, post.until) for post in posts]
    answer = some(held) if held else case.dossier.silence
    if answer is None:
        what = missing("consultant", _POST, case.place)
        return UNKNOWN.because(case.place, case.day, missing=(what,))
    if answer:
        return PRESENT.because(case.place, case.day)
    appoint = step(case, "fill-consultant-post", _APPOINT, case.place)
    return ABSENT.because(case.place, case.day, steps=(appoint,))


CONSULTANT = Rule(
    id="consultant",
    statement=Text(
        en="The Agency has a local consultant at the place.",
        cs="Agentura má v místě lokálního konzultanta.",
    ),
    basis=(
        ground(
            "S22",
            Confidence.HIGH,
            "the partnership is led by the Agency's local consultant",
            "partnerství vede lokální konzultant Agentury",
        ),
        ground(
            "S81",
            Confidence.HIGH,
            "twelve local consultants ended in 2015",
            "v roce 2015 skončilo dvanáct lokálních konzultantů",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(PRESENT, ABSENT, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
