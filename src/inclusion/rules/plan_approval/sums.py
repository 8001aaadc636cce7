"""The totals that the plan states are the sums of its project intents (D30). Advice only.

The sums are asked for, not granted. Measures may cost nothing, and a plan of which no total is
stated is complete without one.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.money import Money
from inclusion.phrase import Fact
from inclusion.plan_sum import PlanSum, plan_sums
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import step
from inclusion.source import Confidence

AGREE = Reason(
    code="agree",
    answer=Answer.MET,
    text=Text(
        en="The totals stated in version {version} of the plan “{plan}” are the sums of its"
        " intents: {stated}.",
        cs="Součty uvedené ve verzi {version} plánu „{plan}“ odpovídají jejím záměrům: {stated}.",
    ),
)
DIFFER = Reason(
    code="differ",
    answer=Answer.NOT_MET,
    text=Text(
        en="Version {version} of the plan “{plan}” states {stated} for {what}, but its parts add up"
        " to {found}.",
        cs="Verze {version} plánu „{plan}“ uvádí {stated} ({what}), ale její části dávají {found}.",
    ),
)
NOTHING_STATED = Reason(
    code="nothing-stated",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="No total is recorded of version {version} of the plan “{plan}”.",
        cs="U verze {version} plánu „{plan}“ není zaznamenán žádný součet.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Version {version} of the plan “{plan}” states {stated} for {what}; the sum of its parts"
        " is not known.",
        cs="Verze {version} plánu „{plan}“ uvádí {stated} ({what}); součet jejích částí není znám.",
    ),
)
_PARTS = Text(
    en="the project intents of version {version} of the plan “{plan}” and what each asks for",
    cs="projektové záměry verze {version} plánu „{plan}“ a částky, o které žádají",
)
_CORRECT = Text(
    en="The local partnership of {locality} puts the total or the intents right: {what}",
    cs="Lokální partnerství místa {locality} opraví součet nebo záměry: {what}",
)
_ALL = Text(en="all intents together", cs="všechny záměry celkem")


def _evaluate(case: PlanApprovalCase) -> Ruling:
    sums = tuple(plan_sums(case.version.content))
    if not sums:
        return NOTHING_STATED.because(*case.names)
    for total in sums:
        if total.found is not None and not total.agrees:
            return _differs(case, total, total.found)
    for total in sums:
        if total.found is None:
            what = missing("project-intents", _PARTS, *case.names)
            return UNKNOWN.because(*case.names, *_facts(total), missing=(what,))
    stated = Fact(name="stated", value=tuple(total.stated for total in sums))
    return AGREE.because(*case.names, stated)


def _differs(case: PlanApprovalCase, total: PlanSum, found: Money) -> Ruling:
    stated, what = _facts(total)
    away = max(total.stated, found) - min(total.stated, found)
    correct = step(case, "correct-sum", _CORRECT, case.place, what)
    sum_found = Fact(name="found", value=found)
    return DIFFER.because(*case.names, stated, what, sum_found, steps=(correct,), distance=away)


def _facts(total: PlanSum) -> tuple[Fact, Fact]:
    return (
        Fact(name="stated", value=total.stated),
        Fact(name="what", value=total.programme.label if total.programme else _ALL),
    )


SUMS = Rule(
    id="sums",
    statement=Text(
        en="The totals that the version states are the sums of its project intents.",
        cs="Součty, které verze uvádí, odpovídají jejím projektovým záměrům.",
    ),
    basis=(
        ground(
            "S28",
            Confidence.HIGH,
            "11 intents for 78,551,647 crowns and 6 for 152,986,000; 28 measures without cost",
            "11 záměrů za 78 551 647 Kč a 6 za 152 986 000 Kč; 28 opatření bez nákladů",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(AGREE, DIFFER, NOTHING_STATED, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
