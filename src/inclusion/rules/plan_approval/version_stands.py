"""The version was not returned for rework and not withdrawn (D34): what is spent stays spent."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_events import VersionWithdrawn
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing
from inclusion.rules.missing_approvals import VOID_ON
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.source import Confidence
from inclusion.three_valued import some

STANDS = Reason(
    code="stands",
    answer=Answer.MET,
    text=Text(
        en="Version {version} of the plan “{plan}” was not returned or withdrawn by {day}.",
        cs="Verze {version} plánu „{plan}“ nebyla ke dni {day} vrácena ani stažena.",
    ),
)
RETURNED = Reason(
    code="returned",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="Version {version} of the plan “{plan}” was returned for rework ({reason}): {ended}."
        " The next attempt is a new version.",
        cs="Verze {version} plánu „{plan}“ byla vrácena k přepracování ({reason}): {ended}."
        " Dalším pokusem je nová verze.",
    ),
)
WITHDRAWN = Reason(
    code="withdrawn",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="Version {version} of the plan “{plan}” was withdrawn ({reason}): {ended}.",
        cs="Verze {version} plánu „{plan}“ byla stažena ({reason}): {ended}.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    could_bar=True,
    text=Text(
        en="Whether version {version} of the plan “{plan}” was returned or withdrawn by {day}"
        " cannot be told.",
        cs="Zda byla verze {version} plánu „{plan}“ ke dni {day} vrácena nebo stažena, nelze"
        " určit.",
    ),
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    come = {e: e.on.has_come_by(case.on) for e in case.plan.void_events(case.version.label)}
    void = some(come.values())
    event = next((event for event, has_come in come.items() if has_come is void), None)
    if event is None or void is False:
        return STANDS.because(*case.names, case.day)
    if void is None:
        known = Fact(name="known", value=event.on)
        what = missing("version-void", VOID_ON, *case.names, known)
        return UNKNOWN.because(*case.names, case.day, missing=(what,))
    reason = WITHDRAWN if isinstance(event, VersionWithdrawn) else RETURNED
    why = Fact(name="reason", value=event.reason)
    return reason.because(*case.names, why, fact(case, "ended", event.on, event.citations))


VERSION_STANDS = Rule(
    id="version-stands",
    statement=Text(
        en="The version was not returned for rework and not withdrawn.",
        cs="Verze nebyla vrácena k přepracování ani stažena.",
    ),
    basis=(
        ground(
            "S33",
            Confidence.HIGH,
            "a board returned the plan for rework",
            "rada vrátila plán k přepracování",
        ),
        ground(
            "S33",
            Confidence.INFERRED,
            "the next attempt is a new version of the same plan",
            "dalším pokusem je nová verze téhož plánu",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(STANDS, RETURNED, WITHDRAWN, UNKNOWN),
    evaluate=_evaluate,
)
