"""The applicant is of a kind that may apply, for every activity of the project (E40).

It need not be a member of the local partnership, nor have its seat in the place.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.applicant_terms import ApplicantTerms, Registration
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.identifiers import ElementId
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Named
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_kind, step
from inclusion.source import Confidence
from inclusion.three_valued import every, some

ALLOWED = Reason(
    code="allowed",
    answer=Answer.MET,
    text=Text(en="{applicant} may apply in {package}.", cs="{applicant} smí žádat: {package}."),
)
NOT_ALLOWED = Reason(
    code="not-allowed",
    answer=Answer.NOT_MET,
    text=Text(
        en="{applicant} may not apply in {package} for {activities}.",
        cs="{applicant} nesmí žádat: {package}, {activities}.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {applicant} may apply in {package} cannot be told.",
        cs="Zda {applicant} smí žádat ({package}), nelze určit.",
    ),
)
_TERMS = Text(en="who may apply in {package}", cs="kdo smí žádat: {package}")
_ACTIVITIES = Text(
    en="which activities of {package} the project “{project}” has",
    cs="které aktivity ({package}) projekt „{project}“ má",
)
_REGISTRATIONS = Text(
    en="which registrations {applicant} holds", cs="jaké registrace {applicant} má"
)
_ELIGIBLE_FILES = Text(
    en="An applicant of an allowed kind files the project “{project}”, or the project drops:"
    " {activities}",
    cs="Projekt „{project}“ podá žadatel přípustného druhu, nebo projekt vypustí: {activities}",
)
_ALL = Text(en="any activity", cs="kterákoli aktivita")


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    who = _applicant(case)
    answers = {offer: _may_apply(case, _terms(case, offer)) for offer in _offers(case)}
    if case.project.offers is None:
        said = set(answers.values())
        answer = said.pop() if len(said) == 1 else None
    else:
        answer = every(answers.values())
    if answer:
        return ALLOWED.because(who, case.package_fact)
    if answer is None:
        doubts = tuple(dict.fromkeys(_missing(case, tuple(answers.items()))))
        return UNKNOWN.because(who, case.package_fact, missing=doubts)
    refused = tuple(offer for offer, may in answers.items() if may is False)
    activities = Fact(name="activities", value=_titles(case, refused))
    other = step(case, "eligible-applicant-files", _ELIGIBLE_FILES, case.project_fact, activities)
    return NOT_ALLOWED.because(who, case.package_fact, activities, steps=(other,))


def _offers(case: ProjectEligibilityCase) -> tuple[ElementId | None, ...]:
    """The activities of the project, or all that it may have; ``None`` is one not told apart."""
    if case.project.offers is not None:
        return case.project.offers
    return (None, *(offer.id for offer in case.package.offers))


def _terms(case: ProjectEligibilityCase, offer: ElementId | None) -> ApplicantTerms | None:
    """Who may apply for an activity, by its own terms or else by those of the call, if known."""
    own = next((one.applicants for one in case.package.offers if one.id == offer), None)
    return own or case.package.applicants


def _may_apply(case: ProjectEligibilityCase, terms: ApplicantTerms | None) -> bool | None:
    if terms is None:
        return None
    kind = case.project.applicant.kind
    of_kind = (kind in terms.kinds) if kind is not None else None if terms.kinds else False
    registered = (_is_registered(case, registration) for registration in terms.registrations)
    open_to = some((of_kind, *registered)) if terms.kinds or terms.registrations else True
    required = True if terms.required is None else _is_registered(case, terms.required)
    return every((open_to, required))


def _is_registered(case: ProjectEligibilityCase, registration: Registration) -> bool | None:
    held = case.project.applicant.registrations
    return None if held is None else registration in held


def _missing(
    case: ProjectEligibilityCase, answers: tuple[tuple[ElementId | None, bool | None], ...]
) -> Iterator[MissingFact]:
    applicant = case.project.applicant
    doubtful = [_terms(case, offer) for offer, may in answers if may is None]
    if None in doubtful:
        yield missing("applicant-terms", _TERMS, case.package_fact)
    known = [terms for terms in doubtful if terms is not None]
    if applicant.kind is None and any(terms.kinds for terms in known):
        yield missing_kind(case)
    if applicant.registrations is None and any(t.registrations or t.required for t in known):
        yield missing("registrations", _REGISTRATIONS, _applicant(case))
    if not doubtful:
        yield missing("activities", _ACTIVITIES, case.package_fact, case.project_fact)


def _titles(case: ProjectEligibilityCase, offers: tuple[ElementId | None, ...]) -> tuple[Text, ...]:
    titles = {offer.id: offer.title for offer in case.package.offers}
    return tuple(titles.get(offer, _ALL) if offer else _ALL for offer in offers)


def _applicant(case: ProjectEligibilityCase) -> Fact:
    applicant = case.project.applicant
    named = Named(kind="applicant", id=str(applicant.ico or ""), name=applicant.name)
    return Fact(name="applicant", value=named)


APPLICANT = Rule(
    id="applicant",
    statement=Text(
        en="The applicant is of a kind, or holds a registration, that the call accepts for every"
        " activity of the project.",
        cs="Žadatel je druhu, nebo má registraci, kterou výzva uznává pro každou aktivitu"
        " projektu.",
    ),
    basis=(
        ground("S75c", Confidence.HIGH, "applicants by activity", "žadatelé podle aktivit"),
        ground(
            "S28",
            Confidence.INFERRED,
            "membership of the partnership is no condition",
            "členství v partnerství není podmínkou",
        ),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(ALLOWED, NOT_ALLOWED, UNKNOWN),
    evaluate=_evaluate,
)
