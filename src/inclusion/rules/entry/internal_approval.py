"""A body of the town had approved that the application be filed (A7); advice only."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.dossier import Dossier
from inclusion.finding import Weight
from inclusion.internal_approval import InternalApproval, MunicipalBody
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.entry.case import EntryCase
from inclusion.rules.entry.facts import step
from inclusion.rules.facts import fact, missing
from inclusion.source import Confidence

APPROVED = Reason(
    code="approved",
    answer=Answer.MET,
    text=Text(
        en="The application was approved inside the town by: {bodies}.",
        cs="Podání přihlášky v obci schválil orgán: {bodies}.",
    ),
)
NONE = Reason(
    code="none",
    answer=Answer.NOT_MET,
    text=Text(
        en="Neither the board nor the council of {locality} is on record as approving the"
        " application.",
        cs="Není zaznamenáno, že by podání přihlášky místa {locality} schválila rada nebo"
        " zastupitelstvo.",
    ),
)
OTHER_BODY = Reason(
    code="other-body",
    answer=Answer.NOT_MET,
    text=Text(
        en="The application was approved by: {bodies}; the wave asks for: {asked}.",
        cs="Podání přihlášky schválil orgán: {bodies}; vlna požaduje: {asked}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="The wave asks for no approval inside the town.",
        cs="Vlna schválení v obci nepožaduje.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Neither an approval by the board nor one by the council of {locality} is recorded.",
        cs="U místa {locality} není zaznamenáno schválení radou ani zastupitelstvem.",
    ),
)
_APPROVAL = Text(
    en="whether the board or the council of {locality} approved the application",
    cs="zda podání přihlášky místa {locality} schválila rada nebo zastupitelstvo",
)
_APPROVE = Text(
    en="One of these approves the application of {locality}: {asked}",
    cs="Podání přihlášky místa {locality} schválí: {asked}",
)


def _evaluate(case: EntryCase) -> Ruling:
    asked = case.wave.internal_approval
    if asked == ():
        return NOT_ASKED.because()
    wanted = asked or tuple(MunicipalBody)
    given = tuple(a for a in case.application.approvals or () if _stands(case, a))
    fitting = tuple(approval for approval in given if approval.body in wanted)
    if fitting:
        return APPROVED.because(_bodies(case, fitting))
    if case.application.approvals is None and case.dossier is Dossier.PARTIAL:
        lacking = missing("internal-approval", _APPROVAL, case.place)
        return UNKNOWN.because(case.place, missing=(lacking,))
    labels = Fact(name="asked", value=tuple(body.label for body in wanted))
    approve = step(case, "approve-application", _APPROVE, case.place, labels)
    if given:
        return OTHER_BODY.because(_bodies(case, given), labels, steps=(approve,))
    return NONE.because(case.place, steps=(approve,))


def _stands(case: EntryCase, approval: InternalApproval) -> bool:
    """Whether an approval is not one of a day to come."""
    return approval.on is None or approval.on.has_come_by(case.on) is not False


def _bodies(case: EntryCase, approvals: tuple[InternalApproval, ...]) -> Fact:
    labels = tuple(dict.fromkeys(approval.body.label for approval in approvals))
    cited = tuple(citation for approval in approvals for citation in approval.citations)
    return fact(case, "bodies", labels, cited)


INTERNAL_APPROVAL = Rule(
    id="internal-approval",
    statement=Text(
        en="A body of the town has approved that the application be filed.",
        cs="Podání přihlášky schválil orgán obce.",
    ),
    basis=(
        ground(
            "S36", Confidence.HIGH, "Ústí nad Labem 2015: the board", "Ústí nad Labem 2015: rada"
        ),
        ground("S34", Confidence.HIGH, "Jihlava 2018: the council", "Jihlava 2018: zastupitelstvo"),
        ground(
            "S34",
            Confidence.INFERRED,
            "which of them is needed is not known, so this is advice",
            "který z nich je třeba, není známo, proto jde o upozornění",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(APPROVED, NONE, OTHER_BODY, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
