"""The version of the plan under which the project is filed is in force (E36, D25).

Both keys have been turned for that very version and its period is not over. A project that was
submitted under a version in force keeps it: a later version changes nothing for it.
"""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.plan_life_cycle import Holder
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.edition import Edition, edition_facts
from inclusion.rules.facts import fact, missing
from inclusion.rules.funding_access.case import FundingAccessCase
from inclusion.rules.funding_access.facts import kinds
from inclusion.rules.funding_access.steps import approvals, renew_plan
from inclusion.rules.missing_approvals import missing_approvals
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_kind, missing_link, step
from inclusion.source import Confidence
from inclusion.three_valued import every
from inclusion.wording import once

IN_FORCE = Reason(
    code="in-force",
    answer=Answer.MET,
    text=Text(
        en="On {day} version {version} of the plan “{plan}” is in force.",
        cs="Ke dni {day} je verze {version} plánu „{plan}“ v platnosti.",
    ),
)
KEPT = Reason(
    code="kept",
    answer=Answer.MET,
    text=Text(
        en="The project was submitted ({submitted}) while version {version} of the plan “{plan}”"
        " was in force, and keeps it.",
        cs="Projekt byl podán ({submitted}) v době, kdy byla verze {version} plánu „{plan}“ v"
        " platnosti, a ta mu zůstává.",
    ),
)
LACKING = Reason(
    code="lacking",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} version {version} of the plan “{plan}” is not in force; approvals are missing:"
        " {lacking}.",
        cs="Ke dni {day} není verze {version} plánu „{plan}“ v platnosti; chybí schválení:"
        " {lacking}.",
    ),
)
EXPIRED = Reason(
    code="expired",
    answer=Answer.NOT_MET,
    text=Text(
        en="On {day} version {version} of the plan “{plan}” is no longer in force.",
        cs="Ke dni {day} už verze {version} plánu „{plan}“ v platnosti není.",
    ),
)
OTHER_KIND = Reason(
    code="other-kind",
    answer=Answer.NOT_MET,
    text=Text(
        en="The plan “{plan}” is a {kind}; {package} asks for {kinds}.",
        cs="Plán „{plan}“ je {kind}; {package} vyžaduje: {kinds}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="No version of a plan is to be judged: the project claims no money kept for plans, or is"
        " linked to none.",
        cs="Není verze plánu, která by se posuzovala: projekt nežádá o peníze vyhrazené plánům,"
        " nebo na žádný není navázán.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the version of the plan under which the project is filed is in force on {day}"
        " cannot be told.",
        cs="Zda je verze plánu, pod kterou se projekt podává, ke dni {day} v platnosti, nelze"
        " určit.",
    ),
)
_AGENCY = Text(en="the Agency", cs="Agentura")
_FORCE = Text(
    en="whether version {version} of the plan “{plan}” is in force",
    cs="zda je verze {version} plánu „{plan}“ v platnosti",
)
_FILE_UNDER_OTHER = Text(
    en="The applicant files the project “{project}” under a plan of the kind asked for: {kinds}",
    cs="Žadatel podá projekt „{project}“ pod plánem požadovaného druhu: {kinds}",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    edition, asked = case.edition, case.asks_for_plan
    if asked is False or (edition is None and case.dossier.silence is False and asked):
        return NOT_ASKED.because()
    if asked is None:
        lacking = missing_kind(case) if case.by_region_path is None else missing_link(case)
        return UNKNOWN.because(case.day, missing=(lacking,))
    if edition is None:
        return UNKNOWN.because(case.day, missing=(missing_link(case),))
    access = case.access_under(edition, case.on)
    if edition.plan.kind not in case.package.plan_kinds:
        return _other_kind(case, edition, access)
    if access.in_force(edition):
        return IN_FORCE.because(*edition_facts(edition), case.day)
    return _kept(case, edition) or _not_in_force(case, edition, access)


def _kept(case: ProjectEligibilityCase, edition: Edition) -> Ruling | None:
    """That the project keeps the version, or may keep it, if it was submitted before."""
    submission = case.project.submission
    if submission is None:
        return None
    then = {
        case.access_under(edition, day).in_force(edition)
        for day in (submission.on.earliest, submission.on.latest)
    }
    kept = every((submission.on.has_come_by(case.on), then.pop() if len(then) == 1 else None))
    if kept:
        submitted = fact(case, "submitted", submission.on, submission.citations)
        return KEPT.because(*edition_facts(edition), submitted)
    if kept is None:
        return UNKNOWN.because(case.day, missing=(_doubt(edition),))
    return None


def _not_in_force(
    case: ProjectEligibilityCase, edition: Edition, access: FundingAccessCase
) -> Ruling:
    if access.in_force(edition) is None:
        doubts = once(missing_approvals(access, edition)) or (_doubt(edition),)
        return UNKNOWN.because(case.day, missing=doubts)
    facts = (*edition_facts(edition), case.day)
    lacking = [h for h in edition.plan.key_holders if access.has_key(edition, h) is False]
    if not lacking:
        return EXPIRED.because(*facts, steps=(renew_plan(access, edition),))
    people = tuple(_AGENCY if isinstance(h, Holder) else access.named(h) for h in lacking)
    steps = approvals(access, edition, lacking)
    return LACKING.because(*facts, Fact(name="lacking", value=people), steps=steps)


def _other_kind(
    case: ProjectEligibilityCase, edition: Edition, access: FundingAccessCase
) -> Ruling:
    other = step(case, "file-under-other-plan", _FILE_UNDER_OTHER, case.project_fact, kinds(access))
    kind = Fact(name="kind", value=edition.plan.kind.label)
    plan, _ = edition_facts(edition)
    return OTHER_KIND.because(plan, kind, case.package_fact, kinds(access), steps=(other,))


def _doubt(edition: Edition) -> MissingFact:
    return missing("plan-in-force", _FORCE, *edition_facts(edition))


PLAN_VERSION_IN_FORCE = Rule(
    id="plan-version-in-force",
    statement=Text(
        en="The version of the plan under which the project is filed has both keys, and its period"
        " is not over; a project already submitted keeps the version of that time.",
        cs="Verze plánu, pod kterou se projekt podává, má obojí schválení a její období neskončilo;"
        " projektu, který už byl podán, zůstává tehdejší verze.",
    ),
    basis=(
        ground("S01", Confidence.HIGH, "statement P9", "bod P9"),
        ground("S56", Confidence.HIGH, "approved plans", "schválené plány"),
        ground(
            "S01",
            Confidence.INFERRED,
            "a project keeps the version under which it was filed",
            "projektu zůstává verze, pod kterou byl podán",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(IN_FORCE, KEPT, LACKING, EXPIRED, OTHER_KIND, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
)
