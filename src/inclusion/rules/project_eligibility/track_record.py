"""The applicant has done before what the call asks of its kind (E48).

It has done so without a break for long enough right before the application, or has successfully
carried out such a project in a named programme: one of the two is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from inclusion.answer import Answer
from inclusion.applicant_terms import TrackRecord
from inclusion.bibliography import ground
from inclusion.dates import add_months
from inclusion.errors import InvalidValueError
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import fact, missing, missing_day
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_kind, step
from inclusion.source import Confidence
from inclusion.three_valued import negation, some

PROVEN = Reason(
    code="proven",
    answer=Answer.MET,
    text=Text(
        en="{package} asks nothing more of what the applicant did before.",
        cs="{package} nepožaduje od žadatele žádnou další předchozí zkušenost.",
    ),
)
NOT_PROVEN = Reason(
    code="not-proven",
    answer=Answer.NOT_MET,
    text=Text(
        en="The applicant has not done this for {months} without a break before {day}, nor carried"
        " out such a project: {activity}.",
        cs="Žadatel to před dnem {day} nedělal {months} bez přerušení ani takový projekt"
        " neuskutečnil: {activity}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="{package} does not ask what applicants did before.",
        cs="{package} se na předchozí zkušenost žadatelů neptá.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the applicant has done before what {package} asks cannot be told.",
        cs="Zda má žadatel předchozí zkušenost, kterou {package} požaduje, nelze určit.",
    ),
)
_SINCE = Text(
    en="since when the applicant of “{project}” has done this without a break: {activity}",
    cs="odkdy to žadatel projektu „{project}“ dělá bez přerušení: {activity}",
)
_SINCE_ON = Text(
    en="since which day the applicant of “{project}” has done this without a break: {activity}"
    " (known: {known})",
    cs="od kterého dne to žadatel projektu „{project}“ dělá bez přerušení: {activity}"
    " (známo: {known})",
)
_PROJECT = Text(
    en="whether the applicant of “{project}” successfully carried out a project in {programme}:"
    " {activity}",
    cs="zda žadatel projektu „{project}“ úspěšně uskutečnil projekt ({programme}): {activity}",
)
_OTHER = Text(
    en="An applicant with the experience asked for files the project “{project}”: {activity}",
    cs="Projekt „{project}“ podá žadatel s požadovanou zkušeností: {activity}",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    asked = case.package.track_records
    if not asked:
        return NOT_ASKED.because(case.package_fact)
    answers = [(terms, _satisfies(case, terms)) for terms in asked]
    failed = [terms for terms, answer in answers if answer is False]
    if failed:
        return _not_proven(case, failed[0])
    doubtful = tuple(terms for terms, answer in answers if answer is None)
    if doubtful:
        doubts = tuple(dict.fromkeys(m for terms in doubtful for m in _missing(case, terms)))
        return UNKNOWN.because(case.package_fact, missing=doubts)
    return PROVEN.because(case.package_fact)


def _satisfies(case: ProjectEligibilityCase, terms: TrackRecord) -> bool | None:
    kind = case.project.applicant.kind
    concerned = None if kind is None else kind in terms.kinds
    return some((negation(concerned), _long_enough(case, terms), _by_project(case, terms)))


def _long_enough(case: ProjectEligibilityCase, terms: TrackRecord) -> bool | None:
    since = case.project.experience.since
    if since is None:
        return None
    if since.earliest > case.on or add_months(since.earliest, terms.months) > case.on:
        return False
    enough = since.latest <= case.on and add_months(since.latest, terms.months) <= case.on
    return True if enough else None


def _days_of_enough(case: ProjectEligibilityCase) -> Iterator[date]:
    """The days on which the applicant has done it for long enough, as far as they are known."""
    since = case.project.experience.since
    for day in (since.earliest, since.latest) if since else ():
        for terms in case.package.track_records:
            with suppress(InvalidValueError):  # no day of the calendar is that late
                yield add_months(day, terms.months)


def _by_project(case: ProjectEligibilityCase, terms: TrackRecord) -> bool | None:
    if terms.project_in is None:
        return False
    carried_out = case.project.experience.carried_out_in
    return None if carried_out is None else terms.project_in in carried_out


def _not_proven(case: ProjectEligibilityCase, terms: TrackRecord) -> Ruling:
    months = Quantity(number=terms.months, unit=Unit.MONTHS)
    activity = fact(case, "activity", terms.activity, terms.citations)
    other = step(case, "experienced-applicant-files", _OTHER, case.project_fact, activity)
    since = case.project.experience.since
    short = None
    if since is not None and since.is_exact:
        enough = add_months(since.earliest, terms.months)
        short = Quantity(number=(enough - case.on).days, unit=Unit.DAYS)
    return NOT_PROVEN.because(
        Fact(name="months", value=months), case.day, activity, steps=(other,), distance=short
    )


def _missing(case: ProjectEligibilityCase, terms: TrackRecord) -> Iterator[MissingFact]:
    if case.project.applicant.kind is None:
        yield missing_kind(case)
    activity = Fact(name="activity", value=terms.activity)
    if _long_enough(case, terms) is None:
        since = case.project.experience.since
        yield missing_day("since", since, _SINCE, _SINCE_ON, case.project_fact, activity)
    if terms.project_in is not None and _by_project(case, terms) is None:
        programme = Fact(name="programme", value=terms.project_in.label)
        yield missing("earlier-project", _PROJECT, case.project_fact, programme, activity)


TRACK_RECORD = Rule(
    id="track-record",
    statement=Text(
        en="The applicant has done what the call asks of its kind without a break for long enough"
        " right before the application, or successfully carried out such a project.",
        cs="Žadatel dělá to, co výzva od jeho druhu požaduje, dostatečně dlouho bez přerušení"
        " bezprostředně před podáním žádosti, nebo takový projekt úspěšně uskutečnil.",
    ),
    basis=(ground("S74", Confidence.MEDIUM, "five years, or OPZ", "pět let, nebo OPZ"),),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(PROVEN, NOT_PROVEN, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
    turns=(_days_of_enough,),
)
