"""The realisation of the project ends by the latest day of the call (E47)."""

from __future__ import annotations

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.dates import PartialDate
from inclusion.language import Text
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.quantity import Quantity, Unit
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing_day
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import step
from inclusion.source import Confidence

IN_TIME = Reason(
    code="in-time",
    answer=Answer.MET,
    text=Text(
        en="The project ends {ends}, by the latest day of {package}, {latest}.",
        cs="Projekt končí {ends}, nejpozději v poslední den, který má {package}: {latest}.",
    ),
)
TOO_LATE = Reason(
    code="too-late",
    answer=Answer.NOT_MET,
    text=Text(
        en="The project ends {ends}, after the latest day of {package}, {latest}.",
        cs="Projekt končí {ends}, po posledním dni, který má {package}: {latest}.",
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether the project ends by the latest day of {package} cannot be told.",
        cs="Zda projekt skončí do posledního dne, který má {package}, nelze určit.",
    ),
)
_LATEST = Text(
    en="by which day a project of {package} has to end",
    cs="do kterého dne musí projekt skončit: {package}",
)
_LATEST_ON = Text(
    en="by which day a project of {package} has to end (known: {known})",
    cs="do kterého dne musí projekt skončit: {package} (známo: {known})",
)
_ENDS = Text(
    en="on which day the project “{project}” ends", cs="kterého dne projekt „{project}“ končí"
)
_ENDS_ON = Text(
    en="on which day the project “{project}” ends (known: {known})",
    cs="kterého dne projekt „{project}“ končí (známo: {known})",
)
_SHORTEN = Text(
    en="The applicant plans the end of the project “{project}” by {latest}",
    cs="Žadatel naplánuje konec projektu „{project}“ do: {latest}",
)


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    latest, ends = case.package.latest_end, case.project.ends
    if latest is None:
        lacking = missing_day("latest-end", latest, _LATEST, _LATEST_ON, case.package_fact)
        return UNKNOWN.because(case.package_fact, missing=(lacking,))
    if ends is None:
        return _unknown_end(case, ends)
    facts = (case.package_fact, Fact(name="ends", value=ends), Fact(name="latest", value=latest))
    if ends.latest <= latest.earliest:
        return IN_TIME.because(*facts)
    if ends.earliest > latest.latest:
        late = Quantity(number=(ends.earliest - latest.latest).days, unit=Unit.DAYS)
        shorten = step(case, "end-earlier", _SHORTEN, case.project_fact, facts[2])
        return TOO_LATE.because(*facts, steps=(shorten,), distance=late)
    if ends.is_exact:
        lacking = missing_day("latest-end", latest, _LATEST, _LATEST_ON, case.package_fact)
        return UNKNOWN.because(case.package_fact, missing=(lacking,))
    return _unknown_end(case, ends)


def _unknown_end(case: ProjectEligibilityCase, ends: PartialDate | None) -> Ruling:
    lacking = missing_day("project-ends", ends, _ENDS, _ENDS_ON, case.project_fact)
    return UNKNOWN.because(case.package_fact, missing=(lacking,))


REALISATION_END = Rule(
    id="realisation-end",
    statement=Text(
        en="The realisation of the project ends by the latest day of the call, that day included.",
        cs="Realizace projektu skončí do posledního dne podle výzvy, tento den včetně.",
    ),
    basis=(
        ground("S58", Confidence.HIGH, "31 December 2022", "31. 12. 2022"),
        ground("S66c", Confidence.HIGH, "31 December 2019", "31. 12. 2019"),
        ground("S75b", Confidence.HIGH, "31 December 2026", "31. 12. 2026"),
    ),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(IN_TIME, TOO_LATE, UNKNOWN),
    evaluate=_evaluate,
)
