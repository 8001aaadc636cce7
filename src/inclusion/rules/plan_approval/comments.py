"""The working version was published for comments before the vote (C21, D24). Advice only."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import Weight
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.plan_events import CommentsInvited
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing_day
from inclusion.rules.plan_approval.case import PlanApprovalCase
from inclusion.rules.plan_approval.steps import step
from inclusion.source import Confidence
from inclusion.three_valued import some

INVITED = Reason(
    code="invited",
    answer=Answer.MET,
    text=Text(
        en="Version {version} of the plan “{plan}” was published for comments: {invited}.",
        cs="Verze {version} plánu „{plan}“ byla zveřejněna k připomínkám: {invited}.",
    ),
)
NOT_INVITED = Reason(
    code="not-invited",
    answer=Answer.NOT_MET,
    text=Text(
        en="Version {version} of the plan “{plan}” was not published for comments by {day}.",
        cs="Verze {version} plánu „{plan}“ nebyla ke dni {day} zveřejněna k připomínkám.",
    ),
)
TOO_LATE = Reason(
    code="too-late",
    answer=Answer.NOT_MET,
    final=True,
    text=Text(
        en="Version {version} of the plan “{plan}” was voted on without being published for"
        " comments.",
        cs="O verzi {version} plánu „{plan}“ se hlasovalo bez zveřejnění k připomínkám.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether version {version} of the plan “{plan}” was published for comments by {day}"
        " cannot be told.",
        cs="Zda byla verze {version} plánu „{plan}“ ke dni {day} zveřejněna k připomínkám, nelze"
        " určit.",
    ),
)
_INVITED = Text(
    en="whether and when version {version} of the plan “{plan}” was published for comments",
    cs="zda a kdy byla verze {version} plánu „{plan}“ zveřejněna k připomínkám",
)
_INVITED_ON = Text(
    en="on which day version {version} of the plan “{plan}” was published for comments"
    " (known: {known})",
    cs="kterého dne byla verze {version} plánu „{plan}“ zveřejněna k připomínkám (známo: {known})",
)
_INVITE = Text(
    en="{locality} publishes version {version} of the plan “{plan}” for comments",
    cs="Místo {locality} zveřejní verzi {version} plánu „{plan}“ k připomínkám",
)


def _evaluate(case: PlanApprovalCase) -> Ruling:
    told = case.plan.events_of(case.version.label)
    invitations = [event for event in told if isinstance(event, CommentsInvited)]
    come = {event: event.on.has_come_by(case.on) for event in invitations}
    answer = some(come.values()) if come else case.dossier.silence
    event = next((event for event, has_come in come.items() if has_come is answer), None)
    if answer and event:
        return INVITED.because(*case.names, fact(case, "invited", event.on, event.citations))
    if answer is None:
        known = event.on if event else None
        when = missing_day("comments-invited", known, _INVITED, _INVITED_ON, *case.names)
        return UNKNOWN.because(*case.names, case.day, missing=(when,))
    if case.is_draft and not case.is_spent:
        invite = step(case, "invite-comments", _INVITE, case.place, *case.names)
        return NOT_INVITED.because(*case.names, case.day, steps=(invite,))
    return TOO_LATE.because(*case.names)


COMMENTS = Rule(
    id="comments",
    statement=Text(
        en="The working version was published for comments.",
        cs="Pracovní verze byla zveřejněna k připomínkám.",
    ),
    basis=(
        ground(
            "S24",
            Confidence.HIGH,
            "comments on the working version before the vote of the partnership",
            "připomínky k pracovní verzi před hlasováním partnerství",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(INVITED, NOT_INVITED, TOO_LATE, UNKNOWN),
    evaluate=_evaluate,
    weight=Weight.ADVISORY,
)
