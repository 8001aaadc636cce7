"""How a project comes to have an applicant who may apply and has done such a thing before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import product
from typing import Final

import attrs

from inclusion.answer import Answer
from inclusion.applicant_terms import ApplicantTerms, Registration, TrackRecord
from inclusion.beneficiary_kind import BeneficiaryKind
from inclusion.dates import PartialDate, add_months
from inclusion.errors import InvalidValueError
from inclusion.explain.ways.move import YES, Doer, act, find_out, wait
from inclusion.explain.ways.project_change import nearest_of, of_package, of_project
from inclusion.explain.ways.search import Moves
from inclusion.explain.ways.site_found import kind_found
from inclusion.finding import Finding, MissingFact
from inclusion.language import Text
from inclusion.phrase import Fact, Phrase
from inclusion.project import Applicant, Experience, Project
from inclusion.rules.project_eligibility import ProjectEligibilityCase

_AWAIT: Final = Text(
    en="The applicant of the project “{project}” waits until it has done this for long enough:"
    " {activity}",
    cs="Žadatel projektu „{project}“ vyčká, až to bude dělat dostatečně dlouho: {activity}",
)
_THIS_ONE: Final = Text(en="also an applicant of this kind", cs="také žadatel tohoto druhu")


def applicant_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to an applicant who may apply for every activity of the project.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.NOT_MET:
        for project in nearest_of(case, _changed(case)):
            effects = (
                of_project(case, "applicant", value=project.applicant),
                of_project(case, "offers", value=project.offers),
            )
            yield (act(finding.steps[0], Doer.APPLICANT, case.on, *effects),)
        return
    for doubt in finding.missing:
        yield from _found(case, doubt)


def _changed(case: ProjectEligibilityCase) -> Iterator[Project]:
    """The project with fewer activities, or of an applicant of each kind."""
    project = case.project
    for offer in project.offers or ():
        rest = tuple(other for other in project.offers or () if other != offer)
        if rest:
            yield attrs.evolve(project, offers=rest)
    for kind, held in product(BeneficiaryKind, ((), *((one,) for one in Registration))):
        other = Applicant(name=kind.label.cs, kind=kind, registrations=held)
        yield attrs.evolve(project, applicant=other)


def _found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    match doubt.code:
        case "applicant-terms":
            yield from _terms_found(case, doubt)
        case "applicant-kind":
            yield from kind_found(case, doubt)
        case "registrations":
            yield from _registrations_found(case, doubt)
        case _:
            yield from offers_found(case, doubt)


def _terms_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    """The call turns out to accept the applicant."""
    kind = case.project.applicant.kind
    if kind is None:
        yield from kind_found(case, doubt)
        return
    accepts = of_package(case, "applicants", value=ApplicantTerms(kinds=(kind,)))
    yield (find_out(doubt, _THIS_ONE, case.on, accepts),)


def _registrations_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    labels = tuple(one.label for one in Registration)
    effect = of_project(case, "applicant", "registrations", value=tuple(Registration))
    yield (find_out(doubt, labels, case.on, effect),)


def offers_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    """The project turns out to have an activity of the call with which the least is in the way.

    Args:
        case: The case.
        doubt: What is missing.
    """
    changed = (attrs.evolve(case.project, offers=(one.id,)) for one in case.package.offers)
    for project in nearest_of(case, changed):
        titles = tuple(o.title for o in case.package.offers if o.id in (project.offers or ()))
        effect = of_project(case, "offers", value=project.offers)
        yield (find_out(doubt, titles, case.on, effect),)


def track_record_ways(case: ProjectEligibilityCase, finding: Finding) -> Iterator[Moves]:
    """The ways to an applicant who has done before what the call asks of its kind.

    Args:
        case: The case.
        finding: The finding.
    """
    if finding.answer is Answer.NOT_MET:
        applicant = attrs.evolve(case.project.applicant, name=_EXPERIENCED.cs, ico=None)
        effects = (
            of_project(case, "applicant", value=applicant),
            of_project(case, "experience", value=_experience(case)),
        )
        yield (act(finding.steps[0], Doer.APPLICANT, case.on, *effects),)
    for doubt in finding.missing:
        yield from _experience_found(case, doubt)
    yield from _awaited(case)


_EXPERIENCED: Final = Text(
    en="applicant with the experience asked for", cs="žadatel s požadovanou zkušeností"
)


def _experience(case: ProjectEligibilityCase) -> Experience:
    return Experience(since=PartialDate.not_after(_long_enough(case)), carried_out_in=())


def _long_enough(case: ProjectEligibilityCase) -> date:
    """The last day since which it is long enough for every term that concerns the applicant."""
    kind = case.project.applicant.kind
    asked = (t.months for t in case.package.track_records if kind is None or kind in t.kinds)
    return add_months(case.on, -max(asked))


def _experience_found(case: ProjectEligibilityCase, doubt: MissingFact) -> Iterator[Moves]:
    experience = case.project.experience
    if doubt.code == "applicant-kind":
        yield from kind_found(case, doubt)
    elif doubt.code == "since":
        last = _long_enough(case)
        earliest = experience.since.earliest if experience.since else date.min
        effect = of_project(case, "experience", "since", value=PartialDate(earliest, last))
        yield (find_out(doubt, PartialDate.not_after(last), case.on, effect),)
    else:
        named = (terms.project_in for terms in case.package.track_records if terms.project_in)
        done = tuple(dict.fromkeys((*(experience.carried_out_in or ()), *named)))
        effect = of_project(case, "experience", "carried_out_in", value=done)
        yield (find_out(doubt, YES, case.on, effect),)


def _awaited(case: ProjectEligibilityCase) -> Iterator[Moves]:
    """The applicant goes on doing it until that is long enough, if it is known since when."""
    since = case.project.experience.since
    if since is None:
        return
    for terms in case.package.track_records:
        with suppress(InvalidValueError):  # no day of the calendar is that late
            yield from _long_enough_later(case, terms, since)


def _long_enough_later(
    case: ProjectEligibilityCase, terms: TrackRecord, since: PartialDate
) -> Iterator[Moves]:
    enough = add_months(since.latest, terms.months)
    if enough > case.on:
        what = Phrase(
            text=_AWAIT, facts=(case.project_fact, Fact(name="activity", value=terms.activity))
        )
        yield (wait("await-experience", what, enough, by=Doer.APPLICANT),)
