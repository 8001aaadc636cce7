"""The social services of the project are among those that the call supports for it (E45).

The coordinated approach changes what is eligible, not just how much: its projects aim at other
services than the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from inclusion.answer import Answer
from inclusion.bibliography import ground
from inclusion.finding import MissingFact
from inclusion.language import Text
from inclusion.local_terms import ServiceTerms
from inclusion.methodology import COORDINATED_APPROACH
from inclusion.phrase import Fact
from inclusion.rule import Reason, Rule, Ruling
from inclusion.rules.facts import missing
from inclusion.rules.project_eligibility.case import ProjectEligibilityCase
from inclusion.rules.project_eligibility.steps import missing_places, missing_support, step
from inclusion.source import Confidence
from inclusion.three_valued import every, some

SUPPORTED = Reason(
    code="supported",
    answer=Answer.MET,
    text=Text(
        en="{package} supports the services of the project: {services}.",
        cs="{package} podporuje služby projektu: {services}.",
    ),
)
NOT_SUPPORTED = Reason(
    code="not-supported",
    answer=Answer.NOT_MET,
    text=Text(
        en="{package} does not support these services for a project {whose}: {services}.",
        cs="{package} nepodporuje pro projekt {whose} tyto služby: {services}.",
    ),
)
NOT_ASKED = Reason(
    code="not-asked",
    answer=Answer.NOT_APPLICABLE,
    text=Text(
        en="{package} does not tell services apart.", cs="{package} nerozlišuje sociální služby."
    ),
)
UNKNOWN = Reason(
    code="unknown",
    answer=Answer.UNDETERMINED,
    text=Text(
        en="Whether {package} supports the services of the project cannot be told.",
        cs="Zda {package} podporuje služby projektu, nelze určit.",
    ),
)
_SERVICES = Text(
    en="at which social services the project “{project}” aims",
    cs="na které sociální služby projekt „{project}“ míří",
)
_TERMS = Text(
    en="whether {package} supports these services: {services}",
    cs="zda {package} podporuje tyto služby: {services}",
)
_AIM = Text(
    en="The applicant aims the project “{project}” at services supported: {supported}",
    cs="Žadatel zaměří projekt „{project}“ na podporované služby: {supported}",
)
_COORDINATED = Text(en="of the coordinated approach", cs="z území v koordinovaném přístupu")
_OTHERS = Text(en="outside the coordinated approach", cs="mimo koordinovaný přístup")


def _evaluate(case: ProjectEligibilityCase) -> Ruling:
    if not case.package.service_terms:
        return NOT_ASKED.because(case.package_fact)
    services = case.project.services
    if services is None:
        lacking = missing("services", _SERVICES, case.project_fact)
        return UNKNOWN.because(case.package_fact, missing=(lacking,))
    coordinated = case.everywhere(case.is_coordinated)
    answers = {service: _is_supported(case, service, coordinated) for service in services}
    answer = every(answers.values())
    found = Fact(name="services", value=tuple(s for s in services if answers[s] is answer))
    if answer:
        return SUPPORTED.because(case.package_fact, found)
    if answer is None:
        doubts = tuple(_missing(case, found, coordinated))
        return UNKNOWN.because(case.package_fact, missing=doubts)
    whose = Fact(name="whose", value=_COORDINATED if coordinated else _OTHERS)
    supported = tuple(s for terms in case.package.service_terms for s in _list(terms, coordinated))
    aim = Fact(name="supported", value=supported)
    steps = (step(case, "aim-at-supported", _AIM, case.project_fact, aim),)
    return NOT_SUPPORTED.because(case.package_fact, found, whose, steps=steps)


def _list(terms: ServiceTerms, coordinated: bool | None) -> tuple[str, ...]:  # noqa: FBT001 - a fact of the project
    return terms.coordinated if coordinated else terms.others


def _is_supported(
    case: ProjectEligibilityCase,
    service: str,
    coordinated: bool | None,  # noqa: FBT001 - a fact of the project
) -> bool | None:
    """Whether a service is supported; where the flag is not known, whether it is either way."""
    flags = (True, False) if coordinated is None else (coordinated,)
    said = {
        some(_is_in(terms, service, coordinated=flag) for terms in case.package.service_terms)
        for flag in flags
    }
    return said.pop() if len(said) == 1 else None


def _is_in(terms: ServiceTerms, service: str, *, coordinated: bool) -> bool | None:
    """Whether a service is in its list; named only in the other list, it is not."""
    ours, theirs = _list(terms, coordinated), _list(terms, not coordinated)
    if service in ours:
        return True
    return False if terms.complete or service in theirs else None


def _missing(
    case: ProjectEligibilityCase,
    services: Fact,
    coordinated: bool | None,  # noqa: FBT001 - a fact of the project
) -> Iterator[MissingFact]:
    if coordinated is not None:
        yield missing("service-terms", _TERMS, case.package_fact, services)
    elif case.project.places is None:
        yield missing_places(case)
    else:
        yield missing_support(case, case.places_where(case.is_coordinated, answer=None))


SERVICES = Rule(
    id="services",
    statement=Text(
        en="The social services at which the project aims are among those that the call supports"
        " for projects of the coordinated approach, or for the others.",
        cs="Sociální služby, na které projekt míří, jsou mezi těmi, které výzva podporuje u"
        " projektů v koordinovaném přístupu, nebo u ostatních.",
    ),
    basis=(ground("S71", Confidence.HIGH, "two sets of services", "dvě skupiny služeb"),),
    in_force=COORDINATED_APPROACH.in_force,
    reasons=(SUPPORTED, NOT_SUPPORTED, NOT_ASKED, UNKNOWN),
    evaluate=_evaluate,
)
