"""That a project may be submitted does not mean that it will be supported (E52); advice only."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.call_kind import CallKind
from inclusion.finding import Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.source import Confidence

RANKED_AFTER_THE_END = Reason(
    code="ranked-after-the-end",
    answer=Answer.MET,
    text=Text(
        en="This is only about whether the project may be submitted. {package} ranks all projects"
        " after its end; which are supported depends on their points and on the money.",
        cs="Jde jen o to, zda lze projekt podat. {package} seřadí všechny projekty až po uzavření;"
        " které budou podpořeny, závisí na bodech a na penězích.",
    ),
)
SERVED_AS_THEY_COME = Reason(
    code="served-as-they-come",
    answer=Answer.MET,
    text=Text(
        en="This is only about whether the project may be submitted. {package} judges projects as"
        " they come, so the minute of filing matters; support depends on the judgement and on the"
        " money that is left.",
        cs="Jde jen o to, zda lze projekt podat. {package} posuzuje projekty průběžně, záleží tedy"
        " na okamžiku podání; podpora závisí na hodnocení a na zbývajících penězích.",
    ),
)
JUDGED_LATER = Reason(
    code="judged-later",
    answer=Answer.MET,
    text=Text(
        en="This is only about whether the project may be submitted to {package}; whether it is"
        " supported depends on the judgement and on the money.",
        cs="Jde jen o to, zda lze projekt podat do výzvy {package}; zda bude podpořen, závisí na"
        " hodnocení a na penězích.",
    ),
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    reasons = {
        CallKind.ROUND: RANKED_AFTER_THE_END,
        CallKind.CONTINUOUS: SERVED_AS_THEY_COME,
        None: JUDGED_LATER,
    }
    return reasons[case.package.kind].because(case.package_fact)


SUBMISSION_ONLY = Rule(
    id="submission-only",
    statement=Text(
        en="A yes means that the project may be submitted, not that it will be supported.",
        cs="Ano znamená, že projekt lze podat, ne že bude podpořen.",
    ),
    basis=(
        ground("S69", Confidence.HIGH, "ranking and reserve", "pořadí a zásobník"),
        ground("S75b", Confidence.HIGH, "time of filing matters", "záleží na čase podání"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(RANKED_AFTER_THE_END, SERVED_AS_THEY_COME, JUDGED_LATER),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
